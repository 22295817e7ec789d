/// The nodes of a tree of `size` leaves, from its tiles alone.
///
/// A proof reads a tile for each
/// eight levels, and a root the partial tile of each.
public struct TileNodes<Source: TileSource>: NodeSource {
    public let source: Source
    public let size: Int
    public let hasher: TreeHasher

    public init(_ source: Source, size: Int, _ algorithm: HashAlgorithm = .sha256) {
        self.source = source
        self.size = size
        hasher = TreeHasher(algorithm)
    }

    public func node(level: Int, index: Int) throws -> Hash? {
        guard level >= 0, index >= 0, index < size >> level else { return nil }
        let (tileLevel, height) = (level / 8, level % 8)
        let first = index << height
        let (tileIndex, place) = (first / TilePath.fullWidth, first % TilePath.fullWidth)
        let hashes = TilePath.count(.hashes(level: tileLevel), size: size)
        let width = min(TilePath.fullWidth, hashes - tileIndex * TilePath.fullWidth)
        let bytes = try source.hashes(level: tileLevel, index: tileIndex, width: width)
        var tree = TreeBuilder(hasher.algorithm)
        for offset in place..<place + (1 << height) {
            let start = offset * Hash.byteCount
            Hash(bytes[start..<start + Hash.byteCount]).map { tree.append($0) }
        }
        return tree.root
    }
}
