public import Procedures

/// One thing in a procedure that can stand in the way of an act.
///
/// The model check begins without any and takes in only those that a proof needs.
enum Rule: Hashable, Sendable {
    /// The gate at this place among the act's own.
    case gate(Act.ID, Int)
    /// What a paper must hold.
    case paper(Document.ID)
    /// A period that closes or must first run.
    case period(Period.ID)
}

extension Procedure {
    /// Whether nothing but its role and stage can stand in the way of the act.
    public func isFree(_ act: Act) -> Bool { rules(of: act).isEmpty }

    /// Everything that can stand in the way of the act, without what only cautions.
    func rules(of act: Act) -> [Rule] {
        let gates = act.gates.indices.filter { act.gates[$0].blocks }.map {
            Rule.gate(act.id, $0)
        }
        let papers = act.documents.filter { !(document($0)?.needs.isEmpty ?? true) }.map {
            Rule.paper($0)
        }
        let periods = periods(endedBy: act.id).filter { period in
            (period.late == .closes || period.late == .waits)
                && period.versions.contains(where: \.blocks)
        }
        return gates + papers + periods.map { .period($0.id) }
    }
}
