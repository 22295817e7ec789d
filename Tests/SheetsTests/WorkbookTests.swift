import Procedures
import Sheets
import Testing

@Suite struct WorkbookTests {
    private static let columns = [
        ExportColumn(heading: .init(zh: "文字", en: "text"), kind: .text),
        ExportColumn(heading: .init(zh: "数", en: "number"), kind: .number),
        ExportColumn(heading: .init(zh: "金额", en: "money"), kind: .money),
        ExportColumn(heading: .init(zh: "日期", en: "day"), kind: .date),
        ExportColumn(heading: .init(zh: "时间", en: "moment"), kind: .moment),
    ]

    /// Lines made from a seed: awkward texts, blanks, numbers, days.
    private static func lines(_ count: Int, seed: UInt64) -> [[Cell]] {
        var state = seed
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let texts = [
            "张三", "堃镕喆", "a,b\"c", "<&>'", "=1+1", "440306196002110011", "两\n行", "007", "𠮷",
        ]
        return (0..<count).map { _ in
            [
                next(5) == 0 ? .blank : .text(texts[next(texts.count)]),
                next(5) == 0 ? .blank : .number(Double(next(100_000))),
                .number(Double(next(10_000_000)) / 100),
                .date(Double(30_000 + next(20_000))),
                .date(Double(40_000 + next(9_000)) + Double(next(86_400)) / 86_400),
            ]
        }
    }

    /// The same kind and value; a moment to the second, for files keep sixteen digits of it.
    private static func isSame(_ read: Cell, _ written: Cell) -> Bool {
        guard case .date(let left) = read, case .date(let right) = written else {
            return read == written
        }
        return abs(left - right) < 0.5 / 86_400
    }

    @Test("What we write we read again, cell by cell", arguments: [1, 2, 3, 4, 5] as [UInt64])
    func roundTrip(seed: UInt64) throws {
        try WrittenFile.with("xlsx") { path in
            let export = try WorkbookExport(path: path, name: "台账", columns: Self.columns)
            let lines = Self.lines(500, seed: seed)
            for line in lines { try export.write(line) }
            try export.finish()
            let book = try Workbook(at: path)
            #expect(book.sheets.map(\.name) == ["台账", WorkbookExport.definitions])
            let rows = try book.rows(of: book.sheets[0])
            #expect(try rows.next()?.cells == Self.columns.map { .text($0.heading.zh) })
            for line in lines {
                // A blank at the end of a line is not written.
                let cells = try #require(try rows.next())
                #expect(zip(line.indices, line).allSatisfy { Self.isSame(cells[$0], $1) })
            }
            #expect(try rows.next() == nil)
        }
    }

    @Test("CSV has the same texts", arguments: [6, 7] as [UInt64])
    func separated(seed: UInt64) throws {
        try WrittenFile.with("csv") { path in
            let export = try CSVExport(path: path, columns: Self.columns)
            let lines = Self.lines(300, seed: seed)
            for line in lines { try export.write(line) }
            try export.finish()
            let rows = try CSVRows(at: path)
            _ = try rows.next()
            for line in lines { #expect(try rows.next()?.cells.map(\.text) == line.map(\.text)) }
            #expect(try rows.next() == nil)
        }
    }

    static let letters: [(column: Int, letters: String)] = [
        (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"),
    ]

    @Test("Columns by their letters", arguments: letters)
    func letter(column: Int, letters: String) {
        #expect(SheetRow.letters(of: column) == letters)
    }
}
