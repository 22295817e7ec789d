internal import Casework
internal import EventRecords
internal import GRDB
internal import LegalCalendar
internal import Ledger
internal import Procedures

/// Writes batches within one transaction: leaves, matters, deadlines, cells and search together.
struct BatchWriter {
    private(set) var state: WriterState
    private let database: Database
    private let signer: NoteSigner
    private let sql: Statements
    private var builder: RecordBuilder
    private var cells: [Batch.CellKey: Int64] = [:]
    private var changedSeries: Set<String> = []
    /// The size of the ledger that was signed last.
    private var signedSize: Int64

    private struct Statements {
        let event, matterCount, insertMatter, updateMatter: RawStatement
        let setDeadline, dropDeadline, search, checkpoint: RawStatement
        let tally: RowInserter

        init(_ database: Database) throws {
            func make(_ sql: String) throws -> RawStatement {
                try RawStatement(sql, in: database)
            }
            event = try make(
                "INSERT INTO event (\(EventReading.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
            matterCount = try make("SELECT events FROM matter WHERE id = ?")
            insertMatter = try make(
                """
                INSERT INTO matter (procedure, version, number, stage, community, unit, opened, closed,
                    due, events, id, assignees) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
            updateMatter = try make(
                """
                UPDATE matter SET procedure = ?, version = ?, number = coalesce(?, number), stage = ?, community = ?,
                    unit = ?, opened = ?, closed = ?, due = ?, events = ?, assignees = ?12 WHERE id = ?11
                """)
            setDeadline = try make(
                "INSERT OR REPLACE INTO deadline (matter, period, start, due) VALUES (?, ?, ?, ?)")
            dropDeadline = try make("DELETE FROM deadline WHERE matter = ? AND period = ?")
            tally = try RowInserter(
                into: "tally", ["measure", "seq", "value", "dimensions"], in: database)
            search = try make("INSERT INTO search (rowid, text) VALUES (?, ?)")
            checkpoint = try make(
                "INSERT OR REPLACE INTO checkpoint (day, size, note) VALUES (?, ?, ?)")
        }
    }

    init(
        state: WriterState, organisation: Organisation.ID, signer: NoteSigner, database: Database
    ) throws {
        self.state = state
        self.signer = signer
        signedSize = state.size
        self.database = database
        sql = try Statements(database)
        builder = RecordBuilder(organisation: organisation)
    }

    /// Writes the batch, or nothing of it where a matter has moved on.
    mutating func write(_ batch: Batch) throws -> Result<[Receipt], StoreError> {
        for row in batch.matters {
            guard try count(of: row.id) == Int64(row.before) else {
                return .failure(.conflict(Matter.ID(row.id)))
            }
        }
        let first = state.size
        let receipts = try batch.arena.bytes.withUnsafeBytes { arena in
            var numbers: [Int64: String] = [:]
            let receipts = try writeEvents(batch, arena, &numbers)
            try writeMatters(batch, numbers, arena)
            try writeDeadlines(batch)
            try writeTallies(batch, from: first, arena)
            try writeSearches(batch, from: first, arena)
            return receipts
        }
        cells.merge(batch.cells, uniquingKeysWith: +)
        return .success(receipts)
    }

    /// How many events the database has of the matter.
    private func count(of matter: Int64) throws -> Int64 {
        guard matter <= state.highestMatter else { return 0 }
        sql.matterCount.bind(matter, at: 1)
        defer { sql.matterCount.reset() }
        return try sql.matterCount.step() ? sql.matterCount.integer(0) : 0
    }

    private mutating func writeEvents(
        _ batch: Batch, _ arena: UnsafeRawBufferPointer, _ numbers: inout [Int64: String]
    ) throws -> [Receipt] {
        var receipts: [Receipt] = []
        receipts.reserveCapacity(batch.entries.count)
        for entry in batch.entries {
            try turn(to: entry.day)
            let seq = state.size
            switch entry.content {
            case .ready(let payload, let leaf):
                let end = payload.start + payload.count
                let bytes = UnsafeRawBufferPointer(rebasing: arena[payload.start..<end])
                try insert(entry, seq, bytes, arena)
                state.tiles.append(leaf)
                receipts.append(Receipt(index: seq, number: nil))
            case .unnumbered(let place):
                let event = number(batch.unnumbered[place])
                let leaf = builder.encode(event, salt: entry.salt)
                try builder.payload.withUnsafeBytes { try insert(entry, seq, $0, arena) }
                state.tiles.append(leaf)
                numbers[entry.matter] = event.number
                receipts.append(Receipt(index: seq, number: event.number))
            }
        }
        return receipts
    }

    private func insert(
        _ entry: Batch.Entry, _ seq: Int64, _ payload: UnsafeRawBufferPointer,
        _ arena: UnsafeRawBufferPointer
    ) throws {
        sql.event.bind(seq, at: 1)
        sql.event.bind(entry.matter, at: 2)
        sql.event.bind(entry.position, at: 3)
        sql.event.bind(entry.procedure, of: arena, at: 4)
        sql.event.bind(entry.act, of: arena, at: 5)
        sql.event.bind(entry.happened, at: 6)
        sql.event.bind(entry.entered, at: 7)
        try withUnsafeBytes(of: entry.salt) { salt in
            sql.event.bind(borrowing: salt, at: 8)
            sql.event.bind(borrowing: payload, at: 9)
            try sql.event.run()
        }
    }

    /// Gives the event the next serial of its series.
    private mutating func number(_ event: Event) -> Event {
        var event = event
        for (index, change) in event.changes.enumerated() {
            guard case .numbered(let series, 0) = change else { continue }
            let serial = (state.serials[series] ?? 0) + 1
            state.serials[series] = serial
            changedSeries.insert(series)
            event.changes[index] = .numbered(series: series, serial: serial)
        }
        return event
    }

    private mutating func writeMatters(
        _ batch: Batch, _ numbers: [Int64: String], _ arena: UnsafeRawBufferPointer
    ) throws {
        for row in batch.matters {
            let statement = row.before == 0 ? sql.insertMatter : sql.updateMatter
            row.bind(to: statement, given: numbers[row.id], of: arena)
            try statement.run()
            state.highestMatter = max(state.highestMatter, row.id)
        }
    }

    private func writeTallies(
        _ batch: Batch, from first: Int64, _ arena: UnsafeRawBufferPointer
    ) throws {
        try sql.tally.insert(batch.tallies) { tally, statement, place in
            statement.bind(Int64(tally.measure), at: place + 1)
            statement.bind(first + Int64(tally.entry), at: place + 2)
            statement.bind(tally.value, at: place + 3)
            statement.bind(tally.dimensions, of: arena, at: place + 4)
        }
    }

    private func writeSearches(
        _ batch: Batch, from first: Int64, _ arena: UnsafeRawBufferPointer
    ) throws {
        for (place, terms) in batch.searches {
            sql.search.bind(first + Int64(place), at: 1)
            sql.search.bind(terms, of: arena, at: 2)
            try sql.search.run()
        }
    }

    private func writeDeadlines(_ batch: Batch) throws {
        for (key, deadline) in batch.deadlines {
            if let row = deadline.row {
                sql.setDeadline.bind(key.matter, at: 1)
                sql.setDeadline.bind(key.period.text, at: 2)
                sql.setDeadline.bind(row.start, at: 3)
                sql.setDeadline.bind(row.due, at: 4)
                try sql.setDeadline.run()
            } else if deadline.existed {
                sql.dropDeadline.bind(key.matter, at: 1)
                sql.dropDeadline.bind(key.period.text, at: 2)
                try sql.dropDeadline.run()
            }
        }
    }

    /// What all batches of the transaction have in common: cells, serials, tiles, the checkpoint.
    mutating func finish() throws {
        let cell = try RawStatement(
            """
            INSERT INTO cell (measure, day, entered, dimensions, value) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (measure, day, entered, dimensions) DO UPDATE SET value = value + excluded.value
            """, in: database)
        for (key, value) in cells {
            cell.bind(Int64(key.measure), at: 1)
            cell.bind(Int64(key.day), at: 2)
            cell.bind(Int64(key.entered), at: 3)
            cell.bind(key.dimensions, at: 4)
            cell.bind(value, at: 5)
            try cell.run()
        }
        let series = try RawStatement(
            "INSERT OR REPLACE INTO series (name, last) VALUES (?, ?)", in: database)
        for name in changedSeries {
            series.bind(name, at: 1)
            series.bind(state.serials[name], at: 2)
            try series.run()
        }
        let tile = try RawStatement(
            "INSERT OR REPLACE INTO tile (level, place, hashes) VALUES (?, ?, ?)", in: database)
        for change in state.tiles.takeChanges() {
            tile.bind(Int64(change.level), at: 1)
            tile.bind(Int64(change.index), at: 2)
            tile.bind(change.bytes, at: 3)
            try tile.run()
        }
        if state.size > 0 { try sign() }
    }

    // MARK: Checkpoints

    /// Goes on to the day on which the next event was entered, and signs what was entered before it.
    ///
    /// Days stand in order even if a clock was set back.
    private mutating func turn(to day: CivilDate) throws {
        guard day > state.day else { return }
        if state.size > signedSize { try sign() }
        state.day = day
    }

    /// Signs the ledger as it stands, as the checkpoint of the present day.
    private mutating func sign() throws {
        let checkpoint = try Checkpoint(
            origin: signer.name, size: state.tiles.size, root: state.tiles.root)
        let note = try checkpoint.signed(by: [signer])
        sql.checkpoint.bind(Int64(state.day.daysSinceEpoch), at: 1)
        sql.checkpoint.bind(state.size, at: 2)
        sql.checkpoint.bind(note.rendered, at: 3)
        try sql.checkpoint.run()
        signedSize = state.size
    }
}

extension Event {
    /// The number that the event gives its matter.
    fileprivate var number: String? {
        for case .numbered(let series, let serial) in changes where serial > 0 {
            return Procedure.Numbering.number(series: series, serial: serial)
        }
        return nil
    }
}
