import Archives
import Sheets
import Testing

@Suite struct CSVRowsTests {
    private func read(_ bytes: [UInt8]) throws -> [SheetRow] {
        try WrittenFile.with("csv", bytes) { path in
            let rows = try CSVRows(at: path)
            var all: [SheetRow] = []
            while let row = try rows.next() { all.append(row) }
            return all
        }
    }

    static let cases: [(text: String, rows: [[String]], why: String)] = [
        ("甲,乙\r\n1,2\r\n", [["甲", "乙"], ["1", "2"]], "ends of line of Windows"),
        ("甲,乙\n1,2", [["甲", "乙"], ["1", "2"]], "no end of line behind the last"),
        ("\u{FEFF}甲\n", [["甲"]], "a byte order mark is not part of the first heading"),
        (
            "\"a,b\",\"say \"\"x\"\"\"\n", [["a,b", "say \"x\""]],
            "separators and quotes inside quotes"
        ),
        ("\"two\nlines\",b\n", [["two\nlines", "b"]], "an end of line inside quotes"),
        ("a\tb,c\td\n", [["a", "b,c", "d"]], "tabs separate where they are more"),
        ("a,,c\n,\n", [["a", "", "c"], ["", ""]], "empty fields"),
        ("'=1+2,'-5,'a\n", [["=1+2", "-5", "'a"]], "the mark against formulas is taken off"),
    ]

    @Test("Separated values", arguments: cases)
    func values(text: String, rows: [[String]], why: String) throws {
        let found = try read(Array(text.utf8)).map { $0.cells.map(\.text) }
        #expect(found == rows, "\(why)")
    }

    @Test("GB18030 is known by not being UTF-8")
    func chinese() throws {
        // 姓名,张三
        let bytes: [UInt8] = [0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0xD5, 0xC5, 0xC8, 0xFD, 0x0A]
        #expect(try read(bytes).map(\.cells) == [[.text("姓名"), .text("张三")]])
    }

    @Test("A character cut by the border of two pieces is whole", arguments: 65_530...65_537)
    func border(count: Int) throws {
        let text = String(repeating: "a", count: count) + "依法,喆"
        #expect(try read(Array(text.utf8)).last?.cells.last == .text("喆"))
    }

    @Test("Lines are counted as an editor counts them")
    func lines() throws {
        #expect(try read(Array("a\n\"b\nc\"\nd\n".utf8)).map(\.number) == [1, 2, 4])
    }

    @Test("What is not text, or not whole, is refused")
    func refused() {
        #expect(throws: SheetError.openQuote(line: 2)) { try read(Array("a\n\"b\n".utf8)) }
        #expect(throws: SheetError.neitherUTF8NorGB18030) { try read([0x61, 0xFF, 0xFF, 0x0A]) }
        #expect(throws: ArchiveError.notText(found: .zip)) { try read([0x50, 0x4B, 3, 4, 0x61]) }
        #expect(throws: ArchiveError.empty) { try read([]) }
    }
}
