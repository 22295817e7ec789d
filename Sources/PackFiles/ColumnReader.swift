import Figures
import Procedures

/// Reads `columns:` of `figures.yaml`: how old the newest entry of a public column may be.
struct ColumnReader {
    /// The figures that the pack has.
    let names: Set<Figure.ID>
    let citations: CitationReader
    let faults: FaultList

    func read(_ table: Table) -> [PublicColumn] {
        (table.table("columns")?.all ?? []).compactMap { entry in
            guard let table = Table(entry.value, faults) else { return nil }
            defer { table.finish() }
            let label = table.label()
            let months = table.required("months").flatMap { table.integer($0) } ?? 1
            let warning = table.optionalInteger("warn-days") ?? 14
            if !(1...60).contains(months) || !(0...366).contains(warning) {
                faults.add(table.at, "'months' must be 1 to 60 and 'warn-days' 0 to 366")
            }
            let figures: [(id: Figure.ID, at: At)] = table.identifiers("figures")
            if figures.isEmpty { faults.add(table.at, "'figures' is missing") }
            for figure in figures where !names.contains(figure.id) {
                faults.add(figure.at, "no figure '\(figure.id)'")
            }
            return PublicColumn(
                id: PublicColumn.ID(entry.key), label: label, months: Int(months),
                warningDays: Int(warning), figures: figures.map(\.id),
                cites: citations.read(
                    table.optional("cite"), mark: table.word("mark", default: Confidence.verified)))
        }
    }
}
