public import Casework
public import Figures
internal import Foundation
internal import GRDB
public import Ledger
public import LegalCalendar
public import Procedures
internal import Synchronization

/// Events and all that is computed from them in one SQLite file（SQLite 存储）.
///
/// Writers queue up; whoever comes while a transaction is on its way goes into the next one together
/// with all others that wait, so that they share one sync（group commit）. WAL with
/// `synchronous=FULL`: what was acknowledged is on disk.
public final class SQLiteEventStore: EventStore, Sendable {
    let pool: DatabasePool
    let folder: DataFolder
    public let organisation: Organisation.ID
    public let signer: NoteSigner
    private let queue: WriteQueue
    private let keeper: LogKeeper
    private let nextMatter: Mutex<Int64>
    private let lock: Int32
    private let seededSalts: Mutex<SaltSource>

    /// How a store is opened.
    public struct Options: Sendable {
        public var salts: SaltSource
        /// For tests: the file may not grow beyond so many pages.
        public var mostPages: Int?
        /// Pages after which the log is folded into the file; larger is faster for bulk work.
        public var checkpointPages: Int

        public init(
            salts: SaltSource = .system, mostPages: Int? = nil, checkpointPages: Int = 4000
        ) {
            self.salts = salts
            self.mostPages = mostPages
            self.checkpointPages = checkpointPages
        }
    }

    /// Makes a new data folder for the organisation.
    ///
    /// - Parameters:
    ///   - path: the folder, which may be there already if it holds no data.
    ///   - organisation: whose data they are.
    ///   - origin: the name of the ledger, a schemeless URL（C2SP tlog-checkpoint）.
    ///   - files: the files of the pack, kept with the data, lowest layer first.
    ///   - measures: what is counted; a cell keeps the place of its measure in this list.
    ///   - options: how it is opened.
    /// - Returns: the store, open for writing.
    /// - Throws: `.failed` where the folder holds data already.
    public static func create(
        at path: String, organisation: Organisation.ID, origin: String,
        files: [StoredFile], measures: [Measure.ID],
        options: Options = Options()
    ) async throws(StoreError) -> SQLiteEventStore {
        let folder = DataFolder(path: path)
        guard !folder.exists else { throw .failed("\(path) holds data already") }
        try folder.create()
        let lock = try folder.lock()
        do {
            let signer = try folder.signer(origin: origin, isNew: true)
            let pool = try Connections.open(folder.database, options)
            try Schema.migrator.migrate(pool)
            try await pool.write { database in
                try Meta.write(
                    ["organisation": organisation.text, "origin": origin], files, measures,
                    to: database)
            }
            return try await SQLiteEventStore(
                pool: pool, folder: folder, organisation: organisation, signer: signer, lock: lock,
                options: options)
        } catch {
            folder.unlock(lock)
            throw StoreError(error)
        }
    }

    /// Opens a data folder for writing.
    public static func open(
        at path: String, options: Options = Options()
    ) async throws(StoreError) -> SQLiteEventStore {
        let folder = DataFolder(path: path)
        guard folder.exists else { throw .noData(path) }
        let lock = try folder.lock()
        do {
            let pool = try Connections.open(folder.database, options)
            try await Connections.checkVersion(of: pool)
            try Schema.migrator.migrate(pool)
            let meta = try await pool.read { try Meta.read($0) }
            guard let organisation = meta["organisation"], let origin = meta["origin"] else {
                throw StoreError.damaged("meta: no organisation")
            }
            let signer = try folder.signer(origin: origin, isNew: false)
            return try await SQLiteEventStore(
                pool: pool, folder: folder, organisation: Organisation.ID(organisation),
                signer: signer, lock: lock, options: options)
        } catch {
            folder.unlock(lock)
            throw StoreError(error)
        }
    }

    private init(
        pool: DatabasePool, folder: DataFolder, organisation: Organisation.ID, signer: NoteSigner,
        lock: Int32, options: Options
    ) async throws {
        self.pool = pool
        self.folder = folder
        self.organisation = organisation
        self.signer = signer
        self.lock = lock
        seededSalts = Mutex(options.salts)
        let state = try await pool.read { try WriterState(reading: $0) }
        nextMatter = Mutex(state.highestMatter + 1)
        keeper = try LogKeeper(
            file: folder.database, interval: options.checkpointPages * LogKeeper.bytesOfPage / 4)
        queue = WriteQueue(
            pool: pool, state: state, organisation: organisation, signer: signer, keeper: keeper)
    }

    deinit { folder.unlock(lock) }

    public func reserve(_ count: Int) -> ClosedRange<Int64> {
        nextMatter.withLock { next in
            defer { next += Int64(count) }
            return next...(next + Int64(count) - 1)
        }
    }

    public func append(_ commits: [Commit]) async throws(StoreError) -> [Receipt] {
        try await append(try prepare(commits))
    }

    /// The first half of ``append(_:)``: encodes and hashes, and needs no turn at the database.
    public func prepare(_ commits: [Commit]) throws(StoreError) -> PreparedCommits {
        try prepare([commits])
    }

    /// The same for commits that came in parts.
    func prepare(_ parts: [[Commit]]) throws(StoreError) -> PreparedCommits {
        do {
            let batch = try seededSalts.withLock { salts in
                try Batch(parts, organisation: organisation, salts: &salts)
            }
            return PreparedCommits(batch: batch)
        } catch let error {
            throw StoreError(error)
        }
    }

    /// The second half of ``append(_:)``; in the order of the calls.
    public func append(_ prepared: PreparedCommits) async throws(StoreError) -> [Receipt] {
        guard !prepared.batch.entries.isEmpty else { return [] }
        return try await queue.append(prepared.batch)
    }

    /// One transaction for all that `next` gives; ``append(series:)`` is the way in.
    func appendSeries(_ next: @escaping WriteQueue.Series) async throws {
        try await queue.append(series: next)
    }

    public func events(of matter: Matter.ID) async throws(StoreError) -> [Event] {
        do {
            return try await pool.read { try EventReading.events(of: matter, in: $0) }
        } catch {
            throw StoreError(error)
        }
    }

    public func matters(
        under procedure: Procedure.ID, openedFrom first: Instant?
    ) async throws(StoreError) -> [Matter.ID] {
        do {
            return try await pool.read { database in
                try Int64.fetchAll(
                    database,
                    sql: "SELECT id FROM matter WHERE procedure = ? AND opened >= ? ORDER BY id",
                    arguments: [procedure.text, first?.seconds ?? Int64.min]
                ).map { Matter.ID($0) }
            }
        } catch {
            throw StoreError(error)
        }
    }

    /// Folds the log into the file and lets the query planner look at the tables.
    public func tidy() async throws(StoreError) {
        do {
            await keeper.rest()
            try await pool.writeWithoutTransaction { database in
                try database.checkpoint(.truncate)
                try database.execute(sql: "PRAGMA optimize")
            }
        } catch {
            throw StoreError(error)
        }
    }
}

/// Commits encoded and hashed, waiting for their turn.
public struct PreparedCommits: Sendable {
    let batch: Batch
    public var count: Int { batch.entries.count }
}

extension SQLiteEventStore {
    /// Puts a newer file of the pack in place of the one kept with the data.
    public func replace(_ file: StoredFile) async throws(StoreError) {
        do {
            try await pool.write { database in
                let update = try RawStatement(
                    "UPDATE pack SET bytes = ? WHERE path = ?", in: database)
                update.bind(file.bytes, at: 1)
                update.bind(file.path, at: 2)
                try update.run()
            }
        } catch {
            throw StoreError(error)
        }
    }
}

extension SQLiteEventStore {
    /// Whether the writer syncs each commit, as the database itself says.
    package func syncsEachCommit() async throws(StoreError) -> Bool {
        do {
            return try await pool.writeWithoutTransaction { database in
                try Int.fetchOne(database, sql: "PRAGMA synchronous") == Connections.fullSync
            }
        } catch {
            throw StoreError(error)
        }
    }
}
