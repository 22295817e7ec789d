import Ledger
import Testing

@Suite struct CanonicalReaderTests {
    @Test("What the writer writes, the reader reads")
    func example() throws {
        var writer = CanonicalWriter()
        writer.beginObject()
        writer.key("amount")
        writer.integer(-49_500_000)
        writer.key("claim")
        writer.string("返还\"押金\"\n")
        writer.key("open")
        writer.bool(true)
        writer.key("parties")
        writer.beginArray()
        writer.string("甲")
        writer.null()
        writer.beginObject()
        writer.endObject()
        writer.endArray()
        writer.endObject()
        let text = #"{"amount":-49500000,"claim":"返还\"押金\"\n","open":true,"parties":["甲",null,{}]}"#
        #expect(writer.bytes == Array(text.utf8))

        try writer.bytes.withUnsafeBufferPointer { buffer in
            var reader = CanonicalReader(buffer)
            try reader.beginObject()
            try reader.key("amount")
            #expect(try reader.integer() == -49_500_000)
            #expect(try reader.keyIfPresent("basis") == false)
            try reader.key("claim")
            #expect(try reader.string() == "返还\"押金\"\n")
            #expect(try reader.nextKey() == "open")
            #expect(try reader.bool())
            try reader.key("parties")
            try reader.beginArray()
            #expect(try reader.nextElement())
            #expect(try reader.string() == "甲")
            #expect(try reader.nextElement())
            let isNull = reader.nullIfPresent()
            #expect(isNull)
            #expect(try reader.nextElement())
            try reader.skipValue()
            #expect(try reader.nextElement() == false)
            try reader.endObject()
            try reader.end()
        }
    }

    @Test("A writer starts again in the same memory")
    func reuse() {
        var writer = CanonicalWriter()
        for _ in 1...2 {
            writer.bytes.removeAll(keepingCapacity: true)
            writer.beginObject()
            writer.key("a")
            writer.integer(Int64.min)
            writer.endObject()
            #expect(writer.bytes == Array(#"{"a":-9223372036854775808}"#.utf8))
        }
    }

    typealias Read = @Sendable (inout CanonicalReader) throws -> Void
    static let refused:
        [(text: String, read: Read, problem: CanonicalJSONError.Problem, offset: Int, why: String)] =
            [
                (
                    #"{"a":1}"#, { try $0.beginArray() },
                    .unexpectedByte(0x7B, expected: "an array"), 0, "an object"
                ),
                (
                    #"{"a":1}"#,
                    {
                        try $0.beginObject(); try $0.key("b")
                    }, .wrongKey(expected: "b"), 1, "another key"
                ),
                (
                    #"{"a":1}"#,
                    {
                        try $0.beginObject(); try $0.key("")
                    }, .wrongKey(expected: ""), 1, "the empty key"
                ),
                (
                    #"{,"a":1}"#,
                    {
                        try $0.beginObject(); try $0.key("a")
                    }, .wrongKey(expected: "a"), 1, "a comma first"
                ),
                (
                    #"{"a":1"b":2}"#,
                    {
                        try $0.beginObject(); try $0.key("a"); try $0.skipValue(); try $0.key("b")
                    }, .wrongKey(expected: "b"), 6, "no comma"
                ),
                (
                    #"{"a""#,
                    {
                        try $0.beginObject(); try $0.key("a")
                    }, .wrongKey(expected: "a"), 1, "cut after the key"
                ),
                (
                    "[1 ]",
                    {
                        try $0.beginArray(); _ = try $0.nextElement(); _ = try $0.integer();
                        _ = try $0.nextElement()
                    }, .unexpectedByte(0x20, expected: "',' or the end"), 2, "white space"
                ),
                (
                    "12", { _ = try $0.string() }, .unexpectedByte(0x31, expected: "a string"), 0,
                    "a number"
                ),
                (
                    "\"1\"", { _ = try $0.integer() },
                    .unexpectedByte(0x22, expected: "an integer"), 0, "a string"
                ),
                (
                    "9223372036854775808", { _ = try $0.integer() }, .integerOutOfRange, 0,
                    "beyond 64 bits"
                ),
                (
                    "-9223372036854775809", { _ = try $0.integer() }, .integerOutOfRange, 0,
                    "beyond 64 bits"
                ),
                ("1.0", { _ = try $0.integer() }, .notAnInteger, 0, "a fraction"),
                (
                    "truth", { _ = try $0.bool() },
                    .unexpectedByte(0x74, expected: "true or false"), 0, "no word"
                ),
                ("1,", { _ = try $0.integer() }, .trailingBytes(count: 1), 1, "more than was read"),
                (
                    "[}", { try $0.skipValue() }, .unexpectedByte(0x7D, expected: "a value"), 1,
                    "brackets that do not match"
                ),
                (
                    "[[1]", { try $0.skipValue() }, .unexpectedEnd(expected: "a value"), 4,
                    "an open bracket"
                ),
                (
                    "\"\\\"", { try $0.skipValue() },
                    .unexpectedEnd(expected: "the end of the string"), 3,
                    "an escaped quote is no end"
                ),
                (
                    String(repeating: "[", count: 65), { try $0.skipValue() }, .tooDeep(limit: 64),
                    64, "too deep"
                ),
                ("", { try $0.skipValue() }, .unexpectedEnd(expected: "a value"), 0, "nothing"),
                (
                    ",", { try $0.skipValue() }, .unexpectedByte(0x2C, expected: "a value"), 0,
                    "no value"
                ),
            ]

    @Test("Anything but what was asked for is an error at its byte", arguments: refused.indices)
    func refusal(row: Int) {
        let (text, read, problem, offset, why) = Self.refused[row]
        #expect(throws: CanonicalJSONError(problem, at: offset), "\(why)") {
            try Array(text.utf8).withUnsafeBufferPointer { buffer in
                var reader = CanonicalReader(buffer)
                try read(&reader)
                try reader.end()
            }
        }
    }

    @Test("Random values survive writer, reader and parser", arguments: 1...20)
    func roundTrip(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let value = RandomJSON.value(depth: 4, &random)
            let bytes = try value.canonicalBytes()
            #expect(try JSONValue(parsing: bytes, requireCanonical: true) == value)
            let read = try CanonicalReader.read(bytes) { reader throws(CanonicalJSONError) in
                try RandomJSON.read(&reader)
            }
            #expect(read == value)
            let raw = try CanonicalReader.read(bytes) { reader throws(CanonicalJSONError) in
                Array(try reader.rawValue())
            }
            #expect(raw == bytes)
        }
    }

    @Test("No bytes stop the program, whatever they are", arguments: 1...10)
    func noise(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            var bytes = try RandomJSON.value(depth: 3, &random).canonicalBytes()
            for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
                let place = Int.random(in: bytes.indices, using: &random)
                switch Int.random(in: 0...2, using: &random) {
                case 0: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
                case 1: bytes.remove(at: place)
                default: bytes.removeSubrange(place...)
                }
            }
            let strict = try? JSONValue(parsing: bytes, requireCanonical: true)
            if let strict { #expect(try strict.canonicalBytes() == bytes) }
            let read = try? CanonicalReader.read(bytes) { reader throws(CanonicalJSONError) in
                try RandomJSON.read(&reader)
            }
            // The reader trusts the order of keys, the parser does not.
            if let strict { #expect(read == strict) }
        }
    }
}

enum RandomJSON {
    static let characters: [Character] = [
        "a", "Z", "\"", "\\", "\n", "\u{1}", "\u{1F}", " ", "中", "é", "\u{301}", "😀", "\u{FB33}",
        "\u{7F}", "/",
    ]

    static func text(_ random: inout SeededGenerator) -> String {
        String(
            (0..<Int.random(in: 0...24, using: &random)).map { _ in
                Bool.random(using: &random)
                    ? "x" : characters[Int.random(in: characters.indices, using: &random)]
            })
    }

    /// A value whose objects are sorted.
    static func value(depth: Int, _ random: inout SeededGenerator) -> JSONValue {
        switch Int.random(in: 0...(depth > 0 ? 6 : 4), using: &random) {
        case 0: return .null
        case 1: return .bool(.random(using: &random))
        case 2: return .integer(.random(in: CanonicalJSON.exactIntegers, using: &random))
        case 3: return .integer(.random(in: -20...20, using: &random))
        case 4: return .string(text(&random))
        case 5:
            return .array(
                (0..<Int.random(in: 0...4, using: &random)).map { _ in
                    value(depth: depth - 1, &random)
                })
        default:
            var keys: [[UInt16]] = []
            for _ in 0..<Int.random(in: 0...5, using: &random) {
                keys.append(Array(text(&random).utf16))
            }
            let sorted = Set(keys).sorted { $0.lexicographicallyPrecedes($1) }
            return .object(
                sorted.map {
                    (String(decoding: $0, as: UTF16.self), value(depth: depth - 1, &random))
                })
        }
    }

    static func read(_ reader: inout CanonicalReader) throws(CanonicalJSONError) -> JSONValue {
        switch reader.next {
        case UInt8(ascii: "{"):
            var members: [(String, JSONValue)] = []
            try reader.beginObject()
            while let key = try reader.nextKey() { members.append((key, try read(&reader))) }
            return .object(members)
        case UInt8(ascii: "["):
            var elements: [JSONValue] = []
            try reader.beginArray()
            while try reader.nextElement() { elements.append(try read(&reader)) }
            return .array(elements)
        case UInt8(ascii: "\""): return .string(try reader.string())
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool(try reader.bool())
        case UInt8(ascii: "n"):
            try reader.null()
            return .null
        default: return .integer(try reader.integer())
        }
    }
}
