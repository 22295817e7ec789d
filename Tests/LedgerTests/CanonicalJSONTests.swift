import Ledger
import Testing

@Suite struct CanonicalJSONTests {
    static let canonical: [(input: String, output: String, why: String)] = [
        (" [ 1 , -2 , 0 ] ", "[1,-2,0]", "no white space"),
        (#"{"b":1,"a":2}"#, #"{"a":2,"b":1}"#, "sorted"),
        (
            #"{"b":{"d":1,"c":2},"a":[{"z":1,"y":2}]}"#,
            #"{"a":[{"y":2,"z":1}],"b":{"c":2,"d":1}}"#, "sorted inside"
        ),
        (
            #"{"aa":1,"a":2,"":3,"B":4}"#, #"{"":3,"B":4,"a":2,"aa":1}"#,
            "shorter first, capitals first"
        ),
        (
            #"{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}"#,
            "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\u{FB33}\":3}",
            "RFC 8785 §3.2.3: a surrogate pair before U+FB33"
        ),
        (#""\u0041\/\u4e2d""#, #""A/中""#, "no escape that is not needed"),
        (
            #""\u0000\u0008\u0009\u000a\u000b\u000c\u000D\u001F\u0022\u005c\u007f\u2028""#,
            "\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\\\"\\\\\u{7F}\u{2028}\"",
            "RFC 8785 §3.2.2.2: short forms, lower case, nothing more"
        ),
        (#""\uD83D\uDE00""#, #""😀""#, "a pair of escapes is one character"),
        ("[null,true,false,{},[]]", "[null,true,false,{},[]]", "words and empty ones"),
        ("9007199254740991", "9007199254740991", "the largest that stays exact"),
        ("-9007199254740991", "-9007199254740991", "the smallest"),
        (#"["e\u0301","é"]"#, "[\"e\u{301}\",\"é\"]", "characters are not composed"),
    ]

    @Test("The canonical form is that of RFC 8785", arguments: canonical)
    func form(input: String, output: String, why: String) throws {
        let value = try JSONValue(parsing: Array(input.utf8))
        let bytes = try value.canonicalBytes()
        #expect(bytes == Array(output.utf8), "\(why)")
        let again = try JSONValue(parsing: bytes, requireCanonical: true)
        #expect(try again.canonicalBytes() == bytes, "\(why)")
        if input != output {
            #expect(throws: CanonicalJSONError.self, "\(why)") {
                try JSONValue(parsing: Array(input.utf8), requireCanonical: true)
            }
        }
    }

    static let refused:
        [(text: String, problem: CanonicalJSONError.Problem, offset: Int, why: String)] = [
            ("", .unexpectedEnd(expected: "a value"), 0, "nothing"),
            ("[1", .unexpectedEnd(expected: "',' or ']'"), 2, "cut"),
            ("[1,]", .unexpectedByte(0x5D, expected: "a value"), 3, "a comma too many"),
            ("{,}", .unexpectedByte(0x2C, expected: "a string"), 1, "a comma alone"),
            ("{\"a\" 1}", .unexpectedByte(0x31, expected: "':'"), 5, "no colon"),
            ("1 2", .trailingBytes(count: 1), 2, "two values"),
            ("nul", .unexpectedByte(0x6E, expected: "null"), 0, "half a word"),
            ("1.5", .notAnInteger, 0, "a fraction"), ("1e3", .notAnInteger, 0, "an exponent"),
            ("1.0", .notAnInteger, 0, "a fraction of zero"),
            ("01", .notCanonical, 0, "a leading zero"), ("-0", .notCanonical, 0, "minus zero"),
            ("-", .unexpectedEnd(expected: "an integer"), 1, "a sign alone"),
            ("+1", .unexpectedByte(0x2B, expected: "a value"), 0, "a plus"),
            ("9007199254740992", .integerOutOfRange, 0, "2^53"),
            ("99999999999999999999999", .integerOutOfRange, 0, "beyond 64 bits"),
            (#"{"a":1,"b":2,"a":3}"#, .duplicateKey("a"), 13, "a key twice"),
            (#"{"a":1,"\u0061":2}"#, .duplicateKey("a"), 7, "twice under an escape"),
            ("\"a\nb\"", .controlCharacter(0x0A), 2, "a raw newline"),
            (#""\x""#, .badEscape, 1, "no such escape"), (#""\u12G4""#, .badEscape, 1, "no digit"),
            (#""\ud83d""#, .unpairedSurrogate, 1, "half a pair"),
            (#""\ude00\ud83d""#, .unpairedSurrogate, 1, "the second half first"),
            (#""\ud83d\u0041""#, .unpairedSurrogate, 1, "half a pair and a letter"),
            ("\"abc", .unexpectedEnd(expected: "the end of the string"), 4, "no end"),
            ("\u{FEFF}1", .unexpectedByte(0xEF, expected: "a value"), 0, "a byte order mark"),
            ("'a'", .unexpectedByte(0x27, expected: "a value"), 0, "single quotes"),
        ]

    @Test("What is not strict JSON is refused at its byte", arguments: refused)
    func refusal(text: String, problem: CanonicalJSONError.Problem, offset: Int, why: String) {
        #expect(throws: CanonicalJSONError(problem, at: offset), "\(why)") {
            try JSONValue(parsing: Array(text.utf8))
        }
    }

    static let badUTF8: [(bytes: [UInt8], why: String)] = [
        ([0xFF], "no such byte"), ([0xC0, 0x80], "zero in two bytes"), ([0xE4, 0xB8], "cut"),
        ([0xED, 0xA0, 0x80], "a surrogate"), ([0xF4, 0x90, 0x80, 0x80], "beyond U+10FFFF"),
    ]

    @Test("Invalid UTF-8 is refused and not repaired", arguments: badUTF8)
    func utf8(bytes: [UInt8], why: String) {
        #expect(throws: CanonicalJSONError(.invalidUTF8, at: 1), "\(why)") {
            try JSONValue(parsing: [0x22] + bytes + [0x22])
        }
        #expect(throws: CanonicalJSONError(.invalidUTF8, at: 1), "after an escape: \(why)") {
            try JSONValue(parsing: Array("\"\\n".utf8) + bytes + [0x22])
        }
    }

    @Test("Keys that only look alike are two keys")
    func lookalikes() throws {
        let text = "{\"e\u{301}\":1,\"é\":2}"
        let value = try JSONValue(parsing: Array(text.utf8), requireCanonical: true)
        #expect(value["é"] == .integer(2))
        #expect(value["e\u{301}"] == .integer(1))
        #expect(JSONValue.string("é") != .string("e\u{301}"))
    }

    @Test("Nesting is read to the limit and not beyond")
    func depth() throws {
        let nested = { (count: Int) in
            [UInt8](repeating: 0x5B, count: count) + [UInt8](repeating: 0x5D, count: count)
        }
        #expect(try JSONValue(parsing: nested(64)).canonicalBytes() == nested(64))
        #expect(throws: CanonicalJSONError(.tooDeep(limit: 64), at: 64)) {
            try JSONValue(parsing: nested(65))
        }
        #expect(throws: CanonicalJSONError(.tooDeep(limit: 64), at: 64)) {
            try JSONValue(parsing: [UInt8](repeating: 0x5B, count: 1_000_000))
        }
        #expect(throws: CanonicalJSONError(.tooLong(count: 4, limit: 3), at: 3)) {
            try JSONValue(parsing: nested(2), limits: JSONLimits(byteCount: 3))
        }
    }

    @Test("A value that has no canonical form is not written")
    func notWritten() {
        #expect(throws: CanonicalJSONError(.integerOutOfRange, at: 0)) {
            try JSONValue.integer(.max).canonicalBytes()
        }
        #expect(throws: CanonicalJSONError(.duplicateKey("a"), at: 9)) {
            try JSONValue.object([("a", .null), ("a", .null)]).canonicalBytes()
        }
    }

    @Test("The order of keys is that of UTF-16 code units")
    func order() {
        let pieces = [
            "", "a", "b", "\u{7F}", "\u{80}", "中", "\u{D7FF}", "\u{E000}", "\u{FB33}", "\u{FFFF}",
            "\u{10000}", "😀", "\u{10FFFF}",
        ]
        let keys = pieces.flatMap { first in pieces.map { first + $0 } }
        for left in keys {
            for right in keys {
                #expect(
                    CanonicalJSON.precedes(left, right)
                        == left.utf16.lexicographicallyPrecedes(right.utf16))
            }
        }
    }
}
