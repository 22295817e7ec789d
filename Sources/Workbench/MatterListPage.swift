import Access
import Casework
import LegalCalendar
import Procedures
import Web

/// Matters by filters and words（办件列表与检索）.
struct MatterListPage {
    struct Way {
        let href: String
        let text: String
    }

    let heading: String
    let filters: [QuestionView]
    let action: String
    let isEnglish: Bool
    let count: String
    let rows: [MatterRow]
    let isEmpty: Bool
    let pager: [Way]
    let exports: [Way]
    let saved: [Way]
    let token: String
    let saveAction: String
    let query: String
    let canSave: Bool
}

/// The filters of a list as they stand in its address（筛选条件）.
struct ListFilter {
    let visit: Visit

    static let names = [
        "q", "procedure", "stage", "unit", "community", "state", "late", "person", "from", "to",
        "order",
    ]

    var pairs: [(String, String)] {
        Self.names.compactMap { name in
            visit.query[name].flatMap { $0.isEmpty ? nil : (name, $0) }
        }
    }

    var address: String {
        pairs.map { "\($0)=\(WebText.encoded($1))" }.joined(separator: "&")
    }

    /// - Throws: ``PageFault/bad(_:)`` for a date that is none.
    func query(_ scope: Scope, now: Instant) throws(PageFault) -> MatterQuery {
        var query = MatterQuery()
        query.limit(to: scope)
        query.state = MatterQuery.State(rawValue: visit.query["state"] ?? "") ?? .open
        query.order = MatterQuery.Order(rawValue: visit.query["order"] ?? "") ?? .due
        if let words = visit.query["q"], !words.trimmed.isEmpty {
            query.words = String(words.trimmed.prefix(60))
            query.order = .newest
            if visit.query["state"] == nil { query.state = .all }
        }
        if let id = given("procedure") { query.procedures = [Procedure.ID(id)] }
        if let id = given("stage"), let procedure = given("procedure") {
            query.places = [
                MatterQuery.Place(procedure: Procedure.ID(procedure), stage: Stage.ID(id))
            ]
        }
        if let id = given("unit") { query.units = [Unit.ID(id)] }
        if let id = given("community") { query.communities = [Community.ID(id)] }
        if let id = given("person") { query.assignee = Actor.ID(id) }
        if given("late") != nil { query.lateAt = now }
        let (from, to) = (try day("from"), try day("to"))
        if from != nil || to != nil {
            let (low, high) = (from ?? Self.earliest, to ?? now.civilDate)
            guard low <= high else {
                throw .bad(
                    Label(zh: "起始日期不能晚于截止日期。", en: "The first day must not come after the last."))
            }
            query.opened = low...high
        }
        return query
    }

    private static let earliest: CivilDate = "1949-10-01"

    private func given(_ name: String) -> String? {
        visit.query[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    private func day(_ name: String) throws(PageFault) -> CivilDate? {
        guard let text = given(name) else { return nil }
        guard let day = CivilDate(text) else {
            throw .bad(
                Label(
                    zh: "日期“\(text.shortened)”应写成 2020-11-06。",
                    en: "The date '\(text.shortened)' must be written 2020-11-06."))
        }
        return day
    }
}

extension Pages {
    static let rowsOfPage = 50
    /// Beyond so many, a list says "more than".
    static let mostCounted = 10_000

    func matterList(_ visit: Visit) async throws -> Answer {
        let services = try services
        let (words, filter) = (visit.words, ListFilter(visit: visit))
        let scope = services.permission.scope(of: visit.guest.viewer)
        let query = try filter.query(scope, now: services.now())
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
        func to(_ page: Int) -> String {
            visit.links(visit.path, filter.pairs + [("page", "\(page)")])
        }
        let content = MatterListPage(
            heading: isSearch ? words("查询办件", "Search") : words("办件", "Matters"),
            filters: filterQuestions(visit, scope).map { QuestionView($0, words: words) },
            action: visit.path, isEnglish: visit.language == .en,
            count: total >= Self.mostCounted
                ? words("超过 \(Self.mostCounted) 件", "More than \(Self.mostCounted)")
                : words("共 \(total) 件", "\(total) matters"), rows: rows, isEmpty: rows.isEmpty,
            pager: (page > 1 ? [.init(href: to(page - 1), text: words["previous_page"])] : [])
                + (found.count > Self.rowsOfPage
                    ? [.init(href: to(page + 1), text: words["next_page"])] : []),
            exports: [
                .init(href: visit.links("/work/export.csv", filter.pairs), text: "CSV")
            ],
            saved: saved.map {
                .init(href: "\(visit.path)?\($0.query)", text: $0.name)
            }, token: visit.guest.token, saveAction: visit.links("/work/searches"),
            query: filter.address, canSave: !filter.pairs.isEmpty)
        return self.page(
            DeskTemplates.set, "matters", title: content.heading, visit, content)
    }

    private func filterQuestions(_ visit: Visit, _ scope: Scope) -> [Question] {
        let (words, language, book) = (visit.words, visit.language, site.book)
        func menu(_ name: String, _ label: String, _ items: [(String, String)]) -> Question {
            Question(
                name, label,
                .menu(
                    items.enumerated().map { index, item in
                        Question.Option(
                            id: "f-\(name)-\(index)", value: item.0, label: item.1,
                            isChosen: visit.query[name] == item.0, name: name)
                    }))
        }
        func line(_ name: String, _ label: String, type: String = "text") -> Question {
            Question(
                name, label, .line(type: type, mode: nil, longest: 60, unit: nil),
                value: visit.query[name] ?? "")
        }
        let seen =
            scope.clauses.contains { $0.procedures == nil }
            ? nil : Set(scope.clauses.flatMap { $0.procedures ?? [] })
        var procedures: [(String, String)] = []
        for procedure in book.procedures
        where (seen?.contains(procedure.id) ?? true)
            && !procedures.contains(where: { $0.0 == procedure.id.text })
        {
            procedures.append((procedure.id.text, procedure.label.text(in: language)))
        }
        let chosen = visit.query["procedure"].flatMap { book.versions(of: Procedure.ID($0)).last }
        return [
            line("q", words("文号、关键词", "Number or words"), type: "search"),
            menu("procedure", words("事项", "Procedure"), procedures),
        ]
            + (chosen.map { procedure in
                menu(
                    "stage", words("环节", "Stage"),
                    procedure.stages.map { ($0.id.text, $0.label.text(in: language)) })
            }).list + [
                menu(
                    "state", words("状态", "State"),
                    [
                        ("open", words("在办", "Open")), ("closed", words("已办结", "Closed")),
                        ("all", words("全部", "All")),
                    ]),
                menu("late", words("期限", "Deadline"), [("yes", words("已逾期", "Late"))]),
                menu(
                    "community", words("社区", "Community"),
                    book.organisation.communities.map {
                        ($0.id.text, $0.label.text(in: language))
                    }),
                menu(
                    "unit", words("部门", "Unit"),
                    book.organisation.units.map { ($0.id.text, $0.label.text(in: language)) }),
                line("from", words("登记日期从", "Entered from"), type: "date"),
                line("to", words("到", "to"), type: "date"),
                menu(
                    "order", words("排序", "Order"),
                    [
                        ("due", words("期限在前", "By deadline")),
                        ("newest", words("最新在前", "Newest first")),
                    ]),
            ]
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

    /// The list as CSV in UTF-8 with a mark for Excel; masked like the page, and written down.
    func exportList(_ visit: Visit) async throws -> Answer {
        let services = try services
        let filter = ListFilter(visit: visit)
        let query = try filter.query(
            services.permission.scope(of: visit.guest.viewer), now: services.now())
        let lines = try await site.records.lines(query, limit: Self.mostExported, offset: 0)
        let rows = try await rows(lines, visit)
        let words = visit.words
        var text =
            "\u{FEFF}"
            + Self.csv([
                words("编号", "Number"), words("名称", "Title"), words("事项", "Procedure"),
                words("环节", "Stage"), words("社区", "Community"), words("部门", "Unit"),
                words("登记日期", "Entered"), words("期限", "Due"), words("状态", "State"),
                words("承办人", "Handled by"),
            ])
        for row in rows {
            text += Self.csv([
                row.name, row.title, row.procedure, row.stage, row.community, row.unit, row.opened,
                row.due, row.stateWord, row.people,
            ])
        }
        try await services.accounts.record(
            AccessRecord(
                .export, at: services.trueNow(), account: visit.guest.account?.id,
                address: visit.request.from, subject: "/work/matters?\(filter.address)",
                note: "\(rows.count)"))
        return .download(
            Array(text.utf8), type: "text/csv; charset=utf-8", name: words("办件.csv", "matters.csv"))
    }

    static let mostExported = 2000

    /// A line of CSV（RFC 4180）; what a spreadsheet would take for a formula gets an apostrophe.
    static func csv(_ cells: [String]) -> String {
        cells.map { cell in
            let safe = "=+-@".contains(cell.first ?? " ") ? "'" + cell : cell
            return "\"" + safe.replacing("\"", with: "\"\"") + "\""
        }.joined(separator: ",") + "\r\n"
    }
}
