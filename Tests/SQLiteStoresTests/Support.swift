import Casework
import Figures
import Foundation
import GRDB
import LegalCalendar
import PackFiles
import Procedures
import SQLiteStores
import Simulation
import StoreContract
import Testing

extension Tag {
    /// Takes more than a few seconds.
    @Tag static var slow: Self
}

/// A folder of a test's own, gone with the test.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(
            path: "yifa-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var data: String { "\(path)/data" }
    var database: String { "\(data)/yifa.sqlite" }

    func connection() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF") }
        return try DatabaseQueue(path: database, configuration: configuration)
    }
}

/// The pack of Songgang, and a small part of its simulated year in a data folder.
enum SmallYear {
    static let packs = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "packs/songgang")
        .path

    struct Source: Sendable {
        let pack: Pack
        let profile: Profile
        let lexicon: Lexicon
        var counter: Counter { Counter(book: pack.book, measures: pack.figures.measures) }
    }

    static let source = Task {
        let folder = try PackFolder(at: packs)
        let (profile, lexicon) = try ProfileReader(folder).read("songgang-2020")
        return Source(pack: try PackReader(folder).read(), profile: profile, lexicon: lexicon)
    }

    /// Made once for all tests; they work on copies.
    private static let original = Task {
        let source = try await Self.source.value
        let folder = try TemporaryFolder()
        let store = try await create(at: folder.data, source)
        try await live(source, scale: 0.001, in: store) { _ in }
        try await store.tidy()
        return folder
    }

    static func create(
        at path: String, _ source: Source,
        options: SQLiteEventStore.Options = .init(salts: .seeded(7))
    ) async throws -> SQLiteEventStore {
        let files = source.pack.files.map { StoredFile(path: $0.path, layer: 0, bytes: $0.bytes) }
        return try await SQLiteEventStore.create(
            at: path, organisation: source.pack.book.organisation.id, origin: "yifa.local/test",
            files: files, measures: source.pack.figures.measures.map(\.id), options: options)
    }

    /// Appends the simulated year day by day, and tells the receipts of each.
    static func live(
        _ source: Source, scale: Double, in store: SQLiteEventStore,
        told: ([Receipt]) -> Void
    ) async throws {
        var simulator = try Simulator(
            book: source.pack.book, counter: source.counter, profile: source.profile,
            lexicon: source.lexicon, scale: scale, reserve: { store.reserve($0) })
        while let day = try simulator.nextDay() { told(try await store.append(day.commits)) }
    }

    /// A copy of the small year, with nobody in it.
    static func copy() async throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: try await original.value.data, toPath: folder.data)
        return folder
    }

    static func verify(_ folder: TemporaryFolder) async throws -> VerifyResult {
        try await SQLiteReader.open(at: folder.data).verify(try await source.value.counter)
    }
}

/// Numbers that are the same on each run.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
