/// Roots and proofs of RFC 9162 §2.1 over leaf hashes.
public enum MerkleTree {
    /// The Merkle tree hash（树根）of all leaves, in the order of the ledger.
    public static func root(of leaves: [Hash], _ algorithm: HashAlgorithm = .sha256) -> Hash {
        var tree = TreeBuilder(algorithm)
        for leaf in leaves { tree.append(leaf) }
        return tree.root
    }

    /// The largest power of two smaller than `count`, where RFC 9162 splits a tree; `count` > 1.
    static func split(_ count: Int) -> Int {
        1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }
}
