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
        /// Nothing by itself; a target of the office.
        case target
    }

    /// The rule as it stands on certain days, and for certain matters where limits differ by class.
    public struct Version: Hashable, Sendable {
        public let span: DateSpan
        public let condition: Condition?
        public let rule: PeriodRule
        public let cites: [Citation]

        public init(
            span: DateSpan, condition: Condition? = nil, rule: PeriodRule, cites: [Citation]
        ) {
            self.span = span
            self.condition = condition
            self.rule = rule
            self.cites = cites
        }
    }

    public let id: ID
    public let label: Label
    /// The acts that start it, each time anew.
    public let from: [Act.ID]
    /// The field whose date starts it instead of the day of the act; its act must fill it.
    public let fromField: Field.ID?
    /// The acts that end it.
    public let until: [Act.ID]
    public let late: Late
    /// The rows of `periods.csv` that it implements.
    public let rows: [String]
    public let versions: [Version]
    public let isMandatory: Bool

    public init(
        id: ID, label: Label, from: [Act.ID], fromField: Field.ID? = nil, until: [Act.ID],
        late: Late, rows: [String] = [], versions: [Version], isMandatory: Bool = true
    ) {
        self.id = id
        self.label = label
        self.from = from
        self.fromField = fromField
        self.until = until
        self.late = late
        self.rows = rows
        self.versions = versions
        self.isMandatory = isMandatory
    }
}
