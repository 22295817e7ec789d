internal import GRDB
internal import LegalCalendar
internal import Ledger
internal import LedgerAudit

/// Compares recomputed leaves with the tiles and checkpoints that the database keeps.
struct LedgerRows: Sendable {
    private let leaves: OrderedLeaves
    /// The roots of each whole 256 leaves.
    private let blocks: [Hash]
    private let origin: String
    private let verifier: NoteVerifier

    init(leaves: [[Recount.Leaf]], origin: String, verifier: NoteVerifier) async {
        (self.origin, self.verifier) = (origin, verifier)
        self.leaves = OrderedLeaves(leaves)
        let hashes = self.leaves.hashes
        let middle = hashes.count / 512 * 256
        async let first = Self.blocks(of: hashes, in: 0..<middle)
        async let second = Self.blocks(of: hashes, in: middle..<hashes.count)
        blocks = await first + second
    }

    private static func blocks(of hashes: [Hash], in range: Range<Int>) async -> [Hash] {
        hashes.withUnsafeBufferPointer {
            LedgerAuditor.blocks(of: UnsafeBufferPointer(rebasing: $0[range]))
        }
    }

    func compare(
        in database: Database
    ) throws -> (size: Int, root: Hash, faults: [VerifyFault]) {
        var faults = leaves.faults
        var auditor = LedgerAuditor(leaves: leaves.hashes, blocks: blocks)
        try checkTiles(&auditor, &faults, database)
        try checkCheckpoints(&auditor, leaves.lastDays, &faults, database)
        let result = auditor.result
        faults += result.faults.map { VerifyFault($0) }
        return (result.size, result.root, faults)
    }

    private func checkTiles(
        _ auditor: inout LedgerAuditor, _ faults: inout [VerifyFault], _ database: Database
    ) throws {
        var expected = 0
        var level = 0
        while auditor.size >> (8 * level) > 0 {
            expected += (auditor.size >> (8 * level) + 255) / 256
            level += 1
        }
        let select = try RawStatement("SELECT level, place, hashes FROM tile", in: database)
        defer { select.reset() }
        var found = 0
        while try select.step() {
            found += 1
            if !select.fits([.integer, .integer, .bytes]) {
                faults.append(
                    .misshapen(.malformed, "tile \(select.integer(0)), \(select.integer(1))"))
            }
            let (level, place) = (Int(select.integer(0)), Int(select.integer(1)))
            let bytes = Array(select.bytes(2))
            guard (0...7).contains(level), place >= 0, place < 1 << 40 else {
                faults.append(
                    VerifyFault(
                        kind: .malformed, where: "tile \(level), \(place)",
                        expected: "a tile of the ledger", found: "none such"))
                continue
            }
            let hashes = auditor.size >> (8 * level)
            let width = min(256, max(0, hashes - place * 256))
            if bytes.count != width * Hash.byteCount {
                faults.append(
                    VerifyFault(
                        kind: .malformed, where: "tile \(level), \(place)",
                        expected: "\(width) hashes", found: "\(bytes.count) bytes"))
            }
            if bytes.count.isMultiple(of: Hash.byteCount), !bytes.isEmpty, bytes.count <= 8192 {
                auditor.check(Tile(level: level, index: place, bytes: bytes))
            }
        }
        if found != expected {
            faults.append(
                VerifyFault(
                    kind: .missing, where: "tiles", expected: "\(expected)", found: "\(found)"))
        }
    }

    private func checkCheckpoints(
        _ auditor: inout LedgerAuditor, _ lastDays: [Int32], _ faults: inout [VerifyFault],
        _ database: Database
    ) throws {
        let select = try RawStatement(
            "SELECT day, size, note FROM checkpoint ORDER BY day", in: database)
        defer { select.reset() }
        var last = 0
        while try select.step() {
            let place = "checkpoint of day \(select.integer(0))"
            if !select.fits([.integer, .integer, .text]) {
                faults.append(.misshapen(.malformed, place))
            }
            do {
                let note = try SignedNote(parsing: select.text(2))
                _ = try note.verify(by: [verifier])
                let checkpoint = try Checkpoint(text: note.text)
                guard checkpoint.origin == origin, checkpoint.size == Int(select.integer(1)),
                    checkpoint.size >= last
                else {
                    faults.append(
                        VerifyFault(
                            kind: .root, where: place, expected: "\(origin), \(last) or more",
                            found: "\(checkpoint.origin), \(checkpoint.size)"))
                    continue
                }
                last = checkpoint.size
                if lastDays.indices.contains(last), Int64(lastDays[last]) != select.integer(0) {
                    faults.append(
                        VerifyFault(
                            kind: .root, where: place, expected: "day \(lastDays[last])",
                            found: "day \(select.integer(0))"))
                }
                auditor.check(checkpoint, where: place)
            } catch {
                faults.append(
                    VerifyFault(
                        kind: .signature, where: place,
                        expected: "a checkpoint signed by \(origin)",
                        found: "\(error)"))
            }
        }
        if last != auditor.size {
            faults.append(
                VerifyFault(
                    kind: .root, where: "latest checkpoint", expected: "size \(last)",
                    found: "\(auditor.size) events"))
        }
    }
}

/// The leaves by their places, each of which must be taken once.
private struct OrderedLeaves: Sendable {
    /// Zeros where no leaf was read.
    private(set) var hashes: [Hash]
    /// For each size of the ledger, the latest day on which something in it was entered: the day
    /// of a checkpoint of that size.
    private(set) var lastDays: [Int32]
    private(set) var faults: [VerifyFault] = []

    init(_ parts: [[Recount.Leaf]]) {
        let count = parts.reduce(0) { $0 + $1.count }
        hashes = Array(repeating: Hash(repeating0: ()), count: count)
        lastDays = Array(repeating: 0, count: count + 1)
        var isTaken = [Bool](repeating: false, count: count)
        for leaf in parts.joined() {
            guard let place = Int(exactly: leaf.seq), isTaken.indices.contains(place),
                !isTaken[place]
            else {
                report(leaf.seq, expected: "places 0 to \(count - 1), each once", "\(leaf.seq)")
                continue
            }
            isTaken[place] = true
            hashes[place] = leaf.hash
            lastDays[place + 1] = leaf.entered
        }
        for place in isTaken.indices where !isTaken[place] {
            report(Int64(place), expected: "an event", "none")
        }
        for size in stride(from: 1, through: count, by: 1) {
            lastDays[size] = max(lastDays[size - 1], lastDays[size])
        }
    }

    private mutating func report(_ seq: Int64, expected: String, _ found: String) {
        faults.append(
            VerifyFault(kind: .event, where: "event \(seq)", expected: expected, found: found))
    }
}

extension VerifyFault {
    init(_ fault: Fault) {
        let kind: Kind =
            switch fault.kind {
            case .missing: .missing
            case .malformed: .malformed
            case .signature: .signature
            case .payload, .leaf: .leaf
            case .node: .node
            case .root, .proof: .root
            }
        self.init(kind: kind, where: fault.where, expected: fault.expected, found: fault.found)
    }
}
