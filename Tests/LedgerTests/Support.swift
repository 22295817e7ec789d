import Ledger

/// A small generator (SplitMix64) so that a failing run can be repeated from its seed.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: 0...255, using: &self) }
    }
}

/// Leaf hashes of the entries "0", "1", and so on.
func numberedLeaves(_ count: Int, _ algorithm: HashAlgorithm = .sha256) -> [Hash] {
    let hasher = TreeHasher(algorithm)
    return (0..<count).map { hasher.leaf(Array(String($0).utf8)) }
}

/// Tiles in memory, one for each level and index, as a store's table keeps them.
struct TileTable: TileSource {
    var rows: [[Int]: [UInt8]] = [:]

    mutating func store(_ tiles: [Tile]) {
        for tile in tiles { rows[[tile.level, tile.index]] = tile.bytes }
    }

    func tile(level: Int, index: Int, width: Int) -> [UInt8]? { rows[[level, index]] }
}
