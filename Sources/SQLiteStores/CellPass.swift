internal import Figures
internal import GRDB
internal import LegalCalendar

/// One pass over the cells that adds them up for several spans at once（一次汇总）.
struct CellPass {
    private var totals: [SpanTotal]

    init(_ spans: [CellSums.Span]) { totals = spans.map { SpanTotal($0) } }

    /// - Returns: the sums for each span, in the order of the spans.
    consuming func run(entered: CivilDate, in database: Database) throws -> [CellSums] {
        guard let last = totals.map(\.last).max() else { return [] }
        let select = try RawStatement(
            """
            SELECT measure, dimensions, day, value FROM cell WHERE day <= ? AND entered <= ?
            ORDER BY measure, dimensions
            """, in: database)
        defer { select.reset() }
        select.bind(Int64(last), at: 1)
        select.bind(Int64(entered.daysSinceEpoch), at: 2)
        var group: CellSums.Group?
        while try select.step() {
            let measure = Int(select.integer(0))
            if group?.measure != measure || !select.holds(group?.dimensions, at: 1) {
                close(group)
                group = CellSums.Group(measure: measure, dimensions: select.text(1))
            }
            let (day, value) = (select.integer(2), select.integer(3))
            for index in totals.indices { totals[index].add(value, on: day) }
        }
        close(group)
        return totals.map { CellSums($0.groups) }
    }

    private mutating func close(_ group: CellSums.Group?) {
        guard let group else { return }
        for index in totals.indices { totals[index].close(group) }
    }
}

/// What one span has of the cells so far.
private struct SpanTotal {
    let first, last, firstBefore, lastBefore: Int64
    private var sums = CellSums.Sums()
    private var isEmpty = true
    private(set) var groups: [CellSums.Group: CellSums.Sums] = [:]

    init(_ span: CellSums.Span) {
        let before = span.yearBefore
        first = Int64(span.first.daysSinceEpoch)
        last = Int64(span.last.daysSinceEpoch)
        firstBefore = Int64(before.first.daysSinceEpoch)
        lastBefore = Int64(before.last.daysSinceEpoch)
    }

    @inline(__always)
    mutating func add(_ value: Int64, on day: Int64) {
        guard day <= last else { return }
        isEmpty = false
        sums.closing += value
        if day >= first { sums.span += value } else { sums.opening += value }
        if day >= firstBefore, day <= lastBefore { sums.yearBefore += value }
    }

    mutating func close(_ group: CellSums.Group) {
        if !isEmpty { groups[group] = sums }
        sums = CellSums.Sums()
        isEmpty = true
    }
}
