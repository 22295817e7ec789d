import LegalCalendar
public import Procedures

/// What must hold on every path through a procedure（不变式）: stated from the law, not from the gates.
public struct Invariant: Hashable, Sendable {
    public typealias ID = Identifier<Invariant>

    public enum Claim: Hashable, Sendable {
        /// Whenever one of the acts is done（any act, where none is named）, the condition holds as it
        /// is done, as a gate's would.
        case must(Condition)
        /// After each such act the condition holds of the matter.
        case leaves(Condition)
    }

    public let id: ID
    public let label: Label
    public let cites: [Citation]
    public let procedures: [Procedure.ID]
    /// Only versions of the procedures that begin on these days; all where nil.
    public let versions: DateSpan?
    public let acts: [Act.ID]
    public let claim: Claim
    /// Where it stands: `national/invariants/penalty.yaml:3:3`.
    public let place: String

    public init(
        id: ID, label: Label, cites: [Citation], procedures: [Procedure.ID], versions: DateSpan?,
        acts: [Act.ID], claim: Claim, place: String
    ) {
        self.id = id
        self.label = label
        self.cites = cites
        self.procedures = procedures
        self.versions = versions
        self.acts = acts
        self.claim = claim
        self.place = place
    }

    public func concerns(_ procedure: Procedure) -> Bool {
        procedures.contains(procedure.id) && (versions?.contains(procedure.span.first) ?? true)
    }
}
