public import LegalCalendar
public import Procedures

/// One entry in the record of a matter（办理记录）: an act that was done, and all that it changed.
///
/// An event is past tense and final. It carries its consequences — the stage reached, the days on
/// which periods end — so that the state of a matter is a fold of its events and of nothing else.
public struct Event: Hashable, Sendable {
    public let matter: Matter.ID
    /// 0 for the event that opens the matter, then without gaps.
    public let position: Int
    public let procedure: Procedure.ID
    public let act: Act.ID
    public let actor: Actor.ID
    public let unit: Unit.ID?
    /// When it happened（发生时间）.
    public let happened: Instant
    /// When it was entered（录入时间）; never before it happened.
    public let entered: Instant
    public var changes: [Change]

    public init(
        matter: Matter.ID, position: Int, procedure: Procedure.ID, act: Act.ID, actor: Actor.ID,
        unit: Unit.ID?, happened: Instant, entered: Instant, changes: [Change]
    ) {
        self.matter = matter
        self.position = position
        self.procedure = procedure
        self.act = act
        self.actor = actor
        self.unit = unit
        self.happened = happened
        self.entered = entered
        self.changes = changes
    }

    /// Entered on a later day than it happened（补录）.
    public var isLateEntry: Bool { entered.civilDate > happened.civilDate }
}

/// What an event changed in its matter.
public enum Change: Hashable, Sendable {
    /// The matter began, under the version of its procedure that starts on the day.
    case opened(version: CivilDate)
    case moved(to: Stage.ID)
    case filled(Field.ID, Value)
    case joined(Party)
    /// The party, by its place among the matter's parties, has signed.
    case signed(Int)
    case started(Period.ID, from: CivilDate, due: Deadline)
    /// The period's end changed from one day to another; nil while it is stopped.
    case redated(Period.ID, due: Deadline?, by: ClockChange)
    case ended(Period.ID, late: Bool)
    case produced(Document.ID)
    /// The matter got its number. The serial is 0 until the store has counted it.
    case numbered(series: String, serial: Int64)
    case linked(Matter.ID, Procedure.ID)
    /// The matter ended at an end stage.
    case closed
    /// A revised calendar moved the end of a period（日历变更后重新计算）.
    case recalculated(Period.ID, from: Deadline, to: Deadline)
    /// The matter goes on under another version of its procedure（适用新版程序）: first days of both.
    case followed(version: CivilDate, before: CivilDate)
    case noted(String)
    /// A rule known from memory alone did not hold（提示）: what it would have said.
    case cautioned(String)
    /// The people to whom the matter was handed（分办）.
    case assigned([Actor.ID])
    /// A file was added（附件）.
    case attached(Attachment)
    /// Personal data were read in full（查阅个人信息）: what, and what for.
    case unmasked(what: String, purpose: String)
}

/// The end of a period: a last day, or a moment where the law counts in hours（届满日、届满时刻）.
public enum Deadline: Hashable, Sendable {
    case day(CivilDate)
    case moment(Instant)

    /// The civil day on which it falls.
    public var day: CivilDate {
        switch self {
        case .day(let day): day
        case .moment(let moment): moment.civilDate
        }
    }

    /// Whether an act at `instant` comes on its day or later.
    public func isReached(at instant: Instant) -> Bool {
        switch self {
        case .day(let day): instant.civilDate >= day
        case .moment(let moment): instant >= moment
        }
    }

    /// Whether an act at `instant` comes after it.
    public func isMissed(at instant: Instant) -> Bool {
        switch self {
        case .day(let day): instant.civilDate > day
        case .moment(let moment): instant > moment
        }
    }
}

/// Somebody who acts: a member of staff, a resident or a partner（经办人）.
public struct Actor: Hashable, Sendable {
    public typealias ID = Identifier<Actor>

    public let id: ID
    public let roles: Set<Role.ID>
    public let unit: Unit.ID?

    public init(id: ID, roles: Set<Role.ID>, unit: Unit.ID? = nil) {
        self.id = id
        self.roles = roles
        self.unit = unit
    }
}
