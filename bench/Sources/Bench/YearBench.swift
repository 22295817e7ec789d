import Casework
import Figures
import Foundation
import GRDB
import LegalCalendar
import PackFiles
import SQLiteStores

/// A simulated year: how fast it was written, counted, verified and rebuilt, and what it takes on disk.
struct YearBench {
    let folder: String
    private var data: String { "\(folder)/year" }

    func run(_ table: inout ResultTable) async throws {
        let database = try DatabaseQueue(path: "\(data)/yifa.sqlite")
        let batches = try await database.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT (entered + 28800) / 86400 AS day, length(payload) + length(salt) + 100 AS length
                    FROM event ORDER BY seq
                    """
            ).map { (day: $0["day"] as Int, length: $0["length"] as Int) }
        }
        let events = Double(batches.count)
        let simulated = try simulation(&table, events: events)
        try await bare(&table, batches, simulated: simulated)
        let size = try FileManager.default.attributesOfItem(atPath: "\(data)/yifa.sqlite")[.size]
        let perEvent = Double((size as? Int) ?? 0) / events
        table.add(
            "database bytes an event", grouped(perEvent), goal: "≤ 600", isMet: perEvent <= 600)
        try await reading(&table)
    }

    /// What `bench/run` noted: events, seconds and peak memory of `yifa simulate`.
    private func simulation(_ table: inout ResultTable, events: Double) throws -> Double {
        let note = try String(contentsOfFile: "\(folder)/simulate.txt", encoding: .utf8)
        let words = note.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
        guard words.count == 2 else { throw BareSQLite.BareError() }
        let rate = events / words[0]
        table.add(
            "simulate and append, events/s", "\(grouped(rate)) (\(grouped(events)) events)",
            goal: "≥ 60,000", isMet: rate >= 60_000)
        table.add(
            "peak memory of it, MB", grouped(words[1] / 1024), goal: "≤ 400",
            isMet: words[1] / 1024 <= 400)
        return rate
    }

    private func bare(
        _ table: inout ResultTable, _ batches: [(day: Int, length: Int)], simulated: Double
    ) async throws {
        let path = "\(folder)/bare.sqlite"
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: path + suffix)
        }
        let bare = try BareSQLite(at: path)
        let lengths = batches.map(\.length)
        let (took, _) = try await seconds {
            var start = 0
            while start < lengths.count {
                var end = start
                while end < lengths.count, batches[end].day == batches[start].day { end += 1 }
                try bare.insert(lengths: lengths[start..<end])
                start = end
            }
        }
        bare.close()
        let rate = Double(lengths.count) / took
        let ratio = simulated / rate
        table.add("bare SQLite, same bytes and batches, rows/s", grouped(rate))
        table.add(
            "simulate and append ÷ bare SQLite", String(format: "%.2f", ratio), goal: "≥ 0.25",
            isMet: ratio >= 0.25)
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
}
