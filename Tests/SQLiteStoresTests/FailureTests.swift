import Casework
import Foundation
import GRDB
import SQLiteStores
import Testing

@Suite("What can happen to a data folder") struct FailureTests {
    @Test("Acknowledged means on disk: each commit is synced, in a new folder and an opened one")
    func durable() async throws {
        let source = try await SmallYear.source.value
        let folder = try TemporaryFolder()
        do {
            let store = try await SmallYear.create(at: folder.data, source)
            #expect(try await store.syncsEachCommit())
        }
        let store = try await SQLiteEventStore.open(at: folder.data)
        #expect(try await store.syncsEachCommit())
    }

    @Test("A full disk: a clear error, nothing lost, nothing half written")
    func full() async throws {
        let source = try await SmallYear.source.value
        let folder = try TemporaryFolder()
        let kept = try await Self.fill(folder, source)
        #expect(kept > 0)
        let result = try await SmallYear.verify(folder)
        #expect(result.faults.map(\.description) == [])
        #expect(result.events == Int(kept))
    }

    @Test("A store whose disk was full goes on reading, and says the same again")
    func stillUsable() async throws {
        let source = try await SmallYear.source.value
        let folder = try TemporaryFolder()
        let store = try await SmallYear.create(at: folder.data, source, options: Self.little)
        for _ in 1...2 {
            await #expect(throws: StoreError.full) {
                try await SmallYear.live(source, scale: 0.001, in: store) { _ in }
            }
            let first = try await store.events(of: Matter.ID(1))
            #expect(first.first?.position == 0)
        }
        #expect(try await SmallYear.verify(folder).holds)
    }

    @Test("After a full disk the folder can be opened and written again")
    func afterFull() async throws {
        let source = try await SmallYear.source.value
        let folder = try TemporaryFolder()
        let kept = try await Self.fill(folder, source)
        let store = try await SQLiteEventStore.open(at: folder.data)
        var next = kept
        try await SmallYear.live(source, scale: 0.0005, in: store) { receipts in
            #expect(receipts.map(\.index) == Array(next..<(next + Int64(receipts.count))))
            next += Int64(receipts.count)
        }
        #expect(next > kept)
        let result = try await SmallYear.verify(folder)
        #expect(result.faults.map(\.description) == [])
        #expect(result.events == Int(next))
    }

    /// Room for the pack and some of the year.
    private static let little = SQLiteEventStore.Options(mostPages: 560)

    /// Writes until the disk is full.
    /// - Returns: how many events were acknowledged.
    private static func fill(
        _ folder: TemporaryFolder, _ source: SmallYear.Source
    ) async throws -> Int64 {
        let store = try await SmallYear.create(
            at: folder.data, source, options: Self.little)
        var kept: Int64 = 0
        do {
            try await SmallYear.live(source, scale: 0.001, in: store) { kept += Int64($0.count) }
            Issue.record("the disk was never full")
        } catch StoreError.full {}
        return kept
    }

    @Test("A second writer on the same folder is turned away; readers are not")
    func inUse() async throws {
        let folder = try await SmallYear.copy()
        let store = try await SQLiteEventStore.open(at: folder.data)
        await #expect(throws: StoreError.inUse(folder.data)) {
            _ = try await SQLiteEventStore.open(at: folder.data)
        }
        #expect(try await SmallYear.verify(folder).holds)
        withExtendedLifetime(store) {}
    }

    @Test("A folder written by a newer version is left alone")
    func newer() async throws {
        let folder = try await SmallYear.copy()
        try await folder.connection().write {
            try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('99')")
        }
        let error = StoreError.newerVersion(found: 99, supported: 7)
        await #expect(throws: error) { _ = try await SQLiteEventStore.open(at: folder.data) }
        await #expect(throws: error) { _ = try await SQLiteReader.open(at: folder.data) }
    }

    @Test("No folder, and a folder without data")
    func noData() async throws {
        let folder = try TemporaryFolder()
        await #expect(throws: StoreError.noData(folder.data)) {
            _ = try await SQLiteEventStore.open(at: folder.data)
        }
        await #expect(throws: StoreError.noData(folder.path)) {
            _ = try await SQLiteReader.open(at: folder.path)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }

    @Test("A file that is no database")
    func noDatabase() async throws {
        let folder = try await SmallYear.copy()
        let junk = Data(repeating: 0x41, count: 10_000)
        try junk.write(to: URL(filePath: folder.database))
        for open in [Self.openStore, Self.openReader] {
            do {
                try await open(folder.data)
                Issue.record("it was opened")
            } catch StoreError.damaged {}
        }
        #expect(try Data(contentsOf: URL(filePath: folder.database)) == junk)
    }

    private static let openStore: @Sendable (String) async throws -> Void = {
        _ = try await SQLiteEventStore.open(at: $0)
    }
    private static let openReader: @Sendable (String) async throws -> Void = {
        _ = try await SQLiteReader.open(at: $0)
    }

    @Test("A folder that holds data is not made anew")
    func exists() async throws {
        let folder = try await SmallYear.copy()
        let source = try await SmallYear.source.value
        await #expect(throws: StoreError.failed("\(folder.data) holds data already")) {
            _ = try await SmallYear.create(at: folder.data, source)
        }
        #expect(try await SmallYear.verify(folder).holds)
    }
}
