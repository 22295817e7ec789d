package import Casework
package import Figures
package import LegalCalendar
import Procedures

/// The report of a year as it is made on record（年度报告的编制办件）.
package struct ReportMatter: Sendable {
    package let record: ReportRecord
    package let matter: Matter

    /// - Returns: nil for a matter of another procedure, or without a year.
    package init?(_ matter: Matter, _ record: ReportRecord) {
        guard matter.procedure == record.procedure, case .date? = matter.fields[record.yearEnd]
        else { return nil }
        self.record = record
        self.matter = matter
    }

    private func day(_ field: Field.ID) -> CivilDate? {
        if case .date(let day)? = matter.fields[field] { day } else { nil }
    }

    package var year: Int? { day(record.yearEnd)?.year }
    /// The last day counted.
    package var last: CivilDate? { day(record.last) }
    /// When it was made public; nil before.
    package var published: Instant? { matter.first(record.publish)?.happened }

    /// A correction made in public（公开更正）.
    package struct Correction: Sendable {
        package let day: CivilDate
        package let text: String
        package let reason: String
    }

    /// What was corrected after it was public, in order.
    package static func corrections(
        in events: [Event], _ record: ReportRecord
    ) -> [Correction] {
        events.filter { $0.act == record.correct }.map { event in
            func text(_ field: Field.ID) -> String {
                event.changes.lazy.compactMap { change in
                    if case .filled(field, .text(let text)) = change { text } else { nil }
                }.first ?? ""
            }
            return Correction(
                day: event.happened.civilDate, text: text(record.correction),
                reason: text(record.reason))
        }
    }
}

extension Site {
    /// Reports are one a year: more than these are not looked through.
    private static let mostReports = 100

    /// The reports on record, newest first.
    package func reportMatters() async throws -> [ReportMatter] {
        guard let record = report.record else { return [] }
        var query = MatterQuery()
        query.state = .all
        query.procedures = [record.procedure]
        query.order = .newest
        var found: [ReportMatter] = []
        for line in try await records.lines(query, limit: Self.mostReports, offset: 0) {
            if let matter = Matter(try await records.events(of: line.id)),
                let report = ReportMatter(matter, record)
            {
                found.append(report)
            }
        }
        return found
    }

    /// The last day counted in the report of a year: that of the published report（已公开报告的截止日）, else
    /// that of the pack, else the end of the year.
    package func cutOff(of year: Int, _ reports: [ReportMatter]) throws -> CivilDate {
        let published = reports.first { $0.year == year && $0.published != nil }
        if let last = published?.last, last.year == year { return last }
        return year == self.year ? cutOff : try CivilDate(year: year, month: 12, day: 31)
    }
}
