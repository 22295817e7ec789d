import Figures
import LegalCalendar
import Procedures

/// All figures of a span by part of the report, and the identities between them.
struct FiguresPage {
    struct Group {
        let anchor: String
        let heading: String
        let rows: [Row]
    }

    struct Row {
        let href: String
        let label: String
        let counted: String
        let value: String
        let unit: String
        let before: String
        let mark: [String]
    }

    struct IdentityRow {
        let label: String
        let expression: String
        let state: String
        let kind: String
        let difference: [String]
    }

    let span: String
    let to: String
    let isEnglish: Bool
    let action: String
    let groups: [Group]
    let identities: [IdentityRow]
}

extension Pages {
    /// The page at `/figures`.
    func figures(_ visit: Visit) async throws -> Answer {
        let (words, links) = (words(visit), links(visit))
        let last = try visit.lastDay(site)
        let statement = try await site.statement(through: last)
        let before = try await site.statementBefore(statement)
        let say = FigureWords(book: site.book, figures: site.figures, words: words)
        let groups = groupedFigures(words).enumerated().map { place, group in
            FiguresPage.Group(
                anchor: "g\(place + 1)", heading: group.heading,
                rows: group.figures.map { figure in
                    FiguresPage.Row(
                        href: links.figure(figure.id.text),
                        label: figure.label.text(in: visit.language),
                        counted: figure.unitCounted.text(in: visit.language),
                        value: statement.text(figure.id) ?? "—",
                        unit: figure.unit(in: visit.language),
                        before: Self.before(figure.id, before),
                        mark: figure.source == .records ? [] : [say.source(figure)])
                })
        }
        let content = FiguresPage(
            span: Self.span(statement, words), to: "\(last)", isEnglish: visit.language == .en,
            action: "/figures", groups: groups,
            identities: statement.checkIdentities().map { identity($0, statement, words) })
        return page(.figures, title: words["figures"], visit, content)
    }

    private func identity(
        _ result: IdentityResult, _ statement: Statement, _ words: Words
    ) -> FiguresPage.IdentityRow {
        let state = result.difference == nil ? "untold" : result.holds ? "holds" : "broken"
        let difference = result.difference.flatMap { $0.isZero ? nil : $0.text(4) }
        return FiguresPage.IdentityRow(
            label: result.identity.label.text(in: words.language),
            expression: result.identity.written { statement.text($0.figure) ?? "—" },
            state: words[state], kind: state,
            difference: result.holds ? [] : difference.map { [$0] } ?? [])
    }

    /// Figures under the heading of the part of the report that first quotes one of their kind.
    func groupedFigures(_ words: Words) -> [(heading: String, figures: [Figure])] {
        var headings: [String: String] = [:]
        for section in site.report.allSections {
            for id in section.paragraphs.flatMap(\.figures) where headings[Self.kind(id)] == nil {
                headings[Self.kind(id)] = section.heading.text(in: words.language)
            }
        }
        var order: [String] = []
        var groups: [String: [Figure]] = [:]
        for figure in site.figures.figures {
            let heading = headings[Self.kind(figure.id)] ?? words["other_figures"]
            if groups[heading] == nil { order.append(heading) }
            groups[heading, default: []].append(figure)
        }
        let other = words["other_figures"]
        let last = order.contains(other) ? [other] : []
        return (order.filter { $0 != other } + last).map { ($0, groups[$0] ?? []) }
    }

    /// A figure of the year before; a dash where nothing was recorded then.
    static func before(_ id: Figure.ID, _ statement: Statement) -> String {
        guard let quantity = statement.quantity(id), !quantity.isZero else { return "—" }
        return statement.text(id) ?? "—"
    }

    private static func kind(_ id: Figure.ID) -> String { String(id.text.prefix { $0 != "." }) }
}
