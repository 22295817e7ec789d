public import LegalCalendar
public import Procedures

/// Which matters a list shows, and in what order（办件检索条件）; every condition narrows.
public struct MatterQuery: Hashable, Sendable {
    public enum State: String, Hashable, Sendable, CaseIterable {
        case open, closed, all
    }

    public enum Order: String, Hashable, Sendable, CaseIterable {
        /// The next deadline first; matters without one last.
        case due
        /// Newest first.
        case newest
    }

    /// A stage of a procedure.
    public struct Place: Hashable, Sendable {
        public let procedure: Procedure.ID
        public let stage: Stage.ID

        public init(procedure: Procedure.ID, stage: Stage.ID) {
            self.procedure = procedure
            self.stage = stage
        }
    }

    /// What one place in the office lets see（可见范围）: any of several admits a matter.
    public struct Reach: Hashable, Sendable {
        /// Nil for all.
        public let procedures: [Procedure.ID]?
        public let places: [Place]?
        /// The unit of whoever acted last; matters without one are within.
        public let unit: Unit.ID?
        /// Where the matter is; empty for anywhere, and matters without a place are within.
        public let communities: [Community.ID]

        public init(
            procedures: [Procedure.ID]?, places: [Place]? = nil, unit: Unit.ID? = nil,
            communities: [Community.ID] = []
        ) {
            self.procedures = procedures
            self.places = places
            self.unit = unit
            self.communities = communities
        }
    }

    public var state: State = .open
    /// Only what one of them admits, or what is handed to one of `mine`; nil for no such bounds.
    public var reaches: [Reach]?
    public var mine: [Actor.ID] = []
    /// Nil for any; an empty list finds nothing.
    public var procedures: [Procedure.ID]?
    public var places: [Place]?
    public var units: [Unit.ID]?
    public var communities: [Community.ID]?
    /// Handed to this person.
    public var assignee: Actor.ID?
    /// Handed to nobody.
    public var isUnassigned = false
    /// The next deadline lies on these days, ends included.
    public var due: ClosedRange<CivilDate>?
    /// The next deadline has passed at this moment.
    public var lateAt: Instant?
    public var opened: ClosedRange<CivilDate>?
    /// Found by these words, or of this number.
    public var words: String?
    public var order: Order = .due

    public init() {}
}

/// A matter in a list: what can be told without reading its events（办件列表行）.
public struct MatterLine: Hashable, Sendable {
    public let id: Matter.ID
    public let procedure: Procedure.ID
    public let version: CivilDate
    public let number: String?
    public let stage: Stage.ID?
    public let community: Community.ID?
    public let unit: Unit.ID?
    public let opened: Instant
    public let closed: Instant?
    public let due: Deadline?
    public let assignees: [Actor.ID]

    public init(
        id: Matter.ID, procedure: Procedure.ID, version: CivilDate, number: String?,
        stage: Stage.ID?, community: Community.ID?, unit: Unit.ID?, opened: Instant,
        closed: Instant?, due: Deadline?, assignees: [Actor.ID]
    ) {
        self.id = id
        self.procedure = procedure
        self.version = version
        self.number = number
        self.stage = stage
        self.community = community
        self.unit = unit
        self.opened = opened
        self.closed = closed
        self.due = due
        self.assignees = assignees
    }
}

/// What there is to do, of one person or under one procedure（负荷）.
public struct Workload: Hashable, Sendable {
    public private(set) var open = 0
    public private(set) var late = 0

    public init() {}

    public mutating func add(_ open: Int, late: Int) {
        self.open += open
        self.late += late
    }
}
