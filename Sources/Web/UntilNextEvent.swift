/// What was worked out from the records lately（随记录失效的缓存）: each holds as long as no event has been added.
package actor UntilNextEvent<Key: Hashable & Sendable, Value: Sendable> {
    private let most: Int
    private var events: Int64 = -1
    private var known: [Key: Value] = [:]

    /// - Parameter most: so many are kept; with one more all are let go.
    package init(most: Int) { self.most = most }

    /// What is known for the key, or what `make` makes of the records now.
    package func value(
        for key: Key, in records: any Records, madeBy make: @Sendable () async throws -> Value
    ) async throws -> Value {
        let events = try await records.size()
        if events == self.events, let value = known[key] { return value }
        let value = try await make()
        guard events >= self.events else { return value }
        if events > self.events || known.count >= most { known = [:] }
        self.events = events
        known[key] = value
        return value
    }
}
