import Access
package import LegalCalendar
import Procedures

/// The pages of a site: each a function from a visit to an answer（页面）.
package struct Pages: Sendable {
    package let site: Site
    let routes: [Route]

    /// `routes`: beside those that are always there.
    package init(site: Site, routes: [Route] = []) {
        self.site = site
        self.routes = Self.own + routes
    }

    /// What takes acts and knows accounts.
    ///
    /// - Throws: ``PageFault/readOnly`` where this server only shows.
    package var services: Services {
        get throws(PageFault) {
            guard let services = site.services else { throw .readOnly }
            return services
        }
    }

    /// Those that are there with whatever modules.
    private static let own = publicRoutes + siteRoutes + accountRoutes

    /// Every address with whom it is for: for the table of permissions, and a test that goes through all.
    package static func routes(with modules: [PageModule]) -> [Route] {
        own + modules.flatMap(\.routes)
    }

    /// The page at an address, to read it; a fault is a page too.
    package func answer(
        _ address: String, reporting report: (any Error) -> Void = { _ in }
    ) async -> Answer {
        await answer(Request(.get, address), reporting: report)
    }

    /// What a request comes to; a fault is a page too.
    ///
    /// `report`: told of errors that are ours, not the visitor's.
    package func answer(
        _ request: Request, reporting report: (any Error) -> Void = { _ in }
    ) async -> Answer {
        var visit = Visit(request)
        do {
            let path = request.path
            let fitting = routes.lazy.compactMap { route in
                route.places(in: path).map { (route, $0) }
            }
            guard let (route, places) = fitting.first(where: { $0.0.method == request.method })
            else {
                throw fitting.isEmpty ? PageFault.notFound : PageFault.bad(Self.wrongMethod)
            }
            visit = Visit(request, places: places)
            return try await answer(route, &visit)
        } catch let known as PageFault {
            return fault(known, visit)
        } catch {
            report(error)
            return fault(nil, visit)
        }
    }

    private static let wrongMethod = Label(
        zh: "这个地址不能这样使用。", en: "The address cannot be used in this way.")

    private func answer(_ route: Route, _ visit: inout Visit) async throws -> Answer {
        var cookie: Cookie?
        visit.guest = try await guest(of: visit.request)
        switch route.admission.admits(visit.guest, site.permission) {
        case true?: break
        case false?:
            try await noteRefusal(visit)
            throw PageFault.forbidden
        case nil:
            guard visit.request.method == .get else { throw PageFault.expired }
            let door = route.admission == .resident ? "/sign-in" : "/login"
            return .redirect(to: visit.links(door, [("next", visit.request.address)]))
        }
        if visit.request.method == .get, route.hasForm, visit.guest.session == nil,
            site.services != nil
        {
            (visit.guest, cookie) = try await beginVisit(visit)
        }
        if visit.request.method == .post {
            guard let session = visit.guest.session, session.accepts(csrf: visit.form["token"])
            else { throw PageFault.expired }
        }
        var answer = try await answerOnce(route, visit)
        if let cookie { answer.set(cookie) }
        // What a session sees is for nobody else, whatever stands between.
        if visit.guest.session != nil, answer.cache == .none { answer.cache = .secret }
        return answer
    }

    /// A form sent twice leads to what it led to the first time（防重复提交）.
    private func answerOnce(_ route: Route, _ visit: Visit) async throws -> Answer {
        let nonce = visit.form["once"]
        guard visit.request.method == .post, !nonce.isEmpty else {
            return try await route.answer(self, visit)
        }
        let accounts = try services.accounts
        let key = (visit.guest.session?.id ?? "") + nonce.prefix(64)
        switch try await accounts.begin(once: key, at: try services.trueNow()) {
        case .done(let address): return .redirect(to: address)
        case .pending: throw PageFault.busy
        case .first: break
        }
        do {
            let answer = try await route.answer(self, visit)
            if let address = answer.location {
                try await accounts.finish(once: key, at: address)
            } else {
                try await accounts.abandon(once: key)
            }
            return answer
        } catch {
            try await accounts.abandon(once: key)
            throw error
        }
    }

    private static let publicRoutes = [
        Route("/") { try await $0.home($1) },
        Route("/style.css") { _, _ in .text(Style.text, type: "text/css", cache: .day) },
        Route("/report.css") { pages, _ in
            .text(pages.site.reportStyle, type: "text/css", cache: .day)
        },
        Route("/icon.svg") { _, _ in .text(Style.icon, type: "image/svg+xml", cache: .day) },
        Route("/healthz") { _, _ in .text("ok\n") },
        Route("/reports/:year") { try await $0.report($1) },
        Route("/figures") { try await $0.figures($1) },
        Route("/figures/by/:theme") { try await $0.figureTheme($1) },
        Route("/figures/:id") { try await $0.figure($1) },
        Route("/identities") { try await $0.identities($1) },
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

    package func words(_ visit: Visit) -> Words { Words(language: visit.language) }

    package func links(_ visit: Visit) -> Links {
        let asked = visit.query["to"].flatMap { CivilDate($0) }
        return Links(language: visit.language, lastDay: asked == site.cutOff ? nil : asked)
    }

    /// Puts the content of a page into the frame that all pages share.
    func page(
        _ template: Template, title: String, _ visit: Visit, status: Int = 200, _ content: Any
    ) -> Answer {
        page(Template.set, template.rawValue, title: title, visit, status: status, content)
    }

    /// The same for the templates of another module.
    ///
    /// `published`: when an article came out, for its metadata.
    package func page(
        _ templates: TemplateSet, _ name: String, title: String, _ visit: Visit,
        status: Int = 200, published: Instant? = nil, _ content: Any
    ) -> Answer {
        let frame = Frame(
            pages: self, visit: visit, title: title, published: published, content: content)
        return .page(templates.render(name, frame), status: status)
    }
}
