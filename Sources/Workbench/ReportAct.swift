import Access
import Casework
import Figures
import LegalCalendar
import Procedures
import Web

/// The acts of the report's procedure with what the records can say filled in beforehand（预填）.
extension Pages {
    func reportAct(_ visit: Visit) async throws -> Answer {
        let year = try reportYear(visit)
        guard let record = site.report.record else { throw PageFault.notFound }
        let report = try await site.reportMatters().first { $0.year == year }
        let procedure = report.flatMap {
            site.book.procedure(record.procedure, version: $0.matter.version)
        }
        let current = site.book.procedure(record.procedure, on: try services.now().civilDate)
        guard let act = (procedure ?? current)?.act(Act.ID(visit.place("act"))),
            act.opens == (report == nil)
        else { throw PageFault.notFound }
        let form = try await filled(act, year, report, record, isFresh: visit.query["fresh"] != nil)
        guard let report else {
            let places = ["procedure": record.procedure.text]
            return try await openingPage(
                Visit(visit.request, places: places, guest: visit.guest), typed: form)
        }
        let places = ["id": "\(report.matter.id)", "act": act.id.text]
        return try await actPage(
            Visit(visit.request, places: places, guest: visit.guest), typed: form)
    }

    /// What the matter has and, where it has nothing, what figures, ledger and template say.
    private func filled(
        _ act: Act, _ year: Int, _ report: ReportMatter?, _ record: ReportRecord, isFresh: Bool
    ) async throws -> FormBody {
        let last = try reportLast(year, report)
        let draft = try await site.draftReport?(year, last)
        var form = FormBody()
        for id in act.fill + act.may {
            let kept = report.flatMap { Self.text($0.matter.fields[id]) }
            let isWritten = record.contents.values.contains(id) && !isFresh
            let made = try await Self.made(id, year, last, draft, record, site)
            if let text = isWritten ? kept ?? made : made ?? kept {
                form.add(ActForm.name(of: id), text)
            }
        }
        return form
    }

    /// What can be worked out for a field of the report's procedure; nil for what people say.
    private static func made(
        _ id: Field.ID, _ year: Int, _ last: CivilDate, _ draft: Site.Draft?,
        _ record: ReportRecord, _ site: Site
    ) async throws -> String? {
        if let content = record.contents.first(where: { $0.value == id })?.key {
            return draft?.contents[content]
        }
        switch id {
        case record.yearEnd: return "\(try CivilDate(year: year, month: 12, day: 31))"
        case record.first: return "\(try CivilDate(year: year, month: 1, day: 1))"
        case record.last: return "\(last)"
        case record.checkpoint:
            return try await site.records.checkpoint(through: nil).flatMap(
                Self.summary(ofCheckpoint:))
        case record.checks:
            let results = try await site.statement(through: last).checkIdentities()
            return results.allSatisfy(\.holds) ? record.holds : record.broken
        case site.book.versions(of: record.procedure).last?.title: return draft?.title
        default: return nil
        }
    }

    /// The size and root of a checkpoint in one line; nil for what is none.
    static func summary(ofCheckpoint note: String) -> String? {
        let lines = note.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.count < 3 ? nil : "\(lines[1])，\(lines[2])"
    }

    private static func text(_ value: Value?) -> String? {
        switch value {
        case .text(let text), .choice(let text): text
        case .date(let day): "\(day)"
        default: nil
        }
    }

    func reportYear(_ visit: Visit) throws -> Int {
        let text = visit.place("year")
        guard let year = Int(text), (1949...2999).contains(year), String(year) == text else {
            throw PageFault.bad(
                Label(
                    zh: "年份“\(text.shortened)”应为四位数字，例如 \(site.year)。",
                    en: "The year '\(text.shortened)' must be four digits, as in \(site.year)."))
        }
        return year
    }

    /// The last day counted: as recorded, else today, but not beyond the year.
    func reportLast(_ year: Int, _ report: ReportMatter?) throws -> CivilDate {
        if let last = report?.last, last.year == year { return last }
        let end = try CivilDate(year: year, month: 12, day: 31)
        return max(
            try CivilDate(year: year, month: 1, day: 1), min(end, try services.now().civilDate))
    }
}
