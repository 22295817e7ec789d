import Casework
import Figures
import LegalCalendar
import Procedures
import SQLiteStores
import StoreContract
import Testing

@Suite("The SQLite store keeps the contract of all stores") struct ContractTests {
    private static let label = Label(zh: "街道", en: "office")
    private static let book = ProcedureBook(
        id: "office", label: label, calendar: LegalCalendar(days: [:], years: []),
        organisation: Organisation(
            id: "office", label: label, superior: label, units: [], communities: [], roles: []),
        statutes: [:], thresholds: [:], procedures: [])

    @Test(arguments: StoreContract.allCases)
    func rule(_ rule: StoreContract) async throws {
        let folder = try TemporaryFolder()
        let path = folder.data
        let place = StorePlace(
            create: {
                try await SQLiteEventStore.create(
                    at: path, organisation: "office", origin: "yifa.local/office", files: [],
                    measures: [])
            },
            open: { try await Self.open(path) },
            faults: {
                try await SQLiteReader.open(at: path)
                    .verify(Counter(book: Self.book, measures: [])).faults.map(\.description)
            })
        try await rule.check(at: place)
        withExtendedLifetime(folder) {}
    }

    /// Opens the folder once the store before it is gone; its last task may still hold it.
    private static func open(_ path: String) async throws -> SQLiteEventStore {
        for _ in 0..<200 {
            do {
                return try await SQLiteEventStore.open(at: path)
            } catch StoreError.inUse {
                try await Task.sleep(for: .milliseconds(20))
            }
        }
        return try await SQLiteEventStore.open(at: path)
    }

    @Test("A check fails on a store that loses events")
    func violation() async throws {
        let place = StorePlace(
            create: { Forgetful() }, open: { Forgetful() }, faults: { [] })
        await #expect(throws: ContractViolation.self) {
            try await StoreContract.eventsReadBackAsTheyWereAppended.check(at: place)
        }
        await #expect(throws: ContractViolation.self) {
            try await StoreContract.positionTakenIsConflict.check(at: place)
        }
    }

    /// Says that it has stored events, and has not.
    private struct Forgetful: EventStore {
        func reserve(_ count: Int) -> ClosedRange<Int64> { 1...Int64(count) }
        func append(_ commits: [Commit]) async throws(StoreError) -> [Receipt] {
            commits.indices.map { Receipt(index: Int64($0), number: nil) }
        }
        func events(of matter: Matter.ID) async throws(StoreError) -> [Event] { [] }
        func matters(
            under procedure: Procedure.ID, openedFrom first: Instant?
        ) async throws(StoreError) -> [Matter.ID] { [] }
    }
}
