public import Casework
public import Figures
public import LegalCalendar
public import Procedures

/// What the pages read（只读数据）.
///
/// Events, sums, proofs. A reader of a store conforms in `App`.
public protocol Records: Sendable {
    func events(of matter: Matter.ID) async throws -> [Event]
    /// The events of several matters, in their order; a store reads them at one go.
    func events(ofEach matters: [Matter.ID]) async throws -> [[Event]]
    /// The event at a place in the ledger; nil beyond its end.
    func event(at index: Int64) async throws -> Event?
    /// The events at those places in the ledger, in their order; nil where there is none.
    func events(at indexes: [Int64]) async throws -> [Event?]
    /// The places in the ledger of a matter's events, in their order; nil where it cannot be told.
    func places(of matter: Matter.ID) async throws -> [Int64]?
    /// The matters that a query finds, a page of them in its order.
    func lines(_ query: MatterQuery, limit: Int, offset: Int) async throws -> [MatterLine]
    /// How many a query finds; `most` where there are that many or more.
    func count(of query: MatterQuery, most: Int) async throws -> Int
    /// How many of the matters that the query finds are under each procedure, and how many of them are late.
    func loadByProcedure(
        _ query: MatterQuery, lateAt now: Instant
    ) async throws -> [Procedure.ID: Workload]
    /// How many events there are: what was worked out holds as long as it stays.
    func size() async throws -> Int64
    /// How many of the matters that a query finds each person has, and how many of them are late.
    func load(_ query: MatterQuery, lateAt now: Instant) async throws -> [Actor.ID: Workload]
    func counts() async throws -> (events: Int64, matters: Int64)
    /// The matters found by words, newest first.
    func search(_ words: String, limit: Int) async throws -> [Matter.ID]

    func sums(
        from first: CivilDate, through last: CivilDate, entered: CivilDate
    ) async throws -> CellSums
    /// The sums for statements of several spans; a store reads its cells once for all of them.
    func sums(of spans: [CellSums.Span], entered: CivilDate) async throws -> [CellSums]
    /// A measure's sums by month of the year: twelve numbers.
    func months(of measure: Int, year: Int, through last: CivilDate) async throws -> [Int64]
    /// The records that a measure counted, newest first; `only` as dimensions' places and values.
    func counted(
        _ measure: Int, only: [(place: Int, value: String)], from first: CivilDate,
        through last: CivilDate, entered: CivilDate, limit: Int, offset: Int
    ) async throws -> [CountedRecord]

    /// The last day up to `last` on which the measure counted something; `only` as dimensions' places and values.
    func newestDay(
        of measure: Int, only: [(place: Int, value: String)], through last: CivilDate
    ) async throws -> CivilDate?

    /// The latest signed checkpoint up to a day, as text.
    func checkpoint(through day: CivilDate?) async throws -> String?
    /// Exactly `width` hashes of a tile; nil beyond the ledger.
    func tile(level: Int, index: Int, width: Int) async throws -> [UInt8]?
    /// The proof that the event at the place is under the latest checkpoint; nil if it is not yet.
    func receipt(of index: Int64) async throws -> LedgerReceipt?
    /// The key that checkpoints are signed with, in the form to publish.
    var verifierKey: String { get }
}

extension Records {
    public func size() async throws -> Int64 { try await counts().events }

    public func load(
        _ query: MatterQuery, lateAt now: Instant
    ) async throws -> [Actor.ID: Workload] {
        let all = try await count(of: query, most: Int.max)
        return try await lines(query, limit: all, offset: 0).reduce(into: [:]) { loads, line in
            let isLate = line.due?.isMissed(at: now) ?? false
            for person in line.assignees {
                loads[person, default: Workload()].add(1, late: isLate ? 1 : 0)
            }
        }
    }

    public func loadByProcedure(
        _ query: MatterQuery, lateAt now: Instant
    ) async throws -> [Procedure.ID: Workload] {
        let all = try await count(of: query, most: Int.max)
        return try await lines(query, limit: all, offset: 0).reduce(into: [:]) { loads, line in
            let isLate = line.due?.isMissed(at: now) ?? false
            loads[line.procedure, default: Workload()].add(1, late: isLate ? 1 : 0)
        }
    }

    public func newestDay(
        of measure: Int, only: [(place: Int, value: String)], through last: CivilDate
    ) async throws -> CivilDate? {
        let found = try await counted(
            measure, only: only, from: last.adding(months: -240), through: last, entered: last,
            limit: 1, offset: 0)
        guard let index = found.first?.index else { return nil }
        return try await event(at: index)?.happened.civilDate
    }

    public func events(at indexes: [Int64]) async throws -> [Event?] {
        var all: [Event?] = []
        for index in indexes { all.append(try await event(at: index)) }
        return all
    }

    public func events(ofEach matters: [Matter.ID]) async throws -> [[Event]] {
        var all: [[Event]] = []
        for matter in matters { all.append(try await events(of: matter)) }
        return all
    }

    public func sums(of spans: [CellSums.Span], entered: CivilDate) async throws -> [CellSums] {
        var all: [CellSums] = []
        for span in spans {
            all.append(try await sums(from: span.first, through: span.last, entered: entered))
        }
        return all
    }

    public func places(of matter: Matter.ID) async throws -> [Int64]? { nil }
}

/// One record behind a figure: the event that counted, and how much.
public struct CountedRecord: Hashable, Sendable {
    public let index: Int64
    public let matter: Matter.ID
    public let value: Int64

    public init(index: Int64, matter: Matter.ID, value: Int64) {
        self.index = index
        self.matter = matter
        self.value = value
    }
}

/// What anybody may have to check that an event is in the ledger（存证凭证）; neither salt nor payload.
public struct LedgerReceipt: Hashable, Sendable {
    /// The header of the event, canonical JSON.
    public let header: String
    /// `H(salt ‖ payload)`, hexadecimal.
    public let commitment: String
    /// The text of a C2SP `.tlog-proof` file.
    public let proof: String

    public init(header: String, commitment: String, proof: String) {
        self.header = header
        self.commitment = commitment
        self.proof = proof
    }
}
