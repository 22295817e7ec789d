/// The address of a tile（瓦片）or entry bundle: `tile/0/x001/x234/067.p/112`.
///
/// Source: c2sp.org/tlog-tiles, "Merkle Tree" and "Log entries".
public struct TilePath: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// Hashes at a level of tiles: leaf hashes at 0, roots of full tiles of level n at n + 1.
        case hashes(level: Int)
        /// The published entries themselves, 256 to a bundle.
        case entries
    }

    /// The hashes in a full tile.
    public static let fullWidth = 256
    /// The highest level that the format allows.
    public static let highestLevel = 63

    public let kind: Kind
    /// The place of the tile in its level, from 0.
    public let index: Int
    /// Hashes or entries in it, 1 to 256.
    public let width: Int

    public var isFull: Bool { width == Self.fullWidth }

    /// - Throws: `.outOfRange` for a level beyond 63, a negative index, a width not 1 to 256.
    public init(_ kind: Kind, index: Int, width: Int = fullWidth) throws(TilePathError) {
        let level = if case .hashes(let level) = kind { level } else { 0 }
        guard 0...Self.highestLevel ~= level, index >= 0, 1...Self.fullWidth ~= width else {
            throw .outOfRange(level: level, index: index, width: width)
        }
        (self.kind, self.index, self.width) = (kind, index, width)
    }

    /// The tiles of a kind in a tree of `size` leaves: full ones, then at most one partial one.
    public static func all(_ kind: Kind, size: Int) -> [TilePath] {
        let hashes = count(kind, size: size)
        return (0..<(hashes + fullWidth - 1) / fullWidth).map { index in
            TilePath(kind, index, min(fullWidth, hashes - index * fullWidth))
        }
    }

    /// The hashes of a kind in a tree of `size` leaves: `size / 256^level`.
    public static func count(_ kind: Kind, size: Int) -> Int {
        guard case .hashes(let level) = kind else { return size }
        return size >> (8 * level)
    }

    /// For what is in range by construction.
    init(_ kind: Kind, _ index: Int, _ width: Int) {
        (self.kind, self.index, self.width) = (kind, index, width)
    }
}

extension TilePath: CustomStringConvertible {
    public var description: String { path }

    /// The path below the prefix of the log, without a slash in front.
    public var path: String {
        let kind = if case .hashes(let level) = kind { String(level) } else { "entries" }
        let partial = isFull ? "" : ".p/\(width)"
        return "tile/\(kind)/\(Self.groups(of: index))\(partial)"
    }

    private static func groups(of index: Int) -> String {
        var text = threeDigits(index % 1000)
        var rest = index / 1000
        while rest > 0 {
            text = "x\(threeDigits(rest % 1000))/\(text)"
            rest /= 1000
        }
        return text
    }

    private static func threeDigits(_ number: Int) -> String {
        String(String(1000 + number).dropFirst())
    }
}

public enum TilePathError: Error, Equatable, CustomStringConvertible {
    case outOfRange(level: Int, index: Int, width: Int)
    case malformed(String, expected: String)

    public var description: String {
        switch self {
        case .outOfRange(let level, let index, let width):
            "tile level \(level), index \(index), width \(width): expected level 0 to 63, "
                + "index 0 or more, width 1 to 256"
        case .malformed(let path, let expected):
            "tile path '\(path)': expected \(expected)"
        }
    }
}
