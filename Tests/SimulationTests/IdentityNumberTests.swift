import LegalCalendar
import Procedures
import Testing

@Suite("Identity numbers of people and organisations")
struct IdentityNumberTests {
    static let people: [(first: String, check: Character, why: String)] = [
        ("11010519491231002", "X", "the example of GB 11643"),
        ("44052418800101001", "4", "born before 1900"),
        ("44030619900101001", "4", "invented, Bao'an"),
        ("44030619850630123", "4", "invented, Bao'an"),
        ("44030620000229004", "1", "born on a leap day"),
    ]

    @Test("The check character of a resident's number", arguments: people)
    func residentCheck(first: String, check: Character, why: String) {
        let digit = ResidentNumber.checkDigit(Array(first.utf8))
        #expect(digit == check.asciiValue, "\(why)")
    }

    static let residentFaults: [(text: String, fault: IdentityFault?, why: String)] = [
        ("11010519491231002X", nil, "valid"),
        ("11010519491231002x", nil, "a small x is taken"),
        ("110105194912310021", .check(expected: "X"), "wrong check digit"),
        ("44030619900101001", .length(expected: 18, found: 17), "one short"),
        ("440306200102290012", .birth, "2001 had no 29 February"),
        ("44030A199001010014", .character, "a letter among the digits"),
        ("990306199001010014", .area, "no province 99"),
        ("440524188001010014", .birth, "before 1900"),
    ]

    @Test("What is wrong with a resident's number", arguments: residentFaults)
    func residentFault(text: String, fault: IdentityFault?, why: String) {
        #expect(ResidentNumber.fault(in: text) == fault, "\(why)")
    }

    @Test("A birth after today is refused")
    func birthInFuture() {
        let text = "440306200002290041"
        #expect(ResidentNumber.fault(in: text, today: "2020-11-26") == nil)
        #expect(ResidentNumber.fault(in: text, today: "1999-11-26") == .birth)
    }

    static let codes: [(text: String, fault: IdentityFault?, why: String)] = [
        ("91440300763492613P", nil, "both checks hold"),
        ("91440300763492613Q", .check(expected: "P"), "the last character"),
        ("91440300763492614P", .organisationCheck(expected: "3"), "the organisation code"),
        ("91350100M0001TGQXM", .check(expected: "1"), "a genuine code of a pilot city: warn only"),
        ("91350211M0000XUF46", .check(expected: "R"), "another"),
        ("91350203M0001FUE2P", .check(expected: "J"), "another"),
        ("9144030076349261IP", .character, "no letter I"),
        ("91440300763492613", .length(expected: 18, found: 17), "one short"),
        ("914403A0763492613P", .area, "the area is a number"),
    ]

    @Test("What is wrong with a credit code", arguments: codes)
    func codeFault(text: String, fault: IdentityFault?, why: String) {
        #expect(CreditCode.fault(in: text) == fault, "\(why)")
    }
}
