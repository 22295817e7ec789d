import LegalCalendar
import Testing

/// Section 16.6 of the law notes: one row for each example, with the rule of its period.
@Suite struct WorkedExampleTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let id: String
        let length: String
        var days = DayRule.calendar
        var rollOver: RollOver?
        var direction = Direction.after
        var extended: String?
        let start: CivilDate
        let due: CivilDate
        let why: String

        var testDescription: String { "\(id) from \(start)" }

        func rule() throws -> PeriodRule {
            try LegalCalendarTests.rule(length, days, rollOver: rollOver, direction)
        }

        func changes() throws -> [ClockChange] {
            guard let extended else { return [] }
            return [.extended(by: try PeriodLength(extended), reason: "")]
        }
    }

    static let rows: [Row] = [
        Row(
            id: "INF-03", length: "20wd", start: "2020-09-25", due: "2020-10-29",
            why: "eight holiday days; 27 Sep and 10 Oct are makeup workdays"),
        Row(
            id: "INF-04", length: "20wd", extended: "20wd",
            start: "2020-09-25", due: "2020-11-26",
            why: "extension starts where the first period ended"),
        Row(
            id: "INF-03", length: "20wd", start: "2020-01-20", due: "2020-02-25",
            why: "holiday prolonged to 2 Feb 2020; 1 Feb lost its makeup status"),
        Row(
            id: "INF-02", length: "7wd", start: "2026-02-12", due: "2026-02-28",
            why: "14 and 28 Feb 2026 are makeup workdays"),
        Row(
            id: "PEN-09", length: "5ri", days: penaltyDays, start: "2026-02-12",
            due: "2026-02-26", why: "nine-day Spring Festival inside"),
        Row(
            id: "PEN-11", length: "7ri", days: penaltyDays, rollOver: RollOver.none,
            direction: .before, start: "2026-10-14", due: "2026-09-29",
            why: "count back workdays; the hearing day is day 0"),
        Row(
            id: "PEN-25", length: "15ri", start: "2020-09-18", due: "2020-10-09",
            why: "3 Oct falls in the holiday: rolls to the first day after it"),
        Row(
            id: "PEN-13", length: "15ri", days: penaltyDays, start: "2026-04-20",
            due: "2026-05-06", why: "5 May is the last holiday: rolls"),
        Row(
            id: "PEN-04", length: "90ri", days: penaltyDays, start: "2026-07-06",
            due: "2026-10-08", why: "4 Oct is in the holiday: rolls"),
        Row(
            id: "PEN-16", length: "3ri", days: penaltyDays, start: "2025-09-30",
            due: "2025-10-11", why: "11 Oct 2025 (Saturday) is a makeup workday"),
        Row(
            id: "PEN-07", length: "7ri", days: penaltyDays, rollOver: RollOver.none,
            start: "2025-01-24", due: "2025-02-10",
            why: "26 Jan (Sunday) is a makeup workday, then eight days off"),
        Row(
            id: "ENF-02", length: "30ri", days: coercionDays, rollOver: RollOver.none,
            start: "2026-01-31", due: "2026-03-02",
            why: "no roll-over for powers over property"),
        Row(
            id: "ENF-06", length: "10ri", days: coercionDays, start: "2026-04-29",
            due: "2026-05-15", why: "may apply to the court from the next day"),
        Row(
            id: "ENF-07", length: "3m", start: "2025-11-30", due: "2026-02-28",
            why: "no 30 Feb: last day of the month; 28 Feb 2026 is a makeup workday"),
        Row(
            id: "MED-03", length: "30d", start: "2026-01-31", due: "2026-03-02",
            why: "2 Mar 2026 is a Monday"),
        Row(
            id: "MED-03", length: "30d", start: "2025-12-05", due: "2026-01-04",
            why: "4 Jan 2026 is a Sunday but a makeup workday: no roll"),
        Row(
            id: "PET-04", length: "60d", start: "2026-08-03", due: "2026-10-08",
            why: "2 Oct is a holiday: rolls"),
        Row(
            id: "PET-03", length: "5wd", start: "2026-09-18", due: "2026-09-24",
            why: "20 Sep (Sunday) works, 25-27 Sep off"),
        Row(
            id: "LA-01", length: "7ri", start: "2026-04-30", due: "2026-05-07",
            why: "calendar reading"),
        Row(
            id: "CC-03", length: "10d", start: "2026-09-25", due: "2026-10-08",
            why: "5 Oct is a holiday: rolls"),
        Row(
            id: "CC-05", length: "3m", rollOver: RollOver.none, start: "2026-01-31",
            due: "2026-04-30", why: "no roll-over for powers over persons"),
        Row(
            id: "DEC-01", length: "30d", start: "2026-01-20", due: "2026-02-24",
            why: "19 Feb is in the holiday"),
        Row(
            id: "RES-01", length: "7d", start: "2026-06-15", due: "2026-06-22",
            why: "22 Jun is a Monday"),
        Row(
            id: "REM-03", length: "6m", start: "2025-08-31", due: "2026-02-28",
            why: "month end; 28 Feb 2026 is a makeup workday"),
    ]

    @Test("The worked examples of the law notes", arguments: rows)
    func example(row: Row) throws {
        let calendar = try nationalCalendar()
        let rule = try row.rule()
        let reckoning = try calendar.lastDay(of: rule, from: row.start, changes: row.changes())
        #expect(reckoning.date == row.due, "\(row.why)")
        let fast = try calendar.fastLastDay(of: rule, from: row.start, changes: row.changes())
        #expect(fast == row.due, "\(row.why)")
    }

    @Test("The other reading of a legal-aid period would be later")
    func workdayReading() throws {
        let working = try rule("7ri", .allWorking)
        #expect(try nationalCalendar().fastLastDay(of: working, from: "2026-04-30") == "2026-05-13")
    }

    @Test("Around every worked weekend and on every holiday, 2019 to 2026, with the reason")
    func worked() throws {
        let calendar = try nationalCalendar()
        let worked = calendar.days.filter {
            if case .makeupWorkday = $0.value { true } else { false }
        }
        #expect(Set(MakeupWeekends.rows.map { $0[3] }).subtracting([""]).count == worked.count)
        for row in MakeupWeekends.rows {
            let (start, last) = (try CivilDate(parsing: row[0]), try CivilDate(parsing: row[2]))
            let reckoning = try calendar.lastDay(of: rule(row[1]), from: start)
            #expect(reckoning.date == last, "\(row)")
            guard let makeup = CivilDate(row[3]), makeup > start, makeup <= last else { continue }
            #expect(reckoning.explanation(in: .zh).contains("调休上班"), "\(row)")
            #expect(reckoning.explanation(in: .zh).contains("\(makeup.day)日"), "\(row)")
        }
    }
}
