/// The leaf of an event: `H(0x00 ‖ header ‖ H(salt ‖ payload))`.
///
/// The published entry is `header ‖ commitment`, so any RFC 6962 tool can recompute the leaf.
/// The payload stays behind its commitment: to erase a person's data（个人信息保护法 art. 47）the
/// store forgets salt and payload, and the tree stands as it was. A fresh random salt of 16
/// bytes or more keeps anyone from guessing a short payload from its commitment.
public struct LeafHasher: Sendable {
    public let tree: TreeHasher
    private var entry: [UInt8] = []

    public init(_ algorithm: HashAlgorithm = .sha256) {
        tree = TreeHasher(algorithm)
        entry.reserveCapacity(512)
    }

    /// `H(salt ‖ payload)`.
    ///
    /// All salts of a ledger have one length, or the boundary moves.
    public func payloadCommitment(
        salt: UnsafeRawBufferPointer, payload: UnsafeRawBufferPointer
    ) -> Hash {
        tree.algorithm.digest(salt, payload)
    }

    /// `H(salt ‖ payload)`.
    ///
    /// All salts of a ledger have one length, or the boundary moves.
    public func payloadCommitment(salt: [UInt8], payload: [UInt8]) -> Hash {
        salt.withUnsafeBytes { salt in
            payload.withUnsafeBytes { payloadCommitment(salt: salt, payload: $0) }
        }
    }

    /// `H(0x00 ‖ header ‖ commitment)`.
    ///
    /// Reuses one buffer from call to call.
    public mutating func leaf(header: UnsafeRawBufferPointer, commitment: Hash) -> Hash {
        entry.removeAll(keepingCapacity: true)
        entry.append(contentsOf: header)
        commitment.append(to: &entry)
        return tree.leaf(entry)
    }

    /// `H(0x00 ‖ header ‖ commitment)`.
    ///
    /// Reuses one buffer from call to call.
    public mutating func leaf(header: [UInt8], commitment: Hash) -> Hash {
        header.withUnsafeBytes { leaf(header: $0, commitment: commitment) }
    }

    /// The entry as entry bundles publish it: `header ‖ commitment`.
    public static func entry(header: [UInt8], commitment: Hash) -> [UInt8] {
        var entry = header
        commitment.append(to: &entry)
        return entry
    }
}
