import Figures
import LegalCalendar

/// The sums of spans asked for lately: every figure of a span comes from the same ones.
///
/// Sums hold as long as no event has been added.
actor SumsCache {
    private struct Span: Hashable {
        let first: CivilDate
        let last: CivilDate
        let entered: CivilDate
    }

    /// A year's months, the year and the one before, a few times over.
    private static let most = 64

    private var events: Int64 = -1
    private var known: [Span: CellSums] = [:]

    func sums(
        from first: CivilDate, through last: CivilDate, entered: CivilDate, in records: any Records
    ) async throws -> CellSums {
        let events = try await records.counts().events
        let span = Span(first: first, last: last, entered: entered)
        if events == self.events, let sums = known[span] { return sums }
        let sums = try await records.sums(from: first, through: last, entered: entered)
        if events > self.events || known.count >= Self.most { known = [:] }
        if events >= self.events {
            self.events = events
            known[span] = sums
        }
        return sums
    }
}
