/// Up to 256 published entries in a row, each after its length: two bytes, big-endian.
///
/// Source: c2sp.org/tlog-tiles, "Log entries".
public struct EntryBundle: Equatable, Sendable {
    /// The longest entry that the format can hold.
    public static let longestEntry = Int(UInt16.max)

    public private(set) var entries: [[UInt8]]

    /// - Throws: `.tooManyEntries` beyond 256, `.entryTooLong` beyond 65,535 bytes.
    public init(_ entries: [[UInt8]] = []) throws(EntryBundleError) {
        self.entries = []
        for entry in entries { try append(entry) }
    }

    public mutating func append(_ entry: [UInt8]) throws(EntryBundleError) {
        guard entries.count < TilePath.fullWidth else { throw .tooManyEntries }
        guard entry.count <= Self.longestEntry else {
            throw .entryTooLong(entry: entries.count, count: entry.count)
        }
        entries.append(entry)
    }

    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(entries.reduce(0) { $0 + 2 + $1.count })
        for entry in entries {
            bytes.append(UInt8(entry.count >> 8))
            bytes.append(UInt8(entry.count & 0xFF))
            bytes.append(contentsOf: entry)
        }
        return bytes
    }

    /// - Throws: `.cutShort` if the bytes end within an entry, `.tooManyEntries` beyond 256.
    public init(parsing bytes: [UInt8]) throws(EntryBundleError) {
        entries = []
        var rest = bytes[...]
        while let high = rest.popFirst() {
            guard let low = rest.popFirst() else { throw .cutShort(entry: entries.count) }
            let count = Int(high) << 8 | Int(low)
            guard rest.count >= count else { throw .cutShort(entry: entries.count) }
            try append(Array(rest.prefix(count)))
            rest = rest.dropFirst(count)
        }
    }
}

public enum EntryBundleError: Error, Equatable, CustomStringConvertible {
    case tooManyEntries
    case entryTooLong(entry: Int, count: Int)
    case cutShort(entry: Int)

    public var description: String {
        switch self {
        case .tooManyEntries:
            "entry bundle: more than 256 entries"
        case .entryTooLong(let entry, let count):
            "entry bundle: entry \(entry) has \(count) bytes, at most 65535 fit"
        case .cutShort(let entry):
            "entry bundle: the bytes end within entry \(entry)"
        }
    }
}
