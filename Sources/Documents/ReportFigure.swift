public import Figures
public import LegalCalendar
import Procedures

/// A figure of a report with its value, that of the year before, and what it rests on.
public struct ReportFigure: Sendable {
    public let figure: Figure
    /// In the figure's unit; nil where it cannot be told.
    public let value: Quantity?
    /// The same span of the year before（上年同期）; nil where there are no records.
    public let previous: Quantity?
    /// Whether the text of the report names it.
    public let isQuoted: Bool
    /// Whether an identity in which it stands does not hold.
    public let isDoubtful: Bool

    /// In plain digits, `49.5438`.
    public var valueText: String? { value?.text(figure.decimals) }
    public var previousText: String? { previous?.text(figure.decimals) }

    /// The change against the year before, `+4.2%` or, of a percentage, `-1.3个百分点`.
    public var changeText: String? { figure.changeText(from: previous, to: value) }

    /// Law or order on which it is collected, `《人民调解法》第十条`.
    public var basisText: String { figure.basis.map(\.text).joined(separator: "；") }

    /// Where the number comes from, in words.
    public func sourceText(in language: Language) -> String {
        switch (figure.source, language) {
        case (.records, .zh): "办理记录"
        case (.estimated, .zh): "现场估计"
        case (.partner, .zh): "其他机关报送"
        case (.records, .en): "records"
        case (.estimated, .en): "estimated on the spot"
        case (.partner, .en): "reported by another authority"
        }
    }

    /// What it counts, on what basis and from where, in a sentence.
    public func definitionText(in language: Language) -> String {
        let counted = figure.unitCounted.text(in: language)
        return language == .zh
            ? "\(figure.label.zh)：数的是\(counted)，单位\(figure.unit)；依据\(basisText)；"
                + "来源：\(sourceText(in: .zh))"
            : "\(figure.label.en): counts each \(counted), unit \(figure.unit); "
                + "basis \(basisText); source: \(sourceText(in: .en))"
    }
}

/// The figures of the same span a year before（上年同期数）.
///
/// Nothing recorded is not the same as zero: a count of nothing is no value, unless a statement of
/// the year before says so.
struct PreviousYear {
    private let statement: Statement
    private let previous: Statement?

    init(_ statement: Statement, _ previous: Statement?) {
        self.statement = statement
        self.previous = previous
    }

    func quantity(_ figure: Figure) -> Quantity? {
        if let previous { return previous.quantity(figure.id) }
        switch figure.definition {
        case .measure, .total:
            return before(figure.id).map { Quantity($0, over: figure.scale) }
        case .ratio(let part, let whole, let factor):
            guard let part = before(part), let whole = before(whole) else { return nil }
            let (product, overflow) = part.multipliedReportingOverflow(by: factor)
            return overflow ? nil : Quantity(product, over: whole * figure.scale)
        case .stock, .opening, .change: return nil
        }
    }

    private func before(_ id: Figure.ID) -> Int64? {
        switch statement.book.figure(id)?.definition {
        case .measure, .total:
            statement.bases(id).flatMap { $0.before == 0 ? nil : $0.before }
        default: nil
        }
    }
}

/// An identity of the pack with the numbers of the report in it.
public struct ReportIdentity: Sendable {
    public let result: IdentityResult
    /// `受理案件 2062 = 劳动争议 75 + …`, in the order in which the pack writes it.
    public let written: String

    init(_ result: IdentityResult, statement: Statement) {
        self.result = result
        written = result.identity.written { term in
            let name = statement.book.figure(term.figure)?.label.zh ?? term.figure.text
            return "\(name) \(statement.text(term.figure) ?? "—")"
        }
    }

    public var holds: Bool { result.holds }
    /// Left less right; nil where a figure cannot be told.
    public var differenceText: String? { result.difference?.text(6) }
}
