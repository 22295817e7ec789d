public import LegalCalendar
public import Procedures

/// What an office says about a ledger of its own whose headings do not speak for themselves（导入映射）.
public struct ImportMapping: Sendable {
    /// An act that a line tells of, and the column or day that says when it was done.
    public struct Step: Sendable {
        public let act: Act.ID
        public var column: String?
        public var day: CivilDate?
        /// Headings, and what must stand under them for the act to have been done.
        public var conditions: [(heading: String, texts: [String])] = []

        public init(act: Act.ID, column: String? = nil, day: CivilDate? = nil) {
            self.act = act
            self.column = column
            self.day = day
        }
    }

    public var procedure: Procedure.ID?
    /// Names of the sheets to read; empty for all that are visible.
    public var sheets: [String] = []
    /// Heading → where it goes: `house`, `place.community`, `owner.phone`, `number`, `none`.
    public var columns: [(heading: String, target: String)] = []
    /// What words of the ledger mean among a field's choices.
    public var words: [Field.ID: [String: String]] = [:]
    /// Values for fields that have no column.
    public var constants: [(field: Field.ID, text: String)] = []
    /// Empty for the opening act alone and the acts whose times have a heading of their own.
    public var steps: [Step] = []
    /// Who did the acts: an account, or the heading of the column that names it.
    public var account: String?
    public var accountColumn: String?

    public init() {}
}
