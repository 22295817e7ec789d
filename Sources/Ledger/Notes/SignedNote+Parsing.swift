extension SignedNote {
    /// Reads a note as it is stored and served.
    ///
    /// - Throws: `NoteError` for what is no note; says nothing of whether signatures are good.
    public init(parsing bytes: [UInt8]) throws(NoteError) {
        guard bytes.count <= Self.longest else {
            throw .tooLong(count: bytes.count, limit: Self.longest)
        }
        try Self.check(bytes)
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw .text(expected: "valid UTF-8")
        }
        guard let split = Self.lastEmptyLine(in: bytes) else {
            throw .text(expected: "an empty line between text and signatures")
        }
        text = String(decoding: bytes[...split], as: UTF8.self)
        signatures = []
        let lines = bytes[(split + 2)...].dropLast()
            .split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.count <= Self.mostSignatures else {
            throw .tooManySignatures(limit: Self.mostSignatures)
        }
        for (number, line) in lines.enumerated() {
            signatures.append(try Self.signature(line, number: number + 1))
        }
    }

    /// Reads a note as it is stored and served.
    public init(parsing text: String) throws(NoteError) {
        try self.init(parsing: Array(text.utf8))
    }

    /// The offset of the newline that ends the text, before the last empty line.
    private static func lastEmptyLine(in bytes: [UInt8]) -> Int? {
        guard bytes.count >= 3 else { return nil }
        return (0..<bytes.count - 2).last { bytes[$0] == 0x0A && bytes[$0 + 1] == 0x0A }
    }

    private static func signature(
        _ line: ArraySlice<UInt8>, number: Int
    ) throws(NoteError) -> NoteSignature {
        let dash = Array("— ".utf8)
        guard line.starts(with: dash) else {
            throw .signatureLine(number: number, expected: "'— ' in front")
        }
        let parts = line.dropFirst(dash.count)
            .split(separator: 0x20, omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            throw .signatureLine(number: number, expected: "a name, a space, a signature")
        }
        let name = String(decoding: parts[0], as: UTF8.self)
        try NoteKey.checkName(name)
        guard let bytes = Base64.decode(parts[1]), bytes.count > 4 else {
            throw .signatureLine(number: number, expected: "base64 of more than four bytes")
        }
        let id = bytes.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        return NoteSignature(name: name, id: id, bytes: Array(bytes.dropFirst(4)))
    }
}
