public import Access
public import Casework
internal import GRDB
public import LegalCalendar
public import Procedures

extension SQLiteAccountStore {
    // MARK: Throttle

    public func admit(
        _ key: String, by throttle: Throttle, at now: Instant
    ) async throws -> Instant? {
        try await write { database in
            let count = try Self.failures(of: key, in: database)
            if let end = throttle.lock(after: count, at: now) { return end }
            let next = throttle.count(after: count, failureAt: now)
            try database.execute(
                sql: "INSERT OR REPLACE INTO throttle VALUES (?, ?, ?)",
                arguments: [key, next.failures, next.last.seconds])
            return nil
        }
    }

    public func forgiveLast(_ key: String) async throws {
        try await change("UPDATE throttle SET failures = failures - 1 WHERE key = ?", [key])
    }

    public func forgive(_ key: String) async throws {
        try await change("DELETE FROM throttle WHERE key = ?", [key])
    }

    public func failures(of key: String) async throws -> Throttle.Count? {
        try await read { try Self.failures(of: key, in: $0) }
    }

    private static func failures(of key: String, in database: Database) throws -> Throttle.Count? {
        try Row.fetchOne(
            database, sql: "SELECT failures, last FROM throttle WHERE key = ?", arguments: [key]
        ).map { Throttle.Count(failures: $0["failures"], last: Instant(seconds: $0["last"])) }
    }

    // MARK: Codes

    public func keepCode(
        _ digest: String, for key: String, until end: Instant, tries: Int
    ) async throws {
        try await change(
            "INSERT OR REPLACE INTO code VALUES (?, ?, ?, ?)", [key, digest, end.seconds, tries])
    }

    public func useCode(_ digest: String, for key: String, at now: Instant) async throws -> Bool {
        try await write { database in
            guard
                let row = try Row.fetchOne(
                    database,
                    sql: "SELECT digest FROM code WHERE key = ? AND until > ? AND tries > 0",
                    arguments: [key, now.seconds])
            else { return false }
            let isRight = Secret.areEqual(row["digest"], digest)
            try database.execute(
                sql: isRight
                    ? "DELETE FROM code WHERE key = ?"
                    : "UPDATE code SET tries = tries - 1 WHERE key = ?",
                arguments: [key])
            return isRight
        }
    }

    // MARK: Receipts

    public func keepReceipt(
        _ digest: String, of matter: Matter.ID, as actor: Actor.ID
    ) async throws {
        try await change(
            "INSERT OR REPLACE INTO receipt VALUES (?, ?, ?)", [matter.number, actor.text, digest])
    }

    public func receipt(_ digest: String, of matter: Matter.ID) async throws -> Actor.ID? {
        try await read { database in
            let rows = try Row.fetchAll(
                database, sql: "SELECT digest, actor FROM receipt WHERE matter = ? ORDER BY actor",
                arguments: [matter.number])
            return rows.first { Secret.areEqual($0["digest"], digest) }
                .map { Actor.ID($0["actor"] as String) }
        }
    }
}
