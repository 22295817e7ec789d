package import Figures
import LegalCalendar
import Procedures

/// A chart of the report as a page of staff shows it（统计图）: bars by kind, columns by month, each with its
/// numbers as a table.
package struct FigureChart {
    let href: String
    let heading: String
    let total: String
    let bars: [BarTable]
    let months: [MonthChart]
}

extension Pages {
    /// Bars of a chart on a page with many.
    private static let fewBars = 8

    /// The charts that the report has, for the span of a statement.
    package func reportCharts(
        _ statement: Statement, _ words: Words
    ) async throws -> [FigureChart] {
        let say = FigureWords(book: site.book, figures: site.figures, words: words)
        var charts: [FigureChart] = []
        for chart in site.report.allSections.compactMap(\.chart) {
            let whole = site.figures.figures.first {
                $0.definition == .measure(chart.measure, only: [:])
            }
            guard let figure = whole, let index = site.figures.measure(chart.measure),
                let place = site.figures.measures[index].dimensions.firstIndex(of: chart.dimension)
            else { continue }
            let measure = site.figures.measures[index]
            let bars = BarTable(
                heading: say.name(chart.dimension, of: measure),
                caption: chart.title.text(in: words.language),
                values: statement.cells.breakdown(of: index, by: place).map {
                    (say.value($0.key, of: chart.dimension, measure), $0.value)
                }, rest: words["remaining"], most: Self.fewBars
            ) { Quantity($0, over: figure.scale).text(figure.decimals) }
            charts.append(
                FigureChart(
                    href: Links(
                        language: words.language,
                        lastDay: statement.last == site.cutOff ? nil : statement.last
                    ).figure(figure.id.text),
                    heading: chart.title.text(in: words.language),
                    total: Self.value(figure, statement, words),
                    bars: bars.rows.isEmpty ? [] : [bars],
                    months: try await months(figure, statement, words)))
        }
        return charts
    }
}
