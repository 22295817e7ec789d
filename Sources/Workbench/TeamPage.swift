import Access
import Casework
import LegalCalendar
import Procedures
import Web

/// Who has how much, what is late, what nobody has yet（人员负荷）.
struct TeamPage {
    struct Person {
        let name: String
        let href: String
        let open: String
        let late: String
        let isLate: Bool
        let away: [String]
    }

    let w: [String: String]
    let heading: String
    let people: [Person]
    let items: [Todo]
    let options: [Question.Option]
    let token: String
    let once: String
    let action: String
    let done: [String]
    let total: String
    let more: [String]
    let problem: [String]
}

extension Pages {
    func team(_ visit: Visit) async throws -> Answer { try await team(visit, problem: nil) }

    private func team(_ visit: Visit, problem: String?) async throws -> Answer {
        let services = try services
        let (words, now) = (visit.words, services.now())
        let scope = services.permission.scope(of: visit.guest.viewer)
        let team = try await team(of: visit)
        var people: [TeamPage.Person] = []
        var open = MatterQuery()
        open.limit(to: scope)
        let loads = try await site.records.load(open, lateAt: now)
        for account in team {
            let load = loads[account.id] ?? Workload()
            let leave = account.leaves.first { $0.contains(now.civilDate) }
            people.append(
                TeamPage.Person(
                    name: account.displayName,
                    href: visit.links("/work/matters", [("person", account.id.text)]),
                    open: "\(load.open)", late: "\(load.late)", isLate: load.late > 0,
                    away: leave.map {
                        words("请假至\(words.day($0.last))", "away until \(words.day($0.last))")
                    }.list))
        }
        var query = MatterQuery()
        query.limit(to: scope)
        query.isUnassigned = true
        if let from = visit.query["from"], team.contains(where: { $0.id.text == from }) {
            query.isUnassigned = false
            query.assignee = Actor.ID(from)
        }
        let lines = try await site.records.lines(query, limit: 20, offset: 0)
        let total = try await site.records.count(of: query, most: Self.todosCounted)
        let content = TeamPage(
            w: TeamWords.table(words), heading: words("人员负荷", "Team"), people: people,
            items: try await todos(lines, [], visit),
            options: team.enumerated().map { index, account in
                Question.Option(
                    id: "to-\(index)", value: account.id.text, label: account.displayName,
                    isChosen: false, name: "people")
            }, token: visit.guest.token, once: Secret.token(), action: visit.links("/work/team"),
            done: visit.query["done"].map {
                words("已转办 \($0.shortened) 件", "Handed over: \($0.shortened)")
            }.list, total: "\(total)",
            more: total > lines.count
                ? [visit.links("/work/matters", [("person", ListFilter.nobody)])] : [],
            problem: problem.list)
        return page(
            CaseTemplates.set, "team", title: content.heading, visit,
            status: problem == nil ? 200 : 422, content)
    }

    /// Those of the viewer's unit; all where the viewer has none.
    private func team(of visit: Visit) async throws -> [Account] {
        let unit = visit.guest.account?.unit
        return try await colleagues(visit).filter { unit == nil || $0.unit == unit }
    }

    /// Hands all that are ticked to the people chosen; none if one of them is not for the visitor.
    func handOver(_ visit: Visit) async throws -> Answer {
        let services = try services
        let words = visit.words
        let team = Set(try await team(of: visit).map(\.id))
        let people = visit.form.all("people").map { Actor.ID($0) }.filter(team.contains)
        let numbers = visit.form.all("matter").compactMap { Int64($0) }.filter { $0 >= 0 }.prefix(
            50)
        guard !people.isEmpty, !numbers.isEmpty else {
            return try await self.team(
                visit, problem: words("请勾选办件和接办人", "Tick the matters and who takes them"))
        }
        let actor = try deskActor(visit)
        var matters: [Matter.ID] = []
        for number in numbers {
            guard let matter = Matter(try await site.records.events(of: Matter.ID(number))),
                services.permission.sight(
                    of: matter, for: visit.guest.viewer, assignees: Set(matter.assignees)) != nil
            else { throw PageFault.forbidden }
            matters.append(matter.id)
        }
        for matter in matters {
            try await services.office.record(
                .assign(people), on: matter, by: actor, at: services.now())
        }
        return .redirect(to: visit.links("/work/team", [("done", "\(numbers.count)")]))
    }
}

enum TeamWords {
    static func table(_ words: Words) -> [String: String] {
        [
            "load": words("每人在办", "Load of each"), "person": words("人员", "Person"),
            "open": words("在办", "Open"), "late": words("逾期", "Late"),
            "unassigned": words("待分办的办件", "Handed to nobody yet"),
            "to": words("交给", "Hand to"), "hand": words("转办所选", "Hand over those ticked"),
            "more": words("查看全部", "See all"),
            "none": words("没有待分办的办件。", "Everything has somebody."),
        ]
    }
}
