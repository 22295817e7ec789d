package import Figures
import LegalCalendar
import Procedures

/// The parts of the report with what they count, and whether the numbers fit together（统计总目）.
struct FiguresPage {
    struct Theme {
        let href: String
        let heading: String
        let count: String
        let first: [Line]
    }

    struct Line {
        let label: String
        let value: String
    }

    let span: String
    let to: String
    let isEnglish: Bool
    let action: String
    let themes: [Theme]
    let identities: String
    let identitiesHref: String
}

/// All figures of one part of the report（分篇统计）.
struct FigureThemePage {
    struct Row {
        let href: String
        let label: String
        let counted: String
        let basis: String
        let value: String
        let unit: String
        let before: String
        let change: String
        let mark: [String]
    }

    struct Other {
        let href: String
        let heading: String
        let isHere: Bool
    }

    let heading: String
    let span: String
    let to: String
    let isEnglish: Bool
    let action: String
    let rows: [Row]
    let others: [Other]
}

/// Figures under the heading of the part of the report that first quotes one of their kind.
package struct FigureTheme {
    /// The kind of its first figure, `mediation`; `other` for what no part quotes.
    package let id: String
    package let heading: String
    package let figures: [Figure]

    package var path: String { "/figures/by/\(WebText.encoded(id))" }
}

extension Pages {
    /// The page at `/figures`.
    func figures(_ visit: Visit) async throws -> Answer {
        let (words, links) = (words(visit), links(visit))
        let last = try visit.lastDay(site)
        let statement = try await site.statement(through: last)
        let themes = figureThemes(words).map { theme in
            FiguresPage.Theme(
                href: links(theme.path), heading: theme.heading,
                count: words("\(theme.figures.count) 项", "\(theme.figures.count)"),
                first: theme.figures.filter { statement.quantity($0.id)?.isZero == false }
                    .prefix(3)
                    .map { figure in
                        FiguresPage.Line(
                            label: figure.label.text(in: visit.language),
                            value: Self.value(figure, statement, words))
                    })
        }
        let content = FiguresPage(
            span: Self.span(statement, words), to: "\(last)", isEnglish: visit.language == .en,
            action: "/figures", themes: themes,
            identities: Self.summary(statement.checkIdentities(), words),
            identitiesHref: links("/identities"))
        return page(.figures, title: words["figures"], visit, content)
    }

    /// The page at `/figures/by/THEME`.
    func figureTheme(_ visit: Visit) async throws -> Answer {
        let (words, links) = (words(visit), links(visit))
        let last = try visit.lastDay(site)
        let themes = figureThemes(words)
        guard let theme = themes.first(where: { $0.id == visit.place("theme") }) else {
            throw PageFault.notFound
        }
        let statement = try await site.statement(through: last)
        let before = try await site.statementBefore(statement)
        let say = FigureWords(book: site.book, figures: site.figures, words: words)
        let content = FigureThemePage(
            heading: theme.heading,
            span: Self.span(statement, words), to: "\(last)", isEnglish: visit.language == .en,
            action: theme.path,
            rows: theme.figures.map { figure in
                FigureThemePage.Row(
                    href: links.figure(figure.id.text),
                    label: figure.label.text(in: visit.language),
                    counted: figure.unitCounted.text(in: visit.language),
                    basis: site.book.citations(figure.basis, in: words),
                    value: statement.text(figure.id) ?? "—",
                    unit: figure.unit(in: visit.language),
                    before: Self.before(figure.id, before),
                    change: Self.change(figure, statement, before, words),
                    mark: figure.source == .records ? [] : [say.source(figure)])
            },
            others: themes.map {
                .init(href: links($0.path), heading: $0.heading, isHere: $0.id == theme.id)
            })
        return page(.figureTheme, title: theme.heading, visit, content)
    }

    /// Figures by the part of the report that first quotes one of their kind, in its order.
    package func figureThemes(_ words: Words) -> [FigureTheme] {
        var headings: [String: String] = [:]
        for section in site.report.allSections {
            for id in section.paragraphs.flatMap(\.figures) where headings[Self.kind(id)] == nil {
                headings[Self.kind(id)] = section.heading.text(in: words.language)
            }
        }
        let other = words["other_figures"]
        var order: [String] = []
        var groups: [String: [Figure]] = [:]
        for figure in site.figures.figures {
            let heading = headings[Self.kind(figure.id)] ?? other
            if groups[heading] == nil { order.append(heading) }
            groups[heading, default: []].append(figure)
        }
        let last = order.contains(other) ? [other] : []
        return (order.filter { $0 != other } + last).map { heading in
            let figures = groups[heading] ?? []
            return FigureTheme(
                id: heading == other ? "other" : figures.first.map { Self.kind($0.id) } ?? "",
                heading: heading, figures: figures)
        }
    }

    static func value(_ figure: Figure, _ statement: Statement, _ words: Words) -> String {
        (statement.text(figure.id) ?? "—") + " " + figure.unit(in: words.language)
    }

    /// A figure of the year before; a dash where nothing was recorded then.
    package static func before(_ id: Figure.ID, _ statement: Statement) -> String {
        guard let quantity = statement.quantity(id), !quantity.isZero else { return "—" }
        return statement.text(id) ?? "—"
    }

    /// How much a figure differs from the year before; a dash where nothing was recorded then.
    package static func change(
        _ figure: Figure, _ now: Statement, _ before: Statement, _ words: Words
    ) -> String {
        let previous = before.quantity(figure.id).flatMap { $0.isZero ? nil : $0 }
        return figure.changeText(
            from: previous, to: now.quantity(figure.id), in: words.language) ?? "—"
    }

    private static func kind(_ id: Figure.ID) -> String { String(id.text.prefix { $0 != "." }) }
}
