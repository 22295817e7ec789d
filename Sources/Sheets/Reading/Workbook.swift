internal import Archives
internal import Glibc

/// A workbook in XLSX（工作簿）, read line by line.
public final class Workbook {
    public struct Sheet: Equatable, Sendable {
        public let name: String
        public let isHidden: Bool
        let relationship: String
    }

    public let sheets: [Sheet]
    private let file: OfficeFile
    private let relationships: [String: OfficeFile.Relationship]
    private let strings = SharedStrings()
    private let styles = CellStyles()
    private let startsIn1904: Bool

    /// - Throws: `ArchiveError`, ``SheetError``.
    public init(at path: String) throws {
        file = try OfficeFile(at: path, expecting: .workbook)
        relationships = try file.relationships(of: file.main)
        let list = SheetList()
        try file.archive.parse(file.main, with: list)
        sheets = list.sheets
        startsIn1904 = list.startsIn1904
        for relationship in relationships.values {
            switch relationship.kind {
            case "sharedStrings": try file.archive.parse(relationship.part, with: strings)
            case "styles": try file.archive.parse(relationship.part, with: styles)
            default: break
            }
        }
    }

    /// The lines of a sheet; merged cells（合并单元格）are filled from their first, amounts left out.
    public func rows(of sheet: Sheet) throws -> any RowSource {
        guard let part = relationships[sheet.relationship]?.part else {
            throw ArchiveError.missing(sheet.name)
        }
        let merges = MergedCells()
        if try file.archive.open(part).contains("mergeCell ") {
            try file.archive.parse(part, with: merges)
        }
        let meaning = CellMeaning(
            strings: strings, showsDate: styles.showsDate, startsIn1904: startsIn1904)
        return MergeFilling(
            SheetRows(reader: try file.archive.open(part), meaning: meaning), merges.areas)
    }
}

/// What a cell's bytes mean in its workbook.
struct CellMeaning {
    let strings: SharedStrings
    let showsDate: [Bool]
    let startsIn1904: Bool

    /// Days from 1899-12-30 to 1904-01-01, where such workbooks begin.
    private static let from1904 = 1462.0
}

extension CellMeaning {
    /// The cell of a value as it stands in the file, the letter of its type（nil for a number）and the place of
    /// its style; blank for an empty value.
    func cell(_ text: String, type: UInt8?, isInline: Bool, style: Int) -> Cell {
        guard !text.isEmpty else { return .blank }
        if isInline { return .text(text) }
        switch type {
        case UInt8(ascii: "s"): return Int(text).flatMap { strings[$0] }.map { .text($0) } ?? .blank
        case UInt8(ascii: "b"): return .boolean(text == "1")
        case UInt8(ascii: "e"): return .fault(text)
        case UInt8(ascii: "t"): return .text(text)
        case UInt8(ascii: "d"):
            return DateReading.read(text).map {
                .date(DateReading.serial(of: $0.day, second: $0.second ?? 0))
            } ?? .text(text)
        default:
            guard let number = Double(text) else { return .text(text) }
            guard style < showsDate.count, showsDate[style] else { return .number(number) }
            return .date(startsIn1904 ? number + Self.from1904 : number)
        }
    }
}

private final class SheetList: XMLHandler {
    var sheets: [Workbook.Sheet] = []
    var startsIn1904 = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "workbookPr" {
            startsIn1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
        }
        // `r:id`; the identifier of the sheet itself is `sheetId`.
        guard name == "sheet", let id = attributes["id"] else { return }
        sheets.append(
            Workbook.Sheet(
                name: attributes["name"] ?? "",
                isHidden: attributes["state"].map { $0 != "visible" } ?? false, relationship: id))
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

extension ZipEntryReader {
    /// Whether the rest of the file has the bytes; a search far cheaper than reading XML.
    func contains(_ wanted: String) throws -> Bool {
        let wanted = Array(wanted.utf8)
        var tail: [UInt8] = []
        while let piece = try next() {
            tail.append(contentsOf: piece)
            if Self.has(wanted, in: tail) { return true }
            tail.removeFirst(max(0, tail.count - wanted.count + 1))
        }
        return false
    }

    private static func has(_ wanted: [UInt8], in bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, bytes.count >= wanted.count else { return false }
            let last = bytes.count - wanted.count
            var place = 0
            while place <= last,
                let hit = memchr(start + place, Int32(wanted[0]), last - place + 1)
            {
                if memcmp(hit, wanted, wanted.count) == 0 { return true }
                place = hit - UnsafeMutableRawPointer(mutating: start) + 1
            }
            return false
        }
    }
}
