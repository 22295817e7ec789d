import Casework
import PackChecks
import PackFiles
import Procedures
import Testing

@Suite("What must hold on every path")
struct ProverTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let why: String
        let act: String
        let must: String
        /// The part of the procedure that is changed, and into what.
        var edits: [(String, String)] = []
        /// The acts of the shortest path on which it is broken; nil where it holds.
        let broken: [String]?
        var testDescription: String { why }
    }

    static let rows: [Row] = [
        Row(
            why: "the stages alone ensure it", act: "decide", must: "{ done: notify }", broken: nil),
        Row(
            why: "a gate ensures it", act: "decide",
            must: "{ any: [ { field: amount, at-most: 200 }, { field: result, is: passed } ] }",
            broken: nil),
        Row(
            why: "without the gate a large fine is decided unreviewed", act: "decide",
            must: "{ any: [ { field: amount, at-most: 200 }, { field: result, is: passed } ] }",
            edits: [
                (
                    "{ any: [ { field: amount, at-most: 200 }, { field: result, is: passed } ] }",
                    "{ done: notify }"
                )
            ],
            broken: ["File", "Notify", "Decide"]),
        Row(
            why: "a bound one fen too high is found", act: "decide",
            must: "{ any: [ { field: amount, at-most: 199.99 }, { field: result, is: passed } ] }",
            broken: ["File", "Notify", "Decide"]),
        Row(
            why: "who inquired does not review", act: "review",
            must: "{ not: { actor-did: inquire } }",
            broken: nil),
        Row(
            why: "without the gate one person does both", act: "review",
            must: "{ not: { actor-did: inquire } }",
            edits: [("{ not: { actor-did: inquire } }", "{ stage: notified }")],
            broken: ["File", "Inquire", "Notify", "Review"]),
        Row(
            why: "a gate known from memory ensures nothing", act: "decide",
            must: "{ done: inquire }",
            broken: ["File", "Notify", "Decide"]),
        Row(why: "only heads decide", act: "decide", must: "{ role: head }", broken: nil),
        Row(
            why: "an act opened to another role", act: "decide", must: "{ role: head }",
            edits: [
                ("by: [head]\n    from: [notified]", "by: [head, officer]\n    from: [notified]")
            ],
            broken: ["File", "Notify", "Decide"]),
        Row(
            why: "a shortest time is kept", act: "decide", must: "{ since: notify, at-least: 3d }",
            broken: nil),
        Row(
            why: "a period that only warns holds nothing back", act: "decide",
            must: "{ since: notify, at-least: 3d }", edits: [("late: waits", "late: warns")],
            broken: ["File", "Notify", "Decide"]),
        Row(
            why: "both officers are qualified", act: "inquire",
            must: "{ qualified: officers, as: card }", broken: nil),
    ]

    @Test("An invariant holds, or the shortest path says how not", arguments: rows)
    func verdict(row: Row) throws {
        let folder = try GuardedPack.folder(
            row.edits,
            adding: [
                "invariants.yaml": """
                invariants:
                  one: { zh: 一, en: One, cite: 罚法 第一条, of: [fine], act: [\(row.act)], must: \(row.must) }
                """
            ])
        let book = try PackReader(folder).read().book
        let invariant = try #require(try InvariantReader(folder, book).read().first)
        let fine = try #require(book.versions(of: "fine").first)
        switch Prover(book).check(invariant, of: fine) {
        case .holds(let states):
            #expect(row.broken == nil)
            #expect(states > 0)
        case .broken(let example): #expect(example.acts.map(\.label.en) == row.broken)
        case .open: Issue.record("too many states")
        }
    }

    @Test("The state after an act can be asked about too")
    func leaves() throws {
        let folder = try GuardedPack.folder(adding: [
            "invariants.yaml": """
            invariants:
              paid-is-over: { zh: 缴清后不再计期, en: Paid, cite: 罚法 第一条, of: fine, leaves: { any: [ { not: { stage: paid } }, { not: { running: pay } } ] } }
              never-late: { zh: 不会逾期, en: Never late, cite: 罚法 第一条, of: fine, act: pay, leaves: { not: { elapsed: pay } } }
            """
        ])
        let book = try PackReader(folder).read().book
        let fine = try #require(book.versions(of: "fine").first)
        let verdicts = try InvariantReader(folder, book).read().map {
            if case .holds = Prover(book).check($0, of: fine) { true } else { false }
        }
        #expect(verdicts == [true, false])
    }

    @Test("An act behind a gate that can never hold cannot be done")
    func dead() throws {
        let never = "{ all: [ { field: amount, over: 500 }, { field: amount, under: 400 } ] }"
        let folder = try GuardedPack.folder([
            ("{ any: [ { field: amount, at-most: 200 }, { field: result, is: passed } ] }", never)
        ])
        let book = try PackReader(folder).read().book
        let fine = try #require(book.versions(of: "fine").first)
        #expect(!Prover(book).canBeDone("decide", in: fine))
        #expect(Prover(book).canBeDone("review", in: fine))
    }

    static let faulty: [(text: String, message: String)] = [
        ("act: decide, must: { done: nothing }", "no act 'nothing'"),
        ("act: nothing, must: { done: notify }", "has no act 'nothing'"),
        ("act: decide", "expected 'must' or 'leaves' with a condition"),
        ("from: 2030-01-01, must: { done: notify }", "no version begins on these days"),
    ]

    @Test("An invariant about what is not there is a fault", arguments: faulty)
    func faults(text: String, message: String) throws {
        let folder = try GuardedPack.folder(adding: [
            "invariants.yaml":
                "invariants:\n  one: { zh: 一, en: One, cite: 罚法 第一条, of: [fine], \(text) }\n"
        ])
        let book = try PackReader(folder).read().book
        #expect {
            _ = try InvariantReader(folder, book).read()
        } throws: { error in
            "\(error)".contains(message)
        }
    }
}
