/// Where matters wait for the same kind of look at the whole file（会审队列）: legality review, an adviser's
/// opinion, a hearing, the discussion of the heads.
public struct Queue: Hashable, Sendable {
    public typealias ID = Identifier<Queue>

    public let id: ID
    public let label: Label

    public init(id: ID, label: Label) {
        self.id = id
        self.label = label
    }
}

extension Act {
    /// When a matter waits for the act, and in which queue（排队办理）.
    public struct Queueing: Hashable, Sendable {
        public let queue: Queue.ID
        /// The acts that ask for it: it waits when one of them was done after it was itself last done.
        ///
        /// Empty: an act that leads on waits whenever it is possible, one that does not until it is done.
        public let after: [Act.ID]
        /// Restricts it to certain matters.
        public let condition: Condition?

        public init(queue: Queue.ID, after: [Act.ID] = [], condition: Condition? = nil) {
            self.queue = queue
            self.after = after
            self.condition = condition
        }
    }
}
