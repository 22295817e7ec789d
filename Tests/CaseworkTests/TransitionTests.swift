import Casework
import LegalCalendar
import Procedures
import Testing

@Suite("What a new pack means for an open matter") struct TransitionTests {
    /// Begun on 3 March 2020: the reply is due on 17 March, an appeal closes on 9 March.
    private func begun(
        _ book: ProcedureBook, _ fields: [(id: Field.ID, value: Value)] = []
    ) throws -> Matter {
        let begin = Submission("begin", fields: fields, parties: [applicant])
        return Matter(
            opening: try done(
                book.open("probe", as: Matter.ID(1), with: begin, by: li, at: on("2020-03-03"))))
    }

    private func transition(
        _ condition: String = "{ stage: open }", edited edits: [(String, String)] = [],
        adding more: [String: String] = [:], fields: [(id: Field.ID, value: Value)] = []
    ) throws -> Transition {
        let old = try Books.probe()
        return Transition(
            of: try begun(old, fields), from: old,
            to: try Books.probe(condition, edited: edits, adding: more),
            at: Instant("2020-03-05", hour: 12, minute: 0))
    }

    @Test("The same pack means nothing")
    func same() throws {
        let same = try transition()
        #expect(same.moves.isEmpty && same.turns.isEmpty && !same.changesRecord)
        #expect(same.event(as: "adopted", by: li, at: Instant(seconds: 0)) == nil)
    }

    @Test("Another length moves the last day, with old and new day in the event")
    func moved() throws {
        let shorter = try transition(edited: [("length: 10wd", "length: 5wd")])
        #expect(shorter.moves.map(\.period) == ["reply"])
        let moment = Instant("2020-03-05", hour: 12, minute: 0)
        let event = try #require(shorter.event(as: "adopted", by: li, at: moment))
        #expect(
            event.changes == [
                .recalculated("reply", from: .day("2020-03-17"), to: .day("2020-03-10"))
            ])
        #expect(event.position == 1)
        var matter = try begun(try Books.probe())
        matter.apply(event)
        #expect(matter.clock("reply")?.due == .day("2020-03-10"))
        #expect(matter.clock("reply")?.isRunning == true)
    }

    @Test("A period that is gone ends, and is not late")
    func gone() throws {
        let without = try transition(edited: [
            (
                "  reply: { zh: 答复期限, en: Reply, from: begin, until: answer, versions: [ { from: 2015-01-01, length: 10wd, cite: 第七条 } ] }\n",
                ""
            ), (", suspends: [reply]", ""), (", resumes: [reply]", ""),
            (", extends: { reply: [ { from: 2015-01-01, length: 5wd, cite: 第七条 } ] }", ""),
        ])
        let event = try #require(
            without.event(as: "adopted", by: li, at: Instant("2020-03-05", hour: 9, minute: 0)))
        #expect(event.changes == [.ended("reply", late: false)])
    }

    static let turns: [(condition: String, turns: [Act.ID], why: String)] = [
        ("{ stage: open }", [], "the same gate"),
        ("{ done: note }", ["go"], "the act is not done yet"),
        ("{ present: place }", ["go"], "a field that the act cannot fill"),
        ("{ present: terms }", [], "a field that comes with the act"),
        ("{ signed: all }", [], "signatures come with the act"),
        ("{ any: [ { done: note }, { present: terms } ] }", [], "one of two can come"),
        ("{ all: [ { done: note }, { present: terms } ] }", ["go"], "one of two is missing"),
        ("{ not: { role: head } }", [], "who acts is not known"),
        ("{ elapsed: reply }", ["go"], "the period has not passed"),
        ("{ since: begin, at-least: 1d }", [], "long enough ago"),
        ("{ today: { at-least: 2020-04-01 } }", ["go"], "too early in the year"),
    ]

    @Test("Which acts a new gate refuses", arguments: turns)
    func gates(condition: String, turns: [Act.ID], why: String) throws {
        let found = try transition(condition)
        #expect(found.turns.map(\.act) == turns, "\(why)")
        for turn in found.turns {
            #expect(turn.old.isPossible && !turn.new.isPossible)
            guard case .refused(let reason, let cites) = turn.new else { continue }
            #expect(reason.en == "Not yet")
            #expect(cites.map(\.article) == ["第五条"])
        }
    }

    @Test("An act that only one pack has")
    func acts() throws {
        let old = try Books.probe(edited: [
            ("  shift: { zh: 转办, en: Shift, by: [clerk], from: [open], to: shifted }\n", ""),
            ("  shifted: { zh: 已转, en: Shifted }\n", ""), ("[open, shifted]", "[open]"),
        ])
        let matter = try begun(old)
        let moment = Instant("2020-03-05", hour: 12, minute: 0)
        let there = Transition(of: matter, from: old, to: try Books.probe(), at: moment)
        #expect(there.turns.map(\.act) == ["shift"])
        #expect(there.turns.first?.old == .absent)
        let back = Transition(of: matter, from: try Books.probe(), to: old, at: moment)
        #expect(back.turns.first?.new == .absent)
    }

    /// The procedure until the end of 2019, and a second file with the version from 2020 on.
    private static func split(_ length: String) throws -> ProcedureBook {
        let whole = Books.text()
        let second = whole.replacing("{ from: 2015-01-01 }", with: "{ from: 2020-01-01 }")
            .replacing("length: 10wd", with: "length: \(length)")
        return try Books.probe(
            edited: [
                ("in-force: { from: 2015-01-01 }", "in-force: { from: 2015-01-01, to: 2019-12-31 }")
            ],
            adding: ["procedures/probe-2020.yaml": second])
    }

    @Test("A version in force on the decisive day takes the matter over")
    func versions() throws {
        let old = try Books.probe()
        let matter = try begun(old)
        let moment = Instant("2020-03-05", hour: 12, minute: 0)
        let found = Transition(
            of: matter, from: old, to: try Self.split("15wd"), at: moment)
        #expect(found.version == "2015-01-01")
        #expect(found.next == "2020-01-01")
        let event = try #require(found.event(as: "adopted", by: li, at: moment))
        #expect(
            event.changes == [
                .followed(version: "2020-01-01", before: "2015-01-01"),
                .recalculated("reply", from: .day("2020-03-17"), to: .day("2020-03-24")),
            ])
        var moved = matter
        moved.apply(event)
        #expect(moved.version == "2020-01-01")
        let again = Transition(
            of: moved, from: try Self.split("15wd"), to: try Self.split("15wd"), at: moment)
        #expect(!again.changesRecord)
    }

    @Test("Without its procedure a matter has nowhere to go")
    func lost() throws {
        let old = try Books.probe()
        let new = ProcedureBook(
            id: old.id, label: old.label, calendar: old.calendar, organisation: old.organisation,
            statutes: old.statutes, thresholds: old.thresholds, procedures: [])
        let found = Transition(
            of: try begun(old), from: old, to: new, at: Instant("2020-03-05", hour: 9, minute: 0))
        #expect(found.next == nil)
        #expect(found.changesRecord)
        #expect(found.event(as: "adopted", by: li, at: Instant(seconds: 0)) == nil)
    }
}
