import Casework
import Figures
import Foundation
import LegalCalendar
import PackFiles
import SQLiteStores

/// A simulated year: how fast it was written, counted, verified and rebuilt, and what it takes on disk.
struct YearBench {
    let folder: String
    private var data: String { "\(folder)/year" }

    func run(_ table: inout ResultTable) async throws {
        let source = try BareSQLite(readingAt: "\(data)/yifa.sqlite")
        let days = try source.prepare(
            "SELECT (entered + 28800) / 86400, count(*) FROM event GROUP BY 1 ORDER BY min(seq)"
        ).rows().map { Int($0[1].number) }
        let events = Double(days.reduce(0, +))
        let simulated = try simulation(&table, events: events)
        let size = try FileManager.default.attributesOfItem(atPath: "\(data)/yifa.sqlite")[.size]
        let perEvent = Double((size as? Int) ?? 0) / events
        try await bare(
            &table, source, Self.transactions(days), simulated: simulated, events,
            bytes: Int(perEvent))
        table.add(
            "database bytes an event", grouped(perEvent), goal: "≤ 600", isMet: perEvent <= 600)
        try await reading(&table)
    }

    /// What `bench/run` noted of `yifa simulate`: events a second from the plan of the year until all is on disk, as
    /// it said itself; seconds of the whole command, which reads the pack first; and its peak memory.
    private func simulation(_ table: inout ResultTable, events: Double) throws -> Double {
        let note = try String(contentsOfFile: "\(folder)/simulate.txt", encoding: .utf8)
        let words = note.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
        guard words.count == 3 else { throw BareError(message: "simulate.txt") }
        let rate = words[0]
        table.add(
            "simulate and append, events/s", "\(grouped(rate)) (\(grouped(events)) events)",
            goal: "≥ 60,000", isMet: rate >= 60_000)
        table.add("the whole command, pack and all, s", String(format: "%.1f", words[1]))
        table.add(
            "peak memory of it, MB", grouped(words[2] / 1024), goal: "≤ 400",
            isMet: words[2] / 1024 <= 400)
        return rate
    }

    /// The events of each transaction of the simulation: whole days, until there are enough.
    private static func transactions(_ days: [Int]) -> [ClosedRange<Int64>] {
        var transactions: [ClosedRange<Int64>] = []
        var (first, next) = (0, 0)
        for (index, count) in days.enumerated() {
            next += count
            guard next - first >= BulkWriter.batchSize || index == days.count - 1 else { continue }
            transactions.append(Int64(first)...Int64(next - 1))
            first = next
        }
        return transactions
    }

    /// Against programs that only write, from the least that holds as many bytes to all that ours keeps.
    ///
    /// The goal is for the second: the same bytes, kept so that they can be read again by matter. Nameless bytes one
    /// after the other are less than any program can do with.
    private func bare(
        _ table: inout ResultTable, _ source: BareSQLite, _ transactions: [ClosedRange<Int64>],
        simulated: Double, _ events: Double, bytes: Int
    ) async throws {
        let path = "\(folder)/bare.sqlite"
        let own = try source.prepare("SELECT sum(\(BareRows.ownBytes)) FROM event").rows()
        let more = bytes - Int(Double(own[0][0].number) / events)
        let nameless = [("their own bytes", 0), ("as many bytes as our file has", more)].map {
            what, more in
            (
                "a nameless row an event, \(what)",
                BareRows(
                    source: source, transactions: transactions, more: more)
            )
        }
        let tables = BareTables(source: source, transactions: transactions)
        let programs: [(what: String, isGoal: Bool, run: (String) async throws -> Double)] =
            nameless.map { what, rows in (what, false, rows.run) } + [
                ("the event rows, by matter", true, tables.runOfEvents),
                ("the rows of all tables", false, tables.run),
            ]
        for (what, isGoal, run) in programs {
            let rate = events / (try await run(path))
            table.add("bare SQLite, \(what), events/s", grouped(rate))
            let ratio = simulated / rate
            table.add(
                "simulate and append ÷ that", String(format: "%.2f", ratio),
                goal: isGoal ? "≥ 0.25" : "", isMet: isGoal ? ratio >= 0.25 : nil)
        }
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: path + suffix)
        }
    }

    private func reading(_ table: inout ResultTable) async throws {
        let reader = try await SQLiteReader.open(at: data)
        var order: [String] = []
        let files = try await reader.packFiles().map { file in
            let layer = String(file.path.prefix { $0 != "/" })
            if !order.contains(layer) { order.append(layer) }
            return Pack.File(path: file.path, bytes: file.bytes)
        }
        let pack = try PackReader(PackFolder(files: files, order: order)).read()
        let counter = Counter(book: pack.book, measures: pack.figures.measures)
        let (first, last): (CivilDate, CivilDate) = ("2020-01-01", "2020-11-26")
        var best = Double.infinity
        for _ in 0..<5 {
            let (took, _) = try await seconds {
                let cells = try await reader.sums(from: first, through: last, entered: last)
                let statement = Statement(
                    book: pack.figures, first: first, last: last, cells: cells)
                return pack.figures.figures.map { statement.text($0.id) }.count
                    + statement.checkIdentities().count
            }
            best = min(best, took)
        }
        table.add(
            "all figures and identities from cells, ms", String(format: "%.0f", best * 1000),
            goal: "≤ 100", isMet: best <= 0.1)
        try await months(&table, reader, pack, first, last)
        let (recount, rebuilt) = try await seconds { try await reader.checkRebuild(counter) }
        let recountRate = Double(rebuilt.events) / recount
        table.add(
            "rebuild --check, events/s", grouped(recountRate), goal: "≥ 300,000",
            isMet: recountRate >= 300_000 && rebuilt.holds)
        let (took, verified) = try await seconds { try await reader.verify(counter) }
        let rate = Double(verified.events) / took
        table.add(
            "verify, events/s", grouped(rate), goal: "≥ 300,000",
            isMet: rate >= 300_000 && verified.holds)
    }

    /// What the page of a figure filtered by a dimension reads: a statement for each month.
    private func months(
        _ table: inout ResultTable, _ reader: SQLiteReader, _ pack: Pack, _ first: CivilDate,
        _ last: CivilDate
    ) async throws {
        let spans = (0..<last.month).map { month in
            let first = first.adding(months: month)
            return CellSums.Span(first: first, last: min(first.lastOfMonth, last))
        }
        let (took, _) = try await seconds {
            let sums = try await reader.sums(of: spans, entered: last)
            return zip(spans, sums).map { span, cells in
                let statement = Statement(
                    book: pack.figures, first: span.first, last: span.last, cells: cells)
                return pack.figures.figures.map { statement.text($0.id) }.count
            }
        }
        table.add(
            "all figures of each month, ms", String(format: "%.0f", took * 1000), goal: "≤ 100",
            isMet: took <= 0.1)
    }
}
