/// Text in the boxes of a flow chart: measured, broken into lines and written as Graphviz's labels.
package enum FlowText {
    /// The faces in which viewers find Chinese; the first stands wherever the fonts of Debian do.
    static let font =
        "\"Noto Sans CJK SC,Source Han Sans SC,PingFang SC,Hiragino Sans GB,Microsoft YaHei,sans-serif\""
    static let small = 10

    static let ink = "#333333"
    static let soft = "#595959"
    static let red = "#8e1b1b"
    static let green = "#1d6135"
    static let blue = "#174a85"
    static let brown = "#8a4a00"
    static let arrow = "#5b6b7b"

    /// One line of a box, or the rule between two acts.
    struct Row: Hashable {
        let text: String
        let isLeft: Bool
        let width: Double
        let isRule: Bool

        static let rule = Row(text: "", isLeft: true, width: 0, isRule: true)
    }

    static func row(
        _ text: String, size: Int, isBold: Bool = false, colour: String = ink, isLeft: Bool = false
    ) -> Row {
        Row(
            text: line(text, size: size, isBold: isBold, colour: colour), isLeft: isLeft,
            width: ems(text) * Double(size) * (isBold ? 1.04 : 1), isRule: false)
    }

    /// Two rows in one line: a name and what belongs to it.
    static func joined(_ first: Row, _ second: Row) -> Row {
        Row(
            text: first.text + line("　", size: small) + second.text, isLeft: first.isLeft,
            width: first.width + Double(small) + second.width, isRule: false)
    }

    static func line(
        _ text: String, size: Int, isBold: Bool = false, colour: String = ink
    ) -> String {
        let body = isBold ? "<b>\(safe(text))</b>" : safe(text)
        return "<font point-size=\"\(size)\" color=\"\(colour)\">\(body)</font>"
    }

    /// A box around the rows, its cells as wide as the widest row was measured.
    static func table(
        _ rows: [Row], fill: String, edge: String, isDouble: Bool = false, isRound: Bool = false
    ) -> String {
        let width = Int(((rows.map(\.width).max() ?? 0) + 14).rounded(.up))
        // Fonts with Chinese stand high in their line: some room above evens it out.
        let room = "<tr><td height=\"3\" width=\"\(width)\" cellpadding=\"0\"></td></tr>"
        var cells = room
        for row in rows {
            let side = row.isLeft ? " align=\"left\"" : ""
            cells +=
                row.isRule
                ? "<hr/>" + room : "<tr><td width=\"\(width)\"\(side)>\(row.text)</td></tr>"
        }
        let round = isRound ? " style=\"rounded\"" : ""
        let inner =
            "<table border=\"1\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"2\" "
            + "color=\"\(edge)\" bgcolor=\"\(fill)\"\(round)>\(cells)</table>"
        guard isDouble else { return inner }
        return "<table border=\"1\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"3\" "
            + "color=\"\(edge)\" bgcolor=\"#ffffff\"\(round)><tr><td>\(inner)</td></tr></table>"
    }

    /// Text for a quoted name of DOT.
    package static func quoted(_ text: String) -> String {
        let inner = cleaned(text).flatMap { character -> [Character] in
            character == "\"" || character == "\\" ? ["\\", character] : [character]
        }
        return "\"\(String(inner))\""
    }

    /// Text for a label of DOT that is like HTML.
    package static func safe(_ text: String) -> String { escaped(cleaned(text)) }

    /// Without what XML does not allow; line breaks become spaces.
    private static func cleaned(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars where scalar != "\u{7F}" {
            let isControl = scalar.value < 0x20 || (0xFFFE...0xFFFF).contains(scalar.value)
            result.unicodeScalars.append(isControl ? " " : scalar)
        }
        return result
    }

    // MARK: Measuring

    /// The width of the text in units of its size: 1 for a Chinese character.
    package static func ems(_ text: String) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ems(of: $1) }
    }

    private static func ems(of scalar: Unicode.Scalar) -> Double {
        switch scalar.value {
        case 0x20: 0.3
        case 0x2E80...0xFFEF, 0x1F300...0x3FFFF, 0x2014, 0x2018...0x201D, 0x2026: 1
        case 0x41...0x5A: 0.68
        case 0x300...0x36F: 0
        default: 0.57
        }
    }

    /// The text in lines no wider than `ems`: broken between Chinese characters and between words,
    /// no line beginning with a closing mark or ending with an opening one（避头尾）.
    package static func wrapped(_ text: String, ems longest: Double) -> [String] {
        var (lines, line, width) = ([String](), "", 0.0)
        for piece in pieces(of: cleaned(text)) {
            let own = ems(piece)
            if width + own > longest, !line.isEmpty {
                lines.append(line)
                (line, width) = ("", 0)
            }
            if line.isEmpty, piece == " " { continue }
            line += piece
            width += own
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line) }
        return lines
    }

    /// What may not be torn apart: a Latin word, `第三十三条`, a Chinese character with the marks
    /// around it.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var isGlued = false
        for character in text {
            let isWord = character.unicodeScalars.allSatisfy { $0.value < 0x2000 && $0 != " " }
            let previous = pieces.last?.last
            let follows =
                isWord
                && (previous?.unicodeScalars.allSatisfy { $0.value < 0x2000 && $0 != " " } ?? false)
            let isCited = articleMarks.contains(character) && (pieces.last?.contains("第") ?? false)
            if !pieces.isEmpty, isGlued || follows || isCited || closing.contains(character) {
                pieces[pieces.count - 1].append(character)
            } else {
                pieces.append(String(character))
            }
            isGlued = opening.contains(character)
        }
        return pieces
    }

    private static let closing: Set<Character> = [
        "，", "。", "、", "；", "：", "）", "》", "〕", "”", "’", "！", "？", "／", "…",
    ]
    private static let articleMarks = Set("零一二三四五六七八九十百千条款项")
    private static let opening: Set<Character> = ["（", "《", "〔", "“", "‘", "("]
}
