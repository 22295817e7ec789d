import Casework
import EventRecords
import Ledger
import Procedures

/// Encodes and hashes one event after another in the same memory.
struct RecordBuilder {
    let organisation: Organisation.ID
    private var headerWriter = CanonicalWriter()
    private var payloadWriter = CanonicalWriter(reserving: 1024)
    private var hasher = LeafHasher()

    init(organisation: Organisation.ID) { self.organisation = organisation }

    var payload: [UInt8] { payloadWriter.bytes }

    /// The leaf hash; the payload is in `payload` until the next call.
    mutating func encode(_ event: Event, salt: SIMD16<UInt8>) -> Hash {
        headerWriter.bytes.removeAll(keepingCapacity: true)
        payloadWriter.bytes.removeAll(keepingCapacity: true)
        EventRecord.writeHeader(of: event, organisation: organisation, to: &headerWriter)
        EventRecord.writePayload(of: event, to: &payloadWriter)
        return leaf(header: headerWriter.bytes, salt: salt, payload: payloadWriter.bytes)
    }

    private mutating func leaf(header: [UInt8], salt: SIMD16<UInt8>, payload: [UInt8]) -> Hash {
        let commitment = withUnsafeBytes(of: salt) { salt in
            payload.withUnsafeBytes { hasher.payloadCommitment(salt: salt, payload: $0) }
        }
        return header.withUnsafeBytes { hasher.leaf(header: $0, commitment: commitment) }
    }
}
