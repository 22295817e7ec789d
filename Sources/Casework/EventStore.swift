public import LegalCalendar
public import Procedures

/// One event, the state after it and what it adds to figures: what a store takes in at once.
public struct Commit: Sendable {
    public let event: Event
    /// The state of the matter after the event.
    public let state: Matter
    public let tallies: [Tally]
    /// The text under which the matter is found; nil where it did not change.
    public let search: String?

    public init(event: Event, state: Matter, tallies: [Tally], search: String?) {
        self.event = event
        self.state = state
        self.tallies = tallies
        self.search = search
    }
}

/// What one event adds to one measure（计数）: the smallest part of a figure.
public struct Tally: Hashable, Sendable {
    /// The measure's place in the pack's list of measures.
    public let measure: Int
    /// The day on which what is counted happened, and that on which it was entered.
    public let day: CivilDate
    public let entered: CivilDate
    /// The values of the measure's dimensions, joined with `|`.
    public let dimensions: String
    public let value: Int64

    public init(
        measure: Int, day: CivilDate, entered: CivilDate, dimensions: String, value: Int64
    ) {
        self.measure = measure
        self.day = day
        self.entered = entered
        self.dimensions = dimensions
        self.value = value
    }
}

/// Events and everything computed from them, in one place（存储）.
///
/// Every store passes the same contract（StoreContract）.
public protocol EventStore: Sendable {
    /// Numbers for new matters, never given twice; they need not be used.
    func reserve(_ count: Int) -> ClosedRange<Int64>

    /// Adds the commits, all or none, and returns when they are durable.
    ///
    /// A commit's event must stand right after the last event of its matter, in the store or in
    /// `commits` before it.
    /// - Throws: `StoreError.conflict` if a matter has moved on; read again and retry.
    func append(_ commits: [Commit]) async throws(StoreError) -> [Receipt]

    /// The events of a matter in order; empty if there is no such matter.
    func events(of matter: Matter.ID) async throws(StoreError) -> [Event]

    /// The matters under the procedure, by number; only those opened at or after `first`, if given.
    func matters(
        under procedure: Procedure.ID, openedFrom first: Instant?
    ) async throws(StoreError) -> [Matter.ID]
}

/// The proof of having been recorded: the place of the event in the ledger（回执）.
public struct Receipt: Hashable, Sendable {
    /// Zero-based place in the ledger.
    public let index: Int64
    /// The number of the matter, where the event gave it one.
    public let number: String?

    public init(index: Int64, number: String?) {
        self.index = index
        self.number = number
    }
}

/// Why a store did not do what was asked.
///
/// Nothing was changed.
public enum StoreError: Error, Equatable, Sendable {
    /// The matter has events that the writer did not know of.
    case conflict(Matter.ID)
    /// The disk is full.
    case full
    /// Another process has the data folder open for writing.
    case inUse(String)
    /// The data folder was written by a newer version of this program.
    case newerVersion(found: Int, supported: Int)
    /// The folder holds no data of Yifa.
    case noData(String)
    /// The stored bytes are not what was written.
    case damaged(String)
    /// Anything else that the database says.
    case failed(String)
}
