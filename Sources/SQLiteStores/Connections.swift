package import Casework
internal import Foundation
package import GRDB

/// How the database file is opened.
package enum Connections {
    package static func open(_ file: String, _ options: SQLiteEventStore.Options) throws
        -> DatabasePool
    {
        var configuration = configuration
        let (mostPages, pages) = (options.mostPages, options.checkpointPages)
        configuration.prepareDatabase { database in
            try tune(database)
            guard !database.configuration.readonly else { return }
            try database.execute(sql: "PRAGMA wal_autocheckpoint = \(pages)")
            if let mostPages { try database.execute(sql: "PRAGMA max_page_count = \(mostPages)") }
        }
        let pool = try DatabasePool(path: file, configuration: configuration)
        try pool.writeWithoutTransaction { try makeDurable($0) }
        return pool
    }

    /// Every commit is synced from now on.
    ///
    /// Not a matter of preparing the connection: turning WAL on, which comes after, GRDB sets
    /// `synchronous` to NORMAL, and then a power cut takes what was acknowledged.
    private static func makeDurable(_ database: Database) throws {
        try database.execute(sql: "PRAGMA synchronous = FULL")
        guard try Int.fetchOne(database, sql: "PRAGMA synchronous") == fullSync else {
            throw StoreError.failed("SQLite does not sync each commit")
        }
    }

    /// What SQLite calls FULL.
    static let fullSync = 2

    /// For commands that only look; they leave the folder to whoever writes.
    static func openForReading(_ file: String) throws -> DatabasePool {
        var configuration = configuration
        configuration.readonly = true
        configuration.prepareDatabase { try tune($0) }
        return try DatabasePool(path: file, configuration: configuration)
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = 4
        configuration.foreignKeysEnabled = false
        configuration.label = "yifa"
        return configuration
    }

    private static func tune(_ database: Database) throws {
        try database.execute(sql: "PRAGMA cache_size = -32000")
        try database.execute(sql: "PRAGMA temp_store = MEMORY")
        try database.execute(sql: "PRAGMA cell_size_check = ON")
    }

    /// - Throws: `.newerVersion` for a file that a later program has written.
    static func checkVersion(of pool: DatabasePool) async throws {
        let applied = try await pool.read { database -> [String] in
            guard try database.tableExists("grdb_migrations") else {
                throw StoreError.noData(pool.path)
            }
            return try String.fetchAll(database, sql: "SELECT identifier FROM grdb_migrations")
        }
        let newest = applied.compactMap { Int($0) }.max() ?? 0
        guard newest <= Schema.version else {
            throw StoreError.newerVersion(found: newest, supported: Schema.version)
        }
    }
}

extension StoreError {
    /// The store's word for what the database, or anything below it, says.
    package init(_ error: any Error) {
        switch error {
        case let error as StoreError: self = error
        case let error as DatabaseError:
            switch error.resultCode {
            case .SQLITE_FULL: self = .full
            case .SQLITE_IOERR: self = .failed("disk: \(error.message ?? "input or output failed")")
            case .SQLITE_CORRUPT, .SQLITE_NOTADB:
                self = .damaged(error.message ?? "the database file")
            case .SQLITE_BUSY, .SQLITE_LOCKED: self = .inUse(error.message ?? "")
            default: self = .failed(error.message ?? "\(error.resultCode)")
            }
        default: self = .failed("\(error)")
        }
    }
}
