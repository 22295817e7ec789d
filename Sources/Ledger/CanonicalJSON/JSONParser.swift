/// How much JSON is read before it is refused.
public struct JSONLimits: Equatable, Sendable {
    /// Objects and arrays within one another.
    public var depth: Int
    /// Bytes of text.
    public var byteCount: Int

    public init(depth: Int = 64, byteCount: Int = 16 * 1024 * 1024) {
        self.depth = depth
        self.byteCount = byteCount
    }
}

extension JSONValue {
    /// Reads strict JSON (RFC 8259): one value, valid UTF-8, no key twice in an object, whole
    /// numbers within `CanonicalJSON.exactIntegers`.
    ///
    /// - Parameters:
    ///   - bytes: the text, without a byte order mark.
    ///   - limits: what is too deep or too long to read.
    ///   - requireCanonical: refuse all but the one form of RFC 8785.
    /// - Throws: `CanonicalJSONError` with the byte at which the text goes wrong.
    public init(
        parsing bytes: [UInt8], limits: JSONLimits = JSONLimits(), requireCanonical: Bool = false
    ) throws(CanonicalJSONError) {
        guard bytes.count <= limits.byteCount else {
            throw CanonicalJSONError(
                .tooLong(count: bytes.count, limit: limits.byteCount), at: limits.byteCount)
        }
        self = try bytes.withUnsafeBufferPointer { buffer throws(CanonicalJSONError) in
            var parser = JSONParser(reader: CanonicalReader(buffer), depthLimit: limits.depth)
            return try parser.document()
        }
        guard requireCanonical else { return }
        let canonical = try canonicalBytes()
        guard canonical != bytes else { return }
        let same = zip(canonical, bytes).prefix { $0 == $1 }.count
        throw CanonicalJSONError(.notCanonical, at: same)
    }
}

/// Recursive descent over the tokens of `CanonicalReader`, with white space allowed between.
private struct JSONParser {
    var reader: CanonicalReader
    let depthLimit: Int

    mutating func document() throws(CanonicalJSONError) -> JSONValue {
        let value = try value(depth: 0)
        skipSpace()
        try reader.end()
        return value
    }

    private mutating func value(depth: Int) throws(CanonicalJSONError) -> JSONValue {
        skipSpace()
        guard let next = reader.next else { throw reader.ended("a value") }
        switch next {
        case UInt8(ascii: "{"): return try object(depth: depth + 1)
        case UInt8(ascii: "["): return try array(depth: depth + 1)
        case UInt8(ascii: "\""): return .string(try reader.string())
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool(try reader.bool())
        case UInt8(ascii: "n"):
            try reader.null()
            return .null
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try integer()
        default: throw reader.unexpected("a value")
        }
    }

    private mutating func integer() throws(CanonicalJSONError) -> JSONValue {
        let start = reader.position
        let value = try reader.integer()
        guard CanonicalJSON.exactIntegers.contains(value) else {
            throw CanonicalJSONError(.integerOutOfRange, at: start)
        }
        return .integer(value)
    }

    private mutating func array(depth: Int) throws(CanonicalJSONError) -> JSONValue {
        try enter(depth)
        var elements: [JSONValue] = []
        if skips(UInt8(ascii: "]")) { return .array(elements) }
        repeat { elements.append(try value(depth: depth)) } while skips(UInt8(ascii: ","))
        try reader.expect(UInt8(ascii: "]"), "',' or ']'")
        return .array(elements)
    }

    private mutating func object(depth: Int) throws(CanonicalJSONError) -> JSONValue {
        try enter(depth)
        var members: [(String, JSONValue)] = []
        var keys: Set<[UInt8]> = []
        if skips(UInt8(ascii: "}")) { return .object(members) }
        repeat {
            skipSpace()
            let start = reader.position
            let key = try reader.string()
            guard keys.insert(Array(key.utf8)).inserted else {
                throw CanonicalJSONError(.duplicateKey(key), at: start)
            }
            skipSpace()
            try reader.expect(UInt8(ascii: ":"), "':'")
            members.append((key, try value(depth: depth)))
        } while skips(UInt8(ascii: ","))
        try reader.expect(UInt8(ascii: "}"), "',' or '}'")
        return .object(members)
    }

    private mutating func enter(_ depth: Int) throws(CanonicalJSONError) {
        guard depth <= depthLimit else {
            throw CanonicalJSONError(.tooDeep(limit: depthLimit), at: reader.position)
        }
        reader.position += 1
    }

    /// Whether `byte` is next after white space; if so, it is read.
    private mutating func skips(_ byte: UInt8) -> Bool {
        skipSpace()
        guard reader.next == byte else { return false }
        reader.position += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = reader.next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            reader.position += 1
        }
    }
}
