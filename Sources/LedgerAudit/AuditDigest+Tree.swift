internal import Ledger

/// The tree by its definition, RFC 6962 §2.1 to §2.1.1, word for word and recursive.
extension AuditDigest {
    /// MTH(D[n]).
    func treeRoot(_ leaves: UnsafeBufferPointer<Hash>) -> Hash {
        switch leaves.count {
        case 0: return nothing()
        case 1: return leaves[0]
        case let count:
            let k = largestPowerOfTwo(below: count)
            return node(
                treeRoot(UnsafeBufferPointer(rebasing: leaves[..<k])),
                treeRoot(UnsafeBufferPointer(rebasing: leaves[k...])))
        }
    }

    /// MTH of the first `size` leaves, where `blocks` holds the roots of 256 leaves each.
    ///
    /// Every
    /// split of more than 256 leaves falls between two blocks.
    func treeRoot(_ leaves: [Hash], in range: Range<Int>, blocks: [Hash]) -> Hash {
        if range.count == 256 { return blocks[range.lowerBound / 256] }
        if range.count < 256 {
            return leaves.withUnsafeBufferPointer {
                treeRoot(UnsafeBufferPointer(rebasing: $0[range]))
            }
        }
        let middle = range.lowerBound + largestPowerOfTwo(below: range.count)
        return node(
            treeRoot(leaves, in: range.lowerBound..<middle, blocks: blocks),
            treeRoot(leaves, in: middle..<range.upperBound, blocks: blocks))
    }

    /// The root to which `path` leads from leaf m of n.
    ///
    /// PATH(m, D[n]) read backwards. `nil` if
    /// the path has too few or too many hashes.
    func root(from leaf: Hash, index m: Int, size n: Int, path: ArraySlice<Hash>) -> Hash? {
        if n == 1 { return path.isEmpty ? leaf : nil }
        guard let beside = path.last else { return nil }
        let k = largestPowerOfTwo(below: n)
        if m < k {
            return root(from: leaf, index: m, size: k, path: path.dropLast())
                .map { node($0, beside) }
        }
        return root(from: leaf, index: m - k, size: n - k, path: path.dropLast())
            .map { node(beside, $0) }
    }

    /// The largest power of two smaller than `n`, for `n` > 1.
    private func largestPowerOfTwo(below n: Int) -> Int {
        var k = 1
        while k < n - k { k *= 2 }
        return k
    }
}
