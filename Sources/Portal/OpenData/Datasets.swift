import Casework
import Figures
import LegalCalendar
import Procedures
import Web

extension Pages {
    static let rowsOnDataPage = 100

    private static let fixed = [
        DatasetEntry(
            id: "figures-by-month", title: Label(zh: "统计指标（按月）", en: "Figures by month"),
            about: Label(
                zh: "公开年度内每项指标每月的数值", en: "Each figure of the published year, month by month"),
            isPaged: false),
        DatasetEntry(
            id: "figures-by-community", title: Label(zh: "统计指标（按社区）", en: "Figures by community"),
            about: Label(
                zh: "能按社区区分的指标，公开年度至截止日",
                en: "Figures that are told apart by community, to the cut-off"),
            isPaged: false),
        DatasetEntry(
            id: "working-calendar", title: Label(zh: "工作日历", en: "Working calendar"),
            about: Label(
                zh: "计算期限所用的节假日和调休上班日",
                en: "Holidays and worked weekends by which periods are counted"),
            isPaged: false),
    ]

    /// Fixed ones, then one for each kind of published record.
    var datasets: [DatasetEntry] {
        Self.fixed
            + publicationBook.publications.map {
                DatasetEntry(
                    id: $0.id.text, title: $0.label,
                    about: Label(
                        zh: "已公开的条目，含索引号、文号、日期、有效性和公开内容",
                        en: "Published records with index number, dates, validity and content"),
                    isPaged: true)
            }
    }

    /// The rows of a dataset; nil for none of the name.
    func dataset(_ id: String, page: Int, _ words: Words) async throws -> Dataset? {
        switch id {
        case "figures-by-month": return try await figuresByMonth(words)
        case "figures-by-community": return try await figuresByCommunity(words)
        case "working-calendar": return calendar(words)
        default:
            guard let publication = publicationBook.publications.first(where: { $0.id.text == id })
            else { return nil }
            return try await records(of: publication, page: page, words)
        }
    }

    private func figuresByMonth(_ words: Words) async throws -> Dataset {
        let last = site.cutOff
        var spans: [CellSums.Span] = []
        var first = last.adding(months: 1 - last.month).firstOfMonth
        while first <= last {
            spans.append(.init(first: first, last: min(first.lastOfMonth, last)))
            first = first.adding(months: 1)
        }
        let statements = try await site.statements(of: spans, entered: last)
        let rows = site.figures.figures.flatMap { figure in
            statements.compactMap { statement -> [String]? in
                guard let value = statement.text(figure.id) else { return nil }
                let month = statement.first
                return [
                    figure.id.text, figure.label.text(in: words.language),
                    "\(month.year)-\(month.month < 10 ? "0" : "")\(month.month)",
                    value.filter { $0 != "," }, figure.unit(in: words.language),
                ]
            }
        }
        return Dataset(
            columns: [
                .init(id: "figure", label: words("指标编号", "Figure")),
                .init(id: "label", label: words("指标", "Label")),
                .init(id: "month", label: words("月份", "Month")),
                .init(id: "value", label: words("数值", "Value")),
                .init(id: "unit", label: words("单位", "Unit")),
            ], rows: rows)
    }

    private func figuresByCommunity(_ words: Words) async throws -> Dataset {
        let statement = try await site.statement(through: site.cutOff)
        let communities = site.book.organisation.communities
        let rows = site.figures.figures.flatMap { figure -> [[String]] in
            guard case .measure(let id, let only) = figure.definition, only.isEmpty,
                figure.scale == 1, figure.decimals == 0, let index = site.figures.measure(id),
                let place = communityPlace(site.figures.measures[index])
            else { return [] }
            let sums = statement.cells.breakdown(of: index, by: place)
            return communities.compactMap { community in
                sums[community.id.text].map {
                    [
                        figure.id.text, figure.label.text(in: words.language), community.id.text,
                        community.label.text(in: words.language), "\($0)",
                        figure.unit(in: words.language),
                    ]
                }
            }
        }
        return Dataset(
            columns: [
                .init(id: "figure", label: words("指标编号", "Figure")),
                .init(id: "label", label: words("指标", "Label")),
                .init(id: "community", label: words("社区编号", "Community")),
                .init(id: "name", label: words("社区", "Name")),
                .init(id: "value", label: words("数值", "Value")),
                .init(id: "unit", label: words("单位", "Unit")),
            ], rows: rows)
    }

    /// The dimension of a measure that is a place.
    private func communityPlace(_ measure: Measure) -> Int? {
        measure.dimensions.firstIndex { dimension in
            guard case .field(let field) = dimension, let source = measure.sources.first else {
                return false
            }
            return site.book.versions(of: source.procedure).contains {
                $0.field(field)?.kind == .place
            }
        }
    }

    private func calendar(_ words: Words) -> Dataset {
        let days = site.book.calendar.days.sorted { $0.key < $1.key }
        return Dataset(
            columns: [
                .init(id: "date", label: words("日期", "Date")),
                .init(id: "kind", label: words("类别", "Kind")),
                .init(id: "name", label: words("名称", "Name")),
            ],
            rows: days.map { day, kind in
                switch kind {
                case .holiday(let name): ["\(day)", words("放假", "holiday"), name]
                case .makeupWorkday(let name): ["\(day)", words("调休上班", "worked"), name]
                }
            })
    }

    private func records(
        of publication: Publication, page: Int, _ words: Words
    ) async throws -> Dataset {
        let list = try await published(
            publication, limit: Self.rowsOnDataPage, offset: (page - 1) * Self.rowsOnDataPage, words
        )
        let procedure = site.book.versions(of: publication.procedure).last
        let fields =
            publication.fields + publication.reasons.filter { !publication.fields.contains($0) }
        let header = [
            ("index", words("索引号", "Index")), ("matter", words("办件编号", "Matter")),
            ("number", words("文号", "Number")), ("title", words("名称", "Title")),
            ("topic", words("主题分类", "Topic")), ("made", words("成文日期", "Made on")),
            ("published", words("发布日期", "Published on")), ("validity", words("有效性", "Validity")),
            ("parties", words("当事人（已遮盖）", "Parties (masked)")),
        ]
        return Dataset(
            columns: header.map { .init(id: $0.0, label: $0.1) }
                + fields.map {
                    .init(
                        id: "field-\($0)",
                        label: procedure?.field($0)?.label.text(in: words.language) ?? $0.text)
                },
            rows: list.records.map { record in
                let shown = record.validity == .valid ? publication.fields : publication.reasons
                return [
                    record.index, "\(record.matter.id)", record.matter.number ?? "", record.name,
                    record.topic, "\(record.made)", "\(record.shown)", record.validityText,
                    words.list(record.parties.map(\.text)),
                ] + fields.map { shown.contains($0) ? record.value($0) ?? "" : "" }
            })
    }
}
