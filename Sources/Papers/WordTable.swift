/// A table of WordprocessingML on a grid of columns.
struct WordTable {
    /// Widths of the columns of the grid in twips.
    var grid: [Int]
    var rows: [Row]
    /// The edges that are drawn, `top` to `insideV`, with the width of each in eighths of a point.
    var borders: [(edge: String, size: Int)] = [
        "top", "left", "bottom", "right", "insideH", "insideV",
    ]
    .map { ($0, 4) }
    /// Whether it stands at the foot of the text block, whatever is above（版记）.
    var isAtFoot = false

    /// Between a cell's edge and its text, left and right.
    static let cellMargin = 85

    struct Row {
        var cells: [Cell]
        /// Repeated on each page.
        var isHead = false
        /// Whether it may go on over the foot of a page.
        var mayBreak = false
        /// The least height in twips.
        var height = 0
    }

    struct Cell {
        enum Merge { case none, begins, goesOn }

        var columns = 1
        var merge = Merge.none
        var paragraphs: [WordParagraph]
        var isCentred = true
    }

    var xml: String {
        let lines = borders.map {
            "<w:\($0.edge) w:val=\"single\" w:sz=\"\($0.size)\" w:space=\"0\" w:color=\"000000\"/>"
        }
        // LibreOffice sets a table at the foot only where its place is counted from the paper's edge.
        let place =
            isAtFoot
            ? "<w:tblpPr w:leftFromText=\"0\" w:rightFromText=\"0\" w:vertAnchor=\"margin\" "
                + "w:horzAnchor=\"page\" w:tblpX=\"\(PageMeasure.left)\" w:tblpYSpec=\"bottom\"/>"
            : ""
        let margin = isAtFoot ? 0 : Self.cellMargin
        return """
            <w:tbl><w:tblPr>\(place)<w:tblW w:w="\(grid.reduce(0, +))" w:type="dxa"/>\
            <w:tblBorders>\(lines.joined())</w:tblBorders><w:tblLayout w:type="fixed"/>\
            <w:tblCellMar><w:left w:w="\(margin)" w:type="dxa"/>\
            <w:right w:w="\(margin)" w:type="dxa"/></w:tblCellMar></w:tblPr>\
            <w:tblGrid>\(grid.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined())</w:tblGrid>\
            \(rows.map(xml).joined())</w:tbl>
            """
    }

    private func xml(_ row: Row) -> String {
        var column = 0
        let cells = row.cells.map { cell in
            let width = grid[column..<column + cell.columns].reduce(0, +)
            column += cell.columns
            return xml(cell, width: width)
        }
        let height =
            row.height > 0 ? "<w:trHeight w:val=\"\(row.height)\" w:hRule=\"atLeast\"/>" : ""
        return
            "<w:tr><w:trPr>\(row.mayBreak ? "" : "<w:cantSplit/>")\(height)\(row.isHead ? "<w:tblHeader/>" : "")</w:trPr>"
            + "\(cells.joined())</w:tr>"
    }

    private func xml(_ cell: Cell, width: Int) -> String {
        let merge =
            switch cell.merge {
            case .none: ""
            case .begins: "<w:vMerge w:val=\"restart\"/>"
            case .goesOn: "<w:vMerge/>"
            }
        return """
            <w:tc><w:tcPr><w:tcW w:w="\(width)" w:type="dxa"/>\
            \(cell.columns > 1 ? "<w:gridSpan w:val=\"\(cell.columns)\"/>" : "")\(merge)\
            \(cell.isCentred ? "<w:vAlign w:val=\"center\"/>" : "")</w:tcPr>\
            \(cell.paragraphs.map(\.xml).joined())</w:tc>
            """
    }
}
