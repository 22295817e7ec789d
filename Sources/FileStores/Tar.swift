internal import Evidence

/// The head of a file in a tar（POSIX.1-2001, ustar）: 512 bytes; sizes of 8 GiB and more as GNU tar
/// writes them.
struct TarHead: Equatable {
    static let block = 512

    let path: String
    let size: Int

    init(path: String, size: Int) { (self.path, self.size) = (path, size) }

    var bytes: [UInt8] {
        var head = [UInt8](repeating: 0, count: Self.block)
        func put(_ bytes: [UInt8], at place: Int) {
            head.replaceSubrange(place..<(place + bytes.count), with: bytes)
        }
        put(Array(path.utf8.prefix(100)), at: 0)
        put(Array("0000600\u{0}0000000\u{0}0000000\u{0}".utf8), at: 100)
        put(Self.number(size), at: 124)
        put(Array("00000000000\u{0}        0".utf8), at: 136)
        put(Array("ustar\u{0}00".utf8), at: 257)
        put(Array((Self.octal(Self.sum(head), 6) + "\u{0} ").utf8), at: 148)
        return head
    }

    /// Reads a head; nil for the block of zeros at the end.
    /// - Throws: `.failed` for anything but a plain file with a sound head.
    init?(_ head: [UInt8]) throws(FileStoreError) {
        guard head.contains(where: { $0 != 0 }) else { return nil }
        let sum = Self.value(head[148..<156])
        guard head.count == Self.block, sum == Self.sum(head),
            head[156] == UInt8(ascii: "0") || head[156] == 0,
            let size = Self.value(head[124..<136]), size >= 0,
            let path = String(validating: head[..<100].prefix { $0 != 0 }, as: UTF8.self)
        else { throw .failed("not a backup of Yifa: expected a plain tar") }
        self.init(path: path, size: size)
    }

    /// Zeros up to the next whole block.
    static func padding(after size: Int) -> Int { (block - size % block) % block }

    /// The sum of all bytes, its own field counted as blanks.
    private static func sum(_ head: [UInt8]) -> Int {
        head.indices.reduce(0) { $0 + Int((148..<156).contains($1) ? 0x20 : head[$1]) }
    }

    private static func octal(_ number: Int, _ digits: Int) -> String {
        let text = String(number, radix: 8)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }

    private static func number(_ size: Int) -> [UInt8] {
        guard size >> 33 > 0 else { return Array((octal(size, 11) + "\u{0}").utf8) }
        return [0x80, 0, 0, 0] + (0..<8).map { UInt8(size >> (56 - 8 * $0) & 0xFF) }
    }

    private static func value(_ field: ArraySlice<UInt8>) -> Int? {
        guard field.first != 0x80 else {
            return Int(exactly: field.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
        }
        let digits = field.drop { $0 == 0x20 }.prefix { $0 != 0 && $0 != 0x20 }
        return Int(String(decoding: digits, as: UTF8.self), radix: 8)
    }
}
