import Figures
import LegalCalendar
import Procedures

/// A chart as inline SVG with a table beside it that says the same.
///
/// Lengths are per cent of the width and type is in pixels, so that labels stay as large on a phone.
struct ChartHTML {
    let chart: ReportChart
    let words: ReportWords
    let link: (Figure.ID, String) -> String

    func figure() -> String {
        let title = escaped(chart.title.text(in: words.language))
        guard chart.bars.contains(where: { $0.count != 0 }) else {
            return "<figure class=\"chart\"><figcaption>\(title)</figcaption>"
                + "<p class=\"note\">\(words.noRecords)</p></figure>"
        }
        return """
            <figure class="chart">
            <figcaption>\(title)<span class="chart-unit">（\(words.unit)：\(escaped(chart.unit))，\
            \(words.total) \(chart.totalText)）</span></figcaption>
            \(chart.shape == .bars ? bars : columns)
            <details><summary>\(words.table)</summary>
            \(table)
            </details>
            </figure>
            """
    }

    private var longest: Int64 { max(chart.bars.map(\.count).max() ?? 0, 1) }

    private func opening(height: Int) -> String {
        let text = chart.bars.map { "\($0.label.text(in: words.language)) \($0.text)" }
        return "<svg class=\"\(chart.shape == .bars ? "bars" : "columns")\" width=\"100%\" "
            + "height=\"\(height)\" role=\"img\" aria-label=\""
            + "\(escaped("\(chart.title.text(in: words.language))：\(text.joined(separator: "，"))"))\">"
    }

    /// Each bar under its label, its value at the right.
    private var bars: String {
        let step = 38
        let rows = chart.bars.enumerated().map { place, bar in
            let top = place * step
            return "<text x=\"0\" y=\"\(top + 16)\">"
                + "\(escaped(bar.label.text(in: words.language)))</text>"
                + "<text class=\"value\" x=\"100%\" y=\"\(top + 16)\" text-anchor=\"end\">"
                + "\(bar.text)</text>"
                + "<rect class=\"track\" x=\"0\" y=\"\(top + 23)\" width=\"100%\" height=\"7\"/>"
                + "<rect class=\"bar\" x=\"0\" y=\"\(top + 23)\" "
                + "width=\"\(percent(bar.count, of: longest))%\" height=\"7\"/>"
        }
        return opening(height: chart.bars.count * step) + rows.joined() + "</svg>"
    }

    /// A column for each month, its value above and its name below.
    private var columns: String {
        let (height, base, room) = (190, 164, 140)
        let hundredths = 10000 / max(chart.bars.count, 1)
        let rows = chart.bars.enumerated().map { place, bar in
            let tall = max(Int(max(bar.count, 0) * Int64(room) / longest), bar.count > 0 ? 1 : 0)
            let middle = percent(hundredths * place + hundredths / 2)
            return "<rect class=\"bar\" x=\"\(percent(hundredths * place + hundredths / 6))%\" "
                + "y=\"\(base - tall)\" width=\"\(percent(hundredths * 2 / 3))%\" "
                + "height=\"\(tall)\"/>"
                + "<text class=\"value small\" x=\"\(middle)%\" y=\"\(base - tall - 5)\" "
                + "text-anchor=\"middle\">\(short(bar))</text>"
                + "<text class=\"small\" x=\"\(middle)%\" y=\"\(base + 18)\" text-anchor=\"middle\">"
                + "\(escaped(bar.label.text(in: words.language)))</text>"
        }
        return opening(height: height)
            + "<line x1=\"0\" x2=\"100%\" y1=\"\(base)\" y2=\"\(base)\"/>"
            + rows.joined() + "</svg>"
    }

    /// Large numbers in ten-thousands, so that twelve of them fit; the table has them in full.
    private func short(_ bar: ReportChart.Bar) -> String {
        guard bar.text.count > 4, let value = Quantity(decimal: bar.text),
            value.numerator >= 10_000 * value.denominator
        else { return bar.text }
        let text = Quantity(value.numerator, over: value.denominator * 10_000).text(1)
        return words(text + "万", text + "×10⁴")
    }

    private var table: String {
        let rows = chart.bars.map { bar in
            "<tr><th scope=\"row\">\(escaped(bar.label.text(in: words.language)))</th>"
                + "<td class=\"number\">\(bar.figure.map { link($0, bar.text) } ?? bar.text)</td>"
                + "<td class=\"number\">\(percent(bar.count, of: max(chart.total, 1), digits: 1))%"
                + "</td></tr>"
        }
        let title = escaped(chart.title.text(in: words.language))
        return """
            <table><caption>\(title)</caption>
            <thead><tr><th scope="col">\(words.figure)</th><th scope="col">\(escaped(chart.unit))</th>\
            <th scope="col">\(words.share)</th></tr></thead>
            <tbody>\(rows.joined(separator: "\n"))</tbody>
            <tfoot><tr><th scope="row">\(words.total)</th>\
            <td class="number">\(chart.totalText)</td><td></td></tr></tfoot></table>
            """
    }

    private func percent(_ part: Int64, of whole: Int64, digits: Int = 2) -> String {
        let (product, overflow) = max(part, 0).multipliedReportingOverflow(by: 100)
        return overflow ? "100" : Quantity(product, over: whole).text(digits)
    }

    /// Hundredths of a per cent as per cent.
    private func percent(_ hundredths: Int) -> String {
        Quantity(Int64(hundredths), over: 100).text(2)
    }
}
