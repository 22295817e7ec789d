import Casework
import LegalCalendar
import Procedures

/// The frame around the report's article.
struct ReportPage {
    /// When it was made public, under which number, what was corrected since.
    struct Published {
        let sentence: String
        let matterHref: String
        let matter: String
        let corrections: [Correction]
    }

    struct Correction {
        let day: String
        let text: String
        let reason: String
    }

    let article: String
    let published: [Published]
    /// The same report through another day.
    let other: [TextLink]
    /// The whole of it as files.
    let files: [TextLink]
}

extension Pages {
    /// The page at `/reports/YEAR[?to=DATE]`, and the whole report at `/reports/YEAR.docx`, `.html`
    /// and `.json`.
    func report(_ visit: Visit) async throws -> Answer {
        let place = visit.place("year")
        let form = Site.ReportForm.allCases.first { place.hasSuffix(".\($0.rawValue)") }
        let text = form.map { String(place.dropLast($0.rawValue.count + 1)) } ?? place
        guard let year = Int(text), (1949...2999).contains(year), String(year) == text else {
            throw PageFault.bad(
                Label(
                    zh: "年份“\(text.shortened)”应为四位数字，例如 \(site.year)。",
                    en: "The year '\(text.shortened)' must be four digits, as in \(site.year)."))
        }
        let end = try CivilDate(year: year, month: 12, day: 31)
        let reports = try await site.reportMatters()
        let standard = try site.cutOff(of: year, reports)
        let last = visit.query["to"] == nil ? standard : try visit.lastDay(site)
        guard last.year == year else {
            throw PageFault.bad(
                Label(
                    zh: "截止日 \(last) 不在\(year)年内。", en: "\(last) is not a day of \(year)."))
        }
        if let form { return try await file(form, year, last) }
        let article = try await site.renderReport(year, last, visit.language)
        let (words, links) = (words(visit), Links(language: visit.language, lastDay: nil))
        let other = last == end ? standard : end
        let address = "/reports/\(year)"
        let content = ReportPage(
            article: visit.language == .en ? Self.inEnglish(article) : article,
            published: last == standard
                ? try await published(reports.first { $0.year == year }, visit).list : [],
            other: other == last
                ? []
                : [
                    .init(
                        href: links(address, [("to", "\(other)")]),
                        text: other == end
                            ? words("改看全年数", "The whole year")
                            : words("改看截至\(other.chinese)的数", "Through \(other.english)"))
                ],
            files: [Site.ReportForm.docx, .html, .json].map { form in
                .init(
                    href: Links(language: .zh, lastDay: last)("\(address).\(form)"),
                    text: words["form_\(form)"])
            })
        return page(.report, title: "\(year) \(words["report"])", visit, content)
    }

    /// What the records say of the report itself; nil before it is public.
    private func published(
        _ report: ReportMatter?, _ visit: Visit
    ) async throws -> ReportPage.Published? {
        guard let report, let day = report.published?.civilDate,
            let view = PublicView(report.matter, book: site.book, words: visit.words),
            view.isPublic
        else { return nil }
        let words = visit.words
        let events = try await site.records.events(of: report.matter.id)
        return ReportPage.Published(
            sentence: words(
                "本报告于\(day.chinese)公开，编制过程见", "Made public on \(day.english); how it came about: "),
            matterHref: visit.links.matter(report.matter.id.number), matter: view.name,
            corrections: ReportMatter.corrections(in: events, report.record).map {
                .init(
                    day: words.day($0.day), text: view.clean($0.text),
                    reason: view.clean($0.reason))
            })
    }

    private func file(
        _ form: Site.ReportForm, _ year: Int, _ last: CivilDate
    ) async throws -> Answer {
        let bytes = try await site.makeReportFile(year, last, form)
        let name = "\(year)-\(last).\(form)"
        switch form {
        case .json: return Answer(type: "application/json; charset=utf-8", body: bytes)
        case .html: return .download(bytes, type: "text/html; charset=utf-8", name: name)
        case .docx:
            return .download(
                bytes,
                type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                name: name)
        }
    }

    /// The article's links to other pages keep the reader's language.
    private static func inEnglish(_ article: String) -> String {
        let mark = "href=\"/"
        var (result, rest) = ("", article[...])
        while let start = rest.firstRange(of: mark) {
            result += rest[..<start.upperBound]
            rest = rest[start.upperBound...]
            let end = rest.firstIndex(of: "\"") ?? rest.endIndex
            let address = rest[..<end]
            result += address + (address.contains("?") ? "&amp;lang=en" : "?lang=en")
            rest = rest[end...]
        }
        return result + rest
    }
}
