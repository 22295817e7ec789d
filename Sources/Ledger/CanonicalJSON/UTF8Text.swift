/// The text of UTF-8 bytes, or `nil` if they are not valid.
///
/// `String(validating:as:)` takes three times as long as decoding, which repairs what is not
/// valid; a repaired text differs from its bytes, so comparing tells.
func text(utf8 bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    if isASCII(bytes) { return text }
    return bytes.holds(text) ? text : nil
}

/// Whether no byte is above 0x7F; eight at a time.
@inline(__always)
private func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var (marks, position) = (UInt64(0), 0)
    while position + 8 <= raw.count {
        marks |= raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        position += 8
    }
    while position < raw.count {
        marks |= UInt64(raw[position])
        position += 1
    }
    return marks & 0x8080_8080_8080_8080 == 0
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether these bytes are the text's UTF-8.
    public func holds(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { areEqual($0, self) }
            ?? text.utf8.elementsEqual(self)
    }
}

/// Whether two buffers hold the same bytes; eight at a time.
@inline(__always)
func areEqual(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    let (leftRaw, rightRaw) = (UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
    var position = 0
    while position + 8 <= left.count {
        let leftWord = leftRaw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        let rightWord = rightRaw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        if leftWord != rightWord { return false }
        position += 8
    }
    while position < left.count {
        if left[position] != right[position] { return false }
        position += 1
    }
    return true
}
