/// A growing Merkle tree（默克尔树）that remembers only its right edge.
///
/// One root for each
/// power of two in its size, largest first. Appending costs about one node hash per leaf.
public struct TreeBuilder: Equatable, Sendable {
    public let hasher: TreeHasher
    /// Leaves so far.
    public private(set) var size: Int
    /// The roots of the perfect subtrees that make up the tree, left to right.
    ///
    /// Store it with
    /// `size` and the tree can go on from there.
    public private(set) var frontier: [Hash]

    /// A tree without leaves.
    public init(_ algorithm: HashAlgorithm = .sha256) {
        hasher = TreeHasher(algorithm)
        size = 0
        frontier = []
    }

    /// Goes on from a stored frontier.
    ///
    /// - Throws: `.frontierCount` unless there is one hash for each one-bit of `size`. That the
    ///   hashes are right, only the root can tell: compare it with the stored one.
    public init(
        _ algorithm: HashAlgorithm = .sha256, size: Int, frontier: [Hash]
    ) throws(TreeError) {
        guard size >= 0 else { throw .negative(size) }
        guard frontier.count == size.nonzeroBitCount else {
            throw .frontierCount(frontier.count, size: size, expected: size.nonzeroBitCount)
        }
        hasher = TreeHasher(algorithm)
        self.size = size
        self.frontier = frontier
    }

    public mutating func append(_ leaf: Hash) {
        append(leaf) { _, _ in }
    }

    /// Appends, and tells of each perfect subtree that the leaf completes above itself: its
    /// height (1 for two leaves) and root, lowest first.
    @inline(__always)
    mutating func append(_ leaf: Hash, completed: (_ height: Int, _ root: Hash) -> Void) {
        var root = leaf
        for height in 0..<(~size).trailingZeroBitCount {
            root = hasher.node(frontier.removeLast(), root)
            completed(height + 1, root)
        }
        frontier.append(root)
        size += 1
    }

    /// The root of the tree as it stands: the frontier hashed from right to left.
    public var root: Hash {
        guard var root = frontier.last else { return hasher.empty }
        for left in frontier.dropLast().reversed() { root = hasher.node(left, root) }
        return root
    }
}
