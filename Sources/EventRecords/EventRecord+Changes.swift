import Casework
import LegalCalendar
import Ledger
import Procedures

/// The words that begin a change in a payload.
enum ChangeWord: String {
    case opened, moved, filled, joined, signed, started, redated, ended, produced, numbered, linked
    case closed, recalculated, followed, noted, cautioned, assigned, attached, unmasked

    /// The word, found by its length and first letter, which tell most words apart; a record is read
    /// word by word a million times.
    init?(reading text: UnsafeBufferPointer<UInt8>) {
        let word: ChangeWord
        switch (text.count, text.first) {
        case (6, UInt8(ascii: "o")): word = .opened
        case (5, UInt8(ascii: "m")): word = .moved
        case (6, UInt8(ascii: "f")): word = .filled
        case (6, UInt8(ascii: "j")): word = .joined
        case (6, UInt8(ascii: "s")): word = .signed
        case (7, UInt8(ascii: "s")): word = .started
        case (7, UInt8(ascii: "r")): word = .redated
        case (5, UInt8(ascii: "e")): word = .ended
        case (8, UInt8(ascii: "p")): word = .produced
        case (8, UInt8(ascii: "n")): word = .numbered
        case (6, UInt8(ascii: "l")): word = .linked
        case (6, UInt8(ascii: "c")): word = .closed
        case (12, UInt8(ascii: "r")): word = .recalculated
        case (8, UInt8(ascii: "f")): word = .followed
        case (5, UInt8(ascii: "n")): word = .noted
        case (9, UInt8(ascii: "c")): word = .cautioned
        case (8, UInt8(ascii: "a")): word = text[1] == UInt8(ascii: "s") ? .assigned : .attached
        case (8, UInt8(ascii: "u")): word = .unmasked
        default: return nil
        }
        guard text.holds(word.rawValue) else { return nil }
        self = word
    }
}

extension EventRecord {
    /// A change is an array that begins with its word: `["moved","mediating"]`.
    static func write(_ change: Change, to writer: inout CanonicalWriter) {
        writer.beginArray()
        switch change {
        case .opened(let version):
            writer.string(known: "opened")
            writer.string(version.description)
        case .moved(let stage):
            writer.string(known: "moved")
            writer.string(stage.text)
        case .filled(let field, let value):
            writer.string(known: "filled")
            writer.string(field.text)
            write(value, to: &writer)
        case .joined(let party):
            writer.string(known: "joined")
            write(party, to: &writer)
        case .signed(let index):
            writer.string(known: "signed")
            writer.integer(index)
        case .started(let period, let from, let due):
            writer.string(known: "started")
            writer.string(period.text)
            writer.string(from.description)
            write(due, to: &writer)
        case .redated(let period, let due, let change):
            writer.string(known: "redated")
            writer.string(period.text)
            if let due { write(due, to: &writer) } else { writer.null() }
            write(change, to: &writer)
        case .ended(let period, let late):
            writer.string(known: "ended")
            writer.string(period.text)
            writer.bool(late)
        case .produced(let document):
            writer.string(known: "produced")
            writer.string(document.text)
        case .numbered(let series, let serial):
            writer.string(known: "numbered")
            writer.string(series)
            writer.integer(serial)
        case .linked(let matter, let procedure):
            writer.string(known: "linked")
            writer.integer(matter.number)
            writer.string(procedure.text)
        case .closed: writer.string(known: "closed")
        case .recalculated(let period, let old, let new):
            writer.string(known: "recalculated")
            writer.string(period.text)
            write(old, to: &writer)
            write(new, to: &writer)
        case .followed(let version, let before):
            writer.string("followed")
            writer.string(version.description)
            writer.string(before.description)
        case .noted(let text):
            writer.string(known: "noted")
            writer.string(text)
        case .cautioned(let text):
            writer.string("cautioned")
            writer.string(text)
        case .assigned(let people):
            writer.string("assigned")
            for person in people { writer.string(person.text) }
        case .attached(let file):
            writer.string("attached")
            writer.string(file.hash)
            writer.string(file.name)
            writer.string(file.type)
            writer.integer(file.size)
            writer.bool(file.isShared)
            writeMore(of: file, to: &writer)
        case .unmasked(let what, let purpose):
            writer.string("unmasked")
            writer.string(what)
            writer.string(purpose)
        }
        writer.endArray()
    }

    /// What is known of it besides; nothing for most files, whose record has always ended there.
    private static func writeMore(of file: Attachment, to writer: inout CanonicalWriter) {
        guard file.kind != nil || file.camera != nil else { return }
        writer.beginObject()
        if let kind = file.kind {
            writer.key(known: "kind")
            writer.string(kind)
        }
        if let place = file.camera?.place {
            writer.key(known: "latitude")
            writer.integer(place.latitude)
            writer.key(known: "longitude")
            writer.integer(place.longitude)
        }
        if let taken = file.camera?.taken {
            writer.key(known: "taken")
            writer.string(taken)
        }
        writer.endObject()
    }

    /// A last day is a date, a last moment a number of seconds.
    private static func write(_ deadline: Deadline, to writer: inout CanonicalWriter) {
        switch deadline {
        case .day(let day): writer.string(day.description)
        case .moment(let moment): writer.integer(moment.seconds)
        }
    }

    private static func write(_ change: ClockChange, to writer: inout CanonicalWriter) {
        writer.beginArray()
        switch change {
        case .suspended(let day, let reason):
            writer.string(known: "suspended")
            writer.string(day.description)
            writer.string(reason)
        case .resumed(let day):
            writer.string(known: "resumed")
            writer.string(day.description)
        case .extended(let length, let reason, let day):
            writer.string(known: "extended")
            writer.string(length.text)
            writer.string(reason)
            if let day { writer.string(day.description) } else { writer.null() }
        case .restarted(let day):
            writer.string(known: "restarted")
            writer.string(day.description)
        case .undone(let other):
            writer.string(known: "undone")
            write(other, to: &writer)
        }
        writer.endArray()
    }

    private static func write(_ party: Party, to writer: inout CanonicalWriter) {
        writer.beginObject()
        if let identity = party.identity {
            writer.key(known: "identity")
            writer.string(identity)
        }
        writer.key(known: "kind")
        writer.string(party.kind.rawValue)
        writer.key(known: "name")
        writer.string(party.name)
        if let phone = party.phone {
            writer.key(known: "phone")
            writer.string(phone)
        }
        writer.key(known: "role")
        writer.string(party.role.text)
        writer.endObject()
    }

    /// Text, numbers and lists are JSON's own; everything else is an object with one key, its kind.
    static func write(_ value: Value, to writer: inout CanonicalWriter) {
        switch value {
        case .text(let text): return writer.string(text)
        case .integer(let number): return writer.integer(number)
        case .list(let values):
            writer.beginArray()
            for value in values { write(value, to: &writer) }
            return writer.endArray()
        case .money, .date, .instant, .choice, .place, .file: break
        }
        writer.beginObject()
        switch value {
        case .money(let fen):
            writer.key(known: "fen")
            writer.integer(fen)
        case .date(let date):
            writer.key(known: "date")
            writer.string(date.description)
        case .instant(let instant):
            writer.key(known: "instant")
            writer.integer(instant.seconds)
        case .choice(let id):
            writer.key(known: "choice")
            writer.string(id)
        case .place(let place):
            writer.key(known: "place")
            writer.beginArray()
            writer.string(place.community.text)
            if let cell = place.cell { writer.string(cell) } else { writer.null() }
            writer.string(place.address)
            writer.endArray()
        case .file(let hash):
            writer.key(known: "file")
            writer.string(hash)
        case .text, .integer, .list: break
        }
        writer.endObject()
    }
}
