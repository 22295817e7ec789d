/// The office whose pack this is（机关）: its units, communities and roles.
public struct Organisation: Hashable, Sendable {
    public typealias ID = Identifier<Organisation>

    public let id: ID
    public let label: Label
    /// The district or city above it, as named in full titles（深圳市宝安区）.
    public let superior: Label
    public let units: [Unit]
    public let communities: [Community]
    public let roles: [Role]
    /// What its site says of itself.
    public let site: SiteDetails

    public init(
        id: ID, label: Label, superior: Label, units: [Unit], communities: [Community],
        roles: [Role], site: SiteDetails = SiteDetails()
    ) {
        self.id = id
        self.label = label
        self.superior = superior
        self.units = units
        self.communities = communities
        self.roles = roles
        self.site = site
    }

    public func role(_ id: Role.ID) -> Role? { roles.first { $0.id == id } }
    public func unit(_ id: Unit.ID) -> Unit? { units.first { $0.id == id } }
    public func community(_ id: Community.ID) -> Community? { communities.first { $0.id == id } }
}

/// A department of the office（内设机构）.
public struct Unit: Hashable, Sendable {
    public typealias ID = Identifier<Unit>
    public let id: ID
    public let label: Label
    /// The procedures that are its work, whoever enters a matter（主办程序）.
    public let handles: [Procedure.ID]

    public init(id: ID, label: Label, handles: [Procedure.ID] = []) {
        self.id = id
        self.label = label
        self.handles = handles
    }
}

/// A residents' community（社区）with its grid cells（网格）.
public struct Community: Hashable, Sendable {
    public typealias ID = Identifier<Community>
    public let id: ID
    public let label: Label
    public let cells: Int

    public init(id: ID, label: Label, cells: Int) {
        self.id = id
        self.label = label
        self.cells = cells
    }
}
