public import LegalCalendar
public import Procedures

/// One case under a procedure（办件）: what its events add up to.
public struct Matter: Hashable, Sendable {
    /// The number of the matter within the organisation, 1 or more; not its 文号.
    public struct ID: Hashable, Comparable, Sendable, CustomStringConvertible {
        public let number: Int64

        @inlinable public init(_ number: Int64) { self.number = number }
        public var description: String { String(number) }
        public static func < (left: ID, right: ID) -> Bool { left.number < right.number }
    }

    /// An act that was done: who did it and when.
    public struct Deed: Hashable, Sendable {
        public let act: Act.ID
        public let actor: Actor.ID
        public let happened: Instant
    }

    /// A period of the matter, running or ended.
    public struct Clock: Hashable, Sendable {
        public let period: Period.ID
        /// The act that started it and its moment.
        public let act: Act.ID
        public let startedAt: Instant
        public let from: CivilDate
        /// Nil while it is stopped.
        public internal(set) var due: Deadline?
        public internal(set) var changes: [ClockChange] = []
        public internal(set) var end: End?

        public struct End: Hashable, Sendable {
            public let happened: Instant
            public let late: Bool
        }

        public var isRunning: Bool { end == nil }
    }

    public struct Link: Hashable, Sendable {
        public let matter: Matter.ID
        public let procedure: Procedure.ID

        public init(matter: Matter.ID, procedure: Procedure.ID) {
            self.matter = matter
            self.procedure = procedure
        }
    }

    public let id: ID
    public let procedure: Procedure.ID
    /// The first day of the version of the procedure that it follows.
    public internal(set) var version: CivilDate
    public internal(set) var opened: Instant
    public internal(set) var stage: Stage.ID?
    public internal(set) var closed: Instant?
    public internal(set) var series: String?
    public internal(set) var serial: Int64 = 0
    public internal(set) var fields = FieldValues()
    public internal(set) var parties: [Party] = []
    /// The places, among `parties`, of those who signed.
    public internal(set) var signatures: Set<Int> = []
    public internal(set) var clocks: [Clock] = []
    public internal(set) var documents: [Document.ID] = []
    public internal(set) var links: [Link] = []
    public internal(set) var deeds: [Deed] = []
    /// To whom it was handed; empty where to nobody in particular.
    public internal(set) var assignees: [Actor.ID] = []
    public internal(set) var attachments: [Attachment] = []
    /// The unit of whoever acted last.
    public internal(set) var unit: Unit.ID?
    /// The units that took part（经办部门）, in the order in which they first acted.
    public internal(set) var units: [Unit.ID] = []
    /// How many events it has; the position of the next.
    public internal(set) var count = 0

    /// The state after `events`, which belong to one matter and begin with its opening.
    /// - Returns: nil for no events.
    public init?(_ events: some Sequence<Event>) {
        var iterator = events.makeIterator()
        guard let first = iterator.next() else { return nil }
        self.init(opening: first)
        while let event = iterator.next() { apply(event) }
    }

    /// The state after the event that opens the matter.
    public init(opening event: Event) {
        id = event.matter
        procedure = event.procedure
        version = event.happened.civilDate
        opened = event.happened
        fields.reserve(event.changes.count)
        apply(event)
    }

    /// `松街罚〔2020〕1号`; nil before the matter is numbered.
    public var number: String? {
        series.map { Procedure.Numbering.number(series: $0, serial: serial) }
    }

    /// The community of the first place among its fields.
    public var community: Community.ID? {
        for case (_, .place(let place)) in fields.entries { return place.community }
        return nil
    }

    public func clock(_ period: Period.ID) -> Clock? { clocks.last { $0.period == period } }

    /// The earliest end among the running periods.
    public var nextDeadline: Deadline? {
        clocks.lazy.filter(\.isRunning).compactMap(\.due).min { $0.day < $1.day }
    }

    public func times(_ act: Act.ID) -> Int { deeds.count { $0.act == act } }
    public func last(_ act: Act.ID) -> Deed? { deeds.last { $0.act == act } }
    public func first(_ act: Act.ID) -> Deed? { deeds.first { $0.act == act } }
}

/// The values of a matter's fields, in the order in which they were first filled.
public struct FieldValues: Hashable, Sendable {
    public private(set) var entries: [(id: Field.ID, value: Value)] = []

    public init() {}

    mutating func reserve(_ count: Int) { entries.reserveCapacity(count) }

    public subscript(id: Field.ID) -> Value? {
        get { entries.first { $0.id == id }?.value }
        set {
            let index = entries.firstIndex { $0.id == id }
            switch (index, newValue) {
            case (let index?, let value?): entries[index].value = value
            case (let index?, nil): entries.remove(at: index)
            case (nil, let value?): entries.append((id, value))
            case (nil, nil): break
            }
        }
    }

    public static func == (left: Self, right: Self) -> Bool {
        left.entries.elementsEqual(right.entries) { $0 == $1 }
    }

    public func hash(into hasher: inout Hasher) {
        for entry in entries {
            hasher.combine(entry.id)
            hasher.combine(entry.value)
        }
    }
}
