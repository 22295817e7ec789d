public import Casework
public import Figures
internal import GRDB
internal import LegalCalendar
internal import Procedures

extension SQLiteEventStore {
    /// Puts the files of another pack in place of those kept with the data, and counts its new
    /// measures over all records; in one transaction.
    ///
    /// - Parameters:
    ///   - files: all of the new pack's, lowest layer first.
    ///   - counter: its counting rules, the measures known so far first and in their order.
    /// - Returns: how many measures are new.
    /// - Throws: `.failed` where a measure that is counted would lose its place; nothing is changed.
    public func adopt(_ files: [StoredFile], _ counter: Counter) async throws(StoreError) -> Int {
        do {
            return try await pool.write { database in
                let known = try Meta.measures(database)
                let names = counter.measures.map(\.id.text)
                guard Array(names.prefix(known.count)) == known else {
                    throw StoreError.failed("measures must keep their places: \(known.count) known")
                }
                try database.execute(sql: "DELETE FROM pack")
                try Meta.write([:], files, [], to: database)
                for (place, name) in names.enumerated().dropFirst(known.count) {
                    try database.execute(
                        sql: "INSERT INTO measure (id, name) VALUES (?, ?)",
                        arguments: [place, name])
                }
                if names.count > known.count {
                    try NewMeasures(counter: counter, first: known.count).count(in: database)
                }
                return names.count - known.count
            }
        } catch {
            throw StoreError(error)
        }
    }
}

/// Measures that come to data which are there already.
private struct NewMeasures {
    let counter: Counter
    /// The place of the first new one.
    let first: Int

    /// Goes through the records of their procedures and writes tallies and cells.
    func count(in database: Database) throws {
        let sources = counter.measures[first...].flatMap(\.sources)
        let procedures = Set(sources.map { "'\($0.procedure.text)'" }).sorted()
        let select = try RawStatement(
            """
            SELECT \(EventReading.columns.split(separator: ", ").map { "event.\($0)" }.joined(separator: ", "))
            FROM matter CROSS JOIN event INDEXED BY event_matter ON event.matter = matter.id
            WHERE matter.procedure IN (\(procedures.joined(separator: ", ")))
            ORDER BY matter.id, event.position
            """, in: database)
        defer { select.reset() }
        let insertTally = try RawStatement(
            "INSERT INTO tally (measure, seq, value, dimensions) VALUES (?, ?, ?, ?)", in: database)
        var cells: [Batch.CellKey: Int64] = [:]
        var matter: Matter?
        while try select.step() {
            let seq = select.integer(0)
            let event = try EventReading.event(in: select)
            if matter?.id == event.matter {
                matter?.apply(event)
            } else {
                matter = Matter(opening: event)
            }
            guard let matter else { continue }
            for tally in try counter.tallies(for: event, after: matter) where tally.measure >= first
            {
                insertTally.bind(Int64(tally.measure), at: 1)
                insertTally.bind(seq, at: 2)
                insertTally.bind(tally.value, at: 3)
                insertTally.bind(tally.dimensions, at: 4)
                try insertTally.run()
                let key = Batch.CellKey(
                    measure: tally.measure, day: tally.day.daysSinceEpoch,
                    entered: tally.entered.daysSinceEpoch, dimensions: tally.dimensions)
                cells[key, default: 0] += tally.value
            }
        }
        let insertCell = try RawStatement(
            "INSERT INTO cell (measure, day, entered, dimensions, value) VALUES (?, ?, ?, ?, ?)",
            in: database)
        for (key, value) in cells {
            insertCell.bind(Int64(key.measure), at: 1)
            insertCell.bind(Int64(key.day), at: 2)
            insertCell.bind(Int64(key.entered), at: 3)
            insertCell.bind(key.dimensions, at: 4)
            insertCell.bind(value, at: 5)
            try insertCell.run()
        }
    }
}
