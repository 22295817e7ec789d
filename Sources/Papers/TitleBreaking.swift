/// Breaks a title into lines of like length at the joints of its sentence（标题回行）, so that no word
/// is split（7.3.1）.
package enum TitleBreaking {
    /// `text` in as few lines as hold `most` characters each.
    package static func lines(of text: String, most: Int) -> [String] {
        let characters = Array(text)
        let count = max(1, Int((TextWidth.ems(text) / Double(most)).rounded(.up)))
        guard count > 1 else { return [text] }
        var (lines, start) = ([String](), 0)
        for line in 0..<count - 1 {
            let left = count - line
            let even = start + (characters.count - start) / left
            let reach = max(1, min(most - (even - start), even - start - 1, 6))
            let choices = (even - reach)...min(even + reach, characters.count - 1)
            let end =
                choices.min { cost($0, even, characters) < cost($1, even, characters) } ?? even
            lines.append(String(characters[start..<end]))
            start = end
        }
        return lines + [String(characters[start...])]
    }

    /// How bad it is to end a line before `place`: far from the even length, inside a word.
    private static func cost(_ place: Int, _ even: Int, _ characters: [Character]) -> Int {
        abs(place - even) + (isJoint(place, characters) ? 0 : 12)
    }

    private static func isJoint(_ place: Int, _ characters: [Character]) -> Bool {
        let (before, after) = (characters[place - 1], characters[place])
        if opening.contains(before) || closing.contains(after) { return false }
        return closing.contains(before) || opening.contains(after) || before == "的"
            || afterWords.contains { String(characters[..<place]).hasSuffix($0) }
            || beforeWords.contains { String(characters[place...]).hasPrefix($0) }
    }

    private static let opening: Set<Character> = ["《", "（", "“", "〔"]
    private static let closing: Set<Character> = ["》", "）", "”", "〕", "、", "，", "；", "："]
    private static let afterWords = ["办事处", "人民政府", "委员会", "印发", "转发"]
    private static let beforeWords = ["关于", "办事处", "和", "与", "及", "的通知", "的报告", "的请示", "的批复", "的函"]
}
