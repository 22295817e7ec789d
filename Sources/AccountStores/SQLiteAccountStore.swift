public import Access
public import Casework
internal import GRDB
import SQLiteStores

/// Accounts in `accounts.sqlite` of a data folder（账户库）, apart from the ledger's database.
///
/// Several processes may have it open: the server, and whoever adds an account at the command line.
/// Its master key is in `accounts.key` beside it, so that a copy of the database alone gives away no
/// phone, no identity number, no second factor and no short code.
public final class SQLiteAccountStore: AccountStore, Sendable {
    let pool: DatabasePool
    /// What personal data are sealed with.
    let sealer: Sealer
    private let master: [UInt8]

    /// Opens the accounts of a data folder; makes them where there are none.
    ///
    /// - Throws: `.noData` if there is no such folder, `.newerVersion`, `.damaged` for a database
    ///   without its key.
    public static func open(at path: String) async throws(StoreError) -> SQLiteAccountStore {
        let files = AccountFiles(folder: path)
        let master = try files.masterKey()
        try files.makeDatabase()
        do {
            let pool = try Connections.open(files.database, .init())
            let migrator = AccountSchema.migrator
            let (isSuperseded, known) = try await pool.read { database in
                (
                    try migrator.hasBeenSuperseded(database),
                    try migrator.appliedIdentifiers(database).count
                )
            }
            guard !isSuperseded else {
                throw StoreError.newerVersion(found: known, supported: migrator.migrations.count)
            }
            try migrator.migrate(pool)
            return SQLiteAccountStore(pool: pool, master: master)
        } catch {
            throw StoreError(error)
        }
    }

    private init(pool: DatabasePool, master: [UInt8]) {
        self.pool = pool
        self.master = master
        sealer = Sealer(key: Self.derived(from: master, "personal data"))
    }

    private static func derived(from master: [UInt8], _ purpose: String) -> [UInt8] {
        HMAC.sha256.code(of: Array("yifa.accounts/\(purpose)".utf8), key: master)
    }

    public func secret(_ purpose: String) -> [UInt8] { Self.derived(from: master, purpose) }

    // MARK: Transactions

    func read<T: Sendable>(
        _ body: @Sendable (Database) throws -> T
    ) async throws -> T {
        do {
            return try await pool.read(body)
        } catch let fault as AccountFault {
            throw fault
        } catch {
            throw StoreError(error)
        }
    }

    /// One transaction, on disk when this returns.
    func write<T: Sendable>(
        _ body: @Sendable (Database) throws -> T
    ) async throws -> T {
        do {
            return try await pool.write(body)
        } catch let fault as AccountFault {
            throw fault
        } catch {
            throw StoreError(error)
        }
    }
}
