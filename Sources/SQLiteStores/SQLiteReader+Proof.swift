public import Casework
internal import EventRecords
internal import GRDB
public import Ledger

extension SQLiteReader {
    /// The proof that an event is in the ledger of the latest checkpoint: the published entry, and a
    /// C2SP tlog-proof that any tool checks.
    public struct EventProof: Sendable {
        /// The header of the event, canonical JSON.
        public let header: String
        /// `H(salt ‖ payload)` in hexadecimal digits.
        public let commitment: String
        /// For whoever may see the payload: both, to recompute the commitment.
        public let salt: String
        public let payload: String
        public let proof: LogProof
    }

    /// - Returns: nil if there is no such event.
    public func proof(ofEvent index: Int64) async throws(StoreError) -> EventProof? {
        let organisation = organisation
        return try await read { database in
            guard
                let note = try String.fetchOne(
                    database, sql: "SELECT note FROM checkpoint ORDER BY day DESC LIMIT 1")
            else { return nil }
            let signed = try SignedNote(parsing: note)
            let checkpoint = try Checkpoint(text: signed.text)
            guard index >= 0, index < checkpoint.size else { return nil }
            let nodes = TileNodes(TileRows(database: database), size: checkpoint.size)
            let path = try MerkleTree.inclusionProof(
                index: Int(index), size: checkpoint.size, nodes: nodes)
            let select = try RawStatement(
                "SELECT \(EventReading.columns) FROM event WHERE seq = ?", in: database)
            defer { select.reset() }
            select.bind(index, at: 1)
            guard try select.step() else { return nil }
            let row = EventRow(select)
            var writer = CanonicalWriter()
            row.writeHeader(of: organisation, to: &writer)
            let (salt, payload) = (Array(row.salt), Array(row.payload))
            let commitment = LeafHasher().payloadCommitment(salt: salt, payload: payload)
            return EventProof(
                header: String(decoding: writer.bytes, as: UTF8.self), commitment: commitment.hex,
                salt: salt.map { byte in
                    String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
                }.joined(),
                payload: String(decoding: payload, as: UTF8.self),
                proof: LogProof(index: Int(index), path: path, checkpoint: signed))
        }
    }
}
