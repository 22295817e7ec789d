import Casework
import Figures
import LegalCalendar
import Procedures
import Testing

@Suite("Figures of a span, worked out from cells")
struct StatementTests {
    private static func figure(
        _ id: Figure.ID, _ definition: Figure.Definition, scale: Int64 = 1, decimals: Int = 0
    ) -> Figure {
        let label = Label(zh: id.text, en: id.text)
        return Figure(
            id: id, label: label, unit: "件", unitCounted: label, basis: [], definition: definition,
            scale: scale, decimals: decimals)
    }

    private static func measure(_ id: Measure.ID, by dimensions: [Measure.Dimension] = [])
        -> Measure
    {
        Measure(id: id, sources: [], amount: .events, dimensions: dimensions)
    }

    private static let kinds: [Measure.Dimension] = [.field("kind"), .field("place")]

    private static let book = FigureBook(
        measures: [measure("in", by: kinds), measure("out"), measure("money"), measure("never")],
        figures: [
            figure("taken", .measure("in", only: [:])),
            figure("labour", .measure("in", only: [.field("kind"): "labour"])),
            figure(
                "east", .measure("in", only: [.field("kind"): "labour", .field("place"): "east"])),
            figure("done", .measure("out", only: [:])),
            figure("never", .measure("never", only: [:])),
            figure("both", .total(["taken", "done"])),
            figure("pending", .stock(inflow: ["taken"], outflow: ["done"])),
            figure("before", .opening("pending")),
            figure("rate", .ratio("done", over: "taken", factor: 100), decimals: 2),
            figure("mean", .ratio("money", over: "done", factor: 1), decimals: 1),
            figure("money", .measure("money", only: [:]), scale: 1_000_000, decimals: 4),
            figure("growth", .change("taken"), decimals: 1),
            figure("first", .change("never")),
            figure("hollow", .ratio("done", over: "never", factor: 100)),
            figure("part", .total(["taken", "hollow"])),
            figure("lost", .measure("gone", only: [:])),
        ],
        identities: [
            identity("before + taken - done = pending"), identity("labour <= taken"),
            identity("labour = taken"), identity("hollow >= taken"),
        ])

    private static func identity(_ text: String) -> Identity {
        let sides = text.split(separator: " ").map(String.init)
        let label = Label(zh: sides[0], en: text)
        return (try? Identity(label: label, parsing: text))
            ?? Identity(label: label, left: [], relation: .equal, right: [])
    }

    private static let statement = Statement(
        book: book, first: "2020-01-01", last: "2020-12-31",
        cells: CellSums([
            .init(measure: 0, dimensions: "labour|east"): .init(
                span: 30, yearBefore: 20, opening: 50, closing: 80),
            .init(measure: 0, dimensions: "labour|west"): .init(
                span: 10, yearBefore: 5, opening: 20, closing: 30),
            .init(measure: 0, dimensions: "family|east"): .init(
                span: 8, yearBefore: 7, opening: 9, closing: 17),
            .init(measure: 1, dimensions: ""): .init(
                span: 36, yearBefore: 30, opening: 70, closing: 106),
            .init(measure: 2, dimensions: ""): .init(
                span: 49_543_800, yearBefore: 0, opening: 0, closing: 49_543_800),
        ]))

    static let rows: [(figure: Figure.ID, text: String?, why: String)] = [
        ("taken", "48", "a measure over all its cells"),
        ("labour", "40", "one value of a dimension"),
        ("east", "30", "values of two dimensions"), ("never", "0", "nothing counted is nought"),
        ("both", "84", "a total"), ("pending", "21", "a stock: 127 in, 106 out"),
        ("before", "9", "the stock before: 79 in, 70 out"), ("rate", "75", "36 of 48"),
        ("money", "49.5438", "fen in ten-thousands of yuan"),
        ("mean", "1376216.7", "a mean of what was counted, not of what is shown"),
        ("growth", "50", "48 against 32"), ("first", nil, "no year before to compare with"),
        ("hollow", nil, "nothing to divide by"), ("part", nil, "a total of what cannot be told"),
        ("lost", nil, "a measure that is not there"), ("nobody", nil, "no such figure"),
    ]

    @Test("Each kind of figure", arguments: rows)
    func figure(figure: Figure.ID, text: String?, why: String) {
        #expect(Self.statement.text(figure) == text, "\(why)")
    }

    @Test("The base of a change, and a breakdown by one dimension")
    func bases() throws {
        let bases = try #require(Self.statement.bases("taken"))
        #expect(bases == (48, 32))
        #expect(Self.statement.cells.breakdown(of: 0, by: 1) == ["east": 38, "west": 10])
        #expect(Self.statement.cells.breakdown(of: 0, by: 9) == [:])
    }

    @Test("Equations hold, fail by so much, or cannot be told")
    func identities() {
        let results = Self.statement.checkIdentities()
        #expect(results.map(\.holds) == [true, true, false, false])
        #expect(results.map(\.difference) == [Quantity(0), Quantity(-8), Quantity(-8), nil])
    }

    @Test("From a figure down to the measures behind it")
    func drillDown() {
        #expect(Self.book.measures(behind: "pending").map(\.measure) == [0, 1])
        #expect(Self.book.measures(behind: "before").map(\.measure) == [0, 1])
        #expect(Self.book.measures(behind: "rate").map(\.measure) == [1, 0])
        #expect(Self.book.measures(behind: "growth").map(\.measure) == [0])
        #expect(
            Self.book.measures(behind: "east").map(\.only) == [
                [.field("kind"): "labour", .field("place"): "east"]
            ])
        #expect(Self.book.measures(behind: "lost").isEmpty)
    }
}

@Suite("What an event adds to the measures")
struct CounterTests {
    private static let acts: [Measure.Source] = [.init(procedure: "loan", act: "visit")]

    private static let measures: [Measure] = [
        Measure(id: "m.matters", sources: acts, amount: .matters),
        Measure(id: "m.events", sources: acts, amount: .events, dimensions: [.unit]),
        Measure(id: "m.parties", sources: acts, amount: .parties(nil)),
        Measure(id: "m.hosts", sources: acts, amount: .parties("host")),
        Measure(
            id: "m.fen", sources: acts, amount: .field("fen"), dimensions: [.field("kind"), .unit]),
        Measure(id: "m.days", sources: acts, amount: .days(since: "begin")),
        Measure(
            id: "m.where", sources: acts, amount: .events,
            condition: .field("kind", .equal, .value(.choice("b")))),
        Measure(id: "m.other", sources: [.init(procedure: "other", act: "visit")], amount: .events),
    ]

    private static let book = ProcedureBook(
        id: "b", label: Label(zh: "", en: ""), calendar: LegalCalendar(days: [:], years: [2020]),
        organisation: Organisation(
            id: "o", label: Label(zh: "", en: ""), superior: Label(zh: "", en: ""), units: [],
            communities: [], roles: []),
        statutes: [:], thresholds: [:], procedures: [])

    private static func event(
        _ act: Act.ID, _ position: Int, on day: CivilDate, entered: CivilDate,
        _ changes: [Change] = []
    ) -> Event {
        Event(
            matter: Matter.ID(1), position: position, procedure: "loan", act: act, actor: "li",
            unit: "desk", happened: Instant(day, hour: 10, minute: 0),
            entered: Instant(entered, hour: 11, minute: 0), changes: changes)
    }

    @Test("Matters, events, parties, sums and days; the second visit is no second matter")
    func tallies() throws {
        let counter = Counter(book: Self.book, measures: Self.measures)
        let begin = Self.event(
            "begin", 0, on: "2020-03-02", entered: "2020-03-02",
            [
                .opened(version: "2020-01-01"), .filled("kind", .choice("a")),
                .filled("fen", .money(250)),
                .joined(Party(role: "host", kind: .person, name: "甲")),
                .joined(Party(role: "guest", kind: .person, name: "乙")),
            ])
        var matter = Matter(opening: begin)
        #expect(try counter.tallies(for: begin, after: matter).isEmpty)

        let first = Self.event("visit", 1, on: "2020-03-12", entered: "2020-03-13")
        matter.apply(first)
        func tally(_ measure: Int, _ dimensions: String, _ value: Int64) -> Tally {
            Tally(
                measure: measure, day: "2020-03-12", entered: "2020-03-13", dimensions: dimensions,
                value: value)
        }
        #expect(
            try counter.tallies(for: first, after: matter) == [
                tally(0, "", 1), tally(1, "desk", 1), tally(2, "", 2), tally(3, "", 1),
                tally(4, "a|desk", 250), tally(5, "", 10),
            ])

        let second = Self.event(
            "visit", 2, on: "2020-03-12", entered: "2020-03-13", [.filled("kind", .choice("b"))])
        matter.apply(second)
        #expect(
            try counter.tallies(for: second, after: matter).map(\.measure) == [1, 2, 3, 4, 5, 6],
            "no second matter, and the condition now holds")
    }
}

@Suite("Sentences with figures in them")
struct ReportTextTests {
    @Test("Words, figures with and without units, and facts")
    func parts() throws {
        let text = try ReportTemplate.Text("{year}年受理{a.b}，占{c#}。")
        #expect(
            text.parts == [
                .fact(.year), .words("年受理"), .figure("a.b", withUnit: true), .words("，占"),
                .figure("c", withUnit: false), .words("。"),
            ])
        #expect(text.figures == ["a.b", "c"])
    }

    static let faults: [(text: String, error: ReportTemplate.TextError)] = [
        ("受理{a", .unclosed("受理{a")), ("受理{}", .badName("", in: "受理{}")),
        ("{受理}", .badName("受理", in: "{受理}")), ("{#}", .badName("#", in: "{#}")),
    ]

    @Test("What is no sentence", arguments: faults)
    func fault(text: String, error: ReportTemplate.TextError) {
        #expect(throws: error) { try ReportTemplate.Text(text) }
    }
}
