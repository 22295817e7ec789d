import LegalCalendar
import Testing

/// Laws that hold for every period, tried on a few thousand that a seeded generator draws.
@Suite struct PropertyTests {
    let calendar: LegalCalendar

    init() throws {
        calendar = try nationalCalendar()
    }

    /// A day of 2019 to 2024, so that no period here leaves the published years.
    func anyDay(_ random: inout SeededGenerator) -> CivilDate {
        ("2019-01-02" as CivilDate).adding(days: .random(in: 0..<2100, using: &random))
    }

    func anyLength(_ random: inout SeededGenerator) throws -> PeriodLength {
        let choices = ["1d", "7d", "15d", "30d", "90d", "1wd", "5wd", "10wd", "20wd", "1m", "3m"]
        return try PeriodLength(choices.randomElement(using: &random) ?? "1d")
    }

    func anyRule(_ random: inout SeededGenerator) throws -> PeriodRule {
        let rollOver: RollOver = Bool.random(using: &random) ? .nextWorkingDay : .none
        return PeriodRule(length: try anyLength(&random), rollOver: rollOver)
    }

    /// Up to three pauses, the last one perhaps open, and up to two extensions.
    func anyChanges(
        after start: CivilDate, _ random: inout SeededGenerator
    ) throws -> [ClockChange] {
        var changes: [ClockChange] = []
        for index in 0..<Int.random(in: 0...3, using: &random) {
            let from = start.adding(days: .random(in: -5...60, using: &random))
            changes.append(.suspended(from: from, reason: "原因\(index)"))
            if Int.random(in: 0..<8, using: &random) > 0 {
                changes.append(
                    .resumed(on: from.adding(days: .random(in: 0...20, using: &random))))
            }
        }
        for index in 0..<Int.random(in: 0...2, using: &random) {
            changes.append(.extended(by: try anyLength(&random), reason: "延长\(index)"))
        }
        if Int.random(in: 0..<4, using: &random) == 0 {
            changes.append(
                .restarted(on: start.adding(days: .random(in: 1...20, using: &random))))
        }
        return changes
    }

    @Test("The order in which changes are entered does not matter", arguments: 1...4)
    func orderIndependence(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var ended = 0
        for _ in 0..<500 {
            let (start, rule) = (anyDay(&random), try anyRule(&random))
            let changes = try anyChanges(after: start, &random)
            let expected = try calendar.lastDay(of: rule, from: start, changes: changes)
            let shuffled = changes.shuffled(using: &random)
            let other = try calendar.lastDay(of: rule, from: start, changes: shuffled)
            #expect(other == expected, "\(rule.length) from \(start): \(changes)")
            let fast = try calendar.fastLastDay(of: rule, from: start, changes: shuffled)
            #expect(fast == expected.date)
            if expected.date != nil { ended += 1 }
        }
        #expect(ended > 300, "most of them do end, or this proves nothing")
    }

    @Test("An undone change is as if it had never been", arguments: 5...8)
    func undoing(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let (start, rule) = (anyDay(&random), try anyRule(&random))
            let changes = try anyChanges(after: start, &random)
            let extra: ClockChange =
                Bool.random(using: &random)
                ? .suspended(from: start.adding(days: 3), reason: "误录")
                : .extended(by: try anyLength(&random), reason: "误录")
            let entered = (changes + [extra, .undone(extra)]).shuffled(using: &random)
            let expected = try calendar.lastDay(of: rule, from: start, changes: changes)
            let undone = try calendar.lastDay(of: rule, from: start, changes: entered)
            #expect(undone == expected, "\(rule.length) from \(start): \(entered)")
        }
    }

    @Test("Pauses agree with a count on fingers", arguments: 9...12)
    func pausesByHand(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var stopped = 0
        for _ in 0..<400 {
            let (start, rule) = (anyDay(&random), try anyRule(&random))
            var paused: Set<CivilDate> = []
            var changes: [ClockChange] = []
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                let from = start.adding(days: .random(in: -5...40, using: &random))
                let length = Int.random(in: 0...12, using: &random)
                changes.append(.suspended(from: from, reason: ""))
                changes.append(.resumed(on: from.adding(days: length)))
                for offset in 0...length { paused.insert(from.adding(days: offset)) }
            }
            var open: CivilDate?
            if Int.random(in: 0..<4, using: &random) == 0 {
                // Later than every resumption, so that none of them ends it.
                let day = start.adding(days: .random(in: 53...70, using: &random))
                changes.append(.suspended(from: day, reason: ""))
                open = day
            }
            let byHand = try fingers(rule, from: start, paused: paused, open: open)
            let due = try calendar.fastLastDay(of: rule, from: start, changes: changes)
            #expect(due == byHand, "\(rule) from \(start): \(changes)")
            if byHand == nil { stopped += 1 }
        }
        #expect(stopped > 5, "some of them must stand still")
    }

    /// The last day by asking of each day whether it counts: slow, plain, and written apart.
    func fingers(
        _ rule: PeriodRule, from start: CivilDate, paused: Set<CivilDate>, open: CivilDate?
    ) throws -> CivilDate? {
        var left =
            switch rule.length.unit {
            case .months: start.days(to: start.adding(months: rule.length.count))
            default: rule.length.count
            }
        var day = start
        while left > 0 {
            day = day.next
            if let open, day >= open { return nil }
            if paused.contains(day) { continue }
            if rule.length.unit == .workingDays, try !calendar.isWorkingDay(day) { continue }
            left -= 1
        }
        guard rule.rollOver == .nextWorkingDay else { return day }
        while try paused.contains(day) || !calendar.isWorkingDay(day) { day = day.next }
        if let open, day >= open { return nil }
        return day
    }

    @Test("Working days never end on a day off, and the count comes back", arguments: 13...14)
    func workingDays(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let start = anyDay(&random)
            let count = Int.random(in: 1...60, using: &random)
            let rule = PeriodRule(length: try PeriodLength(count, .workingDays))
            let last = try calendar.fastLastDay(of: rule, from: start)
            #expect(try calendar.isWorkingDay(last))
            #expect(try calendar.workingDays(after: start, through: last) == count)
        }
    }

    @Test("Counting back from the last day finds the first again", arguments: 15...16)
    func thereAndBack(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let start = try calendar.nextWorkingDay(onOrAfter: anyDay(&random))
            let length = try PeriodLength(.random(in: 1...60, using: &random), .workingDays)
            let last = try calendar.fastLastDay(of: PeriodRule(length: length), from: start)
            let back = PeriodRule(length: length, direction: .before)
            #expect(try calendar.fastLastDay(of: back, from: last) == start)
        }
    }

    @Test("A day of the year comes after the event and within a year of it", arguments: 18...19)
    func dayOfYear(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let start = anyDay(&random)
            let day = anyDay(&random)
            guard (day.month, day.day) != (2, 29) else { continue }
            let through = try PeriodLength(day.month * 100 + day.day, .through)
            let last = try calendar.fastLastDay(of: PeriodRule(length: through), from: start)
            #expect(last > start && last <= start.adding(months: 12))
            #expect((last.month, last.day) == (day.month, day.day))
            let before = try PeriodLength(day.month * 100 + day.day, .before)
            let eve = try calendar.fastLastDay(of: PeriodRule(length: before), from: start)
            #expect(eve > start && (eve.next.month, eve.next.day) == (day.month, day.day))
        }
    }

    @Test("A longer period never ends earlier", arguments: PeriodLength.Unit.allCases)
    func monotone(unit: PeriodLength.Unit) throws {
        guard ![.hours, .minutes, .through, .before].contains(unit) else { return }
        var random = SeededGenerator(seed: 17)
        for _ in 0..<20 {
            let start = anyDay(&random)
            var previous = start
            for count in 1...(unit == .years ? 1 : unit == .months ? 12 : 100) {
                let rule = PeriodRule(length: try PeriodLength(count, unit))
                let last = try calendar.fastLastDay(of: rule, from: start)
                #expect(last >= previous, "\(rule.length) from \(start)")
                previous = last
            }
        }
    }

    @Test("The same day comes with and without its explanation", arguments: 18...19)
    func fastIsTheSame(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let (start, rule) = (anyDay(&random), try anyRule(&random))
            let slow = try calendar.lastDay(of: rule, from: start).date
            #expect(try calendar.fastLastDay(of: rule, from: start) == slow)
        }
    }
}
