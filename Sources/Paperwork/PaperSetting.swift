import Casework
import LegalCalendar
import Papers
import Procedures

/// Sets a template with what fills its places（排成文书）.
struct PaperSetting {
    let filling: PaperFilling
    let template: PaperTemplate

    func paper(_ proof: Paper.Proof?) -> Paper {
        let organ = filling.organ
        let body = template.blocks.filter { filling.holds($0.condition) }
            .flatMap { blocks($0.content) }
        return Paper(
            style: template.style, head: Paper.Head(organ: organ, number: filling.number),
            title: [filling.line(template.title)], addressee: addressee, body: body,
            attachments: template.annexes.map { filling.line($0) }, signature: signature,
            note: template.note.map { filling.line($0) }, imprint: imprint, proof: proof,
            signedOnEachPage: signedOnEachPage, created: filling.event.happened.iso8601)
    }

    private var day: String { filling.event.happened.civilDate.chinese }

    /// Without the colon, which the engine sets.
    private var addressee: String? {
        guard let text = template.addressee, !filling.lacksSomething(text) else { return nil }
        let line = filling.line(text)
        return line.last == "：" ? String(line.dropLast()) : line
    }

    private var signature: Paper.Signature? {
        switch template.signature {
        case .organ: Paper.Signature([filling.organ], date: day)
        case .none: nil
        }
    }

    private var imprint: Paper.Imprint? {
        template.copies.map {
            Paper.Imprint(copies: [filling.line($0)], printer: filling.organ, date: day)
        }
    }

    /// On a record those who sign at its end sign each page.
    private var signedOnEachPage: [String] {
        guard template.style == .record else { return [] }
        for case .signatures(let texts) in template.blocks.map(\.content) {
            return texts.prefix(2).map { filling.line($0) }
        }
        return []
    }

    // MARK: Blocks

    private func blocks(_ content: PaperTemplate.Content) -> [Paper.Block] {
        switch content {
        case .heading(let text, let level): [.heading(level, filling.line(text))]
        case .paragraph(let text):
            filling.lacksSomething(text) ? [] : paragraphs(filling.text(text))
        case .form(let rows): [.form(Paper.Form(rows.map { row($0) }))]
        case .parties(let role): parties(role)
        case .table(let field, let columns): table(field, columns)
        case .record(let text): record(filling.text(text))
        case .signatures(let texts):
            [.signatures(texts.map { Paper.SignatureLine(filling.line($0)) })]
        case .lines(let count): [.ruled(lines: count)]
        }
    }

    /// A value may be of several lines; each becomes a paragraph.
    private func paragraphs(_ text: Paper.Text) -> [Paper.Block] {
        lines(text).map { .paragraph($0) }
    }

    private func lines(_ text: Paper.Text) -> [Paper.Text] {
        var lines: [Paper.Text] = [Paper.Text([])]
        for run in text.runs {
            guard case .words(let words) = run else {
                lines[lines.count - 1].runs.append(run)
                continue
            }
            for (index, part) in words.split(separator: "\n").enumerated() {
                if index > 0 { lines.append(Paper.Text([])) }
                lines[lines.count - 1].runs.append(.words(String(part)))
            }
        }
        return lines.filter { !$0.runs.isEmpty }
    }

    private func row(_ row: PaperTemplate.Row) -> [Paper.Form.Field] {
        row.cells.map { label, text in
            let value = lines(filling.text(text, isForm: true))
            return Paper.Form.Field(label, value.isEmpty ? [Paper.Text("")] : value)
        }
    }

    private func parties(_ role: PartyRole.ID) -> [Paper.Block] {
        let label = filling.procedure.partyRole(role)?.label.zh ?? role.text
        let parties = filling.matter.parties.filter { $0.role == role }
        guard !parties.isEmpty else { return [] }
        let rows = parties.flatMap { party -> [[Paper.Form.Field]] in
            let number = PaperFilling.identityLabel(party.kind)
            return [
                [
                    field(label, filling.name(of: party)),
                    field("联系电话", filling.text(of: party, .phone)),
                ],
                [field(number, filling.text(of: party, .identity))],
            ]
        }
        return [.form(Paper.Form(rows))]
    }

    private func field(_ label: String, _ value: String?) -> Paper.Form.Field {
        Paper.Form.Field(label, Paper.Text(value ?? ""))
    }

    private func table(_ id: Field.ID, _ columns: [String]) -> [Paper.Block] {
        guard let field = filling.procedure.field(id), let value = filling.matter.fields[id] else {
            return []
        }
        let entries = filling.words.entries(value, of: field)
        let rows = entries.enumerated().map { index, entry in
            columns.indices.map { column in
                switch column {
                case 0: Paper.Table.Cell(Paper.Text(String(index + 1)), .centre)
                case 1: Paper.Table.Cell(Paper.Text(entry))
                default: Paper.Table.Cell("")
                }
            }
        }
        let widths = columns.indices.map {
            [1.0, 6.0].indices.contains($0) ? [1.0, 6.0][$0] : 2.5
        }
        let head = columns.map { Paper.Table.Cell(Paper.Text($0), .centre) }
        return [.table(Paper.Table(widths: widths, head: [head], rows: rows))]
    }

    /// Lines that begin 问： and 答： are an exchange; the others paragraphs.
    private func record(_ text: Paper.Text) -> [Paper.Block] {
        var (blocks, exchanges, question) = ([Paper.Block](), [Paper.Exchange](), Paper.Text?.none)
        func close() {
            if let asked = question {
                exchanges.append(Paper.Exchange(question: asked, answer: ""))
            }
            if !exchanges.isEmpty { blocks.append(.dialogue(exchanges)) }
            (exchanges, question) = ([], nil)
        }
        for line in lines(text) {
            if let asked = line.dropping("问：") {
                if let open = question {
                    exchanges.append(Paper.Exchange(question: open, answer: ""))
                }
                question = asked
            } else if let asked = question, let answer = line.dropping("答：") {
                exchanges.append(Paper.Exchange(question: asked, answer: answer))
                question = nil
            } else {
                close()
                blocks.append(.paragraph(line))
            }
        }
        close()
        return blocks
    }
}

extension Paper.Text {
    /// The text without the words with which it begins; nil if it does not.
    fileprivate func dropping(_ start: String) -> Paper.Text? {
        guard case .words(let first) = runs.first, first.hasPrefix(start) else { return nil }
        return Paper.Text([.words(String(first.dropFirst(start.count)))] + runs.dropFirst())
    }
}
