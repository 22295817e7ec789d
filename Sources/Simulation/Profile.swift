public import Casework
public import LegalCalendar
public import Procedures

/// What a simulated year is made of（模拟情景）: who works there, what comes in, and how it goes on.
///
/// Everything that is particular to an office stands here, in a file of its pack; the simulator
/// knows no procedure, act or field by name.
public struct Profile: Sendable {
    public let id: String
    public let label: Label
    public let seed: UInt64
    /// The file with names, places and texts, beside the profile.
    public let lexicon: String
    public let span: Span
    public let rhythms: [Rhythm]
    public let lateness: Lateness
    public let teams: [Team]
    /// How much happens in each community, relative to the others; its grid cells where it is not named.
    public let communities: [Community.ID: Double]
    public let streams: [Stream]

    /// The days of the year told: figures count from `first` through `cutOff`; life goes on to `last`.
    public struct Span: Hashable, Sendable {
        public let first: CivilDate
        public let cutOff: CivilDate
        public let last: CivilDate

        public init(first: CivilDate, cutOff: CivilDate, last: CivilDate) {
            self.first = first
            self.cutOff = cutOff
            self.last = last
        }
    }

    /// Entries made on a later day than the act（补录）.
    public struct Lateness: Hashable, Sendable {
        /// The share of acts entered late, 0 to 1.
        public let share: Double
        /// How many days later, with weights.
        public let days: [Weighted<Int>]

        public init(share: Double, days: [Weighted<Int>]) {
            self.share = share
            self.days = days
        }
    }

    public init(
        id: String, label: Label, seed: UInt64, lexicon: String, span: Span, rhythms: [Rhythm],
        lateness: Lateness, teams: [Team], communities: [Community.ID: Double], streams: [Stream]
    ) {
        self.id = id
        self.label = label
        self.seed = seed
        self.lexicon = lexicon
        self.span = span
        self.rhythms = rhythms
        self.lateness = lateness
        self.teams = teams
        self.communities = communities
        self.streams = streams
    }
}

/// A thing and how often it comes, relative to the others.
public struct Weighted<Thing: Hashable & Sendable>: Hashable, Sendable {
    public let thing: Thing
    public let weight: Double

    public init(_ thing: Thing, weight: Double) {
        self.thing = thing
        self.weight = weight
    }
}

/// When things of one kind happen（作息规律）: by month, weekday and hour.
public struct Rhythm: Hashable, Sendable {
    public let id: String
    /// 12 weights, January first.
    public let months: [Double]
    /// 7 weights, Monday first.
    public let weekdays: [Double]
    /// The weight of a statutory holiday, against that of its weekday; without effect where only
    /// working days count.
    public let holidays: Double
    /// Whether nothing happens on days off（只在工作日）.
    public let isOffice: Bool
    /// Hours of the day, 0 to 23, with weights.
    public let hours: [Weighted<Int>]

    public init(
        id: String, months: [Double], weekdays: [Double], holidays: Double, isOffice: Bool,
        hours: [Weighted<Int>]
    ) {
        self.id = id
        self.months = months
        self.weekdays = weekdays
        self.holidays = holidays
        self.isOffice = isOffice
        self.hours = hours
    }
}

/// People with the same accounts（岗位人员）: staff, residents or partners.
public struct Team: Hashable, Sendable {
    public let id: String
    public let roles: [Role.ID]
    public let unit: Unit.ID?
    /// How many there are; their accounts are `prefix` and a number of two or more digits.
    public let count: Int
    public let prefix: String

    public init(id: String, roles: [Role.ID], unit: Unit.ID?, count: Int, prefix: String) {
        self.id = id
        self.roles = roles
        self.unit = unit
        self.count = count
        self.prefix = prefix
    }

    /// The accounts of its members, in order: the prefix and a number of two digits or more.
    public var members: [Actor.ID] {
        (1...count).map { number in
            let digits = String(number)
            let padding = String(
                repeating: "0", count: max(0, max(2, String(count).count) - digits.count))
            return Actor.ID(prefix + padding + digits)
        }
    }
}

/// One of a team: the first who is drawn for a story, or another（经办人、协办人）.
public struct Member: Hashable, Sendable {
    public let team: String
    /// 0 for the first; the same place in a story is always the same person.
    public let place: Int

    public init(team: String, place: Int = 0) {
        self.team = team
        self.place = place
    }
}
