package import Figures
package import LegalCalendar

extension Site {
    /// A statement for each span, from one pass over the cells where they are not yet known.
    package func statements(
        of spans: [CellSums.Span], entered: CivilDate
    ) async throws -> [Statement] {
        let cells = try await sums.sums(of: spans, entered: entered, in: records)
        return zip(spans, cells).map { span, cells in
            Statement(book: figures, first: span.first, last: span.last, cells: cells)
        }
    }
}
