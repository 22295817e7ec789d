/// A private key that signs notes（签名私钥）.
///
/// Printing it shows the public part only.
///
/// Its text is that of Go's note package: `PRIVATE+KEY+name+id+base64`.
public struct NoteSigner: Sendable {
    public let verifier: NoteVerifier
    private let seed: [UInt8]

    private static let prefix = "PRIVATE+KEY+"

    public var name: String { verifier.name }

    /// The key of a seed of 32 secret bytes.
    public init(name: String, seed: [UInt8]) throws(NoteError) {
        verifier = try NoteVerifier(name: name, publicKey: Ed25519.publicKey(seed: seed))
        self.seed = seed
    }

    /// A new key from the system's random source.
    public static func generate(name: String) throws(NoteError) -> NoteSigner {
        let seed: [UInt8]
        do {
            seed = try secureRandom(count: Ed25519.keyLength)
        } catch {
            throw .cryptography("give random bytes for a key")
        }
        return try NoteSigner(name: name, seed: seed)
    }

    /// Reads `PRIVATE+KEY+name+id+base64`.
    ///
    /// Errors never repeat the secret part.
    public init(privateKey text: String) throws(NoteError) {
        guard text.utf8.starts(with: Self.prefix.utf8) else {
            throw .keyText("private key", expected: "'\(Self.prefix)' in front")
        }
        let (name, id, seed) = try NoteKey.parse(
            Substring(text.utf8.dropFirst(Self.prefix.utf8.count)))
        try self.init(name: name, seed: seed)
        _ = try NoteKey.checkID(id, name: name, publicKey: verifier.publicKey)
    }

    /// The secret text: store it where only the service can read it.
    public var privateKey: String {
        let key = Base64.encode([NoteKey.ed25519] + seed)
        return "\(Self.prefix)\(name)+\(NoteKey.hex(verifier.id))+\(key)"
    }

    /// Signs the text of a note, which ends in a newline.
    public func sign(_ text: String) throws(NoteError) -> NoteSignature {
        NoteSignature(
            name: name, id: verifier.id, bytes: try Ed25519.sign(Array(text.utf8), seed: seed))
    }
}

extension NoteSigner: CustomStringConvertible, CustomReflectable {
    public var description: String { "signer of \(verifier.text)" }

    public var customMirror: Mirror { Mirror(self, children: ["verifier": verifier]) }
}
