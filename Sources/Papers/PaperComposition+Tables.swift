extension PaperComposition {
    func elements(of table: Paper.Table) -> [WordElement] {
        var elements: [WordElement] = []
        if !table.caption.isEmpty {
            elements.append(.paragraph(WordParagraph(.caption, table.caption)))
        }
        elements.append(.table(wordTable(table)))
        if !table.note.isEmpty {
            elements.append(
                .paragraph(WordParagraph(.small, table.note).with { $0.indent = .init() }))
        }
        return elements
    }

    private func wordTable(_ table: Paper.Table) -> WordTable {
        let grid = Self.spread(table.widths, over: PageMeasure.block)
        let head = Self.laidOut(table.head, style: .cellHead, columns: grid.count)
        let rows = Self.laidOut(table.rows, style: .cell, columns: grid.count)
        return WordTable(
            grid: grid,
            rows: head.map { .init(cells: $0, isHead: true, height: Self.rowHeight) }
                + rows.map { .init(cells: $0, height: Self.rowHeight) })
    }

    /// A line of a cell with some air.
    private static let rowHeight = 500

    /// Whole twips in proportion to `widths`, nothing lost to rounding.
    static func spread(_ widths: [Double], over total: Int) -> [Int] {
        let sum = widths.reduce(0, +)
        var (edge, edges) = (0.0, [0])
        for width in widths {
            edge += width
            edges.append(Int((edge / sum * Double(total)).rounded()))
        }
        return zip(edges.dropFirst(), edges).map { $0 - $1 }
    }

    /// The rows with a cell wherever one from above goes on.
    private static func laidOut(
        _ rows: [[Paper.Table.Cell]], style: ParagraphStyle.ID, columns: Int
    ) -> [[WordTable.Cell]] {
        var goingOn: [Int: (rows: Int, columns: Int)] = [:]
        return rows.map { row in
            var (cells, column, rest) = ([WordTable.Cell](), 0, row[...])
            while column < columns {
                if let above = goingOn[column] {
                    goingOn[column] = above.rows > 1 ? (above.rows - 1, above.columns) : nil
                    cells.append(
                        .init(
                            columns: above.columns, merge: .goesOn,
                            paragraphs: [WordParagraph(.cell)]))
                    column += above.columns
                    continue
                }
                let cell = rest.popFirst() ?? Paper.Table.Cell("")
                let width = min(max(cell.columns, 1), columns - column)
                if cell.rows > 1 { goingOn[column] = (cell.rows - 1, width) }
                cells.append(wordCell(cell, style, columns: width))
                column += width
            }
            return cells
        }
    }

    private static func wordCell(
        _ cell: Paper.Table.Cell, _ style: ParagraphStyle.ID, columns: Int
    ) -> WordTable.Cell {
        let alignment: ParagraphStyle.Alignment =
            switch cell.alignment {
            case _ where style == .cellHead: .center
            case .left: .left
            case .centre: .center
            case .right: .right
            }
        return WordTable.Cell(
            columns: columns, merge: cell.rows > 1 ? .begins : .none,
            paragraphs: cell.lines.map { cellParagraph($0, style, alignment) })
    }

    static func cellParagraph(
        _ text: Paper.Text, _ style: ParagraphStyle.ID, _ alignment: ParagraphStyle.Alignment
    ) -> WordParagraph {
        WordParagraph(style, text.wordRuns).with { $0.alignment = alignment }
    }
}

extension PaperComposition {
    /// Labels of all rows are equally wide; values share the rest, so that edges stand in line.
    func wordTable(_ form: Paper.Form) -> WordTable {
        let label = Self.labelWidth(form)
        let rows = form.rows.map { Self.edges(of: $0, label: label) }
        let edges = Set(rows.joined()).union([0, PageMeasure.block]).sorted()
        let place = Dictionary(uniqueKeysWithValues: zip(edges, edges.indices))
        return WordTable(
            grid: zip(edges.dropFirst(), edges).map { $0 - $1 },
            rows: zip(form.rows, rows).map { fields, edges in
                let columns = zip(edges.dropFirst(), edges).map {
                    place[$0, default: 0] - place[$1, default: 0]
                }
                let widths = zip(edges.dropFirst(), edges).map { $0 - $1 }
                return WordTable.Row(
                    cells: Self.cells(of: fields, columns: columns, widths: widths),
                    mayBreak: fields.contains { Self.isTall($0) }, height: Self.rowHeight)
            })
    }

    /// Room for the longest label up to six characters; longer ones take two lines.
    private static func labelWidth(_ form: Paper.Form) -> Int {
        let longest = form.rows.joined().map { TextWidth.ems($0.label) }.max() ?? 0
        return min(max(Int(longest), 3), longestLabel) * ParagraphStyle.smallFourth * 10 + 2
            * WordTable.cellMargin + 40
    }

    /// Characters of a label in a line.
    private static let longestLabel = 6

    /// What fills more than half a page may go on over its foot.
    private static func isTall(_ field: Paper.Form.Field) -> Bool {
        field.value.reduce(0) { $0 + TextWidth.lines($1.plain, ems: 30) } > 15
    }

    /// Where the cells of a row begin and end, from the left edge of the block.
    private static func edges(of fields: [Paper.Form.Field], label: Int) -> [Int] {
        let pair = PageMeasure.block / max(1, fields.count)
        var edges = [0]
        for (index, field) in fields.enumerated() {
            if !field.label.isEmpty { edges.append(index * pair + label) }
            edges.append(index == fields.count - 1 ? PageMeasure.block : (index + 1) * pair)
        }
        return edges
    }

    private static func cells(
        of fields: [Paper.Form.Field], columns: [Int], widths: [Int]
    ) -> [WordTable.Cell] {
        var cells: [WordTable.Cell] = []
        for field in fields {
            if !field.label.isEmpty {
                cells.append(
                    .init(
                        columns: columns[cells.count],
                        paragraphs: TitleBreaking.lines(of: field.label, most: longestLabel)
                            .map { cellParagraph(Paper.Text($0), .cell, .center) }))
            }
            let ems =
                Double(widths[cells.count] - 2 * WordTable.cellMargin)
                / Double(ParagraphStyle.smallFourth * 10)
            cells.append(
                .init(
                    columns: columns[cells.count], paragraphs: value(of: field, ems: ems),
                    isCentred: field.lines == 1 && field.closing.isEmpty))
        }
        return cells
    }

    /// The value, empty lines to the field's least height, and what closes it at the right.
    private static func value(of field: Paper.Form.Field, ems: Double) -> [WordParagraph] {
        let used = field.value.reduce(0) { $0 + TextWidth.lines($1.plain, ems: ems) }
        let empty = max(0, field.lines - used - field.closing.count)
        let lines = field.value.map { cellParagraph($0, .cell, .left) }
        let closing = field.closing.map { cellParagraph($0, .cell, .right) }
        return lines + Array(repeating: WordParagraph(.cell), count: empty) + closing
    }
}
