public import Casework
internal import GRDB
public import LegalCalendar
public import Ledger
public import Procedures

/// Looks into a data folder and changes nothing; any number may, while one writes（只读访问）.
public final class SQLiteReader: Sendable {
    let pool: DatabasePool
    public let path: String
    public let organisation: Organisation.ID
    public let origin: String
    public let verifier: NoteVerifier
    /// What lists are made from.
    let roll = SharedRoll()

    private init(
        pool: DatabasePool, path: String, meta: [String: String], verifier: NoteVerifier
    ) {
        self.pool = pool
        self.path = path
        organisation = Organisation.ID(meta["organisation"] ?? "")
        origin = meta["origin"] ?? ""
        self.verifier = verifier
    }

    public static func open(at path: String) async throws(StoreError) -> SQLiteReader {
        let folder = DataFolder(path: path)
        guard folder.exists else { throw .noData(path) }
        do {
            let pool = try Connections.openForReading(folder.database)
            try await Connections.checkVersion(of: pool)
            let meta = try await pool.read { try Meta.read($0) }
            return SQLiteReader(
                pool: pool, path: path, meta: meta, verifier: try folder.verifier())
        } catch {
            throw StoreError(error)
        }
    }

    /// The files of the pack that the data were made with, lowest layer first.
    public func packFiles() async throws(StoreError) -> [StoredFile] {
        try await read { try Meta.files($0) }
    }

    public func events(of matter: Matter.ID) async throws(StoreError) -> [Event] {
        try await read { try EventReading.events(of: matter, in: $0) }
    }

    /// The events of each of the matters, in their order.
    public func events(ofEach matters: [Matter.ID]) async throws(StoreError) -> [[Event]] {
        try await read { database in
            try matters.map { try EventReading.events(of: $0, in: database) }
        }
    }

    /// The event at a place in the ledger.
    public func event(at index: Int64) async throws(StoreError) -> Event? {
        try await read { try EventReading.event(at: index, in: $0) }
    }

    /// The events at those places in the ledger, in their order; nil where there is none.
    public func events(at indexes: [Int64]) async throws(StoreError) -> [Event?] {
        try await read { database in
            try indexes.map { try EventReading.event(at: $0, in: database) }
        }
    }

    /// How many events there are; unlike ``counts()`` it goes through nothing.
    public func size() async throws(StoreError) -> Int64 {
        try await read { try EventReading.count(in: $0) }
    }

    /// How many events and matters there are.
    public func counts() async throws(StoreError) -> (events: Int64, matters: Int64) {
        try await read { database in
            (
                try EventReading.count(in: database),
                try Int64.fetchOne(database, sql: "SELECT count(*) FROM matter") ?? 0
            )
        }
    }

    /// The latest signed checkpoint, or the last of those up to a day; as text.
    public func checkpoint(through day: CivilDate? = nil) async throws(StoreError) -> String? {
        try await read { database in
            try String.fetchOne(
                database,
                sql: "SELECT note FROM checkpoint WHERE day <= ? ORDER BY day DESC LIMIT 1",
                arguments: [day?.daysSinceEpoch ?? Int32.max])
        }
    }

    /// The bytes of a tile, exactly `width` hashes; nil beyond the ledger（C2SP tlog-tiles）.
    public func tile(level: Int, index: Int, width: Int) async throws(StoreError) -> [UInt8]? {
        try await read { database in
            let bytes = try TileRows(database: database)
                .tile(level: level, index: index, width: width)
            guard let bytes, bytes.count >= width * Hash.byteCount else { return nil }
            return Array(bytes.prefix(width * Hash.byteCount))
        }
    }

    func read<T: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> T
    ) async throws(StoreError) -> T {
        do {
            return try await pool.read(body)
        } catch {
            throw StoreError(error)
        }
    }
}

extension SQLiteReader {
    /// The latest day on which something was entered; nil in an empty folder.
    public func lastDayEntered() async throws(StoreError) -> CivilDate? {
        try await read { database in
            try Int32.fetchOne(database, sql: "SELECT max(day) FROM checkpoint")
                .map { CivilDate(daysSinceEpoch: $0) }
        }
    }

    /// The matters in which a period is running.
    public func mattersWithDeadlines() async throws(StoreError) -> [Matter.ID] {
        try await read { database in
            try Int64.fetchAll(
                database, sql: "SELECT DISTINCT matter FROM deadline ORDER BY matter"
            )
            .map { Matter.ID($0) }
        }
    }
}
