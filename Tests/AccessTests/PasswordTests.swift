import Access
import LegalCalendar
import Procedures
import Testing

@Suite("Passwords")
struct PasswordTests {
    static let lin = Account(
        id: "zf01", name: "linmei", displayName: "林梅", kind: .staff, roles: ["officer"])

    static let rows: [(password: String, faults: [PasswordPolicy.Fault], why: String)] = [
        ("Harbour-Tin-42", [], "long, four kinds"),
        ("晴天下午三点开会Abc7", [], "Chinese counts as the fourth kind"),
        ("Ab3-ef6-x", [.tooShort(least: 10)], "nine characters"),
        ("harbourtinkettle", [.tooPlain(kinds: 3)], "small letters alone"),
        ("harbour tin kettle", [.tooPlain(kinds: 3)], "two kinds"),
        ("LinMei-2026-x", [.containsName], "the account's name, in other letters"),
        ("x9-ZF01-harbour", [.containsName], "the account's identifier"),
        ("我是林梅-abc-123", [.containsName], "the owner's name"),
        ("Abcdefghij-1", [.isRow], "the alphabet"),
        ("1234567890Ab-", [.isRow], "the digits"),
        ("Qwertyuiop-1", [.isRow], "the keyboard"),
        ("Aa1Aa1Aa1Aa1", [.isRow], "three characters again and again"),
        ("short", [.tooShort(least: 10), .tooPlain(kinds: 3)], "everything that is wrong"),
        (
            String(repeating: "Aa1-harbour", count: 20), [.tooLong(most: 128)],
            "longer than anybody types"
        ),
    ]

    @Test("A password is refused with everything that is wrong with it", arguments: rows)
    func policy(password: String, faults: [PasswordPolicy.Fault], why: String) {
        #expect(PasswordPolicy.usual.faults(of: password, for: Self.lin) == faults, "\(why)")
    }

    @Test("The last five do not come back, the sixth may")
    func history() throws {
        let words = ["one", "two", "three", "four", "five", "six"].map { "Harbour-42-\($0)" }
        let former = try words.map { try PasswordHash(of: $0, strength: .least) }
        for (place, word) in words.enumerated() {
            let faults = PasswordPolicy.usual.faults(of: word, for: Self.lin, former: former)
            #expect(faults == (place < 5 ? [.usedBefore(history: 5)] : []), "\(word)")
        }
    }

    @Test("A password is over when the office says so, and never where it does not")
    func age() {
        let set = Instant(seconds: 1_600_000_000)
        let policy = PasswordPolicy(lengths: 10...64, kinds: 3, history: 5, age: 90)
        #expect(!policy.isOver(set, at: set.adding(hours: 90 * 24)))
        #expect(policy.isOver(set, at: set.adding(hours: 90 * 24).adding(seconds: 1)))
        #expect(!PasswordPolicy.usual.isOver(set, at: set.adding(hours: 9000 * 24)))
    }

    @Test("A hash knows its password and no other, and is never the same twice")
    func hash() throws {
        let first = try PasswordHash(of: "晴天 Harbour-42", strength: .least)
        let second = try PasswordHash(of: "晴天 Harbour-42", strength: .least)
        #expect(first.text.hasPrefix("$argon2id$") && first != second)
        #expect(first.matches("晴天 Harbour-42") && second.matches("晴天 Harbour-42"))
        #expect(!first.matches("晴天 Harbour-43") && !first.matches(""))
        #expect(!PasswordHash(text: "harbour").matches("harbour"), "no hash at all")
        #expect(first.isOutdated(for: .usual) && !first.isOutdated(for: .least))
    }

    static let names: [(typed: String, name: String?, why: String)] = [
        ("ZF01", "zf01", "letters in small"),
        ("  林梅\t", "林梅", "Chinese, with space around"),
        ("li.mei_2-x", "li.mei_2-x", "the signs that are taken"),
        ("a", nil, "one character"),
        ("a b", nil, "a space within"),
        ("a'--", nil, "a sign that is not taken"),
        (String(repeating: "a", count: 33), nil, "too long"),
        ("", nil, "nothing"),
    ]

    @Test("A name has one form", arguments: names)
    func name(typed: String, name: String?, why: String) {
        #expect(AccountName.normal(typed) == name, "\(why)")
    }
}
