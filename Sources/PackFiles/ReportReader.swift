import Figures
import LegalCalendar
import Procedures

/// Reads `report.yaml`.
struct ReportReader {
    let book: FigureBook
    let procedures: [Procedure]
    let citations: CitationReader
    let faults: FaultList

    func read(_ item: Item) -> ReportTemplate? {
        guard let table = Table(item, faults) else { return nil }
        defer { table.finish() }
        let id = table.required("report").flatMap { table.identifier($0, of: ReportTemplate.self) }
        let title = table.required("title").flatMap { Table($0, faults) }
        let zh = title?.required("zh").flatMap { text($0, table) }
        let en = title?.required("en").flatMap { text($0, table) }
        title?.finish()
        let sections = sections(table)
        let headings = (table.optional("required").map { table.items($0) } ?? [])
            .compactMap { heading($0) }
        let known = table.table("known-by")
        let titleWords = (all: words(known, "all"), any: words(known, "any"))
        known?.finish()
        let record = table.table("record").flatMap {
            ReportRecordReader(procedures: procedures, faults: faults).read($0)
        }
        guard let id, let zh, let en else { return nil }
        let template = ReportTemplate(
            id: id, title: zh, titleEnglish: en, sections: sections, headings: headings,
            titleWords: titleWords, cutOffs: cutOffs(table), record: record)
        let present = Set(template.allSections.compactMap(\.content))
        for heading in headings where !present.contains(heading.content) {
            faults.add(
                table.place(of: "sections"),
                "no section has 'content: \(heading.content.rawValue)'（\(heading.label.zh)）")
        }
        return template
    }

    private func cutOffs(_ table: Table) -> [Int: CivilDate] {
        var days: [Int: CivilDate] = [:]
        for entry in table.table("counted-through")?.all ?? [] {
            guard let day = table.date(entry.value), let year = Int(entry.key) else { continue }
            if day.year != year { faults.add(entry.at, "\(day) is not in the year \(year)") }
            days[year] = day
        }
        return days
    }

    private func words(_ table: Table?, _ key: String) -> [String] {
        guard let table, let item = table.optional(key) else { return [] }
        return table.items(item).compactMap { table.text($0) }
    }

    private func sections(_ table: Table) -> [ReportTemplate.Section] {
        (table.optional("sections").map { table.items($0) } ?? []).compactMap { item in
            guard let table = Table(item, faults) else { return nil }
            defer { table.finish() }
            let heading = table.label()
            let content = table.optional("content").flatMap { self.content($0, table) }
            let paragraphs = (table.optional("text").map { table.items($0) } ?? [])
                .compactMap { self.text($0, table) }
            return ReportTemplate.Section(
                heading: heading, content: content, paragraphs: paragraphs,
                chart: table.table("chart").flatMap { chart($0) }, sections: sections(table))
        }
    }

    private func content(_ item: Item, _ table: Table) -> ReportTemplate.Content? {
        guard let word = table.text(item) else { return nil }
        guard let content = ReportTemplate.Content(rawValue: word) else {
            let known = ReportTemplate.Content.allCases.map(\.rawValue).joined(separator: ", ")
            faults.add(item.at, "'\(word)' is not one of: \(known)")
            return nil
        }
        return content
    }

    private func text(_ item: Item, _ table: Table) -> ReportTemplate.Text? {
        guard let words = table.text(item) else { return nil }
        do {
            let text = try ReportTemplate.Text(words)
            for id in text.figures where book.figure(id) == nil {
                faults.add(item.at, "no figure '\(id)'")
            }
            return text
        } catch {
            faults.add(item.at, "\(error)")
            return nil
        }
    }

    private func chart(_ table: Table) -> ReportTemplate.Chart? {
        defer { table.finish() }
        let title = table.label()
        guard let item = table.required("measure"),
            let id = table.identifier(item, of: Measure.self), let by = table.text("by")
        else { return nil }
        guard let measure = book.measures.first(where: { $0.id == id }) else {
            faults.add(item.at, "no measure '\(id)'")
            return nil
        }
        guard let dimension = measure.dimensions.first(where: { $0.name == by }) else {
            faults.add(table.place(of: "by"), "'\(id)' is not told apart by '\(by)'")
            return nil
        }
        return ReportTemplate.Chart(measure: id, dimension: dimension, title: title)
    }

    private func heading(_ item: Item) -> ReportTemplate.HeadingRule? {
        guard let table = Table(item, faults) else { return nil }
        defer { table.finish() }
        let label = table.label()
        let words = (table.required("words").map { table.items($0) } ?? [])
            .compactMap { table.text($0) }
        let phrases = self.words(table, "phrases")
        let note = table.flag("note")
        let cites = citations.read(
            table.optional("cite"), mark: table.word("mark", default: Confidence.verified))
        return table.required("content").flatMap { content($0, table) }.map {
            ReportTemplate.HeadingRule(
                content: $0, label: label, words: words, phrases: phrases, isRequired: !note,
                cites: cites)
        }
    }
}
