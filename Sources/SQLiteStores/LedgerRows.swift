internal import GRDB
internal import LegalCalendar
internal import Ledger
internal import LedgerAudit

/// Compares recomputed leaves with the tiles and checkpoints that the database keeps.
struct LedgerRows {
    let leaves: [Recount.Leaf]
    let origin: String
    let verifier: NoteVerifier

    func compare(
        in database: Database
    ) throws -> (size: Int, root: Hash, faults: [VerifyFault]) {
        var faults: [VerifyFault] = []
        let ordered = order(&faults)
        var auditor = LedgerAuditor()
        for leaf in ordered { auditor.add(leaf: leaf?.hash ?? Hash(repeating0: ())) }
        try checkTiles(&auditor, &faults, database)
        try checkCheckpoints(&auditor, lastDays(of: ordered), &faults, database)
        let result = auditor.result
        faults += result.faults.map { VerifyFault($0) }
        return (result.size, result.root, faults)
    }

    /// The leaves by their places, each of which must be taken once.
    private func order(_ faults: inout [VerifyFault]) -> [Recount.Leaf?] {
        var ordered = [Recount.Leaf?](repeating: nil, count: leaves.count)
        for leaf in leaves {
            let seq = leaf.seq
            guard ordered.indices.contains(Int(seq)), ordered[Int(seq)] == nil else {
                faults.append(
                    VerifyFault(
                        kind: .event, where: "event \(seq)",
                        expected: "places 0 to \(leaves.count - 1), each once", found: "\(seq)"))
                continue
            }
            ordered[Int(seq)] = leaf
        }
        for (place, leaf) in ordered.enumerated() where leaf == nil {
            faults.append(
                VerifyFault(
                    kind: .event, where: "event \(place)", expected: "an event", found: "none"))
        }
        return ordered
    }

    /// For each size of the ledger, the latest day on which something in it was entered: the day
    /// of a checkpoint of that size.
    private func lastDays(of ordered: [Recount.Leaf?]) -> [Int32] {
        var days: [Int32] = [0]
        days.reserveCapacity(ordered.count + 1)
        for leaf in ordered { days.append(max(days[days.count - 1], leaf?.entered ?? 0)) }
        return days
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
