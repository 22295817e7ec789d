/// Where the roots of perfect subtrees come from: memory, a table of tiles, files.
public protocol NodeSource {
    /// The root of the leaves `index << level ..< (index + 1) << level`, all of them present; a
    /// leaf itself at level 0.
    ///
    /// - Returns: `nil` if there is no such node.
    /// - Throws: what reading the store throws.
    func node(level: Int, index: Int) throws -> Hash?
}

extension NodeSource {
    /// The Merkle tree hash of the leaves in `range`, whose start is a multiple of the smallest
    /// power of two that is not below its length.
    func root(of range: Range<Int>, _ hasher: TreeHasher) throws -> Hash {
        if range.isEmpty { return hasher.empty }
        if range.count & (range.count - 1) == 0 {
            let level = range.count.trailingZeroBitCount
            let index = range.lowerBound >> level
            guard let node = try node(level: level, index: index) else {
                throw TreeError.missingNode(level: level, index: index)
            }
            return node
        }
        let middle = range.lowerBound + MerkleTree.split(range.count)
        return hasher.node(
            try root(of: range.lowerBound..<middle, hasher),
            try root(of: middle..<range.upperBound, hasher))
    }
}

/// All nodes of a tree in memory, for small trees and tests: twice as many hashes as leaves.
public struct MemoryNodes: NodeSource, Sendable {
    private var levels: [[Hash]]

    public init(_ leaves: [Hash], _ algorithm: HashAlgorithm = .sha256) {
        let hasher = TreeHasher(algorithm)
        levels = [leaves]
        while let below = levels.last, below.count > 1 {
            levels.append(
                (0..<below.count / 2).map { hasher.node(below[2 * $0], below[2 * $0 + 1]) })
        }
    }

    public func node(level: Int, index: Int) -> Hash? {
        guard levels.indices.contains(level), levels[level].indices.contains(index) else {
            return nil
        }
        return levels[level][index]
    }
}
