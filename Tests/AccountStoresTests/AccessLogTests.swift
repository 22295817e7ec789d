import Access
import AccountStores
import Casework
import Foundation
import GRDB
import LegalCalendar
import Procedures
import Testing

@Suite("The access log is only added to, and a change shows")
struct AccessLogTests {
    let place: DataPlace
    let store: SQLiteAccountStore
    static let records: [AccessRecord] = [
        AccessRecord(
            .signIn, at: noon, account: nil, address: "10.0.0.8", succeeded: false, subject: "lin"),
        AccessRecord(.signIn, at: noon.adding(minutes: 1), account: "zf01", address: "10.0.0.8"),
        AccessRecord(
            .unmasking, at: noon.adding(minutes: 2), account: "zf01", address: "10.0.0.8",
            subject: "matter 7", note: "核对送达地址"),
        AccessRecord(
            .administration, at: noon.adding(hours: 24), account: "gl01", address: "::1",
            subject: "zf02", note: "roles: officer"),
        AccessRecord(.signOut, at: noon.adding(hours: 24), account: "zf01", address: "10.0.0.8"),
    ]

    init() async throws {
        place = try DataPlace()
        store = try await place.store()
        for record in Self.records { try await store.record(record) }
    }

    static let queries: [(query: AccessLogQuery, found: [Int], why: String)] = [
        (AccessLogQuery(), [4, 3, 2, 1, 0], "all, the newest first"),
        (AccessLogQuery(account: "zf01"), [4, 2, 1], "of an account"),
        (AccessLogQuery(kind: .signIn), [1, 0], "of a kind"),
        (AccessLogQuery(days: "2026-11-28"..."2026-11-28"), [2, 1, 0], "of a day"),
        (AccessLogQuery(account: "zf01", days: "2026-11-29"..."2026-12-31"), [4], "two conditions"),
        (AccessLogQuery(limit: 2, offset: 1), [3, 2], "a page"),
        (AccessLogQuery(account: "zf09"), [], "none"),
    ]

    @Test("It is asked by account, day and kind", arguments: queries)
    func query(query: AccessLogQuery, found: [Int], why: String) async throws {
        #expect(try await store.records(query) == found.map { Self.records[$0] }, "\(why)")
    }

    @Test("As written, it is whole")
    func whole() async throws {
        let check = try await place.store().checkAccessLog()
        #expect(check.count == 5 && check.firstFault == nil)
        let empty = try await DataPlace().store().checkAccessLog()
        #expect(empty.count == 0 && empty.firstFault == nil)
    }

    static let tampering: [(sql: String, fault: Int, why: String)] = [
        ("UPDATE access SET succeeded = 1 WHERE number = 1", 1, "a failure made a success"),
        ("UPDATE access SET account = 'zf02' WHERE number = 2", 2, "another account"),
        ("UPDATE access SET note = '' WHERE number = 3", 3, "no purpose"),
        (
            "UPDATE access SET subject = 'zf0', note = '2roles: officer' WHERE number = 4", 4,
            "text moved between columns"
        ),
        ("UPDATE access SET day = day - 1 WHERE number = 4", 4, "found under another day"),
        ("UPDATE access SET account = NULL WHERE number = 5", 5, "nobody"),
        ("DELETE FROM access WHERE number = 2", 2, "one taken out"),
        ("DELETE FROM access WHERE number = 5", 5, "the last taken out"),
        (
            "DELETE FROM access WHERE number = 5; UPDATE access_head SET count = 4", 5,
            "the last taken out, and the count changed"
        ),
        (
            "DELETE FROM access WHERE number = 5; DELETE FROM access_head", 5,
            "the last taken out, and the head too"
        ),
        (
            """
            INSERT INTO access SELECT 6, kind, moment, day, account, address, succeeded, subject,
                note, hash FROM access WHERE number = 5
            """, 6, "one added by hand"
        ),
    ]

    @Test("Whoever changes a row in the database file is found out", arguments: tampering)
    func tampered(sql: String, fault: Int, why: String) async throws {
        let queue = try DatabaseQueue(path: "\(place.path)/accounts.sqlite")
        try await queue.write { database in
            #expect(throws: DatabaseError.self, "the table itself refuses") {
                try database.inSavepoint {
                    try database.execute(sql: "UPDATE access SET note = 'x' WHERE number = 1")
                    return .commit
                }
            }
            try database.execute(sql: "DROP TRIGGER access_kept; DROP TRIGGER access_fixed; " + sql)
        }
        try queue.close()
        let check = try await place.store().checkAccessLog()
        #expect(check.firstFault == fault, "\(why)")
    }
}
