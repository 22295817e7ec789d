import Evidence
import Procedures

/// Reads `evidence.yaml`: which files are taken, up to how many megabytes, and the kinds of evidence.
struct EvidenceReader {
    let citations: CitationReader
    let faults: FaultList

    /// The rules of one pack, on those of the pack below, which it may narrow and not loosen.
    func rules(_ item: Item, on base: FileRules?) -> FileRules {
        guard let table = Table(item, faults) else { return .standard }
        let limits = table.table("types").map { self.limits($0, base) } ?? base?.limits
        let kinds = table.table("kinds").map { self.kinds($0) } ?? base?.kinds ?? []
        table.finish()
        return FileRules(limits: limits ?? FileRules.standard.limits, kinds: kinds)
    }

    private static let most: Int64 = 2048

    private func limits(_ table: Table, _ base: FileRules?) -> [FileType: Int] {
        var limits: [FileType: Int] = [:]
        for entry in table.all {
            guard let type = FileType(rawValue: entry.key) else {
                let known = FileType.allCases.map(\.rawValue).joined(separator: ", ")
                faults.add(entry.at, "'\(entry.key)' is not one of: \(known)")
                continue
            }
            guard let megabytes = table.integer(entry.value) else { continue }
            guard (1...Self.most).contains(megabytes) else {
                faults.add(
                    entry.value.at, "\(megabytes): expected megabytes from 1 to \(Self.most)")
                continue
            }
            let bytes = Int(megabytes) * ByteCount.megabyte
            if let base, bytes > base.limits[type] ?? 0 {
                let below = base.limits[type].map { "at most \(ByteCount.text($0))" } ?? "none"
                faults.add(
                    entry.value.at, "'\(entry.key)' loosens the pack below, which takes \(below)")
                continue
            }
            limits[type] = bytes
        }
        return limits
    }

    private func kinds(_ table: Table) -> [EvidenceKind] {
        table.all.compactMap { entry in
            guard let row = Table(entry.value, faults) else { return nil }
            guard EvidenceKind.ID.isValid(entry.key) else {
                faults.add(
                    entry.at,
                    "'\(entry.key)': a name has ASCII letters, digits, '-', '_' and '.' only")
                return nil
            }
            let kind = EvidenceKind(
                id: EvidenceKind.ID(entry.key), label: row.label(),
                cites: citations.read(row.optional("cite")))
            row.finish()
            return kind
        }
    }
}
