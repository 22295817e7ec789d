extension CivilDate {
    /// Reads `YYYY-MM-DD` and nothing else: ten ASCII characters, no spaces, no other digits.
    public init(parsing text: String) throws(CivilDateError) {
        var numbers = (0, 0, 0)
        var position = 0
        for byte in text.utf8 {
            switch position {
            case 4, 7:
                guard byte == UInt8(ascii: "-") else { throw .badFormat(text) }
            default:
                let digit = Int(byte) - 48
                guard (0...9).contains(digit), position < 10 else {
                    throw .badFormat(text)
                }
                if position < 4 {
                    numbers.0 = numbers.0 * 10 + digit
                } else if position < 7 {
                    numbers.1 = numbers.1 * 10 + digit
                } else {
                    numbers.2 = numbers.2 * 10 + digit
                }
            }
            position += 1
        }
        guard position == 10 else { throw .badFormat(text) }
        try self.init(year: numbers.0, month: numbers.1, day: numbers.2)
    }

    /// The same for a part of a text; generic code is ten times slower, so `String` has its own.
    public init(parsing text: some StringProtocol) throws(CivilDateError) {
        try self.init(parsing: String(text))
    }

    /// `2020年11月6日`, as official documents write a day.
    public var chinese: String {
        let (year, month, day) = components
        return "\(year)年\(month)月\(day)日"
    }

    /// `6 November 2020`.
    public var english: String {
        let (year, month, day) = components
        return "\(day) \(Self.englishMonths[month - 1]) \(year)"
    }

    static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
}

extension CivilDate: LosslessStringConvertible {
    /// As `init(parsing:)`, for callers that need no reason.
    ///
    /// Beware that `CivilDate("…")` with a literal is the literal below, which traps; with a
    /// variable it is this one.
    public init?(_ description: String) {
        do throws(CivilDateError) { try self.init(parsing: description) } catch { return nil }
    }

    /// `2020-11-06`, which fits a small string, so nothing is allocated.
    public var description: String {
        let (year, month, day) = components
        guard (0...9999).contains(year) else {
            return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
        }
        return String(unsafeUninitializedCapacity: 10) { bytes in
            bytes.writeDigits(year, count: 4, at: 0)
            bytes[4] = UInt8(ascii: "-")
            bytes.writeDigits(month, count: 2, at: 5)
            bytes[7] = UInt8(ascii: "-")
            bytes.writeDigits(day, count: 2, at: 8)
            return 10
        }
    }
}

extension CivilDate: ExpressibleByStringLiteral {
    /// For days written in source code.
    ///
    /// A literal that is not a day is our own mistake and traps.
    public init(stringLiteral text: String) {
        do throws(CivilDateError) {
            try self.init(parsing: text)
        } catch {
            fatalError("\(error)")
        }
    }
}

extension UnsafeMutableBufferPointer<UInt8> {
    /// Writes `value`, 0 or more, with leading zeros.
    func writeDigits(_ value: Int, count: Int, at offset: Int) {
        var rest = value
        for position in stride(from: offset + count - 1, through: offset, by: -1) {
            self[position] = UInt8(48 + rest % 10)
            rest /= 10
        }
    }
}
