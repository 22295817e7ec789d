public import Access
internal import Foundation
internal import GRDB
public import LegalCalendar

extension SQLiteAccountStore {
    public func post(_ message: Message) async throws {
        try await change(
            "INSERT INTO message VALUES (?, ?, ?, ?, NULL)",
            [
                message.id, sealer.closed(message.to),
                sealer.closed(message.text), message.written.seconds,
            ])
    }

    public func unsent(limit: Int) async throws -> [Message] {
        let sealer = sealer
        return try await read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM message WHERE sent IS NULL ORDER BY written, id LIMIT ?",
                arguments: [limit]
            ).map { row in
                Message(
                    id: row["id"], to: try sealer.text(of: row["recipient"], "a message"),
                    text: try sealer.text(of: row["text"], "a message"),
                    written: Instant(seconds: row["written"]))
            }
        }
    }

    public func markSent(_ id: String, at now: Instant) async throws {
        try await change(
            "UPDATE message SET sent = ?, text = NULL, recipient = NULL WHERE id = ?",
            [now.seconds, id])
    }
}
