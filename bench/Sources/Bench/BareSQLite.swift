import Foundation
import GRDBSQLite

/// The least that any program on SQLite must do: put rows of the same bytes into one bare table, in
/// the same batches, with the same durability.
struct BareSQLite {
    private let handle: OpaquePointer

    init(at path: String) throws {
        var handle: OpaquePointer?
        guard sqlite3_open(path, &handle) == SQLITE_OK, let handle else { throw BareError() }
        self.handle = handle
        for sql in [
            "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
            "PRAGMA wal_autocheckpoint = 20000",
            "CREATE TABLE row (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)",
        ] {
            guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw BareError() }
        }
    }

    /// Inserts one batch of rows so long.
    func insert(lengths: ArraySlice<Int>) throws {
        var statement: OpaquePointer?
        let sql = "INSERT INTO row (bytes) VALUES (?)"
        sqlite3_exec(handle, "BEGIN IMMEDIATE", nil, nil, nil)
        guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK else {
            throw BareError()
        }
        var bytes = [UInt8](repeating: 0, count: lengths.max() ?? 0)
        for index in bytes.indices { bytes[index] = UInt8(truncatingIfNeeded: index &* 31) }
        for length in lengths {
            sqlite3_bind_blob(statement, 1, bytes, Int32(length), nil)
            guard sqlite3_step(statement) == SQLITE_DONE else { throw BareError() }
            sqlite3_reset(statement)
        }
        sqlite3_finalize(statement)
        guard sqlite3_exec(handle, "COMMIT", nil, nil, nil) == SQLITE_OK else { throw BareError() }
    }

    func close() { sqlite3_close(handle) }

    struct BareError: Error {}
}
