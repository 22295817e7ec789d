package import LegalCalendar
/// Text inside addresses.
package enum WebText {
    /// Everything but letters, digits and `-._~` in per cent form.
    package static func encoded(_ text: String) -> String {
        text.utf8.reduce(into: "") { result, byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
    }

    /// The text of a form's value: `+` is a space, `%E8` a byte; what is no UTF-8 is mended.
    package static func decoded(_ text: some Collection<UInt8>) -> String {
        var bytes: [UInt8] = []
        var rest = text[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                let digits = Array(rest.prefix(2))
                if digits.count == 2, let high = digit(digits[0]), let low = digit(digits[1]) {
                    bytes.append(high << 4 | low)
                    rest = rest.dropFirst(2)
                } else {
                    bytes.append(byte)
                }
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

/// Addresses of pages, which keep the language and the last day counted.
package struct Links: Sendable {
    package let language: Language
    /// Nil for the site's own last day, which needs no saying.
    package let lastDay: CivilDate?

    package func callAsFunction(_ path: String, _ query: [(String, String)] = []) -> String {
        var pairs = query
        if let lastDay { pairs.append(("to", "\(lastDay)")) }
        if language == .en { pairs.append(("lang", "en")) }
        guard !pairs.isEmpty else { return path }
        return path + "?" + pairs.map { "\($0)=\(WebText.encoded($1))" }.joined(separator: "&")
    }

    package func figure(_ id: String) -> String { self("/figures/\(WebText.encoded(id))") }
    package func procedure(_ id: String) -> String {
        Links(language: language, lastDay: nil)("/procedures/\(WebText.encoded(id))")
    }
    package func matter(_ number: Int64) -> String {
        Links(language: language, lastDay: nil)("/matters/\(number)")
    }
    package func proof(_ index: Int64) -> String {
        Links(language: language, lastDay: nil)("/proofs/\(index)")
    }
}
