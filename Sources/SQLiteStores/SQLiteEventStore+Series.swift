public import Casework

extension SQLiteEventStore {
    /// Adds the commits that `next` gives, batch by batch, in one transaction（整批写入）: all of them are
    /// there at the end, or none, whatever happens on the way.
    ///
    /// Batches are made and encoded while those before them are written. Other writers wait meanwhile.
    ///
    /// - Parameter next: the next commits, in the order of their matters' events; nil at the end.
    ///   Called from one thread at a time.
    /// - Throws: what `next` throws, or ``StoreError``; nothing was changed.
    public func append(
        series next: @escaping @Sendable () throws -> [Commit]?
    ) async throws {
        let line = Assembly(ahead: 2) { [self] in try next().map { try prepare($0).batch } }
        line.start()
        defer { line.stop() }
        try await append(line: line)
    }

    private func append(line: Assembly<Batch>) async throws {
        do {
            try await appendSeries { try line.take() }
        } catch {
            if let failure = line.failure { throw failure }
            throw StoreError(error)
        }
    }
}
