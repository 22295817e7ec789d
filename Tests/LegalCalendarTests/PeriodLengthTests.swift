import LegalCalendar
import Testing

@Suite struct PeriodLengthTests {
    static let good: [(text: String, count: Int, unit: PeriodLength.Unit, zh: String, en: String)] =
        [
            ("20wd", 20, .workingDays, "20个工作日", "20 working days"),
            ("30d", 30, .days, "30日", "30 days"),
            ("1d", 1, .days, "1日", "1 day"),
            ("7ri", 7, .ri, "7日", "7 days"),
            ("1m", 1, .months, "1个月", "1 month"),
            ("2y", 2, .years, "2年", "2 years"),
            ("24h", 24, .hours, "24小时", "24 hours"),
            ("30min", 30, .minutes, "30分钟", "30 minutes"),
            ("01-31", 131, .through, "至1月31日", "until 01-31"),
            ("<03-01", 301, .before, "3月1日之前", "before 03-01"),
        ]

    @Test("A length is a count and a unit, and reads back", arguments: good)
    func parse(
        text: String, count: Int, unit: PeriodLength.Unit, zh: String, en: String
    ) throws {
        let length = try PeriodLength(text)
        #expect(length.count == count)
        #expect(length.unit == unit)
        #expect(length.text == text)
        #expect(length.chinese == zh)
        #expect(length.english == en)
        #expect(try PeriodLength(count, unit) == length)
    }

    static let bad: [(text: String, error: PeriodLengthError, message: String)] = [
        (
            "wd", .badCount(in: "wd"),
            "length 'wd': expected a whole number from 1 to 9999 first, as in '20wd'"
        ),
        (
            "0d", .badCount(in: "0d"),
            "length '0d': expected a whole number from 1 to 9999 first, as in '20wd'"
        ),
        (
            "-1d", .badCount(in: "-1d"),
            "length '-1d': expected a whole number from 1 to 9999 first, as in '20wd'"
        ),
        (
            "10000d", .badCount(in: "10000d"),
            "length '10000d': expected a whole number from 1 to 9999 first, as in '20wd'"
        ),
        (
            "２０wd", .badCount(in: "２０wd"),
            "length '２０wd': expected a whole number from 1 to 9999 first, as in '20wd'"
        ),
        (
            "20", .unknownUnit("", in: "20"),
            "length '20': '' is not wd, d, ri, m, y, h or min"
        ),
        (
            "20 wd", .unknownUnit(" wd", in: "20 wd"),
            "length '20 wd': ' wd' is not wd, d, ri, m, y, h or min"
        ),
        (
            "2w", .unknownUnit("w", in: "2w"),
            "length '2w': 'w' is not wd, d, ri, m, y, h or min"
        ),
    ]

    @Test("What is not a length says why", arguments: bad)
    func reject(text: String, error: PeriodLengthError, message: String) {
        #expect(throws: error) { try PeriodLength(text) }
        #expect(error.description == message)
    }

    static let readings: [(text: String, rule: DayRule, means: String, why: String)] = [
        ("7ri", penaltyDays, "7wd", "in the list"),
        ("15ri", penaltyDays, "15d", "not in the list"),
        ("10ri", coercionDays, "10wd", "ten and less"),
        ("11ri", coercionDays, "11d", "more than ten"),
        ("3ri", .calendar, "3d", "no rule: calendar days"),
        ("45ri", .allWorking, "45wd", "the licensing law counts all in working days"),
        ("7d", penaltyDays, "7d", "a plain calendar day is not 日 to be read"),
        ("1m", .allWorking, "1m", "months are not days"),
    ]

    @Test("What 日 means follows the statute", arguments: readings)
    func dayRule(text: String, rule: DayRule, means: String, why: String) throws {
        #expect(try rule.resolved(PeriodLength(text)).text == means, "\(why)")
    }
}
