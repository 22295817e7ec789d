public import Casework
internal import GRDB

extension SQLiteReader {
    /// The places in the ledger of a matter's events, in their order; for receipts.
    public func places(of matter: Matter.ID) async throws(StoreError) -> [Int64]? {
        try await read { database in
            try Int64.fetchAll(
                database, sql: "SELECT seq FROM event WHERE matter = ? ORDER BY position",
                arguments: [matter.number])
        }
    }
}
