import LegalCalendar
import Testing

@Suite struct CivilDateTests {
    static let known: [(date: CivilDate, days: Int32, weekday: Int, why: String)] = [
        ("1970-01-01", 0, 4, "the epoch was a Thursday"),
        ("1969-12-31", -1, 3, "the day before it"),
        ("2000-02-29", 11_016, 2, "a century that is a leap year"),
        ("2000-03-01", 11_017, 3, "the day after its leap day"),
        ("1900-02-28", -25_509, 3, "a century that is none"),
        ("1900-03-01", -25_508, 4, "so March follows at once"),
        ("2020-11-06", 18_572, 5, "a Friday"),
        ("0001-01-01", -719_162, 1, "the first day of the range"),
        ("9999-12-31", 2_932_896, 5, "the last day of the range"),
    ]

    @Test("A day is a number of days since 1970", arguments: known)
    func number(date: CivilDate, days: Int32, weekday: Int, why: String) {
        #expect(date.daysSinceEpoch == days, "\(why)")
        #expect(date.weekday == weekday, "\(why)")
        #expect(CivilDate(daysSinceEpoch: days) == date, "\(why)")
    }

    @Test("Eight centuries, counted day by day, agree with the arithmetic")
    func everyDay() throws {
        var (year, month, day) = (1600, 1, 1)
        var date = CivilDate(daysSinceEpoch: -135_140)
        var wrong: [String] = []
        while year < 2400 {
            let text =
                "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
            let made = try CivilDate(year: year, month: month, day: day)
            if made != date || date.components != (year, month, day) || "\(date)" != text
                || CivilDate(text) != date
            {
                wrong.append(text)
            }
            date = date.next
            let leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
            let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            day += 1
            if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        #expect(wrong == [])
    }

    static let months: [(from: CivilDate, months: Int, to: CivilDate, why: String)] = [
        ("2026-01-31", 1, "2026-02-28", "no 31 February"),
        ("2024-01-31", 1, "2024-02-29", "nor in a leap year"),
        ("2024-02-29", 12, "2025-02-28", "a leap day one year on"),
        ("2024-02-29", 48, "2028-02-29", "and four years on"),
        ("2025-11-30", 3, "2026-02-28", "over the turn of the year"),
        ("2026-02-28", 1, "2026-03-28", "month end is not remembered: same number"),
        ("2026-04-30", -2, "2026-02-28", "back to a shorter month"),
        ("2026-01-15", -1, "2025-12-15", "back over the turn of the year"),
        ("2026-01-15", -13, "2024-12-15", "back over two"),
        ("2025-12-31", 0, "2025-12-31", "not at all"),
        ("2025-12-31", 12, "2026-12-31", "December to December"),
    ]

    @Test("Months are counted by number, Civil Code art. 202", arguments: months)
    func addMonths(from: CivilDate, months: Int, to: CivilDate, why: String) {
        #expect(from.adding(months: months) == to, "\(why)")
    }

    @Test("Neighbours and ends of months")
    func neighbours() {
        let leapDay: CivilDate = "2024-02-29"
        #expect(leapDay.next == "2024-03-01")
        #expect(leapDay.previous == "2024-02-28")
        #expect(leapDay.firstOfMonth == "2024-02-01")
        #expect(leapDay.lastOfMonth == "2024-02-29")
        #expect(("2026-12-05" as CivilDate).lastOfMonth == "2026-12-31")
        #expect(leapDay.adding(days: 366) == "2025-03-01")
        #expect(leapDay.days(to: "2023-02-28") == -366)
        #expect(leapDay < "2024-03-01" && !(leapDay < "2024-02-29"))
    }

    @Test("People read a day without leading zeros")
    func text() {
        let date: CivilDate = "2020-11-06"
        #expect(date.chinese == "2020年11月6日")
        #expect(date.english == "6 November 2020")
        #expect(date.description == "2020-11-06")
        #expect(("0099-01-02" as CivilDate).description == "0099-01-02")
    }

    static let bad: [(text: String, error: CivilDateError, why: String)] = [
        ("", .badFormat(""), "nothing"),
        ("2020-1-6", .badFormat("2020-1-6"), "no leading zeros"),
        ("2020/11/06", .badFormat("2020/11/06"), "slashes"),
        ("20201106", .badFormat("20201106"), "no separators"),
        ("2020-11-06 ", .badFormat("2020-11-06 "), "a space behind"),
        ("2020-11-061", .badFormat("2020-11-061"), "a digit too many"),
        ("-020-11-06", .badFormat("-020-11-06"), "a sign"),
        ("２０２０-11-06", .badFormat("２０２０-11-06"), "full-width digits"),
        ("2020年11月6日", .badFormat("2020年11月6日"), "the long form"),
        ("0000-01-01", .noSuchYear(0), "there was no year 0"),
        ("2020-13-01", .noSuchMonth(13), "thirteen months"),
        ("2020-00-01", .noSuchMonth(0), "month zero"),
        ("2020-04-31", .noSuchDay(year: 2020, month: 4, day: 31), "April has 30 days"),
        ("2021-02-29", .noSuchDay(year: 2021, month: 2, day: 29), "no leap year"),
        ("2100-02-29", .noSuchDay(year: 2100, month: 2, day: 29), "nor this century"),
        ("2020-01-00", .noSuchDay(year: 2020, month: 1, day: 0), "day zero"),
    ]

    @Test("What is not a day says why", arguments: bad)
    func reject(text: String, error: CivilDateError, why: String) {
        #expect(throws: error, "\(why)") { try CivilDate(parsing: text) }
        #expect(CivilDate(text) == nil, "\(why)")
    }

    @Test("The reasons read as sentences")
    func messages() {
        #expect(
            CivilDateError.badFormat("x").description
                == "date 'x': expected YYYY-MM-DD, as in '2020-11-06'")
        #expect(
            CivilDateError.noSuchDay(year: 2021, month: 2, day: 29).description
                == "month 2 of 2021 has no day 29")
        #expect(CivilDateError.noSuchMonth(13).description == "there is no month 13")
        #expect(CivilDateError.noSuchYear(0).description == "year 0 is not between 1 and 9999")
    }
}
