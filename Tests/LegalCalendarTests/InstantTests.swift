import LegalCalendar
import Testing

@Suite struct InstantTests {
    @Test("Wall time is that of Shanghai, eight hours ahead of UTC")
    func wallTime() throws {
        let instant = Instant("2020-11-26", hour: 17, minute: 30)
        #expect(instant.iso8601 == "2020-11-26T09:30:00Z")
        #expect(instant.wallTime == "2020-11-26 17:30")
        #expect(instant.seconds == 1_606_383_000)
        #expect(try Instant(iso8601: "2020-11-26T09:30:00Z") == instant)
    }

    static let days: [(text: String, day: CivilDate, why: String)] = [
        ("2020-11-25T15:59:59Z", "2020-11-25", "a second before midnight in Shanghai"),
        ("2020-11-25T16:00:00Z", "2020-11-26", "midnight in Shanghai"),
        ("2020-12-31T16:00:00Z", "2021-01-01", "the new year comes eight hours early"),
        ("1969-12-31T15:59:59Z", "1969-12-31", "before the epoch"),
        ("1969-12-31T16:00:00Z", "1970-01-01", "negative seconds, later day"),
    ]

    @Test("A moment belongs to the day of Shanghai", arguments: days)
    func civilDate(text: String, day: CivilDate, why: String) throws {
        let instant = try Instant(iso8601: text)
        #expect(instant.civilDate == day, "\(why)")
        #expect(instant.iso8601 == text, "\(why)")
    }

    @Test("Hours, minutes and seconds add up, and values out of range carry over")
    func arithmetic() {
        let evening = Instant("2026-02-28", hour: 23, minute: 30)
        #expect(evening.adding(hours: 1).wallTime == "2026-03-01 00:30")
        #expect(evening.adding(hours: -24).wallTime == "2026-02-27 23:30")
        #expect(evening.adding(minutes: 30) == Instant("2026-02-28", hour: 24, minute: 0))
        #expect(evening.adding(seconds: 59).wallTime == "2026-02-28 23:30")
        #expect(Instant("2026-03-01", hour: 0, minute: -1).wallTime == "2026-02-28 23:59")
        #expect(evening < evening.adding(seconds: 1))
    }

    static let bad: [(text: String, error: InstantError, why: String)] = [
        ("2020-11-26", .badFormat("2020-11-26"), "a day"),
        ("2020-11-26T09:30:00", .badFormat("2020-11-26T09:30:00"), "no zone"),
        ("2020-11-26T09:30:00+08:00", .badFormat("2020-11-26T09:30:00+08:00"), "not UTC"),
        ("2020-11-26 09:30:00Z", .badFormat("2020-11-26 09:30:00Z"), "a space for the T"),
        ("2020-11-26T0a:30:00Z", .badFormat("2020-11-26T0a:30:00Z"), "a letter"),
        ("2020-02-30T09:30:00Z", .badDate(.noSuchDay(year: 2020, month: 2, day: 30)), "no day"),
        ("2020-11-26T24:00:00Z", .noSuchTime("2020-11-26T24:00:00Z"), "hour 24"),
        ("2020-11-26T09:60:00Z", .noSuchTime("2020-11-26T09:60:00Z"), "minute 60"),
        ("2016-12-31T23:59:60Z", .noSuchTime("2016-12-31T23:59:60Z"), "a leap second"),
    ]

    @Test("What is not a moment says why", arguments: bad)
    func reject(text: String, error: InstantError, why: String) {
        #expect(throws: error, "\(why)") { try Instant(iso8601: text) }
    }
}
