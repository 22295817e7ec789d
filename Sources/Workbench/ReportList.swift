import Casework
import Figures
import LegalCalendar
import Procedures
import Web

/// The reports on record by year, and the year that has none yet（年度报告一览）.
struct ReportList {
    struct Row {
        let href: String
        let year: String
        let number: String
        let stage: String
        let last: String
        let published: String
    }

    let w: [String: String]
    let rows: [Row]
    let begin: [TextLink]
}

extension Pages {
    func reportList(_ visit: Visit) async throws -> Answer {
        guard let record = site.report.record else { throw PageFault.notFound }
        let w = ReportDeskWords.table(visit.language)
        let procedure = site.book.versions(of: record.procedure).last
        let reports = try await site.reportMatters()
        let now = try services.now().civilDate
        let missing: [Int] = [now.year, now.year - 1].filter { year in
            !reports.contains { $0.year == year }
        }
        let content = ReportList(
            w: w,
            rows: reports.compactMap { report in
                guard let year = report.year else { return nil }
                return ReportList.Row(
                    href: visit.links("/work/report/\(year)"), year: "\(year)",
                    number: report.matter.number ?? "#\(report.matter.id)",
                    stage: report.matter.stage.flatMap {
                        procedure?.stage($0)?.label.text(in: visit.language)
                    } ?? "—",
                    last: report.last.map { "\($0)" } ?? "—",
                    published: report.published.map { "\($0.civilDate)" } ?? "—")
            },
            begin: missing.map { year in
                TextLink(
                    href: visit.links("/work/report/\(year)"),
                    text: visit.words("\(year)年报告尚未启动", "The report of \(year) is not begun"))
            })
        return page(
            ReportDeskTemplates.set, "report-list", title: w["reports"] ?? "", visit, content)
    }
}
