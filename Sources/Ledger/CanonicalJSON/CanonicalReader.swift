/// Reads canonical JSON piece by piece where it lies, with no tree of values in between.
///
/// The caller asks for what it expects; anything else is an error with its byte offset. No
/// white space is skipped, since the canonical form has none. The reader borrows its bytes:
/// use it inside `CanonicalReader.read` or within the closure that gave the buffer.
public struct CanonicalReader {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Bytes read so far.
    public internal(set) var position = 0

    public init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// Reads all of `bytes` with `body`; bytes left over are an error.
    public static func read<Value>(
        _ bytes: [UInt8],
        with body: (inout CanonicalReader) throws(CanonicalJSONError) -> Value
    ) throws(CanonicalJSONError) -> Value {
        try bytes.withUnsafeBufferPointer { buffer throws(CanonicalJSONError) in
            var reader = CanonicalReader(buffer)
            let value = try body(&reader)
            try reader.end()
            return value
        }
    }

    // MARK: Objects

    public mutating func beginObject() throws(CanonicalJSONError) {
        try expect(UInt8(ascii: "{"), "an object")
    }

    /// Reads the key `name` and no other.
    public mutating func key(_ name: String) throws(CanonicalJSONError) {
        let start = position
        if try keyIfPresent(name) { return }
        throw CanonicalJSONError(.wrongKey(expected: name), at: start)
    }

    /// Reads the key `name` if it is next.
    ///
    /// Otherwise stays where it is. For members that may be
    /// missing. `name` holds nothing that JSON escapes.
    public mutating func keyIfPresent(_ name: String) throws(CanonicalJSONError) -> Bool {
        guard position < bytes.count else { throw ended("a key '\(name)'") }
        var start = position
        if start == 0 || bytes[start - 1] != UInt8(ascii: "{") {
            guard bytes[start] == UInt8(ascii: ",") else { return false }
            start += 1
        }
        let matches = name.utf8.withContiguousStorageIfAvailable { self.matches($0, at: start) }
        guard matches ?? self.matches(Array(name.utf8), at: start) else { return false }
        position = start + name.utf8.count + 3
        return true
    }

    private func matches(_ name: [UInt8], at start: Int) -> Bool {
        name.withUnsafeBufferPointer { matches($0, at: start) }
    }

    /// Whether `"name":` stands at `start`.
    @inline(__always)
    private func matches(_ name: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        guard start + name.count + 3 <= bytes.count,
            bytes[start] == UInt8(ascii: "\""),
            bytes[start + name.count + 1] == UInt8(ascii: "\""),
            bytes[start + name.count + 2] == UInt8(ascii: ":")
        else { return false }
        let found = bytes[start + 1..<start + 1 + name.count]
        return areEqual(UnsafeBufferPointer(rebasing: found), name)
    }

    /// Reads the next key, or the end of the object as `nil`.
    public mutating func nextKey() throws(CanonicalJSONError) -> String? {
        guard try nextItem(before: UInt8(ascii: "}"), after: UInt8(ascii: "{")) else { return nil }
        let key = try string()
        try expect(UInt8(ascii: ":"), "':'")
        return key
    }

    public mutating func endObject() throws(CanonicalJSONError) {
        try expect(UInt8(ascii: "}"), "the end of the object")
    }

    // MARK: Arrays

    public mutating func beginArray() throws(CanonicalJSONError) {
        try expect(UInt8(ascii: "["), "an array")
    }

    /// Whether an element follows; at the end of the array reads past it and gives `false`.
    public mutating func nextElement() throws(CanonicalJSONError) -> Bool {
        try nextItem(before: UInt8(ascii: "]"), after: UInt8(ascii: "["))
    }

    public mutating func endArray() throws(CanonicalJSONError) {
        try expect(UInt8(ascii: "]"), "the end of the array")
    }

    // MARK: Scalars

    public mutating func string() throws(CanonicalJSONError) -> String {
        try expect(UInt8(ascii: "\""), "a string")
        let start = position
        let special = firstSpecial(in: bytes, from: start, to: bytes.count)
        guard special < bytes.count, bytes[special] == UInt8(ascii: "\"") else {
            return try escapedString(from: start, to: special)
        }
        position = special + 1
        let utf8 = UnsafeBufferPointer(rebasing: bytes[start..<special])
        guard let text = text(utf8: utf8) else {
            throw CanonicalJSONError(.invalidUTF8, at: start)
        }
        return text
    }

    /// The bytes of a string in which nothing is escaped, where they lie; for words that are known
    /// or read further, since nothing says that they are UTF-8.
    public mutating func plainString() throws(CanonicalJSONError) -> UnsafeBufferPointer<UInt8> {
        try expect(UInt8(ascii: "\""), "a string")
        let start = position
        let special = firstSpecial(in: bytes, from: start, to: bytes.count)
        position = special
        try expect(UInt8(ascii: "\""), "the end of a plain string")
        return UnsafeBufferPointer(rebasing: bytes[start..<special])
    }

    public mutating func integer() throws(CanonicalJSONError) -> Int64 {
        let start = position
        let isNegative = next == UInt8(ascii: "-")
        if isNegative { position += 1 }
        let first = position
        var magnitude: UInt64 = 0
        while let byte = next, byte &- UInt8(ascii: "0") < 10 {
            let (tens, carried) = magnitude.multipliedReportingOverflow(by: 10)
            let (sum, overflowed) = tens.addingReportingOverflow(UInt64(byte & 15))
            if carried || overflowed { throw CanonicalJSONError(.integerOutOfRange, at: start) }
            magnitude = sum
            position += 1
        }
        guard position > first else { throw unexpected("an integer") }
        if bytes[first] == UInt8(ascii: "0"), position > first + 1 || isNegative {
            throw CanonicalJSONError(.notCanonical, at: start)
        }
        if let byte = next, byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e") {
            throw CanonicalJSONError(.notAnInteger, at: start)
        }
        if isNegative, magnitude == Int64.min.magnitude { return .min }
        guard let value = Int64(exactly: magnitude) else {
            throw CanonicalJSONError(.integerOutOfRange, at: start)
        }
        return isNegative ? -value : value
    }

    public mutating func bool() throws(CanonicalJSONError) -> Bool {
        if take("true") { return true }
        if take("false") { return false }
        throw unexpected("true or false")
    }

    public mutating func null() throws(CanonicalJSONError) {
        guard take("null") else { throw unexpected("null") }
    }

    /// Reads `null` if it is next; otherwise stays where it is.
    public mutating func nullIfPresent() -> Bool { take("null") }

    /// The next byte, which tells what kind of value follows; `nil` at the end.
    public var next: UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    /// The text is read to its end.
    public func end() throws(CanonicalJSONError) {
        guard position == bytes.count else {
            throw CanonicalJSONError(.trailingBytes(count: bytes.count - position), at: position)
        }
    }
}

extension CanonicalReader {
    /// Steps over a comma and gives `true`, or over `end` and gives `false`.
    ///
    /// Directly after
    /// `begin` there is no comma.
    @inline(__always)
    private mutating func nextItem(
        before end: UInt8, after begin: UInt8
    ) throws(CanonicalJSONError) -> Bool {
        guard let byte = next else { throw ended("more of the object or array") }
        if byte == end {
            position += 1
            return false
        }
        if position > 0, bytes[position - 1] == begin { return true }
        try expect(UInt8(ascii: ","), "',' or the end")
        return true
    }

    @inline(__always)
    mutating func expect(_ byte: UInt8, _ name: StaticString) throws(CanonicalJSONError) {
        guard position < bytes.count, bytes[position] == byte else { throw unexpected("\(name)") }
        position += 1
    }

    mutating func take(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard position + count <= bytes.count else { return false }
        for index in 0..<count where bytes[position + index] != word.utf8Start[index] {
            return false
        }
        position += count
        return true
    }

    func unexpected(_ expected: String) -> CanonicalJSONError {
        guard let byte = next else { return ended(expected) }
        return CanonicalJSONError(.unexpectedByte(byte, expected: expected), at: position)
    }

    func ended(_ expected: String) -> CanonicalJSONError {
        CanonicalJSONError(.unexpectedEnd(expected: expected), at: position)
    }
}
