import Figures
import PackFiles
import Papers
import Paperwork
import Procedures
import Testing

@Suite("Tables of statistics")
struct TableTests {
    private static let columns = [
        "person", "business", "research", "charity", "legal", "other", "total",
    ]

    /// Table 3 of a whole city's report for 2025, as published: 25 rows of 7 columns.
    private static let city: [(row: String, figures: [Int64])] = [
        ("new", [13612, 252, 0, 45, 128, 32, 14069]),
        ("carried-in", [535, 6, 0, 1, 18, 0, 560]),
        ("granted", [5345, 129, 0, 41, 19, 14, 5548]),
        ("partly", [2120, 39, 0, 1, 6, 2, 2168]),
        ("secret", [13, 0, 0, 0, 0, 0, 13]),
        ("forbidden", [30, 0, 0, 0, 0, 0, 30]),
        ("safety", [11, 0, 0, 0, 0, 0, 11]),
        ("third", [49, 2, 0, 0, 0, 0, 51]),
        ("internal", [103, 1, 0, 0, 0, 0, 104]),
        ("process", [84, 1, 0, 0, 0, 0, 85]),
        ("file", [282, 4, 0, 0, 0, 0, 286]),
        ("query", [147, 0, 0, 0, 1, 2, 150]),
        ("not-held", [3075, 50, 0, 0, 89, 8, 3222]),
        ("to-make", [177, 3, 0, 0, 0, 0, 180]),
        ("unclear", [19, 0, 0, 0, 0, 0, 19]),
        ("petition", [199, 1, 0, 0, 3, 0, 203]),
        ("repeated", [147, 1, 0, 0, 0, 0, 148]),
        ("publication", [0, 0, 0, 0, 0, 0, 0]),
        ("excessive", [100, 1, 0, 0, 0, 0, 101]),
        ("confirm", [5, 0, 0, 0, 0, 0, 5]),
        ("uncorrected", [315, 3, 0, 0, 0, 0, 318]),
        ("unpaid", [202, 0, 0, 1, 0, 0, 203]),
        ("otherwise", [941, 17, 0, 1, 3, 3, 965]),
        ("handled", [13364, 252, 0, 44, 121, 29, 13810]),
        ("carried-out", [783, 6, 0, 2, 25, 3, 819]),
    ]

    private static func entries() -> [StatisticalTable.Place: Int64] {
        var entries: [StatisticalTable.Place: Int64] = [:]
        for (row, figures) in city {
            for (column, figure) in zip(columns, figures) {
                entries[place(row, column)] = figure * 100
            }
        }
        return entries
    }

    private static func place(_ row: String, _ column: String) -> StatisticalTable.Place {
        .init(row: .init(row), column: .init(column))
    }

    private static func fill(
        _ name: String, _ entries: [StatisticalTable.Place: Int64], _ sums: CellSums = CellSums([:])
    ) throws -> FilledTable {
        let (pack, _) = try RealPapers.pack.get()
        let table = try #require(pack.tables.first { $0.id.text == name })
        return FilledTable(
            table, measures: pack.figures, span: sums, year: sums, entries: entries)
    }

    @Test("A city's published table holds in every row and column")
    func city() throws {
        let filled = try Self.fill("information-3", Self.entries())
        #expect(filled.missing.isEmpty)
        #expect(filled.broken.isEmpty, "\(filled.broken)")
        // The total column of 25 rows, the total row and the form's own identity for 7 columns.
        #expect(filled.checks.count == 25 + 6 + 7)
    }

    @Test("One figure that is off by one is found, in its row and in its column")
    func offByOne() throws {
        var entries = Self.entries()
        entries[Self.place("granted", "person")] = 534_600
        let filled = try Self.fill("information-3", entries)
        #expect(filled.broken.map(\.written) == ["13364 = 13365", "5548 = 5549"])
    }

    @Test("What is not entered is counted, and sums are made of it")
    func counted() throws {
        let (pack, _) = try RealPapers.pack.get()
        func cell(_ name: String, _ dimensions: String, _ span: Int64, _ opening: Int64) throws
            -> (CellSums.Group, CellSums.Sums)
        {
            let measure = try #require(pack.figures.measure(.init(name)))
            return (
                .init(measure: measure, dimensions: dimensions),
                .init(span: span, yearBefore: 0, opening: opening, closing: opening + span)
            )
        }
        let sums = CellSums(
            Dictionary(
                uniqueKeysWithValues: try [
                    cell("information-request.received", "internet|person", 10, 4),
                    cell("information-request.received", "in-person|business", 2, 0),
                    cell("information-request.replied", "A1|person", 3, 1),
                    cell("information-request.replied", "A2|person", 4, 1),
                    cell("information-request.replied", "B1|person", 1, 0),
                    cell("information-request.forbidden", "secret|person", 1, 0),
                    cell("information-request.withdrawn", "business", 1, 0),
                ]))
        let filled = try Self.fill("information-3", [:], sums)
        func text(_ row: String, _ column: String) -> String? {
            filled.values[Self.place(row, column)]?.text
        }
        #expect(text("new", "total") == "12")
        #expect(text("carried-in", "person") == "2")
        #expect(text("granted", "person") == "7")
        #expect(text("secret", "total") == "1")
        #expect(text("handled", "total") == "9")
        #expect(text("carried-out", "total") == "5")
        #expect(filled.broken.isEmpty, "\(filled.broken)")
        #expect(filled.missing.isEmpty, "\(filled.missing)")
    }

    @Test("The mediation form of a city's month adds up by kind and by source")
    func mediation() throws {
        let kinds: [(String, Int64)] = [
            ("family", 160), ("neighbour", 278), ("housing", 67), ("contract", 44),
            ("business", 31), ("injury", 76), ("land", 18), ("demolition", 28),
            ("environment", 4), ("labour", 13), ("consumer", 7), ("medical", 55),
            ("traffic", 33), ("property", 1), ("other", 54),
            ("own", 455), ("application", 378), ("court", 36), ("police", 0), ("petition", 0),
            ("elsewhere", 0), ("total", 869), ("succeeded", 842), ("written", 800), ("oral", 42),
        ]
        var entries = Dictionary(
            uniqueKeysWithValues: kinds.map { (Self.place($0.0, "period"), $0.1 * 100) })
        #expect(try Self.fill("mediation", entries).broken.isEmpty)
        entries[Self.place("other", "period")] = 5500
        let broken = try Self.fill("mediation", entries).broken
        #expect(broken.map(\.label.zh) == ["各类型之和等于总数"])
    }

    @Test("A table on paper has a row for each of its own, and says what does not hold")
    func onPaper() throws {
        var entries = Self.entries()
        entries[Self.place("carried-out", "legal")] = 2600
        let filled = try Self.fill("information-3", entries)
        let paper = filled.paper(organ: "某某街道办事处", span: "2025年", day: "2026年1月20日")
        let words = paper.words.joined(separator: "\n")
        for row in filled.table.rows { #expect(words.contains(row.label.zh)) }
        #expect(words.contains("不成立：总计"))
        #expect(words.contains("（法律服务机构）128 + 18 = 121 + 26"))
    }
}
