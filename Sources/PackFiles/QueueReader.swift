import Procedures

extension ProcedureParts {
    /// Reads `queue: NAME` or `queue: { in: NAME, after: [ACT], when: CONDITION }` of an act.
    func queueing(_ item: Item, of id: Act.ID, _ table: Table) -> Act.Queueing? {
        if !table.has("from") {
            faults.add(
                item.at, "the act '\(id)' opens a matter, so none can wait for it in a queue")
        }
        guard case .table = item else {
            return scope.queue(item, table).map { Act.Queueing(queue: $0) }
        }
        guard let own = Table(item, faults) else { return nil }
        defer { own.finish() }
        let after = scope.list(own, "after", in: scope.acts, "act")
        if after.contains(id) {
            faults.add(own.place(of: "after"), "the act '\(id)' cannot ask for itself")
        }
        let condition = own.optional("when").flatMap {
            ConditionReader(scope: scope, faults: faults).read($0)
        }
        return own.required("in").flatMap { scope.queue($0, own) }
            .map { Act.Queueing(queue: $0, after: after, condition: condition) }
    }
}

extension Act.Queueing {
    /// As one line, for comparing packs.
    var text: String {
        queue.text + (after.isEmpty ? "" : " after \(after.map(\.text).joined(separator: ", "))")
            + (condition.map { " when \($0.text)" } ?? "")
    }
}
