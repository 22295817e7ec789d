internal import Casework
internal import GRDB
internal import Ledger
internal import Procedures

/// Lines writers up, and writes all that wait in one transaction with one sync.
actor WriteQueue {
    private struct Job {
        let batch: Batch
        let continuation: CheckedContinuation<Result<[Receipt], StoreError>, Never>
    }

    /// Rows of one transaction; more would keep readers of the log waiting.
    private static let mostEntries = 20_000

    private let pool: DatabasePool
    private let organisation: Organisation.ID
    private let signer: NoteSigner
    private let keeper: LogKeeper
    private var state: WriterState
    private var waiting: [Job] = []
    private var isWriting = false

    init(
        pool: DatabasePool, state: WriterState, organisation: Organisation.ID, signer: NoteSigner,
        keeper: LogKeeper
    ) {
        self.pool = pool
        self.state = state
        self.organisation = organisation
        self.signer = signer
        self.keeper = keeper
    }

    func append(_ batch: Batch) async throws(StoreError) -> [Receipt] {
        let result = await withCheckedContinuation { continuation in
            waiting.append(Job(batch: batch, continuation: continuation))
            if !isWriting {
                isWriting = true
                Task { await drain() }
            }
        }
        return try result.get()
    }

    private func drain() async {
        while !waiting.isEmpty {
            let jobs = takeJobs()
            let results = await write(jobs.map(\.batch))
            for (job, result) in zip(jobs, results) { job.continuation.resume(returning: result) }
        }
        isWriting = false
    }

    private func takeJobs() -> [Job] {
        var count = 0
        let upTo = waiting.firstIndex { job in
            count += job.batch.entries.count
            return count > Self.mostEntries
        }
        let take = max(1, upTo ?? waiting.count)
        defer { waiting.removeFirst(take) }
        return Array(waiting[..<take])
    }

    /// One transaction for all batches.
    ///
    /// A batch that conflicts is left out; any other failure is everybody's, and nothing was written.
    private func write(_ batches: [Batch]) async -> [Result<[Receipt], StoreError>] {
        do {
            let (state, organisation, signer) = (self.state, self.organisation, self.signer)
            let (next, results) = try await pool.write { database in
                var writer = try BatchWriter(
                    state: state, organisation: organisation, signer: signer, database: database)
                var results: [Result<[Receipt], StoreError>] = []
                for batch in batches { results.append(try writer.write(batch)) }
                try writer.finish()
                return (writer.state, results)
            }
            self.state = next
            await keeper.note(batches.reduce(0) { $0 + $1.logged })
            return results
        } catch {
            let failure = StoreError(error)
            return batches.map { _ in .failure(failure) }
        }
    }
}
