public import Ledger

/// Recomputes a ledger entry by entry（账本审计）and compares it with what was published.
///
/// It
/// shares the formats with the writer and no code that computes.
///
///     var auditor = LedgerAuditor()
///     for event in events { auditor.add(header: event.header, commitment: event.commitment) }
///     for tile in tiles { auditor.check(tile) }
///     auditor.check(checkpoint)
///     report(auditor.result)
///
/// Keeps 32 bytes for each entry. Not for use from two threads at once.
public struct LedgerAuditor {
    public let algorithm: HashAlgorithm
    /// The most faults to list; what comes after is not looked for.
    public let faultLimit: Int
    public private(set) var faults: [Fault] = []
    /// `levels[0]` are the leaves, `levels[n + 1]` the roots of 256 of `levels[n]` each.
    private var levels: [[Hash]] = [[]]
    private let digest: AuditDigest

    public init(_ algorithm: HashAlgorithm = .sha256, faultLimit: Int = 1000) {
        self.algorithm = algorithm
        self.faultLimit = faultLimit
        digest = AuditDigest(algorithm)
    }

    /// An auditor to which all entries have been added at once.
    ///
    /// The caller has recomputed `leaves` with a ``LeafAuditor``, and reported any that could not be; `blocks`
    /// is what ``blocks(of:_:)`` gives for them, in parts that can be computed side by side.
    public init(
        leaves: [Hash], blocks: [Hash], _ algorithm: HashAlgorithm = .sha256,
        faultLimit: Int = 1000
    ) {
        precondition(blocks.count == leaves.count / 256, "one root for each 256 leaves")
        self.init(algorithm, faultLimit: faultLimit)
        levels[0] = leaves
        var above = blocks
        while !above.isEmpty {
            levels.append(above)
            above = above.withUnsafeBufferPointer { Self.blocks(of: $0, algorithm) }
        }
    }

    /// The roots of each whole 256 of the hashes.
    public static func blocks(
        of hashes: UnsafeBufferPointer<Hash>, _ algorithm: HashAlgorithm = .sha256
    ) -> [Hash] {
        let digest = AuditDigest(algorithm)
        return (0..<hashes.count / 256).map { block in
            digest.treeRoot(
                UnsafeBufferPointer(rebasing: hashes[block * 256..<block * 256 + 256]))
        }
    }

    /// Entries so far.
    public var size: Int { levels[0].count }

    public var root: Hash { root(size: size) ?? digest.nothing() }

    public var result: AuditResult { AuditResult(size: size, root: root, faults: faults) }

    public var isFull: Bool { faults.count >= faultLimit }

    /// The root that the ledger had at an earlier size; `nil` beyond the entries so far.
    public func root(size: Int) -> Hash? {
        guard 0...self.size ~= size else { return nil }
        let blocks = levels.count > 1 ? levels[1] : []
        return digest.treeRoot(levels[0], in: 0..<size, blocks: blocks)
    }

    /// The hash that a leaf of the ledger should have; `nil` beyond the entries so far.
    public func leaf(_ index: Int) -> Hash? {
        levels[0].indices.contains(index) ? levels[0][index] : nil
    }

    // MARK: Adding entries

    /// Adds the next entry, recomputing its leaf from what is published.
    public mutating func add(header: [UInt8], commitment: Hash) {
        add(leaf: digest.leaf(header: header, commitment: commitment))
    }

    /// Adds the next entry, checking that its payload, not erased, is what was committed to.
    public mutating func add(
        header: [UInt8], salt: [UInt8], payload: [UInt8], commitment: Hash
    ) {
        let computed = digest.commitment(salt: salt, payload: payload)
        if computed != commitment {
            report(
                Fault(
                    .payload, where: "entry \(size)", expected: commitment.hex,
                    found: computed.hex))
        }
        add(header: header, commitment: commitment)
    }

    /// Adds the next entry as an entry bundle holds it.
    public mutating func add(entry: some Sequence<UInt8>) {
        add(leaf: digest.leaf(entry))
    }

    /// Adds a leaf hash that the caller has recomputed with a ``LeafAuditor``, or one that cannot be
    /// recomputed; whoever does so has reported the fault.
    public mutating func add(leaf: Hash) {
        var (level, hash) = (0, leaf)
        while true {
            levels[level].append(hash)
            guard levels[level].count.isMultiple(of: 256) else { return }
            hash = levels[level].withUnsafeBufferPointer {
                digest.treeRoot(UnsafeBufferPointer(rebasing: $0.suffix(256)))
            }
            level += 1
            if level == levels.count { levels.append([]) }
        }
    }

    // MARK: Comparing

    /// Compares a tile with what the entries so far give, hash by hash.
    public mutating func check(_ tile: Tile) {
        check(hashes: tile.bytes, level: tile.level, index: tile.index, where: tile.path.path)
    }

    mutating func check(hashes: [UInt8], level: Int, index: Int, where place: String) {
        guard !hashes.isEmpty, hashes.count.isMultiple(of: 32), hashes.count <= 256 * 32 else {
            return report(
                Fault(
                    .malformed, where: place, expected: "1 to 256 hashes of 32 bytes",
                    found: "\(hashes.count) bytes"))
        }
        let known = levels.indices.contains(level) ? levels[level] : []
        for position in 0..<hashes.count / 32 {
            let number = index * 256 + position
            let found = hashes.withUnsafeBytes {
                Hash(UnsafeRawBufferPointer(rebasing: $0[position * 32..<(position + 1) * 32]))
            }
            let expected = known.indices.contains(number) ? known[number] : nil
            if found == expected { continue }
            report(
                Fault(
                    level == 0 ? .leaf : .node, where: "\(place), hash \(position)",
                    expected: expected?.hex ?? "nothing: the ledger ends before",
                    found: found.hex))
        }
    }

    /// Compares a checkpoint, whose signature the caller has judged, with the entries so far.
    ///
    /// It
    /// may be of an earlier size.
    public mutating func check(_ checkpoint: Checkpoint, where place: String = "checkpoint") {
        guard let root = root(size: checkpoint.size) else {
            return report(
                Fault(
                    .missing, where: place, expected: "\(checkpoint.size) entries",
                    found: "\(size)"))
        }
        if root != checkpoint.root {
            report(
                Fault(
                    .root, where: "\(place), size \(checkpoint.size)",
                    expected: checkpoint.root.hex, found: root.hex))
        }
    }

    /// Adds a fault found elsewhere, unless the list is full.
    public mutating func report(_ fault: Fault) {
        if !isFull { faults.append(fault) }
    }
}

extension LedgerAuditor {
    /// The Merkle tree hash of leaf hashes, by the recursive definition of RFC 6962 §2.1.
    ///
    /// Uses
    /// nothing shared: any number may run at once, as for the aligned blocks of one large tree.
    public static func treeRoot(
        _ leaves: UnsafeBufferPointer<Hash>, _ algorithm: HashAlgorithm = .sha256
    ) -> Hash {
        AuditDigest(algorithm).treeRoot(leaves)
    }

    /// The Merkle tree hash of leaf hashes, by the recursive definition of RFC 6962 §2.1.
    public static func treeRoot(_ leaves: [Hash], _ algorithm: HashAlgorithm = .sha256) -> Hash {
        leaves.withUnsafeBufferPointer { treeRoot($0, algorithm) }
    }

    /// The leaf hash of an event: `H(0x00 ‖ header ‖ H(salt ‖ payload))`.
    public static func leafHash(
        header: [UInt8], salt: [UInt8], payload: [UInt8], _ algorithm: HashAlgorithm = .sha256
    ) -> Hash {
        let digest = AuditDigest(algorithm)
        return digest.leaf(
            header: header, commitment: digest.commitment(salt: salt, payload: payload))
    }
}
