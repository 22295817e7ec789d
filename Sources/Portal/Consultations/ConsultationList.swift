import Casework
import LegalCalendar
import Procedures
import Web

/// One consultation in a list.
struct ConsultationLine {
    let href: String
    let name: String
    let opened: String
    let until: String
    let comments: String
    let state: String
    let isOpen: Bool

    init(_ record: ConsultationRecord, today: CivilDate) {
        let words = record.view.words
        href = words.links("/consultations/\(record.matter.id)")
        name = record.title
        opened = "\(record.opened)"
        until = record.until.map { "\($0)" } ?? "—"
        comments = words("\(record.comments.count) 条", "\(record.comments.count)")
        isOpen = record.isOpen(on: today)
        state = record.state(on: today)
    }
}

extension ConsultationRecord {
    /// Where it stands, in the words of the law.
    func state(on day: CivilDate) -> String {
        if isOpen(on: day) { return view.words("正在征求意见", "Open for comment") }
        return matter.stage.map { view.label($0) } ?? ""
    }
}

private struct ConsultationsPage {
    let heading: String
    let lead: String
    let feed: [TextLink]
    let openHeading: String
    let open: [ConsultationLine]
    let noneOpen: [String]
    let allHeading: String
    let table: [Body]
    let none: [String]
    let pager: [Pager]

    struct Body {
        let columns: [String]
        let openedLabel: String
        let untilLabel: String
        let commentsLabel: String
        let stateLabel: String
        let rows: [ConsultationLine]
    }
}

extension Pages {
    static let consultationsOnPage = 10
    private static let mostOpen = 20

    /// `/consultations`: drafts before the public, those that take comments first.
    func consultations(_ visit: Visit) async throws -> Answer {
        let (words, number) = (visit.words, try visit.page())
        let today = site.today()
        let open = number == 1 ? try await openConsultations(words) : []
        let (records, hasMore) = try await pastConsultations(page: number, words)
        let heading = words("征求意见", "Consultations")
        let columns = [
            words("草案", "Draft"), words("公开日期", "Laid open"), words("截止日期", "Until"),
            words("意见", "Comments"), words("目前", "Now"),
        ]
        let rows = records.map { ConsultationLine($0, today: today) }
        let content = ConsultationsPage(
            heading: heading,
            lead: words(
                "重大决策作出前，草案在这里公开。可以对整个草案或者其中一段提意见；每条意见都有编号，答复和结果都在这里公布。",
                "Drafts of major decisions are laid open here. Comment on a whole draft or on a passage; each comment has a number, and replies and results are published here."
            ),
            feed: [
                TextLink(
                    href: "/feeds/consultations.atom", text: words("订阅（Atom）", "Subscribe (Atom)"))
            ], openHeading: words("正在征求意见", "Open for comment"),
            open: open.map { ConsultationLine($0, today: today) },
            noneOpen: open.isEmpty && number == 1
                ? [words("目前没有正在征求意见的草案。", "No draft is open for comment now.")] : [],
            allHeading: words("历次征求意见", "All consultations"),
            table: records.isEmpty
                ? []
                : [
                    .init(
                        columns: columns, openedLabel: columns[1], untilLabel: columns[2],
                        commentsLabel: columns[3], stateLabel: columns[4], rows: rows)
                ],
            none: records.isEmpty ? [words("暂无。", "Nothing yet.")] : [],
            pager: Pager.pagers(page: number, hasMore: hasMore, words: words) {
                visit.links("/consultations", [("page", "\($0)")])
            })
        return page(PublicTemplates.set, "consultations", title: heading, visit, content)
    }

    /// Those at a stage from which comments are taken.
    func openConsultations(_ words: Words) async throws -> [ConsultationRecord] {
        let today = site.today()
        var query = MatterQuery()
        query.order = .newest
        query.places = publicationBook.consultations.flatMap { rules in
            let stages = site.book.versions(of: rules.procedure)
                .flatMap { $0.act(rules.comment.act)?.from ?? [] }
            return stages.map { MatterQuery.Place(procedure: rules.procedure, stage: $0) }
        }
        var open: [ConsultationRecord] = []
        for line in try await site.records.lines(query, limit: Self.mostOpen, offset: 0) {
            guard let record = try await consultation(line.id, words), record.isOpen(on: today)
            else { continue }
            open.append(record)
        }
        return open
    }

    func pastConsultations(
        page number: Int, limit: Int = Self.consultationsOnPage, _ words: Words
    ) async throws -> (records: [ConsultationRecord], hasMore: Bool) {
        var found: [Matter.ID] = []
        for rules in publicationBook.consultations {
            found += try await matters(
                counting: rules.opens, of: rules.procedure, topic: nil,
                limit: limit + 1, offset: (number - 1) * limit)
        }
        var records: [ConsultationRecord] = []
        for id in found.prefix(limit) {
            if let record = try await consultation(id, words) { records.append(record) }
        }
        return (records, found.count > limit)
    }

    func consultation(_ id: Matter.ID, _ words: Words) async throws -> ConsultationRecord? {
        let events = try await site.records.events(of: id)
        guard let procedure = events.first?.procedure,
            let rules = publicationBook.consultation(of: procedure)
        else { return nil }
        return ConsultationRecord(events, rules, book: site.book, words: words)
    }
}
