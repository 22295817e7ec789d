internal import Casework
internal import EventRecords
internal import GRDB
internal import LegalCalendar
internal import Ledger
internal import Procedures

/// Reads events back from their rows.
enum EventReading {
    static let columns = "seq, matter, position, procedure, act, happened, entered, salt, payload"

    /// Seconds since 1970 of the years 1 to 9999: beyond them there is no civil day.
    private static let years: Range<Int64> = -62_135_596_800..<253_402_300_800

    /// How many events there are; looks at the last of them alone.
    static func count(in database: Database) throws -> Int64 {
        try Int64.fetchOne(database, sql: "SELECT max(seq) + 1 FROM event") ?? 0
    }

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
        let row = EventRow(row)
        return try event(
            of: row, procedure: Procedure.ID(String(decoding: row.procedure, as: UTF8.self)),
            act: Act.ID(String(decoding: row.act, as: UTF8.self)))
    }

    /// The event of a row of which the caller has made procedure and act.
    static func event(of row: EventRow, procedure: Procedure.ID, act: Act.ID) throws -> Event {
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
            procedure: procedure, act: act, actor: payload.actor, unit: payload.unit,
            happened: Instant(seconds: row.happened),
            entered: Instant(seconds: row.entered), changes: payload.changes)
    }
}

/// A row of `event`; texts, salt and payload where they lie, good until the statement's next step.
struct EventRow {
    let seq, matter, position, happened, entered: Int64
    let procedure, act, salt, payload: UnsafeBufferPointer<UInt8>
    /// Whether each column holds what the table says.
    let isWhole: Bool

    /// Reads a row that begins with ``EventReading/columns``.
    init(_ row: RawStatement) {
        let (seq, matter, position) = (row.value(0), row.value(1), row.value(2))
        let (procedure, act) = (row.value(3), row.value(4))
        let (happened, entered) = (row.value(5), row.value(6))
        let (salt, payload) = (row.value(7), row.value(8))
        // Asked first: to read a number as text makes it one.
        isWhole =
            seq.isInteger && matter.isInteger && position.isInteger && procedure.isText
            && act.isText && happened.isInteger && entered.isInteger && salt.isBytes
            && payload.isBytes
        (self.seq, self.matter, self.position) = (seq.integer, matter.integer, position.integer)
        (self.happened, self.entered) = (happened.integer, entered.integer)
        (self.procedure, self.act) = (procedure.bytes, act.bytes)
        (self.salt, self.payload) = (salt.bytes, payload.bytes)
    }

    /// The header of its record.
    func writeHeader(of organisation: Organisation.ID, to writer: inout CanonicalWriter) {
        EventRecord.writeHeader(
            act: act, entered: entered, happened: happened, matter: matter,
            organisation: organisation, position: position, procedure: procedure, to: &writer)
    }
}
