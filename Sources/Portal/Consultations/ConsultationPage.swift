import Access
import Casework
import LegalCalendar
import Procedures
import Web

/// Comments that say the same, with what became of them.
struct CommentGroupView {
    let id: String
    let numbers: String
    let text: String
    let passage: [TextLink]
    let others: [Others]
    let reply: [ReplyView]
    let pending: [String]

    struct Others {
        let summary: String
        let texts: [String]
    }
}

struct ReplyView {
    let about: [String]
    let outcome: String
    let why: String
    let day: String
}

private struct ConsultationPage {
    struct Passage {
        let id: String
        let number: String
        let text: String
        let count: [TextLink]
        let comment: [TextLink]
    }

    struct Phase {
        let name: String
        let day: String
    }

    struct Dates {
        let heading: String
        let items: [Progress.Due]
    }

    let backHref: String
    let back: String
    let heading: String
    let notice: [String]
    let state: String
    let isOpen: Bool
    let facts: [Fact]
    let commentLink: [TextLink]
    let phasesHeading: String
    let phases: [Phase]
    let dates: [Dates]
    let draftHeading: String
    let passages: [Passage]
    let commentsHeading: String
    let commentsNotes: [String]
    let groups: [CommentGroupView]
    let joint: [Joint]
    let none: [String]
    let pager: [Pager]
    let results: [Facts]
    let record: [TextLink]

    struct Joint {
        let heading: String
        let replies: [ReplyView]
    }
}

extension Pages {
    private static let groupsOnPage = 20
    /// Different wordings shown under the first of a group.
    private static let mostWordings = 10

    func knownConsultation(_ visit: Visit) async throws -> ConsultationRecord {
        let number = try visit.number("matter", Label(zh: "编号", en: "number"))
        guard let record = try await consultation(Matter.ID(number), visit.words) else {
            throw PageFault.notFound
        }
        return record
    }

    /// `/consultations/ID`: the draft, where it stands, comments and replies, the result.
    func consultationPage(_ visit: Visit) async throws -> Answer {
        let (record, words, number) = (
            try await knownConsultation(visit), visit.words, try visit.page()
        )
        let today = site.today()
        let isOpen = record.isOpen(on: today)
        let seesAll = try studies(record, visit)
        let read = seesAll ? record.comments : record.shown
        let groups = CommentGroups(read.map { ($0.number, $0.text) }).groups
        let start = (number - 1) * Self.groupsOnPage
        let shown = groups.dropFirst(start).prefix(Self.groupsOnPage)
        let path = "/consultations/\(record.matter.id)"
        let content = ConsultationPage(
            backHref: visit.links("/consultations"), back: words("征求意见", "Consultations"),
            heading: record.title, notice: sent(visit), state: record.state(on: today),
            isOpen: isOpen, facts: facts(record),
            commentLink: isOpen && site.services != nil
                ? [
                    TextLink(
                        href: visit.links(path + "/comment"), text: words("我要提意见", "Comment on it"))
                ] : [], phasesHeading: words("办理阶段", "Steps"), phases: phases(record),
            dates: dates(record, today), draftHeading: words("草案", "The draft"),
            passages: passages(record, isOpen: isOpen && site.services != nil, visit),
            commentsHeading: words("意见和答复", "Comments and replies"),
            commentsNotes: notes(record, groups: groups.count)
                + (seesAll ? [studyNote(words)] : []),
            groups: shown.map { group($0, record) }, joint: joint(record),
            none: record.comments.isEmpty ? [words("还没有意见。", "No comments yet.")] : [],
            pager: Pager.pagers(
                page: number, hasMore: start + shown.count < groups.count, words: words
            ) { visit.links(path, [("page", "\($0)")]) + "#comments" },
            results: results(record),
            record: [
                TextLink(
                    href: visit.links.matter(record.matter.id.number),
                    text: words("全部办理过程和存证", "The whole record and its proofs"))
            ])
        return page(PublicTemplates.set, "consultation", title: record.title, visit, content)
    }

    private func sent(_ visit: Visit) -> [String] {
        guard let number = visit.query["sent"].flatMap({ Int($0) }) else { return [] }
        return [
            visit.words(
                "意见已提交，序号 \(number)。研究后，意见和答复在本页公布。",
                "Your comment is number \(number). It is studied first; then it and the reply are published on this page."
            )
        ]
    }

    private func facts(_ record: ConsultationRecord) -> [Fact] {
        let (view, words) = (record.view, record.view.words)
        let dates = [
            Fact(name: words("公开日期", "Laid open on"), text: words.day(record.opened)),
            Fact(name: words("截止日期", "Comments until"), text: record.until.map(words.day) ?? "—"),
        ]
        return dates
            + record.rules.about.compactMap { id in
                view.matter.fields[id].map { Fact(name: view.label(id), text: view.value(id, $0)) }
            }
    }

    /// The steps that were taken, by the day of each.
    private func phases(_ record: ConsultationRecord) -> [ConsultationPage.Phase] {
        let view = record.view
        return view.matter.deeds.filter { record.rules.phases.contains($0.act) }.map { deed in
            .init(name: view.label(deed.act), day: view.words.day(deed.happened.civilDate))
        }
    }

    /// Periods that the steps began, each with why it ends that day.
    private func dates(_ record: ConsultationRecord, _ today: CivilDate) -> [ConsultationPage.Dates]
    {
        let (view, words) = (record.view, record.view.words)
        let clocks = view.matter.clocks.filter {
            record.rules.phases.contains($0.act) && $0.due != nil
        }
        guard !clocks.isEmpty else { return [] }
        return [
            .init(
                heading: words("期限和理由", "Time limits and why"),
                items: clocks.map { clock in
                    let deadline = DeadlineView(clock, view, today: today)
                    return Progress.Due(
                        due: deadline.due, label: deadline.label, explanation: deadline.explanation)
                })
        ]
    }

    private func passages(
        _ record: ConsultationRecord, isOpen: Bool, _ visit: Visit
    ) -> [ConsultationPage.Passage] {
        let words = visit.words
        let counts = Dictionary(grouping: record.comments.compactMap(\.passage)) { $0 }
        let path = "/consultations/\(record.matter.id)"
        return record.passages.enumerated().map { index, text in
            let (number, count) = (index + 1, counts[index + 1]?.count ?? 0)
            return .init(
                id: "p\(number)", number: "\(number)", text: text,
                count: count == 0
                    ? []
                    : [
                        TextLink(
                            href: "#comments", text: words("\(count) 条意见", "\(count) comments"))
                    ],
                comment: isOpen
                    ? [
                        TextLink(
                            href: visit.links(path + "/comment", [("passage", "\(number)")]),
                            text: words("对第 \(number) 段提意见", "Comment on passage \(number)"))
                    ] : [])
        }
    }

    /// Whether the guest is to study the comments: staff who may read what was said in full.
    private func studies(_ record: ConsultationRecord, _ visit: Visit) throws -> Bool {
        guard visit.guest.isStaff, let services = site.services else { return false }
        return services.permission.sight(of: record.matter, for: visit.guest.viewer)?
            .personalData == .plain
    }

    private func studyNote(_ words: Words) -> String {
        words(
            "您是经办人员，下面是全部意见，包括尚未公布的。答复时写明序号。",
            "You handle this matter: all comments are below, also those not yet shown. Name their numbers in replies."
        )
    }

    /// How many there are, how many of them are shown, and why not all.
    private func notes(_ record: ConsultationRecord, groups: Int) -> [String] {
        let words = record.view.words
        let (all, shown, withheld) = (
            record.comments.count, record.shown.count, record.withheld.keys.count
        )
        let waiting = all - shown - withheld
        let reasons = Set(record.withheld.values).sorted()
        return [
            words(
                "共 \(all) 条意见，公布 \(shown) 条，相近的归为一组，共 \(groups) 组。不公布提意见人的姓名。",
                "\(all) comments, \(shown) shown, in \(groups) groups of like ones. Nobody is named."
            )
        ]
            + (waiting > 0
                ? [
                    words(
                        "\(waiting) 条正在研究，答复或者征求意见结束后公布。",
                        "\(waiting) are being studied; they are shown once answered or when the consultation closes."
                    )
                ] : [])
            + (withheld > 0
                ? [
                    words(
                        "\(withheld) 条不予公开：\(words.list(reasons))。",
                        "\(withheld) are kept from view: \(words.list(reasons)).")
                ] : [])
    }

    private func group(_ numbers: [Int], _ record: ConsultationRecord) -> CommentGroupView {
        let words = record.view.words
        let comments = numbers.map { record.comments[$0 - 1] }
        let wordings = comments.map(\.text).reduce(into: [String]()) { texts, text in
            if !texts.contains(text) { texts.append(text) }
        }
        let reply = record.reply(to: numbers)
        let listed = numbers.prefix(12).map { "\($0)" }
        let rest = numbers.count - listed.count
        let more = rest > 0 ? words("等", " …") : ""
        let count =
            numbers.count > 1 ? words("（\(numbers.count) 条相近）", " (\(numbers.count) alike)") : ""
        return CommentGroupView(
            id: "c\(numbers[0])",
            numbers: words("意见 ", "Comment ") + words.list(listed) + more + count,
            text: comments[0].text,
            passage: Set(comments.compactMap(\.passage)).sorted().prefix(5).map {
                TextLink(href: "#p\($0)", text: words("第 \($0) 段", "Passage \($0)"))
            },
            others: wordings.count < 2
                ? []
                : [
                    .init(
                        summary: words("其他说法", "Other wordings"),
                        texts: Array(wordings.dropFirst().prefix(Self.mostWordings)))
                ], reply: reply.map { self.reply($0, names: false, words) }.list,
            pending: reply == nil ? [pending(record)] : [])
    }

    private func pending(_ record: ConsultationRecord) -> String {
        record.jointReplies.isEmpty
            ? record.view.words("待答复", "Not yet answered")
            : record.view.words("见下方合并答复", "See the joint replies below")
    }

    private func reply(
        _ reply: ConsultationRecord.Reply, names: Bool, _ words: Words
    ) -> ReplyView {
        ReplyView(
            about: names ? [reply.about] : [], outcome: reply.outcome, why: reply.why,
            day: words.day(reply.day))
    }

    private func joint(_ record: ConsultationRecord) -> [ConsultationPage.Joint] {
        let replies = record.jointReplies
        guard !replies.isEmpty else { return [] }
        return [
            .init(
                heading: record.view.words("合并答复", "Joint replies"),
                replies: replies.map { reply($0, names: true, record.view.words) })
        ]
    }

    private func results(_ record: ConsultationRecord) -> [Facts] {
        let view = record.view
        let facts = record.rules.results.compactMap { id in
            view.matter.fields[id].map { Fact(name: view.label(id), text: view.value(id, $0)) }
        }
        return facts.isEmpty ? [] : [Facts(heading: view.words("结果", "The result"), facts: facts)]
    }
}
