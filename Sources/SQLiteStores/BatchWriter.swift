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
        let matterCount, updateMatter, closeMatter, numberMatter: RawStatement
        let setDeadline, dropDeadline, search, checkpoint: RawStatement
        let event, insertMatter, tally: RowInserter

        init(_ database: Database) throws {
            func make(_ sql: String) throws -> RawStatement {
                try RawStatement(sql, in: database)
            }
            event = try RowInserter(into: "event", EventReading.columns, in: database)
            matterCount = try make("SELECT events FROM matter WHERE id = ?")
            insertMatter = try RowInserter(into: "matter", MatterColumns.names, in: database)
            // To name a column rewrites its index, changed or not: each statement names what can have
            // changed. What is closed stays closed.
            updateMatter = try make(Self.update(""))
            closeMatter = try make(Self.update(", closed = ?8"))
            numberMatter = try make("UPDATE matter SET number = ?1 WHERE id = ?2")
            setDeadline = try make(
                "INSERT OR REPLACE INTO deadline (matter, period, start, due) VALUES (?, ?, ?, ?)")
            dropDeadline = try make("DELETE FROM deadline WHERE matter = ? AND period = ?")
            tally = try RowInserter(
                into: "tally", "measure, seq, value, dimensions", in: database)
            search = try make("INSERT INTO search (rowid, text) VALUES (?, ?)")
            checkpoint = try make(
                "INSERT OR REPLACE INTO checkpoint (day, size, note) VALUES (?, ?, ?)")
        }

        /// Sets what any act can change, by the places of ``MatterColumns/names``.
        private static func update(_ more: String) -> String {
            """
            UPDATE matter SET version = ?2, stage = ?4, community = ?5, unit = ?6, due = ?9, events = ?10,
                assignees = ?12\(more) WHERE id = ?11
            """
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
        let first = state.size
        // Payloads of the events that are numbered here.
        var late = Arena(reserving: batch.unnumbered.count * 512)
        var latePayloads: [Arena.Place] = []
        for entry in batch.entries {
            try turn(to: entry.day)
            let seq = state.size
            switch entry.content {
            case .ready(_, let leaf):
                state.tiles.append(leaf)
                receipts.append(Receipt(index: seq, number: nil))
            case .unnumbered(let place):
                let event = number(batch.unnumbered[place].event)
                let leaf = builder.encode(event, salt: batch.unnumbered[place].salt)
                latePayloads.append(late.add(builder.payload))
                state.tiles.append(leaf)
                numbers[entry.matter] = event.number
                receipts.append(Receipt(index: seq, number: event.number))
            }
        }
        try late.bytes.withUnsafeBytes { late in
            try sql.event.insert(batch.entries.count) { row, statement, place in
                let entry = batch.entries[row]
                statement.bind(first + Int64(row), at: place + 1)
                entry.bind(to: statement, of: arena, after: place)
                switch entry.content {
                case .ready(let payload, _):
                    statement.bind(bytes: payload, of: arena, at: place + 9)
                case .unnumbered(let number):
                    statement.bind(bytes: latePayloads[number], of: late, at: place + 9)
                }
            }
        }
        return receipts
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
        let new = batch.matters.filter { $0.before == 0 }
        try sql.insertMatter.insert(new.count) { row, statement, place in
            new[row].bind(to: statement, given: numbers[new[row].id], of: arena, after: place)
        }
        for row in batch.matters where row.before > 0 {
            let given = numbers[row.id]
            let statement = row.isClosed ? sql.closeMatter : sql.updateMatter
            row.bind(to: statement, given: given, of: arena)
            try statement.run()
            guard given != nil || row.number.isThere else { continue }
            row.bindNumber(to: sql.numberMatter, given: given, of: arena, at: 1)
            sql.numberMatter.bind(row.id, at: 2)
            try sql.numberMatter.run()
        }
        state.highestMatter = max(state.highestMatter, batch.matters.last?.id ?? 0)
    }

    private func writeTallies(
        _ batch: Batch, from first: Int64, _ arena: UnsafeRawBufferPointer
    ) throws {
        try sql.tally.insert(batch.tallies.count) { row, statement, place in
            let tally = batch.tallies[row]
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

extension Batch.Entry {
    /// Binds its values in the order of ``EventReading/columns``, all but its place and its payload.
    fileprivate func bind(
        to statement: RawStatement, of arena: UnsafeRawBufferPointer, after place: Int32
    ) {
        statement.bind(matter, at: place + 2)
        statement.bind(position, at: place + 3)
        statement.bind(procedure, of: arena, at: place + 4)
        statement.bind(act, of: arena, at: place + 5)
        statement.bind(happened, at: place + 6)
        statement.bind(entered, at: place + 7)
        statement.bind(bytes: salt, of: arena, at: place + 8)
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
