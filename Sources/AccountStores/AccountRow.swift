import Access
import Casework
import Foundation
internal import GRDB
import LegalCalendar
import Procedures

/// An account as rows.
enum AccountRow {
    static func accounts(
        in database: Database, _ condition: String, _ arguments: StatementArguments,
        _ sealer: Sealer
    ) throws -> [Account] {
        let rows = try Row.fetchAll(
            database, sql: "SELECT * FROM account \(condition)", arguments: arguments)
        guard !rows.isEmpty else { return [] }
        let leaves = Dictionary(
            grouping: try Row.fetchAll(
                database, sql: "SELECT * FROM leave ORDER BY first, delegate"),
            by: { $0["account"] as String })
        return try rows.map { row in
            try account(row, (leaves[row["id"]] ?? []).map(leave), sealer)
        }
    }

    private static func account(
        _ row: Row, _ leaves: [Account.Leave], _ sealer: Sealer
    ) throws -> Account {
        let (id, kind): (String, String) = (row["id"], row["kind"])
        guard let kind = Account.Kind(rawValue: kind) else {
            throw StoreError.damaged("account \(id): kind '\(kind)'")
        }
        return Account(
            id: Actor.ID(id), name: row["name"], displayName: row["display"], kind: kind,
            roles: words(row["roles"]).map { Role.ID($0) },
            unit: (row["unit"] as String?).map { Unit.ID($0) },
            communities: Set(words(row["communities"]).map { Community.ID($0) }),
            phone: try (row["phone"] as Data?).map { try sealer.text(of: $0, "account \(id)") },
            identity: try (row["identity"] as Data?).map {
                try sealer.text(of: $0, "account \(id)")
            },
            isDisabled: row["disabled"], mustChangePassword: row["must_change"],
            totp: try (row["totp"] as Data?).map {
                TOTP(key: try sealer.bytes(of: $0, "account \(id)"))
            },
            leaves: leaves)
    }

    private static func leave(_ row: Row) -> Account.Leave {
        Account.Leave(
            delegate: Actor.ID(row["delegate"] as String),
            first: CivilDate(daysSinceEpoch: row["first"]),
            last: CivilDate(daysSinceEpoch: row["last"]))
    }

    private static func words(_ text: String) -> [String] {
        text.split(separator: " ").map(String.init)
    }

    /// Adds the account, or replaces it.
    ///
    /// - Throws: ``AccountFault`` where its name or phone is another's.
    static func write(_ account: Account, to database: Database, _ sealer: Sealer) throws {
        let digest = account.phone.map { sealer.digest(of: $0) }
        try check(account, "name", account.name, .nameTaken(account.name), database)
        if let digest { try check(account, "phone_digest", digest, .phoneTaken, database) }
        try database.execute(
            sql: """
                INSERT INTO account (id, name, display, kind, roles, unit, communities, disabled,
                    must_change, phone, phone_digest, identity, totp)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
                ON CONFLICT (id) DO UPDATE SET name = ?2, display = ?3, kind = ?4, roles = ?5,
                    unit = ?6, communities = ?7, disabled = ?8, must_change = ?9, phone = ?10,
                    phone_digest = ?11, identity = ?12, totp = ?13
                """,
            arguments: [
                account.id.text, account.name, account.displayName, account.kind.rawValue,
                account.roles.map(\.text).joined(separator: " "), account.unit?.text,
                account.communities.map(\.text).sorted().joined(separator: " "),
                account.isDisabled, account.mustChangePassword,
                account.phone.map { sealer.closed($0) }, digest,
                account.identity.map { sealer.closed($0) },
                account.totp.map { sealer.closed($0.key) },
            ])
        try database.execute(
            sql: "DELETE FROM leave WHERE account = ?", arguments: [account.id.text])
        for leave in account.leaves {
            try database.execute(
                sql: "INSERT OR REPLACE INTO leave VALUES (?, ?, ?, ?)",
                arguments: [
                    account.id.text, leave.delegate.text, leave.first.daysSinceEpoch,
                    leave.last.daysSinceEpoch,
                ])
        }
    }

    private static func check(
        _ account: Account, _ column: String, _ value: String, _ fault: AccountFault,
        _ database: Database
    ) throws {
        let isTaken = try Bool.fetchOne(
            database,
            sql: "SELECT EXISTS (SELECT 1 FROM account WHERE \(column) = ? AND id <> ?)",
            arguments: [value, account.id.text])
        guard isTaken == false else { throw fault }
    }
}
