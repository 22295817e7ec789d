import LegalCalendar
import Testing

@Suite struct LastDayTests {
    typealias Row = (
        length: String, rollOver: RollOver?, direction: Direction, start: CivilDate, due: CivilDate,
        why: String
    )

    static let rows: [Row] = [
        ("1m", nil, .after, "2026-01-31", "2026-02-28", "31 January + 1 month; worked Saturday"),
        ("1m", nil, .after, "2025-01-31", "2025-02-28", "the same in a common year, a Friday"),
        ("1m", nil, .after, "2024-01-31", "2024-02-29", "and in a leap year, a Thursday"),
        ("1y", nil, .after, "2024-02-29", "2025-02-28", "leap day + 1 year, a Friday"),
        ("1y", nil, .after, "2023-02-28", "2024-02-28", "not the leap day: same number"),
        ("1m", nil, .after, "2024-11-30", "2024-12-30", "same number, not month end to month end"),
        ("2y", nil, .after, "2024-10-03", "2026-10-08", "3 October rolls over the holiday"),
        ("1d", nil, .after, "2024-03-08", "2024-03-11", "Saturday rolls to Monday"),
        ("1d", RollOver.none, .after, "2024-03-08", "2024-03-09", "unless it may not"),
        ("1d", .previousWorkingDay, .after, "2024-03-08", "2024-03-08", "or must move earlier"),
        ("1wd", nil, .after, "2024-03-09", "2024-03-11", "received on a Saturday"),
        ("1wd", nil, .after, "2024-02-10", "2024-02-18", "received in the holiday; Sunday works"),
        ("3d", nil, .before, "2026-10-08", "2026-09-30", "5 October moves earlier"),
        ("3d", RollOver.none, .before, "2026-10-08", "2026-10-05", "unless it may not"),
        ("1m", nil, .before, "2026-03-31", "2026-02-28", "back to the end of a shorter month"),
        ("1y", RollOver.none, .before, "2024-02-29", "2023-02-28", "a year back from a leap day"),
        ("2wd", nil, .before, "2026-02-24", "2026-02-13", "back over nine days off"),
    ]

    @Test("Edges of months, years and roll-over", arguments: rows)
    func lastDay(row: Row) throws {
        let rule = try rule(row.length, rollOver: row.rollOver, row.direction)
        let calendar = try nationalCalendar()
        #expect(try calendar.lastDay(of: rule, from: row.start).date == row.due, "\(row.why)")
        #expect(try calendar.fastLastDay(of: rule, from: row.start) == row.due, "\(row.why)")
    }

    @Test("Hours run around the clock and do not roll over")
    func hours() throws {
        let calendar = try nationalCalendar()
        let seized = Instant("2026-02-14", hour: 17, minute: 30)
        let last = try calendar.lastInstant(of: rule("24h"), from: seized)
        #expect(last.wallTime == "2026-02-15 17:30", "in the middle of the Spring Festival")
        let soon = try calendar.lastInstant(of: rule("30min"), from: seized)
        #expect(soon.wallTime == "2026-02-14 18:00")
        let back = try calendar.lastInstant(of: rule("24h", .calendar, .before), from: seized)
        #expect(back.wallTime == "2026-02-13 17:30")
        let unpublished = Instant("2031-01-01", hour: 0, minute: 0)
        let later = try calendar.lastInstant(of: rule("48h"), from: unpublished)
        #expect(later.wallTime == "2031-01-03 00:00", "hours need no notice")
    }

    @Test("Hours have no last day, days no last moment")
    func wrongQuestion() throws {
        let calendar = try nationalCalendar()
        let hours = try PeriodLength("24h")
        let days = try PeriodLength("7wd")
        #expect(throws: CalendarError.runsInHours(hours)) {
            try calendar.lastDay(of: PeriodRule(length: hours), from: "2026-03-02")
        }
        #expect(throws: CalendarError.runsInHours(hours)) {
            try calendar.lastDay(
                of: PeriodRule(length: days), from: "2026-03-02",
                changes: [.extended(by: hours, reason: "")])
        }
        #expect(throws: CalendarError.runsInDays(days)) {
            try calendar.lastInstant(
                of: PeriodRule(length: days), from: Instant("2026-03-02", hour: 9, minute: 0))
        }
    }
}
