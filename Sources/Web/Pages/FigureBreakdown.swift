import Casework
import Figures
import LegalCalendar
import Procedures

extension Pages {
    /// The measure of a figure that counts by itself, and the values its dimensions must have.
    private func measure(
        of figure: Figure
    ) -> (index: Int, measure: Measure, only: [(place: Int, value: String)])? {
        guard case .measure(let id, let only) = figure.definition,
            let index = site.figures.measure(id)
        else { return nil }
        let measure = site.figures.measures[index]
        let places = only.compactMap { dimension, value in
            measure.dimensions.firstIndex(of: dimension).map { (place: $0, value: value) }
        }
        return (index, measure, places)
    }

    /// A table for each dimension by which the figure can be told apart.
    func bars(_ figure: Figure, _ statement: Statement, _ words: Words) -> [BarTable] {
        guard let (index, measure, only) = measure(of: figure) else {
            return partBars(figure, statement, words)
        }
        let say = FigureWords(book: site.book, figures: site.figures, words: words)
        return measure.dimensions.enumerated().compactMap { place, dimension in
            guard !only.contains(where: { $0.place == place }) else { return nil }
            let values = statement.cells.breakdown(of: index, by: place).keys.map { key in
                let sums = statement.cells.sums(
                    of: index, only: only + [(place: place, value: key)])
                return (say.value(key, of: dimension, measure), sums.span)
            }
            let table = BarTable(
                heading: say.name(dimension, of: measure),
                caption: figure.label.text(in: words.language),
                values: values, rest: words["remaining"]
            ) { value in
                Quantity(value, over: figure.scale).text(figure.decimals) + words("", " ")
                    + figure.unit(in: words.language)
            }
            return table.rows.isEmpty ? nil : table
        }
    }

    /// A total divides by its parts.
    private func partBars(_ figure: Figure, _ statement: Statement, _ words: Words) -> [BarTable] {
        guard case .total(let parts) = figure.definition else { return [] }
        var power: Int64 = 1
        for _ in 0..<figure.decimals { power *= 10 }
        let values = parts.compactMap { id -> (String, Int64)? in
            guard let part = site.figures.figure(id), let value = statement.quantity(id) else {
                return nil
            }
            return (part.label.text(in: words.language), value.rounded(figure.decimals))
        }
        let table = BarTable(
            heading: words["parts"], caption: figure.label.text(in: words.language), values: values,
            rest: words["remaining"]
        ) {
            Quantity($0, over: power).text(figure.decimals) + words("", " ")
                + figure.unit(in: words.language)
        }
        return table.rows.isEmpty ? [] : [table]
    }

    /// The figure month by month through the last day, where months make sense.
    func months(
        _ figure: Figure, _ statement: Statement, _ words: Words
    ) async throws -> [MonthChart] {
        switch figure.definition {
        case .opening, .change: return []
        case .measure, .total, .stock, .ratio: break
        }
        let unit = words("（\(figure.unit)）", " (\(figure.unit(in: .en)))")
        let title = words["by_month"] + unit
        let last = statement.last
        if let (index, _, only) = measure(of: figure), only.isEmpty {
            let sums = try await site.months.value(
                for: [index, Int(last.daysSinceEpoch)], in: site.records
            ) { [records = site.records] in
                try await records.months(of: index, year: last.year, through: last)
            }
            let months = sums.prefix(last.month).map { sum in
                let quantity = Quantity(sum, over: figure.scale)
                return (Optional(quantity), quantity.text(figure.decimals))
            }
            let chart = MonthChart(title: title, months: Array(months), words: words)
            return chart.isEmpty ? [] : [chart]
        }
        let spans = (0..<last.month).map { month in
            let first = statement.first.adding(months: month)
            return CellSums.Span(first: first, last: min(first.lastOfMonth, last))
        }
        let sums = try await site.sums.sums(of: spans, entered: last, in: site.records)
        let months = zip(spans, sums).map { span, cells in
            let part = Statement(
                book: site.figures, first: span.first, last: span.last, cells: cells)
            return (part.quantity(figure.id), part.text(figure.id) ?? "")
        }
        let chart = MonthChart(title: title, months: months, words: words)
        return chart.isEmpty ? [] : [chart]
    }

    /// The page of records behind the figure; nil for a figure that counts nothing by itself.
    func counted(
        _ figure: Figure, _ statement: Statement, page: Int, _ words: Words
    ) async throws -> (rows: [FigurePage.RecordRow], hasMore: Bool)? {
        guard let (index, measure, only) = measure(of: figure) else { return nil }
        let limit = Self.recordsOnPage
        let query = CountedQuery(
            figure: figure.id, language: words.language, measure: index,
            only: only.map { CountedQuery.Part(place: $0.place, value: $0.value) },
            first: statement.first, last: statement.last, limit: limit + 1,
            offset: (page - 1) * limit)
        let shown = try await site.counted.value(for: query, in: site.records) {
            try await countedPage(query, figure, measure, words)
        }
        return (shown.rows, shown.hasMore)
    }

    private func countedPage(
        _ query: CountedQuery, _ figure: Figure, _ measure: Measure, _ words: Words
    ) async throws -> CountedPage {
        let limit = Self.recordsOnPage
        let records = try await site.records.counted(query)
        let shown = Array(records.prefix(limit))
        let events = try await site.records.events(at: shown.map(\.index))
        let histories = try await site.records.events(ofEach: shown.map(\.matter))
        let rows = zip(shown, zip(events, histories)).compactMap { record, found in
            found.0.map { row(record, $0, Matter(found.1), figure, measure, words) }
        }
        return CountedPage(rows: rows, hasMore: records.count > limit)
    }

    private func row(
        _ record: CountedRecord, _ event: Event, _ matter: Matter?, _ figure: Figure,
        _ measure: Measure, _ words: Words
    ) -> FigurePage.RecordRow {
        let procedure =
            matter.flatMap {
                site.book.procedure($0.procedure, version: $0.version)
            } ?? site.book.versions(of: event.procedure).last
        let isPrivate = procedure?.disclosure == Procedure.Disclosure.none
        let isTakenBack =
            matter.flatMap { PublicView($0, book: site.book, words: words) }?.isTakenBack ?? false
        let links = Links(language: words.language, lastDay: nil)
        return FigurePage.RecordRow(
            date: "\(event.happened.civilDate)",
            name: isPrivate ? "" : matter?.number ?? "#\(record.matter)",
            href: isPrivate || isTakenBack ? [] : [links.matter(record.matter.number)],
            procedure: procedure?.label.text(in: words.language) ?? event.procedure.text,
            act: procedure?.act(event.act)?.label.text(in: words.language) ?? event.act.text,
            amount: amount(record.value, figure, measure, words), isLate: event.isLateEntry,
            isPrivate: isPrivate)
    }

    /// One record's share of the figure: money in yuan, all else as counted.
    private func amount(
        _ value: Int64, _ figure: Figure, _ measure: Measure, _ words: Words
    ) -> String {
        if case .field(let id) = measure.amount, let source = measure.sources.first,
            case .money = site.book.versions(of: source.procedure).last?.field(id)?.kind
        {
            return words("\(ValueWords.yuan(value))元", "CNY \(ValueWords.yuan(value))")
        }
        return Quantity(value, over: figure.scale).text(max(figure.decimals, 2))
            + words("", " ") + figure.unit(in: words.language)
    }
}
