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
        let salt: Arena.Place
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

        /// The numbers as one, for a year has a million of them to find.
        func hash(into hasher: inout Hasher) {
            hasher.combine(
                UInt64(truncatingIfNeeded: measure) << 48 ^ UInt64(UInt32(bitPattern: day)) << 24
                    ^ UInt64(UInt32(bitPattern: entered)))
            hasher.combine(dimensions)
        }
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
    private(set) var unnumbered: [(event: Event, salt: SIMD16<UInt8>)] = []
    /// In the order of their table.
    private(set) var matters: [MatterRow] = []
    private(set) var deadlines: [DeadlineKey: DeadlineRow] = [:]
    /// Matters that came with a number; the writer gives the others theirs.
    private var numbered: Set<Int64> = []
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
        let matter: Int64
        let before: Int
        /// The position of its last event so far.
        var position: Int64
        /// Where its last commit stands: the part, and the place in it.
        var last: (part: Int, index: Int)
    }

    /// Takes commits in parts, in their order, as they came: to put a day's commits into one array would copy
    /// all that they hold.
    /// - Throws: `.conflict` where two commits of the batch do not follow each other.
    init(
        _ parts: [[Commit]], organisation: Organisation.ID, salts: inout SaltSource
    ) throws(StoreError) {
        let count = parts.reduce(0) { $0 + $1.count }
        arena = Arena(reserving: count * 384)
        entries.reserveCapacity(count)
        tallies.reserveCapacity(count)
        var builder = RecordBuilder(organisation: organisation)
        for commits in parts {
            for index in commits.indices {
                add(commits[index], salts.next(), &builder)
            }
        }
        try addMatters(parts)
        tallies.sort { ($0.measure, $0.entry) < ($1.measure, $1.entry) }
    }

    private mutating func add(
        _ commit: Commit, _ salt: SIMD16<UInt8>, _ builder: inout RecordBuilder
    ) {
        let place = entries.count
        add(commit.event, salt, &builder)
        noteChanges(commit)
        count(commit.tallies, of: place)
        if let search = commit.search, !search.isEmpty {
            searches.append((place, arena.add(termsOf: search)))
        }
    }

    private mutating func add(
        _ event: Event, _ salt: SIMD16<UInt8>, _ builder: inout RecordBuilder
    ) {
        let content: Content
        if event.needsNumber {
            content = .unnumbered(unnumbered.count)
            unnumbered.append((event, salt))
        } else {
            let leaf = builder.encode(event, salt: salt)
            content = .ready(payload: arena.add(builder.payload), leaf: leaf)
        }
        entries.append(
            Entry(
                matter: event.matter.number, position: Int64(event.position),
                procedure: arena.add(event.procedure.text), act: arena.add(event.act.text),
                happened: event.happened.seconds, entered: event.entered.seconds,
                day: event.entered.civilDate, salt: arena.add(salt), content: content))
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

    private mutating func addMatters(_ parts: [[Commit]]) throws(StoreError) {
        var courses: [Course] = []
        var known: [Int64: Int] = [:]
        courses.reserveCapacity(entries.count)
        known.reserveCapacity(entries.count)
        var place = 0
        for part in parts.indices {
            for index in parts[part].indices {
                let entry = entries[place]
                place += 1
                guard let course = known[entry.matter] else {
                    known[entry.matter] = courses.count
                    courses.append(
                        Course(
                            matter: entry.matter, before: Int(entry.position),
                            position: entry.position, last: (part, index)))
                    continue
                }
                guard courses[course].position + 1 == entry.position else {
                    throw .conflict(Matter.ID(entry.matter))
                }
                courses[course].position = entry.position
                courses[course].last = (part, index)
            }
        }
        courses.sort { $0.matter < $1.matter }
        matters.reserveCapacity(courses.count)
        for course in courses {
            let columns = MatterColumns(parts[course.last.part][course.last.index].state)
            matters.append(
                MatterRow(
                    columns, before: course.before, isNumbered: numbered.contains(course.matter),
                    in: &arena))
        }
    }

    // MARK: Periods and numbers

    /// Follows the running periods of the commit's matter, and whether it has come with a number.
    private mutating func noteChanges(_ commit: Commit) {
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
            case .numbered(_, let serial) where serial > 0:
                numbered.insert(commit.event.matter.number)
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
