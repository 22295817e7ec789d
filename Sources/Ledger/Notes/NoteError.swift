/// What is wrong with a key, a signed note, a checkpoint or a proof file.
public enum NoteError: Error, Equatable, CustomStringConvertible {
    case keyName(String)
    case keyText(String, expected: String)
    case keyAlgorithm(UInt8)
    case keyID(name: String, found: String, expected: String)
    case seedLength(Int)
    case tooLong(count: Int, limit: Int)
    case text(expected: String)
    case signatureLine(number: Int, expected: String)
    case tooManySignatures(limit: Int)
    case badSignature(name: String)
    case noKnownSignature(expected: String)
    case checkpointLine(number: Int, expected: String)
    case origin(found: String, expected: String)
    case proofLine(number: Int, expected: String)
    case cryptography(String)

    public var description: String {
        switch self {
        case .keyName(let name):
            "key name '\(name)': expected one or more characters, no spaces, no '+'"
        case .keyText(let part, let expected):
            "key '\(part)': expected \(expected)"
        case .keyAlgorithm(let type):
            "key: type \(type) is not 1 (Ed25519)"
        case .keyID(let name, let found, let expected):
            "key '\(name)': id \(found), but its bytes give \(expected)"
        case .seedLength(let count):
            "key: seed of \(count) bytes, expected 32"
        case .tooLong(let count, let limit):
            "note: \(count) bytes, at most \(limit) are read"
        case .text(let expected):
            "note: expected \(expected)"
        case .signatureLine(let number, let expected):
            "note, signature \(number): expected \(expected)"
        case .tooManySignatures(let limit):
            "note: more than \(limit) signatures"
        case .badSignature(let name):
            "note: the signature of '\(name)' does not fit its text"
        case .noKnownSignature(let expected):
            "note: no signature of \(expected)"
        case .checkpointLine(let number, let expected):
            "checkpoint, line \(number): expected \(expected)"
        case .origin(let found, let expected):
            "checkpoint of '\(found)', expected '\(expected)'"
        case .proofLine(let number, let expected):
            "proof, line \(number): expected \(expected)"
        case .cryptography(let what):
            "OpenSSL could not \(what)"
        }
    }
}
