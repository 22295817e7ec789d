import Casework
import LegalCalendar
import Procedures
import Testing

/// One try of the gated act: what was filled and done before, by whom, and on which day.
struct Probe: Sendable {
    var opening: [(id: Field.ID, value: Value)] = []
    var parties: [Party] = [applicant]
    var before: [Act.ID] = []
    var beforeBy = "li"
    var fields: [(id: Field.ID, value: Value)] = []
    var signatures: [Int] = []
    var link: Matter.Link?
    var actor = li
    var moment = Instant("2020-03-10", hour: 10, minute: 0)

    /// What is decided of `go`, of a matter begun on 2 March 2020.
    func decision(in book: ProcedureBook) throws -> Decision {
        let begin = Submission("begin", fields: opening, parties: parties)
        var matter = Matter(
            opening: try done(
                book.open("probe", as: Matter.ID(1), with: begin, by: li, at: on("2020-03-02"))))
        let other = Actor(id: Actor.ID(beforeBy), roles: ["clerk"])
        for act in before {
            matter.apply(
                try done(book.decide(Submission(act), on: matter, by: other, at: on("2020-03-03"))))
        }
        let go = Submission("go", fields: fields, signatures: signatures, link: link)
        return try book.decide(go, on: matter, by: actor, at: Occasion(moment))
    }
}

@Suite("Each kind of condition at a gate, both ways")
struct GateTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let condition: String
        let holds: Probe
        let fails: Probe
        let why: String
        var testDescription: String { why }

        init(_ condition: String, holds: Probe, fails: Probe, _ why: String) {
            (self.condition, self.holds, self.fails, self.why) = (condition, holds, fails, why)
        }
    }

    private static func fen(_ yuan: Int64) -> Value { .money(yuan * 100) }
    private static let officers: Value = .list([.text("li"), .text("wu")])
    private static let company = Party(role: "applicant", kind: .organisation, name: "某公司")

    static let rows: [Row] = [
        Row(
            "{ all: [ { present: terms }, { done: note } ] }",
            holds: Probe(before: ["note"], fields: [("terms", .text("好"))]),
            fails: Probe(before: ["note"]), "all: one of two is missing"),
        Row(
            "{ any: [ { present: terms }, { done: note } ] }", holds: Probe(before: ["note"]),
            fails: Probe(), "any: one of two is enough"),
        Row("{ not: { done: note } }", holds: Probe(), fails: Probe(before: ["note"]), "not"),
        Row(
            "{ present: terms }", holds: Probe(opening: [("terms", .text("好"))]), fails: Probe(),
            "present: filled earlier counts too"),
        Row(
            "{ field: terms, is: 好 }", holds: Probe(fields: [("terms", .text("好"))]),
            fails: Probe(fields: [("terms", .text("坏"))]), "is: text"),
        Row(
            "{ field: terms, is-not: 好 }", holds: Probe(fields: [("terms", .text("坏"))]),
            fails: Probe(), "is-not: does not hold of an empty field"),
        Row(
            "{ field: kind, in: [a] }", holds: Probe(fields: [("kind", .choice("a"))]),
            fails: Probe(fields: [("kind", .choice("b"))]), "in: a choice"),
        Row(
            "{ field: deposit, at-most: 200 }", holds: Probe(fields: [("deposit", fen(200))]),
            fails: Probe(fields: [("deposit", .money(20_001))]), "at-most: a fen too much"),
        Row(
            "{ field: deposit, at-least: 200 }", holds: Probe(fields: [("deposit", fen(200))]),
            fails: Probe(fields: [("deposit", .money(19_999))]), "at-least: a fen too little"),
        Row(
            "{ field: deposit, over: 200 }", holds: Probe(fields: [("deposit", .money(20_001))]),
            fails: Probe(fields: [("deposit", fen(200))]), "over: the amount itself is not"),
        Row(
            "{ field: people, under: 5 }", holds: Probe(fields: [("people", .integer(4))]),
            fails: Probe(fields: [("people", .integer(5))]), "under: the number itself is not"),
        Row(
            "{ field: day, at-least: 2020-03-01 }",
            holds: Probe(fields: [("day", .date("2020-03-01"))]),
            fails: Probe(fields: [("day", .date("2020-02-29"))]), "a date, before and on the day"),
        Row(
            "{ field: officers, at-least: 2 }", holds: Probe(fields: [("officers", officers)]),
            fails: Probe(fields: [("officers", .list([.text("li")]))]), "so many people"),
        Row(
            "{ field: deposit, at-most: { field: limit } }",
            holds: Probe(opening: [("limit", fen(10))], fields: [("deposit", fen(10))]),
            fails: Probe(fields: [("deposit", fen(10))]), "another field: empty never holds"),
        Row(
            "{ field: deposit, under: { threshold: large } }",
            holds: Probe(fields: [("deposit", fen(4000))]),
            fails: Probe(
                fields: [("deposit", fen(4000))], moment: Instant("2020-07-01", hour: 10, minute: 0)
            ),
            "a threshold that fell on 1 July 2020"),
        Row(
            "{ done: note, times: 2 }", holds: Probe(before: ["note", "note"]),
            fails: Probe(before: ["note"]), "done twice"),
        Row(
            "{ parties: applicant, at-least: 2 }", holds: Probe(parties: [applicant, company]),
            fails: Probe(), "so many parties"),
        Row(
            "{ parties: all, kind: organisation }", holds: Probe(parties: [applicant, company]),
            fails: Probe(), "a party of the kind"),
        Row(
            "{ signed: all }",
            holds: Probe(parties: [applicant, company], signatures: [0, 1]),
            fails: Probe(parties: [applicant, company], signatures: [0]), "one signature is missing"
        ),
        Row(
            "{ signed: witness }",
            holds: Probe(
                parties: [applicant, Party(role: "witness", kind: .person, name: "证人乙")],
                signatures: [1]),
            fails: Probe(signatures: [0]), "signed by a role that nobody plays does not hold"),
        Row("{ document: notice }", holds: Probe(before: ["note"]), fails: Probe(), "a paper"),
        Row(
            "{ role: head }", holds: Probe(actor: Actor(id: "gu", roles: ["head"])), fails: Probe(),
            "the actor's role"),
        Row(
            "{ not: { actor-did: note } }", holds: Probe(before: ["note"], beforeBy: "wu"),
            fails: Probe(before: ["note"]), "the actor did it, and not somebody else"),
        Row(
            "{ actor-in: officers }", holds: Probe(opening: [("officers", officers)]),
            fails: Probe(opening: [("officers", .list([.text("wu")]))]), "named in the field"),
        Row("{ stage: shifted }", holds: Probe(before: ["shift"]), fails: Probe(), "the stage"),
        Row("{ running: reply }", holds: Probe(), fails: Probe(before: ["answer"]), "it runs"),
        Row(
            "{ elapsed: reply }", holds: Probe(moment: Instant("2020-03-17", hour: 0, minute: 0)),
            fails: Probe(moment: Instant("2020-03-16", hour: 23, minute: 59)),
            "the last day has passed at midnight"),
        Row(
            "{ since: note, at-least: 7d }",
            holds: Probe(
                before: ["note"], moment: Instant("2020-03-11", hour: 0, minute: 0)),
            fails: Probe(before: ["note"]), "seven days after the 3rd end with the 10th"),
        Row(
            "{ since: note, at-least: 48h }",
            holds: Probe(before: ["note"], moment: Instant("2020-03-05", hour: 10, minute: 1)),
            fails: Probe(before: ["note"], moment: Instant("2020-03-05", hour: 10, minute: 0)),
            "hours by the clock"),
        Row(
            "{ since: note, at-least: 1d }", holds: Probe(before: ["note"]), fails: Probe(),
            "since an act that was never done"),
        Row(
            "{ today: { at-least: 2020-03-10 } }", holds: Probe(),
            fails: Probe(moment: Instant("2020-03-09", hour: 10, minute: 0)), "the day of the act"),
        Row(
            "{ working-day: yes }", holds: Probe(),
            fails: Probe(moment: Instant("2020-03-14", hour: 10, minute: 0)), "a Saturday"),
        Row(
            "{ working-day: no }", holds: Probe(moment: Instant("2020-03-14", hour: 10, minute: 0)),
            fails: Probe(), "only on days off"),
        Row(
            "{ hours: 6..21 }", holds: Probe(moment: Instant("2020-03-10", hour: 21, minute: 59)),
            fails: Probe(moment: Instant("2020-03-10", hour: 22, minute: 0)), "no coercion by night"
        ),
        Row(
            "{ linked: probe }",
            holds: Probe(link: Matter.Link(matter: Matter.ID(7), procedure: "probe")),
            fails: Probe(), "linked with this submission"),
    ]

    @Test("The gate opens and stays shut", arguments: rows)
    func gate(row: Row) throws {
        let book = try Books.probe(row.condition)
        let event = try done(row.holds.decision(in: book))
        #expect(event.act == "go" && event.changes.contains(.closed), "\(row.why)")
        let refusal = try refused(row.fails.decision(in: book))
        #expect(refusal.ground == .gate, "\(row.why)")
        #expect(refusal.cites == [Citation(statute: "试办法", article: "第五条")])
        #expect(refusal.reason == Label(zh: "条件不具备", en: "Not yet"))
        #expect(refusal.clearedBy == ["head"])
    }
}
