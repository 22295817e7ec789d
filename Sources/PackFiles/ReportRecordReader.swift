import Figures
import Procedures

/// Reads `record:` of `report.yaml`: the procedure by which the report comes about.
struct ReportRecordReader {
    let procedures: [Procedure]
    let faults: FaultList

    func read(_ table: Table) -> ReportRecord? {
        defer { table.finish() }
        guard let item = table.required("procedure"),
            let id = table.identifier(item, of: Procedure.self)
        else { return nil }
        guard let procedure = procedures.last(where: { $0.id == id }) else {
            faults.add(item.at, "no procedure '\(id)'")
            return nil
        }
        let checks = table.required("checks").flatMap { Table($0, faults) }
        defer { checks?.finish() }
        guard let yearEnd = field("year", table, procedure),
            let first = field("from", table, procedure),
            let last = field("through", table, procedure),
            let freeze = act("freeze", table, procedure),
            let checkpoint = field("checkpoint", table, procedure),
            let checks, let check = field("field", checks, procedure),
            let holds = choice("hold", checks, check, procedure),
            let broken = choice("broken", checks, check, procedure),
            let publish = act("publish", table, procedure),
            let correct = act("correct", table, procedure),
            let correction = field("correction", table, procedure),
            let reason = field("reason", table, procedure)
        else { return nil }
        return ReportRecord(
            procedure: id, yearEnd: yearEnd, first: first, last: last,
            contents: contents(table, procedure), freeze: freeze, checkpoint: checkpoint,
            checks: check, holds: holds, broken: broken, publish: publish, correct: correct,
            correction: correction, reason: reason)
    }

    private func contents(
        _ table: Table, _ procedure: Procedure
    ) -> [ReportTemplate.Content: Field.ID] {
        guard let fields = table.table("contents") else { return [:] }
        defer { fields.finish() }
        return ReportTemplate.Content.allCases.reduce(into: [:]) { found, content in
            guard fields.has(content.rawValue) else { return }
            found[content] = field(content.rawValue, fields, procedure)
        }
    }

    private func field(_ key: String, _ table: Table, _ procedure: Procedure) -> Field.ID? {
        guard let item = table.required(key), let id = table.identifier(item, of: Field.self)
        else { return nil }
        guard procedure.field(id) != nil else {
            faults.add(item.at, "'\(procedure.id)' has no field '\(id)'")
            return nil
        }
        return id
    }

    private func act(_ key: String, _ table: Table, _ procedure: Procedure) -> Act.ID? {
        guard let item = table.required(key), let id = table.identifier(item, of: Act.self)
        else { return nil }
        guard procedure.act(id) != nil else {
            faults.add(item.at, "'\(procedure.id)' has no act '\(id)'")
            return nil
        }
        return id
    }

    private func choice(
        _ key: String, _ table: Table, _ field: Field.ID, _ procedure: Procedure
    ) -> String? {
        guard let item = table.required(key), let word = table.text(item) else { return nil }
        guard case .choice(let choices)? = procedure.field(field)?.kind,
            choices.contains(where: { $0.id == word })
        else {
            faults.add(item.at, "'\(word)' is no choice of the field '\(field)'")
            return nil
        }
        return word
    }
}
