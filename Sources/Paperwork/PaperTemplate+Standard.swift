import Casework
import Papers
import Procedures

extension PaperTemplate {
    /// The form of a paper for which the pack has no template（默认文书）: who, what the law wants on it,
    /// what the act says besides, which periods begin, and on which articles it rests.
    static func standard(
        _ document: Document, _ event: Event, _ procedure: Procedure, style: Paper.Style
    ) -> PaperTemplate {
        let act = procedure.act(event.act)
        let filled = event.changes.compactMap { change in
            if case .filled(let field, _) = change { field } else { nil }
        }
        var fields = [procedure.title].compactMap { $0 }.filter { !filled.contains($0) }
        for field in document.needs + filled where !fields.contains(field) { fields.append(field) }
        let periods = act.map { procedure.periods(startedBy: $0.id) } ?? []
        let isLetter = style == .official || style == .letter
        return PaperTemplate(
            procedure: procedure.id, document: document.id, versions: procedure.span, style: style,
            title: PaperText(parts: [.words(document.label.zh)]),
            addressee: isLetter
                ? PaperText(parts: [.place(.known(.parties, of: nil), mayBeEmpty: true)]) : nil,
            blocks: isLetter
                ? paragraphs(fields, periods, procedure) : rows(fields, periods, procedure),
            signature: style == .record || style == .receipt ? .none : .organ)
    }

    private static func rows(
        _ fields: [Field.ID], _ periods: [Period], _ procedure: Procedure
    ) -> [Block] {
        var rows = [
            Row([("文号", place(.known(.number, of: nil))), ("日期", place(.known(.day, of: nil)))])
        ]
        rows += fields.compactMap { procedure.field($0) }.map { field in
            Row([(field.label.zh, place(.name(field.id.text, format: field.paperFormat)))])
        }
        rows += periods.map { period in
            Row([("\(period.label.zh)届满", place(.known(.until, of: period.id.text)))])
        }
        rows += [
            Row([("依据", place(.known(.article, of: nil)))]),
            Row([("经办人", place(.known(.by, of: nil))), ("签名和日期", PaperText.empty)]),
        ]
        let parties = procedure.partyRoles.map { Block(.parties($0.id)) }
        let signers = procedure.partyRoles.map { PaperText(parts: [.words("\($0.label.zh)（签名）")]) }
        return parties + [Block(.form(rows))]
            + [Block(.signatures(signers + [PaperText(parts: [.words("经办人（签名）")])]))]
    }

    private static func paragraphs(
        _ fields: [Field.ID], _ periods: [Period], _ procedure: Procedure
    ) -> [Block] {
        func paragraph(_ before: String, _ place: PaperPlace, _ after: String = "") -> Block {
            Block(
                .paragraph(
                    PaperText(parts: [
                        .words(before), .place(place, mayBeEmpty: true), .words(after),
                    ])))
        }
        let said = fields.compactMap { procedure.field($0) }.map { field in
            paragraph(
                "\(field.label.zh)：", .name(field.id.text, format: field.paperFormat))
        }
        let until = periods.map { period in
            paragraph("\(period.label.zh)：至", .known(.until, of: period.id.text), "止。")
        }
        return said + until + [paragraph("依据：", .known(.article, of: nil), "。")]
    }

    private static func place(_ place: PaperPlace) -> PaperText {
        PaperText(parts: [.place(place, mayBeEmpty: true)])
    }
}

extension Field {
    /// Staff stand on a paper with their cards; everything else as it is.
    fileprivate var paperFormat: PaperPlace.Format? {
        if case .staff = kind { .cards } else { nil }
    }
}
