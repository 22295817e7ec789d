import LegalCalendar
import Procedures

/// Reads conditions, checking every name in them against the procedure.
struct ConditionReader {
    let scope: ProcedureScope
    let faults: FaultList

    func read(_ item: Item) -> Condition? {
        guard let table = Table(item, faults) else { return nil }
        let condition = one(table)
        table.finish()
        return condition
    }

    private func list(_ item: Item) -> [Condition] {
        guard case .list(let items, _) = item else {
            faults.add(item.at, "expected a list of conditions, found \(item.kind)")
            return []
        }
        return items.compactMap { read($0) }
    }

    /// The condition whose word is the table's first known key.
    private func one(_ table: Table) -> Condition? {
        let words: [(String, (Table, Item) -> Condition?)] = [
            ("all", { _, item in .all(list(item)) }),
            ("any", { _, item in .any(list(item)) }),
            ("not", { _, item in read(item).map { .not($0) } }),
            ("present", { table, item in scope.field(item, table).map { .present($0.id) } }),
            ("field", comparison),
            (
                "done",
                { table, item in
                    let times = table.optional("times").flatMap { table.integer($0) } ?? 1
                    return scope.act(item, table).map { .done($0, atLeast: Int(times)) }
                }
            ),
            ("parties", parties),
            (
                "signed",
                { table, item in
                    scope.partyRole(item, table).map { .signed($0) }
                }
            ),
            ("document", { table, item in scope.document(item, table).map { .document($0) } }),
            ("role", { table, item in scope.role(item, table).map { .actorHas($0) } }),
            ("actor-did", { table, item in scope.act(item, table).map { .actorDid($0) } }),
            ("actor-in", { table, item in scope.field(item, table).map { .actorNamed($0.id) } }),
            (
                "qualified",
                { table, item in
                    guard let field = scope.field(item, table),
                        let register = table.required("as").flatMap({
                            table.identifier($0, of: Procedure.self)
                        })
                    else { return nil }
                    if case .staff = field.kind {
                    } else {
                        faults.add(item.at, "'\(field.id)' names no staff")
                    }
                    return .qualified(field.id, as: register)
                }
            ),
            (
                "actor-qualified",
                { table, item in
                    table.identifier(item, of: Procedure.self).map { .actorQualified(as: $0) }
                }
            ),
            ("stage", { table, item in scope.stage(item, table).map { .stage($0) } }),
            ("running", { table, item in scope.period(item, table).map { .running($0) } }),
            ("elapsed", { table, item in scope.period(item, table).map { .elapsed($0) } }),
            (
                "since",
                { table, item in
                    guard let act = scope.act(item, table),
                        let length = table.required("at-least").flatMap({ scope.length($0, table) })
                    else { return nil }
                    return .since(act, length)
                }
            ),
            ("today", today),
            (
                "working-day",
                { table, _ in table.flag("working-day") ? .workingDay : .not(.workingDay) }
            ),
            (
                "hours",
                { table, item in
                    table.range(item, lowest: 0, highest: 23).map {
                        .hour(Int($0.lowerBound)...Int($0.upperBound))
                    }
                }
            ),
            (
                "linked",
                { table, item in
                    table.identifier(item, of: Procedure.self).map { .linked($0) }
                }
            ),
        ]
        for (word, make) in words {
            if table.has(word), let item = table.optional(word) { return make(table, item) }
        }
        let known = words.map(\.0).joined(separator: ", ")
        faults.add(table.at, "no condition; expected one of: \(known)")
        _ = table.all
        return nil
    }

    private func parties(_ table: Table, _ item: Item) -> Condition? {
        let role = scope.partyRole(item, table)
        let kind = table.optional("kind").flatMap { item -> Party.Kind? in
            guard let text = table.text(item) else { return nil }
            let kind = Party.Kind(rawValue: text)
            if kind == nil { faults.add(item.at, "'\(text)' is not one of: person, organisation") }
            return kind
        }
        let count = table.optional("at-least").flatMap { table.integer($0) } ?? 1
        return role.map { .parties($0, kind: kind, atLeast: Int(count)) }
    }

    private func today(_ table: Table, _ item: Item) -> Condition? {
        guard let inner = Table(item, faults) else { return nil }
        defer { inner.finish() }
        for relation in Condition.Relation.allCases where relation != .oneOf {
            if let date = inner.optionalDate(relation.rawValue) { return .today(relation, date) }
        }
        faults.add(item.at, "expected a comparison such as { at-least: 2024-01-01 }")
        return nil
    }

    private func comparison(_ table: Table, _ item: Item) -> Condition? {
        guard let field = scope.field(item, table) else {
            _ = table.all
            return nil
        }
        for relation in Condition.Relation.allCases {
            guard let operand = table.optional(relation.rawValue) else { continue }
            if relation == .oneOf {
                let values = table.items(operand).compactMap { value($0, field, table) }
                return .field(field.id, .oneOf, .values(values))
            }
            if case .table = operand {
                return reference(operand).map { .field(field.id, relation, $0) }
            }
            return value(operand, field, table).map { .field(field.id, relation, .value($0)) }
        }
        let known = Condition.Relation.allCases.map(\.rawValue).joined(separator: ", ")
        faults.add(table.at, "no comparison; expected one of: \(known)")
        return nil
    }

    private func reference(_ item: Item) -> Condition.Operand? {
        guard let table = Table(item, faults) else { return nil }
        defer { table.finish() }
        if let threshold = table.optional("threshold") {
            return scope.threshold(threshold, table).map { .threshold($0) }
        }
        if let item = table.optional("accrued") {
            return Table(item, faults).flatMap { accrual($0) }.map { .accrued($0) }
        }
        guard let item = table.required("field") else { return nil }
        return scope.field(item, table).map { .field($0.id) }
    }

    private func accrual(_ table: Table) -> Accrual? {
        defer { table.finish() }
        let base = table.required("on").flatMap { money($0, table) }
        let rate = table.required("rate").flatMap { scope.threshold($0, table) }
        let after = table.required("after").flatMap { scope.period($0, table) }
        let cap = table.optional("cap").flatMap { money($0, table) }
        guard let base, let rate, let after else { return nil }
        return Accrual(base: base, rate: rate, after: after, cap: cap)
    }

    private func money(_ item: Item, _ table: Table) -> Field.ID? {
        guard let field = scope.field(item, table) else { return nil }
        if case .money = field.kind { return field.id }
        faults.add(item.at, "'\(field.id)' is no amount of money")
        return nil
    }

    /// A constant of the field's own kind.
    private func value(_ item: Item, _ field: Field, _ table: Table) -> Value? {
        switch field.kind {
        case .text: return table.text(item).map { .text($0) }
        case .integer, .staff, .list: return table.integer(item).map { .integer($0) }
        case .money: return MoneyReader(faults: faults).fen(item).map { .money($0) }
        case .date: return table.date(item).map { .date($0) }
        case .choice(let choices):
            guard let text = table.text(item) else { return nil }
            guard choices.contains(where: { $0.id == text }) else {
                let known = choices.map(\.id).joined(separator: ", ")
                faults.add(
                    item.at, "'\(text)' is not a choice of '\(field.id)'; expected: \(known)")
                return nil
            }
            return .choice(text)
        case .instant, .place, .file:
            faults.add(item.at, "'\(field.id)' cannot be compared with a constant")
            return nil
        }
    }
}
