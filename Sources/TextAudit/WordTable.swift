/// A set of words that is looked up at a place of the text, forwards or backwards.
struct WordTable: Sendable {
    private var byFirst: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
    private var byLast: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]

    /// - Parameter words: words separated by spaces or line breaks.
    init(_ words: String) {
        for word in words.split(whereSeparator: \.isWhitespace) {
            let scalars = Array(word.unicodeScalars)
            guard let first = scalars.first, let last = scalars.last else { continue }
            byFirst[first, default: []].append(scalars)
            byLast[last, default: []].append(scalars)
        }
        for key in byFirst.keys { byFirst[key]?.sort { $0.count > $1.count } }
        for key in byLast.keys { byLast[key]?.sort { $0.count > $1.count } }
    }

    /// The length of the longest word that begins at `index`, 0 for none.
    func length(in text: SourceText, at index: Int) -> Int {
        guard let words = byFirst[text[index]] else { return 0 }
        for word in words where index + word.count <= text.count {
            if (1..<max(word.count, 1)).allSatisfy({ text[index + $0] == word[$0] }) {
                return word.count
            }
        }
        return 0
    }

    /// The length of the longest word that ends right before `index`, 0 for none.
    func length(in text: SourceText, before index: Int) -> Int {
        guard index > 0, let words = byLast[text[index - 1]] else { return 0 }
        for word in words where index >= word.count {
            let start = index - word.count
            if (0..<word.count).allSatisfy({ text[start + $0] == word[$0] }) { return word.count }
        }
        return 0
    }

    func begins(in text: SourceText, at index: Int) -> Bool { length(in: text, at: index) > 0 }
    func ends(in text: SourceText, before index: Int) -> Bool {
        length(in: text, before: index) > 0
    }

    /// The place of the last word that lies wholly in `range`, or nil.
    func last(in text: SourceText, _ range: Range<Int>) -> Range<Int>? {
        for index in range.reversed() {
            let length = length(in: text, at: index)
            if length > 0, index + length <= range.upperBound { return index..<(index + length) }
        }
        return nil
    }

    /// The place of the first word that lies wholly in `range`, or nil.
    func first(in text: SourceText, _ range: Range<Int>) -> Range<Int>? {
        for index in range {
            let length = length(in: text, at: index)
            if length > 0, index + length <= range.upperBound { return index..<(index + length) }
        }
        return nil
    }

    func occurs(in text: SourceText, _ range: Range<Int>) -> Bool { first(in: text, range) != nil }
}
