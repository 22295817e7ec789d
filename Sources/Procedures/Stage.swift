/// Where a matter stands（环节）.
public struct Stage: Hashable, Sendable {
    public typealias ID = Identifier<Stage>

    public let id: ID
    public let label: Label
    /// Whether a matter that stands here has ended（办结）.
    public let isEnd: Bool

    public init(id: ID, label: Label, isEnd: Bool) {
        self.id = id
        self.label = label
        self.isEnd = isEnd
    }
}
