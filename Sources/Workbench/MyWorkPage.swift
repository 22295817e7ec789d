import Access
import Casework
import LegalCalendar
import Procedures
import Web

/// A matter that waits for somebody, with its next day and why（待办）.
struct Todo {
    let id: Int64
    let href: String
    let name: String
    let title: String
    let about: String
    let due: String
    let state: String
    let stateWord: String
    let people: [String]
    let why: [String]
    let whyWord: String
}

/// What waits for the one who looks（我的工作）.
struct MyWorkPage {
    struct Section {
        let id: String
        let heading: String
        let count: String
        let items: [Todo]
        let more: [String]
    }

    struct Tally {
        let href: String
        let label: String
        let count: String
    }

    let heading: String
    let tallies: [Tally]
    let sections: [Section]
    let empty: String
    let moreWord: String
    let leaveHref: String
    let leaveWord: String
    let standing: [String]
}

extension Pages {
    /// The most that a section shows, and the most that it counts.
    static let todosShown = 10
    static let todosCounted = 1000

    func myWork(_ visit: Visit) async throws -> Answer {
        let services = try services
        let (words, now) = (visit.words, services.now())
        let turn = turn(of: visit.guest.viewer, services.permission)
        var base = MatterQuery()
        base.limit(to: services.permission.scope(of: visit.guest.viewer))
        base.places = turn
        func narrowed(_ change: (inout MatterQuery) -> Void) -> MatterQuery {
            var query = base
            change(&query)
            return query
        }
        let dated: [(id: String, heading: String, query: MatterQuery)] =
            ListFilter.Nearness.allCases.map { nearness in
                (
                    Self.section(nearness), nearness.label(words),
                    narrowed { nearness.narrow(&$0, now: now) }
                )
            }
        let kinds =
            dated + [
                (
                    "mine", words("分给我的", "Handed to me"),
                    narrowed {
                        $0.places = nil
                        $0.assignee = visit.guest.account?.id
                    }
                ),
                (
                    "unassigned", words("待分办", "Handed to nobody yet"),
                    narrowed { $0.isUnassigned = true }
                ),
            ]
        var sections: [MyWorkPage.Section] = []
        var tallies: [MyWorkPage.Tally] = []
        for kind in kinds {
            async let lines = site.records.lines(kind.query, limit: Self.todosShown, offset: 0)
            async let total = site.records.count(of: kind.query, most: Self.todosCounted)
            let (found, count) = (try await lines, try await total)
            let text = count >= Self.todosCounted ? "\(count)+" : "\(count)"
            tallies.append(.init(href: "#\(kind.id)", label: kind.heading, count: text))
            guard count > 0 else { continue }
            sections.append(
                .init(
                    id: kind.id, heading: kind.heading, count: text,
                    items: try await todos(found, turn, visit),
                    more: count > found.count
                        ? [visit.links("/work/matters", Self.list(kind.id, visit))] : []))
        }
        let names = try await names()
        let standing = services.permission.capacities(of: visit.guest.viewer).dropFirst()
            .map { names[$0.place] ?? $0.place.text }
        let content = MyWorkPage(
            heading: words("我的工作", "My work"), tallies: tallies, sections: sections,
            empty: sections.isEmpty ? words("现在没有待办事项。", "Nothing is waiting for you.") : "",
            moreWord: words("查看全部", "See all"), leaveHref: visit.links("/work/leave"),
            leaveWord: words("请假委托", "Leave and stand-ins"),
            standing: standing.isEmpty
                ? []
                : [words("您正在代办：", "You stand in for: ") + words.list(standing)])
        return page(CaseTemplates.set, "my-work", title: content.heading, visit, content)
    }

    /// The list that shows all of a section.
    private static func list(_ id: String, _ visit: Visit) -> [(String, String)] {
        switch id {
        case "mine": visit.guest.account.map { [("person", $0.id.text)] } ?? []
        case "unassigned": [("turn", "yes"), ("person", ListFilter.nobody)]
        default:
            ListFilter.Nearness.allCases.filter { section($0) == id }
                .map { ("late", $0.rawValue) } + [("turn", "yes")]
        }
    }

    private static func section(_ nearness: ListFilter.Nearness) -> String { "\(nearness)" }

    /// The stages at which the viewer has something to do（轮到本人的环节）.
    func turn(of viewer: Viewer, _ permission: Permission) -> [MatterQuery.Place] {
        let roles = Set(permission.capacities(of: viewer).flatMap(\.roles))
        var places: [MatterQuery.Place] = []
        var known: Set<MatterQuery.Place> = []
        for procedure in site.book.procedures {
            for act in procedure.acts where !roles.isDisjoint(with: act.by) {
                for stage in act.from where !procedure.isEnd(stage) {
                    let place = MatterQuery.Place(procedure: procedure.id, stage: stage)
                    if known.insert(place).inserted { places.append(place) }
                }
            }
        }
        return places
    }

    func todos(
        _ lines: [MatterLine], _ turn: [MatterQuery.Place], _ visit: Visit
    ) async throws -> [Todo] {
        let words = visit.words
        let mine = Set(turn)
        var reasons: [Int64: (why: String?, waits: Bool)] = [:]
        let histories = try await site.records.events(ofEach: lines.map(\.id))
        for (line, events) in zip(lines, histories) {
            guard let matter = Matter(events) else { continue }
            let place = line.stage.map { MatterQuery.Place(procedure: line.procedure, stage: $0) }
            reasons[line.id.number] = (
                try deadlineReason(matter, visit), place.map { !mine.contains($0) } ?? false
            )
        }
        return try await rows(lines, visit).map { row in
            let reason = reasons[row.id]
            let waits = reason?.waits == true ? words(" · 等待他人办理", " · waiting for others") : ""
            return Todo(
                id: row.id, href: row.href, name: row.name, title: row.title,
                about: "\(row.procedure) · \(row.stage)\(waits)", due: row.due, state: row.state,
                stateWord: row.stateWord, people: row.people.isEmpty ? [] : [row.people],
                why: (reason?.why).list,
                whyWord: words("为什么是这一天", "Why that day"))
        }
    }
}
