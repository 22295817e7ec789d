public import Casework
import LegalCalendar
public import Ledger
public import Procedures

/// A payload that cannot be read（记录损坏）.
public enum EventRecordError: Error, Equatable, Sendable, CustomStringConvertible {
    case json(CanonicalJSONError)
    case unknownWord(String)
    case badDate(String)
    case badLength(String)

    public var description: String {
        switch self {
        case .json(let error): "\(error)"
        case .unknownWord(let word): "'\(word)' is no word of this record form"
        case .badDate(let text): "'\(text)' is no date"
        case .badLength(let text): "'\(text)' is no length of a period"
        }
    }
}

extension EventRecord {
    /// What a payload holds.
    public struct Payload: Sendable {
        public let actor: Actor.ID
        public let unit: Unit.ID?
        public let changes: [Change]
    }

    /// Reads what ``writePayload(of:to:)`` wrote, and nothing else.
    public static func readPayload(
        _ bytes: UnsafeBufferPointer<UInt8>
    ) throws(EventRecordError) -> Payload {
        var parser = RecordParser(reader: CanonicalReader(bytes))
        do {
            return try parser.payload()
        } catch let error as CanonicalJSONError {
            throw .json(error)
        } catch let error as EventRecordError {
            throw error
        } catch {
            throw .unknownWord("\(error)")
        }
    }
}

private struct RecordParser {
    var reader: CanonicalReader

    mutating func payload() throws -> EventRecord.Payload {
        try reader.beginObject()
        try reader.key("actor")
        let actor = Actor.ID(try reader.string())
        try reader.key("changes")
        try reader.beginArray()
        var changes: [Change] = []
        changes.reserveCapacity(8)
        while try reader.nextElement() { changes.append(try change()) }
        let unit = try reader.keyIfPresent("unit") ? Unit.ID(try reader.string()) : nil
        try reader.endObject()
        try reader.end()
        return EventRecord.Payload(actor: actor, unit: unit, changes: changes)
    }

    /// The next element of an array that has one.
    private mutating func element() throws {
        guard try reader.nextElement() else { throw EventRecordError.unknownWord("]") }
    }

    private mutating func string() throws -> String {
        try element()
        return try reader.string()
    }

    private mutating func integer() throws -> Int64 {
        try element()
        return try reader.integer()
    }

    private mutating func date() throws -> CivilDate {
        try element()
        return try dateHere()
    }

    private mutating func dateHere() throws -> CivilDate {
        let text = try reader.plainString()
        do throws(CivilDateError) {
            return try CivilDate(parsing: text)
        } catch {
            throw EventRecordError.badDate(String(decoding: text, as: UTF8.self))
        }
    }

    private mutating func change() throws -> Change {
        try reader.beginArray()
        try element()
        let word = try reader.plainString()
        guard let kind = ChangeWord(reading: word) else {
            throw EventRecordError.unknownWord(String(decoding: word, as: UTF8.self))
        }
        let change: Change
        switch kind {
        case .opened: change = .opened(version: try date())
        case .moved: change = .moved(to: Stage.ID(try string()))
        case .filled:
            let field = Field.ID(try string())
            try element()
            change = .filled(field, try value())
        case .joined:
            try element()
            change = .joined(try party())
        case .signed: change = .signed(Int(try integer()))
        case .started:
            change = .started(Period.ID(try string()), from: try date(), due: try deadline())
        case .redated:
            let period = Period.ID(try string())
            try element()
            let due = reader.nullIfPresent() ? nil : try deadlineHere()
            try element()
            change = .redated(period, due: due, by: try clockChange())
        case .ended:
            let period = Period.ID(try string())
            try element()
            change = .ended(period, late: try reader.bool())
        case .produced: change = .produced(Document.ID(try string()))
        case .numbered: change = .numbered(series: try string(), serial: try integer())
        case .linked:
            change = .linked(Matter.ID(try integer()), Procedure.ID(try string()))
        case .closed: change = .closed
        case .recalculated:
            change = .recalculated(
                Period.ID(try string()), from: try deadline(), to: try deadline())
        case .followed: change = .followed(version: try date(), before: try date())
        case .noted: change = .noted(try string())
        case .cautioned: change = .cautioned(try string())
        case .assigned:
            var people: [Actor.ID] = []
            while try reader.nextElement() { people.append(Actor.ID(try reader.string())) }
            return .assigned(people)
        case .attached: return .attached(try attachment())
        case .unmasked: change = .unmasked(what: try string(), purpose: try string())
        }
        try reader.endArray()
        return change
    }

    private mutating func attachment() throws -> Attachment {
        let (hash, name, type) = (try string(), try string(), try string())
        let size = try integer()
        try element()
        let isShared = try reader.bool()
        var (kind, camera): (String?, Attachment.Camera?) = (nil, nil)
        if try reader.nextElement() {
            try reader.beginObject()
            kind = try reader.keyIfPresent("kind") ? try reader.string() : nil
            camera = try self.camera()
            try reader.endObject()
            try reader.endArray()
        }
        return Attachment(
            hash: hash, name: name, type: type, size: size, isShared: isShared, kind: kind,
            camera: camera)
    }

    private mutating func camera() throws -> Attachment.Camera? {
        var place: Attachment.Camera.Place?
        if try reader.keyIfPresent("latitude") {
            let latitude = try reader.integer()
            try reader.key("longitude")
            place = .init(latitude: latitude, longitude: try reader.integer())
        }
        let taken = try reader.keyIfPresent("taken") ? try reader.string() : nil
        return Attachment.Camera(taken: taken, place: place)
    }

    private mutating func deadline() throws -> Deadline {
        try element()
        return try deadlineHere()
    }

    private mutating func deadlineHere() throws -> Deadline {
        if reader.next == UInt8(ascii: "\"") { return .day(try dateHere()) }
        return .moment(try instant())
    }

    /// A moment of the years 1 to 9999; beyond them there is no civil day.
    private mutating func instant() throws -> Instant {
        let seconds = try reader.integer()
        guard (-62_135_596_800..<253_402_300_800).contains(seconds) else {
            throw EventRecordError.badDate("\(seconds)")
        }
        return Instant(seconds: seconds)
    }

    private mutating func clockChange() throws -> ClockChange {
        try reader.beginArray()
        let change: ClockChange
        switch try string() {
        case "suspended": change = .suspended(from: try date(), reason: try string())
        case "resumed": change = .resumed(on: try date())
        case "extended":
            let text = try string()
            guard let length = try? PeriodLength(text) else {
                throw EventRecordError.badLength(text)
            }
            let reason = try string()
            try element()
            let day = reader.nullIfPresent() ? nil : try dateHere()
            change = .extended(by: length, reason: reason, on: day)
        case "restarted": change = .restarted(on: try date())
        case "undone":
            try element()
            change = .undone(try clockChange())
        case let word: throw EventRecordError.unknownWord(word)
        }
        try reader.endArray()
        return change
    }

    private mutating func party() throws -> Party {
        try reader.beginObject()
        let identity = try reader.keyIfPresent("identity") ? try reader.string() : nil
        try reader.key("kind")
        let word = try reader.string()
        guard let kind = Party.Kind(rawValue: word) else {
            throw EventRecordError.unknownWord(word)
        }
        try reader.key("name")
        let name = try reader.string()
        let phone = try reader.keyIfPresent("phone") ? try reader.string() : nil
        try reader.key("role")
        let role = PartyRole.ID(try reader.string())
        try reader.endObject()
        return Party(role: role, kind: kind, name: name, identity: identity, phone: phone)
    }

    private mutating func value() throws -> Value {
        switch reader.next {
        case UInt8(ascii: "\""): return .text(try reader.string())
        case UInt8(ascii: "["):
            try reader.beginArray()
            var values: [Value] = []
            while try reader.nextElement() { values.append(try value()) }
            return .list(values)
        case UInt8(ascii: "{"): return try tagged()
        default: return .integer(try reader.integer())
        }
    }

    private mutating func tagged() throws -> Value {
        try reader.beginObject()
        let value: Value
        if try reader.keyIfPresent("choice") {
            value = .choice(try reader.string())
        } else if try reader.keyIfPresent("place") {
            value = .place(try place())
        } else if try reader.keyIfPresent("fen") {
            value = .money(try reader.integer())
        } else if try reader.keyIfPresent("date") {
            value = .date(try dateHere())
        } else if try reader.keyIfPresent("instant") {
            value = .instant(try instant())
        } else {
            try reader.key("file")
            value = .file(try reader.string())
        }
        try reader.endObject()
        return value
    }

    private mutating func place() throws -> Place {
        try reader.beginArray()
        let community = Community.ID(try string())
        try element()
        let cell = reader.nullIfPresent() ? nil : try reader.string()
        let address = try string()
        try reader.endArray()
        return Place(community: community, cell: cell, address: address)
    }
}
