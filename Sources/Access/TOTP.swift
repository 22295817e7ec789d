public import LegalCalendar

/// A second factor by time（动态口令）: the secret that an app and the server share.
///
/// Source: RFC 6238 with steps of 30 s; RFC 4226 for the truncation.
public struct TOTP: Hashable, Sendable {
    public let key: [UInt8]
    public let hash: HMAC
    public let digits: Int

    public init(key: [UInt8], hash: HMAC = .sha1, digits: Int = 6) {
        self.key = key
        self.hash = hash
        self.digits = digits
    }

    /// A new secret of 160 random bits, as common apps expect.
    public static func random() -> TOTP { TOTP(key: Secret.bytes(20)) }

    /// Seconds of a step.
    public static let period: Int64 = 30

    /// The number of the step in which the moment lies.
    public static func step(at moment: Instant) -> Int64 { moment.seconds / period }

    /// The code of a step.
    public func code(at step: Int64) -> String {
        let counter = (0..<8).reversed().map { UInt8(truncatingIfNeeded: step >> (8 * $0)) }
        let mac = hash.code(of: counter, key: key)
        let offset = Int(mac[mac.count - 1] & 15)
        let number = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        let modulus = (0..<digits).reduce(UInt32(1)) { product, _ in product * 10 }
        let text = String((number & 0x7FFF_FFFF) % modulus)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The step whose code was typed: this one, the one before or the one after.
    ///
    /// Each step counts once: whoever accepts a code must remember its step as `used`, the last one.
    public func step(of code: String, at now: Instant, after used: Int64?) -> Int64? {
        let present = Self.step(at: now)
        return (present - 1...present + 1).first { step in
            step > used ?? -1 && Secret.areEqual(self.code(at: step), code)
        }
    }

    /// The secret as apps take it when typed: Base32 without padding.
    public var text: String { Base32.encode(key) }

    /// What the QR code for an app says: the account's name and, as issuer, the office.
    public func address(account: String, issuer: String) -> String {
        let (account, issuer) = (Self.escaped(account), Self.escaped(issuer))
        let algorithm = hash == .sha1 ? "SHA1" : "SHA256"
        return "otpauth://totp/\(issuer):\(account)?secret=\(text)&issuer=\(issuer)"
            + "&algorithm=\(algorithm)&digits=\(digits)&period=\(Self.period)"
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
                String(UnicodeScalar(byte))
            default: "%" + Secret.hexadecimal([byte]).uppercased()
            }
        }.joined()
    }
}

/// Base32 of RFC 4648 §6, without padding.
public enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    /// Reads letters of either case, spaces between them; nil for anything else.
    public static func decode(_ text: String) -> [UInt8]? {
        var (bytes, group, bits) = ([UInt8](), UInt32(0), 0)
        for character in text.uppercased().utf8 where character != UInt8(ascii: " ") {
            guard let value = alphabet.firstIndex(of: character) else { return nil }
            group = group << 5 | UInt32(value)
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: group >> UInt32(bits)))
                group &= (1 << UInt32(bits)) - 1
            }
        }
        return bytes
    }

    public static func encode(_ bytes: [UInt8]) -> String {
        var (text, group, bits) = ([UInt8](), UInt32(0), 0)
        for byte in bytes {
            group = group << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(alphabet[Int(group >> UInt32(bits) & 31)])
            }
            group &= (1 << UInt32(bits)) - 1
        }
        if bits > 0 { text.append(alphabet[Int(group << UInt32(5 - bits) & 31)]) }
        return String(decoding: text, as: UTF8.self)
    }
}
