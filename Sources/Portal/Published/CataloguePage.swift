import LegalCalendar
import Procedures
import Web

private struct CataloguePage {
    struct Row {
        let href: String
        let name: String
        let what: String
        let timing: String
        let latest: String
    }

    struct Section {
        let id: String
        let heading: String
        let columns: [String]
        let whatLabel: String
        let timingLabel: String
        let latestLabel: String
        let rows: [Row]

        init(id: String, heading: String, columns: [String], rows: [Row]) {
            self.id = id
            self.heading = heading
            self.columns = columns
            (whatLabel, timingLabel, latestLabel) = (columns[1], columns[2], columns[3])
            self.rows = rows
        }
    }

    let heading: String
    let lead: String
    let sections: [Section]
}

/// Pages that are no list of records, and what they hold.
private struct StandingPage {
    let path: String
    let name: Label
    let what: Label
    let timing: Label
}

extension Pages {
    private static let standing = [
        StandingPage(
            path: "/services", name: Label(zh: "办事服务", en: "Services"),
            what: Label(zh: "办事指南和在线申请", en: "Guides and applications"),
            timing: Label(zh: "随规则更新", en: "With the rules")),
        StandingPage(
            path: "/procedures", name: Label(zh: "办理程序", en: "Procedures"),
            what: Label(zh: "每个程序的步骤、期限、依据和流程图", en: "Steps, times, law and flow charts"),
            timing: Label(zh: "随规则更新", en: "With the rules")),
        StandingPage(
            path: "/figures", name: Label(zh: "统计数据", en: "Figures"),
            what: Label(zh: "由办理记录得出的指标，可以查到办件", en: "Counted from records and open to them"),
            timing: Label(zh: "实时", en: "At once")),
        StandingPage(
            path: "/open-data", name: Label(zh: "开放数据", en: "Open data"),
            what: Label(zh: "CSV、JSON 数据集", en: "Datasets as CSV and JSON"),
            timing: Label(zh: "实时", en: "At once")),
        StandingPage(
            path: "/log", name: Label(zh: "存证账本", en: "Ledger"),
            what: Label(zh: "检查点和公钥，任何人都能核验", en: "Checkpoints and key, for anybody to verify"),
            timing: Label(zh: "每日", en: "Daily")),
    ]

    /// `/catalogue`: all that is laid open, where, and by when（信息公开目录）.
    func catalogue(_ visit: Visit) async throws -> Answer {
        let (words, language) = (visit.words, visit.language)
        let columns = [
            words("栏目", "Heading"), words("内容", "What"), words("公开时限", "Shown"),
            words("最近更新", "Latest"),
        ]
        var records: [CataloguePage.Row] = []
        for publication in publicationBook.publications {
            let latest = try await published(publication, limit: 1, words).records.first
            records.append(
                .init(
                    href: visit.links("/\(publication.page)", [("kind", publication.id.text)]),
                    name: publication.label.text(in: language),
                    what: site.book.versions(of: publication.procedure).last?.label
                        .text(in: language) ?? "",
                    timing: publication.timing.text(in: language),
                    latest: latest.map { "\($0.shown)" } ?? "—"))
        }
        for rules in publicationBook.consultations {
            let latest = try await pastConsultations(page: 1, limit: 1, words).records.first
            records.append(
                .init(
                    href: visit.links("/consultations"), name: words("征求意见", "Consultations"),
                    what: site.book.versions(of: rules.procedure).last?.label.text(in: language)
                        ?? "", timing: words("决策作出前", "Before the decision"),
                    latest: latest.map { "\($0.opened)" } ?? "—"))
        }
        let standing = Self.standing.map { page in
            CataloguePage.Row(
                href: visit.links(page.path), name: page.name.text(in: language),
                what: page.what.text(in: language), timing: page.timing.text(in: language),
                latest: "—")
        }
        let heading = words("信息公开目录", "What is published")
        let content = CataloguePage(
            heading: heading,
            lead: words(
                "本机关主动公开的全部栏目。没有找到的信息，可以申请公开。",
                "All that this office publishes of its own accord. What is not here can be asked for."
            ),
            sections: [
                .init(
                    id: "records", heading: words("办理结果公开", "Records published"),
                    columns: columns, rows: records),
                .init(
                    id: "standing", heading: words("长期公开", "Standing pages"), columns: columns,
                    rows: standing),
            ])
        return page(PublicTemplates.set, "catalogue", title: heading, visit, content)
    }
}
