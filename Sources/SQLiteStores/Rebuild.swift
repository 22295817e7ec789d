public import Casework
public import Figures
internal import GRDB
internal import LegalCalendar
internal import Procedures

extension SQLiteEventStore {
    /// Throws away everything that is computed from events and computes it anew, in one transaction.
    ///
    /// - Parameters:
    ///   - counter: the counting rules of the data's own pack.
    ///   - search: the words under which an event's matter is found from then on.
    /// - Throws: `.damaged` where the events themselves do not hold together; nothing is changed.
    public func rebuild(
        _ counter: Counter, search: @escaping @Sendable (Event, Matter) -> String?
    ) async throws(StoreError) {
        do {
            try await pool.write { database in
                try Rebuilding(counter: counter, search: search, database: database).run()
            }
        } catch {
            throw StoreError(error)
        }
    }
}

/// One pass through all matters that writes what their events give.
private struct Rebuilding {
    let counter: Counter
    let search: (Event, Matter) -> String?
    let database: Database

    func run() throws {
        for table in ["matter", "deadline", "series", "tally", "cell"] {
            try database.execute(sql: "DELETE FROM \(table)")
        }
        try database.execute(sql: "INSERT INTO search (search) VALUES ('delete-all')")
        let select = try RawStatement(
            """
            SELECT \(EventReading.columns) FROM event INDEXED BY event_matter
            ORDER BY matter, position
            """, in: database)
        defer { select.reset() }
        let rows = try Rows(database)
        var matter: Matter?
        var (cells, serials) = ([Batch.CellKey: Int64](), [String: Int64]())
        while try select.step() {
            let seq = select.integer(0)
            let event = try EventReading.event(in: select)
            if matter?.id != event.matter {
                if let matter { try rows.write(matter) }
                guard event.position == 0 else { throw outOfPlace(seq) }
                matter = Matter(opening: event)
            } else {
                guard matter?.count == event.position else { throw outOfPlace(seq) }
                matter?.apply(event)
            }
            guard let matter else { continue }
            for case .numbered(let series, let serial) in event.changes {
                serials[series] = max(serials[series] ?? 0, serial)
            }
            for tally in try counter.tallies(for: event, after: matter) {
                try rows.write(tally, seq)
                let key = Batch.CellKey(
                    measure: tally.measure, day: tally.day.daysSinceEpoch,
                    entered: tally.entered.daysSinceEpoch, dimensions: tally.dimensions)
                cells[key, default: 0] += tally.value
            }
            if let text = search(event, matter) { try rows.write(Bigrams.terms(of: text), seq) }
        }
        if let matter { try rows.write(matter) }
        for (key, value) in cells { try rows.write(key, value) }
        for (name, last) in serials { try rows.write(name, last: last) }
    }

    private func outOfPlace(_ seq: Int64) -> StoreError {
        .damaged("event \(seq) does not follow the one before it in its matter")
    }
}

private struct Rows {
    private let matter, deadline, tally, cell, series, search: RawStatement

    init(_ database: Database) throws {
        func make(_ sql: String) throws -> RawStatement { try RawStatement(sql, in: database) }
        matter = try make(
            "INSERT INTO matter (\(MatterColumns.names)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        )
        deadline = try make(
            "INSERT INTO deadline (matter, period, start, due) VALUES (?, ?, ?, ?)")
        tally = try make("INSERT INTO tally (measure, seq, value, dimensions) VALUES (?, ?, ?, ?)")
        cell = try make(
            "INSERT INTO cell (measure, day, entered, dimensions, value) VALUES (?, ?, ?, ?, ?)")
        series = try make("INSERT INTO series (name, last) VALUES (?, ?)")
        search = try make("INSERT INTO search (rowid, text) VALUES (?, ?)")
    }

    func write(_ state: Matter) throws {
        MatterColumns(state).bind(to: matter)
        try matter.run()
        for clock in state.clocks where clock.isRunning {
            deadline.bind(state.id.number, at: 1)
            deadline.bind(clock.period.text, at: 2)
            deadline.bind(Int64(clock.from.daysSinceEpoch), at: 3)
            deadline.bind(clock.due?.sortable, at: 4)
            try deadline.run()
        }
    }

    func write(_ entry: Tally, _ seq: Int64) throws {
        tally.bind(Int64(entry.measure), at: 1)
        tally.bind(seq, at: 2)
        tally.bind(entry.value, at: 3)
        tally.bind(entry.dimensions, at: 4)
        try tally.run()
    }

    func write(_ key: Batch.CellKey, _ value: Int64) throws {
        cell.bind(Int64(key.measure), at: 1)
        cell.bind(Int64(key.day), at: 2)
        cell.bind(Int64(key.entered), at: 3)
        cell.bind(key.dimensions, at: 4)
        cell.bind(value, at: 5)
        try cell.run()
    }

    func write(_ name: String, last: Int64) throws {
        series.bind(name, at: 1)
        series.bind(last, at: 2)
        try series.run()
    }

    func write(_ terms: [UInt8], _ seq: Int64) throws {
        search.bind(seq, at: 1)
        search.bind(text: terms, at: 2)
        try search.run()
    }
}
