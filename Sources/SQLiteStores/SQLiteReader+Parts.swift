internal import Foundation
internal import GRDB

extension SQLiteReader {
    /// Runs through ranges of matters on all cores, each in a snapshot of its own, and merges what
    /// they find as it comes.
    ///
    /// `progress` is told how many parts of how many are done.
    func inParts<Result: Sendable>(
        _ parts: [ClosedRange<Int64>], into empty: Result,
        _ run: @escaping @Sendable (ClosedRange<Int64>, Database) throws -> Result,
        merge: (inout Result, Result) -> Void, progress: @Sendable (Int, Int) -> Void
    ) async throws -> Result {
        let pool = pool
        let cores = max(1, min(4, ProcessInfo.processInfo.activeProcessorCount))
        var total = empty
        try await withThrowingTaskGroup(of: Result.self) { group in
            var (next, done) = (0, 0)
            func start() {
                guard next < parts.count else { return }
                let part = parts[next]
                next += 1
                group.addTask { try await pool.read { try run(part, $0) } }
            }
            for _ in 0..<cores { start() }
            while let result = try await group.next() {
                merge(&total, result)
                done += 1
                progress(done, parts.count)
                start()
            }
        }
        return total
    }
}
