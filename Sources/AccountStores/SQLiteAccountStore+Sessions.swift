public import Access
public import Casework
internal import GRDB
public import LegalCalendar
public import Procedures

extension SQLiteAccountStore {
    /// A request moves `lastSeen` only when it is so many seconds old: not every page is a write.
    private static let touchInterval = 30

    public func begin(_ session: Session) async throws {
        try await write { database in
            try database.execute(
                sql: "INSERT INTO session VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    session.id, session.holder.actor?.text, session.holder.matter?.number,
                    session.created.seconds, session.lastSeen.seconds, session.csrf,
                    session.isSecondFactorDone, session.address, session.agent,
                ])
        }
    }

    public func session(_ id: String) async throws -> Session? {
        try await read { database in
            try Row.fetchOne(
                database, sql: "SELECT * FROM session WHERE id = ?", arguments: [id]
            ).map(Self.session)
        }
    }

    public func sessions(of account: Actor.ID) async throws -> [Session] {
        try await read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM session WHERE account = ? AND matter IS NULL
                    ORDER BY seen DESC, id
                    """, arguments: [account.text]
            ).map(Self.session)
        }
    }

    private static func session(_ row: Row) -> Session {
        Session(
            id: row["id"],
            holder: Session.Holder(
                actor: (row["account"] as String?).map { Actor.ID($0) },
                matter: (row["matter"] as Int64?).map { Matter.ID($0) }),
            created: Instant(seconds: row["created"]), lastSeen: Instant(seconds: row["seen"]),
            csrf: row["csrf"], isSecondFactorDone: row["second"], address: row["address"],
            agent: row["agent"])
    }

    public func touch(_ id: String, at now: Instant) async throws {
        guard let session = try await session(id),
            now.seconds - session.lastSeen.seconds >= Self.touchInterval
        else { return }
        try await change("UPDATE session SET seen = ? WHERE id = ?", [now.seconds, id])
    }

    public func confirmSecondFactor(_ id: String) async throws {
        try await change("UPDATE session SET second = 1 WHERE id = ?", [id])
    }

    public func end(_ id: String) async throws {
        try await change("DELETE FROM session WHERE id = ?", [id])
    }

    public func endSessions(of account: Actor.ID, except id: String?) async throws {
        try await change(
            "DELETE FROM session WHERE account = ? AND id <> ?", [account.text, id ?? ""])
    }

    public func forget(before moment: Instant) async throws {
        try await write { database in
            for condition in ["session WHERE seen", "throttle WHERE last", "code WHERE until"] {
                try database.execute(
                    sql: "DELETE FROM \(condition) < ?", arguments: [moment.seconds])
            }
        }
    }

    func change(_ sql: String, _ arguments: StatementArguments) async throws {
        try await write { try $0.execute(sql: sql, arguments: arguments) }
    }
}

extension Session.Holder {
    fileprivate init(actor: Actor.ID?, matter: Matter.ID?) {
        switch (actor, matter) {
        case (let actor?, let matter?): self = .receipt(matter, as: actor)
        case (let actor?, nil): self = .account(actor)
        case (nil, _): self = .visitor
        }
    }

    fileprivate var actor: Actor.ID? {
        switch self {
        case .visitor: nil
        case .account(let actor), .receipt(_, let actor): actor
        }
    }

    fileprivate var matter: Matter.ID? {
        if case .receipt(let matter, _) = self { matter } else { nil }
    }
}
