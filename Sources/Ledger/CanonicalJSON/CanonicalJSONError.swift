/// What is wrong with a JSON text, and at which byte of it.
public struct CanonicalJSONError: Error, Equatable {
    public enum Problem: Equatable, Sendable {
        case unexpectedEnd(expected: String)
        case unexpectedByte(UInt8, expected: String)
        case wrongKey(expected: String)
        case duplicateKey(String)
        case notAnInteger
        case integerOutOfRange
        case invalidUTF8
        case controlCharacter(UInt8)
        case badEscape
        case unpairedSurrogate
        case tooDeep(limit: Int)
        case tooLong(count: Int, limit: Int)
        case trailingBytes(count: Int)
        case notCanonical
    }

    public let problem: Problem
    /// Bytes before the fault; 0 where a value is written and not read.
    public let offset: Int

    public init(_ problem: Problem, at offset: Int) {
        self.problem = problem
        self.offset = offset
    }
}

extension CanonicalJSONError: CustomStringConvertible {
    public var description: String { "JSON, byte \(offset): \(problem)" }
}

extension CanonicalJSONError.Problem: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unexpectedEnd(let expected): "the text ends, expected \(expected)"
        case .unexpectedByte(let byte, let expected):
            "found \(Self.name(of: byte)), expected \(expected)"
        case .wrongKey(let expected): "expected the key '\(expected)'"
        case .duplicateKey(let key): "the key '\(key)' stands twice in one object"
        case .notAnInteger: "a number with fraction or exponent; only integers are kept"
        case .integerOutOfRange:
            "an integer beyond ±9007199254740991, which not every reader keeps exactly"
        case .invalidUTF8: "not valid UTF-8"
        case .controlCharacter(let byte): "\(Self.name(of: byte)) must be escaped in a string"
        case .badEscape: "no such escape; expected one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX"
        case .unpairedSurrogate: "half of a surrogate pair, which is no character"
        case .tooDeep(let limit): "nested deeper than \(limit) levels"
        case .tooLong(let count, let limit): "\(count) bytes, at most \(limit) are read"
        case .trailingBytes(let count): "\(count) bytes after the end of the value"
        case .notCanonical: "not the canonical form of RFC 8785 from here on"
        }
    }

    private static func name(of byte: UInt8) -> String {
        0x20..<0x7F ~= byte
            ? "'\(Unicode.Scalar(byte))'" : "byte 0x\(Hexadecimal.encode(CollectionOfOne(byte)))"
    }
}
