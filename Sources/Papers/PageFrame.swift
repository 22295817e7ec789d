/// What stands outside the text block: page numbers below it, a letter's head and the proof above it.
struct PageFrame {
    let paper: Paper

    /// A part of the file and on which pages it stands.
    struct Part {
        enum Pages: String { case first, odd = "default", even }

        let name: String
        let pages: Pages
        let isHeader: Bool
        let paragraphs: [WordElement]

        var xml: String {
            XML.part(isHeader ? "w:hdr" : "w:ftr", paragraphs.map(\.xml).joined())
        }
    }

    /// The number that the picture of the proof has in the file; those of the body come after it.
    static let proofPicture = 1

    var parts: [Part] {
        var parts = [
            Part(name: "footer1", pages: .odd, isHeader: false, paragraphs: footer(isEven: false)),
            Part(name: "footer2", pages: .even, isHeader: false, paragraphs: footer(isEven: true)),
        ]
        if hasOwnFirstPage {
            let footer =
                paper.style == .letter ? LetterHead(paper.head).foot : footer(isEven: false)
            parts += [
                Part(name: "header1", pages: .first, isHeader: true, paragraphs: proof),
                Part(name: "footer3", pages: .first, isHeader: false, paragraphs: footer),
            ]
        }
        return parts
    }

    private var hasOwnFirstPage: Bool { paper.proof != nil || paper.style == .letter }

    /// `w:sectPr`: which parts stand on which pages, and the measures of the page.
    var section: String {
        let references = parts.map { part in
            "<w:\(part.isHeader ? "header" : "footer")Reference w:type=\"\(part.pages.rawValue)\" "
                + "r:id=\"\(part.name)\"/>"
        }
        // The footer's line ends where the dash's upper edge is 7 mm below the text block（7.5）.
        let header = PageMeasure.twips(millimetres: 10)
        return """
            <w:sectPr>\(references.joined())\
            <w:pgSz w:w="\(PageMeasure.width)" w:h="\(PageMeasure.height)"/>\
            <w:pgMar w:top="\(PageMeasure.top)" w:right="\(PageMeasure.right)" \
            w:bottom="\(PageMeasure.bottom)" w:left="\(PageMeasure.left)" w:header="\(header)" \
            w:footer="\(footerEdge)" w:gutter="0"/>\(hasOwnFirstPage ? "<w:titlePg/>" : "")\
            <w:docGrid w:type="lines" w:linePitch="\(PageMeasure.line)"/></w:sectPr>
            """
    }

    /// From the lower edge of the paper to that of the page number's line; lower where people sign
    /// above it.
    private var footerEdge: Int { paper.signedOnEachPage.isEmpty ? 1430 : 900 }

    private func footer(isEven: Bool) -> [WordElement] {
        switch paper.style {
        case .official, .letter, .minutes: [.paragraph(Self.officialNumber(isEven: isEven))]
        case .form, .record, .receipt:
            signers.map { [.paragraph($0), .paragraph(Self.formNumber)] }
                ?? [.paragraph(Self.formNumber)]
        }
    }

    /// `— 1 —`, one character in from the outer edge（7.5）.
    private static func officialNumber(isEven: Bool) -> WordParagraph {
        let content =
            WordRun(text: "— ").xml + WordRun.field("PAGE") + WordRun(text: " —").xml
        return WordParagraph(.footer, xml: content).with { paragraph in
            paragraph.alignment = isEven ? .left : .right
            let side = ParagraphStyle.fourth * 10
            paragraph.indent = isEven ? .init(left: side) : .init(right: side)
        }
    }

    /// `第 1 页　共 2 页`.
    private static let formNumber = WordParagraph(
        .footer,
        xml: WordRun(text: "第 ").xml + WordRun.field("PAGE") + WordRun(text: " 页　共 ").xml
            + WordRun.field("NUMPAGES") + WordRun(text: " 页").xml
    ).with { $0.alignment = .center }

    /// Those who sign each page, with room for it.
    private var signers: WordParagraph? {
        guard !paper.signedOnEachPage.isEmpty else { return nil }
        let room = String(repeating: "\u{3000}", count: 14 / paper.signedOnEachPage.count)
        let text = paper.signedOnEachPage.map { "\($0)：\(room)" }.joined()
        return WordParagraph(.cell, text).with { $0.line = 380 }
    }

    /// The QR code and its words in the upper margin, so that the text block stays as the standard
    /// lays it down.
    private var proof: [WordElement] {
        guard let proof = paper.proof else { return [.paragraph(WordParagraph(.hairline))] }
        let side = Self.proofSide
        let code = WordPicture(
            number: Self.proofPicture, width: side, height: side, description: proof.words)
        let words = proof.words.split(separator: "　").map { line in
            WordParagraph(.small, String(line)).with { $0.alignment = .right }
        }
        let column = PageMeasure.twips(millimetres: side) + 170
        let table = WordTable(
            grid: [PageMeasure.block - column, column],
            rows: [
                .init(cells: [
                    .init(paragraphs: words),
                    .init(paragraphs: [
                        WordParagraph(.hairline, xml: code.xml).with {
                            $0.growsWithPicture = true
                            $0.alignment = .right
                        }
                    ]),
                ])
            ], borders: [])
        return [.table(table)]
    }

    /// Millimetres; a phone reads it from a hand's breadth.
    private static let proofSide = 18.0
}

/// The head and foot of a letter（信函格式, 10.1）: red double rules 170 mm long.
struct LetterHead {
    private let name: RedName

    init(_ head: Paper.Head) { name = RedName(head.organ, atMost: PageMeasure.block) }

    /// The upper edge of the name 30 mm below that of the paper, the rule 4 mm below the name.
    var head: [WordParagraph] {
        let top = PageMeasure.twips(millimetres: 30)
        let line = name.paragraph(.letterHead).with { $0.fixedAt = top - name.emptyAbove }
        let rule = top + name.size * 10 + PageMeasure.twips(millimetres: 4)
        return [line, Self.rule(kind: "thickThinSmallGap", at: rule)]
    }

    /// The second rule, 20 mm above the lower edge of the paper; no page number.
    var foot: [WordElement] {
        let place = PageMeasure.height - PageMeasure.twips(millimetres: 20)
        return [
            .paragraph(Self.rule(kind: "thinThickSmallGap", at: place)),
            .paragraph(WordParagraph(.hairline)),
        ]
    }

    private static func rule(
        kind: String, at place: Int
    ) -> WordParagraph {
        WordParagraph(.hairline).with { paragraph in
            // The border lies below the paragraph's own line.
            paragraph.fixedAt = place - PageMeasure.twips(millimetres: 1)
            paragraph.borders = [

                .init(edge: .bottom, kind: kind, size: 24, space: 0, colour: ParagraphStyle.red)
            ]
        }
    }
}
