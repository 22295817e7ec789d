public import Casework
public import Figures
internal import GRDB
public import LegalCalendar

extension SQLiteReader {
    /// The sums of cells that a statement of the span needs, of what was entered through `entered`.
    public func sums(
        from first: CivilDate, through last: CivilDate, entered: CivilDate
    ) async throws(StoreError) -> CellSums {
        try await sums(of: [CellSums.Span(first: first, last: last)], entered: entered)[0]
    }

    /// The sums for statements of several spans, in one pass over the cells: for each the span itself,
    /// the same span a year before, the opening and the closing stock.
    public func sums(
        of spans: [CellSums.Span], entered: CivilDate
    ) async throws(StoreError) -> [CellSums] {
        try await read { try CellPass(spans).run(entered: entered, in: $0) }
    }

    /// A measure's sums by month of the year, for charts: twelve numbers.
    public func months(
        of measure: Int, year: Int, through last: CivilDate
    ) async throws(StoreError) -> [Int64] {
        try await read { database in
            var months = [Int64](repeating: 0, count: 12)
            let select = try RawStatement(
                "SELECT day, value FROM cell WHERE measure = ? AND day <= ?", in: database)
            defer { select.reset() }
            select.bind(Int64(measure), at: 1)
            select.bind(Int64(last.daysSinceEpoch), at: 2)
            var days: [Int64: Int64] = [:]
            while try select.step() { days[select.integer(0), default: 0] += select.integer(1) }
            for (number, value) in days {
                let day = CivilDate(daysSinceEpoch: Int32(number))
                if day.year == year { months[day.month - 1] += value }
            }
            return months
        }
    }

    /// The last day up to `last` on which the measure counted something; `only` as for ``records(of:only:from:through:entered:limit:offset:)``.
    public func newestDay(
        of measure: Int, only: [(place: Int, value: String)], through last: CivilDate
    ) async throws(StoreError) -> CivilDate? {
        try await read { database in
            let select = try RawStatement(
                """
                SELECT dimensions, max(day) FROM cell WHERE measure = ? AND day <= ? AND value <> 0
                GROUP BY dimensions
                """, in: database)
            defer { select.reset() }
            select.bind(Int64(measure), at: 1)
            select.bind(Int64(last.daysSinceEpoch), at: 2)
            var newest: CivilDate?
            while try select.step() {
                guard Self.holds(only, select.text(0)) else { continue }
                let day = CivilDate(daysSinceEpoch: Int32(select.integer(1)))
                newest = max(newest ?? day, day)
            }
            return newest
        }
    }

    /// Whether dimensions have at those places the values asked for.
    private static func holds(
        _ only: [(place: Int, value: String)], _ dimensions: String
    ) -> Bool {
        let values = dimensions.split(separator: "|", omittingEmptySubsequences: false)
        return only.allSatisfy { $0.place < values.count && values[$0.place] == $0.value }
    }

    /// One record behind a figure: the event that counted, and how much.
    public struct Record: Hashable, Sendable {
        public let index: Int64
        public let matter: Matter.ID
        public let value: Int64
        public let dimensions: String
    }

    /// The records that a measure counted in the span, newest first; `only` names the values that
    /// dimensions at certain places must have.
    public func records(
        of measure: Int, only: [(place: Int, value: String)], from first: CivilDate,
        through last: CivilDate, entered: CivilDate, limit: Int, offset: Int
    ) async throws(StoreError) -> [Record] {
        let after = Instant(first, hour: 0, minute: 0).seconds
        let until = Instant(last.next, hour: 0, minute: 0).seconds
        let known = Instant(entered.next, hour: 0, minute: 0).seconds
        return try await read { database in
            let select = try RawStatement(
                """
                SELECT tally.seq, event.matter, tally.value, tally.dimensions
                FROM tally JOIN event ON event.seq = tally.seq
                WHERE tally.measure = ? AND event.happened >= ? AND event.happened < ?
                    AND event.entered < ?
                ORDER BY tally.seq DESC
                """, in: database)
            defer { select.reset() }
            for (index, value) in [Int64(measure), after, until, known].enumerated() {
                select.bind(value, at: Int32(index + 1))
            }
            var (records, skipped) = ([Record](), 0)
            while records.count < limit, try select.step() {
                let dimensions = select.text(3)
                guard Self.holds(only, dimensions) else { continue }
                if skipped < offset {
                    skipped += 1
                    continue
                }
                records.append(
                    Record(
                        index: select.integer(0), matter: Matter.ID(select.integer(1)),
                        value: select.integer(2), dimensions: dimensions))
            }
            return records
        }
    }

    /// The matters found by words, newest first.
    public func search(_ words: String, limit: Int) async throws(StoreError) -> [Matter.ID] {
        let terms = String(decoding: Bigrams.terms(of: words), as: UTF8.self)
            .split(separator: " ").map { "\"\($0)\"" }
        guard !terms.isEmpty else { return [] }
        return try await read { database in
            let rows = try Int64.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT event.matter FROM search JOIN event ON event.seq = search.rowid
                    WHERE search MATCH ? ORDER BY search.rowid DESC LIMIT ?
                    """, arguments: [terms.joined(separator: " "), limit])
            return rows.map { Matter.ID($0) }
        }
    }
}
