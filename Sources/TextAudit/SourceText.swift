/// The text under audit as Unicode scalars, in a form that is easy to read.
///
/// `scalars` is the printed text with full-width forms made half-width and the common traditional
/// measure words made simplified, scalar for scalar, so every offset holds for both arrays.
struct SourceText: Sendable {
    let printed: [Unicode.Scalar]
    let scalars: [Unicode.Scalar]

    init(_ text: String) {
        printed = Array(text.unicodeScalars)
        scalars = printed.map(Self.plain)
    }

    var count: Int { scalars.count }

    /// The scalar at `index`, or a line feed outside of the text.
    subscript(index: Int) -> Unicode.Scalar {
        index >= 0 && index < scalars.count ? scalars[index] : "\n"
    }

    /// What is printed in `range`, exactly.
    func slice(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: printed[range])
        return String(view)
    }

    /// The readable form of `range`.
    func plainSlice(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    /// The first index from `index` on that is not a space within the line.
    func skipSpaces(_ index: Int) -> Int {
        var index = index
        while self[index] == " " { index += 1 }
        return index
    }

    /// The first index from `index` on that is neither a space nor a tab.
    func skipIndent(_ index: Int) -> Int {
        var index = index
        while self[index] == " " || self[index] == "\t" { index += 1 }
        return index
    }

    /// The index after the last non-space before `index`.
    func skipSpacesBack(_ index: Int) -> Int {
        var index = index
        while index > 0, self[index - 1] == " " { index -= 1 }
        return index
    }

    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0..<0x80: return scalar == "\r" ? "\n" : scalar
        case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        default: return variants[scalar] ?? scalar
        }
    }

    /// Scalars read as another one: spaces, signs, and traditional forms of numerals and measures.
    private static let variants: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{A0}": " ", "\u{3000}": " ", "\u{2002}": " ", "\u{2003}": " ", "\u{2009}": " ",
        "\u{2028}": "\n", "\u{2029}": "\n", "﹪": "%", "−": "-", "﹣": "-", "﹒": ".", "﹕": ":",
        "•": "·", "・": "·", "‧": "·", "〔": "[", "〕": "]", "【": "[", "】": "]", "○": "〇",
        "個": "个", "條": "条", "項": "项", "場": "场", "萬": "万", "億": "亿", "餘": "余", "約": "约",
        "處": "处", "戶": "户", "輛": "辆", "兩": "两", "間": "间", "張": "张", "種": "种", "類": "类",
        "幾": "几", "點": "点", "號": "号", "歲": "岁", "噸": "吨", "畝": "亩", "達": "达", "與": "与",
        "為": "为", "爲": "为", "開": "开", "辦": "办", "結": "结", "調": "调", "長": "长", "減": "减",
        "總": "总", "計": "计", "報": "报", "設": "设", "臺": "台", "檯": "台", "圓": "元",
        "頁": "页", "筆": "笔", "節": "节", "課": "课", "時": "时", "鐘": "钟",
        "組": "组", "隊": "队", "級": "级", "屆": "届", "輪": "轮", "冊": "册", "廣": "广", "執": "执",
    ]
}

extension Unicode.Scalar {
    var isDigit: Bool { self >= "0" && self <= "9" }
    var isLatin: Bool { (self >= "a" && self <= "z") || (self >= "A" && self <= "Z") }
    /// A Han character, the repetition mark or 〇.
    var isHan: Bool { (self >= "\u{4E00}" && self <= "\u{9FFF}") || self == "〇" || self == "㎡" }
    /// Ends a sentence: a full stop, an exclamation or question mark, or the end of the line.
    var endsSentence: Bool { self == "。" || self == "!" || self == "?" || self == "\n" }
    /// Ends a clause within a sentence, or the sentence.
    var endsClause: Bool {
        endsSentence || self == "\t" || self == "," || self == ";" || self == ":" || self == "、"
    }
}
