public import Casework

/// A place where a store keeps its data, and nothing else does（存放处）: made once, opened again and
/// again.
///
/// A store that nobody holds any more has let go of the place, so that it can be opened again.
public struct StorePlace: Sendable {
    /// Makes the data and opens them.
    public let create: @Sendable () async throws -> any EventStore
    /// Opens the data that are there.
    public let open: @Sendable () async throws -> any EventStore
    /// What the store's own check finds wrong with what it has written, in words.
    public let faults: @Sendable () async throws -> [String]

    public init(
        create: @escaping @Sendable () async throws -> any EventStore,
        open: @escaping @Sendable () async throws -> any EventStore,
        faults: @escaping @Sendable () async throws -> [String]
    ) {
        self.create = create
        self.open = open
        self.faults = faults
    }
}

/// What a store did that `EventStore` forbids, or did not do that it demands.
public struct ContractViolation: Error, Hashable, Sendable, CustomStringConvertible {
    public let rule: StoreContract
    public let description: String

    init(_ rule: StoreContract, _ description: String) {
        self.rule = rule
        self.description = "\(rule.rawValue): \(description)"
    }
}
