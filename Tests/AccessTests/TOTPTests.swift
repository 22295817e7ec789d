import Access
import LegalCalendar
import Testing

@Suite("One-time passwords by time")
struct TOTPTests {
    /// RFC 6238, appendix B.
    static let vectors: [(second: Int64, sha1: String, sha256: String)] = [
        (59, "94287082", "46119246"),
        (1_111_111_109, "07081804", "68084774"),
        (1_111_111_111, "14050471", "67062674"),
        (1_234_567_890, "89005924", "91819424"),
        (2_000_000_000, "69279037", "90698825"),
        (20_000_000_000, "65353130", "77737706"),
    ]

    @Test("The vectors of the standard", arguments: vectors)
    func vector(second: Int64, sha1: String, sha256: String) {
        let short = Array("12345678901234567890".utf8)
        let long = Array("12345678901234567890123456789012".utf8)
        let step = TOTP.step(at: Instant(seconds: second))
        #expect(TOTP(key: short, digits: 8).code(at: step) == sha1)
        #expect(TOTP(key: long, hash: .sha256, digits: 8).code(at: step) == sha256)
    }

    static let windows: [(offset: Int64, used: Int64?, accepted: Int64?, why: String)] = [
        (0, nil, 0, "the present step"),
        (-1, nil, -1, "a clock half a minute slow"),
        (1, nil, 1, "a clock half a minute fast"),
        (-2, nil, nil, "a minute late"),
        (2, nil, nil, "a minute early"),
        (0, 0, nil, "a step that was used"),
        (-1, 0, nil, "a step before one that was used"),
        (1, 0, 1, "the next step after one that was used"),
    ]

    @Test("One step to each side, and each once", arguments: windows)
    func window(offset: Int64, used: Int64?, accepted: Int64?, why: String) {
        let totp = TOTP(key: Array("12345678901234567890".utf8))
        let now = Instant(seconds: 1_600_000_000)
        let present = TOTP.step(at: now)
        let found = totp.step(
            of: totp.code(at: present + offset), at: now, after: used.map { present + $0 })
        #expect(found == accepted.map { present + $0 }, "\(why)")
    }

    @Test("The secret as an app reads it")
    func address() {
        let totp = TOTP(key: Array("12345678901234567890".utf8))
        #expect(totp.text == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
        #expect(
            totp.address(account: "zf01", issuer: "松岗")
                == "otpauth://totp/%E6%9D%BE%E5%B2%97:zf01?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=%E6%9D%BE%E5%B2%97&algorithm=SHA1&digits=6&period=30")
    }

    static let texts: [(bytes: String, text: String)] = [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"),
        ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI"),
    ]

    @Test("Base32 of RFC 4648, section 10, without padding", arguments: texts)
    func base32(bytes: String, text: String) {
        #expect(Base32.encode(Array(bytes.utf8)) == text)
    }
}
