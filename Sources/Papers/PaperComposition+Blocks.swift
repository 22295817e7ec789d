extension PaperComposition {
    mutating func blocks(_ blocks: [Paper.Block]) -> [WordElement] {
        var (result, beginsPage) = ([WordElement](), false)
        for block in blocks {
            if case .pageBreak = block {
                beginsPage = true
                continue
            }
            var next = self.elements(of: block)
            if beginsPage, !next.isEmpty {
                if case .paragraph(let first) = next[0] {
                    next[0] = .paragraph(first.with { $0.beginsPage = true })
                } else {
                    next.insert(
                        .paragraph(WordParagraph(.hairline).with { $0.beginsPage = true }), at: 0)
                }
                beginsPage = false
            }
            result += next
        }
        return result
    }

    private mutating func elements(of block: Paper.Block) -> [WordElement] {
        switch block {
        case .heading(let level, let text):
            [.paragraph(WordParagraph(Self.headings[min(max(level, 1), 4) - 1], text))]
        case .paragraph(let text, let placement):
            [.paragraph(paragraph(text, placement))]
        case .labelled(let label, let text):
            [.paragraph(labelled(label, text))]
        case .list(let items):
            items.map { .paragraph(WordParagraph(.body, $0.wordRuns)) }
        case .table(let table): elements(of: table)
        case .form(let form): [.table(wordTable(form))]
        case .dialogue(let exchanges): exchanges.flatMap(elements)
        case .signatures(let lines): lines.map { .paragraph(signatureLine($0)) }
        case .ruled(let lines): (0..<lines).map { _ in .paragraph(Self.ruledLine) }
        case .picture(let picture): elements(of: picture)
        case .space(let lines):
            (0..<lines).map { _ in .paragraph(WordParagraph(.body)) }
        case .pageBreak: []
        }
    }

    private static let headings: [ParagraphStyle.ID] = [.heading1, .heading2, .heading3, .heading4]

    private func paragraph(_ text: Paper.Text, _ placement: Paper.Placement) -> WordParagraph {
        WordParagraph(.body, text.wordRuns).with { paragraph in
            switch placement {
            case .body: break
            case .flush: (paragraph.indent, paragraph.alignment) = (.init(), .left)
            case .centred: (paragraph.indent, paragraph.alignment) = (.init(), .center)
            case .right: (paragraph.indent, paragraph.alignment) = (.init(), .right)
            }
        }
    }

    private func labelled(_ label: String, _ text: Paper.Text) -> WordParagraph {
        let runs = [WordRun(text: label + "：", font: .bold)] + text.wordRuns
        return WordParagraph(.body, runs).with { paragraph in
            let hanging = Int(TextWidth.ems(label) + 1) * character
            paragraph.indent = .init(left: 2 * character + hanging, hanging: hanging)
            paragraph.alignment = .left
        }
    }

    private func elements(_ exchange: Paper.Exchange) -> [WordElement] {
        [("问：", exchange.question), ("答：", exchange.answer)].map { label, text in
            .paragraph(
                WordParagraph(.body, [WordRun(text: label, font: .bold)] + text.wordRuns).with {
                    $0.indent = .init(left: 2 * character, hanging: 2 * character)
                })
        }
    }

    /// `label：____________　　date`, a line and a half high.
    private func signatureLine(_ line: Paper.SignatureLine) -> WordParagraph {
        let date = line.date.map { $0.isEmpty ? Self.emptyDate : $0 }
        // Two characters of indent, the colon, and one of air before the day.
        let rest =
            Double(PageMeasure.block / character) - 4 - TextWidth.ems(line.label)
            - TextWidth.ems(date ?? "")
        let room = max(4, min(8, Int(rest)))
        var runs = [
            WordRun(text: line.label + "："),
            WordRun(text: String(repeating: "\u{3000}", count: room), isUnderlined: true),
        ]
        if let date { runs.append(WordRun(text: "\t" + date)) }
        return WordParagraph(.body, runs).with { paragraph in
            paragraph.before = PageMeasure.line / 2
            paragraph.rightTab = PageMeasure.block
            paragraph.alignment = .left
        }
    }

    static let emptyDate = "\u{3000}\u{3000}\u{3000}年\u{3000}\u{3000}月\u{3000}\u{3000}日"

    private static let ruledLine = WordParagraph(.body).with {
        $0.borders = [
            .init(edge: .bottom, size: 4, space: 0), .init(edge: .between, size: 4, space: 0),
        ]
    }

    private mutating func elements(of picture: Paper.Picture) -> [WordElement] {
        let drawing = WordPicture(
            number: keep(picture.png), width: picture.width, height: picture.height,
            description: picture.caption)
        return [
            .paragraph(
                WordParagraph(.cell, xml: drawing.xml).with {
                    $0.alignment = .center
                    $0.staysWithNext = true
                    $0.growsWithPicture = true
                }),
            .paragraph(WordParagraph(.caption, picture.caption)),
        ]
    }
}

/// A picture in a run of text.
struct WordPicture {
    /// From 1, in the order of the file.
    let number: Int
    /// Millimetres.
    let width: Double
    let height: Double
    let description: String

    var xml: String {
        let (x, y) = (Int(width * 36_000), Int(height * 36_000))
        let name = XML.escaped(description)
        return """
            <w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">\
            <wp:extent cx="\(x)" cy="\(y)"/>\
            <wp:docPr id="\(number)" name="图\(number)" descr="\(name)"/>\
            <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">\
            <pic:pic><pic:nvPicPr><pic:cNvPr id="\(number)" name="图\(number)" descr="\(name)"/>\
            <pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="\(relation)"/>\
            <a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>\
            <a:ext cx="\(x)" cy="\(y)"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>\
            </pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
            """
    }

    var relation: String { "picture\(number)" }
}
