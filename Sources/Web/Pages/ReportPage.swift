import LegalCalendar
import Procedures

/// The frame around the report's article.
struct ReportPage {
    let article: String
    let jsonHref: String
    let hasOther: Bool
    let whole: String
    let wholeHref: String
}

extension Pages {
    /// The page at `/reports/YEAR[?to=DATE]` and `/reports/YEAR.json`.
    func report(_ visit: Visit) async throws -> Answer {
        let place = visit.place("year")
        let isFile = place.hasSuffix(".json")
        let text = isFile ? String(place.dropLast(5)) : place
        guard let year = Int(text), (1949...2999).contains(year), String(year) == text else {
            throw PageFault.bad(
                Label(
                    zh: "年份“\(text.shortened)”应为四位数字，例如 \(site.year)。",
                    en: "The year '\(text.shortened)' must be four digits, as in \(site.year)."))
        }
        let end = try CivilDate(year: year, month: 12, day: 31)
        let standard = year == site.year ? site.cutOff : end
        let last = visit.query["to"] == nil ? standard : try visit.lastDay(site)
        guard last.year == year else {
            throw PageFault.bad(
                Label(
                    zh: "截止日 \(last) 不在\(year)年内。", en: "\(last) is not a day of \(year)."))
        }
        if isFile {
            return .text(try await site.renderReportJSON(year, last), type: "application/json")
        }
        let article = try await site.renderReport(year, last, visit.language)
        let (words, links) = (words(visit), Links(language: visit.language, lastDay: nil))
        let other = last == end ? standard : end
        let isSame = other == last
        let address = "/reports/\(year)"
        let content = ReportPage(
            article: visit.language == .en ? Self.inEnglish(article) : article,
            jsonHref: Links(language: .zh, lastDay: last)("\(address).json"), hasOther: !isSame,
            whole: other == end
                ? words("改看全年数", "The whole year")
                : words("改看截至\(other.chinese)的数", "Through \(other.english)"),
            wholeHref: links(address, [("to", "\(other)")]))
        return page(.report, title: "\(year) \(words["report"])", visit, content)
    }

    /// The article's links to figures keep the reader's language.
    private static func inEnglish(_ article: String) -> String {
        let mark = "href=\"/figures/"
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
