import LegalCalendar
public import Procedures

/// A procedure with one thing in it removed or loosened（变异体）: if nothing notices, nothing guards it.
public struct Mutant: Sendable {
    enum Change: Sendable {
        case gate(Act.ID, Int)
        case period(Period.ID)
        case role(Act.ID)
    }

    /// `penalty@2021-07-15/decide/gate 1 removed`.
    public let name: String
    public let original: Procedure
    public let procedure: Procedure
    let change: Change

    /// Every mutant of the procedure.
    public static func all(of procedure: Procedure) -> [Mutant] {
        let base = "\(procedure.id)@\(procedure.span.first)"
        func mutant(_ name: String, _ mutated: Procedure, _ change: Change) -> Mutant {
            Mutant(
                name: "\(base)/\(name)", original: procedure, procedure: mutated, change: change)
        }
        var mutants: [Mutant] = []
        for act in procedure.acts {
            for (index, gate) in act.gates.enumerated() {
                let looser =
                    [("removed", Condition.all([]))]
                    + gate.condition.loosened.enumerated().map { ("loosened \($0 + 1)", $1) }
                for (word, condition) in looser {
                    mutants.append(
                        mutant(
                            "\(act.id)/gate \(index + 1) \(word)",
                            procedure.replacing(act.with(condition, inGate: index)),
                            .gate(act.id, index)))
                }
            }
            mutants.append(
                mutant(
                    "\(act.id)/by anyone", procedure.replacing(act.openToAll(procedure)),
                    .role(act.id)))
        }
        for period in procedure.periods {
            mutants.append(
                mutant("\(period.id) removed", procedure.without(period), .period(period.id)))
            if let longer = period.loosened {
                mutants.append(
                    mutant("\(period.id) moved", procedure.replacing(longer), .period(period.id)))
            }
            if period.late == .closes || period.late == .waits {
                mutants.append(
                    mutant(
                        "\(period.id) warns", procedure.replacing(period.warning),
                        .period(period.id)))
            }
        }
        return mutants
    }
}

extension Condition {
    /// The condition with one part of it asked for no more, each part in turn.
    var loosened: [Condition] {
        switch self {
        case .all(let parts) where parts.count > 1:
            return parts.indices.map { index in
                var rest = parts
                rest.remove(at: index)
                return .all(rest)
            }
        case .field(let field, .atMost, .value(let value)):
            return value.moved(by: 1).map { [.field(field, .atMost, .value($0))] } ?? []
        case .field(let field, .atLeast, .value(let value)):
            return value.moved(by: -1).map { [.field(field, .atLeast, .value($0))] } ?? []
        case .done(let act, let times) where times > 1: return [.done(act, atLeast: times - 1)]
        case .since(let act, let length):
            return (try? PeriodLength(length.count - 1, length.unit)).map { [.since(act, $0)] }
                ?? []
        default: return []
        }
    }
}

extension Value {
    fileprivate func moved(by step: Int64) -> Value? {
        switch self {
        case .integer(let number): .integer(number + step)
        case .money(let fen): .money(fen + step)
        default: nil
        }
    }
}

extension Act {
    fileprivate func with(_ condition: Condition, inGate index: Int) -> Act {
        var gates = gates
        let gate = gates[index]
        gates[index] = Gate(
            condition: condition, cites: gate.cites, reason: gate.reason, clearedBy: gate.clearedBy)
        return copy(by: by, gates: gates)
    }

    /// Done by whoever does anything in the procedure.
    fileprivate func openToAll(_ procedure: Procedure) -> Act {
        let roles = procedure.acts.flatMap(\.by) + [Role.ID("anyone")]
        var all: [Role.ID] = []
        for role in by + roles where !all.contains(role) { all.append(role) }
        return copy(by: all, gates: gates)
    }

    private func copy(by: [Role.ID], gates: [Gate]) -> Act {
        Act(
            id: id, label: label, by: by, from: from, to: to, fill: fill, may: may, joins: joins,
            signs: signs, gates: gates, documents: documents, extends: extends, suspends: suspends,
            resumes: resumes, numbers: numbers, links: links, cites: cites,
            isMandatory: isMandatory, queueing: queueing)
    }
}

extension Period {
    /// A day, a month, an hour more, or less where it is a shortest time; nil for a fixed date.
    fileprivate var loosened: Period? {
        let step = late == .waits ? -1 : 1
        var moved: [Version] = []
        for version in versions {
            let length = version.rule.length
            guard !length.isDayOfYear,
                let other = try? PeriodLength(length.count + step, length.unit)
            else { return nil }
            let rule = PeriodRule(
                length: other, dayRule: version.rule.dayRule, rollOver: version.rule.rollOver,
                direction: version.rule.direction, monthEnd: version.rule.monthEnd)
            moved.append(
                Version(
                    span: version.span, condition: version.condition, rule: rule,
                    cites: version.cites))
        }
        return copy(late: late, versions: moved)
    }

    fileprivate var warning: Period { copy(late: .warns, versions: versions) }

    private func copy(late: Late, versions: [Version]) -> Period {
        Period(
            id: id, label: label, from: from, fromField: fromField, until: until, late: late,
            rows: rows, versions: versions, isMandatory: isMandatory)
    }
}

extension Procedure {
    fileprivate func replacing(_ act: Act) -> Procedure {
        copy(acts: acts.map { $0.id == act.id ? act : $0 }, periods: periods)
    }

    fileprivate func replacing(_ period: Period) -> Procedure {
        copy(acts: acts, periods: periods.map { $0.id == period.id ? period : $0 })
    }

    fileprivate func without(_ period: Period) -> Procedure {
        copy(acts: acts, periods: periods.filter { $0.id != period.id })
    }

    private func copy(acts: [Act], periods: [Period]) -> Procedure {
        Procedure(
            id: id, kind: kind, label: label, statute: statute, span: span,
            decisiveDay: decisiveDay, numbering: numbering, partyRoles: partyRoles, fields: fields,
            stages: stages, acts: acts, periods: periods, documents: documents,
            disclosure: disclosure, title: title, credential: credential, duplicates: duplicates,
            key: key)
    }
}
