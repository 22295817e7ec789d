/// Grows the tiles of a ledger, and tells which of them a transaction has to write.
///
///     for leaf in leaves { tiles.append(leaf) }
///     for tile in tiles.takeChanges() { store(tile) }      // INSERT OR REPLACE
///     sign(Checkpoint(origin: origin, size: tiles.size, root: tiles.root))
public struct TileBuilder: Sendable {
    public private(set) var tree: TreeBuilder
    /// The rightmost tile of each level, not full; empty where the level ends with a full tile.
    private var edges: [[UInt8]]
    /// Levels whose edge has changed since `takeChanges`.
    private var touched: [Bool]
    private var filled: [Tile] = []

    public var size: Int { tree.size }
    public var root: Hash { tree.root }

    /// A ledger without entries.
    public init(_ algorithm: HashAlgorithm = .sha256) {
        tree = TreeBuilder(algorithm)
        edges = []
        touched = []
    }

    /// Goes on from stored tiles: reads the partial tile of each level, and the tree from them.
    ///
    /// - Throws: `TreeError` for a tile that is missing or short, or what `source` throws.
    public init(
        size: Int, tiles source: some TileSource, _ algorithm: HashAlgorithm = .sha256
    ) throws {
        guard size >= 0 else { throw TreeError.negative(size) }
        edges = []
        var level = 0
        while size >> (8 * level) > 0 {
            let hashes = size >> (8 * level)
            let width = hashes % TilePath.fullWidth
            let index = hashes / TilePath.fullWidth
            edges.append(
                width == 0
                    ? [] : Array(try source.hashes(level: level, index: index, width: width)))
            level += 1
        }
        touched = edges.map { _ in false }
        let nodes = TileNodes(source, size: size, algorithm)
        let frontier = try stride(from: Int.bitWidth - 2, through: 0, by: -1).compactMap {
            size >> $0 & 1 == 1 ? try nodes.node(level: $0, index: size >> $0 - 1) : nil
        }
        tree = try TreeBuilder(algorithm, size: size, frontier: frontier)
    }

    /// Adds a leaf hash; 256 of them, or of a level's tiles, fill a tile.
    public mutating func append(_ leaf: Hash) {
        let position = tree.size
        add(leaf, level: 0, tile: position / TilePath.fullWidth)
        var completed: [(Int, Hash)] = []
        tree.append(leaf) { height, root in
            if height % 8 == 0 { completed.append((height, root)) }
        }
        for (height, root) in completed {
            add(root, level: height / 8, tile: position >> height / TilePath.fullWidth)
        }
    }

    /// The tiles that are new or wider than at the last call: full ones as they were filled,
    /// then the partial one of each level.
    public mutating func takeChanges() -> [Tile] {
        var changes = filled
        filled = []
        for level in edges.indices where touched[level] {
            touched[level] = false
            if edges[level].isEmpty { continue }
            let index = size >> (8 * level) / TilePath.fullWidth
            changes.append(Tile(level: level, index: index, bytes: edges[level]))
        }
        return changes
    }

    private mutating func add(_ hash: Hash, level: Int, tile index: Int) {
        if level == edges.count {
            edges.append([])
            touched.append(false)
        }
        hash.append(to: &edges[level])
        touched[level] = true
        if edges[level].count == TilePath.fullWidth * Hash.byteCount {
            filled.append(Tile(level: level, index: index, bytes: edges[level]))
            edges[level].removeAll(keepingCapacity: true)
        }
    }
}
