public import Figures
public import Procedures

/// A table of statistics filled from the cells of a span（填表）.
public struct FilledTable: Sendable {
    public enum Origin: Hashable, Sendable {
        case counted, entered, summed
    }

    /// A figure in a cell, in the cell's unit; money may have a rest in hundredths.
    public struct Value: Hashable, Sendable {
        public let hundredths: Int64
        public let origin: Origin

        /// `12`, `12.50`.
        public var text: String {
            let rest = abs(hundredths % 100)
            let whole = "\(hundredths < 0 && hundredths > -100 ? "-" : "")\(hundredths / 100)"
            return rest == 0 ? whole : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
        }
    }

    /// An equation that was checked in one column, or the sum of a line.
    public struct Check: Hashable, Sendable {
        /// With the figures in place of the names: `12 + 3 = 10 + 5`.
        public let written: String
        public let label: Label
        public let line: String
        public let holds: Bool
    }

    public let table: StatisticalTable
    public let values: [StatisticalTable.Place: Value]
    public let checks: [Check]

    /// The cells that neither the records nor the entries tell.
    public var missing: [StatisticalTable.Place] {
        table.rows.filter { $0.content != .heading }.flatMap { row in
            table.columns.map { StatisticalTable.Place(row: row.id, column: $0.id) }
        }.filter { values[$0] == nil }
    }

    public var broken: [Check] { checks.filter { !$0.holds } }

    /// - Parameters:
    ///   - table: the form.
    ///   - measures: those of the pack.
    ///   - span: the sums of the table's span.
    ///   - year: those from the first of January on.
    ///   - entries: what was entered by hand; it stands before what is counted.
    public init(
        _ table: StatisticalTable, measures: FigureBook, span: CellSums, year: CellSums,
        entries: [StatisticalTable.Place: Int64]
    ) {
        self.table = table
        var values: [StatisticalTable.Place: Value] = [:]
        let sheet = CountingSheet(table: table, book: measures)
        for row in table.rows {
            for column in table.columns {
                let place = StatisticalTable.Place(row: row.id, column: column.id)
                if let number = entries[place] {
                    values[place] = Value(hundredths: number, origin: .entered)
                } else if let counted = sheet.count(row, column, column.cumulates ? year : span) {
                    values[place] = Value(hundredths: counted, origin: .counted)
                }
            }
        }
        var checks: [Check] = []
        Self.sum(table, &values, &checks)
        for column in table.columns {
            checks += table.identities.compactMap { Self.check($0, column, values) }
        }
        self.values = values
        self.checks = checks
    }

    /// Fills the cells that are sums; one that was entered is compared with its parts.
    private static func sum(
        _ table: StatisticalTable, _ values: inout [StatisticalTable.Place: Value],
        _ checks: inout [Check]
    ) {
        func take(
            _ place: StatisticalTable.Place, _ parts: [StatisticalTable.Place], _ label: Label,
            _ line: String
        ) {
            let numbers = parts.compactMap { values[$0]?.hundredths }
            guard !parts.isEmpty, numbers.count == parts.count else { return }
            let total = numbers.reduce(0, +)
            guard let given = values[place] else {
                values[place] = Value(hundredths: total, origin: .summed)
                return
            }
            let sum = Value(hundredths: total, origin: .summed)
            checks.append(
                Check(
                    written: "\(given.text) = \(sum.text)", label: label, line: line,
                    holds: given.hundredths == total))
        }
        // A row may sum rows that stand below it and are sums themselves, so those come first.
        for row in table.rows.reversed() {
            guard case .sum(let parts) = row.content else { continue }
            for column in table.columns where column.sum.isEmpty {
                take(
                    .init(row: row.id, column: column.id),
                    parts.map { .init(row: $0, column: column.id) }, row.label, column.label.zh)
            }
        }
        for row in table.rows where row.content != .heading {
            for column in table.columns where !column.sum.isEmpty {
                take(
                    .init(row: row.id, column: column.id),
                    column.sum.map { .init(row: row.id, column: $0) }, column.label, row.label.zh)
            }
        }
    }

    private static func check(
        _ identity: Identity, _ column: StatisticalTable.Column,
        _ values: [StatisticalTable.Place: Value]
    ) -> Check? {
        func value(_ term: Identity.Term) -> Value? {
            values[
                .init(row: StatisticalTable.Line(term.figure.text), column: column.id)]
        }
        func total(_ terms: [Identity.Term]) -> Int64? {
            terms.reduce(Int64?(0)) { sum, term in
                guard let sum, let part = value(term) else { return nil }
                return sum + term.sign * part.hundredths
            }
        }
        guard let left = total(identity.left), let right = total(identity.right) else { return nil }
        let holds =
            switch identity.relation {
            case .equal: left == right
            case .atLeast: left >= right
            case .atMost: left <= right
            }
        return Check(
            written: identity.written { value($0)?.text ?? "?" }, label: identity.label,
            line: column.label.zh, holds: holds)
    }
}

/// Counts the cells of a table.
private struct CountingSheet {
    let table: StatisticalTable
    let book: FigureBook

    /// In hundredths; nil where the records cannot tell.
    func count(
        _ row: StatisticalTable.Row, _ column: StatisticalTable.Column, _ sums: CellSums
    ) -> Int64? {
        if let source = table.cells[.init(row: row.id, column: column.id)] {
            return count(source, [], sums)
        }
        guard column.sum.isEmpty, case .counted(let source) = row.content else { return nil }
        return count(source, column.only, sums)
    }

    private func count(
        _ source: StatisticalTable.Source, _ only: [StatisticalTable.Only], _ sums: CellSums
    ) -> Int64? {
        guard let plus = total(source.plus, source.moment, only, sums),
            let minus = total(source.minus, source.moment, only, sums)
        else { return nil }
        return (plus - minus) * 100 / source.scale
    }

    private func total(
        _ parts: [StatisticalTable.Source.Part], _ moment: StatisticalTable.Source.Moment,
        _ only: [StatisticalTable.Only], _ sums: CellSums
    ) -> Int64? {
        parts.reduce(Int64?(0)) { total, part in
            guard let total, let place = book.measure(part.measure) else { return nil }
            var choices: [[(place: Int, value: String)]] = [[]]
            for limit in part.only + only {
                guard
                    let dimension = book.measures[place].dimensions.firstIndex(where: {
                        $0.name == limit.dimension
                    })
                else { return nil }
                choices = choices.flatMap { chosen in
                    limit.values.map { chosen + [(dimension, $0)] }
                }
            }
            let found = choices.map { sums.sums(of: place, only: $0) }.reduce(.init(), +)
            return total + found.at(moment)
        }
    }
}

extension CellSums.Sums {
    fileprivate func at(_ moment: StatisticalTable.Source.Moment) -> Int64 {
        switch moment {
        case .span: span
        case .opening: opening
        case .closing: closing
        }
    }
}
