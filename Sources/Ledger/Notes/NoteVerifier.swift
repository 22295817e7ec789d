/// A public key that notes are checked against（验签公钥）: `name+id+base64`.
///
/// Source: c2sp.org/signed-note, "Verifier keys"; Ed25519 only.
public struct NoteVerifier: Hashable, Sendable {
    public let name: String
    public let id: UInt32
    /// 32 bytes of RFC 8032.
    public let publicKey: [UInt8]

    /// - Throws: `NoteError` for a bad name or a key not of 32 bytes.
    public init(name: String, publicKey: [UInt8]) throws(NoteError) {
        try NoteKey.checkName(name)
        guard publicKey.count == Ed25519.keyLength else {
            throw .keyText(name, expected: "32 bytes of public key")
        }
        self.name = name
        self.publicKey = publicKey
        id = NoteKey.id(name: name, publicKey: publicKey)
    }

    /// Reads `example.com/foo+530d903a+AekyeRrm…`; the id must be that of name and key.
    public init(_ text: String) throws(NoteError) {
        let (name, id, key) = try NoteKey.parse(text[...])
        self.name = name
        self.id = try NoteKey.checkID(id, name: name, publicKey: key)
        publicKey = key
    }

    /// The form to publish, from which anyone can build the verifier.
    public var text: String {
        "\(name)+\(NoteKey.hex(id))+\(Base64.encode([NoteKey.ed25519] + publicKey))"
    }

    /// Whether `signature` (64 bytes, without the id) is this key's over the bytes of `text`.
    public func verifies(_ signature: [UInt8], of text: String) -> Bool {
        Ed25519.verify(signature, of: Array(text.utf8), publicKey: publicKey)
    }

    /// Whether a signature line names this key: same name, same id.
    public func isNamed(by signature: NoteSignature) -> Bool {
        signature.id == id && signature.name.utf8.elementsEqual(name.utf8)
    }
}

extension NoteVerifier: CustomStringConvertible {
    public var description: String { text }
}
