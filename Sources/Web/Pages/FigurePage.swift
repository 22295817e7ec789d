import Casework
import Figures
import LegalCalendar
import Procedures

/// One figure: what it counts, how it comes about, by what it divides, and the records behind it.
struct FigurePage {
    struct Fact {
        let name: String
        let lines: [Line]
    }

    struct Line {
        let text: String
        let href: [String]
        init(_ text: String, href: String? = nil) {
            self.text = text
            self.href = href.map { [$0] } ?? []
        }
    }

    struct Part {
        let href: String
        let label: String
        let role: String
        let value: String
        let before: String
        let unit: String
    }

    struct RecordRow {
        let date: String
        let name: String
        let href: [String]
        let procedure: String
        let act: String
        let amount: String
        let isLate: Bool
        let isPrivate: Bool
    }

    let label: String
    let value: String
    let unit: String
    let span: String
    let facts: [Fact]
    let hasParts: Bool
    let parts: [Part]
    let bars: [BarTable]
    let months: [MonthChart]
    let hasRecords: Bool
    let records: [RecordRow]
    let pager: [Pager]
    let to: String
    let isEnglish: Bool
    let action: String
}

extension Pages {
    static let recordsOnPage = 50

    /// The page at `/figures/ID`.
    func figure(_ visit: Visit) async throws -> Answer {
        let (last, number) = (try visit.lastDay(site), try visit.page())
        guard let figure = site.figures.figure(Figure.ID(visit.place("id"))) else {
            throw PageFault.notFound
        }
        let (words, links) = (words(visit), links(visit))
        let statement = try await site.statement(through: last)
        let before = try await site.statementBefore(statement)
        let counted = try await counted(figure, statement, page: number, words)
        let parts = parts(figure, statement, before, words, links)
        let address = "/figures/\(WebText.encoded(figure.id.text))"
        let content = FigurePage(
            label: figure.label.text(in: visit.language),
            value: statement.text(figure.id) ?? words["no_number"],
            unit: statement.quantity(figure.id) == nil ? "" : figure.unit(in: visit.language),
            span: Self.span(statement, words), facts: facts(figure, statement, words),
            hasParts: !parts.isEmpty, parts: parts,
            bars: bars(figure, statement, words),
            months: try await months(figure, statement, words),
            hasRecords: counted != nil, records: counted?.rows ?? [],
            pager: Pager.pagers(
                page: number, hasMore: counted?.hasMore ?? false, words: words,
                href: { links(address, [("page", "\($0)")]) + "#records" }), to: "\(last)",
            isEnglish: visit.language == .en,
            action: address)
        return page(.figure, title: content.label, visit, content)
    }

    private func facts(
        _ figure: Figure, _ statement: Statement, _ words: Words
    ) -> [FigurePage.Fact] {
        let say = FigureWords(book: site.book, figures: site.figures, words: words)
        var facts: [FigurePage.Fact] = []
        func add(_ key: String, _ lines: [FigurePage.Line]) {
            if !lines.isEmpty { facts.append(FigurePage.Fact(name: words[key], lines: lines)) }
        }
        add("counted", [.init(figure.unitCounted.text(in: words.language))])
        if case .measure(let id, let only) = figure.definition,
            let measure = site.figures.measure(id).map({ site.figures.measures[$0] })
        {
            let links = Links(language: words.language, lastDay: nil)
            add(
                "counting_acts",
                measure.sources.map { source in
                    let procedure = say.procedure(source.procedure)
                    let name = procedure?.label.text(in: words.language) ?? source.procedure.text
                    let act = procedure?.act(source.act)?.label.text(in: words.language)
                    return .init(
                        words(
                            "\(name)：\(act ?? source.act.text)",
                            "\(name): \(act ?? source.act.text)"),
                        href: links.procedure(source.procedure.text))
                })
            add("how_counted", [.init(say.how(measure))])
            if let condition = measure.condition {
                let phrase = ConditionWords(
                    procedure: measure.sources.first.flatMap { say.procedure($0.procedure) },
                    book: site.book, words: words)
                add("condition", [.init(phrase.text(condition))])
            }
            add(
                "only",
                only.sorted { $0.key.name < $1.key.name }.map { dimension, value in
                    let name = say.name(dimension, of: measure)
                    let text = say.value(value, of: dimension, measure)
                    return .init(words("\(name)：\(text)", "\(name): \(text)"))
                })
        }
        add("arithmetic", say.arithmetic(figure).map { [.init($0)] } ?? [])
        add("basis", figure.basis.map { .init(say.citation($0)) })
        add("source", [.init(say.source(figure))])
        add("published", printed(figure, statement, words).map { [.init($0)] } ?? [])
        return facts
    }

    private func printed(_ figure: Figure, _ statement: Statement, _ words: Words) -> String? {
        guard let printed = site.published.first(where: { $0.id == figure.id }) else { return nil }
        let form = printed.form == .atLeast ? words("余", " or more") : ""
        let unit = printed.unit == figure.unit ? figure.unit(in: words.language) : printed.unit
        let value = "\(printed.value)\(form)\(words("", " "))\(unit)"
        guard statement.last == site.cutOff else {
            return words(
                "\(value)（\(words["not_comparable"])）", "\(value) (\(words["not_comparable"]))")
        }
        let agrees = statement.quantity(figure.id).map(printed.agrees) ?? false
        let state = words[agrees ? "agrees" : "differs"]
        return words("\(value)（\(state)）", "\(value) (\(state))")
    }

    private func parts(
        _ figure: Figure, _ statement: Statement, _ before: Statement, _ words: Words,
        _ links: Links
    ) -> [FigurePage.Part] {
        func part(_ id: Figure.ID, _ role: String) -> FigurePage.Part {
            let part = site.figures.figure(id)
            return FigurePage.Part(
                href: links.figure(id.text),
                label: part?.label.text(in: words.language) ?? id.text, role: role,
                value: statement.text(id) ?? "—", before: Self.before(id, before),
                unit: part?.unit(in: words.language) ?? "")
        }
        switch figure.definition {
        case .measure: return []
        case .total(let parts): return parts.map { part($0, words("加数", "added")) }
        case .stock(let inflow, let outflow):
            return inflow.map { part($0, words("本期增加", "came in")) }
                + outflow.map { part($0, words("本期减少", "went out")) }
        case .opening(let stock): return [part(stock, words("存量", "stock"))]
        case .ratio(let over, let under, _):
            return [
                part(over, words("分子", "numerator")), part(under, words("分母", "denominator")),
            ]
        case .change(let of): return [part(of, words("比较的数", "compared"))]
        }
    }
}
