import LegalCalendar
import Procedures

/// The names that a procedure and its pack define, for checking references to them.
final class ProcedureScope {
    var fields: [Field.ID: Field] = [:]
    var acts: Set<Act.ID> = []
    var stages: Set<Stage.ID> = []
    var periods: Set<Period.ID> = []
    var documents: Set<Document.ID> = []
    var partyRoles: Set<PartyRole.ID> = []
    let roles: Set<Role.ID>
    let thresholds: Set<Threshold.ID>
    let queues: Set<Queue.ID>
    private let faults: FaultList

    init(
        roles: Set<Role.ID>, thresholds: Set<Threshold.ID>, queues: Set<Queue.ID> = [],
        faults: FaultList
    ) {
        self.roles = roles
        self.thresholds = thresholds
        self.queues = queues
        self.faults = faults
    }

    func field(_ item: Item, _ table: Table) -> Field? {
        guard let id = table.identifier(item, of: Field.self) else { return nil }
        if fields[id] == nil { unknown("field", id.text, fields.keys.map(\.text), item.at) }
        return fields[id]
    }

    func act(_ item: Item, _ table: Table) -> Act.ID? { known(item, table, acts, "act") }
    func stage(_ item: Item, _ table: Table) -> Stage.ID? { known(item, table, stages, "stage") }
    func period(_ item: Item, _ table: Table) -> Period.ID? {
        known(item, table, periods, "period")
    }
    func document(_ item: Item, _ table: Table) -> Document.ID? {
        known(item, table, documents, "document")
    }
    func queue(_ item: Item, _ table: Table) -> Queue.ID? { known(item, table, queues, "queue") }
    func role(_ item: Item, _ table: Table) -> Role.ID? { known(item, table, roles, "role") }
    func threshold(_ item: Item, _ table: Table) -> Threshold.ID? {
        known(item, table, thresholds, "threshold")
    }

    /// A role of parties; `.some(nil)` for `all`.
    func partyRole(_ item: Item, _ table: Table) -> PartyRole.ID?? {
        if case .scalar("all", _) = item { return .some(nil) }
        return known(item, table, partyRoles, "party").map { .some($0) } ?? .none
    }

    func length(_ item: Item, _ table: Table) -> PeriodLength? {
        guard let text = table.text(item) else { return nil }
        do {
            return try PeriodLength(text)
        } catch {
            faults.add(item.at, "\(error)")
            return nil
        }
    }

    /// The names under the key that the procedure defines.
    func list<Owner>(
        _ table: Table, _ key: String, in known: Set<Identifier<Owner>>, _ kind: String
    ) -> [Identifier<Owner>] {
        table.identifiers(key, of: Owner.self).compactMap { id, at in
            if known.contains(id) { return id }
            unknown(kind, id.text, known.map(\.text), at)
            return nil
        }
    }

    private func known<Owner>(
        _ item: Item, _ table: Table, _ names: Set<Identifier<Owner>>, _ kind: String
    ) -> Identifier<Owner>? {
        guard let id = table.identifier(item, of: Owner.self) else { return nil }
        if names.contains(id) { return id }
        unknown(kind, id.text, names.map(\.text), item.at)
        return nil
    }

    private func unknown(_ kind: String, _ name: String, _ known: [String], _ at: At) {
        let list = known.sorted().joined(separator: ", ")
        faults.add(at, "no \(kind) '\(name)'; known: \(list.isEmpty ? "none" : list)")
    }
}
