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

    /// Batches of one transaction that are made while it is on its way.
    typealias Series = @Sendable () throws -> Batch?

    /// Rows of one transaction; more would keep readers of the log waiting.
    private static let mostEntries = 20_000

    private let pool: DatabasePool
    private let organisation: Organisation.ID
    private let signer: NoteSigner
    private let keeper: LogKeeper
    private var state: WriterState
    private var waiting: [Job] = []
    private var isWriting = false
    /// Who waits for a transaction of their own.
    private var queued: [CheckedContinuation<Void, Never>] = []

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
        release()
    }

    /// Lets the next series in, or whoever has come to wait meanwhile.
    private func release() {
        if !queued.isEmpty {
            isWriting = true
            queued.removeFirst().resume()
        } else if !waiting.isEmpty {
            isWriting = true
            Task { await drain() }
        }
    }

    /// Writes all batches that `next` gives in one transaction: all of them, or nothing where one
    /// conflicts or `next` throws.
    ///
    /// Other writers wait meanwhile.
    func append(series next: @escaping Series) async throws {
        if isWriting {
            await withCheckedContinuation { queued.append($0) }
        } else {
            isWriting = true
        }
        defer {
            isWriting = false
            release()
        }
        let (state, organisation, signer) = (self.state, self.organisation, self.signer)
        let (after, logged) = try await pool.write { database in
            var writer = try BatchWriter(
                state: state, organisation: organisation, signer: signer, database: database)
            var logged = 0
            while let batch = try next() {
                _ = try writer.write(batch).get()
                logged += batch.logged
            }
            try writer.finish()
            return (writer.state, logged)
        }
        self.state = after
        await keeper.note(logged)
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
