/// Characters that are set alike.
struct WordRun {
    var text: String
    var font: FontRole?
    /// Half-points; the style's where nil.
    var size: Int?
    var isUnderlined = false
    /// Width of the characters in percent of their natural one.
    var scale: Int?

    var xml: String {
        let properties = [
            font.map(Self.fonts),
            scale.map { "<w:w w:val=\"\($0)\"/>" },
            size.map { "<w:sz w:val=\"\($0)\"/><w:szCs w:val=\"\($0)\"/>" },
            isUnderlined ? "<w:u w:val=\"single\"/>" : nil,
        ].compactMap { $0 }.joined()
        return Self.xml(properties, content)
    }

    /// The text with its line breaks and tabs.
    private var content: String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map { words in
                words.isEmpty
                    ? "" : "<w:t xml:space=\"preserve\">\(XML.escaped(String(words)))</w:t>"
            }.joined(separator: "<w:tab/>")
        }.joined(separator: "<w:br/>")
    }

    static func fonts(_ role: FontRole) -> String {
        "<w:rFonts w:ascii=\"\(role.name)\" w:hAnsi=\"\(role.name)\" w:eastAsia=\"\(role.name)\" "
            + "w:cs=\"\(role.name)\" w:hint=\"eastAsia\"/>"
    }

    private static func xml(_ properties: String, _ content: String) -> String {
        let look = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
        return "<w:r>\(look)\(content)</w:r>"
    }

    /// A number that the program which opens the file counts: ` PAGE `, ` NUMPAGES `.
    static func field(_ code: String) -> String {
        let kinds = ["begin", "separate", "end"].map {
            xml("", "<w:fldChar w:fldCharType=\"\($0)\"/>")
        }
        let instruction = xml("", "<w:instrText xml:space=\"preserve\"> \(code) </w:instrText>")
        return kinds[0] + instruction + kinds[1] + xml("", "<w:t>1</w:t>") + kinds[2]
    }
}

extension Paper.Text {
    var wordRuns: [WordRun] {
        runs.map { run in
            switch run {
            case .words(let text): WordRun(text: text)
            case .strong(let text): WordRun(text: text, font: .bold)
            case .filled(let text): WordRun(text: text, isUnderlined: true)
            case .blank(let characters):
                WordRun(text: String(repeating: "\u{3000}", count: characters), isUnderlined: true)
            }
        }
    }
}
