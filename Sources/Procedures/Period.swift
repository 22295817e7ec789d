public import LegalCalendar

/// A statutory time limit（期限）: what starts, stops, lengthens and ends it.
public struct Period: Hashable, Sendable {
    public typealias ID = Identifier<Period>

    /// What follows when its last day passes（逾期后果）.
    public enum Late: String, Hashable, Sendable, CaseIterable {
        /// The matter is late and goes on; somebody must answer for it.
        case warns
        /// The acts that would end the period are no longer possible.
        case closes
        /// A shortest time: the acts that end it are not possible before its last day has come.
        case waits
        /// Nothing by itself; a target of the office.
        case target
    }

    /// The rule as it stands on certain days, and for certain matters where limits differ by class.
    public struct Version: Hashable, Sendable {
        public let span: DateSpan
        public let condition: Condition?
        public let rule: PeriodRule
        public let cites: [Citation]
        /// Whether it can stand in the way of an act.
        ///
        /// A length known from memory alone warns and blocks nothing.
        public let blocks: Bool

        public init(
            span: DateSpan, condition: Condition? = nil, rule: PeriodRule, cites: [Citation]
        ) {
            self.span = span
            self.condition = condition
            self.rule = rule
            self.cites = cites
            blocks = cites.isEmpty || !cites.allSatisfy { $0.confidence == .memory }
        }
    }

    private struct Contents: Hashable {
        let id: ID
        let label: Label
        let from: [Act.ID]
        let fromField: Field.ID?
        let until: [Act.ID]
        let late: Late
        let rows: [String]
        let versions: [Version]
        let isMandatory: Bool
    }

    private let contents: Shared<Contents>

    public var id: ID { contents.value.id }
    public var label: Label { contents.value.label }
    /// The acts that start it, each time anew.
    public var from: [Act.ID] { contents.value.from }
    /// The field whose date starts it instead of the day of the act; its act must fill it.
    public var fromField: Field.ID? { contents.value.fromField }
    /// The acts that end it.
    public var until: [Act.ID] { contents.value.until }
    public var late: Late { contents.value.late }
    /// The rows of `periods.csv` that it implements.
    public var rows: [String] { contents.value.rows }
    public var versions: [Version] { contents.value.versions }
    public var isMandatory: Bool { contents.value.isMandatory }

    public init(
        id: ID, label: Label, from: [Act.ID], fromField: Field.ID? = nil, until: [Act.ID],
        late: Late, rows: [String] = [], versions: [Version], isMandatory: Bool = true
    ) {
        contents = Shared(
            Contents(
                id: id, label: label, from: from, fromField: fromField, until: until,
                late: late, rows: rows, versions: versions, isMandatory: isMandatory))
    }
}
