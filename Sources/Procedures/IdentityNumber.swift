public import LegalCalendar

/// The identity number of a resident（公民身份号码）: 18 characters, the last a check digit.
///
/// Area（6）, day of birth（8）, sequence（3, odd for men）and check（1）. Source: GB 11643-1999.
public enum ResidentNumber {
    private static let weights: [Int] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let checks = Array("10X98765432".utf8)
    /// The first two digits: provinces, and 81 to 83 for residence permits of Hong Kong, Macao, Taiwan.
    private static let provinces: Set<Int> = [
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51,
        52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83,
    ]

    /// The check character over the first 17 digits（ISO 7064 MOD 11-2）.
    /// - Returns: nil unless `digits` begins with 17 ASCII digits.
    public static func checkDigit(_ digits: [UInt8]) -> UInt8? {
        guard digits.count >= 17 else { return nil }
        var sum = 0
        for place in 0..<17 {
            let digit = Int(digits[place]) - 48
            guard digit >= 0, digit <= 9 else { return nil }
            sum += digit * weights[place]
        }
        return checks[sum % 11]
    }

    /// What is wrong with the number.
    ///
    /// Nil if nothing is. `x` is taken for `X`.
    ///
    /// `today`: a birth after it is refused.
    public static func fault(in text: String, today: CivilDate? = nil) -> IdentityFault? {
        let bytes = Array(text.utf8)
        guard bytes.count == 18 else { return .length(expected: 18, found: bytes.count) }
        guard let check = checkDigit(bytes) else { return .character }
        let number = bytes[0..<14].reduce(0) { $0 * 10 + Int($1) - 48 }
        guard provinces.contains(number / 1_000_000_000_000) else { return .area }
        let birth = number % 100_000_000
        guard birth >= 1900_01_01,
            let day = try? CivilDate(
                year: birth / 10_000, month: birth / 100 % 100, day: birth % 100),
            today.map({ day <= $0 }) ?? true
        else { return .birth }
        let last = bytes[17] == UInt8(ascii: "x") ? UInt8(ascii: "X") : bytes[17]
        return last == check ? nil : .check(expected: Character(UnicodeScalar(check)))
    }
}

/// The unified social credit code of an organisation（统一社会信用代码）: 18 characters.
///
/// Authority（1）, category（1）, area（6）, organisation code（9, GB 11714-1997, with a check of its own）
/// and check（1）. Source: GB 32100-2015. Genuine codes of the first pilot cities fail the last check:
/// warn about `.check` and `.organisationCheck`, do not refuse.
public enum CreditCode {
    private static let symbols = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
    private static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
    private static let organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]
    /// The value of each ASCII character; -1 for those that do not occur（I, O, S, V, Z）.
    private static let values: [Int] = (0..<128).map { byte in
        symbols.firstIndex(of: UInt8(byte)) ?? -1
    }

    /// The check character over the first 17.
    /// - Returns: nil unless `code` begins with 17 characters of the code's alphabet.
    public static func checkDigit(_ code: [UInt8]) -> UInt8? {
        guard code.count >= 17 else { return nil }
        var sum = 0
        for place in 0..<17 {
            let byte = code[place]
            guard byte < 128, values[Int(byte)] >= 0 else { return nil }
            sum += values[Int(byte)] * weights[place]
        }
        return symbols[(31 - sum % 31) % 31]
    }

    /// The check character of an organisation code over its first 8（组织机构代码）.
    /// - Returns: nil unless `code` begins with 8 digits or capital letters.
    public static func organisationCheckDigit(_ code: ArraySlice<UInt8>) -> UInt8? {
        guard code.count >= 8 else { return nil }
        var sum = 0
        for (byte, weight) in zip(code, organisationWeights) {
            switch byte {
            case 48...57: sum += (Int(byte) - 48) * weight
            case 65...90: sum += (Int(byte) - 55) * weight
            default: return nil
            }
        }
        switch 11 - sum % 11 {
        case 10: return UInt8(ascii: "X")
        case 11: return UInt8(ascii: "0")
        case let check: return UInt8(48 + check)
        }
    }

    /// What is wrong with the code; nil if nothing is.
    public static func fault(in text: String) -> IdentityFault? {
        let bytes = Array(text.utf8)
        guard bytes.count == 18 else { return .length(expected: 18, found: bytes.count) }
        guard let check = checkDigit(bytes), let inner = organisationCheckDigit(bytes[8...]) else {
            return .character
        }
        guard bytes[2..<8].allSatisfy({ (48...57).contains($0) }) else { return .area }
        guard bytes[16] == inner else {
            return .organisationCheck(expected: Character(UnicodeScalar(inner)))
        }
        return bytes[17] == check ? nil : .check(expected: Character(UnicodeScalar(check)))
    }
}

/// Why a number cannot be that of a person or an organisation（号码有误）.
public enum IdentityFault: Error, Hashable, Sendable {
    case length(expected: Int, found: Int)
    /// A character that the number cannot have there.
    case character
    /// No such province, or an area that is no number.
    case area
    /// No such day, before 1900 or in the future.
    case birth
    /// The organisation code inside has another check character（GB 11714）.
    case organisationCheck(expected: Character)
    case check(expected: Character)
}
