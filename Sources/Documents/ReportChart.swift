public import Figures
import LegalCalendar
public import Procedures

/// A picture with its numbers（统计图）.
public struct ReportChart: Sendable {
    public enum Shape: Hashable, Sendable {
        /// Bars lying down, the longest first.
        case bars
        /// Columns in the order of months.
        case months
    }

    public struct Bar: Hashable, Sendable {
        public let label: Label
        /// The raw count, for the length.
        public let count: Int64
        /// As shown, in the chart's unit.
        public let text: String
        /// The figure that says the same, where there is one.
        public let figure: Figure.ID?
    }

    public let title: Label
    public let shape: Shape
    public let unit: String
    public let bars: [Bar]
    public let totalText: String
    public var total: Int64 { bars.reduce(0) { $0 + $1.count } }
}

/// Draws the numbers of charts from a statement's cells.
struct ChartBuilder {
    let statement: Statement
    let organisation: Organisation
    let procedures: [Procedure]
    let cutOff: CivilDate
    let months: [Measure.ID: [Int64]]

    /// More bars than this are put together at the end.
    private static let most = 16

    func charts(_ chart: ReportTemplate.Chart) -> [ReportChart] {
        [byDimension(chart), byMonth(chart)].compactMap { $0 }
    }

    private func byDimension(_ chart: ReportTemplate.Chart) -> ReportChart? {
        guard let index = statement.book.measure(chart.measure) else { return nil }
        let measure = statement.book.measures[index]
        guard let place = measure.dimensions.firstIndex(of: chart.dimension) else { return nil }
        let counts = statement.cells.breakdown(of: index, by: place)
            .filter { $0.value != 0 }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let shown = counts.count > Self.most ? Self.most - 1 : counts.count
        let scale = Scale(measure.id, in: statement.book)
        var bars = counts.prefix(shown).map { value, count in
            let figure = figure(measure.id, only: [chart.dimension: value])
            return ReportChart.Bar(
                label: name(of: figure) ?? label(value, of: chart.dimension, in: measure),
                count: count, text: scale.text(count), figure: figure?.id)
        }
        if shown < counts.count {
            let rest = counts.dropFirst(shown)
            let count = rest.reduce(0) { $0 + $1.value }
            let label = Label(zh: "其余\(rest.count)项", en: "\(rest.count) others")
            bars.append(.init(label: label, count: count, text: scale.text(count), figure: nil))
        }
        let total = counts.reduce(0) { $0 + $1.value }
        return ReportChart(
            title: chart.title, shape: .bars, unit: scale.unit, bars: bars,
            totalText: scale.text(total))
    }

    private func byMonth(_ chart: ReportTemplate.Chart) -> ReportChart? {
        guard let sums = months[chart.measure], !sums.isEmpty else { return nil }
        let scale = Scale(chart.measure, in: statement.book)
        let bars = sums.enumerated().map { place, count in
            let month = statement.first.firstOfMonth.adding(months: place)
            return ReportChart.Bar(
                label: Label(zh: "\(month.month)月", en: String(month.month)), count: count,
                text: scale.text(count), figure: nil)
        }
        let isPart = cutOff != cutOff.lastOfMonth
        let last = isPart ? "（\(cutOff.month)月计至\(cutOff.day)日）" : ""
        let lastEnglish = isPart ? " (\(cutOff.month): through day \(cutOff.day))" : ""
        return ReportChart(
            title: Label(
                zh: "\(scale.label.zh)：按月\(last)", en: "\(scale.label.en), by month\(lastEnglish)"),
            shape: .months, unit: scale.unit, bars: bars,
            totalText: scale.text(sums.reduce(0, +)))
    }

    /// The figure that is the measure with those values and nothing else.
    private func figure(
        _ measure: Measure.ID, only: [Measure.Dimension: String]
    ) -> Figure? {
        statement.book.figures.first { $0.definition == .measure(measure, only: only) }
    }

    /// The figure's name, so that chart and text say the same; not where it repeats the whole's
    /// name before a colon.
    private func name(of figure: Figure?) -> Label? {
        guard let label = figure?.label, !label.zh.contains("：") else { return nil }
        return label
    }

    private func label(
        _ value: String, of dimension: Measure.Dimension, in measure: Measure
    ) -> Label {
        guard !value.isEmpty else { return Label(zh: "未填写", en: "not filled in") }
        switch dimension {
        case .unit:
            return organisation.unit(Unit.ID(value))?.label ?? Label(zh: value, en: value)
        case .field(let id):
            let fields = measure.sources.lazy
                .flatMap { source in procedures.filter { $0.id == source.procedure } }
                .compactMap { $0.field(id) }
            for field in fields {
                if field.kind == .place {
                    return organisation.community(Community.ID(value))?.label
                        ?? Label(zh: value, en: value)
                }
                let label = field.label(ofChoice: value)
                if label.zh != value { return label }
            }
            return Label(zh: value, en: value)
        }
    }
}

/// In what unit a measure's sums are shown: that of the figure which is the measure.
private struct Scale {
    let label: Label
    let unit: String
    private let divisor: Int64
    private let decimals: Int

    init(_ measure: Measure.ID, in book: FigureBook) {
        let whole = book.figures.first { $0.definition == .measure(measure, only: [:]) }
        let figure =
            whole
            ?? book.figures.first {
                if case .measure(measure, _) = $0.definition { true } else { false }
            }
        label = figure?.label ?? Label(zh: measure.text, en: measure.text)
        unit = figure?.unit ?? ""
        divisor = figure?.scale ?? 1
        decimals = figure?.decimals ?? 0
    }

    func text(_ count: Int64) -> String { Quantity(count, over: divisor).text(decimals) }
}
