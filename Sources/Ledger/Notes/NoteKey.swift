/// The name of a key and the id that goes with it in signature lines.
///
/// Source: c2sp.org/signed-note, "Signatures".
enum NoteKey {
    /// The type byte of Ed25519 keys.
    static let ed25519: UInt8 = 1

    static func checkName(_ name: String) throws(NoteError) {
        let isFine = name.unicodeScalars.allSatisfy {
            !$0.properties.isWhitespace && $0 != "+" && $0.value >= 0x20
        }
        guard isFine, !name.isEmpty else { throw .keyName(name) }
    }

    /// `SHA-256(name ‖ 0x0A ‖ type ‖ public key)`, first four bytes, big-endian.
    static func id(name: String, publicKey: [UInt8]) -> UInt32 {
        let hash = HashAlgorithm.sha256.digest(Array(name.utf8) + [0x0A, ed25519] + publicKey)
        return hash.bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// Eight lower-case digits.
    static func hex(_ id: UInt32) -> String { Hexadecimal.encode(bytes(id)) }

    static func bytes(_ id: UInt32) -> [UInt8] {
        withUnsafeBytes(of: id.bigEndian) { Array($0) }
    }

    /// Reads the last three parts of a key's text, `name+hex+base64`, and the type byte.
    static func parse(
        _ text: Substring
    ) throws(NoteError) -> (name: String, id: String, key: [UInt8]) {
        // A name holds no '+', base64 may.
        let parts = text.utf8.split(
            separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false
        ).map { String(Substring($0)) }
        guard parts.count == 3 else {
            throw .keyText(parts.first ?? "", expected: "name+id+base64")
        }
        try checkName(parts[0])
        guard let bytes = Base64.decode(parts[2]), let type = bytes.first else {
            throw .keyText(parts[0], expected: "base64 after the id")
        }
        guard type == ed25519 else { throw .keyAlgorithm(type) }
        guard bytes.count == 1 + Ed25519.keyLength else {
            throw .keyText(parts[0], expected: "a type byte and 32 bytes of key")
        }
        return (parts[0], parts[1], Array(bytes.dropFirst()))
    }

    static func checkID(
        _ found: String, name: String, publicKey: [UInt8]
    ) throws(NoteError) -> UInt32 {
        let id = id(name: name, publicKey: publicKey)
        guard found.utf8.elementsEqual(hex(id).utf8) else {
            throw .keyID(name: name, found: found, expected: hex(id))
        }
        return id
    }
}
