import LegalCalendar
import Testing

@Suite struct RecomputationTests {
    /// The calendar as it stood before 27 January 2020: the Spring Festival ended on 30 January,
    /// and Saturday 1 February was to be worked.
    static func asFirstAnnounced() throws -> LegalCalendar {
        let revised = try nationalCalendar()
        var days = revised.days
        days["2020-01-31"] = nil
        days["2020-02-01"] = .makeupWorkday("春节")
        days["2020-02-02"] = nil
        return LegalCalendar(days: days, years: revised.years)
    }

    func period(
        _ id: Int, _ length: String, _ start: CivilDate, due: CivilDate?,
        changes: [ClockChange] = []
    ) throws -> RunningPeriod<Int> {
        RunningPeriod(id: id, start: start, rule: try rule(length), changes: changes, due: due)
    }

    @Test("The prolonged Spring Festival of 2020 moves what it touches and nothing else")
    func springFestival() throws {
        let first = try Self.asFirstAnnounced()
        let request = try rule("20wd")
        #expect(try first.fastLastDay(of: request, from: "2020-01-20") == "2020-02-21")

        let periods = [
            try period(1, "20wd", "2020-01-20", due: "2020-02-21"),
            try period(2, "20wd", "2020-02-03", due: "2020-03-02"),
            try period(3, "15d", "2020-01-17", due: "2020-02-01"),
            try period(4, "1wd", "2020-01-20", due: "2020-01-21"),
            try period(
                5, "5wd", "2020-01-20", due: nil,
                changes: [.suspended(from: "2020-01-22", reason: "")]),
        ]
        // What was told to people did follow from the calendar of the time.
        #expect(try recomputed(periods, under: first) == [])
        #expect(
            try recomputed(periods, under: nationalCalendar()) == [
                MovedPeriod(id: 1, old: "2020-02-21", new: "2020-02-25"),
                MovedPeriod(id: 3, old: "2020-02-01", new: "2020-02-03"),
            ])
    }

    @Test("A new notice gives days to periods that had none, and a lost one takes them away")
    func nextYear() throws {
        let upTo2025 = LegalCalendar(
            days: try nationalCalendar().days, years: Set(2019...2025))
        let waiting = try period(1, "20wd", "2025-12-22", due: nil)
        #expect(try recomputed([waiting], under: upTo2025) == [])
        let due: CivilDate = "2026-01-20"
        #expect(
            try recomputed([waiting], under: nationalCalendar())
                == [MovedPeriod(id: 1, old: nil, new: due)])
        let known = try period(2, "20wd", "2025-12-22", due: due)
        #expect(
            try recomputed([known], under: upTo2025) == [MovedPeriod(id: 2, old: due, new: nil)])
    }

    @Test("A period that cannot be counted stops the recount")
    func fault() throws {
        let broken = try period(1, "24h", "2025-12-22", due: nil)
        #expect(throws: CalendarError.runsInHours(broken.rule.length)) {
            try recomputed([broken], under: nationalCalendar())
        }
    }
}
