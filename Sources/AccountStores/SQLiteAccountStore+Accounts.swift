public import Access
public import Casework
internal import GRDB
public import LegalCalendar
public import Procedures

extension SQLiteAccountStore {
    public func accounts() async throws -> [Account] {
        let sealer = sealer
        return try await read { database in
            try AccountRow.accounts(in: database, "ORDER BY name", [], sealer)
        }
    }

    public func names() async throws -> [Actor.ID: String] {
        try await read { database in
            try Row.fetchAll(database, sql: "SELECT id, display FROM account").reduce(into: [:]) {
                $0[Actor.ID($1["id"] as String)] = $1["display"]
            }
        }
    }

    public func accounts(leavingTo delegate: Actor.ID) async throws -> [Account] {
        let sealer = sealer
        return try await read { database in
            try AccountRow.accounts(
                in: database, "WHERE id IN (SELECT account FROM leave WHERE delegate = ?)",
                [delegate.text], sealer)
        }
    }

    /// Adds accounts that cannot sign in, all of them at once; those whose identifier is known stay as they are.
    public func add(silent accounts: [Account]) async throws {
        let sealer = sealer
        try await write { database in
            let known = Set(try String.fetchAll(database, sql: "SELECT id FROM account"))
            for account in accounts where !known.contains(account.id.text) {
                try AccountRow.write(account, to: database, sealer)
            }
        }
    }

    public func account(_ id: Actor.ID) async throws -> Account? {
        try await account(where: "id = ?", id.text)
    }

    public func account(named name: String) async throws -> Account? {
        try await account(where: "name = ?", name)
    }

    public func account(withPhone phone: String) async throws -> Account? {
        try await account(where: "phone_digest = ?", sealer.digest(of: phone))
    }

    private func account(where condition: String, _ value: String) async throws -> Account? {
        let sealer = sealer
        return try await read { database in
            try AccountRow.accounts(in: database, "WHERE \(condition)", [value], sealer).first
        }
    }

    public func add(_ account: Account, password: PasswordHash?, at now: Instant) async throws {
        let sealer = sealer
        try await write { database in
            let isKnown = try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM account WHERE id = ?)",
                arguments: [account.id.text])
            guard isKnown == false else { throw AccountFault.idTaken(account.id) }
            try AccountRow.write(account, to: database, sealer)
            if let password {
                try Self.insert(password, of: account.id, at: now, into: database)
            }
        }
    }

    public func update(_ account: Account) async throws {
        let sealer = sealer
        try await write { database in
            let known = try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM account WHERE id = ?)",
                arguments: [account.id.text])
            guard known == true else { throw AccountFault.unknown(account.id) }
            try AccountRow.write(account, to: database, sealer)
        }
    }

    // MARK: Passwords

    public func passwords(
        of account: Actor.ID
    ) async throws -> [(hash: PasswordHash, set: Instant)] {
        try await read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT hash, since FROM password WHERE account = ? ORDER BY number DESC",
                arguments: [account.text]
            ).map { (PasswordHash(text: $0["hash"]), Instant(seconds: $0["since"])) }
        }
    }

    public func setPassword(
        _ hash: PasswordHash, of account: Actor.ID, keeping history: Int, at now: Instant
    ) async throws {
        try await write { database in
            try Self.insert(hash, of: account, at: now, into: database)
            try database.execute(
                sql: """
                    DELETE FROM password WHERE account = ?1 AND number <=
                        (SELECT max(number) FROM password WHERE account = ?1) - ?2
                    """, arguments: [account.text, max(history, 1)])
        }
    }

    private static func insert(
        _ hash: PasswordHash, of account: Actor.ID, at now: Instant, into database: Database
    ) throws {
        try database.execute(
            sql: """
                INSERT INTO password (account, number, hash, since) SELECT ?1,
                    coalesce(max(number), 0) + 1, ?2, ?3 FROM password WHERE account = ?1
                """, arguments: [account.text, hash.text, now.seconds])
    }

    // MARK: Second factor

    public func lastStep(of account: Actor.ID) async throws -> Int64? {
        try await read { database in
            try Int64.fetchOne(
                database, sql: "SELECT step FROM account WHERE id = ?", arguments: [account.text])
        }
    }

    public func use(step: Int64, of account: Actor.ID) async throws -> Bool {
        try await write { database in
            try database.execute(
                sql: "UPDATE account SET step = ?2 WHERE id = ?1 AND coalesce(step, -1) < ?2",
                arguments: [account.text, step])
            return database.changesCount == 1
        }
    }
}
