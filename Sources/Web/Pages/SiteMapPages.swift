import Figures
import LegalCalendar
import Procedures

/// All sections with what is below them（站点地图）.
struct SiteMapPage {
    struct Group {
        let id: String
        let label: String
        let sections: [Entry]
    }

    struct Entry {
        let href: String
        let label: String
        let about: String
        let below: [Link]
    }

    struct Link {
        let href: String
        let label: String
    }

    let groups: [Group]
}

extension Pages {
    static let siteRoutes = [
        Route("/app.js") { _, _ in .text(Script.text, type: "text/javascript", cache: .day) },
        Route("/display") { $0.display($1) },
        Route("/display/set") { $0.setDisplay($1) },
        Route("/sitemap") { $0.siteMap($1) },
        Route("/sitemap.xml") { pages, _ in try pages.siteMapFile() },
        Route("/robots.txt") { pages, _ in .text(pages.robots) },
        Route("/embed/figures/:id") { try await $0.embeddedFigure($1) },
        Route("/embed/track") { $0.embeddedTrack($1) },
    ]

    /// The pages below a section, as far as the pack names them.
    private func below(_ section: Section, _ day: CivilDate) -> [(path: String, label: Label)] {
        switch section.path {
        case "/services":
            site.book.services.services.filter {
                site.book.procedure($0.procedure, on: day)?.act($0.act) != nil
            }.map { ("/services/\($0.id)", $0.label) }
        case "/procedures":
            site.book.procedures.filter { $0.span.contains(day) }.map {
                ("/procedures/\(WebText.encoded($0.id.text))", $0.label)
            }
        default: []
        }
    }

    func siteMap(_ visit: Visit) -> Answer {
        let language = visit.language
        let groups = Section.Kind.allCases.compactMap { kind -> SiteMapPage.Group? in
            let sections = Section.all.filter { $0.kind == kind && $0.path != "/sitemap" }
            let entries = sections.compactMap { section in
                landing(of: section).map { landing in
                    SiteMapPage.Entry(
                        href: visit.links(landing), label: section.label.text(in: language),
                        about: section.about.text(in: language),
                        below: below(section, site.today()).map {
                            .init(href: visit.links($0.path), label: $0.label.text(in: language))
                        })
                }
            }
            guard !entries.isEmpty else { return nil }
            return .init(
                id: "map-\(kind.rawValue)", label: kind.label.text(in: language), sections: entries)
        }
        return page(.sitemap, title: visit.words["sitemap"], visit, SiteMapPage(groups: groups))
    }

    /// The site map for search engines（sitemaps.org）; it wants whole addresses.
    private func siteMapFile() throws(PageFault) -> Answer {
        guard site.place.address != nil else { throw .notFound }
        let day = site.today()
        let paths =
            ["/"]
            + Section.all.flatMap { section in
                landing(of: section).list + below(section, day).map(\.path)
            } + site.figures.figures.map { "/figures/\(WebText.encoded($0.id.text))" }
        return .text(
            SiteMapFile(addresses: paths.compactMap { site.place.whole($0) }).text,
            type: "application/xml")
    }

    /// What search engines are asked to leave alone: pages of accounts and forms, and single matters.
    private var robots: String {
        let closed = routes.filter { $0.admission != .everyone || $0.hasForm }.map(\.address)
        let kept = [
            "/matters/", "/proofs/", "/search", "/display", "/embed/", "/login", "/sign-in",
        ]
        let paths = Set(closed + kept).map { String($0.prefix { $0 != ":" && $0 != "*" }) }
        // A longer path is covered by a shorter one that it begins with.
        let shortest = paths.filter { path in
            !paths.contains { $0 != path && path.hasPrefix($0) }
        }
        var lines = ["User-agent: *"]
        lines += Set(shortest).sorted().map { "Disallow: \(site.place.base)\($0)" }
        lines += site.place.whole("/sitemap.xml").map { ["", "Sitemap: \($0)"] } ?? []
        return lines.joined(separator: "\n") + "\n"
    }
}

/// Whole addresses for search engines（sitemaps.org）.
struct SiteMapFile {
    let addresses: [String]

    var text: String {
        let lines = addresses.map { "<url><loc>\(StaticPage.escaped($0))</loc></url>\n" }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            \(lines.joined())</urlset>

            """
    }
}
