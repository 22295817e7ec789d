public import Procedures

/// Something about a matter on which a paper may rely.
public enum Fact: Hashable, Sendable {
    case field(Field.ID)
    /// At least one party of the role.
    case party(PartyRole.ID)
    case done(Act.ID)
    case started(Period.ID)
    case numbered
}

/// What is certain about a matter at each of its stages, whichever way it took（必有的内容）.
///
/// A place in a paper is filled without fail if what it stands for is certain when the paper is made.
public struct Certainty: Sendable {
    private let procedure: Procedure
    private let atStage: [Stage.ID: Set<Fact>]

    public init(_ procedure: Procedure) {
        self.procedure = procedure
        var known: [Stage.ID: Set<Fact>] = [:]
        var grows = true
        // Each round can only take facts away, so it ends.
        while grows {
            grows = false
            for act in procedure.acts {
                guard let to = act.to,
                    let facts = Self.facts(after: act, procedure, known)
                else { continue }
                let met = known[to].map { $0.intersection(facts) } ?? facts
                if met != known[to] {
                    known[to] = met
                    grows = true
                }
            }
        }
        atStage = known
    }

    /// What is certain right after the act; the papers that it makes are filled from that.
    public func facts(after act: Act) -> Set<Fact> {
        Self.facts(after: act, procedure, atStage) ?? []
    }

    /// Nil while none of the stages from which it is done has been reached.
    private static func facts(
        after act: Act, _ procedure: Procedure, _ known: [Stage.ID: Set<Fact>]
    ) -> Set<Fact>? {
        let gained = gains(of: act, procedure)
        if act.opens {
            let roles = procedure.partyRoles.filter { $0.count.lowerBound > 0 }
            return gained.union(roles.map { .party($0.id) })
        }
        let before = act.from.compactMap { known[$0] }
        guard let first = before.first else { return nil }
        return before.dropFirst().reduce(first) { $0.intersection($1) }.union(gained)
    }

    private static func gains(of act: Act, _ procedure: Procedure) -> Set<Fact> {
        var facts: Set<Fact> = Set(act.fill.map { .field($0) })
        facts.insert(.done(act.id))
        if act.numbers { facts.insert(.numbered) }
        for document in act.documents {
            facts.formUnion((procedure.document(document)?.needs ?? []).map { .field($0) })
        }
        for period in procedure.periods(startedBy: act.id)
        where period.versions.contains(where: { $0.condition == nil }) {
            facts.insert(.started(period.id))
        }
        // One known from memory alone only cautions; the paper of a matter that was cautioned has gaps.
        for gate in act.gates {
            facts.formUnion(Fact.implied(by: gate.condition))
        }
        return facts
    }
}

extension Fact {
    /// What must be so wherever the condition holds.
    public static func implied(by condition: Condition) -> Set<Fact> {
        switch condition {
        case .all(let parts): return parts.reduce(into: []) { $0.formUnion(implied(by: $1)) }
        case .any(let parts):
            let each = parts.map { implied(by: $0) }
            return each.dropFirst().reduce(each.first ?? []) { $0.intersection($1) }
        case .present(let field), .field(let field, _, _), .actorNamed(let field),
            .qualified(let field, _):
            return [.field(field)]
        case .done(let act, _), .since(let act, _): return [.done(act)]
        case .parties(let role?, _, let count) where count > 0: return [.party(role)]
        case .running(let period), .elapsed(let period): return [.started(period)]
        case .not, .parties, .signed, .document, .actorHas, .actorDid, .stage, .today, .workingDay,
            .hour, .linked, .actorQualified:
            return []
        }
    }
}
