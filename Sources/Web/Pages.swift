import Figures
import LegalCalendar
import Mustache
import Procedures

/// The pages of a site: each a function from a visit to an answer（页面）.
struct Pages: Sendable {
    let site: Site

    struct Route: Sendable {
        let path: String
        let answer: @Sendable (Pages, Visit) async throws -> Answer

        init(_ path: String, _ answer: @escaping @Sendable (Pages, Visit) async throws -> Answer) {
            self.path = path
            self.answer = answer
        }
    }

    static let routes = [
        Route("/") { try await $0.home($1) },
        Route("/style.css") { _, _ in .text(Style.text, type: "text/css", cache: .day) },
        Route("/report.css") { pages, _ in
            .text(pages.site.reportStyle, type: "text/css", cache: .day)
        },
        Route("/icon.svg") { _, _ in .text(Style.icon, type: "image/svg+xml", cache: .day) },
        Route("/healthz") { _, _ in .text("ok\n") },
        Route("/reports/:year") { try await $0.report($1) },
        Route("/figures") { try await $0.figures($1) },
        Route("/figures/:id") { try await $0.figure($1) },
        Route("/matters/:id") { try await $0.matter($1) },
        Route("/search") { try await $0.search($1) },
        Route("/procedures") { try await $0.procedures($1) },
        Route("/procedures/:id") { try await $0.procedure($1) },
        Route("/proofs/:index") { try await $0.proof($1) },
        Route("/log") { try await $0.log($1) },
        Route("/log/checkpoint") { pages, _ in try await pages.checkpoint() },
        Route("/log/key") { pages, _ in .text(pages.site.records.verifierKey + "\n") },
        Route("/log/tile/**") { try await $0.tile($1) },
    ]

    func words(_ visit: Visit) -> Words { Words(language: visit.language) }

    func links(_ visit: Visit) -> Links {
        let asked = visit.query["to"].flatMap { CivilDate($0) }
        return Links(language: visit.language, lastDay: asked == site.cutOff ? nil : asked)
    }

    /// Puts the content of a page into the frame that all pages share.
    func page(
        _ template: Template, title: String, _ visit: Visit, status: Int = 200, _ content: Any
    ) -> Answer {
        let frame = Frame(site: site, visit: visit, title: title, content: content)
        return .page(template.render(frame), status: status)
    }
}

/// What the frame of every page shows around its content.
struct Frame {
    struct Item {
        let href: String
        let label: String
        let isHere: Bool
    }

    let t: [String: String]
    let langTag: String
    let title: String
    let office: String
    let superior: String
    let notice: [String]
    let nav: [Item]
    let homeHref: String
    let searchHref: String
    let isEnglish: Bool
    let switchHref: String
    let switchLabel: String
    let switchTag: String
    let words: String
    let content: Any

    init(site: Site, visit: Visit, title: String, content: Any) {
        let words = Words(language: visit.language)
        let links = Links(language: visit.language, lastDay: nil)
        let organisation = site.book.organisation
        t = words.table
        langTag = visit.language == .zh ? "zh-CN" : "en"
        self.title = title
        office = organisation.label.text(in: visit.language)
        superior = organisation.superior.text(in: visit.language)
        notice = site.notice.map { [$0.text(in: visit.language)] } ?? []
        nav = [
            ("/", "home"), ("/reports/\(site.year)", "report"), ("/figures", "figures"),
            ("/procedures", "procedures"), ("/log", "ledger"),
        ].map { path, key in
            let isHere = path == "/" ? visit.path == "/" : visit.path.hasPrefix(path)
            return Item(href: links(path), label: words[key], isHere: isHere)
        }
        homeHref = links("/")
        searchHref = "/search"
        isEnglish = visit.language == .en
        switchHref = Self.other(visit)
        switchLabel = visit.language == .zh ? "English" : "中文"
        switchTag = visit.language == .zh ? "en" : "zh-CN"
        self.words = visit.path == "/search" ? visit.query["q"] ?? "" : ""
        self.content = content
    }

    /// The same page in the other language.
    private static func other(_ visit: Visit) -> String {
        var pairs = visit.query.filter { $0.key != "lang" }.sorted { $0.key < $1.key }
            .map { "\(WebText.encoded($0.key))=\(WebText.encoded($0.value))" }
        if visit.language == .zh { pairs.append("lang=en") }
        return visit.path + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&"))
    }
}
