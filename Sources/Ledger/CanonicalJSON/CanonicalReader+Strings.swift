extension CanonicalReader {
    /// Reads on from the first special byte of a string, which is no quote.
    mutating func escapedString(
        from start: Int, to firstSpecialByte: Int
    ) throws(CanonicalJSONError) -> String {
        var utf8: [UInt8] = []
        position = start
        var special = firstSpecialByte
        while true {
            utf8.append(contentsOf: bytes[position..<special])
            position = special
            guard let byte = next else { throw ended("the end of the string") }
            if byte == UInt8(ascii: "\"") { break }
            guard byte == UInt8(ascii: "\\") else {
                throw CanonicalJSONError(.controlCharacter(byte), at: position)
            }
            try unescape(into: &utf8)
            special = firstSpecial(in: bytes, from: position, to: bytes.count)
        }
        position += 1
        guard let text = utf8.withUnsafeBufferPointer({ text(utf8: $0) }) else {
            throw CanonicalJSONError(.invalidUTF8, at: start)
        }
        return text
    }

    /// Reads one escape from its backslash on.
    private mutating func unescape(into text: inout [UInt8]) throws(CanonicalJSONError) {
        let start = position
        position += 1
        guard let kind = next else { throw ended("the rest of an escape") }
        position += 1
        switch kind {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(kind)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            let scalar = try scalar(escapedAt: start)
            text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        default: throw CanonicalJSONError(.badEscape, at: start)
        }
    }

    /// Reads the digits of `\uXXXX`, and a second escape where the first is half of a pair.
    private mutating func scalar(escapedAt start: Int) throws(CanonicalJSONError) -> Unicode.Scalar
    {
        let high = try codeUnit(escapedAt: start)
        if let scalar = Unicode.Scalar(high) { return scalar }
        guard UTF16.isLeadSurrogate(high), take(#"\u"#) else {
            throw CanonicalJSONError(.unpairedSurrogate, at: start)
        }
        let low = try codeUnit(escapedAt: start)
        guard UTF16.isTrailSurrogate(low) else {
            throw CanonicalJSONError(.unpairedSurrogate, at: start)
        }
        return UTF16.decode(UTF16.EncodedScalar([high, low]))
    }

    private mutating func codeUnit(escapedAt start: Int) throws(CanonicalJSONError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = next else { throw ended("four hexadecimal digits") }
            guard let digit = Hexadecimal.value(of: byte) else {
                throw CanonicalJSONError(.badEscape, at: start)
            }
            unit = unit << 4 | UInt16(digit)
            position += 1
        }
        return unit
    }
}
