/// What is worked out once in the life of the process（只算一次）: flow charts, proofs, for a pack does not change
/// while it is served.
package actor Remembered<Key: Hashable & Sendable, Value: Sendable> {
    private var known: [Key: Task<Value, any Error>] = [:]

    /// Whoever asks while it is being made waits for the same.
    /// - Throws: what `make` throws; it is asked again the next time.
    package func value(
        for key: Key, madeBy make: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let task = known[key] ?? Task { try await make() }
        known[key] = task
        do {
            return try await task.value
        } catch {
            known[key] = nil
            throw error
        }
    }
}
