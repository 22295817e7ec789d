import Figures
import LegalCalendar

/// The sums of spans asked for lately: every figure of a span comes from the same ones.
///
/// Sums hold as long as no event has been added.
actor SumsCache {
    private struct Key: Hashable {
        let span: CellSums.Span
        let entered: CivilDate
    }

    /// A year's months, the year and the one before, a few times over.
    private static let most = 64

    private var events: Int64 = -1
    private var known: [Key: CellSums] = [:]

    func sums(
        from first: CivilDate, through last: CivilDate, entered: CivilDate, in records: any Records
    ) async throws -> CellSums {
        try await sums(
            of: [CellSums.Span(first: first, last: last)], entered: entered, in: records)[0]
    }

    /// The sums of each span, those not yet known from one pass.
    func sums(
        of spans: [CellSums.Span], entered: CivilDate, in records: any Records
    ) async throws -> [CellSums] {
        let events = try await records.size()
        var found = events == self.events ? known : [:]
        let unknown = spans.filter { found[Key(span: $0, entered: entered)] == nil }
        let fresh = try await records.sums(of: unknown, entered: entered)
        for (span, sums) in zip(unknown, fresh) {
            found[Key(span: span, entered: entered)] = sums
            keep(sums, for: Key(span: span, entered: entered), at: events)
        }
        return spans.compactMap { found[Key(span: $0, entered: entered)] }
    }

    private func keep(_ sums: CellSums, for key: Key, at events: Int64) {
        guard events >= self.events else { return }
        if events > self.events || known.count >= Self.most { known = [:] }
        self.events = events
        known[key] = sums
    }
}
