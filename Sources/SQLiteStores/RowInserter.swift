internal import GRDB

/// Inserts rows of a table, several with each run of a statement（多行插入）: to start one costs as much as a
/// small row does.
struct RowInserter {
    private static let rowsAtOnce = 16

    private let many, one: RawStatement
    private let width: Int32

    init(into table: String, _ columns: [String], in database: Database) throws {
        let marks = "(" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
        let start = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
        let all = repeatElement(marks, count: Self.rowsAtOnce).joined(separator: ", ")
        many = try RawStatement(start + all, in: database)
        one = try RawStatement(start + marks, in: database)
        width = Int32(columns.count)
    }

    /// Inserts the rows in their order.
    ///
    /// `bind` puts the values of a row into the statement; its columns begin at the place after the one
    /// given.
    func insert<Row>(
        _ rows: [Row], bind: (_ row: Row, _ statement: RawStatement, _ place: Int32) -> Void
    ) throws {
        var next = 0
        while next + Self.rowsAtOnce <= rows.count {
            for index in 0..<Self.rowsAtOnce {
                bind(rows[next + index], many, Int32(index) * width)
            }
            try many.run()
            next += Self.rowsAtOnce
        }
        for row in rows[next...] {
            bind(row, one, 0)
            try one.run()
        }
    }
}
