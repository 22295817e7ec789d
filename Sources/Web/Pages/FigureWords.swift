package import Figures
package import LegalCalendar
import Procedures

/// Says in words what a figure counts, from its definition and the labels of the pack（统计口径）.
struct FigureWords {
    let book: ProcedureBook
    let figures: FigureBook
    let words: Words

    private var language: Language { words.language }

    func label(_ id: Figure.ID) -> String {
        figures.figure(id)?.label.text(in: language) ?? id.text
    }

    func procedure(_ id: Procedure.ID) -> Procedure? { book.versions(of: id).last }

    func how(_ measure: Measure) -> String {
        let first = measure.sources.first.flatMap { procedure($0.procedure) }
        switch measure.amount {
        case .matters:
            return words("每个办件第一次办理该行为时计 1", "1 for each matter, the first time the act is done")
        case .events: return words("每办理一次计 1", "1 each time")
        case .parties(let role):
            let name = role.flatMap { first?.partyRole($0)?.label.text(in: language) }
            return words(
                "计办件的\(name ?? "当事人")人数", "the number of parties\(name.map { " (\($0))" } ?? "")")
        case .field(let field):
            let name = first?.field(field)?.label.text(in: language) ?? field.text
            return words("合计所填的“\(name)”", "the sum of “\(name)” as filled in")
        case .days(let act):
            let name = first?.act(act)?.label.text(in: language) ?? act.text
            return words("从“\(name)”到该行为的日历天数", "calendar days from “\(name)” to the act")
        }
    }

    func arithmetic(_ figure: Figure) -> String? {
        switch figure.definition {
        case .measure: return nil
        case .total(let parts):
            return words.list(parts.map(label)) + words("相加", ", added up")
        case .stock(let inflow, let outflow):
            let (inward, outward) = (inflow.map(label), outflow.map(label))
            return words(
                "自有记录起，\(words.list(inward))的累计数减去\(words.list(outward))的累计数，截至期末",
                "from the first record on, \(words.list(inward)) less \(words.list(outward)), at the end of the span"
            )
        case .opening(let stock):
            return words(
                "“\(label(stock))”在期初前一日的数", "“\(label(stock))” on the day before the span")
        case .ratio(let part, let whole, let factor):
            let times = factor == 1 ? "" : " × \(factor)"
            return "\(label(part)) ÷ \(label(whole))\(times)"
        case .change(let of):
            return words(
                "（\(label(of))本期数 − 上年同期数）÷ 上年同期数 × 100",
                "(\(label(of)) now − the year before) ÷ the year before × 100")
        }
    }

    func source(_ figure: Figure) -> String { words["source_\(figure.source.rawValue)"] }

    /// The name of a dimension, and of one of its values.
    func name(_ dimension: Measure.Dimension, of measure: Measure) -> String {
        switch dimension {
        case .unit: words["unit_dimension"]
        case .field(let id): field(id, of: measure)?.label.text(in: language) ?? id.text
        }
    }

    func value(_ text: String, of dimension: Measure.Dimension, _ measure: Measure) -> String {
        guard !text.isEmpty else { return words["not_filled"] }
        switch dimension {
        case .unit: return unit(text)
        case .field(let id):
            guard let field = field(id, of: measure) else { return text }
            switch field.kind {
            case .choice: return field.label(ofChoice: text).text(in: language)
            case .place: return community(text)
            default: return text
            }
        }
    }

    private func field(_ id: Field.ID, of measure: Measure) -> Field? {
        measure.sources.lazy.compactMap { procedure($0.procedure)?.field(id) }.first
    }

    func unit(_ id: String) -> String {
        book.organisation.unit(Unit.ID(id))?.label.text(in: language) ?? id
    }

    func community(_ id: String) -> String {
        book.organisation.community(Community.ID(id))?.label.text(in: language) ?? id
    }

    func citations(_ cites: [Citation]) -> String {
        words.list(cites.map(citation))
    }

    /// `《人民调解法》第十条`, marked where its author wrote it from memory.
    func citation(_ cite: Citation) -> String {
        let text =
            cite.statute.text.contains("〔") || cite.statute.text.contains("《")
            ? "\(cite.statute)\(cite.article)" : cite.text
        return cite.confidence == .memory ? text + words("（待核）", " (to be checked)") : text
    }
}

extension FigureBook {
    /// For words that need no figures.
    static var none: FigureBook { FigureBook(measures: [], figures: [], identities: []) }
}

extension Figure {
    /// The unit behind the value.
    ///
    /// Packs name it in Chinese; in English what is counted says as much.
    package func unit(in language: Language) -> String {
        guard language == .en, !unit.utf8.allSatisfy({ $0 < 0x80 }) else { return unit }
        return switch unit {
        case "万元": "CNY 10,000"
        case "元": "CNY"
        default: unitCounted.en
        }
    }
}
