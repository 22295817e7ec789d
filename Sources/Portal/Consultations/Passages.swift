/// A draft as numbered passages（草案分段）, so that a comment can say which it is about.
package enum Passages {
    /// Each line of its own; a draft of one line by its sentences.
    ///
    /// Passage 1 comes first. The numbers hold as long as the text is the same.
    package static func split(_ draft: String) -> [String] {
        let lines = draft.split(whereSeparator: \.isNewline).map(trimmed).filter { !$0.isEmpty }
        return lines.count == 1 ? sentences(lines[0]) : lines
    }

    private static func sentences(_ line: String) -> [String] {
        var (sentences, rest) = ([String](), line[...])
        while let end = rest.firstIndex(where: { "。！？；".contains($0) }) {
            sentences.append(String(rest[...end]))
            rest = rest[rest.index(after: end)...]
        }
        return (sentences + [String(rest)]).map { trimmed($0[...]) }.filter { !$0.isEmpty }
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
