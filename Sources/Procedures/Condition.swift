public import LegalCalendar

/// What must hold, said over a matter, the submission at hand, its actor and the day.
///
/// Conditions are data: a pack composes them, the model check explores them, a refusal explains them.
public indirect enum Condition: Hashable, Sendable {
    case all([Condition])
    case any([Condition])
    case not(Condition)
    /// The field has a value.
    case present(Field.ID)
    /// The field's value stands in `relation` to the operand. Without a value it does not hold.
    case field(Field.ID, Relation, Operand)
    /// The act has been done at least so often.
    case done(Act.ID, atLeast: Int)
    /// At least so many parties of the role, or of any role.
    case parties(PartyRole.ID?, kind: Party.Kind?, atLeast: Int)
    /// Every party（of the role, or all）has signed.
    case signed(PartyRole.ID?)
    /// The document has been produced.
    case document(Document.ID)
    /// The actor has the role.
    case actorHas(Role.ID)
    /// The actor did this act in this matter before.
    case actorDid(Act.ID)
    /// The actor is among the staff named in the field.
    case actorNamed(Field.ID)
    /// The matter stands at the stage.
    case stage(Stage.ID)
    /// The period is running; it has not ended.
    case running(Period.ID)
    /// The last day of the period has passed, whether or not it was kept.
    case elapsed(Period.ID)
    /// At least so long has gone by since the act was last done: its last day is before today.
    case since(Act.ID, PeriodLength)
    /// The day of the act stands in `relation` to the date.
    case today(Relation, CivilDate)
    /// The day of the act is a working day（工作日）.
    case workingDay
    /// The hour of the act（Asia/Shanghai）is within the range, 0 to 23.
    case hour(ClosedRange<Int>)
    /// The matter is linked to one of the procedure.
    case linked(Procedure.ID)
    /// Everybody named in the staff field has a valid line in the register of qualifications（资格）.
    case qualified(Field.ID, as: Procedure.ID)
    /// The actor has a valid line in the register of qualifications.
    case actorQualified(as: Procedure.ID)

    public enum Relation: String, Hashable, Sendable, CaseIterable {
        case equal = "is"
        case notEqual = "is-not"
        case atLeast = "at-least"
        case atMost = "at-most"
        case over
        case under
        case oneOf = "in"
    }

    /// What a field is compared with.
    public enum Operand: Hashable, Sendable {
        case value(Value)
        case values([Value])
        case field(Field.ID)
        /// A dated threshold of the pack, by its name.
        case threshold(Threshold.ID)
        case accrued(Accrual)
    }
}

/// An amount that grows by the day once a period has passed（加处罚款、滞纳金）.
public struct Accrual: Hashable, Sendable {
    /// The amount on which it grows.
    public let base: Field.ID
    /// A threshold: per cent of the base a day.
    public let rate: Threshold.ID
    /// The first day counted is the one after this period's last; days on which the period is
    /// suspended are not counted.
    public let after: Period.ID
    /// The amount beyond which it does not grow; nil where the law knows no limit.
    public let cap: Field.ID?

    public init(base: Field.ID, rate: Threshold.ID, after: Period.ID, cap: Field.ID?) {
        self.base = base
        self.rate = rate
        self.after = after
        self.cap = cap
    }
}

/// A number that the law or an office sets, with the days on which it applies（数额标准）.
public struct Threshold: Hashable, Sendable {
    public typealias ID = Identifier<Threshold>

    public struct Version: Hashable, Sendable {
        public let span: DateSpan
        public let value: Value
        public let cites: [Citation]

        public init(span: DateSpan, value: Value, cites: [Citation]) {
            self.span = span
            self.value = value
            self.cites = cites
        }
    }

    public let id: ID
    public let label: Label
    public let versions: [Version]

    public init(id: ID, label: Label, versions: [Version]) {
        self.id = id
        self.label = label
        self.versions = versions
    }

    public func value(on day: CivilDate) -> Value? {
        versions.first { $0.span.contains(day) }?.value
    }
}

/// What must hold before an act is lawful（前置条件）; where it does not, the refusal names the article.
public struct Gate: Hashable, Sendable {
    public let condition: Condition
    public let cites: [Citation]
    /// What to tell the person who is refused: why not.
    public let reason: Label
    /// Who can clear it.
    public let clearedBy: [Role.ID]
    /// A local pack may add gates and may never drop a mandatory one.
    public let isMandatory: Bool

    /// Whether it stands in the way.
    ///
    /// A rule known from memory alone cautions and blocks nothing.
    public let blocks: Bool

    public init(
        condition: Condition, cites: [Citation], reason: Label, clearedBy: [Role.ID] = [],
        isMandatory: Bool = true
    ) {
        self.condition = condition
        self.cites = cites
        self.reason = reason
        self.clearedBy = clearedBy
        self.isMandatory = isMandatory
        blocks = cites.isEmpty || !cites.allSatisfy { $0.confidence == .memory }
    }
}
