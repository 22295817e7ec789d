/// Numbers in the bytes of a file that may lie: what is out of bounds is nil, nothing traps.
struct ByteView {
    enum Order { case big, little }

    let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }
    init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

    var count: Int { bytes.count }

    /// The bytes of a range; nil where it reaches beyond the end.
    func part(_ start: Int, _ length: Int) -> ByteView? {
        guard start >= 0, length >= 0, start <= count, length <= count - start else { return nil }
        let first = bytes.startIndex + start
        return ByteView(bytes[first..<(first + length)])
    }

    func rest(from start: Int) -> ByteView? { part(start, count - start) }

    /// An unsigned number of 1 to 4 bytes.
    func number(_ start: Int, _ length: Int, _ order: Order) -> Int? {
        guard let part = part(start, length) else { return nil }
        let inOrder = order == .big ? Array(part.bytes) : part.bytes.reversed()
        return inOrder.reduce(0) { $0 << 8 | Int($1) }
    }

    func byte(_ start: Int) -> UInt8? { part(start, 1)?.bytes.first }

    /// Whether the ASCII text stands at the place.
    func has(_ text: String, at start: Int = 0) -> Bool { has(Array(text.utf8), at: start) }

    func has(_ pattern: [UInt8], at start: Int = 0) -> Bool {
        part(start, pattern.count).map { $0.bytes.elementsEqual(pattern) } ?? false
    }

    /// The four characters that name a box or chunk; empty beyond the end.
    func name(_ start: Int) -> String {
        part(start, 4).map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }
}
