/// Writes canonical JSON straight to bytes, with no tree of values in between.
///
/// The caller names the keys of each object in canonical order; debug builds stop on a key out
/// of order. Commas look after themselves.
///
///     var writer = CanonicalWriter()
///     writer.beginObject()
///     writer.key("amount")
///     writer.integer(49_500_000)
///     writer.key("claim")
///     writer.string("返还押金")
///     writer.endObject()
public struct CanonicalWriter: Sendable {
    /// What has been written.
    ///
    /// Empty it with `removeAll(keepingCapacity: true)` to write the next
    /// value into the same memory.
    public var bytes: [UInt8]

    #if DEBUG
        /// The last key of each open object; empty at its beginning and for arrays.
        private var keys: [[UInt8]] = []
    #endif

    public init(reserving capacity: Int = 256) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    public mutating func beginObject() { open(UInt8(ascii: "{")) }

    public mutating func endObject() { close(UInt8(ascii: "}")) }

    public mutating func beginArray() { open(UInt8(ascii: "[")) }

    public mutating func endArray() { close(UInt8(ascii: "]")) }

    /// The key of the next value; greater than the key before it by UTF-16 code units.
    public mutating func key(_ key: String) {
        checkOrder(of: key)
        string(key)
        bytes.append(UInt8(ascii: ":"))
    }

    /// The same with a key that stands in the source and holds nothing that JSON escapes.
    public mutating func key(known key: StaticString) {
        #if DEBUG
            checkOrder(of: "\(key)")
        #endif
        string(known: key)
        bytes.append(UInt8(ascii: ":"))
    }

    /// A word that stands in the source and holds nothing that JSON escapes.
    public mutating func string(known word: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(
            contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
        bytes.append(UInt8(ascii: "\""))
    }

    /// A piece that stands in the source: a bracket, keys and known words with their commas and colons.
    ///
    /// Nothing is checked; for an object that is written so often that its keys tell.
    public mutating func piece(_ piece: StaticString) {
        bytes.append(
            contentsOf: UnsafeBufferPointer(start: piece.utf8Start, count: piece.utf8CodeUnitCount))
    }

    /// Text given as UTF-8.
    public mutating func string(utf8 text: UnsafeBufferPointer<UInt8>) {
        separate()
        quote(text)
    }

    public mutating func string(_ text: String) {
        separate()
        let done: Void? = text.utf8.withContiguousStorageIfAvailable { quote($0) }
        if done == nil {
            var text = text
            text.withUTF8 { quote($0) }
        }
    }

    /// Every `Int64` is written in full.
    ///
    /// Only `CanonicalJSON.exactIntegers` are canonical: who
    /// takes numbers from people refuses larger ones before they come here.
    public mutating func integer(_ value: Int64) {
        separate()
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var position = digits.count
            var rest = value.magnitude
            repeat {
                let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
                position -= 1
                digits[position] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
                rest = quotient
            } while rest > 0
            if value < 0 {
                position -= 1
                digits[position] = UInt8(ascii: "-")
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[position...]))
        }
    }

    public mutating func integer(_ value: Int) { integer(Int64(value)) }

    public mutating func bool(_ value: Bool) {
        separate()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    public mutating func null() {
        separate()
        bytes.append(contentsOf: "null".utf8)
    }

    /// Copies a value that is canonical already, such as one kept from a reader.
    public mutating func raw(_ value: UnsafeBufferPointer<UInt8>) {
        separate()
        bytes.append(contentsOf: value)
    }

    /// A comma, unless this is the first member, the first element, a key's value or the whole
    /// text.
    ///
    /// A string ends in a quote, so the last byte tells.
    @inline(__always)
    private mutating func separate() {
        switch bytes.last {
        case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"): return
        default: bytes.append(UInt8(ascii: ","))
        }
    }

    private mutating func open(_ bracket: UInt8) {
        #if DEBUG
            if bytes.isEmpty { keys = [] }
            keys.append([])
        #endif
        separate()
        bytes.append(bracket)
    }

    private mutating func close(_ bracket: UInt8) {
        #if DEBUG
            precondition(keys.popLast() != nil, "an object or array is closed and none is open")
        #endif
        bytes.append(bracket)
    }

    private mutating func checkOrder(of key: String) {
        #if DEBUG
            let next = Array(key.utf8)
            precondition(!keys.isEmpty, "the key '\(key)' stands outside an object")
            // The empty key comes first, and only it may follow the beginning unseen.
            let isFirst = bytes.last == UInt8(ascii: "{")
            let rises = keys[keys.count - 1].withUnsafeBufferPointer { last in
                next.withUnsafeBufferPointer { CanonicalJSON.precedes(last, $0) }
            }
            precondition(isFirst || rises, "the key '\(key)' is not in canonical order")
            keys[keys.count - 1] = next
        #endif
    }

    private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        var start = 0
        while true {
            let special = firstSpecial(in: text, from: start, to: text.count)
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<special]))
            if special == text.count { break }
            escape(text[special])
            start = special + 1
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// RFC 8785 §3.2.2.2: the two-character form where there is one, else `\u00xx` in lower case.
    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case 0x08: bytes.append(contentsOf: #"\b"#.utf8)
        case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
        case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
        case 0x0C: bytes.append(contentsOf: #"\f"#.utf8)
        case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
        case 0x22, 0x5C:
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        default:
            bytes.append(contentsOf: #"\u"#.utf8)
            bytes.append(contentsOf: "00".utf8)
            bytes.append(contentsOf: Hexadecimal.encode(CollectionOfOne(byte)).utf8)
        }
    }
}
