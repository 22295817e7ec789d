import Casework
import LegalCalendar
import Procedures
import Testing

@Suite("Matters decided again under another pack") struct ReplayTests {
    /// Begun on 3 March 2020, noted on the 4th, answered on the 12th, gone on the 13th.
    private static func events(_ book: ProcedureBook) throws -> [Event] {
        var events = [
            try done(
                book.open(
                    "probe", as: Matter.ID(7),
                    with: Submission(
                        "begin", fields: [("deposit", .money(10_000))], parties: [applicant]),
                    by: li, at: on("2020-03-03")))
        ]
        for (act, day) in [
            ("note", "2020-03-04"), ("answer", "2020-03-12"), ("go", "2020-03-13"),
        ] as [(Act.ID, CivilDate)] {
            let matter = try #require(Matter(events))
            let fields: [(id: Field.ID, value: Value)] =
                act == "go" ? [("people", .integer(3))] : []
            events.append(
                try done(
                    book.decide(Submission(act, fields: fields), on: matter, by: li, at: on(day))))
        }
        return events
    }

    private func tally(
        _ condition: String = "{ stage: open }", edited edits: [(String, String)] = [],
        within days: ClosedRange<CivilDate> = "2020-01-01"..."2020-12-31"
    ) throws -> ReplayTally.ProcedureTally? {
        let book = try Books.probe()
        let replay = Replay(
            under: try Books.probe(condition, edited: edits), insteadOf: book)
        var tally = ReplayTally()
        tally.add(try Self.events(book), within: days, replay)
        return tally.procedures["probe"]
    }

    @Test("Under the same pack everything is as recorded")
    func same() throws {
        let tally = try #require(try tally())
        #expect(tally.events == 4)
        #expect(tally.refused == 0 && tally.impossible == 0)
        #expect(tally.periods["reply"]?.ended == 1)
        #expect(tally.periods.values.allSatisfy { $0.lateOtherwise == $0.lateAsRecorded })
    }

    @Test("A refusal is told with its reason and article, and the matter goes on")
    func refused() throws {
        let tally = try #require(try tally("{ done: note, times: 2 }"))
        #expect(tally.events == 4)
        #expect(tally.refusals.count == 1)
        let (reason, count) = try #require(tally.refusals.first)
        #expect(reason.act == "go" && reason.ground == "gate" && reason.reason.en == "Not yet")
        #expect(reason.cites.map(\.article) == ["第五条"])
        #expect(count.number == 1 && count.matters == [Matter.ID(7)])
    }

    struct Lack: Sendable {
        let old, new: String
        let fault: InputFault.Kind
        let why: String
    }

    static let lacks = [
        Lack(
            old: "note: { zh: 记录", new: "note-it: { zh: 记录", fault: .noAct,
            why: "an act that the other pack lacks"),
        Lack(
            old: "kind, day, people, officers]\n    signs", new: "kind, day, officers]\n    signs",
            fault: .noField("people"), why: "a field that its act does not take"),
        Lack(
            old: "en: Answer, by: [clerk], from: [open]",
            new: "en: Answer, by: [clerk], from: [open], fill: [terms]",
            fault: .needsField("terms"), why: "a field that its act needs"),
        Lack(
            old: "en: Deposit, money: 0..100000", new: "en: Deposit, money: 0..50",
            fault: .badField("deposit"), why: "a bound that is narrower"),
    ]

    @Test("What the other pack cannot take is not possible", arguments: lacks)
    func lacking(_ row: Lack) throws {
        let tally = try #require(try tally(edited: [(row.old, row.new)]), "\(row.why)")
        #expect(tally.lacks.keys.map(\.fault) == [row.fault], "\(row.why)")
        #expect(tally.impossible == 1 && tally.refused == 0, "\(row.why)")
    }

    @Test("A shorter period would have ended late")
    func late() throws {
        let reply = try #require(
            try tally(edited: [("length: 10wd", "length: 3wd")])?.periods["reply"])
        #expect(reply.lateAsRecorded == 0 && reply.lateOtherwise == 1)
        #expect(reply.becomesLate.matters == [Matter.ID(7)])
        #expect(reply.becomesTimely.number == 0)
    }

    @Test("Only acts of the span count, and earlier ones still start the periods")
    func span() throws {
        let tally = try #require(
            try tally(
                edited: [("length: 10wd", "length: 3wd")], within: "2020-03-10"..."2020-03-12"))
        #expect(tally.events == 1)
        #expect(tally.periods["reply"]?.lateOtherwise == 1)
    }

    @Test("A refused act still starts and ends the periods of the other pack")
    func refusedEnding() throws {
        let tally = try #require(
            try tally(edited: [
                (
                    "answer: { zh: 答复, en: Answer, by: [clerk]",
                    "answer: { zh: 答复, en: Answer, by: [head]"
                ),
                ("length: 10wd", "length: 3wd"),
            ]))
        #expect(tally.refusals.keys.map(\.ground) == ["role"])
        #expect(tally.periods["reply"]?.lateOtherwise == 1)
    }

    @Test("Counts of parts add up, with the first five matters")
    func merged() throws {
        let book = try Books.probe()
        let replay = Replay(under: try Books.probe("{ done: note, times: 2 }"), insteadOf: book)
        let one = try Self.events(book)
        func renumbered(_ number: Int64) -> [Event] {
            one.map { event in
                Event(
                    matter: Matter.ID(number), position: event.position,
                    procedure: event.procedure, act: event.act, actor: event.actor,
                    unit: event.unit, happened: event.happened, entered: event.entered,
                    changes: event.changes)
            }
        }
        var (left, right) = (ReplayTally(), ReplayTally())
        for number in Int64(10)...14 {
            left.add(renumbered(number), within: "2020-01-01"..."2020-12-31", replay)
        }
        for number in Int64(8)...11 {
            right.add(renumbered(number * 2 - 9), within: "2020-01-01"..."2020-12-31", replay)
        }
        left.merge(right)
        #expect(left.events == 36 && left.read == 36)
        let count = try #require(left.procedures["probe"]?.refusals.values.first)
        #expect(count.number == 9)
        #expect(count.matters.map(\.number) == [7, 9, 10, 11, 12])
    }

    @Test("A move of deadlines is no act")
    func noAct() throws {
        let book = try Books.probe()
        var events = Array(try Self.events(book).prefix(1))
        events.append(
            Event(
                matter: Matter.ID(7), position: 1, procedure: "probe", act: "pack-adopted",
                actor: "admin", unit: nil, happened: events[0].happened,
                entered: events[0].entered,
                changes: [.recalculated("reply", from: .day("2020-03-17"), to: .day("2020-03-10"))])
        )
        var replay = Replay(under: book, insteadOf: book)
        #expect(events.map { replay.step($0).verdict } == [.possible, .none])
    }
}
