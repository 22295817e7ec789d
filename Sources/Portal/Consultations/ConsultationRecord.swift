import Casework
import LegalCalendar
import Procedures
import Web

/// What the events of a matter say of its consultation（征求意见记录）.
///
/// The draft as it was laid open, comments by number, replies; who commented is not in it.
struct ConsultationRecord {
    /// What somebody said, as the public may read it.
    struct Comment {
        /// From 1, in the order in which they came.
        let number: Int
        let text: String
        /// Nil for one on the whole draft.
        let passage: Int?
        let day: CivilDate
    }

    struct Reply {
        let about: String
        /// Empty for a reply to what its words say（合并答复）.
        let numbers: [Int]
        let outcome: String
        let why: String
        let day: CivilDate
    }

    let rules: Consultation
    let view: PublicView
    let passages: [String]
    let opened: CivilDate
    let until: CivilDate?
    let closed: CivilDate?
    let comments: [Comment]
    let replies: [Reply]
    /// Why comments are kept from view, by their numbers.
    let withheld: [Int: String]

    var matter: Matter { view.matter }

    /// - Returns: nil for a matter whose draft was never laid open.
    init?(_ events: [Event], _ rules: Consultation, book: ProcedureBook, words: Words) {
        guard let matter = Matter(events), matter.procedure == rules.procedure,
            let view = PublicView(matter, book: book, words: words), view.isPublic,
            let opening = events.first(where: { $0.act == rules.opens })
        else { return nil }
        self.rules = rules
        self.view = view
        opened = opening.happened.civilDate
        passages = Passages.split(view.clean(opening.text(rules.draft) ?? ""))
        until = opening.value(rules.until)?.day
        closed = matter.first(rules.closes)?.happened.civilDate
        comments = events.filter { $0.act == rules.comment.act }.enumerated().map { index, event in
            Comment(
                number: index + 1, text: view.clean(event.text(rules.comment.text) ?? ""),
                passage: event.value(rules.comment.passage)?.number,
                day: event.happened.civilDate)
        }
        withheld = events.filter { $0.act == rules.withholding.act }.reduce(into: [:]) {
            all, event in
            let why = view.clean(event.text(rules.withholding.why) ?? "")
            for number in event.value(rules.withholding.numbers)?.numbers ?? [] {
                all[number] = why
            }
        }
        replies = events.filter { $0.act == rules.reply.act }.map {
            Self.reply($0, rules.reply, view)
        }
    }

    private static func reply(
        _ event: Event, _ rules: Consultation.Reply, _ view: PublicView
    ) -> Reply {
        Reply(
            about: view.clean(event.text(rules.about) ?? ""),
            numbers: event.value(rules.numbers)?.numbers ?? [],
            outcome: event.value(rules.outcome).map { view.value(rules.outcome, $0) } ?? "",
            why: view.clean(event.text(rules.why) ?? ""), day: event.happened.civilDate)
    }

    /// Whether comments are taken on the day.
    func isOpen(on day: CivilDate) -> Bool {
        guard let stage = matter.stage else { return false }
        let takes = view.procedure.act(rules.comment.act)?.from.contains(stage) ?? false
        return takes && day <= until ?? day
    }

    /// Those whose text is shown: studied before they are published（先审后发）, so answered or closed upon,
    /// and not kept from view.
    var shown: [Comment] {
        let answered = Set(replies.flatMap(\.numbers))
        return comments.filter {
            withheld[$0.number] == nil && (closed != nil || answered.contains($0.number))
        }
    }

    /// The reply to a group: one that names a number of it, as like comments are answered together.
    func reply(to group: [Int]) -> Reply? {
        replies.last { !Set($0.numbers).isDisjoint(with: group) }
    }

    /// Replies that name no number and speak of comments in words.
    var jointReplies: [Reply] { replies.filter(\.numbers.isEmpty) }

    var title: String { view.title.isEmpty ? view.name : view.title }
}

extension Event {
    /// The value that the event itself filled in.
    fileprivate func value(_ field: Field.ID) -> Value? {
        for case .filled(field, let value) in changes { return value }
        return nil
    }

    fileprivate func text(_ field: Field.ID) -> String? {
        if case .text(let text)? = value(field) { text } else { nil }
    }
}

extension Value {
    fileprivate var day: CivilDate? { if case .date(let day) = self { day } else { nil } }
    fileprivate var number: Int? {
        if case .integer(let number) = self { Int(number) } else { nil }
    }

    /// The whole numbers of a list of texts; what is none is left out.
    fileprivate var numbers: [Int] {
        guard case .list(let items) = self else { return [] }
        return items.compactMap { if case .text(let text) = $0 { Int(text) } else { nil } }
    }
}
