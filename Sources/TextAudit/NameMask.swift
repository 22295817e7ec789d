/// Marks what a figure cannot stand in: titles, quoted names, addresses and codes.
struct NameMask: Sendable {
    private(set) var masked: [Bool]

    init(_ text: SourceText) {
        masked = Array(repeating: false, count: text.count)
        maskPairs(text)
        maskStraightQuotes(text)
        maskAddresses(text)
    }

    subscript(index: Int) -> Bool { index < masked.count && masked[index] }

    /// Opening signs, what closes each, and how long the name between may be.
    ///
    /// Curly quotes are often set the wrong way round, so an opening one closes too.
    private static let pairs: [Unicode.Scalar: (closing: [Unicode.Scalar], limit: Int)] = [
        "《": (["》"], 120), "〈": (["〉"], 80), "“": (["”", "“"], 40), "‘": (["’", "‘"], 30),
        "「": (["」"], 40), "『": (["』"], 40), "”": (["”"], 20),
    ]

    private mutating func maskPairs(_ text: SourceText) {
        var index = 0
        while index < text.count {
            guard let (closing, limit) = Self.pairs[text[index]],
                let end = Self.closing(closing, after: index, limit: limit, text)
            else {
                index += 1
                continue
            }
            if text[index] == "”", !Self.looksLikeName(index..<end, text) {
                index += 1
                continue
            }
            for place in index...end { masked[place] = true }
            index = end + 1
        }
    }

    private static func closing(
        _ signs: [Unicode.Scalar], after start: Int, limit: Int, _ text: SourceText
    ) -> Int? {
        var depth = 0
        for index in (start + 1)..<max(start + 1, min(start + limit + 2, text.count)) {
            if text[index] == "\n" { return nil }
            if text[index] == text[start], !signs.contains(text[start]) { depth += 1 }
            if signs.contains(text[index]) {
                if depth == 0 { return index }
                depth -= 1
            }
        }
        return nil
    }

    /// No clause mark within.
    ///
    /// 一网通办 rather than ,办理12件,
    private static func looksLikeName(_ range: Range<Int>, _ text: SourceText) -> Bool {
        range.count > 2 && !range.contains { text[$0].endsClause }
    }

    /// Straight quotes pair up from the left of each line.
    private mutating func maskStraightQuotes(_ text: SourceText) {
        var opening: Int?
        for index in 0..<text.count {
            if text[index] == "\n" { opening = nil }
            guard text[index] == "\"" else { continue }
            if let start = opening {
                if index - start <= 40 { for place in start...index { masked[place] = true } }
                opening = nil
            } else {
                opening = index
            }
        }
    }

    /// Runs of ASCII with a sign of a web address or e-mail.
    private mutating func maskAddresses(_ text: SourceText) {
        var index = 0
        while index < text.count {
            guard text[index].value > 0x20, text[index].value < 0x7F else {
                index += 1
                continue
            }
            let start = index
            var letters = 0
            var sign = false
            while text[index].value > 0x20, text[index].value < 0x7F, index < text.count {
                if text[index].isLatin { letters += 1 }
                if text[index] == "@" || text[index] == "/" { sign = true }
                index += 1
            }
            if sign, letters > 3 { for place in start..<index { masked[place] = true } }
        }
    }
}
