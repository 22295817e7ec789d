/// The three hashes of a Merkle tree, kept apart by their first byte so that no node can pass
/// for a leaf: `H()` of nothing, `H(0x00 ‖ entry)`, `H(0x01 ‖ left ‖ right)`.
///
/// Source: RFC 6962 §2.1, RFC 9162 §2.1.1.
public struct TreeHasher: Hashable, Sendable {
    public let algorithm: HashAlgorithm

    public init(_ algorithm: HashAlgorithm = .sha256) {
        self.algorithm = algorithm
    }

    /// The root of a tree without leaves.
    public var empty: Hash { algorithm.digest([]) }

    public func leaf(_ entry: UnsafeRawBufferPointer) -> Hash {
        withUnsafeBytes(of: UInt8(0)) { algorithm.digest($0, entry) }
    }

    public func leaf(_ entry: [UInt8]) -> Hash { entry.withUnsafeBytes { leaf($0) } }

    public func node(_ left: Hash, _ right: Hash) -> Hash {
        withUnsafeTemporaryAllocation(byteCount: 1 + 2 * Hash.byteCount, alignment: 8) { input in
            input[0] = 1
            input.storeBytes(of: left, toByteOffset: 1, as: Hash.self)
            input.storeBytes(of: right, toByteOffset: 1 + Hash.byteCount, as: Hash.self)
            return algorithm.digest(UnsafeRawBufferPointer(input))
        }
    }
}
