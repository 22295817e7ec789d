internal import COpenSSL
internal import CSodium

/// Random tokens, their digests, and comparison that tells nothing by its time（随机令牌）.
public enum Secret {
    /// Bytes from the system's random numbers.
    public static func bytes(_ count: Int) -> [UInt8] {
        Sodium.start()
        var bytes = [UInt8](repeating: 0, count: count)
        randombytes_buf(&bytes, count)
        return bytes
    }

    /// 256 random bits in 64 hexadecimal digits.
    public static func token() -> String { hexadecimal(bytes(32)) }

    /// As many random decimal digits, all equally likely.
    public static func digits(_ count: Int) -> String {
        code(count, of: Array("0123456789".utf8))
    }

    /// As many letters and digits that cannot be mistaken for one another（回执查询码）.
    public static func code(_ count: Int) -> String {
        code(count, of: Array("ABCDEFGHJKLMNPQRSTUVWXY3456789".utf8))
    }

    private static func code(_ count: Int, of alphabet: [UInt8]) -> String {
        Sodium.start()
        return String(
            decoding: (0..<count).map { _ in
                alphabet[Int(randombytes_uniform(UInt32(alphabet.count)))]
            }, as: UTF8.self)
    }

    /// A password that can be read out and typed: four groups of four.
    public static func password() -> String {
        let letters = code(16).lowercased()
        let groups = stride(from: 0, to: 16, by: 4).map { letters.dropFirst($0).prefix(4) }
        return groups.joined(separator: "-")
    }

    /// SHA-256 in hexadecimal; for tokens too random to be guessed.
    public static func digest(of token: String) -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        let bytes = Array(token.utf8)
        guard yifa_sha256(bytes, bytes.count, nil, 0, &digest) == 1 else {
            fatalError("OpenSSL cannot compute SHA-256")
        }
        return hexadecimal(digest)
    }

    /// HMAC-SHA-256 in hexadecimal; for codes short enough to be guessed by whoever has no key.
    public static func digest(of text: String, key: [UInt8]) -> String {
        hexadecimal(HMAC.sha256.code(of: Array(text.utf8), key: key))
    }

    public static func areEqual(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        return left.count == right.count && sodium_memcmp(left, right, left.count) == 0
    }

    static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
            as: UTF8.self)
    }
}

/// libsodium, made ready before its first use.
enum Sodium {
    private static let isReady = sodium_init() >= 0

    static func start() {
        guard isReady else { fatalError("libsodium cannot start") }
    }
}
