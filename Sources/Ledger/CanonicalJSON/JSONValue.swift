/// A JSON value as a tree, for what is small and not known beforehand.
///
/// Numbers with a fraction
/// have no case. What the ledger reads and writes by the million goes through
/// `CanonicalReader` and `CanonicalWriter` instead.
public enum JSONValue: Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    case string(String)
    case array([JSONValue])
    /// Members in any order; writing sorts them.
    case object([(String, JSONValue)])

    /// The canonical form of RFC 8785.
    ///
    /// - Throws: `.duplicateKey`, or `.integerOutOfRange` beyond `CanonicalJSON.exactIntegers`.
    public func canonicalBytes() throws(CanonicalJSONError) -> [UInt8] {
        var writer = CanonicalWriter()
        try write(to: &writer)
        return writer.bytes
    }

    /// Adds the canonical form of this value to what `writer` holds.
    public func write(to writer: inout CanonicalWriter) throws(CanonicalJSONError) {
        switch self {
        case .null: writer.null()
        case .bool(let value): writer.bool(value)
        case .integer(let value):
            guard CanonicalJSON.exactIntegers.contains(value) else {
                throw CanonicalJSONError(.integerOutOfRange, at: writer.bytes.count)
            }
            writer.integer(value)
        case .string(let text): writer.string(text)
        case .array(let elements):
            writer.beginArray()
            for element in elements { try element.write(to: &writer) }
            writer.endArray()
        case .object(let members):
            try Self.write(members.sorted { CanonicalJSON.precedes($0.0, $1.0) }, to: &writer)
        }
    }

    private static func write(
        _ members: [(String, JSONValue)], to writer: inout CanonicalWriter
    ) throws(CanonicalJSONError) {
        writer.beginObject()
        var last: String?
        for (key, value) in members {
            // Equal by bytes: Swift's == would take é and e + accent for one key.
            if let last, last.utf8.elementsEqual(key.utf8) {
                throw CanonicalJSONError(.duplicateKey(key), at: writer.bytes.count)
            }
            writer.key(key)
            try value.write(to: &writer)
            last = key
        }
        writer.endObject()
    }

    /// The value of a key of an object; `nil` if there is none or this is no object.
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.0.utf8.elementsEqual(key.utf8) }?.1
    }
}

extension JSONValue: Equatable {
    /// Strings are equal byte by byte, members in the order in which they stand.
    public static func == (left: JSONValue, right: JSONValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.integer(let left), .integer(let right)): left == right
        case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
        case (.array(let left), .array(let right)): left == right
        case (.object(let left), .object(let right)):
            left.elementsEqual(right) { left, right in
                left.0.utf8.elementsEqual(right.0.utf8) && left.1 == right.1
            }
        default: false
        }
    }
}
