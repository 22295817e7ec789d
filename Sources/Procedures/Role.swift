/// What somebody does in the office or towards it（角色）; acts name the roles that may do them.
public struct Role: Hashable, Sendable {
    public typealias ID = Identifier<Role>

    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case staff, resident, partner, system
    }

    /// Which matters the role sees（可见范围）, from the narrowest up; always also its holder's own.
    public enum Reach: String, Hashable, Sendable, CaseIterable {
        /// Those that its holder opened, acted in, is named in or is party to（本人）.
        case own
        /// Those at a stage where the role has something to do（轮到本岗位）.
        case turn
        /// Those of procedures in which the role acts, if the holder's unit took part or handles the
        /// procedure, or none took part yet（本部门）.
        case unit
        /// All of the procedures in which the role acts（本岗位参与的程序）.
        case office
        /// All matters of the office（全部）.
        case all
    }

    /// What the role may do beyond the acts of procedures（岗位职责）.
    public enum Duty: String, Hashable, Sendable, CaseIterable {
        /// Gives work to others of the unit and sees their load（派件）.
        case assign
        /// Sees the internal figures and drafts the report（统计）.
        case figures
        /// Checks the ledger, draws samples and reads the access log（核查）.
        case audit
        /// Looks into the pack and previews new versions（规则维护）.
        case packs
    }

    public let id: ID
    public let label: Label
    public let kind: Kind
    /// Whether the role's work needs personal data unmasked.
    public let seesPersonalData: Bool
    public let reach: Reach
    public let duties: Set<Duty>
    /// Whether everybody who signs in as a resident has it（群众自然具有的角色）.
    public let isPublic: Bool

    public init(
        id: ID, label: Label, kind: Kind, seesPersonalData: Bool, reach: Reach? = nil,
        duties: Set<Duty> = [], isPublic: Bool = false
    ) {
        self.id = id
        self.label = label
        self.kind = kind
        self.seesPersonalData = seesPersonalData
        self.reach = reach ?? kind.usualReach
        self.duties = duties
        self.isPublic = isPublic
    }
}

extension Role.Kind {
    /// What a role of the kind sees where the pack does not say: as little as its work allows.
    public var usualReach: Role.Reach {
        switch self {
        case .staff: .unit
        case .partner: .turn
        case .resident, .system: .own
        }
    }

    /// The most that a pack may let a role of the kind see.
    public var widestReach: Role.Reach {
        switch self {
        case .staff: .all
        case .partner: .office
        case .resident, .system: .own
        }
    }
}
