public import LegalCalendar
import Procedures

/// What a password must be（口令规则）.
///
/// Source: GB/T 22239-2019 8.1.4.1 a: complexity, and regular change where the office asks for it.
public struct PasswordPolicy: Hashable, Sendable {
    /// Characters（Unicode scalars）; a very long one only costs time.
    public let lengths: ClosedRange<Int>
    /// How many of the four kinds of character: capital, small, digit, anything else.
    public let kinds: Int
    /// How many former passwords may not come back, the present one included.
    public let history: Int
    /// After how many days it must be changed; nil for never.
    public let age: Int?

    public init(lengths: ClosedRange<Int>, kinds: Int, history: Int, age: Int?) {
        self.lengths = lengths
        self.kinds = kinds
        self.history = history
        self.age = age
    }

    public static let usual = PasswordPolicy(lengths: 10...128, kinds: 3, history: 5, age: nil)

    /// What is wrong with a password（不符合之处）.
    public enum Fault: Hashable, Sendable {
        case tooShort(least: Int)
        case tooLong(most: Int)
        case tooPlain(kinds: Int)
        /// Contains the account's name or its owner's.
        case containsName
        /// One character again and again, or a row of the alphabet, the digits or the keyboard.
        case isRow
        case usedBefore(history: Int)
    }

    /// Everything that is wrong with it; empty for a good one.
    ///
    /// `former` are the hashes of passwords in force until now, the newest first; looking at each
    /// costs one computation.
    public func faults(
        of password: String, for account: Account, former: [PasswordHash] = []
    ) -> [Fault] {
        var faults: [Fault] = []
        let count = password.unicodeScalars.count
        if count < lengths.lowerBound { faults.append(.tooShort(least: lengths.lowerBound)) }
        if count > lengths.upperBound { return [.tooLong(most: lengths.upperBound)] }
        if Self.kinds(in: password) < kinds { faults.append(.tooPlain(kinds: kinds)) }
        let plain = password.lowercased()
        let names = [account.name, account.id.text, account.displayName.lowercased()]
        if names.contains(where: { $0.count > 1 && plain.contains($0) }) {
            faults.append(.containsName)
        }
        if Self.isRow(plain) { faults.append(.isRow) }
        if faults.isEmpty, former.prefix(history).contains(where: { $0.matches(password) }) {
            faults.append(.usedBefore(history: history))
        }
        return faults
    }

    /// Whether one set on the day must be changed by now.
    public func isOver(_ set: Instant, at now: Instant) -> Bool {
        age.map { now.seconds - set.seconds > Int64($0) * 86_400 } ?? false
    }

    private static func kinds(in password: String) -> Int {
        Set(
            password.unicodeScalars.map { scalar in
                switch scalar {
                case "A"..."Z": 0
                case "a"..."z": 1
                case "0"..."9": 2
                default: 3
                }
            }
        ).count
    }

    private static let rows = [
        "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm",
    ].flatMap { [$0, String($0.reversed())] }

    /// Whether more than half of it is one run of a row, or fewer than four characters differ.
    private static func isRow(_ password: String) -> Bool {
        let characters = Array(password)
        guard Set(characters).count > 3 else { return true }
        let length = characters.count / 2 + 1
        return (0...characters.count - length).contains { start in
            let part = String(characters[start..<start + length])
            return rows.contains { $0.contains(part) }
        }
    }
}
