extension CivilDate {
    /// Reads `YYYY-MM-DD` and nothing else: ten ASCII characters, no spaces, no other digits.
    public init(parsing text: String) throws(CivilDateError) {
        var copy = text
        self = try copy.withUTF8 { bytes in
            Result { () throws(CivilDateError) in try CivilDate(parsing: bytes) }
        }.get()
    }

    /// The same from UTF-8 where it lies; records are full of dates.
    public init(parsing text: UnsafeBufferPointer<UInt8>) throws(CivilDateError) {
        guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
            let year = Self.number(text[0..<4]), let month = Self.number(text[5..<7]),
            let day = Self.number(text[8..<10])
        else { throw .badFormat(String(decoding: text, as: UTF8.self)) }
        try self.init(year: year, month: month, day: day)
    }

    @inline(__always)
    private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var number = 0
        for byte in digits {
            let digit = Int(byte) - 48
            guard (0...9).contains(digit) else { return nil }
            number = number * 10 + digit
        }
        return number
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
