/// Cuts text into what the search index holds: pairs of characters for Chinese, words for the rest
/// （二元切分）.
///
/// Two-character words are the commonest in Chinese, and an index of words would need a dictionary.
enum Bigrams {
    /// The text's terms with spaces between: `松岗街道 A12` gives `松岗 岗街 街道 a12`.
    static func terms(of text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count * 2)
        var previous: Unicode.Scalar?
        var isPaired = false
        func endRun() {
            if let previous, !isPaired { append(previous) }
            previous = nil
            isPaired = false
        }
        func append(_ scalar: Unicode.Scalar) {
            result.unicodeScalars.append(scalar)
            result.unicodeScalars.append(" ")
        }
        var word = false
        for scalar in text.unicodeScalars {
            if isWordCharacter(scalar) {
                endRun()
                word = true
                result.unicodeScalars.append(lowercased(scalar))
                continue
            }
            if word {
                result.unicodeScalars.append(" ")
                word = false
            }
            guard isIdeograph(scalar) else {
                endRun()
                continue
            }
            if let previous {
                result.unicodeScalars.append(previous)
                append(scalar)
                isPaired = true
            }
            previous = scalar
        }
        endRun()
        return result
    }

    private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
        default: false
        }
    }

    private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar
    }

    private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
        default: false
        }
    }
}
