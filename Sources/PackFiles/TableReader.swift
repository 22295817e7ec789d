import Figures
import Paperwork
import Procedures

/// Reads `tables/*.yaml`: printed tables of statistics.
struct TableReader {
    let book: FigureBook
    let citations: CitationReader
    let faults: FaultList

    func read(_ item: Item) -> StatisticalTable? {
        guard let table = Table(item, faults) else { return nil }
        defer { table.finish() }
        let id = table.required("table").flatMap {
            table.identifier($0, of: StatisticalTable.self)
        }
        let label = table.label()
        let cites = citations.read(
            table.optional("cite"), mark: table.word("mark", default: Confidence.verified))
        let columnNames = names(table.table("columns")), rowNames = names(table.table("rows"))
        let columns = (table.required("columns").flatMap { Table($0, faults) }?.all ?? [])
            .compactMap { column($0, columnNames) }
        let rows = (table.required("rows").flatMap { Table($0, faults) }?.all ?? [])
            .compactMap { row($0, rowNames) }
        var cells: [StatisticalTable.Place: StatisticalTable.Source] = [:]
        for entry in table.optional("cells").map({ table.items($0) }) ?? [] {
            guard let inner = Table(entry, faults) else { continue }
            let row = line(inner, "row", rowNames), column = line(inner, "column", columnNames)
            if let row, let column, let source = source(inner) {
                cells[.init(row: row, column: column)] = source
            }
            inner.finish()
        }
        let identities = (table.optional("identities").map { table.items($0) } ?? [])
            .compactMap { identity($0, rowNames) }
        return id.map {
            StatisticalTable(
                id: $0, label: label, cites: cites, columns: columns, rows: rows, cells: cells,
                identities: identities)
        }
    }

    private func names(_ table: Table?) -> Set<StatisticalTable.Line> {
        Set((table?.keys ?? []).map { StatisticalTable.Line($0) })
    }

    private func line(
        _ table: Table, _ key: String, _ known: Set<StatisticalTable.Line>
    ) -> StatisticalTable.Line? {
        table.required(key).flatMap { line($0, table, known) }
    }

    private func line(
        _ item: Item, _ table: Table, _ known: Set<StatisticalTable.Line>
    ) -> StatisticalTable.Line? {
        guard let id = table.identifier(item, of: StatisticalTable.Row.self) else { return nil }
        if !known.contains(id) { faults.add(item.at, "no line '\(id)' in the table") }
        return known.contains(id) ? id : nil
    }

    private func lines(
        _ item: Item, _ table: Table, _ known: Set<StatisticalTable.Line>
    ) -> [StatisticalTable.Line] {
        table.items(item).compactMap { line($0, table, known) }
    }

    private func column(
        _ entry: Item.Entry, _ names: Set<StatisticalTable.Line>
    ) -> StatisticalTable.Column? {
        guard let table = Table(entry.value, faults) else { return nil }
        defer { table.finish() }
        return StatisticalTable.Column(
            id: StatisticalTable.Line(entry.key), label: table.label(),
            group: table.optional("under").flatMap { table.label($0) }, only: only(table),
            sum: table.optional("sum").map { lines($0, table, names) } ?? [],
            cumulates: table.flag("cumulates"))
    }

    private func row(
        _ entry: Item.Entry, _ names: Set<StatisticalTable.Line>
    ) -> StatisticalTable.Row? {
        guard let table = Table(entry.value, faults) else { return nil }
        defer { table.finish() }
        let label = table.label()
        let content: StatisticalTable.Content
        if let sum = table.optional("sum") {
            content = .sum(lines(sum, table, names))
        } else if table.flag("entered") {
            content = .entered
        } else if table.flag("heading") {
            content = .heading
        } else {
            guard let source = source(table) else { return nil }
            content = .counted(source)
        }
        return StatisticalTable.Row(
            id: StatisticalTable.Line(entry.key), label: label, content: content)
    }

    /// `measure:`, with `only:`, or `plus:` and `minus:`, lists of such.
    private func source(_ table: Table) -> StatisticalTable.Source? {
        let moment = table.word("moment", default: StatisticalTable.Source.Moment.span)
        let scale = table.optionalInteger("scale") ?? 1
        if scale < 1 { faults.add(table.place(of: "scale"), "expected a scale of 1 or more") }
        let plus: [StatisticalTable.Source.Part]
        if table.has("plus") {
            plus = parts(table, "plus")
        } else {
            guard let part = part(table) else { return nil }
            plus = [part]
        }
        return StatisticalTable.Source(
            moment: moment, plus: plus, minus: parts(table, "minus"), scale: max(1, scale))
    }

    private func parts(_ table: Table, _ key: String) -> [StatisticalTable.Source.Part] {
        (table.optional(key).map { table.items($0) } ?? []).compactMap { item in
            guard let inner = Table(item, faults) else { return nil }
            defer { inner.finish() }
            return part(inner)
        }
    }

    private func part(_ table: Table) -> StatisticalTable.Source.Part? {
        guard let item = table.required("measure"),
            let id = table.identifier(item, of: Measure.self)
        else { return nil }
        guard let place = book.measure(id) else {
            faults.add(item.at, "no measure '\(id)'")
            return nil
        }
        let limits = only(table)
        let known = book.measures[place].dimensions.map(\.name)
        for limit in limits where !known.contains(limit.dimension) {
            faults.add(
                table.place(of: "only"), "'\(id)' is not told apart by '\(limit.dimension)'")
        }
        return StatisticalTable.Source.Part(measure: id, only: limits)
    }

    private func only(_ table: Table) -> [StatisticalTable.Only] {
        (table.table("only")?.all ?? []).map { entry in
            StatisticalTable.Only(
                dimension: entry.key,
                values: table.items(entry.value).compactMap { table.text($0) })
        }
    }

    private func identity(_ item: Item, _ rows: Set<StatisticalTable.Line>) -> Identity? {
        guard let table = Table(item, faults) else { return nil }
        defer { table.finish() }
        let label = table.label()
        guard let says = table.text("says") else { return nil }
        do {
            let identity = try Identity(label: label, parsing: says)
            for id in identity.figures where !rows.contains(StatisticalTable.Line(id.text)) {
                faults.add(table.place(of: "says"), "no line '\(id)' in the table")
            }
            return identity
        } catch {
            faults.add(table.place(of: "says"), "\(error)")
            return nil
        }
    }
}
