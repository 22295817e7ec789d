internal import GRDB
internal import LegalCalendar
internal import Ledger

/// What the writer knows of the end of the ledger: its size, open tiles and last serials.
struct WriterState: Sendable {
    var tiles: TileBuilder
    /// The last serial given in each series.
    var serials: [String: Int64]
    /// The latest day on which something was entered.
    var day: CivilDate
    /// No matter above it has a row.
    var highestMatter: Int64

    var size: Int64 { Int64(tiles.size) }

    init(reading database: Database) throws {
        let size = try Int.fetchOne(database, sql: "SELECT count(*) FROM event") ?? 0
        tiles = try TileBuilder(size: size, tiles: TileRows(database: database))
        day = CivilDate(
            daysSinceEpoch: try Int32.fetchOne(database, sql: "SELECT max(day) FROM checkpoint")
                ?? 0)
        highestMatter = try Int64.fetchOne(database, sql: "SELECT max(id) FROM matter") ?? 0
        serials = [:]
        for row in try Row.fetchAll(database, sql: "SELECT name, last FROM series") {
            serials[row["name"]] = row["last"]
        }
    }
}

/// The tiles of the ledger as the database keeps them: for each place the widest so far.
struct TileRows: TileSource {
    let database: Database

    func tile(level: Int, index: Int, width: Int) throws -> [UInt8]? {
        let select = try RawStatement(
            "SELECT hashes FROM tile WHERE level = ? AND place = ?", in: database)
        defer { select.reset() }
        select.bind(Int64(level), at: 1)
        select.bind(Int64(index), at: 2)
        return try select.step() ? Array(select.bytes(0)) : nil
    }
}
