import Access
import Casework
import LegalCalendar
import Procedures
import Web

/// The filters of a list as they stand in its address（筛选条件）.
struct ListFilter {
    let visit: Visit
    /// The only procedure that the list shows, whatever the address says（台账页）.
    var procedure: Procedure.ID?
    /// Whether it shows ended lines too, the newest first, unless the address says otherwise: most lines of a
    /// register have ended when they are entered.
    var isOfRegister = false

    static let names = [
        "q", "procedure", "stage", "unit", "community", "state", "late", "turn", "person", "from",
        "to", "order",
    ]

    init(visit: Visit) { self.visit = visit }

    /// The list of one procedure or register.
    init(of procedure: Procedure, _ visit: Visit) {
        self.visit = visit
        self.procedure = procedure.id
        isOfRegister = procedure.kind == .register
    }

    /// How near the next deadline is（期限）.
    enum Nearness: String, CaseIterable {
        case late = "yes"
        case today, week

        func label(_ words: Words) -> String {
            switch self {
            case .late: words("已逾期", "Late")
            case .today: words("今天到期", "Due today")
            case .week: words("七天内到期", "Due within seven days")
            }
        }

        func narrow(_ query: inout MatterQuery, now: Instant) {
            let today = now.civilDate
            switch self {
            case .late: query.lateAt = now
            case .today: query.due = today...today
            case .week: query.due = today.adding(days: 1)...today.adding(days: 7)
            }
        }
    }

    /// The word for those handed to nobody; no account is called so.
    static let nobody = "-"

    var pairs: [(String, String)] {
        Self.names.filter { $0 != "procedure" || procedure == nil }
            .compactMap { name in given(name).map { (name, $0) } }
    }

    var address: String {
        pairs.map { "\($0)=\(WebText.encoded($1))" }.joined(separator: "&")
    }

    func given(_ name: String) -> String? {
        visit.query[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    var chosen: Procedure.ID? { procedure ?? given("procedure").map { Procedure.ID($0) } }

    /// `turn`: the stages at which the viewer has something to do.
    /// - Throws: ``PageFault/bad(_:)`` for a date that is none.
    func query(
        _ scope: Scope, turn: [MatterQuery.Place], now: Instant
    ) throws(PageFault) -> MatterQuery {
        var query = MatterQuery()
        query.limit(to: scope)
        query.state =
            MatterQuery.State(rawValue: visit.query["state"] ?? "")
            ?? (isOfRegister ? .all : .open)
        query.order =
            MatterQuery.Order(rawValue: visit.query["order"] ?? "")
            ?? (isOfRegister ? .newest : .due)
        if let words = visit.query["q"], !words.trimmed.isEmpty {
            query.words = String(words.trimmed.prefix(60))
            query.order = .newest
            if visit.query["state"] == nil { query.state = .all }
        }
        if let chosen { query.procedures = [chosen] }
        if given("turn") != nil { query.places = turn }
        if let id = given("stage"), let chosen {
            query.places = [MatterQuery.Place(procedure: chosen, stage: Stage.ID(id))]
        }
        if let id = given("unit") { query.units = [Unit.ID(id)] }
        if let id = given("community") { query.communities = [Community.ID(id)] }
        if let id = given("person") {
            if id == Self.nobody {
                query.isUnassigned = true
            } else {
                query.assignee = Actor.ID(id)
            }
        }
        Nearness(rawValue: visit.query["late"] ?? "")?.narrow(&query, now: now)
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
    /// The filter as a query, within what the visitor may see.
    func query(_ filter: ListFilter, _ scope: Scope) async throws -> MatterQuery {
        let services = try services
        return try filter.query(
            scope, turn: turn(of: filter.visit.guest.viewer, services.permission),
            now: services.now())
    }

    /// The questions above a list: those of a register leave out which procedure.
    func filterQuestions(_ filter: ListFilter, _ scope: Scope) async throws -> [Question] {
        let (visit, words, language) = (filter.visit, filter.visit.words, filter.visit.language)
        let organisation = site.book.organisation
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
        let procedures = visibleProcedures(scope).map {
            ($0.id.text, $0.label.text(in: language))
        }
        let chosen = filter.chosen.flatMap { site.book.versions(of: $0).last }
        return [line("q", words("文号、关键词", "Number or words"), type: "search")]
            + (filter.procedure == nil
                ? [menu("procedure", words("事项", "Procedure"), procedures)] : [])
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
                menu(
                    "late", words("期限", "Deadline"),
                    ListFilter.Nearness.allCases.map { ($0.rawValue, $0.label(words)) }),
                menu("turn", words("轮到", "Turn"), [("yes", words("我的岗位办理", "My roles"))]),
                menu("person", words("承办人", "Handled by"), try await people(filter)),
                menu(
                    "community", words("社区", "Community"),
                    organisation.communities.map { ($0.id.text, $0.label.text(in: language)) }),
                menu(
                    "unit", words("部门", "Unit"),
                    organisation.units.map { ($0.id.text, $0.label.text(in: language)) }),
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

    /// Oneself, nobody, and whom the address names.
    private func people(_ filter: ListFilter) async throws -> [(String, String)] {
        let words = filter.visit.words
        let me = filter.visit.guest.account.map { ($0.id.text, words("我", "Me")) }.list
        let nobody = (ListFilter.nobody, words("尚未分办", "Nobody yet"))
        guard let id = filter.given("person"), id != me.first?.0, id != nobody.0 else {
            return me + [nobody]
        }
        return me + [nobody, (id, try await names()[Actor.ID(id)] ?? id.shortened)]
    }

    /// The procedures and registers of which the scope may hold matters, each once, in its latest version.
    func visibleProcedures(_ scope: Scope) -> [Procedure] {
        let seen: Set<Procedure.ID>? =
            scope.clauses.contains { $0.procedures == nil }
            ? nil : Set(scope.clauses.flatMap { $0.procedures ?? [] })
        var known: Set<Procedure.ID> = []
        return site.book.procedures.filter { procedure in
            seen?.contains(procedure.id) ?? true && known.insert(procedure.id).inserted
        }.compactMap { site.book.versions(of: $0.id).last }
    }
}
