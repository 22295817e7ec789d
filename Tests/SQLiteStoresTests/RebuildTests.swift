import Casework
import Foundation
import GRDB
import LegalCalendar
import Ledger
import SQLiteStores
import Testing

@Suite("All that is computed comes from the events") struct RebuildTests {
    @Test("A rebuild after the computed tables were emptied gives the same rows")
    func rebuild() async throws {
        let folder = try await SmallYear.copy()
        let source = try await SmallYear.source.value
        let before = try await Self.computed(folder)
        try await folder.connection().write { database in
            for table in Self.tables { try database.execute(sql: "DELETE FROM \(table)") }
        }
        #expect(try await !SmallYear.verify(folder).holds)
        let store = try await SQLiteEventStore.open(at: folder.data)
        try await store.rebuild(source.counter) { _, _ in nil }
        let reader = try await SQLiteReader.open(at: folder.data)
        #expect(try await reader.checkRebuild(source.counter).faults.map(\.description) == [])
        #expect(try await reader.verify(source.counter).faults.map(\.description) == [])
        let after = try await Self.computed(folder)
        for table in Self.tables { #expect(before[table] == after[table], "\(table)") }
    }

    @Test("Checking changes nothing and finds one changed cell")
    func check() async throws {
        let folder = try await SmallYear.copy()
        let counter = try await SmallYear.source.value.counter
        let reader = try await SQLiteReader.open(at: folder.data)
        #expect(try await reader.checkRebuild(counter).holds)
        let before = try await Self.computed(folder)
        try await folder.connection().write {
            try $0.execute(
                sql: """
                    UPDATE cell SET value = value + 1 WHERE (measure, day, entered, dimensions) =
                    (SELECT measure, day, entered, dimensions FROM cell LIMIT 1)
                    """)
        }
        #expect(try await reader.checkRebuild(counter).faults.map(\.kind) == [.cell])
        let after = try await Self.computed(folder)
        #expect(before["matter"] == after["matter"])
        #expect(before["cell"] != after["cell"])
    }

    static let tables = ["matter", "deadline", "series", "tally", "cell"]

    private static func computed(_ folder: TemporaryFolder) async throws -> [String: [String]] {
        try await folder.connection().read { database in
            var rows: [String: [String]] = [:]
            for table in tables {
                rows[table] = try Row.fetchAll(database, sql: "SELECT * FROM \(table)")
                    .map { "\($0)" }.sorted()
            }
            return rows
        }
    }

    @Test("A tail cut off with its tiles is told by the checkpoints", arguments: [1, 7, 300])
    func tail(count: Int) async throws {
        let folder = try await SmallYear.copy()
        let source = try await SmallYear.source.value
        let reader = try await SQLiteReader.open(at: folder.data)
        let size = try await Int(reader.counts().events)
        let left = size - count
        try await folder.connection().write { database in
            try database.execute(sql: "DELETE FROM event WHERE seq >= \(left)")
            // The tiles that a ledger of the shorter length would have.
            let leaves = try (0...(left / 256)).flatMap { place in
                try Data.fetchOne(
                    database, sql: "SELECT hashes FROM tile WHERE level = 0 AND place = \(place)"
                ).map { [UInt8]($0) } ?? []
            }
            try database.execute(sql: "DELETE FROM tile")
            var builder = TileBuilder()
            for index in 0..<left {
                leaves[(index * 32)..<(index * 32 + 32)].withUnsafeBytes {
                    builder.append(Hash($0))
                }
            }
            for tile in builder.takeChanges() {
                try database.execute(
                    sql: "INSERT INTO tile (level, place, hashes) VALUES (?, ?, ?)",
                    arguments: [tile.level, tile.index, Data(tile.bytes)])
            }
        }
        let store = try await SQLiteEventStore.open(at: folder.data)
        try await store.rebuild(source.counter) { _, _ in nil }
        let faults = try await reader.verify(source.counter).faults
        #expect(faults.contains { $0.kind == .root || $0.kind == .missing }, "\(faults)")
        #expect(faults.allSatisfy { ![.leaf, .node, .cell, .matter, .event].contains($0.kind) })
    }
}
