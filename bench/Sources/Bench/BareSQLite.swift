import Foundation
import GRDBSQLite

/// A plain connection to SQLite, for what any program must do: the same durability as the store's, and
/// none of its work.
final class BareSQLite {
    private let handle: OpaquePointer

    /// Opens a new file for writing.
    init(newAt path: String) throws {
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: path + suffix)
        }
        handle = try Self.open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
        for sql in [
            "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
            "PRAGMA wal_autocheckpoint = 60000", "PRAGMA cache_size = -32000",
            "PRAGMA temp_store = MEMORY",
        ] {
            try run(sql)
        }
    }

    /// Opens a file that is there, for reading.
    init(readingAt path: String) throws { handle = try Self.open(path, SQLITE_OPEN_READWRITE) }

    deinit { sqlite3_close_v2(handle) }

    private static func open(_ path: String, _ flags: Int32) throws -> OpaquePointer {
        var handle: OpaquePointer?
        guard sqlite3_open_v2(path, &handle, flags | SQLITE_OPEN_NOMUTEX, nil) == SQLITE_OK,
            let handle
        else { throw BareError(message: "cannot open \(path)") }
        return handle
    }

    func run(_ sql: String) throws {
        guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw failure }
    }

    func prepare(_ sql: String) throws -> BareStatement {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK, let statement
        else { throw failure }
        return BareStatement(handle: statement)
    }

    private var failure: BareError { BareError(message: String(cString: sqlite3_errmsg(handle))) }
}

struct BareError: Error {
    let message: String
}

/// A statement that takes its values from the rows of another, or as bytes.
final class BareStatement {
    let handle: OpaquePointer

    init(handle: OpaquePointer) { self.handle = handle }

    deinit { sqlite3_finalize(handle) }

    func bind(_ value: Int64, at place: Int32) { sqlite3_bind_int64(handle, place, value) }

    func bind(_ value: BareValue, at place: Int32) {
        switch value {
        case .null: sqlite3_bind_null(handle, place)
        case .integer(let number): sqlite3_bind_int64(handle, place, number)
        case .text(let bytes):
            bytes.withUnsafeBytes {
                _ = sqlite3_bind_text(
                    handle, place, $0.baseAddress?.assumingMemoryBound(to: CChar.self),
                    Int32($0.count), Self.transient)
            }
        case .bytes(let bytes):
            bytes.withUnsafeBytes {
                _ = sqlite3_bind_blob(
                    handle, place, $0.baseAddress, Int32($0.count), Self.transient)
            }
        }
    }

    /// Runs a statement that gives no rows.
    func run() throws {
        guard sqlite3_step(handle) == SQLITE_DONE else {
            throw BareError(message: "no row went in")
        }
        sqlite3_reset(handle)
    }

    /// The rows that are left, each with all its columns.
    func rows() -> [[BareValue]] {
        var rows: [[BareValue]] = []
        while sqlite3_step(handle) == SQLITE_ROW {
            rows.append((0..<sqlite3_column_count(handle)).map { BareValue(handle, $0) })
        }
        sqlite3_reset(handle)
        return rows
    }

    private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}

/// A value of a column.
enum BareValue: Hashable {
    case null
    case integer(Int64)
    case text([UInt8])
    case bytes([UInt8])

    init(_ row: OpaquePointer, _ column: Int32) {
        let type = sqlite3_column_type(row, column)
        switch type {
        case SQLITE_NULL: self = .null
        case SQLITE_INTEGER: self = .integer(sqlite3_column_int64(row, column))
        default:
            let bytes = UnsafeRawBufferPointer(
                start: sqlite3_column_blob(row, column),
                count: Int(sqlite3_column_bytes(row, column)))
            self = type == SQLITE_TEXT ? .text(Array(bytes)) : .bytes(Array(bytes))
        }
    }

    var number: Int64 { if case .integer(let number) = self { number } else { 0 } }
}
