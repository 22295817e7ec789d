public import Access
internal import Casework
internal import GRDB
internal import LegalCalendar
import Procedures

/// The access log as a chain: each record's hash covers the one before, with a key that is not in
/// the database.
extension SQLiteAccountStore {
    private var chainKey: [UInt8] { secret("access log") }

    public func record(_ record: AccessRecord) async throws {
        let key = chainKey
        try await write { database in
            let last = try Row.fetchOne(
                database, sql: "SELECT number, hash FROM access ORDER BY number DESC LIMIT 1")
            let number = (last?["number"] ?? Int64(0)) + 1
            let hash = Self.hash(record, number, after: last?["hash"] ?? "", key)
            try database.execute(
                sql: "INSERT INTO access VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    number, record.kind.rawValue, record.at.seconds,
                    record.at.civilDate.daysSinceEpoch, record.account?.text, record.address,
                    record.succeeded, record.subject, record.note, hash,
                ])
            try database.execute(
                sql: "INSERT OR REPLACE INTO access_head VALUES (1, ?, ?)",
                arguments: [number, Self.head(number, hash, key)])
        }
    }

    private static func hash(
        _ record: AccessRecord, _ number: Int64, after previous: String, _ key: [UInt8]
    ) -> String {
        let parts = [
            String(number), record.kind.rawValue, String(record.at.seconds),
            record.account?.text ?? "", record.address, String(record.succeeded), record.subject,
            record.note, previous,
        ]
        // Each part with its length: no two records have the same text.
        let text = parts.map { "\($0.utf8.count):\($0)" }.joined()
        return Secret.digest(of: text, key: key)
    }

    private static func head(_ count: Int64, _ hash: String, _ key: [UInt8]) -> String {
        Secret.digest(of: "head \(count) \(hash)", key: key)
    }

    public func records(_ query: AccessLogQuery) async throws -> [AccessRecord] {
        try await read { database in
            let conditions: [(sql: String, value: (any DatabaseValueConvertible)?)] = [
                ("account = ?", query.account?.text),
                ("kind = ?", query.kind?.rawValue),
                ("day >= ?", query.days?.lowerBound.daysSinceEpoch),
                ("day <= ?", query.days?.upperBound.daysSinceEpoch),
            ].filter { $0.value != nil }
            let sql =
                "SELECT * FROM access"
                + (conditions.isEmpty ? "" : " WHERE ")
                + conditions.map(\.sql).joined(separator: " AND ")
                + " ORDER BY number DESC LIMIT ? OFFSET ?"
            let values = conditions.map(\.value) + [query.limit, query.offset]
            return try Row.fetchAll(database, sql: sql, arguments: StatementArguments(values))
                .map(Self.record)
        }
    }

    private static func record(_ row: Row) throws -> AccessRecord {
        let (number, word): (Int64, String) = (row["number"], row["kind"])
        guard let kind = AccessRecord.Kind(rawValue: word) else {
            throw StoreError.damaged("access log, record \(number): kind '\(word)'")
        }
        return AccessRecord(
            kind, at: Instant(seconds: row["moment"]),
            account: (row["account"] as String?).map { Actor.ID($0) }, address: row["address"],
            succeeded: row["succeeded"], subject: row["subject"], note: row["note"])
    }

    public func checkAccessLog() async throws -> (count: Int, firstFault: Int?) {
        let key = chainKey
        return try await read { database in
            var (count, previous) = (Int64(0), "")
            let rows = try Row.fetchCursor(database, sql: "SELECT * FROM access ORDER BY number")
            while let row = try rows.next() {
                let number = count + 1
                guard row["number"] == number, let record = try? Self.record(row),
                    row["hash"] == Self.hash(record, number, after: previous, key),
                    row["day"] == record.at.civilDate.daysSinceEpoch
                else { return (Int(count), Int(number)) }
                (count, previous) = (number, row["hash"])
            }
            let head = try Row.fetchOne(database, sql: "SELECT count, hash FROM access_head")
            let isWhole =
                head.map {
                    $0["count"] == count && $0["hash"] == Self.head(count, previous, key)
                } ?? (count == 0)
            return (Int(count), isWhole ? nil : Int(count) + 1)
        }
    }
}
