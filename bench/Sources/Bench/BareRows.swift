import GRDBSQLite

/// The least that any program on SQLite must do for a year's bytes: one row for each event in one bare table, in
/// the same transactions and with the same durability.
///
/// It keeps no matters, no figures and no search, checks no order and proves nothing.
struct BareRows {
    let source: BareSQLite
    let transactions: [ClosedRange<Int64>]
    /// Bytes that each row has beyond the event's own, header, salt and payload: what our store keeps of it in
    /// other tables and indexes.
    let more: Int

    /// Bytes of an event's own row.
    static let ownBytes = "length(payload) + length(salt) + 100"

    /// Seconds that the inserts took, commits included.
    func run(at path: String) async throws -> Double {
        let lengths = try source.prepare(
            "SELECT \(Self.ownBytes) + \(more) FROM event WHERE seq BETWEEN ? AND ? ORDER BY seq"
        )
        let bare = try BareSQLite(newAt: path)
        try bare.run("CREATE TABLE row (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)")
        let insert = try bare.prepare("INSERT INTO row (bytes) VALUES (?)")
        let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        var total = 0.0
        for transaction in transactions {
            lengths.bind(transaction.lowerBound, at: 1)
            lengths.bind(transaction.upperBound, at: 2)
            let rows = lengths.rows().map { Int32($0[0].number) }
            total += try await seconds {
                try bare.run("BEGIN IMMEDIATE")
                for length in rows {
                    sqlite3_bind_blob(insert.handle, 1, bytes, length, nil)
                    try insert.run()
                }
                try bare.run("COMMIT")
            }.took
        }
        return total
    }
}
