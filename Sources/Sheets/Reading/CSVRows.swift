internal import Archives
internal import Glibc

/// The lines of a file with separated values（CSV, RFC 4180）, in UTF-8 or GB18030.
public final class CSVRows: RowSource {
    private static let pieceSize = 1 << 16

    private let file: UnsafeMutablePointer<FILE>
    private let decoder: TextDecoder
    private let separator: UInt8
    private var bytes: [UInt8] = []
    private var place = 0
    private var isAtEnd = false
    /// Lines of text, which quoted ends of line make more than records.
    private var line = 1

    /// - Throws: `ArchiveError.unreadable`, `.notText`, ``SheetError/neitherUTF8NorGB18030``.
    public init(at path: String) throws {
        let kind = try ZipArchive.kind(of: path)
        switch kind {
        case .text: break
        case .ole: throw ArchiveError.encryptedOrOld
        default: throw ArchiveError.notText(found: kind)
        }
        guard let file = fopen(path, "rb") else { throw ArchiveError.unreadable(path) }
        self.file = file
        let isUTF8 = Self.isUTF8(file)
        guard let decoder = TextDecoder(isUTF8: isUTF8) else {
            fclose(file)
            throw SheetError.neitherUTF8NorGB18030
        }
        self.decoder = decoder
        let head = Self.read(file, Self.pieceSize)
        let first = head.prefix { $0 != 0x0A }
        let tabs = first.count { $0 == 0x09 }
        separator = tabs > first.count { $0 == UInt8(ascii: ",") } ? 0x09 : UInt8(ascii: ",")
        rewind(file)
        try fill()
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    }

    deinit { fclose(file) }

    private static func read(_ file: UnsafeMutablePointer<FILE>, _ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
            read = fread(buffer.baseAddress, 1, count, file)
        }
    }

    /// Whether the whole file is UTF-8; reads it once and goes back to its beginning.
    private static func isUTF8(_ file: UnsafeMutablePointer<FILE>) -> Bool {
        defer { rewind(file) }
        var rest: [UInt8] = []
        while true {
            let piece = read(file, pieceSize)
            rest += piece
            let whole = piece.isEmpty ? rest.count : TextDecoder.wholeUTF8(rest)
            guard String(validating: rest[..<whole], as: UTF8.self) != nil else { return false }
            if piece.isEmpty { return true }
            rest.removeFirst(whole)
        }
    }

    /// Brings in the next piece of text; the unread part stays.
    private func fill() throws {
        let piece = Self.read(file, Self.pieceSize)
        isAtEnd = piece.isEmpty
        bytes.removeFirst(place)
        place = 0
        guard let text = decoder.decode(piece) else { throw SheetError.neitherUTF8NorGB18030 }
        bytes += text
    }

    public func next() throws -> SheetRow? {
        var row = SheetRow(number: line, cells: [])
        var field: [UInt8] = []
        var (isQuoted, hasAny) = (false, false)
        func end() {
            row.cells.append(Self.cell(field))
            field.removeAll(keepingCapacity: true)
        }
        while let byte = try byte() {
            hasAny = true
            if isQuoted {
                if byte == 0x0A { line += 1 }
                if byte != UInt8(ascii: "\"") {
                    field.append(byte)
                } else if try peek() == UInt8(ascii: "\"") {
                    place += 1
                    field.append(byte)
                } else {
                    isQuoted = false
                }
            } else if byte == UInt8(ascii: "\""), field.isEmpty {
                isQuoted = true
            } else if byte == separator {
                end()
            } else if byte == 0x0A {
                line += 1
                end()
                return row
            } else if byte != 0x0D {
                field.append(byte)
            }
        }
        if isQuoted { throw SheetError.openQuote(line: row.number) }
        guard hasAny else { return nil }
        end()
        return row
    }

    private func byte() throws -> UInt8? {
        guard let byte = try peek() else { return nil }
        place += 1
        return byte
    }

    private func peek() throws -> UInt8? {
        while place == bytes.count {
            if isAtEnd { return nil }
            try fill()
        }
        return bytes[place]
    }

    /// Takes off the mark that keeps spreadsheet programs from running a text as a formula.
    private static func cell(_ bytes: [UInt8]) -> Cell {
        guard !bytes.isEmpty else { return .blank }
        let isMarked =
            bytes.count > 1 && bytes[0] == UInt8(ascii: "'") && "=+-@".utf8.contains(bytes[1])
        return .text(String(decoding: isMarked ? bytes[1...] : bytes[...], as: UTF8.self))
    }
}
