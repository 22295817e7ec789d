import Access
import Casework
import LegalCalendar
import Procedures
import Web

/// The queues in which matters wait for a look at the whole file（会审队列页）.
struct ReviewQueuesPage {
    struct Group {
        let id: String
        let heading: String
        let count: String
        let items: [Todo]
        let isEmpty: Bool
        let pager: [Pager]
        /// Leads to the queue alone.
        let more: [TextLink]
    }

    let heading: String
    let intro: String
    let groups: [Group]
    let none: [String]
    let isEmptyWord: String
}

extension Pages {
    /// Of the matters at the stages of a queue, so many are looked at for a page, and so many shown
    /// where all queues stand together.
    static let queueLooked = 50
    static let queueShown = 10

    /// `/work/review`: all queues in which the viewer has a part; with `?queue=ID` one of them, by page.
    func reviewQueues(_ visit: Visit) async throws -> Answer {
        let words = visit.words
        let asked = visit.query["queue"].map { Queue.ID($0) }
        let mine = try site.book.queues.filter { queue in
            try (asked == nil || asked == queue.id) && !acts(of: queue.id, visit).isEmpty
        }
        if asked != nil, mine.isEmpty { throw PageFault.notFound }
        var groups: [ReviewQueuesPage.Group] = []
        for queue in mine {
            groups.append(try await group(queue, isAlone: asked != nil, visit))
        }
        let content = ReviewQueuesPage(
            heading: words("会审", "Reviews"),
            intro: words(
                "等您通看全案后提出意见、作出结论的办件，期限近的在前。",
                "Matters that wait for your opinion on the whole file, the nearest deadline first."),
            groups: groups,
            none: groups.isEmpty
                ? [words("您的岗位没有会审事项。", "No queue involves your roles.")] : [],
            isEmptyWord: words("没有等待的办件。", "Nothing is waiting."))
        return page(ReviewTemplates.set, "reviews", title: content.heading, visit, content)
    }

    private func group(
        _ queue: Queue, isAlone: Bool, _ visit: Visit
    ) async throws -> ReviewQueuesPage.Group {
        let number = isAlone ? try visit.page() : 1
        let acts = try acts(of: queue.id, visit)
        let judge = try await judge(acts.map { ($0.procedure, $0.act.id) })
        let lines = try await site.records.lines(
            try query(acts, visit), limit: Self.queueLooked + 1,
            offset: (number - 1) * Self.queueLooked)
        let isMore = lines.count > Self.queueLooked
        let names = try await names()
        var items: [Todo] = []
        for line in lines.prefix(Self.queueLooked) {
            if let item = try await todo(line, in: queue, judge, names, visit) {
                items.append(item)
            }
        }
        let (words, label) = (visit.words, queue.label.text(in: visit.language))
        func href(_ page: Int) -> String {
            visit.links(
                "/work/review",
                [("queue", queue.id.text)] + (page > 1 ? [("page", "\(page)")] : []))
        }
        let isCut = !isAlone && (isMore || items.count > Self.queueShown)
        return ReviewQueuesPage.Group(
            id: "queue-\(queue.id)", heading: label,
            count: "\(items.count)" + (isMore || number > 1 ? "+" : ""),
            items: isAlone ? items : Array(items.prefix(Self.queueShown)), isEmpty: items.isEmpty,
            pager: isAlone
                ? Pager.pagers(page: number, hasMore: isMore, words: words, href: href) : [],
            more: isCut
                ? [.init(href: href(1), text: words("查看全部\(label)", "All of: \(label)"))] : [])
    }

    /// The acts of the queue that the viewer's roles do, each with its procedure.
    private func acts(
        of queue: Queue.ID, _ visit: Visit
    ) throws -> [(procedure: Procedure.ID, act: Act)] {
        let roles = Set(
            try services.permission.capacities(of: visit.guest.viewer).flatMap(\.roles))
        return site.book.procedures.flatMap { procedure in
            procedure.acts.filter { $0.queueing?.queue == queue && !roles.isDisjoint(with: $0.by) }
                .map { (procedure.id, $0) }
        }
    }

    /// Open matters in sight at the stages of the acts.
    private func query(
        _ acts: [(procedure: Procedure.ID, act: Act)], _ visit: Visit
    ) throws -> MatterQuery {
        var query = MatterQuery()
        query.limit(to: try services.permission.scope(of: visit.guest.viewer))
        var known: Set<MatterQuery.Place> = []
        query.places = acts.flatMap { procedure, act in
            act.from.map { MatterQuery.Place(procedure: procedure, stage: $0) }
        }.filter { known.insert($0).inserted }
        return query
    }

    /// The line, if its matter waits in the queue for the viewer.
    private func todo(
        _ line: MatterLine, in queue: Queue, _ judge: Outlook.Judge,
        _ names: [Actor.ID: String], _ visit: Visit
    ) async throws -> Todo? {
        guard let matter = Matter(try await site.records.events(of: line.id)),
            let procedure = site.book.procedure(line.procedure, version: line.version),
            let sight = try services.permission.sight(
                of: matter, for: visit.guest.viewer, assignees: Set(line.assignees))
        else { return nil }
        let waiting = try waiting(matter, procedure, judge, visit)
            .filter { $0.queueing?.queue == queue.id }
        guard !waiting.isEmpty else { return nil }
        let words = visit.words
        let row = row(line, matter, procedure, sight, names, try services.now(), visit)
        let labels = words.list(waiting.map { $0.label.text(in: visit.language) })
        return Todo(
            id: row.id, href: visit.links("/work/review/\(line.id)", [("act", waiting[0].id.text)]),
            name: row.name, title: row.title,
            about: "\(row.procedure) · \(row.stage) · " + words("待办：", "to do: ") + labels,
            due: row.due, state: row.state, stateWord: row.stateWord,
            people: row.people.isEmpty ? [] : [row.people],
            why: try deadlineReason(matter, visit).list, whyWord: words("为什么是这一天", "Why that day"))
    }

    /// The acts for which the matter waits in any queue and which the viewer may do.
    func waiting(
        _ matter: Matter, _ procedure: Procedure, _ judge: Outlook.Judge, _ visit: Visit
    ) throws -> [Act] {
        let permission = try services.permission
        return procedure.acts.filter { act in
            judge.waits(matter, for: act)
                && permission.capacity(
                    toDo: act, on: matter, for: visit.guest.viewer,
                    assignees: Set(matter.assignees)) != nil
        }
    }
}
