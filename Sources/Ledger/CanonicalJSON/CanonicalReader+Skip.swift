extension CanonicalReader {
    /// The deepest nesting that `skipValue` passes.
    public static let skipDepth = 64

    /// Passes over the next value, whatever it is.
    ///
    /// Checks that strings end and brackets match,
    /// and no more: bytes that were never asked for are not judged.
    public mutating func skipValue() throws(CanonicalJSONError) {
        // Bit n of `objects` tells whether the n-th open bracket from inside is of an object.
        var (depth, objects) = (0, UInt64(0))
        repeat {
            guard let byte = next else { throw ended("a value") }
            switch byte {
            case UInt8(ascii: "\""):
                try skipString()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard depth < Self.skipDepth else {
                    throw CanonicalJSONError(.tooDeep(limit: Self.skipDepth), at: position)
                }
                depth += 1
                objects = objects << 1 | (byte == UInt8(ascii: "{") ? 1 : 0)
                position += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard depth > 0, (objects & 1 == 1) == (byte == UInt8(ascii: "}")) else {
                    throw unexpected("a value")
                }
                depth -= 1
                objects >>= 1
                position += 1
            case UInt8(ascii: ","), UInt8(ascii: ":"):
                guard depth > 0 else { throw unexpected("a value") }
                position += 1
            default:
                try skipWord()
            }
        } while depth > 0
    }

    /// The bytes of the next value as they stand, valid as long as the reader's own.
    public mutating func rawValue() throws(CanonicalJSONError) -> UnsafeBufferPointer<UInt8> {
        let start = position
        try skipValue()
        return UnsafeBufferPointer(rebasing: bytes[start..<position])
    }

    private mutating func skipString() throws(CanonicalJSONError) {
        position += 1
        while true {
            position = firstSpecial(in: bytes, from: position, to: bytes.count)
            guard let byte = next else { throw ended("the end of the string") }
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return
            case UInt8(ascii: "\\"):
                guard position + 1 < bytes.count else { throw ended("the rest of an escape") }
                position += 2
            default:
                throw CanonicalJSONError(.controlCharacter(byte), at: position)
            }
        }
    }

    /// A number, `true`, `false` or `null`.
    private mutating func skipWord() throws(CanonicalJSONError) {
        let start = position
        while let byte = next, isWordByte(byte) { position += 1 }
        guard position > start else { throw unexpected("a value") }
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
