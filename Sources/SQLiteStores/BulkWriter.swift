public import Casework

/// Writes many commits in their order（批量写入）: while one batch is written, the next is encoded and the
/// caller makes the one after it.
public struct BulkWriter {
    /// Commits of one transaction: enough that its sync does not tell, few enough for memory.
    public static let batchSize = 24_000
    /// Batches that may be on their way at once; enough to keep two cores busy.
    private static let inFlight = 2

    private let store: SQLiteEventStore
    private var waiting: [[Commit]] = []
    private var waitingCount = 0
    private var prepared: Task<PreparedCommits, any Error>?
    private var writing: [Task<Void, any Error>] = []
    /// Commits so far.
    public private(set) var count = 0

    public init(store: SQLiteEventStore) { self.store = store }

    /// Takes the commits in; they are written with others, all of them or none, and none of them
    /// before ``batchSize`` have come together.
    public mutating func add(_ commits: [Commit]) async throws {
        guard !commits.isEmpty else { return }
        count += commits.count
        waitingCount += commits.count
        waiting.append(commits)
        if waitingCount >= Self.batchSize { try await write() }
    }

    /// Writes what is left, and returns when all is on disk.
    public mutating func finish() async throws {
        if !waiting.isEmpty { try await write() }
        for task in writing { try await task.value }
        writing = []
    }

    private mutating func write() async throws {
        let (store, commits, before, written) = (store, waiting, prepared, writing.last)
        (waiting, waitingCount) = ([], 0)
        let preparing = Task {
            _ = try await before?.value
            return try store.prepare(commits)
        }
        prepared = preparing
        writing.append(
            Task {
                let commits = try await preparing.value
                try await written?.value
                _ = try await store.append(commits)
            })
        if writing.count > Self.inFlight { try await writing.removeFirst().value }
    }
}
