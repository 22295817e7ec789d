extension PaperComposition {
    /// 版头 of the paper's style.
    var head: [WordElement] {
        let paragraphs =
            switch paper.style {
            case .official where paper.head.suffix.isEmpty && paper.head.number == nil: marks
            case .official, .minutes: redHead
            case .letter: letterHead
            case .form, .record, .receipt: formHead
            }
        return paragraphs.map { .paragraph($0) }
    }

    /// The title, and a line below it where nobody is addressed.
    var title: [WordElement] {
        let isForm = [.form, .record, .receipt].contains(paper.style)
        let lines = paper.title.flatMap { TitleBreaking.lines(of: $0, most: Self.titleCharacters) }
        var titles = lines.map { WordParagraph(.title, $0) }
        titles[0].before = isForm ? PageMeasure.line / 4 : 2 * PageMeasure.line
        if isForm, let number = paper.head.number {
            titles.append(WordParagraph(.number, number).with { $0.alignment = .right })
        }
        titles[titles.count - 1].after =
            isForm ? PageMeasure.line / 4 : paper.addressee == nil ? PageMeasure.line : 0
        return titles.map { .paragraph($0) }
    }

    var addressee: [WordElement] {
        paper.addressee.map { [.paragraph(WordParagraph(.addressee, $0 + "："))] } ?? []
    }

    /// 二号 characters in a line of 156 mm.
    private static let titleCharacters = PageMeasure.block / (ParagraphStyle.second * 10)

    /// 份号, 密级和保密期限, 紧急程度, a line each（7.2.1–7.2.3）.
    private var marks: [WordParagraph] {
        [
            paper.head.copyNumber.map { WordParagraph(.mark, $0) },
            paper.head.secrecy.map { WordParagraph(.urgent, $0) },
            paper.head.urgency.map { WordParagraph(.urgent, $0) },
        ].compactMap { $0 }
    }

    /// Its upper edge is 35 mm below that of the text block（7.2.4）.
    private var redHead: [WordParagraph] {
        let organ = RedName(paper.head.organ + paper.head.suffix, atMost: PageMeasure.block)
        let above =
            PageMeasure.twips(millimetres: 35) - organ.emptyAbove - marks.count * PageMeasure.line
        let name = organ.paragraph(.redHead).with { $0.before = max(0, above) }
        return marks + [name, numberAboveRule]
    }

    /// Two lines below the red head; the rule 4 mm below it（7.2.5–7.2.7）.
    private var numberAboveRule: WordParagraph {
        let number = WordRun(text: paper.head.number ?? "")
        var paragraph = WordParagraph(.number, [number])
        if let signer = paper.head.signer {
            paragraph = WordParagraph(
                .number,
                [
                    WordRun(text: "\u{3000}"), number, WordRun(text: "\t签发人："),
                    WordRun(text: signer, font: .script),
                ])
            paragraph.alignment = .left
            paragraph.rightTab = PageMeasure.block - character
        }
        paragraph.before = 2 * PageMeasure.line
        paragraph.borders = [
            .init(edge: .bottom, size: 8, space: Self.ruleSpace, colour: ParagraphStyle.red)
        ]
        return paragraph
    }

    /// Points from the foot of the number's line to the rule: with what the line has below its
    /// characters, 4 mm.
    private static let ruleSpace = 8

    /// The organ's name and rule, then number and marks below it, side by side（10.1）.
    private var letterHead: [WordParagraph] {
        var lines = marks
        if lines.isEmpty { lines = [WordParagraph(.mark)] }
        lines[0].content += WordRun(text: "\t" + (paper.head.number ?? "")).xml
        lines[0].rightTab = PageMeasure.block
        // With what the line has above its characters: 7/8 of a character below the rule.
        lines[0].before = PageMeasure.line / 5
        return LetterHead(paper.head).head + lines
    }

    private var formHead: [WordParagraph] {
        guard !paper.head.organ.isEmpty else { return [] }
        return [WordParagraph(.formHead, paper.head.organ + paper.head.suffix)]
    }
}

/// The organ's name in red, as large as fits one line（发文机关标志）.
package struct RedName {
    package let text: String
    /// Half-points.
    package let size: Int
    /// Percent of the characters' natural width.
    package let scale: Int

    /// The largest height that looks orderly: 22 mm is what old rules named, and too much for a few
    /// characters.
    private static let most = 46.0
    /// Narrower characters than this look squeezed.
    private static let narrowest = 0.66

    package init(_ text: String, atMost width: Int) {
        self.text = text
        let room = Double(width) / 20 / max(1, TextWidth.ems(text))
        let points = min(Self.most, room / Self.narrowest).rounded(.down)
        size = Int(points) * 2
        scale = min(100, Int(room / points * 100))
    }

    /// Between the upper edge of its line and that of its characters, in twips: measured on rendered
    /// pages.
    var emptyAbove: Int { size * 10 * 10 / 100 }

    func paragraph(_ style: ParagraphStyle.ID) -> WordParagraph {
        let run = WordRun(text: text, size: size, scale: scale < 100 ? scale : nil)
        return WordParagraph(style, [run]).with { $0.line = size * 11 }
    }
}
