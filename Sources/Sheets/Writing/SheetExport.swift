internal import CXLSXWriter
internal import Glibc
public import LegalCalendar
public import Procedures

/// A column of a file that we write（导出列）.
public struct ExportColumn: Sendable {
    public enum Kind: String, Sendable { case text, number, money, date, moment }

    public let heading: Label
    public let kind: Kind
    /// What it means, for the sheet of definitions: identifier, choices, bounds, help.
    public let meaning: Label
    public let source: String
    /// In characters of the column's font; a Chinese one counts two.
    public let width: Double

    public init(
        heading: Label, kind: Kind, meaning: Label = Label(zh: "", en: ""), source: String = "",
        width: Double? = nil
    ) {
        self.heading = heading
        self.kind = kind
        self.meaning = meaning
        self.source = source
        let own = heading.zh.unicodeScalars.reduce(2.0) { $0 + ($1.value > 0x2E80 ? 2 : 1) }
        self.width = width ?? min(60, max(own, kind.width))
    }
}

extension ExportColumn.Kind {
    fileprivate var width: Double {
        switch self {
        case .text: 16
        case .number: 10
        case .money: 14
        case .date: 12
        case .moment: 20
        }
    }

    fileprivate var format: String {
        switch self {
        case .text: "@"
        case .number: "0"
        case .money: "#,##0.00"
        case .date: "yyyy-mm-dd"
        case .moment: "yyyy-mm-dd hh:mm:ss"
        }
    }

    var label: Label {
        switch self {
        case .text: Label(zh: "文本", en: "text")
        case .number: Label(zh: "整数", en: "whole number")
        case .money: Label(zh: "金额（元）", en: "money (yuan)")
        case .date: Label(zh: "日期", en: "day")
        case .moment: Label(zh: "日期和时间", en: "day and time")
        }
    }
}

/// Writes lines to a file as they come（流式导出）; lists of the web pages use it too.
public protocol SheetExport: AnyObject {
    func write(_ cells: [Cell]) throws
    /// Ends the file, which is not there before.
    func finish() throws
}

/// Writes XLSX in constant memory: a frozen head with filters, columns of their types and widths, and a
/// second sheet that says what the columns mean.
public final class WorkbookExport: SheetExport {
    /// The most lines that a sheet of XLSX holds, its head included.
    public static let mostRows = 1_048_576

    /// The name of the second sheet.
    public static let definitions = "字段说明"

    private let path: String
    private let columns: [ExportColumn]
    private let language: Language
    private let book: UnsafeMutablePointer<lxw_workbook>
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let formats: [UnsafeMutablePointer<lxw_format>?]
    private var row: UInt32 = 1
    private var isFinished = false

    /// `language`: of the head.
    /// - Throws: ``SheetError/cannotWrite(_:)``.
    public init(
        path: String, name: String, columns: [ExportColumn], language: Language = .zh
    ) throws {
        self.path = path
        self.columns = columns
        self.language = language
        var options = lxw_workbook_options()
        options.constant_memory = 1
        let title = Self.sheetName(name)
        guard let book = workbook_new_opt(path, &options),
            let sheet = workbook_add_worksheet(book, title)
        else { throw SheetError.cannotWrite(path) }
        self.book = book
        self.sheet = sheet
        formats = columns.map { column in
            let format = workbook_add_format(book)
            format_set_num_format(format, column.kind.format)
            return format
        }
        writeHead()
    }

    /// Without what Excel forbids in the name of a sheet; 31 characters at most.
    static func sheetName(_ name: String) -> String {
        String(name.filter { !"[]:*?/\\'".contains($0) }.prefix(31))
    }

    private func writeHead() {
        let head = workbook_add_format(book)
        format_set_bold(head)
        format_set_text_wrap(head)
        format_set_bg_color(head, 0xDDE7F0)
        format_set_border(head, UInt8(LXW_BORDER_THIN.rawValue))
        for (place, column) in columns.enumerated() {
            worksheet_set_column(
                sheet, UInt16(place), UInt16(place), column.width, formats[place])
            worksheet_write_string(sheet, 0, UInt16(place), column.heading.text(in: language), head)
        }
        worksheet_freeze_panes(sheet, 1, 0)
    }

    public func write(_ cells: [Cell]) throws {
        guard Int(row) < Self.mostRows else { throw SheetError.cannotWrite(path) }
        for (place, cell) in cells.enumerated() where place < columns.count {
            let column = UInt16(place)
            switch cell {
            case .blank: continue
            case .number(let number), .date(let number):
                worksheet_write_number(sheet, row, column, number, formats[place])
            case .boolean, .text, .fault:
                worksheet_write_string(
                    sheet, row, column, String(cell.text.prefix(32_000)), formats[place])
            }
        }
        row += 1
    }

    public func finish() throws {
        isFinished = true
        worksheet_autofilter(sheet, 0, 0, max(1, row - 1), UInt16(max(1, columns.count) - 1))
        writeDefinitions()
        guard workbook_close(book) == LXW_NO_ERROR else { throw SheetError.cannotWrite(path) }
    }

    private func writeDefinitions() {
        guard let sheet = workbook_add_worksheet(book, Self.definitions) else { return }
        let texts = columns.map { column in
            [
                column.heading.zh, column.heading.en,
                "\(column.kind.label.zh) \(column.kind.label.en)", column.meaning.zh,
                column.source,
            ]
        }
        Self.define(texts, in: sheet, of: book)
    }

    /// The sheet of definitions: five texts for each thing that is defined.
    static func define(
        _ definitions: [[String]], in sheet: UnsafeMutablePointer<lxw_worksheet>,
        of book: UnsafeMutablePointer<lxw_workbook>
    ) {
        let bold = workbook_add_format(book)
        format_set_bold(bold)
        let heads = ["列 Column", "英文 English", "类型 Type", "含义和取值 Meaning and values", "依据 Source"]
        for (place, head) in heads.enumerated() {
            worksheet_set_column(
                sheet, UInt16(place), UInt16(place), place == 3 ? 70 : 26, nil)
            worksheet_write_string(sheet, 0, UInt16(place), head, bold)
        }
        for (place, texts) in definitions.enumerated() {
            for (cell, text) in texts.enumerated() {
                worksheet_write_string(sheet, UInt32(place + 1), UInt16(cell), text, nil)
            }
        }
        worksheet_freeze_panes(sheet, 1, 0)
    }

    deinit {
        // Closing is also what frees the book; the half file goes.
        if !isFinished {
            workbook_close(book)
            unlink(path)
        }
    }
}

/// Writes CSV in UTF-8 with a byte order mark, as Excel in China reads it（RFC 4180）.
public final class CSVExport: SheetExport {
    private let path: String
    private let file: UnsafeMutablePointer<FILE>
    private let columns: [ExportColumn]
    private var isFinished = false

    /// `language`: of the head.
    /// - Throws: ``SheetError/cannotWrite(_:)``.
    public init(path: String, columns: [ExportColumn], language: Language = .zh) throws {
        guard let file = fopen(path, "wb") else { throw SheetError.cannotWrite(path) }
        self.path = path
        self.file = file
        self.columns = columns
        let head = columns.map { Self.quoted($0.heading.text(in: language)) }
        try put("\u{FEFF}" + head.joined(separator: ",") + "\r\n")
    }

    public func write(_ cells: [Cell]) throws {
        try put(cells.map { Self.quoted(Self.harmless($0)) }.joined(separator: ",") + "\r\n")
    }

    private func put(_ text: String) throws {
        let bytes = Array(text.utf8)
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
            throw SheetError.cannotWrite(path)
        }
    }

    public func finish() throws {
        isFinished = true
        guard fclose(file) == 0 else { throw SheetError.cannotWrite(path) }
    }

    /// A text that a spreadsheet program would run as a formula gets a mark; ``CSVRows`` takes it off.
    private static func harmless(_ cell: Cell) -> String {
        guard case .text(let text) = cell, let first = text.first, "=+-@".contains(first) else {
            return cell.text
        }
        return "'" + text
    }

    static func quoted(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { "\",\r\n\t".unicodeScalars.contains($0) })
        else {
            return text
        }
        return "\""
            + text.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }

    deinit {
        if !isFinished {
            fclose(file)
            unlink(path)
        }
    }
}
