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
    private let organisation: Organisation.ID
    private let sql: Statements
    private var builder: RecordBuilder
    private var cells: [Batch.CellKey: Int64] = [:]
    private var changedSeries: Set<String> = []
    private var entered = CivilDate(daysSinceEpoch: 0)

    private struct Statements {
        let event, matterCount, insertMatter, updateMatter: RawStatement
        let setDeadline, dropDeadline, tally, search: RawStatement

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
                    due, events, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
            updateMatter = try make(
                """
                UPDATE matter SET procedure = ?, version = ?, number = coalesce(?, number), stage = ?, community = ?,
                    unit = ?, opened = ?, closed = ?, due = ?, events = ? WHERE id = ?
                """)
            setDeadline = try make(
                "INSERT OR REPLACE INTO deadline (matter, period, start, due) VALUES (?, ?, ?, ?)")
            dropDeadline = try make("DELETE FROM deadline WHERE matter = ? AND period = ?")
            tally = try make(
                "INSERT INTO tally (measure, seq, value, dimensions) VALUES (?, ?, ?, ?)")
            search = try make("INSERT INTO search (rowid, text) VALUES (?, ?)")
        }
    }

    init(state: WriterState, organisation: Organisation.ID, database: Database) throws {
        self.state = state
        self.database = database
        self.organisation = organisation
        sql = try Statements(database)
        builder = RecordBuilder(organisation: organisation)
    }

    /// Writes the batch, or nothing of it where a matter has moved on.
    mutating func write(_ batch: Batch) throws -> Result<[Receipt], StoreError> {
        for id in batch.order {
            guard let row = batch.matters[id] else { continue }
            guard try count(of: id) == Int64(row.before) else { return .failure(.conflict(id)) }
        }
        let first = state.size
        var receipts: [Receipt] = []
        receipts.reserveCapacity(batch.entries.count)
        var numbered: [Matter.ID: Event] = [:]
        try batch.payloads.withUnsafeBytes { payloads in
            for entry in batch.entries {
                let seq = state.size
                if entry.needsNumber {
                    let event = number(entry.event)
                    numbered[event.matter] = event
                    let leaf = builder.encode(event, salt: entry.salt)
                    try builder.payload.withUnsafeBytes {
                        try insert(event, seq, entry.salt, $0)
                    }
                    state.tiles.append(leaf)
                    receipts.append(Receipt(index: seq, number: event.number))
                } else if let leaf = entry.leaf {
                    let payload = UnsafeRawBufferPointer(rebasing: payloads[entry.payload])
                    try insert(entry.event, seq, entry.salt, payload)
                    state.tiles.append(leaf)
                    receipts.append(Receipt(index: seq, number: nil))
                }
            }
        }
        try writeMatters(batch, numbered)
        try writeDeadlines(batch)
        for (place, tally) in batch.tallies {
            sql.tally.bind(Int64(tally.measure), at: 1)
            sql.tally.bind(first + Int64(place), at: 2)
            sql.tally.bind(tally.value, at: 3)
            sql.tally.bind(tally.dimensions, at: 4)
            try sql.tally.run()
        }
        for (place, terms) in batch.searches {
            sql.search.bind(first + Int64(place), at: 1)
            sql.search.bind(text: terms, at: 2)
            try sql.search.run()
        }
        cells.merge(batch.cells, uniquingKeysWith: +)
        entered = max(entered, batch.entered)
        return .success(receipts)
    }

    private func count(of matter: Matter.ID) throws -> Int64 {
        sql.matterCount.bind(matter.number, at: 1)
        defer { sql.matterCount.reset() }
        return try sql.matterCount.step() ? sql.matterCount.integer(0) : 0
    }

    private func insert(
        _ event: Event, _ seq: Int64, _ salt: SIMD16<UInt8>, _ payload: UnsafeRawBufferPointer
    ) throws {
        sql.event.bind(seq, at: 1)
        sql.event.bind(event.matter.number, at: 2)
        sql.event.bind(Int64(event.position), at: 3)
        sql.event.bind(event.procedure.text, at: 4)
        sql.event.bind(event.act.text, at: 5)
        sql.event.bind(event.happened.seconds, at: 6)
        sql.event.bind(event.entered.seconds, at: 7)
        try withUnsafeBytes(of: salt) { salt in
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

    private func writeMatters(_ batch: Batch, _ numbered: [Matter.ID: Event]) throws {
        for id in batch.order {
            guard let row = batch.matters[id] else { continue }
            let statement = row.before == 0 ? sql.insertMatter : sql.updateMatter
            let columns = MatterColumns(row.state, number: numbered[id]?.number)
            columns.bind(to: statement)
            try statement.run()
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
    mutating func finish(signer: NoteSigner) throws {
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
        guard state.size > 0 else { return }
        let checkpoint = try Checkpoint(
            origin: signer.name, size: state.tiles.size, root: state.tiles.root)
        let note = try checkpoint.signed(by: [signer])
        let insert = try RawStatement(
            "INSERT OR REPLACE INTO checkpoint (day, size, note) VALUES (?, ?, ?)", in: database)
        insert.bind(Int64(max(entered, try lastDay()).daysSinceEpoch), at: 1)
        insert.bind(state.size, at: 2)
        insert.bind(note.rendered, at: 3)
        try insert.run()
    }

    /// Checkpoints stand in the order of days even if a clock was set back.
    private func lastDay() throws -> CivilDate {
        CivilDate(
            daysSinceEpoch: try Int32.fetchOne(database, sql: "SELECT max(day) FROM checkpoint")
                ?? 0)
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
