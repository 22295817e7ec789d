internal import Archives

/// The lines of a worksheet part as its bytes come.
final class SheetRows: RowSource, XMLHandler {
    static let widest = 2000

    private let reader: ZipEntryReader
    private let meaning: CellMeaning
    private var parser: XMLReader?
    private var ready: [SheetRow] = []
    private var taken = 0

    private var row = SheetRow(number: 0, cells: [])
    private var column = -1
    private var type: UInt8?
    private var isInline = false
    private var style = 0
    private var value: [UInt8] = []
    private var isValue = false

    init(reader: ZipEntryReader, meaning: CellMeaning) {
        self.reader = reader
        self.meaning = meaning
    }

    func next() throws -> SheetRow? {
        while taken == ready.count {
            ready.removeAll(keepingCapacity: true)
            taken = 0
            let parser = parser ?? XMLReader(handler: self)
            self.parser = parser
            guard let piece = try reader.next() else { return nil }
            try parser.feed(piece)
        }
        taken += 1
        return ready[taken - 1]
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
        if name == "c" {
            try startCell(attributes)
        } else if name == "v" || name == "t" {
            value.removeAll(keepingCapacity: !isInline)
            isValue = true
        } else if name == "row" {
            let number = attributes.bytes("r").flatMap { Self.number($0) }
            row = SheetRow(number: number ?? row.number + 1, cells: [])
            row.cells.reserveCapacity(24)
            column = -1
        }
    }

    private func startCell(_ attributes: XMLAttributes) throws {
        column = attributes.bytes("r").map { Self.column($0) } ?? column + 1
        guard (0..<Self.widest).contains(column) else {
            throw SheetError.tooWide(columns: column + 1, most: Self.widest)
        }
        style = attributes.bytes("s").flatMap { Self.number($0) } ?? 0
        type = nil
        isInline = false
        value.removeAll(keepingCapacity: true)
        guard let word = attributes.bytes("t") else { return }
        // `s`, `b`, `e`, `d` and `n` by their letter; `str` is the text of a formula.
        let isOneLetter = word[1] == 0
        isInline = word[0] == CChar(0x69)
        type = isOneLetter ? UInt8(bitPattern: word[0]) : UInt8(ascii: "t")
        if type == UInt8(ascii: "n") { type = nil }
    }

    func end(_ name: XMLName) {
        if name == "v" || name == "t" {
            isValue = false
        } else if name == "c" {
            let text = String(decoding: value, as: UTF8.self)
            let cell = meaning.cell(text, type: type, isInline: isInline, style: style)
            guard cell != .blank else { return }
            while row.cells.count < column { row.cells.append(.blank) }
            if row.cells.count == column {
                row.cells.append(cell)
            } else {
                row.cells[column] = cell
            }
        } else if name == "row" {
            ready.append(row)
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isValue { value.append(contentsOf: bytes) }
    }

    private static func number(_ text: UnsafePointer<CChar>) -> Int? {
        var (number, place) = (0, 0)
        while text[place] != 0, place < 9 {
            let digit = Int(text[place]) - 48
            guard (0...9).contains(digit) else { return nil }
            number = number * 10 + digit
            place += 1
        }
        return place == 0 ? nil : number
    }

    /// The column of `B7`, counted from 0.
    static func column(_ reference: UnsafePointer<CChar>) -> Int {
        var (column, place) = (0, 0)
        while (65...90).contains(reference[place]), place < 4 {
            column = column * 26 + Int(reference[place]) - 64
            place += 1
        }
        return column - 1
    }
}
