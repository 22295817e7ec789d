/// What the office does for people, as they would look for it（办事服务）: an act that opens a matter, told
/// from their side.
public struct Service: Hashable, Sendable {
    public typealias ID = Identifier<Service>

    /// Services that people look for together（服务分类）.
    public struct Group: Hashable, Sendable {
        public typealias ID = Identifier<Group>
        public let id: ID
        public let label: Label

        public init(id: ID, label: Label) {
            self.id = id
            self.label = label
        }
    }

    /// What is known before anybody asks.
    public enum Given: Hashable, Sendable {
        /// The value as a form would send it.
        case text(String)
        /// The day on which the form is sent.
        case today
    }

    public let id: ID
    public let group: Group.ID
    public let procedure: Procedure.ID
    /// The act that opens the matter.
    public let act: Act.ID
    public let label: Label
    /// One sentence: when somebody wants it.
    public let summary: Label
    /// Who may ask for it（申请条件）.
    public let eligible: Label
    /// What to have at hand（申请材料）.
    public let needs: [Label]
    /// What it costs（收费）.
    public let fee: Label
    /// Where to go instead of the net（办理地点）.
    public let place: Label
    /// What comes of it（办理结果）.
    public let result: Label
    /// The fields that are asked for, in their order.
    public let asks: [Field.ID]
    /// The fields that are known already.
    public let given: [Field.ID: Given]
    /// Whether to be seen reading about it may put somebody in danger（快速离开）.
    public let isSensitive: Bool

    public init(
        id: ID, group: Group.ID, procedure: Procedure.ID, act: Act.ID, label: Label,
        summary: Label, eligible: Label, needs: [Label], fee: Label, place: Label, result: Label,
        asks: [Field.ID], given: [Field.ID: Given] = [:], isSensitive: Bool = false
    ) {
        self.id = id
        self.group = group
        self.procedure = procedure
        self.act = act
        self.label = label
        self.summary = summary
        self.eligible = eligible
        self.needs = needs
        self.fee = fee
        self.place = place
        self.result = result
        self.asks = asks
        self.given = given
        self.isSensitive = isSensitive
    }
}

/// The services of a pack with their groups, in its order（服务目录）.
public struct ServiceBook: Hashable, Sendable {
    public let groups: [Service.Group]
    public let services: [Service]
    /// For each procedure, the acts by which both sides talk to each other（调解室）.
    public let rooms: [Procedure.ID: [Act.ID]]

    public init(
        groups: [Service.Group] = [], services: [Service] = [],
        rooms: [Procedure.ID: [Act.ID]] = [:]
    ) {
        self.groups = groups
        self.services = services
        self.rooms = rooms
    }

    public func service(_ id: Service.ID) -> Service? { services.first { $0.id == id } }
}
