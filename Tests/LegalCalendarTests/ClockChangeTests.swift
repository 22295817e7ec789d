import LegalCalendar
import Testing

@Suite struct ClockChangeTests {
    let calendar: LegalCalendar
    let twenty: PeriodRule
    let extension20: ClockChange

    init() throws {
        calendar = try nationalCalendar()
        twenty = try rule("20wd")
        extension20 = .extended(by: try PeriodLength("20wd"), reason: "经批准")
    }

    func due(_ changes: [ClockChange], _ rule: PeriodRule? = nil) throws -> CivilDate? {
        try calendar.lastDay(of: rule ?? twenty, from: "2020-09-25", changes: changes).date
    }

    static let asked = ClockChange.suspended(from: "2020-10-12", reason: "征求第三方意见")
    static let answered = ClockChange.resumed(on: "2020-10-16")

    @Test("Days from the suspension to the resumption do not count")
    func suspension() throws {
        // Without it 2020-10-29; Monday 12 to Friday 16 October take five working days.
        #expect(try due([Self.asked, Self.answered]) == "2020-11-05")
        #expect(
            try due([.suspended(from: "2020-10-12", reason: ""), .resumed(on: "2020-10-12")])
                == "2020-10-30", "the day of the suspension does not count even if resumed at once")
        #expect(
            try due([.suspended(from: "2020-10-02", reason: ""), .resumed(on: "2020-10-08")])
                == "2020-10-29", "days that would not have counted take nothing")
    }

    @Test("While the clock stands still there is no last day")
    func open() throws {
        let reckoning = try calendar.lastDay(of: twenty, from: "2020-09-25", changes: [Self.asked])
        #expect(reckoning.outcome == .suspended(since: "2020-10-12"))
        #expect(reckoning.isSuspended)
        #expect(
            try calendar.fastLastDay(of: twenty, from: "2020-09-25", changes: [Self.asked]) == nil)
        #expect(
            try due([.suspended(from: "2020-09-25", reason: "")]) == nil, "on the first day")
        #expect(
            try due([.suspended(from: "2020-09-01", reason: "")]) == nil, "before the first day")
        #expect(try due([.suspended(from: "2020-10-29", reason: "")]) == nil, "on the last day")
        #expect(
            try due([.suspended(from: "2020-10-30", reason: "")]) == "2020-10-29",
            "after the last day nothing is left to stop")
        #expect(
            try due([Self.asked, Self.answered, .suspended(from: "2020-10-20", reason: "")]) == nil,
            "a second one still open")
    }

    @Test("A period that does not roll over stands still as well")
    func openWithoutRollOver() throws {
        let thirty = try rule("30d", rollOver: RollOver.none)
        #expect(try due([], thirty) == "2020-10-25")
        #expect(try due([.suspended(from: "2020-10-25", reason: "")], thirty) == nil)
        #expect(try due([.suspended(from: "2020-10-26", reason: "")], thirty) == "2020-10-25")
        #expect(try due([.suspended(from: "2020-09-25", reason: "")], thirty) == nil)
    }

    @Test("A resumption without a suspension changes nothing")
    func strayResumption() throws {
        #expect(try due([.resumed(on: "2020-10-16")]) == "2020-10-29")
        #expect(try due([.resumed(on: "2020-10-09"), Self.asked]) == nil, "it came too early")
    }

    @Test("Overlapping suspensions end with the last of their resumptions")
    func overlap() throws {
        let second = ClockChange.suspended(from: "2020-10-14", reason: "鉴定")
        #expect(
            try due([Self.asked, second, Self.answered]) == nil, "one of the two is still open")
        #expect(
            try due([Self.asked, second, Self.answered, .resumed(on: "2020-10-19")])
                == "2020-11-06", "12 to 19 October: six working days")
    }

    @Test("An extension starts where the rolled first period ended")
    func extensions() throws {
        #expect(try due([extension20]) == "2020-11-26")
        let fifteen = try rule("15d")
        let ten = ClockChange.extended(by: try PeriodLength("10d"), reason: "")
        // 2020-10-10 is a worked Saturday; ten more days end on 20 October.
        #expect(try due([ten], fifteen) == "2020-10-20")
        let eight = try rule("8d")
        // 3 October rolls to the 9th, and the extension counts from there to Monday the 19th.
        #expect(try due([], eight) == "2020-10-09")
        #expect(try due([ten], eight) == "2020-10-19")
    }

    @Test("A suspension takes from the period or from its extension, wherever it falls")
    func suspendedExtension() throws {
        let pause: [ClockChange] = [
            .suspended(from: "2020-11-02", reason: ""), .resumed(on: "2020-11-03"),
        ]
        #expect(try due(pause) == "2020-10-29", "the first period is over by then")
        #expect(try due(pause + [extension20]) == "2020-11-30", "two working days more")
    }

    @Test("A roll-over does not end on a day on which the clock stands still")
    func rollIntoPause() throws {
        let eight = try rule("8d")
        let pause: [ClockChange] = [
            .suspended(from: "2020-10-09", reason: ""), .resumed(on: "2020-10-13"),
        ]
        #expect(
            try due(pause, eight) == "2020-10-14", "full on 3 October, then off, then paused")
        #expect(try due([pause[0]], eight) == nil)
        #expect(
            try due([pause[0], .resumed(on: "2020-10-09")], eight) == "2020-10-10",
            "paused for the one day on which it would have ended")
    }

    @Test("Extensions run by the day of decision, undated ones by length")
    func orderOfExtensions() throws {
        let eight = try rule("8d")
        let month = try PeriodLength("1m")
        let four = try PeriodLength("4wd")
        // From 9 October: 4wd to the 14th (10 October works), a month to Saturday 14 November.
        let undated: [ClockChange] = [
            .extended(by: month, reason: "a"), .extended(by: four, reason: "b"),
        ]
        #expect(try due(undated, eight) == "2020-11-16")
        // From 9 October a month to Monday 9 November, then four working days.
        let dated: [ClockChange] = [
            .extended(by: four, reason: "b", on: "2020-11-02"),
            .extended(by: month, reason: "a", on: "2020-10-08"),
        ]
        #expect(try due(dated, eight) == "2020-11-13")
        let steps = try calendar.lastDay(of: eight, from: "2020-09-25", changes: dated).steps
        #expect(
            steps.contains(.extended(four, reason: "b", after: "2020-11-09", through: "2020-11-13"))
        )
    }

    @Test("A restart puts the first day later, and the latest decides")
    func restart() throws {
        #expect(try due([.restarted(on: "2020-10-12")]) == "2020-11-09")
        #expect(
            try due([.restarted(on: "2020-10-12"), .restarted(on: "2020-10-09")]) == "2020-11-09")
        #expect(try due([.restarted(on: "2020-09-01")]) == "2020-10-29", "never earlier")
        #expect(
            try due([Self.asked, Self.answered, .restarted(on: "2020-10-16")])
                == due([.restarted(on: "2020-10-16")]), "the pause lies before the new start")
    }

    @Test("Pauses move months by days")
    func monthsWithPause() throws {
        let month = try rule("1m")
        #expect(try due([], month) == "2020-10-26", "25 October is a Sunday")
        #expect(try due([Self.asked, Self.answered], month) == "2020-10-30", "25 + 5 days")
    }

    @Test("An undoing leaves what there was without it, and can itself be undone")
    func undo() throws {
        #expect(try due([Self.asked, .undone(Self.asked)]) == "2020-10-29")
        #expect(
            try due([.undone(extension20), Self.asked, extension20, Self.answered]) == "2020-11-05")
        #expect(
            try due([extension20, extension20, .undone(extension20)]) == "2020-11-26",
            "one of two equal ones")
        #expect(
            try due([extension20, .undone(extension20), .undone(.undone(extension20))])
                == "2020-11-26")
        #expect(
            try due([Self.asked, .undone(Self.asked), Self.answered]) == "2020-10-29",
            "the resumption is left over and changes nothing")
    }

    @Test("What is not there cannot be undone")
    func nothingToUndo() {
        #expect(throws: CalendarError.nothingToUndo(Self.asked)) { try due([.undone(Self.asked)]) }
        #expect(throws: CalendarError.nothingToUndo(Self.asked)) {
            try due([Self.asked, .undone(Self.asked), .undone(Self.asked)])
        }
    }

    @Test("A period that counts back takes no changes, unless they are undone")
    func backwards() throws {
        let back = try rule("7wd", .calendar, .before)
        #expect(throws: CalendarError.countsBackwards) {
            try calendar.lastDay(of: back, from: "2026-10-14", changes: [Self.asked])
        }
        #expect(
            try calendar.lastDay(
                of: back, from: "2026-10-14", changes: [Self.asked, .undone(Self.asked)]
            ).date == "2026-09-29")
    }
}
