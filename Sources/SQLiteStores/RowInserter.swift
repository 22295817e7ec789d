internal import GRDB

/// Inserts rows of a table, several with each run of a statement（多行插入）: to start one costs as much as a
/// small row does.
struct RowInserter {
    private static let rowsAtOnce = 16

    private let many, one: RawStatement
    private let width: Int32

    /// The names of the columns have commas between.
    init(into table: String, _ columns: String, in database: Database) throws {
        let count = columns.split(separator: ",").count
        let marks = "(" + repeatElement("?", count: count).joined(separator: ", ") + ")"
        let start = "INSERT INTO \(table) (\(columns)) VALUES "
        let all = repeatElement(marks, count: Self.rowsAtOnce).joined(separator: ", ")
        many = try RawStatement(start + all, in: database)
        one = try RawStatement(start + marks, in: database)
        width = Int32(count)
    }

    /// Inserts so many rows.
    ///
    /// `bind` puts the values of a row into the statement; its columns begin at the place after the one
    /// given.
    func insert(
        _ count: Int, bind: (_ row: Int, _ statement: RawStatement, _ place: Int32) -> Void
    ) throws {
        var next = 0
        while next + Self.rowsAtOnce <= count {
            for index in 0..<Self.rowsAtOnce { bind(next + index, many, Int32(index) * width) }
            try many.run()
            next += Self.rowsAtOnce
        }
        for row in next..<count {
            bind(row, one, 0)
            try one.run()
        }
    }
}
