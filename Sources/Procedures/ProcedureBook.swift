public import LegalCalendar

/// Everything that a pack lays down about how matters are handled（规则包）, checked and ready to use.
public struct ProcedureBook: Sendable {
    public let id: String
    public let label: Label
    public let calendar: LegalCalendar
    public let organisation: Organisation
    public let statutes: [Statute.ID: Statute]
    public let thresholds: [Threshold.ID: Threshold]
    /// Every version of every procedure, in the order of the pack.
    public let procedures: [Procedure]
    private let versions: [Procedure.ID: [Int]]

    public init(
        id: String, label: Label, calendar: LegalCalendar, organisation: Organisation,
        statutes: [Statute.ID: Statute], thresholds: [Threshold.ID: Threshold],
        procedures: [Procedure]
    ) {
        self.id = id
        self.label = label
        self.calendar = calendar
        self.organisation = organisation
        self.statutes = statutes
        self.thresholds = thresholds
        self.procedures = procedures
        versions = Dictionary(grouping: procedures.indices) { procedures[$0].id }
    }

    /// The version of the procedure in force on `day`; nil if there is none.
    public func procedure(_ id: Procedure.ID, on day: CivilDate) -> Procedure? {
        versions[id]?.first { procedures[$0].span.contains(day) }.map { procedures[$0] }
    }

    /// All versions of the procedure.
    public func versions(of id: Procedure.ID) -> [Procedure] {
        versions[id, default: []].map { procedures[$0] }
    }

    /// The version whose first day is `first`, as a matter's opening event records it.
    public func procedure(_ id: Procedure.ID, version first: CivilDate) -> Procedure? {
        versions[id]?.first { procedures[$0].span.first == first }.map { procedures[$0] }
    }
}
