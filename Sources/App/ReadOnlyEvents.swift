import Casework
import LegalCalendar
import Procedures
import SQLiteStores

/// The events of a folder that is only read, for decisions that ask what registers say.
struct ReadOnlyEvents: EventStore {
    let reader: SQLiteReader

    func reserve(_ count: Int) -> ClosedRange<Int64> { 1...Int64(count) }

    func append(_ commits: [Commit]) async throws(StoreError) -> [Receipt] {
        throw .failed("\(reader.path) is open for reading only")
    }

    func events(of matter: Matter.ID) async throws(StoreError) -> [Event] {
        try await reader.events(of: matter)
    }

    func matters(
        under procedure: Procedure.ID, openedFrom first: Instant?
    ) async throws(StoreError) -> [Matter.ID] {
        guard let first else { return try await reader.matters(under: procedure) }
        return try await reader.histories(
            HistorySelection(procedures: [procedure]), into: [Matter.ID](),
            { ids, events in if events[0].happened >= first { ids.append(events[0].matter) } },
            merge: { $0 += $1 }
        ).sorted()
    }
}
