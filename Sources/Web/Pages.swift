import LegalCalendar

/// The pages of a site: each a function from a visit to an answer（页面）.
package struct Pages: Sendable {
    let site: Site

    package init(site: Site) { self.site = site }

    /// The page at an address, `/figures/mediation.accepted?to=2020-11-06`; a fault is a page too.
    ///
    /// `report`: told of errors that are ours, not the visitor's.
    package func answer(
        _ address: String, reporting report: (any Error) -> Void = { _ in }
    ) async -> Answer {
        let parts = address.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let (path, query) = (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
        do {
            for route in Self.routes {
                guard let places = route.places(in: path) else { continue }
                let visit = Visit(path: path, query: query, places: places)
                return try await route.answer(self, visit)
            }
            return fault(.notFound, Visit(path: path, query: query))
        } catch let known as PageFault {
            return fault(known, Visit(path: path, query: query))
        } catch {
            report(error)
            return fault(nil, Visit(path: path, query: query))
        }
    }

    private static let routes = [
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
        Route("/procedures/:id/chart.svg") { try await $0.chart($1) },
        Route("/proofs/:index") { try await $0.proof($1) },
        Route("/log") { try await $0.log($1) },
        Route("/log/checkpoint") { pages, _ in try await pages.checkpoint() },
        Route("/log/key") { pages, _ in .text(pages.site.records.verifierKey + "\n") },
        Route("/log/tile/*") { try await $0.tile($1) },
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

/// An address with places in it, `/figures/:id`, and the page that stands there.
struct Route: Sendable {
    typealias Page = @Sendable (Pages, Visit) async throws -> Answer

    private let pattern: [Substring]
    let answer: Page

    init(_ pattern: String, _ answer: @escaping Page) {
        self.pattern = pattern.split(separator: "/")
        self.answer = answer
    }

    /// What stands at the places, decoded.
    ///
    /// Nil if the path is another's. `*` takes all the rest.
    func places(in path: String) -> [String: String]? {
        guard path.hasPrefix("/") else { return nil }
        let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        let given = parts == [""] ? [] : parts
        var places: [String: String] = [:]
        for (index, part) in pattern.enumerated() {
            if part == "*" { return given.count > index ? places : nil }
            guard given.indices.contains(index) else { return nil }
            if part.first == ":" {
                places[String(part.dropFirst())] = WebText.decoded(given[index].utf8)
            } else if part != given[index] {
                return nil
            }
        }
        return given.count == pattern.count ? places : nil
    }
}
