import Casework
import LegalCalendar
import Procedures
import Web

/// A line of a list of published records.
struct PublishedRow {
    let href: String
    let name: String
    let sub: String
    let made: String
    let shown: String
    let validity: String
    let isWithdrawn: Bool

    init(_ record: PublishedRecord, _ links: Links) {
        href = links(record.path)
        name = record.name
        sub = record.matter.number ?? record.topic
        made = "\(record.made)"
        shown = "\(record.shown)"
        validity =
            record.validity == .valid ? record.validityText : record.view.words("已撤回", "Withdrawn")
        isWithdrawn = record.validity != .valid
    }
}

/// Lines under a heading, with the way to the rest.
struct PublishedTable {
    let id: String
    let heading: String
    let note: String
    let table: [Body]
    let none: [String]
    let more: [TextLink]

    struct Body {
        let columns: [String]
        let madeLabel: String
        let shownLabel: String
        let validityLabel: String
        let rows: [PublishedRow]
    }

    init(
        _ publication: Publication, _ list: PublishedList, more: [TextLink], _ words: Words
    ) {
        id = "p-\(publication.id)"
        heading = publication.label.text(in: words.language)
        note = words("公开时限：", "Shown: ") + publication.timing.text(in: words.language)
        let columns = [
            words("名称", "Title"), words("成文日期", "Made on"), words("发布日期", "Published on"),
            words("有效性", "Validity"),
        ]
        let rows = list.records.map { PublishedRow($0, words.links) }
        table =
            rows.isEmpty
            ? []
            : [
                Body(
                    columns: columns, madeLabel: columns[1], shownLabel: columns[2],
                    validityLabel: columns[3], rows: rows)
            ]
        none = list.records.isEmpty ? [words("暂无。", "Nothing yet.")] : []
        self.more = more
    }
}

private struct PublishedListPage {
    struct Choice {
        let href: String
        let text: String
        let isHere: Bool
    }

    /// Links to parts of the list.
    struct Bar {
        let label: String
        let choices: [Choice]

        /// - Returns: none where there is nothing to choose.
        static func bars(_ label: String, _ choices: [Choice]) -> [Bar] {
            choices.isEmpty ? [] : [Bar(label: label, choices: choices)]
        }
    }

    let heading: String
    let lead: String
    let bar: [Bar]
    let feed: [TextLink]
    let tables: [PublishedTable]
    let pager: [Pager]
    let extra: [ProcedureTable]
}

private struct PublishedItemPage {
    let backHref: String
    let back: String
    let heading: String
    let notice: [String]
    let header: [Fact]
    let headerHeading: String
    let parts: [Facts]
    let chart: [ChartPart]
    let record: [TextLink]
    let share: [Share]
}

/// Facts under a heading.
struct Facts {
    let heading: String
    let facts: [Fact]
}

/// The flow chart that goes with a record.
struct ChartPart {
    let heading: String
    let src: String
    let alt: String
    let href: String
    let text: String
}

/// How to pass a page on（分享）.
struct Share {
    let heading: String
    let label: String
    let address: String
    let qr: String
}

extension Pages {
    static let publishedOnPage = 20
    private static let publishedOnOverview = 5

    /// `/disclosures`, `/posts`: the kinds of a page, or one of them in full with `?kind=`.
    func publishedList(
        _ page: Publication.Page, heading: String, lead: String, _ visit: Visit
    ) async throws -> Answer {
        let words = visit.words
        let kinds = publicationBook.publications.filter { $0.page == page }
        let chosen = visit.query["kind"].map { id in kinds.filter { $0.id.text == id } } ?? kinds
        guard !chosen.isEmpty || kinds.isEmpty else { throw PageFault.notFound }
        let isWhole = chosen.count == 1
        let number = isWhole ? try visit.page() : 1
        var tables: [PublishedTable] = []
        var pager: [Pager] = []
        for publication in chosen {
            let size = isWhole ? Self.publishedOnPage : Self.publishedOnOverview
            let list = try await published(
                publication, limit: size, offset: (number - 1) * size, words)
            func href(_ page: Int) -> String {
                visit.links(
                    "/\(publication.page)", [("kind", publication.id.text), ("page", "\(page)")])
            }
            let more = TextLink(
                href: visit.links("/\(page)", [("kind", publication.id.text)]),
                text: words("查看全部", "See all: ")
                    + publication.label.text(in: visit.language))
            tables.append(
                PublishedTable(
                    publication, list, more: !isWhole && list.hasMore ? [more] : [], words))
            if isWhole {
                pager = Pager.pagers(page: number, hasMore: list.hasMore, words: words, href: href)
            }
        }
        let content = PublishedListPage(
            heading: heading, lead: lead,
            bar: PublishedListPage.Bar.bars(
                words("类别", "Kinds"),
                kinds.count < 2 ? [] : choices(kinds, page, isWhole ? chosen.first : nil, visit)),
            feed: [
                TextLink(href: "/feeds/\(page).atom", text: words("订阅（Atom）", "Subscribe (Atom)"))
            ], tables: tables, pager: pager, extra: [])
        return self.page(PublicTemplates.set, "published-list", title: heading, visit, content)
    }

    private func choices(
        _ kinds: [Publication], _ page: Publication.Page, _ here: Publication?, _ visit: Visit
    ) -> [PublishedListPage.Choice] {
        [
            .init(
                href: visit.links("/\(page)"), text: visit.words("全部", "All"), isHere: here == nil)
        ]
            + kinds.map {
                .init(
                    href: visit.links("/\(page)", [("kind", $0.id.text)]),
                    text: $0.label.text(in: visit.language), isHere: here == $0)
            }
    }

    func disclosures(_ visit: Visit) async throws -> Answer {
        try await publishedList(
            .disclosures, heading: visit.words("决定公开", "Decisions published"),
            lead: visit.words(
                "作出的重大决策、行政处罚和主动公开的信息。个人姓名、号码已遮盖；撤回的保留条目并说明理由。",
                "Major decisions, penalties and other information. Persons are masked; what was withdrawn stays listed with the reason."
            ), visit)
    }

    func posts(_ visit: Visit) async throws -> Answer {
        try await publishedList(
            .posts, heading: visit.words("每周普法", "The weekly law post"),
            lead: visit.words(
                "每周讲清一条身边的法律。可以分享、扫码带走，也可以订阅。",
                "One piece of law a week, told plainly: share it, scan it, subscribe to it."), visit
        )
    }

    /// `/powers`: the list, told apart by topic, and the procedures with their flow charts.
    func powers(_ visit: Visit) async throws -> Answer {
        let (words, number) = (visit.words, try visit.page())
        let topic = visit.query["topic"]
        var tables: [PublishedTable] = []
        var choices: [PublishedListPage.Choice] = []
        var pager: [Pager] = []
        for publication in publicationBook.publications where publication.page == .powers {
            let topics = self.topics(of: publication, visit)
            guard topic == nil || topics.contains(where: { $0.id == topic }) else {
                throw PageFault.notFound
            }
            choices = topics.map { id, label in
                .init(
                    href: visit.links("/powers", [("topic", id)]), text: label, isHere: topic == id)
            }
            let list = try await published(
                publication, topic: topic, limit: Self.publishedOnPage,
                offset: (number - 1) * Self.publishedOnPage, words)
            tables.append(PublishedTable(publication, list, more: [], words))
            pager = Pager.pagers(page: number, hasMore: list.hasMore, words: words) { page in
                visit.links(
                    "/powers", (topic.map { [("topic", $0)] } ?? []) + [("page", "\(page)")])
            }
        }
        let all = PublishedListPage.Choice(
            href: visit.links("/powers"), text: words("全部", "All"), isHere: topic == nil)
        let heading = words("权责清单", "Powers and duties")
        let content = PublishedListPage(
            heading: heading,
            lead: words(
                "本机关行使的职权：依据、主体、程序、期限和责任，以及每个程序的流程图。",
                "What this office has power to do: by which law, how, in what time and who answers for it, with flow charts."
            ),
            bar: PublishedListPage.Bar.bars(
                words("类别", "Kinds"), choices.isEmpty ? [] : [all] + choices), feed: [],
            tables: tables, pager: pager,
            extra: topic == nil && number == 1
                ? [ProcedureTable(site.book, site.today(), words)] : [])
        return page(PublicTemplates.set, "published-list", title: heading, visit, content)
    }

    private func topics(
        of publication: Publication, _ visit: Visit
    ) -> [(id: String, label: String)] {
        guard let field = publication.topic,
            case .choice(let choices)? = site.book.versions(of: publication.procedure).last?
                .field(field)?.kind
        else { return [] }
        return choices.map { ($0.id, $0.label.text(in: visit.language)) }
    }

    // MARK: One record

    func publishedItem(_ page: Publication.Page, _ visit: Visit) async throws -> Answer {
        let (record, words) = (try await publishedRecord(visit), visit.words)
        guard record.path == "/\(page)/\(record.matter.id)" else {
            return .redirect(to: visit.links(record.path))
        }
        let home = record.publication.page
        let content = PublishedItemPage(
            backHref: visit.links("/\(home)"),
            back: record.publication.label.text(in: visit.language), heading: record.name,
            notice: record.validity == .valid
                ? []
                : [
                    words(
                        "该信息\(record.validityText)，内容不再公开。",
                        "\(record.validityText); its content is no longer shown.")
                ], header: record.header, headerHeading: words("信息目录", "Index entry"),
            parts: parts(record), chart: chart(record, visit),
            record: record.validity == .valid
                ? [
                    TextLink(
                        href: visit.links.matter(record.matter.id.number),
                        text: words(
                            "办理过程和存证（已去除个人信息）", "The record and its proofs, without personal data")
                    )
                ] : [], share: record.validity == .valid ? try [share(record.path, visit)] : [])
        return self.page(
            PublicTemplates.set, "published-item", title: content.heading, visit, content)
    }

    private func parts(_ record: PublishedRecord) -> [Facts] {
        let words = record.view.words
        let content = record.parties + record.content
        guard !content.isEmpty else { return [] }
        let heading =
            record.validity == .valid
            ? words("公开内容", "What it says") : words("撤回理由", "Why it was withdrawn")
        return [Facts(heading: heading, facts: content)]
    }

    private func chart(_ record: PublishedRecord, _ visit: Visit) -> [ChartPart] {
        guard let id = record.chart, let procedure = site.book.procedure(id, on: site.today())
        else {
            return []
        }
        let name = procedure.label.text(in: visit.language)
        return [
            ChartPart(
                heading: visit.words("流程图", "Flow chart"),
                src: visit.links("/procedures/\(id)/chart.svg"),
                alt: visit.words("\(name)流程图", "Flow chart: \(name)"),
                href: visit.links.procedure(id.text),
                text: visit.words("\(name)：每一步的依据和期限", "\(name): the law and time of each step"))
        ]
    }

    /// What stands before every path outside of the site.
    func home(_ visit: Visit) -> String {
        site.place.address?.text ?? visit.request.origin + site.place.base
    }

    /// The address to pass on, as text and as QR code.
    func share(_ path: String, _ visit: Visit) throws -> Share {
        let address = home(visit) + visit.links(path)
        return Share(
            heading: visit.words("分享", "Pass it on"),
            label: visit.words("网址", "Address"), address: address,
            qr: try code(address, label: visit.words("本页网址二维码", "Address of this page as QR code")))
    }
}
