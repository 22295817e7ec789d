public import Procedures

/// The counting rule behind figures（计数规则）: which event counts, how much, and by what it is told apart.
///
/// Measures are counted as events are appended; everything else about a figure is arithmetic on them.
public struct Measure: Hashable, Sendable {
    public typealias ID = Identifier<Measure>

    /// The acts that count.
    public struct Source: Hashable, Sendable {
        public let procedure: Procedure.ID
        public let act: Act.ID

        public init(procedure: Procedure.ID, act: Act.ID) {
            self.procedure = procedure
            self.act = act
        }
    }

    /// What one counting event adds.
    public enum Amount: Hashable, Sendable {
        /// 1 the first time that the act is done in a matter（宗、件）.
        case matters
        /// 1 each time（次）.
        case events
        /// The matter's parties, of one role or of all（人）.
        case parties(PartyRole.ID?)
        /// The value of an integer or money field; money in fen.
        case field(Field.ID)
        /// Calendar days from the first doing of an act to this one.
        case days(since: Act.ID)
    }

    /// By what the count can be told apart（维度）.
    public enum Dimension: Hashable, Sendable {
        case field(Field.ID)
        case unit

        public var name: String {
            switch self {
            case .field(let field): field.text
            case .unit: "unit"
            }
        }
    }

    public let id: ID
    public let sources: [Source]
    public let amount: Amount
    /// What else must hold of the matter after the event.
    public let condition: Condition?
    public let dimensions: [Dimension]

    public init(
        id: ID, sources: [Source], amount: Amount, condition: Condition? = nil,
        dimensions: [Dimension] = []
    ) {
        self.id = id
        self.sources = sources
        self.amount = amount
        self.condition = condition
        self.dimensions = dimensions
    }
}
