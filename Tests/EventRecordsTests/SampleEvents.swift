import Casework
import LegalCalendar
import Procedures

/// Events made up at random, the same for the same seed: every kind of change and value.
struct SampleEvents {
    private var random: Generator

    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
    }

    init(seed: UInt64) { random = Generator(state: seed) }

    mutating func event(adding more: [Change] = []) -> Event {
        Event(
            matter: Matter.ID(number(1...9_000_000_000)), position: Int(number(0...500)),
            procedure: Procedure.ID(word()), act: Act.ID(word()),
            actor: Actor.ID("officer-\(word())"),
            unit: number(0...1) == 0 ? nil : Unit.ID(word()), happened: instant(),
            entered: instant(), changes: (0..<number(0...6)).map { _ in change() } + more)
    }

    private mutating func change() -> Change {
        switch number(0...18) {
        case 0: .opened(version: date())
        case 1: .moved(to: Stage.ID(word()))
        case 2: .filled(Field.ID(word()), value(depth: 2))
        case 3: .joined(party())
        case 4: .signed(Int(number(0...9)))
        case 5: .started(Period.ID(word()), from: date(), due: deadline())
        case 6:
            .redated(
                Period.ID(word()), due: number(0...3) == 0 ? nil : deadline(), by: clockChange())
        case 7: .ended(Period.ID(word()), late: number(0...1) == 0)
        case 8: .produced(Document.ID(word()))
        case 9: .numbered(series: text(), serial: number(0...100_000))
        case 10: .linked(Matter.ID(number(1...9_000_000)), Procedure.ID(word()))
        case 11: .closed
        case 12: .recalculated(Period.ID(word()), from: deadline(), to: deadline())
        case 13: .followed(version: date(), before: date())
        case 14: .attached(attachment())
        case 15: .assigned((0..<number(0...3)).map { _ in Actor.ID(word()) })
        case 16: .unmasked(what: word(), purpose: text())
        case 17: .cautioned(text())
        default: .noted(text())
        }
    }

    private mutating func attachment() -> Attachment {
        let place = Attachment.Camera.Place(
            latitude: number(-90_000_000...90_000_000),
            longitude: number(-180_000_000...180_000_000))
        return Attachment(
            hash: word(), name: text(), type: "image/jpeg", size: number(1...1_000_000),
            isShared: number(0...1) == 0, kind: number(0...1) == 0 ? nil : word(),
            camera: Attachment.Camera(
                taken: number(0...1) == 0 ? nil : "2026-11-28 09:30:00",
                place: number(0...1) == 0 ? nil : place))
    }

    private mutating func value(depth: Int) -> Value {
        switch number(0...(depth > 0 ? 8 : 7)) {
        case 0: .text(text())
        case 1: .integer(number(-9_007_199_254_740_991...9_007_199_254_740_991))
        case 2: .money(number(-500...1_000_000_000_000))
        case 3: .date(date())
        case 4: .instant(instant())
        case 5: .choice(word())
        case 6:
            .place(
                Place(
                    community: Community.ID(word()), cell: number(0...1) == 0 ? nil : word(),
                    address: text()))
        case 7:
            .file(
                String(
                    (0..<64).map { _ in "0123456789abcdef".randomElement(using: &random) ?? "0" }))
        default: .list((0..<number(0...4)).map { _ in value(depth: depth - 1) })
        }
    }

    private mutating func party() -> Party {
        Party(
            role: PartyRole.ID(word()), kind: number(0...1) == 0 ? .person : .organisation,
            name: text(), identity: number(0...1) == 0 ? nil : text(),
            phone: number(0...1) == 0 ? nil : text())
    }

    private mutating func clockChange(depth: Int = 1) -> ClockChange {
        switch number(0...(depth > 0 ? 4 : 3)) {
        case 0: .suspended(from: date(), reason: text())
        case 1: .resumed(on: date())
        case 2: .extended(by: length(), reason: text(), on: number(0...1) == 0 ? nil : date())
        case 3: .restarted(on: date())
        default: .undone(clockChange(depth: depth - 1))
        }
    }

    private static let lengths: [PeriodLength] = ["20wd", "60d", "2m", "1y", "48h", "30min"]
        .compactMap { try? PeriodLength($0) }

    private mutating func length() -> PeriodLength {
        Self.lengths[Int(number(0...Int64(Self.lengths.count - 1)))]
    }

    private mutating func deadline() -> Deadline {
        number(0...1) == 0 ? .day(date()) : .moment(instant())
    }

    private mutating func date() -> CivilDate {
        CivilDate(daysSinceEpoch: Int32(number(-700_000...2_900_000)))
    }

    private mutating func instant() -> Instant {
        Instant(seconds: number(-60_000_000_000...250_000_000_000))
    }

    private mutating func word() -> String {
        String((0..<number(1...12)).map { _ in "abcxyz019-".randomElement(using: &random) ?? "a" })
    }

    private static let scalars: [Unicode.Scalar] = [
        "a", "\"", "\\", "/", "\n", "\t", "\u{0}", "\u{1F}", "\u{7F}", "é", "松", "〔", "\u{2028}",
        "\u{E000}", "😀", "\u{10FFFF}", "e", "\u{301}", " ", "{", "]", ",",
    ]

    /// Text with everything that JSON has to escape, and some that it must not.
    private mutating func text() -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<number(0...10) {
            text.append(Self.scalars.randomElement(using: &random) ?? "a")
        }
        return String(text)
    }

    private mutating func number(_ range: ClosedRange<Int64>) -> Int64 {
        Int64.random(in: range, using: &random)
    }
}
