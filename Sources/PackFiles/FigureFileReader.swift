import Figures
import LegalCalendar
import Procedures

/// Reads `figures.yaml`: figures and the identities between them.
struct FigureFileReader {
    let measures: [Measure]
    let citations: CitationReader
    let faults: FaultList

    private var measureIDs: Set<Measure.ID> { Set(measures.map(\.id)) }

    func read(_ item: Item) -> FigureBook {
        guard let table = Table(item, faults) else {
            return FigureBook(measures: measures, figures: [], identities: [])
        }
        defer { table.finish() }
        let list = table.table("figures")
        let names = Set((list?.keys ?? []).map { Figure.ID($0) })
        var figures: [Figure] = []
        for entry in list?.all ?? [] {
            guard let table = Table(entry.value, faults) else { continue }
            if !Figure.ID.isValid(entry.key) {
                faults.add(
                    entry.at,
                    "'\(entry.key)': a name has ASCII letters, digits, '-', '_' and '.' only")
            }
            if let figure = figure(Figure.ID(entry.key), table, names) { figures.append(figure) }
            table.finish()
        }
        let identities = (table.optional("identities").map { table.items($0) } ?? [])
            .compactMap { identity($0, names) }
        let columns = ColumnReader(names: names, citations: citations, faults: faults).read(table)
        let book = FigureBook(
            measures: measures, figures: figures, identities: identities, columns: columns)
        for figure in figures where isCircular(figure.id, book) {
            faults.add(
                list?.place(of: figure.id.text) ?? table.at, "'\(figure.id)' rests on itself")
        }
        return book
    }

    private func isCircular(_ start: Figure.ID, _ book: FigureBook) -> Bool {
        var (seen, next): (Set<Figure.ID>, [Figure.ID]) = ([], [start])
        while let id = next.popLast() {
            guard let figure = book.figure(id) else { continue }
            for part in book.parts(of: figure) {
                if part == start { return true }
                if seen.insert(part).inserted { next.append(part) }
            }
        }
        return false
    }

    private func figure(_ id: Figure.ID, _ table: Table, _ names: Set<Figure.ID>) -> Figure? {
        let label = table.label()
        let unit = table.text("unit") ?? ""
        let counted = table.required("counted").flatMap { table.label($0) } ?? label
        let definition = definition(table, names)
        let scale = table.optionalInteger("scale") ?? 1
        let decimals = table.optionalInteger("decimals") ?? 0
        if scale < 1 || !(0...9).contains(decimals) {
            faults.add(table.at, "'scale' must be 1 or more and 'decimals' 0 to 9")
            return nil
        }
        let mark = table.word("mark", default: Confidence.verified)
        let basis = citations.read(table.optional("basis"), mark: mark)
        let form = table.word("form", default: Figure.Form.exact)
        let source = table.word("source", default: Figure.Source.records)
        return definition.map {
            Figure(
                id: id, label: label, unit: unit, unitCounted: counted, basis: basis,
                definition: $0, scale: scale, decimals: Int(decimals), form: form, source: source)
        }
    }

    private func definition(_ table: Table, _ names: Set<Figure.ID>) -> Figure.Definition? {
        func figures(_ item: Item) -> [Figure.ID] {
            table.items(item).compactMap { item in
                guard let id = table.identifier(item, of: Figure.self) else { return nil }
                if !names.contains(id) { faults.add(item.at, "no figure '\(id)'") }
                return id
            }
        }
        if let item = table.optional("measure") { return measure(item, table) }
        if let item = table.optional("total") { return .total(figures(item)) }
        if let stock = table.table("stock") {
            defer { stock.finish() }
            let inflow = stock.required("in").map(figures) ?? []
            return .stock(inflow: inflow, outflow: stock.optional("out").map(figures) ?? [])
        }
        if let item = table.optional("opening") { return figures(item).first.map { .opening($0) } }
        if let item = table.optional("ratio") {
            let parts = figures(item)
            guard parts.count == 2 else {
                faults.add(item.at, "expected [part, whole]")
                return nil
            }
            return .ratio(parts[0], over: parts[1], factor: table.flag("percent") ? 100 : 1)
        }
        if let item = table.optional("change") { return figures(item).first.map { .change($0) } }
        faults.add(
            table.at, "expected one of: measure, total, stock, opening, ratio, change")
        return nil
    }

    private func measure(_ item: Item, _ table: Table) -> Figure.Definition? {
        guard let id = table.identifier(item, of: Measure.self) else { return nil }
        guard let measure = measures.first(where: { $0.id == id }) else {
            faults.add(item.at, "no measure '\(id)'")
            return nil
        }
        var only: [Measure.Dimension: String] = [:]
        for entry in table.table("only")?.all ?? [] {
            guard let dimension = measure.dimensions.first(where: { $0.name == entry.key }) else {
                let known = measure.dimensions.map(\.name).joined(separator: ", ")
                faults.add(entry.at, "'\(id)' is not told apart by '\(entry.key)'; by: \(known)")
                continue
            }
            only[dimension] = table.text(entry.value)
        }
        return .measure(id, only: only)
    }

    private func identity(_ item: Item, _ names: Set<Figure.ID>) -> Identity? {
        guard let table = Table(item, faults) else { return nil }
        defer { table.finish() }
        let label = table.label()
        guard let says = table.required("says"), let text = table.text(says) else { return nil }
        do {
            let identity = try Identity(label: label, parsing: text)
            for id in identity.figures where !names.contains(id) {
                faults.add(says.at, "no figure '\(id)'")
            }
            return identity
        } catch {
            faults.add(says.at, "\(error)")
            return nil
        }
    }
}
