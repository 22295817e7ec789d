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
    static func event(in row: RawStatement) throws -> Event { try event(of: EventRow(row)) }

    static func event(of row: EventRow) throws -> Event {
        let payload: EventRecord.Payload
        do {
            payload = try EventRecord.readPayload(row.payload)
        } catch {
            throw StoreError.damaged("event \(row.seq): \(error)")
        }
        for time in [row.happened, row.entered] where !years.contains(time) {
            throw StoreError.damaged("event \(row.seq): no such time \(time)")
        }
        return Event(
            matter: Matter.ID(row.matter), position: Int(row.position),
            procedure: Procedure.ID(row.procedure), act: Act.ID(row.act),
            actor: payload.actor, unit: payload.unit, happened: Instant(seconds: row.happened),
            entered: Instant(seconds: row.entered), changes: payload.changes)
    }
}

/// A row of `event`; salt and payload where they lie, good until the statement's next step.
struct EventRow {
    let seq, matter, position, happened, entered: Int64
    let procedure, act: String
    let salt, payload: UnsafeBufferPointer<UInt8>

    /// Reads a row that begins with ``EventReading/columns``.
    init(_ row: RawStatement) {
        seq = row.integer(0)
        matter = row.integer(1)
        position = row.integer(2)
        procedure = row.text(3)
        act = row.text(4)
        happened = row.integer(5)
        entered = row.integer(6)
        salt = row.bytes(7)
        payload = row.bytes(8)
    }
}
