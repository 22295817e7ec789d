import Figures
import LegalCalendar
import Procedures

/// Reads what a procedure adds to the statistics.
struct MeasureReader {
    let procedure: Procedure.ID
    let scope: ProcedureScope
    let faults: FaultList

    func read(_ table: Table) -> [Measure] {
        guard let list = table.optional("measures").flatMap({ Table($0, faults) }) else {
            return []
        }
        return list.all.compactMap { entry in
            guard let table = Table(entry.value, faults) else { return nil }
            defer { table.finish() }
            let name = "\(procedure).\(entry.key)"
            guard Measure.ID.isValid(name) else {
                faults.add(
                    entry.at,
                    "'\(entry.key)': a name has ASCII letters, digits, '-', '_' and '.' only")
                return nil
            }
            return measure(Measure.ID(name), table)
        }
    }

    private func measure(_ id: Measure.ID, _ table: Table) -> Measure? {
        let acts: [Act.ID]
        let amount: Measure.Amount?
        if table.has("sum") {
            acts = scope.list(table, "at", in: scope.acts, "act")
            amount = table.optional("sum").flatMap { scope.field($0, table) }.flatMap { field in
                switch field.kind {
                case .integer, .money: return .field(field.id)
                default:
                    faults.add(table.place(of: "sum"), "'\(field.id)' is no integer or money field")
                    return nil
                }
            }
        } else if table.has("days") {
            acts = scope.list(table, "at", in: scope.acts, "act")
            amount = table.optional("days").flatMap { scope.act($0, table) }.map {
                .days(since: $0)
            }
        } else {
            if !table.has("count") {
                faults.add(table.at, "expected one of: count, sum, days")
            }
            acts = scope.list(table, "count", in: scope.acts, "act")
            amount = per(table)
        }
        if acts.isEmpty { faults.add(table.at, "the measure '\(id)' counts no act") }
        let condition = table.optional("where").flatMap {
            ConditionReader(scope: scope, faults: faults).read($0)
        }
        let dimensions = dimensions(table)
        guard let amount else { return nil }
        return Measure(
            id: id, sources: acts.map { Measure.Source(procedure: procedure, act: $0) },
            amount: amount, condition: condition, dimensions: dimensions)
    }

    private func per(_ table: Table) -> Measure.Amount? {
        guard let item = table.optional("per"), let text = table.text(item) else { return .matters }
        switch text {
        case "matter": return .matters
        case "event": return .events
        case "party": return .parties(nil)
        default:
            if text.hasPrefix("party/") {
                let role = PartyRole.ID(String(text.dropFirst("party/".count)))
                if scope.partyRoles.contains(role) { return .parties(role) }
            }
            faults.add(item.at, "'\(text)' is not one of: matter, event, party, party/ROLE")
            return nil
        }
    }

    private func dimensions(_ table: Table) -> [Measure.Dimension] {
        guard let item = table.optional("by") else { return [] }
        return table.items(item).compactMap { item in
            if case .scalar("unit", _) = item { return .unit }
            return scope.field(item, table).map { .field($0.id) }
        }
    }
}
