internal import CXLSXWriter

/// A table as it is printed（报表）: a title, a head of one or several lines with cells that span others,
/// figures that are numbers, notes below.
public struct PrintedSheet: Sendable {
    public var name: String
    public var title: String
    /// Lines between title and head: who fills it in, for which span.
    public var lead: [String]
    /// Each cell stands at the first place of its line that no cell before it covers.
    public var head: [[Head]]
    public var lines: [Line]
    public var notes: [String]
    /// What the lines and columns mean, for the second sheet: five texts each.
    public var definitions: [[String]]

    public init(
        name: String, title: String, lead: [String], head: [[Head]], lines: [Line],
        notes: [String], definitions: [[String]]
    ) {
        self.name = name
        self.title = title
        self.lead = lead
        self.head = head
        self.lines = lines
        self.notes = notes
        self.definitions = definitions
    }

    public struct Head: Hashable, Sendable {
        public let text: String
        public let columns, rows: Int

        public init(_ text: String, columns: Int = 1, rows: Int = 1) {
            self.text = text
            self.columns = columns
            self.rows = rows
        }
    }

    /// A line: its label, then a cell for each column.
    public struct Line: Sendable {
        public let label: String
        public let cells: [Cell]
        /// Whether it heads those below it and has no figures.
        public let isHeading: Bool

        public init(_ label: String, _ cells: [Cell], isHeading: Bool = false) {
            self.label = label
            self.cells = cells
            self.isHeading = isHeading
        }
    }

    /// How many columns it has, that of the labels included.
    var width: Int { 1 + (lines.map(\.cells.count).max() ?? 0) }

    /// Writes it as XLSX.
    /// - Throws: ``SheetError/cannotWrite(_:)``.
    public func write(to path: String) throws {
        guard let book = workbook_new(path) else { throw SheetError.cannotWrite(path) }
        let title = WorkbookExport.sheetName(name)
        if let sheet = workbook_add_worksheet(book, title) {
            PrintedSheetWriter(sheet: sheet, looks: .init(book), content: self).write()
        }
        if let sheet = workbook_add_worksheet(book, WorkbookExport.definitions) {
            WorkbookExport.define(definitions, in: sheet, of: book)
        }
        guard workbook_close(book) == LXW_NO_ERROR else { throw SheetError.cannotWrite(path) }
    }
}

/// Puts the parts of a printed table on a sheet, from top to bottom.
private struct PrintedSheetWriter {
    struct Looks {
        typealias Format = UnsafeMutablePointer<lxw_format>?
        let title, lead, head, label, heading, text, whole, fraction, note: Format

        init(_ book: UnsafeMutablePointer<lxw_workbook>) {
            func make(_ change: (Format) -> Void) -> Format {
                let format = workbook_add_format(book)
                change(format)
                return format
            }
            func boxed(_ change: (Format) -> Void = { _ in }) -> Format {
                make { format in
                    format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
                    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
                    change(format)
                }
            }
            let (centre, right) = (
                UInt8(LXW_ALIGN_CENTER.rawValue), UInt8(LXW_ALIGN_RIGHT.rawValue)
            )
            title = make {
                format_set_bold($0)
                format_set_font_size($0, 16)
                format_set_align($0, centre)
            }
            lead = make { _ in }
            note = make { format_set_text_wrap($0) }
            head = boxed {
                format_set_bold($0)
                format_set_text_wrap($0)
                format_set_align($0, centre)
                format_set_bg_color($0, 0xDDE7F0)
            }
            label = boxed { format_set_text_wrap($0) }
            heading = boxed {
                format_set_bold($0)
                format_set_text_wrap($0)
            }
            text = boxed { format_set_align($0, right) }
            whole = boxed { format_set_num_format($0, "#,##0") }
            fraction = boxed { format_set_num_format($0, "#,##0.00") }
        }
    }

    let sheet: UnsafeMutablePointer<lxw_worksheet>
    let looks: Looks
    let content: PrintedSheet

    func write() {
        let last = UInt16(content.width - 1)
        worksheet_set_column(sheet, 0, 0, 36, nil)
        if last > 0 { worksheet_set_column(sheet, 1, last, 14, nil) }
        merge(0, 0, 0, last, content.title, looks.title)
        var row: UInt32 = 1
        for line in content.lead {
            worksheet_write_string(sheet, row, 0, line, looks.lead)
            row += 1
        }
        let firstOfHead = row
        writeHead(from: row)
        row += UInt32(content.head.count)
        worksheet_freeze_panes(sheet, row, 1)
        worksheet_repeat_rows(sheet, firstOfHead, row - 1)
        for line in content.lines {
            write(line, at: row)
            row += 1
        }
        for note in content.notes {
            merge(row, 0, row, last, note, looks.note)
            row += 1
        }
        worksheet_fit_to_pages(sheet, 1, 0)
    }

    /// A cell that covers others pushes those below it to the right.
    private func writeHead(from first: UInt32) {
        var covered: Set<[Int]> = []
        for (line, cells) in content.head.enumerated() {
            var column = 0
            for cell in cells {
                while covered.contains([line, column]) { column += 1 }
                for below in 0..<cell.rows {
                    for beside in 0..<cell.columns {
                        covered.insert([line + below, column + beside])
                    }
                }
                let row = first + UInt32(line)
                merge(
                    row, UInt16(column), row + UInt32(cell.rows - 1),
                    UInt16(column + cell.columns - 1), cell.text, looks.head)
            }
        }
    }

    private func write(_ line: PrintedSheet.Line, at row: UInt32) {
        worksheet_write_string(
            sheet, row, 0, line.label, line.isHeading ? looks.heading : looks.label)
        for (place, cell) in line.cells.enumerated() {
            let column = UInt16(place + 1)
            switch cell {
            case .number(let number), .date(let number):
                let isWhole = number == number.rounded()
                worksheet_write_number(
                    sheet, row, column, number, isWhole ? looks.whole : looks.fraction)
            case .blank: worksheet_write_blank(sheet, row, column, looks.text)
            case .boolean, .text, .fault:
                worksheet_write_string(sheet, row, column, cell.text, looks.text)
            }
        }
    }

    /// A merge of one cell is none.
    private func merge(
        _ top: UInt32, _ left: UInt16, _ bottom: UInt32, _ right: UInt16, _ text: String,
        _ look: Looks.Format
    ) {
        if top == bottom, left == right {
            worksheet_write_string(sheet, top, left, text, look)
        } else {
            worksheet_merge_range(sheet, top, left, bottom, right, text, look)
        }
    }
}
