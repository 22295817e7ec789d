/// What a cell of a spreadsheet holds（单元格）; of a formula, the value that was saved with it.
public enum Cell: Hashable, Sendable {
    case blank
    case text(String)
    case number(Double)
    /// Days since 1899-12-30, with the part of the day behind the point.
    case date(Double)
    case boolean(Bool)
    /// `#N/A`, `#REF!` and their like.
    case fault(String)

    public var isBlank: Bool { self == .blank }

    /// What it says, without space at its ends; empty for a blank cell.
    public var text: String {
        switch self {
        case .blank: ""
        case .text(let text): text.trimmed
        case .number(let number): Self.text(of: number)
        case .date(let serial): DateReading.text(ofSerial: serial)
        case .boolean(let truth): truth ? "是" : "否"
        case .fault(let word): word
        }
    }

    private static func text(of number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : String(number)
    }
}

/// A line of a sheet（行）.
public struct SheetRow: Equatable, Sendable {
    /// Counted from 1, as people see it.
    public var number: Int
    public var cells: [Cell]

    public init(number: Int, cells: [Cell]) {
        self.number = number
        self.cells = cells
    }

    /// The cell of a column counted from 0; blank beyond the last.
    public subscript(column: Int) -> Cell { column < cells.count ? cells[column] : .blank }

    public var isBlank: Bool { cells.allSatisfy { $0.text.isEmpty } }

    /// `A`, `Z`, `AA`: the letters of a column counted from 0.
    public static func letters(of column: Int) -> String {
        var (rest, letters) = (column + 1, "")
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}

/// Lines one after the other, never all at once.
public protocol RowSource: AnyObject {
    func next() throws -> SheetRow?
}

extension String {
    /// Without white space at its ends, the ideographic space included.
    var trimmed: String {
        let bytes = utf8
        guard let head = bytes.first, let tail = bytes.last else { return self }
        let lead = tail < 0x80 ? tail : bytes.suffix(3).first ?? 0
        if Self.isPlain(head), Self.isPlain(lead) { return self }
        guard let first = unicodeScalars.first, let last = unicodeScalars.last,
            first.properties.isWhitespace || last.properties.isWhitespace
        else { return self }
        let inner = unicodeScalars.drop { $0.properties.isWhitespace }
        let end = inner.lastIndex { !$0.properties.isWhitespace }
        return end.map { String(inner[...$0]) } ?? ""
    }

    /// Whether a character that begins with the byte is no white space: ASCII and Chinese characters tell.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x21...0x7E).contains(byte) || (0xE4...0xE9).contains(byte)
    }

    /// Equality of bytes: no two ways of writing one character are thought of.
    func hasBytes(of other: String) -> Bool {
        utf8.count == other.utf8.count
            && utf8.withContiguousStorageIfAvailable { own in
                other.utf8.withContiguousStorageIfAvailable { own.elementsEqual($0) }
            } == true
    }
}
