extension MerkleTree {
    /// The root of the first `size` leaves.
    ///
    /// - Throws: `TreeError`, or what `nodes` throws.
    public static func root(
        size: Int, nodes: some NodeSource, _ algorithm: HashAlgorithm = .sha256
    ) throws -> Hash {
        guard size >= 0 else { throw TreeError.negative(size) }
        return try nodes.root(of: 0..<size, TreeHasher(algorithm))
    }

    /// The proof that the leaf `index` is in the tree of `size` leaves（存在证明）.
    ///
    /// The hashes
    /// beside its way to the root, leaf side first. PATH of RFC 6962 §2.1.1.
    ///
    /// - Throws: `TreeError`, or what `nodes` throws.
    public static func inclusionProof(
        index: Int, size: Int, nodes: some NodeSource, _ algorithm: HashAlgorithm = .sha256
    ) throws -> [Hash] {
        guard index >= 0 else { throw TreeError.negative(index) }
        guard index < size else { throw TreeError.indexBeyondSize(index: index, size: size) }
        let hasher = TreeHasher(algorithm)
        var proof: [Hash] = []
        var range = 0..<size
        while range.count > 1 {
            let middle = range.lowerBound + split(range.count)
            if index < middle {
                proof.append(try nodes.root(of: middle..<range.upperBound, hasher))
                range = range.lowerBound..<middle
            } else {
                proof.append(try nodes.root(of: range.lowerBound..<middle, hasher))
                range = middle..<range.upperBound
            }
        }
        return proof.reversed()
    }

    /// The proof that the tree of `size` leaves begins with the tree of `first` leaves
    /// （一致性证明）.
    ///
    /// PROOF of RFC 6962 §2.1.2; empty for equal sizes, and for `first` = 0, which
    /// no proof is needed for and which `verifyConsistency` therefore refuses.
    ///
    /// - Throws: `TreeError`, or what `nodes` throws.
    public static func consistencyProof(
        from first: Int, to size: Int, nodes: some NodeSource, _ algorithm: HashAlgorithm = .sha256
    ) throws -> [Hash] {
        guard first >= 0 else { throw TreeError.negative(first) }
        guard first <= size else { throw TreeError.sizeBeyondTree(size: first, tree: size) }
        if first == 0 { return [] }
        let hasher = TreeHasher(algorithm)
        var proof: [Hash] = []
        var range = 0..<size
        while range.upperBound != first {
            let middle = range.lowerBound + split(range.count)
            if first <= middle {
                proof.append(try nodes.root(of: middle..<range.upperBound, hasher))
                range = range.lowerBound..<middle
            } else {
                proof.append(try nodes.root(of: range.lowerBound..<middle, hasher))
                range = middle..<range.upperBound
            }
        }
        // The verifier knows the first root already; any other subtree must be named.
        if range.lowerBound > 0 { proof.append(try nodes.root(of: range, hasher)) }
        return proof.reversed()
    }
}
