internal import LegalCalendar
internal import Procedures

/// Makes people's names and the numbers that go with them（姓名、证件号码、电话）.
struct SyntheticNames: Sendable {
    private let surnames: [String]
    private let surnameChances: Chances
    private let given: [[String]]
    private let shortNames: Double
    private let areas: [[UInt8]]
    private let areaChances: Chances
    private let births: [ClosedRange<Int32>]
    private let birthChances: Chances
    private let phones: [[UInt8]]
    private let firmAreas: [[UInt8]]
    private let firmAreaChances: Chances
    private let communities: [Community.ID: String]

    init(_ lexicon: Lexicon, communities: [Community]) throws(SimulationError) {
        surnames = lexicon.surnames.map(\.thing)
        surnameChances = Chances(lexicon.surnames.map(\.weight))
        given = [lexicon.womenNames, lexicon.menNames]
        shortNames = lexicon.shortNames
        areas = lexicon.areas.map { Array($0.thing.utf8) }
        areaChances = Chances(lexicon.areas.map(\.weight))
        births = try lexicon.births.map { years throws(SimulationError) in
            guard let first = try? CivilDate(year: years.thing.lowerBound, month: 1, day: 1),
                let last = try? CivilDate(year: years.thing.upperBound, month: 12, day: 31)
            else { throw .lexicon("births: \(years.thing) are not years") }
            return first.daysSinceEpoch...last.daysSinceEpoch
        }
        birthChances = Chances(lexicon.births.map(\.weight))
        phones = lexicon.phones.map { Array($0.utf8) }
        firmAreas = lexicon.firmAreas.map { Array($0.thing.utf8) }
        firmAreaChances = Chances(lexicon.firmAreas.map(\.weight))
        self.communities = Dictionary(
            communities.map { ($0.id, $0.label.zh) }, uniquingKeysWith: { first, _ in first })
        let isComplete =
            !surnameChances.isEmpty && given.allSatisfy { !$0.isEmpty } && !areaChances.isEmpty
            && !birthChances.isEmpty && !phones.isEmpty && !firmAreaChances.isEmpty
            && (areas + firmAreas).allSatisfy { $0.count == 6 }
            && phones.allSatisfy { $0.count == 3 }
        guard isComplete else {
            throw .lexicon(
                "surnames, given names, six-digit areas, births and three-digit phones are needed")
        }
    }

    func label(of community: Community.ID) -> String { communities[community] ?? community.text }

    /// A name of two or three characters, like anybody's and nobody's.
    func name(_ random: inout Random) -> String { name(isMan: random.next() & 1 == 1, &random) }

    private func name(isMan: Bool, _ random: inout Random) -> String {
        let characters = given[isMan ? 1 : 0]
        var name = surnames[surnameChances.draw(&random)]
        name += characters[random.below(characters.count)]
        if random.unit() >= shortNames { name += characters[random.below(characters.count)] }
        return name
    }

    func person(_ role: PartyRole.ID, _ random: inout Random) -> Party {
        let isMan = random.next() & 1 == 1
        return Party(
            role: role, kind: .person, name: name(isMan: isMan, &random),
            identity: identity(isMan: isMan, &random), phone: phone(&random))
    }

    func organisation(
        _ role: PartyRole.ID, named name: String, _ random: inout Random
    ) -> Party {
        Party(
            role: role, kind: .organisation, name: name, identity: creditCode(&random),
            phone: phone(&random))
    }

    func phone(_ random: inout Random) -> String {
        var digits = phones[random.below(phones.count)]
        appendDigits(8, random.below(100_000_000), to: &digits)
        return String(decoding: digits, as: UTF8.self)
    }

    /// A number with a valid check digit（GB 11643）.
    func identity(isMan: Bool, _ random: inout Random) -> String {
        var digits = areas[areaChances.draw(&random)]
        digits.reserveCapacity(18)
        let days = births[birthChances.draw(&random)]
        let day = days.lowerBound + Int32(random.below(days.count))
        let (year, month, date) = CivilDate(daysSinceEpoch: day).components
        appendDigits(8, year * 10_000 + month * 100 + date, to: &digits)
        appendDigits(3, random.below(500) * 2 + (isMan ? 1 : 0), to: &digits)
        if let check = ResidentNumber.checkDigit(digits) { digits.append(check) }
        return String(decoding: digits, as: UTF8.self)
    }

    /// A code with both check digits valid（GB 32100, GB 11714）: nine in ten are firms, the others
    /// sole traders.
    func creditCode(_ random: inout Random) -> String {
        var code: [UInt8] = [UInt8(ascii: "9"), UInt8(ascii: random.below(10) < 9 ? "1" : "2")]
        code.reserveCapacity(18)
        code += firmAreas[firmAreaChances.draw(&random)]
        let alphabet = Self.codeAlphabet
        code.append(UInt8(ascii: "M"))
        code.append(UInt8(ascii: "A"))
        code.append(UInt8(ascii: "5"))
        for _ in 0..<5 { code.append(alphabet[random.below(alphabet.count)]) }
        if let check = CreditCode.organisationCheckDigit(code[8...]) { code.append(check) }
        if let check = CreditCode.checkDigit(code) { code.append(check) }
        return String(decoding: code, as: UTF8.self)
    }

    private static let codeAlphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

    private func appendDigits(_ count: Int, _ number: Int, to digits: inout [UInt8]) {
        var power = 1
        for _ in 1..<count { power *= 10 }
        while power > 0 {
            digits.append(UInt8(48 + number / power % 10))
            power /= 10
        }
    }
}
