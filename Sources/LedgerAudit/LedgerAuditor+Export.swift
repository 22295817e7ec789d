public import Ledger

extension LedgerAuditor {
    /// Verifies an exported ledger from end to end: the signature under the checkpoint, each
    /// leaf from its entry, each hash of each tile, and the root.
    ///
    /// - Parameters:
    ///   - export: the files to judge.
    ///   - origin: the ledger that it should be.
    ///   - verifiers: the keys that may have signed; known from elsewhere, never from the export.
    ///   - algorithm: the hash of the ledger.
    ///   - faultLimit: the audit stops at so many faults.
    /// - Returns: what holds and what does not. Bad content is a fault, never an error.
    /// - Throws: what `export` throws.
    public static func audit(
        _ export: some ExportedLedger, origin: String, verifiers: [NoteVerifier],
        _ algorithm: HashAlgorithm = .sha256, faultLimit: Int = 1000
    ) throws -> AuditResult {
        var auditor = LedgerAuditor(algorithm, faultLimit: faultLimit)
        guard let file = try export.file(at: "checkpoint") else {
            auditor.report(
                Fault(.missing, where: "checkpoint", expected: "a file", found: "none"))
            return auditor.result
        }
        guard
            let checkpoint = auditor.checkpoint(file, origin: origin, verifiers: verifiers)
        else { return auditor.result }
        guard try auditor.addEntries(of: export, size: checkpoint.size) else {
            return auditor.result
        }
        try auditor.checkUpperTiles(of: export, size: checkpoint.size)
        auditor.check(checkpoint)
        return auditor.result
    }

    /// Reads a signed checkpoint.
    ///
    /// One that is not signed well is a fault, and still says what
    /// the rest can be compared with.
    mutating func checkpoint(
        _ file: [UInt8], origin: String, verifiers: [NoteVerifier]
    ) -> Checkpoint? {
        let checkpoint: Checkpoint
        do throws(NoteError) {
            let note = try SignedNote(parsing: file)
            checkpoint = try Checkpoint(text: note.text)
            do throws(NoteError) {
                try note.verify(by: verifiers)
            } catch {
                let known = verifiers.map(\.text).joined(separator: ", ")
                report(
                    Fault(
                        .signature, where: "checkpoint", expected: "signed by \(known)",
                        found: "\(error)"))
            }
        } catch {
            report(
                Fault(
                    .malformed, where: "checkpoint", expected: "a signed checkpoint",
                    found: "\(error)"))
            return nil
        }
        if !checkpoint.origin.utf8.elementsEqual(origin.utf8) {
            report(
                Fault(
                    .signature, where: "checkpoint", expected: "origin \(origin)",
                    found: checkpoint.origin))
        }
        return checkpoint
    }

    /// Adds all entries and compares them with the tiles of level 0.
    ///
    /// `false` if some place has
    /// neither entry nor hash, so that nothing above it can be judged.
    private mutating func addEntries(of export: some ExportedLedger, size: Int) throws -> Bool {
        while self.size < size, !isFull {
            let index = self.size / 256
            let width = min(256, size - self.size)
            let tile = try read(export, .hashes(level: 0), index, width)
            let bundle = try read(export, .entries, index, width)
            if let entries = bundle.flatMap({ entries($0.bytes, width, where: $0.place) }) {
                for entry in entries { add(entry: entry) }
                if let tile { compare(tile, level: 0, index: index, width: width) }
            } else if let tile, tile.bytes.count >= width * 32 {
                for place in 0..<width {
                    Hash(tile.bytes[place * 32..<place * 32 + 32]).map { add(leaf: $0) }
                }
            } else {
                return false
            }
        }
        return self.size == size
    }

    private mutating func checkUpperTiles(of export: some ExportedLedger, size: Int) throws {
        var (level, count) = (1, size / 256)
        while count > 0, !isFull {
            for index in 0..<(count + 255) / 256 where !isFull {
                let width = min(256, count - index * 256)
                if let tile = try read(export, .hashes(level: level), index, width) {
                    compare(tile, level: level, index: index, width: width)
                }
            }
            (level, count) = (level + 1, count / 256)
        }
    }

    private mutating func compare(_ file: PlacedFile, level: Int, index: Int, width: Int) {
        let expected = (file.isWhole ? 256 : width) * 32
        guard file.bytes.count == expected else {
            return report(
                Fault(
                    .malformed, where: file.place, expected: "\(expected) bytes",
                    found: "\(file.bytes.count)"))
        }
        check(
            hashes: Array(file.bytes.prefix(width * 32)), level: level, index: index,
            where: file.place)
    }

    private struct PlacedFile {
        let bytes: [UInt8]
        let place: String
        /// The full tile, which may stand for a partial one once it is there.
        let isWhole: Bool
    }

    /// The partial tile that the size asks for, or the full one that has taken its place.
    private mutating func read(
        _ export: some ExportedLedger, _ kind: TilePath.Kind, _ index: Int, _ width: Int
    ) throws -> PlacedFile? {
        let wanted = try TilePath(kind, index: index, width: width).path
        if let bytes = try export.file(at: wanted) {
            return PlacedFile(bytes: bytes, place: wanted, isWhole: width == 256)
        }
        let whole = try TilePath(kind, index: index).path
        if width < 256, let bytes = try export.file(at: whole) {
            return PlacedFile(bytes: bytes, place: whole, isWhole: true)
        }
        report(Fault(.missing, where: wanted, expected: "a file", found: "none"))
        return nil
    }

    /// The first `width` entries of a bundle, read by the auditor itself.
    private mutating func entries(
        _ bytes: [UInt8], _ width: Int, where place: String
    ) -> [ArraySlice<UInt8>]? {
        var entries: [ArraySlice<UInt8>] = []
        var position = 0
        while position < bytes.count {
            let start = position + 2
            let length =
                start <= bytes.count ? Int(bytes[position]) * 256 + Int(bytes[position + 1]) : 0
            guard start + length <= bytes.count else {
                report(
                    Fault(
                        .malformed, where: "\(place), entry \(entries.count)",
                        expected: "two bytes of length and as many bytes",
                        found: "\(bytes.count - position) bytes"))
                return nil
            }
            entries.append(bytes[start..<start + length])
            position = start + length
        }
        let isPartial = place.contains(".p/")
        guard entries.count == (isPartial ? width : 256) else {
            report(
                Fault(
                    .malformed, where: place, expected: "\(isPartial ? width : 256) entries",
                    found: "\(entries.count)"))
            return nil
        }
        return Array(entries.prefix(width))
    }
}
