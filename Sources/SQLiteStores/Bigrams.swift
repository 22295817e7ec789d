/// Cuts text into what the search index holds: pairs of characters for Chinese, words for the rest
/// （二元切分）.
///
/// Two-character words are the commonest in Chinese, and an index of words would need a dictionary.
enum Bigrams {
    /// The text's terms with spaces between, in UTF-8: `松岗街道 A12` gives `松岗 岗街 街道 a12`.
    static func terms(of text: String) -> [UInt8] {
        var cutter = BigramCutter(reserving: text.utf8.count * 2)
        var text = text
        text.withUTF8 { bytes in
            var index = 0
            while index < bytes.count {
                let length = min(length(of: bytes[index]), bytes.count - index)
                cutter.take(UnsafeBufferPointer(rebasing: bytes[index..<index + length]))
                index += length
            }
        }
        return cutter.finish()
    }

    /// Bytes of the character that begins with `byte`; the text is valid UTF-8.
    private static func length(of byte: UInt8) -> Int {
        switch byte {
        case ..<0x80: 1
        case ..<0xE0: 2
        case ..<0xF0: 3
        default: 4
        }
    }
}

/// Puts terms together character by character.
private struct BigramCutter {
    private var result: [UInt8] = []
    /// Where, in `result`, the last character of the present run of Chinese stands.
    private var previous: Range<Int>?
    private var isWord = false

    init(reserving count: Int) { result.reserveCapacity(count) }

    mutating func take(_ character: UnsafeBufferPointer<UInt8>) {
        if character.count == 1, let byte = character.first, let letter = Self.wordByte(byte) {
            if !isWord { endRun() }
            isWord = true
            result.append(letter)
        } else if Self.isIdeograph(character) {
            if isWord { endRun() }
            takeIdeograph(character)
        } else {
            endRun()
        }
    }

    /// The first of a run stands alone until a second makes it a pair.
    private mutating func takeIdeograph(_ character: UnsafeBufferPointer<UInt8>) {
        if let previous {
            let isAlone = result.count == previous.upperBound
            if !isAlone {
                result.append(contentsOf: result[previous])
            }
            let start = result.count
            result.append(contentsOf: character)
            self.previous = start..<result.count
            result.append(UInt8(ascii: " "))
        } else {
            let start = result.count
            result.append(contentsOf: character)
            previous = start..<result.count
        }
    }

    private mutating func endRun() {
        if isWord || previous?.upperBound == result.count { result.append(UInt8(ascii: " ")) }
        isWord = false
        previous = nil
    }

    mutating func finish() -> [UInt8] {
        endRun()
        return result
    }

    private static func wordByte(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        default: nil
        }
    }

    /// CJK ideographs: U+3400–4DBF, U+4E00–9FFF, U+F900–FAFF and planes 2 and 3.
    private static func isIdeograph(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        switch bytes.count {
        case 3:
            let scalar =
                UInt32(bytes[0] & 0x0F) << 12 | UInt32(bytes[1] & 0x3F) << 6
                | UInt32(bytes[2] & 0x3F)
            return (0x3400...0x4DBF).contains(scalar) || (0x4E00...0x9FFF).contains(scalar)
                || (0xF900...0xFAFF).contains(scalar)
        case 4: return bytes[0] == 0xF0 && (0xA0...0xBF).contains(bytes[1])
        default: return false
        }
    }
}
