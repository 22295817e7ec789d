public import Access
public import Casework
internal import GRDB
public import LegalCalendar
public import Procedures

extension SQLiteAccountStore {
    // MARK: Drafts

    public func save(_ draft: Draft) async throws {
        try await change(
            "INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?)",
            [
                draft.account, draft.key, sealer.closed(draft.body),
                draft.saved.seconds,
            ])
    }

    public func draft(_ key: String, of account: String) async throws -> Draft? {
        try await drafts("WHERE account = ? AND key = ?", [account, key]).first
    }

    public func drafts(of account: String) async throws -> [Draft] {
        try await drafts("WHERE account = ? ORDER BY saved DESC, key", [account])
    }

    private func drafts(
        _ condition: String, _ arguments: StatementArguments
    ) async throws -> [Draft] {
        let sealer = sealer
        return try await read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM draft \(condition)", arguments: arguments
            ).map { row in
                Draft(
                    account: row["account"], key: row["key"],
                    body: try sealer.text(of: row["body"], "a draft"),
                    saved: Instant(seconds: row["saved"]))
            }
        }
    }

    public func discardDraft(_ key: String, of account: String) async throws {
        try await change("DELETE FROM draft WHERE account = ? AND key = ?", [account, key])
    }

    // MARK: Searches

    public func save(_ search: SavedSearch) async throws {
        try await change(
            "INSERT OR REPLACE INTO saved_search VALUES (?, ?, ?)",
            [search.account.text, search.name, search.query])
    }

    public func searches(of account: Actor.ID) async throws -> [SavedSearch] {
        try await read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM saved_search WHERE account = ? ORDER BY name",
                arguments: [account.text]
            ).map { SavedSearch(account: account, name: $0["name"], query: $0["query"]) }
        }
    }

    public func removeSearch(_ name: String, of account: Actor.ID) async throws {
        try await change(
            "DELETE FROM saved_search WHERE account = ? AND name = ?", [account.text, name])
    }

    // MARK: Once

    /// After so many seconds a form that led nowhere counts as lost: its server was cut off.
    private static let longestPending: Int64 = 60
    /// Seconds for which a form is remembered.
    private static let memory: Int64 = 86_400

    public func begin(once nonce: String, at now: Instant) async throws -> OnceState {
        try await write { database in
            try database.execute(
                sql: "DELETE FROM once WHERE begun < ?", arguments: [now.seconds - Self.memory])
            let row = try Row.fetchOne(
                database, sql: "SELECT begun, address FROM once WHERE nonce = ?",
                arguments: [nonce])
            if let address: String = row?["address"] { return .done(address: address) }
            if let begun: Int64 = row?["begun"], now.seconds - begun < Self.longestPending {
                return .pending
            }
            try database.execute(
                sql: "INSERT OR REPLACE INTO once VALUES (?, ?, NULL)",
                arguments: [nonce, now.seconds])
            return .first
        }
    }

    public func finish(once nonce: String, at address: String) async throws {
        try await change("UPDATE once SET address = ? WHERE nonce = ?", [address, nonce])
    }

    public func abandon(once nonce: String) async throws {
        try await change("DELETE FROM once WHERE nonce = ? AND address IS NULL", [nonce])
    }
}
