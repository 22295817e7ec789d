import Casework
import EventRecords
import LegalCalendar
import Ledger
import Procedures

/// Commits made ready for writing: records encoded and hashed, and for each row that they touch
/// the one state in which it ends.
///
/// This needs no database, so it is done before the writer's turn and on another core.
struct Batch: Sendable {
    struct Entry: Sendable {
        let event: Event
        /// Where the payload lies in `payloads`; empty for an event still to be numbered.
        var payload: Range<Int>
        /// Nil for an event still to be numbered.
        var leaf: Hash?
        let salt: SIMD16<UInt8>
        let needsNumber: Bool
    }

    /// The end state of a matter within the batch.
    struct MatterRow: Sendable {
        var state: Matter
        /// How many events the store must have of it; 0 for a new matter.
        let before: Int
    }

    struct DeadlineRow: Sendable {
        /// Whether the period was running before the batch.
        let existed: Bool
        var row: (start: Int64, due: Int64?)?
    }

    struct DeadlineKey: Hashable, Sendable {
        let matter: Int64
        let period: Period.ID
    }

    struct CellKey: Hashable, Sendable {
        let measure: Int
        let day: Int32
        let entered: Int32
        let dimensions: String
    }

    var entries: [Entry] = []
    var payloads: [UInt8] = []
    var matters: [Matter.ID: MatterRow] = [:]
    /// In the order in which they first occur, so that rows are written nearly in key order.
    var order: [Matter.ID] = []
    var deadlines: [DeadlineKey: DeadlineRow] = [:]
    var cells: [CellKey: Int64] = [:]
    /// For each tally, the place of its entry.
    var tallies: [(entry: Int, tally: Tally)] = []
    var searches: [(entry: Int, terms: [UInt8])] = []
    /// The latest day on which something was entered.
    var entered: CivilDate

    /// - Throws: `.conflict` where two commits of the batch do not follow each other.
    init(
        _ commits: [Commit], organisation: Organisation.ID, salts: inout SaltSource
    ) throws(StoreError) {
        entered = commits.last?.event.entered.civilDate ?? CivilDate(daysSinceEpoch: 0)
        var builder = RecordBuilder(organisation: organisation)
        entries.reserveCapacity(commits.count)
        payloads.reserveCapacity(commits.count * 256)
        for commit in commits {
            try add(commit, &builder, salt: salts.next())
        }
    }

    private mutating func add(
        _ commit: Commit, _ builder: inout RecordBuilder, salt: SIMD16<UInt8>
    ) throws(StoreError) {
        let event = commit.event
        if let row = matters[event.matter] {
            guard row.state.count == event.position else { throw .conflict(event.matter) }
            matters[event.matter]?.state = commit.state
        } else {
            matters[event.matter] = MatterRow(state: commit.state, before: event.position)
            order.append(event.matter)
        }
        let needsNumber = event.changes.contains { change in
            if case .numbered(_, 0) = change { true } else { false }
        }
        let place = entries.count
        if needsNumber {
            entries.append(
                Entry(event: event, payload: 0..<0, leaf: nil, salt: salt, needsNumber: true))
        } else {
            let start = payloads.count
            let leaf = builder.encode(event, salt: salt)
            payloads.append(contentsOf: builder.payload)
            entries.append(
                Entry(
                    event: event, payload: start..<payloads.count, leaf: leaf, salt: salt,
                    needsNumber: false))
        }
        note(event)
        for tally in commit.tallies {
            tallies.append((place, tally))
            let key = CellKey(
                measure: tally.measure, day: tally.day.daysSinceEpoch,
                entered: tally.entered.daysSinceEpoch, dimensions: tally.dimensions)
            cells[key, default: 0] += tally.value
        }
        if let search = commit.search, !search.isEmpty {
            searches.append((place, Bigrams.terms(of: search)))
        }
        entered = max(entered, event.entered.civilDate)
    }

    /// Follows the running periods of the event's matter.
    private mutating func note(_ event: Event) {
        for change in event.changes {
            switch change {
            case .started(let period, let from, let due):
                let key = DeadlineKey(matter: event.matter.number, period: period)
                let existed = deadlines[key]?.existed ?? false
                deadlines[key] = DeadlineRow(
                    existed: existed, row: (Int64(from.daysSinceEpoch), due.sortable))
            case .redated(let period, let due, _): redate(event, period, due)
            case .recalculated(let period, _, let due): redate(event, period, due)
            case .ended(let period, _):
                let key = DeadlineKey(matter: event.matter.number, period: period)
                deadlines[key] = DeadlineRow(existed: deadlines[key]?.existed ?? true, row: nil)
            default: break
            }
        }
    }

    private mutating func redate(_ event: Event, _ period: Period.ID, _ due: Deadline?) {
        let key = DeadlineKey(matter: event.matter.number, period: period)
        let state = matters[event.matter]?.state
        let start = state?.clock(period)?.from.daysSinceEpoch ?? 0
        deadlines[key] = DeadlineRow(
            existed: deadlines[key]?.existed ?? true, row: (Int64(start), due?.sortable))
    }
}

extension Deadline {
    /// The last second of it, so that days and moments sort together.
    var sortable: Int64 {
        switch self {
        case .day(let day): Instant(day, hour: 23, minute: 59, second: 59).seconds
        case .moment(let moment): moment.seconds
        }
    }
}

/// Encodes and hashes one event after another in the same memory.
struct RecordBuilder {
    let organisation: Organisation.ID
    private var headerWriter = CanonicalWriter()
    private var payloadWriter = CanonicalWriter(reserving: 1024)
    private var hasher = LeafHasher()

    init(organisation: Organisation.ID) { self.organisation = organisation }

    var payload: [UInt8] { payloadWriter.bytes }

    /// The leaf hash; the payload is in `payload` until the next call.
    mutating func encode(_ event: Event, salt: SIMD16<UInt8>) -> Hash {
        headerWriter.bytes.removeAll(keepingCapacity: true)
        payloadWriter.bytes.removeAll(keepingCapacity: true)
        EventRecord.writeHeader(of: event, organisation: organisation, to: &headerWriter)
        EventRecord.writePayload(of: event, to: &payloadWriter)
        return leaf(header: headerWriter.bytes, salt: salt, payload: payloadWriter.bytes)
    }

    private mutating func leaf(header: [UInt8], salt: SIMD16<UInt8>, payload: [UInt8]) -> Hash {
        let commitment = withUnsafeBytes(of: salt) { salt in
            payload.withUnsafeBytes { hasher.payloadCommitment(salt: salt, payload: $0) }
        }
        return header.withUnsafeBytes { hasher.leaf(header: $0, commitment: commitment) }
    }
}

/// Where salts come from: the system's random numbers, or a seed for simulations.
public struct SaltSource: Sendable {
    private enum Kind: Sendable {
        case system
        case seeded(UInt64)
    }

    private var kind: Kind

    public static var system: SaltSource { SaltSource(kind: .system) }

    /// The same salts each time; only for data that protect nobody.
    public static func seeded(_ seed: UInt64) -> SaltSource { SaltSource(kind: .seeded(seed)) }

    mutating func next() -> SIMD16<UInt8> {
        let pair: SIMD2<UInt64>
        switch kind {
        case .system:
            var generator = SystemRandomNumberGenerator()
            pair = SIMD2(generator.next(), generator.next())
        case .seeded(var state):
            pair = SIMD2(Self.splitMix(&state), Self.splitMix(&state))
            kind = .seeded(state)
        }
        return unsafeBitCast(pair, to: SIMD16<UInt8>.self)
    }

    private static func splitMix(_ state: inout UInt64) -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
