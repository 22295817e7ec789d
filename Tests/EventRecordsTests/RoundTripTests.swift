import Casework
import EventRecords
import LegalCalendar
import Ledger
import Procedures
import Testing

@Suite("An event written as a record") struct RoundTripTests {
    @Test("Reads back as it was, whatever it holds", arguments: 1...400)
    func roundTrip(seed: UInt64) throws {
        var samples = SampleEvents(seed: seed)
        let event = samples.event()
        let payload = try Self.payload(of: event)
        #expect(payload.actor == event.actor)
        #expect(payload.unit == event.unit)
        #expect(payload.changes == event.changes)
    }

    @Test("Every kind of change and of value comes up")
    func coverage() {
        var samples = SampleEvents(seed: 1)
        var words: Set<Substring> = []
        for _ in 0..<400 {
            for change in samples.event().changes {
                words.insert("\(change)".prefix { $0 != "(" })
                if case .filled(_, let value) = change {
                    words.insert("\(value)".prefix { $0 != "(" })
                }
            }
        }
        #expect(
            words.isSuperset(of: [
                "opened", "moved", "filled", "joined", "signed", "started", "redated", "ended",
                "produced", "numbered", "linked", "closed", "recalculated", "followed", "noted",
                "text",
                "integer", "money", "date", "instant", "choice", "place", "file", "list",
            ]), "\(words)")
    }

    @Test("The header tells nothing about anybody", arguments: 1...100)
    func header(seed: UInt64) {
        var samples = SampleEvents(seed: seed)
        let name = "某甲\(seed)"
        let event = samples.event(adding: [
            .joined(
                Party(
                    role: "applicant", kind: .person, name: name, identity: "440306199001010011",
                    phone: "13800138000")),
            .filled("place", .place(Place(community: "tantou", cell: nil, address: "\(name)之家"))),
            .noted(name),
        ])
        var writer = CanonicalWriter()
        EventRecord.writeHeader(of: event, organisation: "songgang", to: &writer)
        let header = String(decoding: writer.bytes, as: UTF8.self)
        for secret in [name, "440306", "13800138000", "tantou", event.actor.text] {
            #expect(!header.contains(secret), "\(header)")
        }
        #expect(
            header == """
                {"act":"\(event.act)","entered":\(event.entered.seconds),\
                "happened":\(event.happened.seconds),"matter":\(event.matter),\
                "organisation":"songgang","position":\(event.position),\
                "procedure":"\(event.procedure)","v":1}
                """)
    }

    @Test(
        "A payload with one byte changed reads as something else or not at all", arguments: 1...20)
    func damaged(seed: UInt64) throws {
        var samples = SampleEvents(seed: seed)
        let event = samples.event()
        let bytes = Self.bytes(of: event)
        for place in bytes.indices {
            var damaged = bytes
            damaged[place] ^= 0x01
            guard let read = try? Self.read(damaged) else { continue }
            // By bytes: Swift's own equality takes é and e with its accent for the same.
            let again = Event(
                matter: event.matter, position: event.position, procedure: event.procedure,
                act: event.act, actor: read.actor, unit: read.unit, happened: event.happened,
                entered: event.entered, changes: read.changes)
            #expect(
                Self.bytes(of: again) != bytes,
                "byte \(place) of \(String(decoding: bytes, as: UTF8.self))")
        }
    }

    @Test("A moment beyond the calendar is refused, not taken in")
    func beyond() {
        let payload = #"{"actor":"a","changes":[["filled","at",{"instant":253402300800}]]}"#
        #expect(throws: EventRecordError.badDate("253402300800")) {
            _ = try Self.read(Array(payload.utf8))
        }
    }

    private static func bytes(of event: Event) -> [UInt8] {
        var writer = CanonicalWriter()
        EventRecord.writePayload(of: event, to: &writer)
        return writer.bytes
    }

    private static func payload(of event: Event) throws -> EventRecord.Payload {
        try read(bytes(of: event))
    }

    private static func read(_ bytes: [UInt8]) throws -> EventRecord.Payload {
        try bytes.withUnsafeBufferPointer { try EventRecord.readPayload($0) }
    }
}
