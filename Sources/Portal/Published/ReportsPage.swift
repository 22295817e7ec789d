import Casework
import Figures
import LegalCalendar
import Procedures
import Web

private struct ReportsPage {
    struct Report {
        let id: String
        let name: String
        let facts: [Fact]
        let links: [TextLink]
        let proofs: [Proof]
    }

    struct Proof {
        let text: String
        let day: String
        let href: String
    }

    struct FigureRow {
        let href: String
        let label: String
        let value: String
    }

    struct Figures {
        let heading: String
        let lead: String
        let columns: [String]
        let rows: [FigureRow]
        let more: TextLink
    }

    let heading: String
    let lead: String
    let feed: [TextLink]
    let reports: [Report]
    let none: [String]
    let pager: [Pager]
    let figures: [Figures]
}

extension Pages {
    /// `/reports`: annual reports as published, their steps with proofs, and the way from figures to records.
    func reports(_ visit: Visit) async throws -> Answer {
        let (words, number) = (visit.words, try visit.page())
        var (reports, hasMore) = ([ReportsPage.Report](), false)
        for publication in publicationBook.publications where publication.page == .reports {
            let list = try await published(
                publication, limit: Self.publishedOnPage,
                offset: (number - 1) * Self.publishedOnPage, words)
            hasMore = hasMore || list.hasMore
            for record in list.records { reports.append(try await report(record, visit)) }
        }
        let heading = words("年度报告", "Annual reports")
        let content = ReportsPage(
            heading: heading,
            lead: words(
                "每年公布一次。报告里的数字都由办理记录得出，可以逐个打开，查到背后的办件和存证。",
                "Published once a year. Every number comes from records: open it to see the matters behind it and their proofs."
            ),
            feed: [
                TextLink(href: "/feeds/reports.atom", text: words("订阅（Atom）", "Subscribe (Atom)"))
            ], reports: reports,
            none: reports.isEmpty ? [words("还没有公布的报告。", "No report is published yet.")] : [],
            pager: Pager.pagers(page: number, hasMore: hasMore, words: words) {
                visit.links("/reports", [("page", "\($0)")])
            }, figures: number == 1 ? [try await figures(visit)] : [])
        return page(PublicTemplates.set, "reports", title: heading, visit, content)
    }

    private func report(_ record: PublishedRecord, _ visit: Visit) async throws
        -> ReportsPage.Report
    {
        let (words, matter) = (visit.words, record.matter)
        // The year reported is that of the days its figures cover.
        let year = record.publication.fields.lazy.compactMap { id -> Int? in
            if case .date(let day)? = matter.fields[id] { day.year } else { nil }
        }.first
        let places = try await site.records.places(of: matter.id) ?? []
        let proofs = matter.deeds.enumerated().compactMap { index, deed -> ReportsPage.Proof? in
            guard places.indices.contains(index), places.count == matter.deeds.count else {
                return nil
            }
            return .init(
                text: record.view.label(deed.act),
                day: words.day(deed.happened.civilDate) + words("（存证）", " (proof)"),
                href: visit.links.proof(places[index]))
        }
        let text =
            year == site.year
            ? [
                TextLink(
                    href: visit.links("/reports/\(site.year)"),
                    text: words("阅读报告", "Read the report"))
            ] : []
        return .init(
            id: "r\(matter.id)", name: record.name,
            facts: record.header.dropLast(2) + record.content,
            links: text + [
                TextLink(
                    href: visit.links.matter(matter.id.number),
                    text: words("编制、审核、更正的全过程", "How it was drafted, reviewed and corrected"))
            ], proofs: proofs)
    }

    private func figures(_ visit: Visit) async throws -> ReportsPage.Figures {
        let words = visit.words
        let statement = try await site.statement(through: site.cutOff)
        return .init(
            heading: words("\(site.year) 年主要数字", "Main figures of \(site.year)"),
            lead: words(
                "截至\(words.day(site.cutOff))。点开数字，查看背后的办件。",
                "Up to \(words.day(site.cutOff)). Open a figure to see the matters behind it."),
            columns: [words("指标", "Figure"), words("数值", "Value")],
            rows: keyFigures().map { figure in
                .init(
                    href: visit.links.figure(figure.id.text),
                    label: figure.label.text(in: visit.language),
                    value: (statement.text(figure.id) ?? "—") + words("", " ")
                        + figure.unit(in: visit.language))
            }, more: TextLink(href: visit.links("/figures"), text: words("全部统计数据", "All figures")))
    }
}
