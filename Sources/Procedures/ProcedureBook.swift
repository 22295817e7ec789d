public import LegalCalendar

/// Everything that a pack lays down about how matters are handled（规则包）, checked and ready to use.
public struct ProcedureBook: Sendable {
    private final class Contents: Sendable {
        let id: String
        let label: Label
        let calendar: LegalCalendar
        let organisation: Organisation
        let statutes: [Statute.ID: Statute]
        let thresholds: [Threshold.ID: Threshold]
        let procedures: [Procedure]
        let versions: [Procedure.ID: [Procedure]]
        let services: ServiceBook
        let publications: PublicationBook
        let queues: [Queue]

        init(
            id: String, label: Label, calendar: LegalCalendar, organisation: Organisation,
            statutes: [Statute.ID: Statute], thresholds: [Threshold.ID: Threshold],
            procedures: [Procedure], services: ServiceBook, publications: PublicationBook,
            queues: [Queue]
        ) {
            self.id = id
            self.label = label
            self.calendar = calendar
            self.organisation = organisation
            self.statutes = statutes
            self.thresholds = thresholds
            self.procedures = procedures
            versions = Dictionary(grouping: procedures, by: \.id)
            self.services = services
            self.publications = publications
            self.queues = queues
        }
    }

    /// Shared by all copies: every decision carries the book along.
    private let contents: Contents

    public var id: String { contents.id }
    public var label: Label { contents.label }
    public var calendar: LegalCalendar { contents.calendar }
    public var organisation: Organisation { contents.organisation }
    public var statutes: [Statute.ID: Statute] { contents.statutes }
    public var thresholds: [Threshold.ID: Threshold] { contents.thresholds }
    /// Every version of every procedure, in the order of the pack.
    public var procedures: [Procedure] { contents.procedures }
    /// What people can ask for, told from their side.
    public var services: ServiceBook { contents.services }
    /// What everybody may read.
    public var publications: PublicationBook { contents.publications }
    /// In which matters wait to be looked at as a whole, in the order of the pack.
    public var queues: [Queue] { contents.queues }

    public init(
        id: String, label: Label, calendar: LegalCalendar, organisation: Organisation,
        statutes: [Statute.ID: Statute], thresholds: [Threshold.ID: Threshold],
        procedures: [Procedure], services: ServiceBook = ServiceBook(),
        publications: PublicationBook = PublicationBook(), queues: [Queue] = []
    ) {
        contents = Contents(
            id: id, label: label, calendar: calendar, organisation: organisation,
            statutes: statutes, thresholds: thresholds, procedures: procedures,
            services: services, publications: publications, queues: queues)
    }

    /// The book with other procedures in it, and another calendar where one is given.
    public func with(_ procedures: [Procedure], calendar: LegalCalendar? = nil) -> ProcedureBook {
        ProcedureBook(
            id: id, label: label, calendar: calendar ?? self.calendar, organisation: organisation,
            statutes: statutes, thresholds: thresholds, procedures: procedures,
            services: services, publications: publications, queues: queues)
    }

    /// The version of the procedure in force on `day`; nil if there is none.
    public func procedure(_ id: Procedure.ID, on day: CivilDate) -> Procedure? {
        contents.versions[id]?.first { $0.span.contains(day) }
    }

    /// All versions of the procedure.
    public func versions(of id: Procedure.ID) -> [Procedure] {
        contents.versions[id] ?? []
    }

    /// The version whose first day is `first`, as a matter's opening event records it.
    public func procedure(_ id: Procedure.ID, version first: CivilDate) -> Procedure? {
        contents.versions[id]?.first { $0.span.first == first }
    }
}
