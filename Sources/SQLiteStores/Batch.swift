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
        let matter: Int64
        let position: Int64
        let procedure: Arena.Place
        let act: Arena.Place
        let happened: Int64
        let entered: Int64
        /// The civil day of `entered`.
        let day: CivilDate
        let salt: SIMD16<UInt8>
        let content: Content
    }

    enum Content: Sendable {
        case ready(payload: Arena.Place, leaf: Hash)
        /// The place, in `unnumbered`, of an event that the writer has to number and encode.
        case unnumbered(Int)
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

    struct TallyRow: Sendable {
        let measure: Int
        /// The place of its entry.
        let entry: Int
        let value: Int64
        let dimensions: Arena.Place
    }

    private(set) var arena: Arena
    private(set) var entries: [Entry] = []
    private(set) var unnumbered: [Event] = []
    /// In the order in which they first occur, so that rows are written nearly in key order.
    private(set) var matters: [MatterRow] = []
    private(set) var deadlines: [DeadlineKey: DeadlineRow] = [:]
    private(set) var cells: [CellKey: Int64] = [:]
    /// In the order of their table.
    private(set) var tallies: [TallyRow] = []
    private(set) var searches: [(entry: Int, terms: Arena.Place)] = []

    /// About how many bytes of log the batch gives.
    var logged: Int { arena.bytes.count * 2 + Self.bytesOfPages }

    /// The pages that every transaction touches: right edges of tables and indexes.
    private static let bytesOfPages = 100_000

    /// A matter on its way through the commits.
    private struct Course {
        let before: Int
        /// The place of its last commit so far.
        var last: Int
    }

    /// - Throws: `.conflict` where two commits of the batch do not follow each other.
    init(
        _ commits: [Commit], organisation: Organisation.ID, salts: inout SaltSource
    ) throws(StoreError) {
        arena = Arena(reserving: commits.count * 384)
        entries.reserveCapacity(commits.count)
        tallies.reserveCapacity(commits.count)
        var builder = RecordBuilder(organisation: organisation)
        for place in commits.indices {
            add(commits[place].event, salts.next(), &builder)
            noteClocks(commits[place])
            count(commits[place].tallies, of: place)
            if let search = commits[place].search, !search.isEmpty {
                searches.append((place, arena.add(termsOf: search)))
            }
        }
        try addMatters(commits)
        tallies.sort { ($0.measure, $0.entry) < ($1.measure, $1.entry) }
    }

    private mutating func add(
        _ event: Event, _ salt: SIMD16<UInt8>, _ builder: inout RecordBuilder
    ) {
        let content: Content
        if event.needsNumber {
            content = .unnumbered(unnumbered.count)
            unnumbered.append(event)
        } else {
            let leaf = builder.encode(event, salt: salt)
            content = .ready(payload: arena.add(builder.payload), leaf: leaf)
        }
        entries.append(
            Entry(
                matter: event.matter.number, position: Int64(event.position),
                procedure: arena.add(event.procedure.text), act: arena.add(event.act.text),
                happened: event.happened.seconds, entered: event.entered.seconds,
                day: event.entered.civilDate, salt: salt, content: content))
    }

    private mutating func count(_ added: [Tally], of place: Int) {
        for tally in added {
            tallies.append(
                TallyRow(
                    measure: tally.measure, entry: place, value: tally.value,
                    dimensions: arena.add(tally.dimensions)))
            let key = CellKey(
                measure: tally.measure, day: tally.day.daysSinceEpoch,
                entered: tally.entered.daysSinceEpoch, dimensions: tally.dimensions)
            cells[key, default: 0] += tally.value
        }
    }

    private mutating func addMatters(_ commits: [Commit]) throws(StoreError) {
        var courses: [Course] = []
        var known: [Int64: Int] = [:]
        courses.reserveCapacity(commits.count)
        known.reserveCapacity(commits.count)
        for (place, entry) in entries.enumerated() {
            guard let course = known[entry.matter] else {
                known[entry.matter] = courses.count
                courses.append(Course(before: Int(entry.position), last: place))
                continue
            }
            guard entries[courses[course].last].position + 1 == entry.position else {
                throw .conflict(Matter.ID(entry.matter))
            }
            courses[course].last = place
        }
        matters.reserveCapacity(courses.count)
        for course in courses {
            let columns = MatterColumns(commits[course.last].state)
            matters.append(MatterRow(columns, before: course.before, in: &arena))
        }
    }

    // MARK: Periods

    /// Follows the running periods of the commit's matter.
    private mutating func noteClocks(_ commit: Commit) {
        for change in commit.event.changes {
            switch change {
            case .started(let period, let from, let due):
                let key = DeadlineKey(matter: commit.event.matter.number, period: period)
                let existed = deadlines[key]?.existed ?? false
                deadlines[key] = DeadlineRow(
                    existed: existed, row: (Int64(from.daysSinceEpoch), due.sortable))
            case .redated(let period, let due, _): redate(commit, period, due)
            case .recalculated(let period, _, let due): redate(commit, period, due)
            case .ended(let period, _):
                let key = DeadlineKey(matter: commit.event.matter.number, period: period)
                deadlines[key] = DeadlineRow(existed: deadlines[key]?.existed ?? true, row: nil)
            default: break
            }
        }
    }

    private mutating func redate(_ commit: Commit, _ period: Period.ID, _ due: Deadline?) {
        let key = DeadlineKey(matter: commit.event.matter.number, period: period)
        let start = commit.state.clock(period)?.from.daysSinceEpoch ?? 0
        deadlines[key] = DeadlineRow(
            existed: deadlines[key]?.existed ?? true, row: (Int64(start), due?.sortable))
    }
}

extension Event {
    /// Whether it gives its matter a number that the store has still to count.
    fileprivate var needsNumber: Bool {
        changes.contains { change in
            if case .numbered(_, 0) = change { true } else { false }
        }
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
