import Casework
import Figures
import Foundation
import GRDB
import LegalCalendar
import PackFiles
import Procedures
import SQLiteStores
import Testing

@Suite("Another pack for data that are there") struct AdoptTests {
    /// Counted like mediation's cases accepted, and one that nothing matches.
    private static func extended(_ counter: Counter, _ book: ProcedureBook) throws -> Counter {
        let accepted = try #require(counter.measures.first { $0.id == "mediation.accepted" })
        let again = Measure(
            id: "mediation.accepted-again", sources: accepted.sources, amount: accepted.amount,
            condition: accepted.condition, dimensions: accepted.dimensions)
        let none = Measure(
            id: "mediation.none", sources: accepted.sources, amount: .matters,
            condition: .not(.stage("mediating")))
        return Counter(book: book, measures: counter.measures + [again, none])
    }

    private static let files = [StoredFile(path: "other/pack.yaml", layer: 0, bytes: [1, 2])]

    @Test("A new measure is counted over all records, as though it had always been there")
    func counted() async throws {
        let folder = try await SmallYear.copy()
        let source = try await SmallYear.source.value
        let counter = try Self.extended(source.counter, source.pack.book)
        let store = try await SQLiteEventStore.open(at: folder.data)
        #expect(try await store.adopt(Self.files, counter) == 2)
        let reader = try await SQLiteReader.open(at: folder.data)
        #expect(try await reader.packFiles() == Self.files)
        #expect(
            try await reader.measures().suffix(2) == ["mediation.accepted-again", "mediation.none"])
        #expect(try await reader.verify(counter).faults.map(\.description) == [])
        let index = try #require(counter.measures.firstIndex { $0.id == "mediation.accepted" })
        let sums = try await folder.connection().read { database in
            try Int64.fetchAll(
                database,
                sql: "SELECT sum(value) FROM cell WHERE measure IN (?, ?) GROUP BY measure",
                arguments: [index, counter.measures.count - 2])
        }
        #expect(sums.count == 2 && sums[0] == sums[1] && sums[0] > 0)
    }

    @Test("A measure that would lose its place is refused, and nothing is changed")
    func places() async throws {
        let folder = try await SmallYear.copy()
        let source = try await SmallYear.source.value
        let store = try await SQLiteEventStore.open(at: folder.data)
        let moved = Counter(book: source.pack.book, measures: source.counter.measures.reversed())
        await #expect(throws: StoreError.self) { try await store.adopt(Self.files, moved) }
        let reader = try await SQLiteReader.open(at: folder.data)
        #expect(try await reader.packFiles().count == source.pack.files.count)
        #expect(try await reader.verify(source.counter).holds)
    }

    @Test("Every matter is gone through once, with all its events in order")
    func histories() async throws {
        let folder = try await SmallYear.copy()
        let reader = try await SQLiteReader.open(at: folder.data)
        let all = try await reader.histories(
            HistorySelection(), into: [Matter.ID: Int](),
            { found, events in
                #expect(events.map(\.position) == Array(events.indices))
                #expect(found[events[0].matter] == nil)
                found[events[0].matter] = events.count
            }, merge: { $0.merge($1) { _, _ in -1 } })
        let counts = try await reader.counts()
        #expect(Int64(all.count) == counts.matters)
        #expect(Int64(all.values.reduce(0, +)) == counts.events)
    }

    @Test("Open matters only, some procedures only, up to a day only")
    func selections() async throws {
        let folder = try await SmallYear.copy()
        let reader = try await SQLiteReader.open(at: folder.data)
        func matters(_ selection: HistorySelection) async throws -> [Matter] {
            try await reader.histories(
                selection, into: [Matter](),
                { found, events in
                    if let matter = Matter(events) { found.append(matter) }
                }, merge: { $0 += $1 })
        }
        let open = try await matters(HistorySelection(openOnly: true))
        #expect(!open.isEmpty && open.allSatisfy { $0.closed == nil })
        let mediations = try await matters(HistorySelection(procedures: ["mediation"]))
        #expect(!mediations.isEmpty && mediations.allSatisfy { $0.procedure == "mediation" })
        let early = try await matters(HistorySelection(through: "2020-03-31"))
        #expect(!early.isEmpty)
        #expect(
            early.allSatisfy { ($0.deeds.last?.happened.civilDate ?? "2020-01-01") <= "2020-03-31" }
        )
    }

    @Test("Followers of each version add up to all matters")
    func followers() async throws {
        let folder = try await SmallYear.copy()
        let reader = try await SQLiteReader.open(at: folder.data)
        let followers = try await reader.followers()
        #expect(
            Int64(followers.reduce(0) { $0 + $1.matters }) == (try await reader.counts().matters))
        #expect(followers.allSatisfy { $0.open <= $0.matters })
    }
}
