internal import GRDB
internal import GRDBSQLite
internal import Ledger

/// A prepared statement that is run many times: values go in and come out without detours.
///
/// GRDB keeps the connection, the transactions and the cache of statements; binding and stepping go
/// straight to SQLite because a year is written through them.
struct RawStatement {
    private let database: Database
    private let statement: Statement
    private let handle: OpaquePointer

    init(_ sql: String, in database: Database) throws {
        self.database = database
        statement = try database.cachedStatement(sql: sql)
        handle = statement.sqliteStatement
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    func bind(_ value: Int64, at index: Int32) { sqlite3_bind_int64(handle, index, value) }

    func bind(_ value: Int64?, at index: Int32) {
        if let value { bind(value, at: index) } else { bindNull(at: index) }
    }

    func bind(_ text: String, at index: Int32) {
        var text = text
        text.withUTF8 { bytes in
            _ = bytes.withMemoryRebound(to: CChar.self) { characters in
                sqlite3_bind_text64(
                    handle, index, characters.baseAddress, UInt64(characters.count), Self.transient,
                    UInt8(SQLITE_UTF8))
            }
        }
    }

    func bind(_ text: String?, at index: Int32) {
        if let text { bind(text, at: index) } else { bindNull(at: index) }
    }

    /// Text given as UTF-8.
    func bind(text bytes: [UInt8], at index: Int32) {
        bytes.withUnsafeBytes { bytes in
            _ = sqlite3_bind_text64(
                handle, index, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                UInt64(bytes.count), Self.transient, UInt8(SQLITE_UTF8))
        }
    }

    /// UTF-8 that must stay where it is until the statement was run.
    func bind(borrowingText bytes: UnsafeRawBufferPointer, at index: Int32) {
        sqlite3_bind_text64(
            handle, index, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
            UInt64(bytes.count), nil, UInt8(SQLITE_UTF8))
    }

    func bindNull(at index: Int32) { sqlite3_bind_null(handle, index) }

    /// The bytes must stay where they are until the statement was run.
    func bind(borrowing bytes: UnsafeRawBufferPointer, at index: Int32) {
        sqlite3_bind_blob64(handle, index, bytes.baseAddress, UInt64(bytes.count), nil)
    }

    func bind(_ bytes: [UInt8], at index: Int32) {
        bytes.withUnsafeBytes {
            _ = sqlite3_bind_blob64(
                handle, index, $0.baseAddress, UInt64($0.count), Self.transient)
        }
    }

    /// Runs a statement that gives no rows, and makes it ready for the next values.
    func run() throws {
        let code = sqlite3_step(handle)
        sqlite3_reset(handle)
        guard code == SQLITE_DONE else { throw failure(code) }
    }

    /// Steps to the next row; false after the last one.
    func step() throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw failure(code)
        }
    }

    func reset() { sqlite3_reset(handle) }

    /// The column's value, good until the next step.
    ///
    /// SQLite looks the column up once; to ask the value for its type and content then costs little.
    func value(_ column: Int32) -> RawValue { RawValue(sqlite3_column_value(handle, column)) }

    func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

    func optionalInteger(_ column: Int32) -> Int64? {
        sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : integer(column)
    }

    func text(_ column: Int32) -> String {
        let bytes = self.bytes(column)
        return String(decoding: bytes, as: UTF8.self)
    }

    func optionalText(_ column: Int32) -> String? {
        sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : text(column)
    }

    /// The column's bytes, good until the next step.
    func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8> { value(column).bytes }

    /// Whether the column's bytes are those of the text, or it is null for nil.
    func holds(_ text: String?, at column: Int32) -> Bool {
        let value = value(column)
        return text.map { value.bytes.holds($0) } ?? value.isNull
    }

    /// What a column may hold.
    enum Kind {
        case integer, text, bytes
        case optionalInteger, optionalText
    }

    /// Whether each column of the row holds what its table says; a damaged file may hold something
    /// else that reads alike, such as bytes for text.
    func fits(_ kinds: [Kind]) -> Bool {
        for (column, kind) in kinds.enumerated() {
            let type = sqlite3_column_type(handle, Int32(column))
            let fits =
                switch kind {
                case .integer: type == SQLITE_INTEGER
                case .text: type == SQLITE_TEXT
                case .bytes: type == SQLITE_BLOB
                case .optionalInteger: type == SQLITE_INTEGER || type == SQLITE_NULL
                case .optionalText: type == SQLITE_TEXT || type == SQLITE_NULL
                }
            if !fits { return false }
        }
        return true
    }

    private func failure(_ code: Int32) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: code),
            message: database.sqliteConnection.map { String(cString: sqlite3_errmsg($0)) })
    }

    private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}

/// A value of the row at hand, as SQLite has it.
struct RawValue {
    private let value: OpaquePointer?

    fileprivate init(_ value: OpaquePointer?) { self.value = value }

    var isNull: Bool { sqlite3_value_type(value) == SQLITE_NULL }
    var isInteger: Bool { sqlite3_value_type(value) == SQLITE_INTEGER }
    var isText: Bool { sqlite3_value_type(value) == SQLITE_TEXT }
    var isBytes: Bool { sqlite3_value_type(value) == SQLITE_BLOB }

    var integer: Int64 { sqlite3_value_int64(value) }

    /// Whether it is this number, or null for nil.
    func holds(_ number: Int64?) -> Bool {
        number.map { isInteger && integer == $0 } ?? isNull
    }

    /// Whether it is this text, or null for nil.
    func holds(_ text: String?) -> Bool { text.map { isText && bytes.holds($0) } ?? isNull }

    /// The bytes of a text or a blob.
    var bytes: UnsafeBufferPointer<UInt8> {
        let count = Int(sqlite3_value_bytes(value))
        guard count > 0, let start = sqlite3_value_blob(value) else {
            return UnsafeBufferPointer(start: nil, count: 0)
        }
        return UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: count)
    }
}
