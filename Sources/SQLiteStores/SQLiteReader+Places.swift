public import Casework
internal import GRDB
public import Procedures

extension SQLiteReader {
    /// The places in the ledger of a matter's events, in their order; for receipts.
    public func places(of matter: Matter.ID) async throws(StoreError) -> [Int64]? {
        try await read { database in
            try Int64.fetchAll(
                database, sql: "SELECT seq FROM event WHERE matter = ? ORDER BY position",
                arguments: [matter.number])
        }
    }

    /// The matters under a procedure or in a register, in their order.
    public func matters(under procedure: Procedure.ID) async throws(StoreError) -> [Matter.ID] {
        try await read { database in
            try Int64.fetchAll(
                database, sql: "SELECT id FROM matter WHERE procedure = ? ORDER BY id",
                arguments: [procedure.text]
            ).map { Matter.ID($0) }
        }
    }
}
