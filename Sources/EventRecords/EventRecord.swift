public import Casework
import LegalCalendar
public import Ledger
public import Procedures

/// An event as it stands in the ledger: a header that anyone may see, and a payload that may be
/// erased（记录格式）.
///
/// The leaf is `H(0x00 ‖ header ‖ H(salt ‖ payload))`. Both parts are canonical JSON（RFC 8785）. The header
/// says that something happened, when and under which procedure, and nothing about anybody.
public enum EventRecord {
    /// Marks the form of header and payload, so that later forms can stand beside it.
    public static let version: Int64 = 1
    /// Bytes of salt that keep a short payload from being guessed.
    public static let saltLength = 16

    /// Writes `{"act":…,"entered":…,"happened":…,"matter":…,"organisation":…,"position":…,"procedure":…,"v":1}`;
    /// times in UTC seconds since 1970.
    public static func writeHeader(
        of event: Event, organisation: Organisation.ID, to writer: inout CanonicalWriter
    ) {
        writeHeader(
            act: event.act.text, entered: event.entered.seconds, happened: event.happened.seconds,
            matter: event.matter.number, organisation: organisation, position: event.position,
            procedure: event.procedure.text, to: &writer)
    }

    /// The same from what a store keeps in columns.
    public static func writeHeader(
        act: String, entered: Int64, happened: Int64, matter: Int64, organisation: Organisation.ID,
        position: Int, procedure: String, to writer: inout CanonicalWriter
    ) {
        writer.beginObject()
        writer.key(known: "act")
        writer.string(act)
        writer.key(known: "entered")
        writer.integer(entered)
        writer.key(known: "happened")
        writer.integer(happened)
        writer.key(known: "matter")
        writer.integer(matter)
        writer.key(known: "organisation")
        writer.string(organisation.text)
        writer.key(known: "position")
        writer.integer(position)
        writer.key(known: "procedure")
        writer.string(procedure)
        writer.key(known: "v")
        writer.integer(version)
        writer.endObject()
    }

    /// Writes `{"actor":…,"changes":[…],"unit":…}`.
    public static func writePayload(of event: Event, to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.key(known: "actor")
        writer.string(event.actor.text)
        writer.key(known: "changes")
        writer.beginArray()
        for change in event.changes { write(change, to: &writer) }
        writer.endArray()
        if let unit = event.unit {
            writer.key(known: "unit")
            writer.string(unit.text)
        }
        writer.endObject()
    }
}
