/// One signature line of a note: `— name base64(id ‖ signature)`.
public struct NoteSignature: Equatable, Sendable {
    public let name: String
    public let id: UInt32
    /// What follows the id: 64 bytes for Ed25519, anything for keys unknown here.
    public let bytes: [UInt8]

    public init(name: String, id: UInt32, bytes: [UInt8]) {
        (self.name, self.id, self.bytes) = (name, id, bytes)
    }

    /// The line without its newline.
    public var line: String { "— \(name) \(Base64.encode(NoteKey.bytes(id) + bytes))" }
}

/// A text and the signatures under it（签名文本）.
///
/// Parsing judges the form; believe the text only
/// after `verify`.
///
/// Source: c2sp.org/signed-note.
public struct SignedNote: Equatable, Sendable {
    /// The longest note that is read.
    public static let longest = 1 << 20
    /// The most signatures that are read; the format asks for 16 at least.
    public static let mostSignatures = 64

    /// Everything that is signed, with its last newline.
    public let text: String
    public internal(set) var signatures: [NoteSignature]

    /// Signs `text`, which must end in a newline and hold no other control character.
    public init(_ text: String, signedBy signers: [NoteSigner]) throws(NoteError) {
        try Self.check(Array(text.utf8))
        self.text = text
        signatures = []
        for signer in signers { try sign(by: signer) }
    }

    /// Adds a signature, as a second key of the log or a witness does.
    public mutating func sign(by signer: NoteSigner) throws(NoteError) {
        signatures.append(try signer.sign(text))
    }

    /// The note as it is stored and served.
    public var rendered: String {
        text + "\n" + signatures.map { $0.line + "\n" }.joined()
    }

    /// The signatures of known keys, all of them good, one at least.
    ///
    /// Unknown keys are passed
    /// over.
    ///
    /// - Throws: `.badSignature` if a known key's does not fit, `.noKnownSignature` if there is
    ///   none.
    @discardableResult
    public func verify(by verifiers: [NoteVerifier]) throws(NoteError) -> [NoteSignature] {
        var good: [NoteSignature] = []
        for signature in signatures {
            guard let verifier = verifiers.first(where: { $0.isNamed(by: signature) }) else {
                continue
            }
            guard verifier.verifies(signature.bytes, of: text) else {
                throw .badSignature(name: signature.name)
            }
            good.append(signature)
        }
        if good.isEmpty {
            throw .noKnownSignature(expected: verifiers.map(\.name).joined(separator: ", "))
        }
        return good
    }

    static func check(_ text: [UInt8]) throws(NoteError) {
        guard text.allSatisfy({ $0 >= 0x20 || $0 == 0x0A }) else {
            throw .text(expected: "no control characters but newline")
        }
        guard text.last == 0x0A else { throw .text(expected: "a newline at the end of the text") }
    }
}
