/// A tile of hashes as it is stored and served: 1 to 256 of them, 32 bytes each.
public struct Tile: Equatable, Sendable {
    public let level: Int
    public let index: Int
    public let bytes: [UInt8]

    public init(level: Int, index: Int, bytes: [UInt8]) {
        (self.level, self.index, self.bytes) = (level, index, bytes)
    }

    public var width: Int { bytes.count / Hash.byteCount }

    public var isFull: Bool { width == TilePath.fullWidth }

    public var path: TilePath { TilePath(.hashes(level: level), index, width) }

    /// The hash at a place of the tile; `nil` beyond its width.
    public subscript(_ place: Int) -> Hash? {
        guard place >= 0, place < width else { return nil }
        return Hash(bytes[place * Hash.byteCount..<(place + 1) * Hash.byteCount])
    }
}

/// Where the tiles of a tree are read from.
public protocol TileSource {
    /// The bytes of a tile at least `width` hashes wide, `nil` if there is none. A store that
    /// keeps one row for each level and index gives that row, whatever its width.
    func tile(level: Int, index: Int, width: Int) throws -> [UInt8]?
}

extension TileSource {
    /// The bytes of exactly `width` hashes of a tile.
    func hashes(level: Int, index: Int, width: Int) throws -> ArraySlice<UInt8> {
        let path = TilePath(.hashes(level: level), index, width)
        guard let bytes = try tile(level: level, index: index, width: width) else {
            throw TreeError.missingTile(path: path.path)
        }
        guard bytes.count >= width * Hash.byteCount else {
            throw TreeError.tileLength(
                path: path.path, found: bytes.count, expected: width * Hash.byteCount)
        }
        return bytes.prefix(width * Hash.byteCount)
    }
}
