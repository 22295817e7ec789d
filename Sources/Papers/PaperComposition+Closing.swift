extension PaperComposition {
    /// 附件说明: a line below the body, names one under the other（7.3.4）.
    var attachments: [WordElement] {
        let isNumbered = paper.attachments.count > 1
        return paper.attachments.enumerated().map { place, name in
            let label = place == 0 ? "附件：" : "\u{3000}\u{3000}\u{3000}"
            let number = isNumbered ? "\(place + 1)." : ""
            let hanging = Int((TextWidth.ems(label + number) * Double(character)).rounded())
            return .paragraph(
                WordParagraph(.attachment, label + number + name).with { paragraph in
                    paragraph.indent = .init(left: 2 * character + hanging, hanging: hanging)
                    if place == 0 { paragraph.before = PageMeasure.line }
                })
        }
    }

    /// 署名 and 成文日期, with room for a seal or without（7.3.5）.
    var signature: [WordParagraph] {
        guard let signature = paper.signature else { return [] }
        let lines =
            switch signature.kind {
            case .sealed: sealed(signature)
            case .unsealed: unsealed(signature)
            case .stamped(let post): stamped(signature, post)
            }
        return lines.enumerated().map { place, line in
            line.with { $0.staysWithNext = place < lines.count - 1 }
        }
    }

    /// The date 4 characters in from the right, each name centred over it.
    private func sealed(_ signature: Paper.Signature) -> [WordParagraph] {
        let widest = signature.organs.map(width).max() ?? 0
        // Where a name would stand out of the block, both move to the left.
        let centre = max(4 * character + width(signature.date) / 2, widest / 2 + character)
        return (signature.organs + [signature.date]).enumerated().map { place, text in
            WordParagraph(.signature, text).with { paragraph in
                paragraph.alignment = .center
                paragraph.indent = .init(left: PageMeasure.block - 2 * centre)
                if place == 0 { paragraph.before = 2 * PageMeasure.line }
            }
        }
    }

    /// The name 2 characters in from the right, the date beginning 2 characters further right; if it
    /// is longer than the name, the date is 2 in and the name moves.
    private func unsealed(_ signature: Paper.Signature) -> [WordParagraph] {
        let names = signature.organs.map { atRight($0, indent: 2 * character) }
        let name = signature.organs.last.map(width) ?? 0
        let dateRight = 2 * character + name - 2 * character - width(signature.date)
        let shift = max(0, 2 * character - dateRight)
        let lines =
            names.map { line in line.with { $0.indent?.right += shift } }
            + [atRight(signature.date, indent: dateRight + shift)]
        return lines.enumerated().map { place, line in
            line.with { if place == 0 { $0.before = PageMeasure.line } }
        }
    }

    /// The post stands to the left of the stamp, which takes some eight characters.
    private func stamped(_ signature: Paper.Signature, _ post: String) -> [WordParagraph] {
        [
            atRight(post, indent: 12 * character).with { $0.before = 2 * PageMeasure.line },
            atRight(signature.date, indent: 4 * character).with { $0.before = PageMeasure.line },
        ]
    }

    private func atRight(_ text: String, indent: Int) -> WordParagraph {
        WordParagraph(.signature, text).with { $0.indent = .init(right: indent) }
    }

    private func width(_ text: String) -> Int {
        Int((TextWidth.ems(text) * Double(character)).rounded())
    }

    /// 附注 in round brackets, two characters in（7.3.6）.
    var note: [WordElement] {
        paper.note.map { [.paragraph(WordParagraph(.body, "（\($0)）"))] } ?? []
    }

    /// `附件1` flush at the top of its page, the title centred on the third line（7.3.7）.
    func annexHead(_ annex: Paper.Annex, _ place: Int) -> [WordElement] {
        let number = paper.annexes.count > 1 ? "\(place + 1)" : ""
        return [
            .paragraph(WordParagraph(.annexMark, "附件" + number).with { $0.beginsPage = true }),
            .paragraph(WordParagraph(.annexTitle, annex.title)),
        ]
    }

    /// 版记 on the lower edge of the last page's text block（7.4）; a letter's has no rules and no
    /// printer（10.1）.
    var imprint: [WordElement] {
        guard let imprint = paper.imprint else { return [] }
        var rows: [WordTable.Row] = []
        if !imprint.copies.isEmpty {
            let label = 3 * ParagraphStyle.fourth * 10
            let copies = WordParagraph(
                .imprint, "抄送：" + imprint.copies.joined(separator: "，") + "。")
            rows.append(
                imprintRow(
                    copies.with {
                        $0.indent = .init(left: side + label, right: side, hanging: label)
                    }))
        }
        guard paper.style != .letter else {
            return rows.isEmpty ? [] : [.table(imprintTable(rows, borders: []))]
        }
        let printer = WordParagraph(.imprint, imprint.printer + "\t" + imprint.date + "印发")
        rows.append(
            imprintRow(
                printer.with {
                    $0.indent = .init(left: side, right: side)
                    $0.rightTab = PageMeasure.block - side
                }))
        return [.table(imprintTable(rows, borders: [("top", 8), ("bottom", 8), ("insideH", 6)]))]
    }

    /// One 四号 character.
    private var side: Int { ParagraphStyle.fourth * 10 }

    private func imprintRow(_ paragraph: WordParagraph) -> WordTable.Row {
        .init(cells: [.init(paragraphs: [paragraph])])
    }

    private func imprintTable(
        _ rows: [WordTable.Row], borders: [(edge: String, size: Int)]
    ) -> WordTable {
        WordTable(grid: [PageMeasure.block], rows: rows, borders: borders, isAtFoot: true)
    }
}
