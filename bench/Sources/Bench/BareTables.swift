/// A year's rows put into all the tables and indexes of our store, in the same transactions and with the same
/// durability: the same bytes, with none of the work that leads to them.
///
/// Nothing is decided, encoded, hashed, counted or signed. What a row was in between is not known
/// afterwards: a matter is written in its last state each time that a transaction touches it, and periods
/// that have ended are left out, so this program does a little less than ours.
struct BareTables {
    let source: BareSQLite
    let transactions: [ClosedRange<Int64>]

    /// Seconds that the events alone took, each in the row that ours has, found by its matter as ours is: the
    /// least in which a program can keep them and read a matter again.
    func runOfEvents(at path: String) async throws -> Double {
        let bare = try BareSQLite(newAt: path)
        for row in try source.prepare(Self.schema + " AND tbl_name = 'event' ORDER BY type DESC")
            .rows()
        {
            if case .text(let sql) = row[0] { try bare.run(String(decoding: sql, as: UTF8.self)) }
        }
        let (_, rows, insert) = Self.tables[0]
        let copy = try Copy(
            reads: source.prepare("SELECT * FROM event WHERE \(rows)"), writes: bare.prepare(insert)
        )
        var total = 0.0
        for transaction in transactions {
            copy.read(transaction)
            total += try await seconds {
                try bare.run("BEGIN IMMEDIATE")
                try copy.write()
                try bare.run("COMMIT")
            }.took
        }
        return total
    }

    /// The tables whose rows belong to events: which rows a transaction touches, and how our store writes
    /// them.
    private static let tables: [(name: String, rows: String, insert: String)] = [
        (
            "event", "seq BETWEEN ?1 AND ?2 ORDER BY seq",
            "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        ),
        (
            "matter",
            "id IN (SELECT matter FROM event WHERE seq BETWEEN ?1 AND ?2) ORDER BY id",
            """
            INSERT INTO matter VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET
                procedure = excluded.procedure, version = excluded.version, number = excluded.number,
                stage = excluded.stage, community = excluded.community, unit = excluded.unit,
                opened = excluded.opened, closed = excluded.closed, due = excluded.due,
                events = excluded.events, assignees = excluded.assignees
            """
        ),
        (
            "deadline",
            "matter IN (SELECT matter FROM event WHERE seq BETWEEN ?1 AND ?2 AND position = 0)",
            "INSERT OR REPLACE INTO deadline VALUES (?, ?, ?, ?)"
        ),
        (
            "tile", "level = 0 AND place BETWEEN ?1 / 256 AND ?2 / 256",
            "INSERT OR REPLACE INTO tile VALUES (?, ?, ?)"
        ),
        (
            "checkpoint", "size BETWEEN ?1 + 1 AND ?2 + 1",
            "INSERT OR REPLACE INTO checkpoint VALUES (?, ?, ?)"
        ),
    ]

    /// Seconds that the inserts took, commits included.
    func run(at path: String) async throws -> Double {
        let bare = try BareSQLite(newAt: path)
        for row in try source.prepare(Self.schema + " ORDER BY type DESC").rows() {
            if case .text(let sql) = row[0] { try bare.run(String(decoding: sql, as: UTF8.self)) }
        }
        try source.run("CREATE VIRTUAL TABLE temp.term USING fts5vocab(main, search, instance)")
        let copies = try Self.tables.map { name, rows, insert in
            try Copy(
                reads: source.prepare("SELECT * FROM \(name) WHERE \(rows)"),
                writes: bare.prepare(insert))
        }
        let tallies = try TallyCopy(source, bare)
        let searches = try SearchCopy(source, bare)
        var total = 0.0
        for transaction in transactions {
            for copy in copies { copy.read(transaction) }
            tallies.read(transaction)
            searches.read(transaction)
            total += try await seconds {
                try bare.run("BEGIN IMMEDIATE")
                for copy in copies { try copy.write() }
                try tallies.write()
                try searches.write()
                try bare.run("COMMIT")
            }.took
        }
        return total
    }

    private static let schema = """
        SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'search\\_%' ESCAPE '\\'
            AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
        """
}

/// Rows of one table on their way, read before the clock runs.
final class Copy {
    private let reads: BareStatement
    private let writes: BareStatement
    private var rows: [[BareValue]] = []

    init(reads: BareStatement, writes: BareStatement) {
        self.reads = reads
        self.writes = writes
    }

    func read(_ transaction: ClosedRange<Int64>) {
        reads.bind(transaction.lowerBound, at: 1)
        reads.bind(transaction.upperBound, at: 2)
        rows = reads.rows()
    }

    func write() throws {
        for row in rows {
            for (place, value) in row.enumerated() { writes.bind(value, at: Int32(place) + 1) }
            try writes.run()
        }
    }
}

/// The tallies of each measure, and the cells to which they add up.
final class TallyCopy {
    private let reads, writes, adds: BareStatement
    private let measures: [Int64]
    private var rows: [[BareValue]] = []
    private var cells: [[BareValue]: Int64] = [:]

    init(_ source: BareSQLite, _ bare: BareSQLite) throws {
        reads = try source.prepare(
            """
            SELECT tally.measure, tally.seq, tally.value, tally.dimensions,
                (event.happened + 28800) / 86400, (event.entered + 28800) / 86400
            FROM tally JOIN event ON event.seq = tally.seq
            WHERE measure = ?3 AND tally.seq BETWEEN ?1 AND ?2 ORDER BY tally.seq
            """)
        writes = try bare.prepare(
            "INSERT INTO tally (measure, seq, value, dimensions) VALUES (?, ?, ?, ?)")
        adds = try bare.prepare(
            """
            INSERT INTO cell (measure, dimensions, day, entered, value) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (measure, dimensions, day, entered) DO UPDATE SET value = value + excluded.value
            """)
        measures = try source.prepare("SELECT id FROM measure ORDER BY id").rows().map {
            $0[0].number
        }
    }

    func read(_ transaction: ClosedRange<Int64>) {
        (rows, cells) = ([], [:])
        reads.bind(transaction.lowerBound, at: 1)
        reads.bind(transaction.upperBound, at: 2)
        for measure in measures {
            reads.bind(measure, at: 3)
            rows += reads.rows()
        }
        for row in rows { cells[[row[0], row[3], row[4], row[5]], default: 0] += row[2].number }
    }

    func write() throws {
        for row in rows {
            for place in 0..<4 { writes.bind(row[place], at: Int32(place) + 1) }
            try writes.run()
        }
        for (key, value) in cells {
            for (place, part) in key.enumerated() { adds.bind(part, at: Int32(place) + 1) }
            adds.bind(value, at: 5)
            try adds.run()
        }
    }
}

/// The search index: the terms of each event, as its own vocabulary has them.
final class SearchCopy {
    private let writes: BareStatement
    private var texts: [Int64: [UInt8]] = [:]
    private var rows: [(Int64, BareValue)] = []

    init(_ source: BareSQLite, _ bare: BareSQLite) throws {
        writes = try bare.prepare("INSERT INTO search (rowid, text) VALUES (?, ?)")
        for row in try source.prepare("SELECT doc, term FROM temp.term").rows() {
            guard case .text(let term) = row[1] else { continue }
            texts[row[0].number, default: []] += term + [UInt8(ascii: " ")]
        }
    }

    func read(_ transaction: ClosedRange<Int64>) {
        rows = transaction.compactMap { seq in texts[seq].map { (seq, .text($0)) } }
    }

    func write() throws {
        for (seq, text) in rows {
            writes.bind(seq, at: 1)
            writes.bind(text, at: 2)
            try writes.run()
        }
    }
}
