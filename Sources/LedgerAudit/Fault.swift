public import Ledger

/// One thing that does not hold in an exported ledger, and where.
public struct Fault: Hashable, Sendable {
    public enum Kind: String, Sendable {
        /// A file or part that the size asks for is not there.
        case missing
        /// A file is there and cannot be read.
        case malformed
        /// A checkpoint is of another ledger, or no known key has signed it well.
        case signature
        /// A payload is not the one that its commitment was made of.
        case payload
        /// An entry does not give the leaf hash in the tile.
        case leaf
        /// A hash of a tile above level 0 is not the root of the tile below.
        case node
        /// The entries do not give the root.
        case root
        /// A proof does not lead from its leaf to its root.
        case proof
    }

    public let kind: Kind
    /// A path of the export, with the place in it where that helps.
    public let `where`: String
    public let expected: String
    public let found: String

    public init(_ kind: Kind, where place: String, expected: String, found: String) {
        self.kind = kind
        self.where = place
        self.expected = expected
        self.found = found
    }
}

extension Fault: CustomStringConvertible {
    public var description: String {
        "\(self.where): \(kind.rawValue): expected \(expected), found \(found)"
    }
}

/// What an audit recomputed, and what did not fit.
public struct AuditResult: Equatable, Sendable {
    /// Entries that the audit read.
    public let size: Int
    /// The root of those entries as recomputed, whatever the checkpoint says.
    public let root: Hash
    /// Empty if everything holds; ends early at the limit that the audit was given.
    public let faults: [Fault]

    public init(size: Int, root: Hash, faults: [Fault]) {
        (self.size, self.root, self.faults) = (size, root, faults)
    }

    public var holds: Bool { faults.isEmpty }
}
