internal import CSodium

/// A password as it is kept: never itself（口令散列）.
///
/// Source: Argon2id, RFC 9106; the text carries its parameters, so they can be raised later.
public struct PasswordHash: Hashable, Sendable {
    /// `$argon2id$v=19$m=…,t=…,p=1$salt$hash`.
    public let text: String

    public init(text: String) { self.text = text }

    /// How much work one guess costs.
    public struct Strength: Hashable, Sendable {
        /// Bytes of memory.
        public let memory: Int
        /// Passes over it.
        public let passes: UInt64

        public init(memory: Int, passes: UInt64) {
            self.memory = memory
            self.passes = passes
        }

        /// 19 MiB and two passes, OWASP's least for Argon2id: the office may be one small machine.
        public static let usual = Strength(memory: 19 << 20, passes: 2)
        /// The least that libsodium takes; for tests.
        public static let least = Strength(memory: 8 << 10, passes: 1)
    }

    /// Takes as long as `strength` says; not for the thread that serves pages.
    /// - Throws: `.outOfMemory`.
    public init(
        of password: String, strength: Strength = .usual
    ) throws(PasswordHashError) {
        Sodium.start()
        var text = [CChar](repeating: 0, count: Int(crypto_pwhash_strbytes()))
        let bytes = Array(password.utf8).map { CChar(bitPattern: $0) }
        guard
            crypto_pwhash_str(
                &text, bytes, UInt64(bytes.count), strength.passes, strength.memory) == 0
        else { throw .outOfMemory }
        self.text = String(
            decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The hash of a password that nobody has, which costs as much to compare with.
    static func nobody(_ strength: Strength) -> PasswordHash {
        PasswordHash(
            text: "$argon2id$v=19$m=\(strength.memory >> 10),t=\(strength.passes),p=1"
                + "$YWFhYWFhYWFhYWFhYWFhYQ$MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI")
    }

    public func matches(_ password: String) -> Bool {
        Sodium.start()
        let bytes = Array(password.utf8).map { CChar(bitPattern: $0) }
        return crypto_pwhash_str_verify(text, bytes, UInt64(bytes.count)) == 0
    }

    /// Whether it was made with other parameters and should be made anew at the next log-in.
    public func isOutdated(for strength: Strength = .usual) -> Bool {
        crypto_pwhash_str_needs_rehash(text, strength.passes, strength.memory) != 0
    }
}

public enum PasswordHashError: Error, Equatable, Sendable {
    case outOfMemory
}
