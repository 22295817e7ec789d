/// Days in a row, first and last included.
public struct DaySpan: Hashable, Sendable {
    public let first: CivilDate
    public let last: CivilDate

    public init(_ first: CivilDate, _ last: CivilDate) {
        (self.first, self.last) = (first, last)
    }

    public var count: Int { first.days(to: last) + 1 }
}

/// A run of days that a notice names alike.
struct NamedSpan {
    private(set) var first: CivilDate
    private(set) var last: CivilDate
    private(set) var names: [String]

    /// Joins days, given in order, that follow each other.
    static func grouped(_ days: some Sequence<(day: CivilDate, name: String)>) -> [NamedSpan] {
        var spans: [NamedSpan] = []
        for (day, name) in days {
            if let last = spans.last, last.last.next == day {
                spans[spans.count - 1].last = day
                if !last.names.contains(name) { spans[spans.count - 1].names.append(name) }
            } else {
                spans.append(NamedSpan(first: day, last: day, names: [name]))
            }
        }
        return spans
    }

    var span: DaySpan { DaySpan(first, last) }
}
