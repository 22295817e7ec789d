import Access
import Casework
import LegalCalendar
import Web

/// Matters by filters and words（办件列表与检索）.
struct MatterListPage {
    let heading: String
    let filters: [QuestionView]
    let action: String
    let isEnglish: Bool
    let count: String
    let rows: [MatterRow]
    let isEmpty: Bool
    let pager: [Pager]
    let exports: [TextLink]
    let saved: [TextLink]
    let token: String
    let saveAction: String
    let query: String
    let canSave: Bool
}

extension Pages {
    static let rowsOfPage = 50
    /// Beyond so many, a list says "more than".
    static let mostCounted = 10_000

    func matterList(_ visit: Visit) async throws -> Answer {
        let services = try services
        let (words, filter) = (visit.words, ListFilter(visit: visit))
        let scope = services.permission.scope(of: visit.guest.viewer)
        let query = try await query(filter, scope)
        let page = try visit.page()
        let offset = (page - 1) * Self.rowsOfPage
        async let lines = site.records.lines(query, limit: Self.rowsOfPage + 1, offset: offset)
        async let count = site.records.count(of: query, most: Self.mostCounted)
        let (found, total) = (try await lines, try await count)
        let rows = try await rows(Array(found.prefix(Self.rowsOfPage)), visit)
        let isSearch = visit.path == "/work/search"
        var saved: [SavedSearch] = []
        if let account = visit.guest.account {
            saved = try await services.accounts.searches(of: account.id)
        }
        let content = MatterListPage(
            heading: isSearch ? words("查询办件", "Search") : words("办件", "Matters"),
            filters: try await filterQuestions(filter, scope).map {
                QuestionView($0, words: words)
            },
            action: visit.path, isEnglish: visit.language == .en,
            count: total >= Self.mostCounted
                ? words("超过 \(Self.mostCounted) 件", "More than \(Self.mostCounted)")
                : words("共 \(total) 件", "\(total) matters"), rows: rows, isEmpty: rows.isEmpty,
            pager: Pager.pagers(
                page: page, hasMore: found.count > Self.rowsOfPage, words: words,
                href: { visit.links(visit.path, filter.pairs + [("page", "\($0)")]) }),
            exports: try exports("/work/export", filter, visit),
            saved: saved.map {
                .init(href: "\(visit.path)?\($0.query)", text: $0.name)
            }, token: visit.guest.token, saveAction: visit.links("/work/searches"),
            query: filter.address, canSave: !filter.pairs.isEmpty)
        return self.page(
            DeskTemplates.set, "matters", title: content.heading, visit, content)
    }

    func saveSearch(_ visit: Visit) async throws -> Answer {
        guard let account = visit.guest.account else { throw PageFault.expired }
        let name = String(visit.form["name"].prefix(40))
        let query = visit.form["query"]
        if !name.isEmpty, query.utf8.count <= 1000 {
            try await services.accounts.save(
                SavedSearch(account: account.id, name: name, query: query))
        }
        return .redirect(to: visit.links("/work/matters") + (query.isEmpty ? "" : "?" + query))
    }
}
