/// Where strings need care: the first quote, backslash or control character, or `end`.
///
/// Looks at eight bytes at a time. A borrow may mark bytes above the first true hit and never
/// below it, so the lowest mark is exact.
@inline(__always)
func firstSpecial(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let raw = UnsafeRawBufferPointer(bytes)
    var position = start
    while position + 8 <= end {
        let word = UInt64(
            littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        let quotes = word ^ (ones &* 0x22)
        let slashes = word ^ (ones &* 0x5C)
        let marks =
            (((word &- ones &* 0x20) & ~word) | ((quotes &- ones) & ~quotes)
                | ((slashes &- ones) & ~slashes)) & (ones &* 0x80)
        if marks != 0 { return position + marks.trailingZeroBitCount / 8 }
        position += 8
    }
    while position < end {
        let byte = bytes[position]
        if byte < 0x20 || byte == 0x22 || byte == 0x5C { return position }
        position += 1
    }
    return end
}
