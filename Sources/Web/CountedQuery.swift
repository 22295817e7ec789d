import Figures
import LegalCalendar
import Procedures

/// Which records a measure counted（计数记录查询）: those of a span of days, as they were entered by its end.
struct CountedQuery: Hashable, Sendable {
    /// The value that a dimension must have.
    struct Part: Hashable, Sendable {
        let place: Int
        let value: String
    }

    let figure: Figure.ID
    let language: Language
    let measure: Int
    let only: [Part]
    let first: CivilDate
    let last: CivilDate
    let limit: Int
    let offset: Int
}

/// Records as the page of a figure shows them.
struct CountedPage: Sendable {
    let rows: [FigurePage.RecordRow]
    let hasMore: Bool
}

extension Records {
    func counted(_ query: CountedQuery) async throws -> [CountedRecord] {
        try await counted(
            query.measure, only: query.only.map { (place: $0.place, value: $0.value) },
            from: query.first, through: query.last, entered: query.last, limit: query.limit,
            offset: query.offset)
    }
}
