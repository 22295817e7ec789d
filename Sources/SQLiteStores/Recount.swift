internal import Casework
internal import Figures
internal import GRDB
internal import LegalCalendar
internal import Ledger
internal import LedgerAudit
internal import Procedures

/// What one run through the events of a range of matters gives: everything that can be computed
/// from them, compared on the way with what the database has（重算）.
struct Recount: Sendable {
    /// What to do besides folding and counting.
    struct Work: OptionSet, Sendable {
        let rawValue: Int
        /// Recompute each leaf from its record.
        static let leaves = Work(rawValue: 1)
        /// Compare the rows of matters.
        static let matters = Work(rawValue: 2)
    }

    private(set) var faults: [VerifyFault] = []
    /// The leaves of the events read, as each run has found them.
    private(set) var leaves: [[Leaf]] = []
    private(set) var cells: [Batch.CellKey: Int64] = [:]
    /// For each measure: how many tallies, and a sum over a mix of each, in any order.
    private(set) var tallies: [Int: TallyDigest] = [:]
    private(set) var deadlines: [Batch.DeadlineKey: RunningPeriod] = [:]
    private(set) var serials: [String: Serials] = [:]
    /// The files that events name, by hash, each with the place of the first event that does.
    private(set) var files: [String: Int64] = [:]
    private(set) var events = 0
    private(set) var matters = 0
    private let counter: Counter

    /// The leaf of an event, its place, and the day on which it was entered.
    struct Leaf: Sendable {
        let seq: Int64
        let hash: Hash
        let entered: Int32
    }

    struct TallyDigest: Hashable, Sendable {
        var count = 0
        var mix: UInt64 = 0

        mutating func add(seq: Int64, value: Int64, dimensions: String) {
            count += 1
            var hasher = Hasher()
            hasher.combine(seq)
            hasher.combine(value)
            hasher.combine(dimensions)
            mix &+= UInt64(bitPattern: Int64(hasher.finalize()))
        }

        static func + (left: Self, right: Self) -> Self {
            Self(count: left.count + right.count, mix: left.mix &+ right.mix)
        }
    }

    /// A period that has not ended, as its row should say.
    struct RunningPeriod: Hashable, Sendable {
        let start: Int64
        let due: Deadline?
    }

    /// The serials used in a series: how many, the highest, and whether one was given twice.
    struct Serials: Hashable, Sendable {
        var count: Int64 = 0
        var highest: Int64 = 0
        var sum: Int64 = 0

        mutating func add(_ serial: Int64) {
            count += 1
            highest = max(highest, serial)
            sum &+= serial
        }

        /// 1, 2, … up to the highest, each once.
        var isUnbroken: Bool { count == highest && sum == highest &* (highest &+ 1) / 2 }

        static func + (left: Self, right: Self) -> Self {
            Self(
                count: left.count + right.count, highest: max(left.highest, right.highest),
                sum: left.sum &+ right.sum)
        }
    }

    init(counter: Counter) { self.counter = counter }

    /// Runs through the matters of the range.
    mutating func run(
        _ range: ClosedRange<Int64>, _ work: Work, organisation: Organisation.ID,
        in database: Database
    ) throws {
        let select = try RawStatement(Self.walk, in: database)
        defer { select.reset() }
        select.bind(range.lowerBound, at: 1)
        select.bind(range.upperBound, at: 2)
        var rows = work.contains(.matters) ? try MatterRows(range, in: database) : nil
        var leafReader = LeafReader(organisation: organisation)
        var (names, leaves) = (TextCache(), [Leaf]())
        var matter: Matter?
        while try select.step() {
            let row = EventRow(select)
            let seq = row.seq
            events += 1
            if !row.isWhole {
                faults.append(.misshapen(.event, "event \(seq)"))
            }
            checkIndex(row, matter: select.integer(9), position: select.integer(10))
            if work.contains(.leaves) {
                leaves.append(
                    Leaf(
                        seq: seq, hash: leafReader.leaf(of: row),
                        entered: Self.day(ofSeconds: row.entered)))
            }
            guard let event = read(row, &names) else { continue }
            for hash in event.files where seq < files[hash] ?? .max { files[hash] = seq }
            if matter?.id != event.matter {
                if let matter { try finish(matter, &rows) }
                matter = event.position == 0 ? Matter(opening: event) : nil
                if matter == nil { reportPosition(event, seq, expected: 0) }
            } else if matter?.count == event.position {
                matter?.apply(event)
            } else {
                reportPosition(event, seq, expected: matter?.count ?? 0)
                continue
            }
            if let matter { count(event, seq, matter) }
        }
        if let matter { try finish(matter, &rows) }
        try rows?.finish { faults.append($0) }
        self.leaves.append(leaves)
    }

    /// The events of a range of matters, in order.
    ///
    /// The index gives the order and the table the values: a plain query would take the columns that
    /// are in the index from there, and never see what the table says.
    private static let walk = """
        SELECT \(EventReading.columns.split(separator: ", ").map { "row.\($0)" }.joined(separator: ", ")),
            place.matter, place.position
        FROM event AS place INDEXED BY event_matter CROSS JOIN event AS row ON row.seq = place.seq
        WHERE place.matter BETWEEN ? AND ? ORDER BY place.matter, place.position
        """

    private mutating func checkIndex(_ row: EventRow, matter: Int64, position: Int64) {
        guard row.matter != matter || row.position != position else { return }
        faults.append(
            VerifyFault(
                kind: .event, where: "event \(row.seq)",
                expected: "matter \(matter), position \(position) as in the index",
                found: "matter \(row.matter), position \(row.position)"))
    }

    /// The civil day of a moment, whatever a damaged row says.
    private static func day(ofSeconds seconds: Int64) -> Int32 {
        let bound: Int64 = 1 << 40
        return Instant(seconds: min(max(seconds, -bound), bound)).civilDate.daysSinceEpoch
    }

    private mutating func read(_ row: EventRow, _ names: inout TextCache) -> Event? {
        do {
            return try EventReading.event(
                of: row, procedure: Procedure.ID(names.text(row.procedure)),
                act: Act.ID(names.text(row.act)))
        } catch {
            faults.append(
                VerifyFault(
                    kind: .event, where: "event \(row.seq)", expected: "a readable payload",
                    found: "\(error)"))
            return nil
        }
    }

    private mutating func reportPosition(_ event: Event, _ seq: Int64, expected: Int) {
        faults.append(
            VerifyFault(
                kind: .event, where: "event \(seq), matter \(event.matter)",
                expected: "position \(expected)", found: "position \(event.position)"))
    }

    private mutating func count(_ event: Event, _ seq: Int64, _ matter: Matter) {
        event.changes.withUnsafeBufferPointer { changes in
            for index in changes.indices {
                if case .numbered(let series, let serial) = changes[index] {
                    serials[series, default: Serials()].add(serial)
                }
            }
        }
        let added: [Tally]
        do {
            added = try counter.tallies(for: event, after: matter)
        } catch {
            faults.append(
                VerifyFault(
                    kind: .event, where: "event \(seq)", expected: "a year in the calendar",
                    found: "\(error)"))
            return
        }
        for tally in added {
            tallies[tally.measure, default: TallyDigest()].add(
                seq: seq, value: tally.value, dimensions: tally.dimensions)
            let key = Batch.CellKey(
                measure: tally.measure, day: tally.day.daysSinceEpoch,
                entered: tally.entered.daysSinceEpoch, dimensions: tally.dimensions)
            cells[key, default: 0] += tally.value
        }
    }

    private mutating func finish(_ matter: Matter, _ rows: inout MatterRows?) throws {
        matters += 1
        for clock in matter.clocks where clock.isRunning {
            let key = Batch.DeadlineKey(matter: matter.id.number, period: clock.period)
            deadlines[key] = RunningPeriod(
                start: Int64(clock.from.daysSinceEpoch), due: clock.due)
        }
        try rows?.compare(MatterColumns(matter)) { faults.append($0) }
    }

    /// Takes in what another run has found in other matters.
    mutating func merge(_ other: Recount) {
        faults += other.faults
        leaves += other.leaves
        cells.merge(other.cells, uniquingKeysWith: +)
        tallies.merge(other.tallies, uniquingKeysWith: +)
        deadlines.merge(other.deadlines) { first, _ in first }
        serials.merge(other.serials, uniquingKeysWith: +)
        files.merge(other.files, uniquingKeysWith: min)
        events += other.events
        matters += other.matters
    }
}

/// Recomputes leaves from rows, with the auditor's hashing.
private struct LeafReader {
    let organisation: Organisation.ID
    private var writer = CanonicalWriter()
    private let auditor = LeafAuditor()

    init(organisation: Organisation.ID) { self.organisation = organisation }

    mutating func leaf(of row: EventRow) -> Hash {
        writer.bytes.removeAll(keepingCapacity: true)
        row.writeHeader(of: organisation, to: &writer)
        return writer.bytes.withUnsafeBytes { header in
            auditor.leaf(
                header: header, salt: UnsafeRawBufferPointer(row.salt),
                payload: UnsafeRawBufferPointer(row.payload))
        }
    }
}

/// The rows of matters in the order of their numbers, for comparing with what the events give.
private struct MatterRows {
    private let select: RawStatement
    /// The number of the matter whose row is at hand; nil after the last.
    private var next: Int64?

    init(_ range: ClosedRange<Int64>, in database: Database) throws {
        select = try RawStatement(
            "SELECT \(MatterColumns.names) FROM matter WHERE id BETWEEN ? AND ? ORDER BY id",
            in: database)
        select.bind(range.lowerBound, at: 1)
        select.bind(range.upperBound, at: 2)
        try advance()
    }

    private mutating func advance() throws {
        next = try select.step() ? MatterColumns.id(in: select) : nil
    }

    mutating func compare(_ expected: MatterColumns, report: (VerifyFault) -> Void) throws {
        while let next, next < expected.id { try reportSpare(next, report) }
        guard next == expected.id else {
            return report(fault(expected, found: "no row"))
        }
        if !expected.isRow(of: select) {
            report(
                select.fits(MatterColumns.kinds)
                    ? fault(expected, found: MatterColumns(reading: select).description)
                    : .misshapen(.matter, "matter \(expected.id)"))
        }
        try advance()
    }

    private func fault(_ expected: MatterColumns, found: String) -> VerifyFault {
        VerifyFault(
            kind: .matter, where: "matter \(expected.id)", expected: expected.description,
            found: found)
    }

    private mutating func reportSpare(_ id: Int64, _ report: (VerifyFault) -> Void) throws {
        report(
            VerifyFault(
                kind: .matter, where: "matter \(id)", expected: "no such matter",
                found: MatterColumns(reading: select).description))
        try advance()
    }

    mutating func finish(report: (VerifyFault) -> Void) throws {
        while let next { try reportSpare(next, report) }
        select.reset()
    }
}
