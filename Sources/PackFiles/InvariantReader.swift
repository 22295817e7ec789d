internal import LegalCalendar
public import PackChecks
public import Procedures

/// Reads the invariants of a pack and of those below it: `invariants.yaml`, `invariants/*.yaml`.
public struct InvariantReader {
    private let folder: PackFolder
    private let book: ProcedureBook
    private let faults = FaultList()

    public init(_ folder: PackFolder, _ book: ProcedureBook) {
        self.folder = folder
        self.book = book
    }

    /// - Throws: every fault in the files, sorted by place.
    public func read() throws(PackFaults) -> [Invariant] {
        var invariants: [Invariant] = []
        for layer in folder.layers {
            let own = Layer(name: layer.name, files: layer.files, faults: faults)
            for path in own.paths(of: "invariants") {
                guard let item = own.item(path), let table = Table(item, faults) else { continue }
                for entry in table.table("invariants")?.all ?? [] {
                    if invariants.contains(where: { $0.id.text == entry.key }) {
                        faults.add(entry.at, "'\(entry.key)' is defined twice")
                    }
                    if let invariant = invariant(entry) { invariants.append(invariant) }
                }
                table.finish()
            }
        }
        guard faults.errors.isEmpty else { throw PackFaults(faults.errors) }
        return invariants
    }

    private func invariant(_ entry: Item.Entry) -> Invariant? {
        guard let table = Table(entry.value, faults) else { return nil }
        defer { table.finish() }
        let names = table.identifiers("of", of: Procedure.self)
        if names.isEmpty { faults.add(table.at, "'of' names no procedure") }
        let first = table.optionalDate("from")
        let last = table.optionalDate("to")
        let days =
            first.map { DateSpan(first: $0, last: last) }
            ?? last.map { DateSpan(first: CivilDate(daysSinceEpoch: 0), last: $0) }
        let acts = table.identifiers("act", of: Act.self)
        let claims = ["must", "leaves"].filter { table.has($0) }
        guard claims.count == 1, let item = table.optional(claims[0]) else {
            faults.add(table.at, "expected 'must' or 'leaves' with a condition")
            return nil
        }
        let versions = names.flatMap { name, at in
            let found = book.versions(of: name)
            if found.isEmpty { faults.add(at, "no procedure '\(name)'") }
            return found.filter { days?.contains($0.span.first) ?? true }
        }
        if versions.isEmpty, !names.isEmpty {
            faults.add(table.at, "no version begins on these days")
        }
        var condition: Condition?
        for version in versions {
            let scope = ProcedureScope(version, book, faults: faults)
            for (act, at) in acts where version.act(act) == nil {
                faults.add(at, "'\(version.id)' of \(version.span.first) has no act '\(act)'")
            }
            let read = ConditionReader(scope: scope, faults: faults).read(item)
            condition = condition ?? read
        }
        let statute = versions.first?.statute
        let cites = CitationReader(statutes: book.statutes, standard: statute, faults: faults)
            .read(table.optional("cite"), mark: table.word("mark", default: .verified))
        if cites.isEmpty {
            faults.add(table.at, "an invariant names the article that it comes from")
        }
        let label = table.label()
        guard let condition else { return nil }
        return Invariant(
            id: Invariant.ID(entry.key), label: label, cites: cites, procedures: names.map(\.id),
            versions: days, acts: acts.map(\.id),
            claim: claims[0] == "must" ? .must(condition) : .leaves(condition),
            place: "\(entry.at)")
    }
}

extension ProcedureScope {
    /// The names of a procedure that was read before.
    convenience init(_ procedure: Procedure, _ book: ProcedureBook, faults: FaultList) {
        self.init(
            roles: Set(book.organisation.roles.map(\.id)), thresholds: Set(book.thresholds.keys),
            faults: faults)
        fields = Dictionary(procedure.fields.map { ($0.id, $0) }) { first, _ in first }
        acts = Set(procedure.acts.map(\.id))
        stages = Set(procedure.stages.map(\.id))
        periods = Set(procedure.periods.map(\.id))
        documents = Set(procedure.documents.map(\.id))
        partyRoles = Set(procedure.partyRoles.map(\.id))
    }
}
