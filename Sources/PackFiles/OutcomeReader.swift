import LegalCalendar
import PackChecks
import Procedures

/// Reads what must come of an act: `gives`, `refused` or `fault`.
struct OutcomeReader {
    let faults: FaultList

    func read(_ table: Table) -> Outcome? {
        let (gives, refused) = (table.optional("gives"), table.optional("refused"))
        let fault = table.optionalText("fault")
        guard [gives != nil, refused != nil, fault != nil].count(where: { $0 }) == 1 else {
            faults.add(table.at, "expected one of: gives, refused, fault")
            return nil
        }
        if let fault { return .fault(fault) }
        if let gives { return Table(gives, faults).map { .gives(self.gives($0)) } }
        return refused.flatMap { Table($0, faults) }.map { refusal($0) }
    }

    private func refusal(_ table: Table) -> Outcome {
        defer { table.finish() }
        let cites = table.optional("cite").map { table.items($0) } ?? []
        return .refused(cites: cites.compactMap { table.text($0) }, reason: table.text("zh") ?? "")
    }

    private func gives(_ table: Table) -> Outcome.Gives {
        defer { table.finish() }
        var gives = Outcome.Gives()
        gives.stage = table.optional("stage").flatMap { table.identifier($0, of: Stage.self) }
        for entry in table.table("due")?.all ?? [] {
            gives.due[Period.ID(entry.key)] = table.text(entry.value)
        }
        for entry in table.table("ended")?.all ?? [] {
            switch table.text(entry.value) {
            case "kept": gives.ended[Period.ID(entry.key)] = false
            case "late": gives.ended[Period.ID(entry.key)] = true
            default: faults.add(entry.at, "expected kept or late")
            }
        }
        gives.stopped = Set(table.identifiers("stopped", of: Period.self).map(\.id))
        gives.documents = table.identifiers("documents", of: Document.self).map(\.id)
        gives.number = table.optionalText("number")
        gives.cautions = (table.optional("cautions").map { table.items($0) } ?? [])
            .compactMap { table.text($0) }
        return gives
    }
}
