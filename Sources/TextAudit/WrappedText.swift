/// The text of printed pages as sentences again（还原折行）.
///
/// Lines that were broken only because the paper ended are joined; page numbers are left out.
///
/// A single blank beside a Chinese character only shows that a font changed there, and goes too.
///
/// A line is taken to go on when it is nearly as long as the longest usual one and does not end a
/// sentence. Never fails; at worst a line stays broken.
public func unwrapped(_ pages: String) -> String {
    let lines = pages.split(whereSeparator: { $0.isNewline || $0 == "\u{C}" })
        .map { withoutLooseBlanks(trimmed($0)) }.filter { !$0.isEmpty && !isPageNumber($0) }
    let full = usualLength(of: lines)
    var text = ""
    for line in lines {
        text += line
        let goesOn = line.count >= full * 17 / 20 && !(line.last.map(endings.contains) ?? true)
        if !goesOn { text += "\n" }
    }
    return text
}

private let endings: Set<Character> = ["。", "！", "？", "；", "："]

private func trimmed(_ line: Substring) -> String {
    let start = line.drop(while: \.isWhitespace)
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { String(start[...$0]) } ?? ""
}

private func withoutLooseBlanks(_ line: String) -> String {
    let characters = Array(line)
    let kept = characters.indices.filter { place in
        guard characters[place] == " " else { return true }
        let (before, after) = (characters[place - 1], characters[place + 1])
        return before == " " || after == " " || !(isWide(before) || isWide(after))
    }
    return String(kept.map { characters[$0] })
}

/// A Chinese character or mark: CJK blocks and full-width forms.
private func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.contains { $0.value >= 0x2E80 }
}

/// `— 3 —`, `第 1 页 共 2 页`, or nothing but digits.
private func isPageNumber(_ line: String) -> Bool {
    let rest = line.filter { !$0.isWhitespace && !"—-–第页共/".contains($0) }
    return rest.count <= 8 && rest.allSatisfy(\.isNumber)
        && (line.contains("—") || line.contains("页") || line.allSatisfy(\.isNumber))
}

/// The length that a tenth of the lines reach: that of a full line, if there are paragraphs at all.
private func usualLength(of lines: [String]) -> Int {
    let lengths = lines.map(\.count).sorted(by: >)
    return lengths.isEmpty ? 0 : lengths[lengths.count / 10]
}
