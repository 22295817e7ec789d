public import LegalCalendar
public import Procedures

/// What somebody asks to do to a matter, before it is decided（提交）.
public struct Submission: Sendable {
    public let act: Act.ID
    public var fields: [(id: Field.ID, value: Value)]
    public var parties: [Party]
    /// The places, among the matter's parties and those joining, of those who sign.
    public var signatures: [Int]
    public var link: Matter.Link?
    public var note: String?
    /// Files that go with it.
    public var attachments: [Attachment]

    public init(
        _ act: Act.ID, fields: [(id: Field.ID, value: Value)] = [], parties: [Party] = [],
        signatures: [Int] = [], link: Matter.Link? = nil, note: String? = nil,
        attachments: [Attachment] = []
    ) {
        self.act = act
        self.fields = fields
        self.parties = parties
        self.signatures = signatures
        self.link = link
        self.note = note
        self.attachments = attachments
    }

    public func value(of field: Field.ID) -> Value? { fields.last { $0.id == field }?.value }
}

/// The two times of an act: when it happened and when it is entered.
public struct Occasion: Hashable, Sendable {
    public let happened: Instant
    public let entered: Instant

    public init(happened: Instant, entered: Instant) {
        self.happened = happened
        self.entered = entered
    }

    public init(_ moment: Instant) { self.init(happened: moment, entered: moment) }
}

/// What comes of a submission: an event, or a refusal that the law requires.
public enum Decision: Equatable, Sendable {
    case done(Event)
    case refused(Refusal)
}

/// Why an act may not be done（不予办理的理由）: a value with its article, not an error.
public struct Refusal: Equatable, Sendable {
    public enum Ground: Equatable, Sendable {
        /// The actor has none of the roles that may do it.
        case role(needed: [Role.ID])
        /// The matter does not stand at a stage from which the act is possible.
        case stage(needed: [Stage.ID])
        /// A gate does not hold.
        case gate
        /// A paper that the act produces lacks fields that the law demands.
        case document(Document.ID, missing: [Field.ID])
        /// The period in which the act was possible has passed.
        case periodClosed(Period.ID, due: Deadline)
        /// The shortest time before the act is possible has not run.
        case periodWaits(Period.ID, due: Deadline)
        /// No version of the procedure, period or statute is in force on the day.
        case notInForce(CivilDate)
    }

    public let ground: Ground
    public let act: Act.ID
    public let cites: [Citation]
    public let reason: Label
    /// Who can clear it.
    public let clearedBy: [Role.ID]

    public init(
        ground: Ground, act: Act.ID, cites: [Citation], reason: Label, clearedBy: [Role.ID]
    ) {
        self.ground = ground
        self.act = act
        self.cites = cites
        self.reason = reason
        self.clearedBy = clearedBy
    }
}

/// Bad input.
///
/// What was given, where, and what was expected（输入有误）. Nothing was changed.
public enum InputFault: Error, Equatable, Sendable {
    case unknownProcedure(Procedure.ID)
    case unknownAct(Act.ID, in: Procedure.ID)
    case notOpened(Procedure.ID)
    case alreadyOpened(Matter.ID)
    case unknownField(Field.ID, in: Act.ID)
    case missingField(Field.ID)
    case wrongType(Field.ID, expected: String)
    case outOfRange(Field.ID, expected: String)
    case tooLong(Field.ID, longest: Int)
    case unknownChoice(Field.ID, String)
    case unknownCommunity(Field.ID, Community.ID)
    case notText(Field.ID)
    case wrongParties(PartyRole.ID, expected: ClosedRange<Int>, found: Int)
    case unknownPartyRole(PartyRole.ID)
    case wrongPartyKind(PartyRole.ID, Party.Kind)
    case partiesNotTaken(Act.ID)
    case nameless(PartyRole.ID)
    case unknownSigner(Int)
    case signaturesNotTaken(Act.ID)
    case linkNotTaken(Act.ID, Procedure.ID)
    case happenedInFuture
    case happenedBefore(Instant)
    /// The calendar cannot tell a day that is needed.
    case calendar(CalendarError)
}
