internal import Archives

/// Cells that are shown as one（合并单元格）: lines counted from 1, columns from 0.
struct MergedArea: Equatable {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>
}

final class MergedCells: XMLHandler {
    private(set) var areas: [MergedArea] = []

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name == "mergeCell", let reference = attributes["ref"] else { return }
        let corners = reference.split(separator: ":").map { corner -> (row: Int, column: Int) in
            let column = corner.withCString { SheetRows.column($0) }
            return (Int(corner.drop { !$0.isNumber }) ?? 0, column)
        }
        guard corners.count == 2, corners[0].row > 0, corners[0].column >= 0,
            corners[0].row <= corners[1].row, corners[0].column <= corners[1].column,
            corners[1].column < SheetRows.widest
        else { return }
        areas.append(
            MergedArea(
                rows: corners[0].row...corners[1].row,
                columns: corners[0].column...corners[1].column))
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Lines with merged cells filled from the first cell of their area.
///
/// A number is not repeated: an amount that stands beside three lines is one amount.
final class MergeFilling: RowSource {
    private let source: any RowSource
    private var coming: [MergedArea]
    private var open: [(area: MergedArea, cell: Cell)] = []

    init(_ source: any RowSource, _ areas: [MergedArea]) {
        self.source = source
        coming = areas.sorted { $0.rows.lowerBound > $1.rows.lowerBound }
    }

    func next() throws -> SheetRow? {
        guard var row = try source.next() else { return nil }
        open.removeAll { $0.area.rows.upperBound < row.number }
        while let area = coming.last, area.rows.lowerBound <= row.number {
            coming.removeLast()
            let cell = area.rows.lowerBound == row.number ? row[area.columns.lowerBound] : .blank
            if case .number = cell { continue }
            if !cell.isBlank { open.append((area, cell)) }
        }
        for (area, cell) in open {
            while row.cells.count <= area.columns.upperBound { row.cells.append(.blank) }
            for column in area.columns where row.cells[column].isBlank { row.cells[column] = cell }
        }
        return row
    }
}
