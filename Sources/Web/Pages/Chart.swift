import Figures
import LegalCalendar

/// One bar of a breakdown: a row of the table with its bar in it.
struct BarRow {
    let label: String
    let value: String
    let share: String
    /// 0 to 100, of the longest bar.
    let length: String
}

/// Bars for a breakdown, longest first.
struct BarTable {
    let heading: String
    let caption: String
    let rows: [BarRow]

    /// More rows than this are summed up, so that a page stays small.
    static let usual = 30

    /// The chart of the largest sums.
    ///
    /// `values` are raw sums by label; beyond `most` rows they are summed up; `text` says how one is written.
    init(
        heading: String, caption: String, values: [(label: String, value: Int64)], rest: String,
        most: Int = usual, text: (Int64) -> String
    ) {
        self.heading = heading
        self.caption = caption
        var sorted = values.filter { $0.value != 0 }
            .sorted { ($1.value, $0.label) < ($0.value, $1.label) }
        if sorted.count > most {
            let tail = sorted[(most - 1)...]
            let sum = tail.reduce(0) { $0 + $1.value }
            sorted = Array(sorted.prefix(most - 1)) + [("\(rest)（\(tail.count)）", sum)]
        }
        let total = sorted.reduce(0) { $0 + $1.value }
        let longest = sorted.map { $0.value.magnitude }.max() ?? 1
        rows = sorted.map { label, value in
            BarRow(
                label: label, value: text(value),
                share: total > 0 ? Quantity(value * 100, over: total).text(1) + "%" : "",
                length: Quantity(Int64(value.magnitude) * 100, over: Int64(longest)).text(1))
        }
    }
}

/// Twelve columns for the months of a year, as coordinates of a picture 360 wide and 176 high.
struct MonthChart {
    struct Column {
        let x: String
        let middle: String
        let y: String
        let height: String
        let label: String
        let value: String
        let month: String
        let labelY: String
    }

    let title: String
    let columns: [Column]

    static let top = 24.0
    static let floor = 150.0

    /// `months`: a value for each month told so far; nil where it cannot be told.
    init(title: String, months: [(quantity: Quantity?, text: String)], words: Words) {
        self.title = title
        let values = months.map { month in
            month.quantity.map { max(0, Double($0.numerator) / Double($0.denominator)) } ?? 0
        }
        let highest = max(values.max() ?? 0, 0)
        columns = zip(months.indices, zip(months, values)).map { index, pair in
            let (month, value) = pair
            let height = highest > 0 ? (Self.floor - Self.top) * value / highest : 0
            let x = 6.0 + Double(index) * 29.5
            let y = Self.floor - height
            return Column(
                x: Self.text(x), middle: Self.text(x + 11), y: Self.text(y),
                height: Self.text(height),
                label: month.quantity == nil ? "" : Self.short(month.text, words),
                value: month.text, month: words("\(index + 1)月", "\(index + 1)"),
                labelY: Self.text(y - 5))
        }
    }

    var isEmpty: Bool { columns.allSatisfy { $0.height == "0" } }

    /// A number short enough to stand above a column.
    private static func short(_ text: String, _ words: Words) -> String {
        guard text.count > 5, let number = Quantity(decimal: text) else { return text }
        let whole = number.rounded(0)
        if whole >= 10_000 {
            return words.language == .zh
                ? Quantity(whole, over: 10_000).text(1) + "万"
                : Quantity(whole, over: 1000).text(0) + "k"
        }
        return number.text(whole >= 1000 ? 0 : 1)
    }

    /// One decimal, without the exponent or the tail that a Double would print.
    private static func text(_ number: Double) -> String {
        Quantity(Int64((number * 10).rounded()), over: 10).text(1)
    }
}
