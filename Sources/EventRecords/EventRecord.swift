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
        var (act, procedure) = (event.act.text, event.procedure.text)
        act.withUTF8 { act in
            procedure.withUTF8 { procedure in
                writeHeader(
                    act: act, entered: event.entered.seconds, happened: event.happened.seconds,
                    matter: event.matter.number, organisation: organisation,
                    position: Int64(event.position), procedure: procedure, to: &writer)
            }
        }
    }

    /// The same from what a store keeps in columns; texts in UTF-8.
    public static func writeHeader(
        act: UnsafeBufferPointer<UInt8>, entered: Int64, happened: Int64, matter: Int64,
        organisation: Organisation.ID, position: Int64, procedure: UnsafeBufferPointer<UInt8>,
        to writer: inout CanonicalWriter
    ) {
        writer.piece(#"{"act":"#)
        writer.string(utf8: act)
        writer.piece(#","entered":"#)
        writer.integer(entered)
        writer.piece(#","happened":"#)
        writer.integer(happened)
        writer.piece(#","matter":"#)
        writer.integer(matter)
        writer.piece(#","organisation":"#)
        writer.string(organisation.text)
        writer.piece(#","position":"#)
        writer.integer(position)
        writer.piece(#","procedure":"#)
        writer.string(utf8: procedure)
        writer.piece(#","v":"#)
        writer.integer(version)
        writer.piece("}")
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
