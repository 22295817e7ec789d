import Access
import Casework
import Figures
import LegalCalendar
import Procedures
import Web

/// Figures, charts, identities and load at a glance（统计总览）.
struct DashboardPage {
    struct Card {
        let href: String
        let label: String
        let value: String
        let unit: String
        let before: String
    }

    struct Column {
        let name: String
        let kind: String
        let text: String
        let cites: String
    }

    struct Columns {
        let columns: [Column]
    }

    struct Load {
        let href: String
        let name: String
        let open: String
        let late: String
        let isLate: Bool
    }

    let w: [String: String]
    let heading: String
    let span: String
    let to: String
    let isEnglish: Bool
    let action: String
    let links: [TextLink]
    /// None, or the columns that need an entry.
    let stale: [Columns]
    let cards: [Card]
    let charts: [FigureChart]
    let summary: String
    let identitiesHref: String
    let isBroken: Bool
    let identities: [IdentityRow]
    let load: [Load]
}

extension Pages {
    func dashboard(_ visit: Visit) async throws -> Answer {
        let (words, links) = (visit.words, links(visit))
        let last = try visit.lastDay(site)
        let statement = try await site.statement(through: last)
        let before = try await site.statementBefore(statement)
        let broken = identityRows(statement, words).filter { $0.kind != "holds" }
        let columns = try await staleColumns(visit)
        let content = DashboardPage(
            w: DashboardWords.table(visit.language), heading: words("统计总览", "Dashboard"),
            span: Self.span(statement, words), to: "\(last)", isEnglish: visit.language == .en,
            action: "/work/dashboard", links: ways(visit),
            stale: columns.isEmpty ? [] : [.init(columns: columns)],
            cards: keyFigures().map { figure in
                card(figure, statement, before, links, words)
            },
            charts: try await reportCharts(statement, words),
            summary: Self.summary(statement.checkIdentities(), words),
            identitiesHref: links("/identities"), isBroken: !broken.isEmpty, identities: broken,
            load: try await load(visit))
        return page(DeskTemplates.set, "dashboard", title: content.heading, visit, content)
    }

    private func ways(_ visit: Visit) -> [TextLink] {
        let w = DashboardWords.table(visit.language)
        return [("/work/report", "reports"), ("/work/map", "map"), ("/figures", "all_figures")]
            .map { path, word in .init(href: visit.links(path), text: w[word] ?? "") }
    }

    private func card(
        _ figure: Figure, _ now: Statement, _ before: Statement, _ links: Links, _ words: Words
    ) -> DashboardPage.Card {
        let previous = Self.before(figure.id, before)
        let change = Self.change(figure, now, before, words)
        return DashboardPage.Card(
            href: links.figure(figure.id.text), label: figure.label.text(in: words.language),
            value: now.text(figure.id) ?? "—", unit: figure.unit(in: words.language),
            before: previous == "—"
                ? words("上年同期没有记录", "Nothing recorded the year before")
                : words("上年同期 \(previous)，\(change)", "Year before \(previous), \(change)"))
    }

    /// The public columns that need an entry, now or soon（栏目更新提醒）.
    private func staleColumns(_ visit: Visit) async throws -> [DashboardPage.Column] {
        let today = try services.now().civilDate
        var newest: [PublicColumn.ID: CivilDate] = [:]
        for column in site.figures.columns {
            newest[column.id] = try await newestEntry(of: column, through: today)
        }
        let words = visit.words
        return Figures.staleColumns(site.figures.columns, newest: newest, on: today).map {
            column, freshness in
            let latest =
                newest[column.id].map { words("最近一次 \($0)", "last entry \($0)") }
                ?? words("没有内容", "no entry at all")
            let text =
                switch freshness {
                case .stale(nil): latest
                case .stale(let day?):
                    words("\(latest)，\(day) 起已超过规定时间", "\(latest), stale since \(day)")
                case .ending(let day), .fresh(let day):
                    words("\(latest)，\(day) 前应当更新", "\(latest), to be renewed by \(day)")
                }
            let isStale = if case .stale = freshness { true } else { false }
            return DashboardPage.Column(
                name: column.label.text(in: visit.language), kind: isStale ? "late" : "ending",
                text: text, cites: site.book.citations(column.cites, in: words))
        }
    }

    /// The day of the newest record that counts in one of the column's figures.
    private func newestEntry(
        of column: PublicColumn, through today: CivilDate
    ) async throws -> CivilDate? {
        var newest: CivilDate?
        for source in column.figures.flatMap(site.figures.measures(behind:)) {
            let dimensions = site.figures.measures[source.measure].dimensions
            let only = source.only.compactMap { dimension, value in
                dimensions.firstIndex(of: dimension).map { (place: $0, value: value) }
            }
            if let day = try await site.records.newestDay(
                of: source.measure, only: only, through: today)
            {
                newest = max(newest ?? day, day)
            }
        }
        return newest
    }

    /// Open matters of each procedure that the viewer may see, and how many of them are late.
    private func load(_ visit: Visit) async throws -> [DashboardPage.Load] {
        let services = try services
        var query = MatterQuery()
        query.limit(to: services.permission.scope(of: visit.guest.viewer))
        let loads = try await site.records.loadByProcedure(query, lateAt: services.now())
        var seen: Set<Procedure.ID> = []
        return site.book.procedures.filter {
            $0.kind == .procedure && seen.insert($0.id).inserted
        }.compactMap { procedure in
            loads[procedure.id].map { load in
                .init(
                    href: visit.links("/work/matters", [("procedure", procedure.id.text)]),
                    name: procedure.label.text(in: visit.language), open: "\(load.open)",
                    late: "\(load.late)", isLate: load.late > 0)
            }
        }
    }
}

/// The fixed words of the dashboard（统计总览文字）.
enum DashboardWords {
    static func table(_ language: Language) -> [String: String] {
        rows.mapValues { language == .zh ? $0.zh : $0.en }
    }

    private static let rows: [String: (zh: String, en: String)] = [
        "reports": ("年度报告编制", "The annual report"),
        "map": ("社区和网格地图", "Map of communities and cells"),
        "all_figures": ("全部指标", "All figures"),
        "key": ("主要数据", "Key figures"),
        "charts": ("分类和各月情况", "By kind and by month"),
        "stale": ("公开栏目需要更新", "Public columns that need an entry"),
    ]
}
