import Figures
import LegalCalendar
import Procedures

/// Puts figures and facts into the places of a template's sentences.
struct ReportFilling {
    let statement: Statement
    let organisation: Organisation
    let year: Int
    let cutOff: CivilDate

    /// Neighbouring words are one run.
    func runs(_ text: ReportTemplate.Text, in language: Language) -> [ReportDocument.Run] {
        text.parts.reduce(into: []) { runs, part in
            switch part {
            case .words(let words): append(words, to: &runs)
            case .fact(let fact): append(self.text(fact, in: language), to: &runs)
            case .figure(let id, let withUnit):
                runs.append(.figure(id, text: self.text(id, withUnit: withUnit)))
            }
        }
    }

    func text(_ text: ReportTemplate.Text, in language: Language) -> String {
        runs(text, in: language).map(\.text).joined()
    }

    private func append(_ words: String, to runs: inout [ReportDocument.Run]) {
        if case .words(let before) = runs.last {
            runs[runs.count - 1] = .words(before + words)
        } else {
            runs.append(.words(words))
        }
    }

    private func text(_ fact: ReportTemplate.Text.Fact, in language: Language) -> String {
        switch fact {
        case .year: String(year)
        case .organisation: organisation.label.text(in: language)
        case .superior: organisation.superior.text(in: language)
        case .span:
            language == .zh
                ? "\(statement.first.chinese)至\(cutOff.chinese)"
                : "\(statement.first.english) to \(cutOff.english)"
        case .cutOff: language == .zh ? cutOff.chinese : cutOff.english
        }
    }

    /// A change is said as people say it: 上升11%, 下降26%, 持平.
    private func text(_ id: Figure.ID, withUnit: Bool) -> String {
        guard let figure = statement.book.figure(id), let value = statement.quantity(id) else {
            return "（无数据）"
        }
        guard withUnit else { return value.text(figure.decimals) }
        guard case .change = figure.definition else {
            return value.text(figure.decimals) + figure.unit
        }
        let size = Quantity(abs(value.numerator), over: value.denominator).text(figure.decimals)
        switch value.rounded(figure.decimals) {
        case 0: return "持平"
        case 1...: return "上升\(size)\(figure.unit)"
        default: return "下降\(size)\(figure.unit)"
        }
    }
}
