/// Cuts text into what the search index holds: pairs of characters for Chinese, words for the rest
/// （二元切分）.
///
/// Two-character words are the commonest in Chinese, and an index of words would need a dictionary.
enum Bigrams {
    /// The text's terms with spaces between, in UTF-8: `松岗街道 A12` gives `松岗 岗街 街道 a12`.
    static func terms(of text: String) -> [UInt8] {
        var terms: [UInt8] = []
        append(termsOf: text, to: &terms)
        return terms
    }

    /// Adds the text's terms to the end of `terms`.
    static func append(termsOf text: String, to terms: inout [UInt8]) {
        terms.reserveCapacity(terms.count + text.utf8.count * 7 / 3 + 2)
        var cutter = BigramCutter()
        var text = text
        text.withUTF8 { bytes in
            var index = 0
            while index < bytes.count {
                let length = min(length(of: bytes[index]), bytes.count - index)
                cutter.take(
                    UnsafeBufferPointer(rebasing: bytes[index..<index + length]), into: &terms)
                index += length
            }
        }
        cutter.endRun(in: &terms)
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
    /// What the terms end in.
    private enum Run {
        case none, word
        /// One ideograph, which a second would make a pair.
        case single
        /// A pair and the space after it.
        case pairs
    }

    private var run = Run.none
    /// The bytes of the last ideograph of the run.
    private var last: (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
    private var lastCount = 0

    mutating func take(_ character: UnsafeBufferPointer<UInt8>, into terms: inout [UInt8]) {
        if character.count == 1, let byte = character.first, let letter = Self.wordByte(byte) {
            if run != .word { endRun(in: &terms) }
            run = .word
            terms.append(letter)
        } else if Self.isIdeograph(character) {
            if run == .word { endRun(in: &terms) }
            takeIdeograph(character, into: &terms)
        } else {
            endRun(in: &terms)
        }
    }

    /// The first of a run stands alone until a second makes it a pair.
    private mutating func takeIdeograph(
        _ character: UnsafeBufferPointer<UInt8>, into terms: inout [UInt8]
    ) {
        if run == .pairs { appendLast(to: &terms) }
        terms.append(contentsOf: character)
        if run != .none { terms.append(UInt8(ascii: " ")) }
        run = run == .none ? .single : .pairs
        last = (character[0], character[1], character[2], character.count > 3 ? character[3] : 0)
        lastCount = character.count
    }

    private func appendLast(to terms: inout [UInt8]) {
        terms.append(last.0)
        terms.append(last.1)
        terms.append(last.2)
        if lastCount > 3 { terms.append(last.3) }
    }

    mutating func endRun(in terms: inout [UInt8]) {
        if run == .word || run == .single { terms.append(UInt8(ascii: " ")) }
        run = .none
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
