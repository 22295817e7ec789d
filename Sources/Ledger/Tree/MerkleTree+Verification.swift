extension MerkleTree {
    /// Whether `path` proves that the leaf hash stands at `index` in the tree of `size` leaves
    /// with `root`.
    ///
    /// RFC 9162 §2.1.3.2.
    public static func verifyInclusion(
        of leaf: Hash, index: Int, size: Int, path: [Hash], root: Hash,
        _ algorithm: HashAlgorithm = .sha256
    ) -> Bool {
        guard index >= 0, index < size else { return false }
        let hasher = TreeHasher(algorithm)
        var (node, last) = (index, size - 1)
        var hash = leaf
        for sibling in path {
            guard last > 0 else { return false }
            if node & 1 == 1 || node == last {
                hash = hasher.node(sibling, hash)
                // Levels where the right edge has no sibling add nothing to the path.
                while node & 1 == 0 && node != 0 { (node, last) = (node >> 1, last >> 1) }
            } else {
                hash = hasher.node(hash, sibling)
            }
            (node, last) = (node >> 1, last >> 1)
        }
        return last == 0 && hash == root
    }

    /// Whether `proof` shows that the tree of `size` leaves with `root` begins with the tree of
    /// `first` leaves with `firstRoot`.
    ///
    /// RFC 9162 §2.1.4.2. A tree of no leaves is refused, as
    /// every tree begins with it.
    public static func verifyConsistency(
        from first: Int, _ firstRoot: Hash, to size: Int, _ root: Hash, proof: [Hash],
        _ algorithm: HashAlgorithm = .sha256
    ) -> Bool {
        if first == size { return first >= 0 && proof.isEmpty && firstRoot == root }
        guard first > 0, first < size, let start = proof.first else { return false }
        let hasher = TreeHasher(algorithm)
        let startsWhole = first & (first - 1) == 0
        let shift = (~(first - 1)).trailingZeroBitCount
        var (node, last) = ((first - 1) >> shift, (size - 1) >> shift)
        var (old, new) = startsWhole ? (firstRoot, firstRoot) : (start, start)
        for hash in startsWhole ? proof[...] : proof.dropFirst() {
            guard last > 0 else { return false }
            if node & 1 == 1 || node == last {
                old = hasher.node(hash, old)
                new = hasher.node(hash, new)
                while node & 1 == 0 && node != 0 { (node, last) = (node >> 1, last >> 1) }
            } else {
                new = hasher.node(new, hash)
            }
            (node, last) = (node >> 1, last >> 1)
        }
        return last == 0 && old == firstRoot && new == root
    }
}
