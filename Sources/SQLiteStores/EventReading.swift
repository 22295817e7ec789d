internal import Casework
internal import EventRecords
internal import GRDB
internal import LegalCalendar
internal import Procedures

/// Reads events back from their rows.
enum EventReading {
    static let columns = "seq, matter, position, procedure, act, happened, entered, salt, payload"
    static let kinds: [RawStatement.Kind] = [
        .integer, .integer, .integer, .text, .text, .integer, .integer, .bytes, .bytes,
    ]

    /// Seconds since 1970 of the years 1 to 9999: beyond them there is no civil day.
    private static let years: Range<Int64> = -62_135_596_800..<253_402_300_800

    static func events(of matter: Matter.ID, in database: Database) throws -> [Event] {
        let select = try RawStatement(
            "SELECT \(columns) FROM event WHERE matter = ? ORDER BY position", in: database)
        defer { select.reset() }
        select.bind(matter.number, at: 1)
        var events: [Event] = []
        while try select.step() { events.append(try event(in: select)) }
        return events
    }

    static func event(at seq: Int64, in database: Database) throws -> Event? {
        let select = try RawStatement(
            "SELECT \(columns) FROM event WHERE seq = ?", in: database)
        defer { select.reset() }
        select.bind(seq, at: 1)
        return try select.step() ? try event(in: select) : nil
    }

    /// The event in the statement's row, which has `columns`.
    static func event(in row: RawStatement) throws -> Event {
        let payload: EventRecord.Payload
        do {
            payload = try EventRecord.readPayload(row.bytes(8))
        } catch {
            throw StoreError.damaged("event \(row.integer(0)): \(error)")
        }
        for column in [Int32(5), 6] where !years.contains(row.integer(column)) {
            throw StoreError.damaged("event \(row.integer(0)): no such time \(row.integer(column))")
        }
        return Event(
            matter: Matter.ID(row.integer(1)), position: Int(row.integer(2)),
            procedure: Procedure.ID(row.text(3)), act: Act.ID(row.text(4)), actor: payload.actor,
            unit: payload.unit, happened: Instant(seconds: row.integer(5)),
            entered: Instant(seconds: row.integer(6)), changes: payload.changes)
    }
}
