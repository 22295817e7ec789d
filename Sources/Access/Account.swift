public import Casework
public import LegalCalendar
public import Procedures

/// Somebody who can sign in（账户）.
///
/// Its `id` is the actor of every event it makes and never changes; the name can.
public struct Account: Hashable, Sendable {
    public let id: Actor.ID
    /// What is typed to sign in, unique and in lower case; see ``AccountName``.
    public var name: String
    /// What others read（姓名）.
    public var displayName: String
    public var kind: Kind
    /// Roles of the pack; none for administrators.
    public var roles: [Role.ID]
    /// Nil for those who belong to no unit of the office, or whose work is not bound to one.
    public var unit: Unit.ID?
    /// The communities to which the work is bound; empty for all.
    public var communities: Set<Community.ID>
    /// The verified phone that receives a resident's codes.
    public var phone: String?
    /// A resident's verified identity number or credit code.
    public var identity: String?
    public var isDisabled: Bool
    public var mustChangePassword: Bool
    /// The shared secret of the second factor（动态口令）; nil where none is set up.
    public var totp: TOTP?
    /// When others stand in（请假委托）.
    public var leaves: [Leave]

    public init(
        id: Actor.ID, name: String, displayName: String, kind: Kind, roles: [Role.ID] = [],
        unit: Unit.ID? = nil, communities: Set<Community.ID> = [], phone: String? = nil,
        identity: String? = nil, isDisabled: Bool = false, mustChangePassword: Bool = false,
        totp: TOTP? = nil, leaves: [Leave] = []
    ) {
        self.id = id
        self.name = name
        self.displayName = displayName
        self.kind = kind
        self.roles = roles
        self.unit = unit
        self.communities = communities
        self.phone = phone
        self.identity = identity
        self.isDisabled = isDisabled
        self.mustChangePassword = mustChangePassword
        self.totp = totp
        self.leaves = leaves
    }
}

extension Account {
    /// Administrators are split in three（三员分立）: none of them can grant, use and check a right alone.
    ///
    /// Source: GB/T 22239-2019 8.1.4.2, 8.1.5.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case staff
        case partner
        case resident
        /// Runs the system and makes accounts（系统管理员）.
        case systemAdministrator = "system-administrator"
        /// Grants roles, locks accounts（安全管理员）.
        case securityAdministrator = "security-administrator"
        /// Reads the access log（审计管理员）.
        case auditAdministrator = "audit-administrator"

        public var isAdministrator: Bool {
            switch self {
            case .systemAdministrator, .securityAdministrator, .auditAdministrator: true
            case .staff, .partner, .resident: false
            }
        }
    }

    /// Days on which somebody else does the work（请假委托）; both inclusive.
    public struct Leave: Hashable, Sendable {
        public let delegate: Actor.ID
        public let first: CivilDate
        public let last: CivilDate

        public init(delegate: Actor.ID, first: CivilDate, last: CivilDate) {
            self.delegate = delegate
            self.first = first
            self.last = last
        }

        public func contains(_ day: CivilDate) -> Bool { first <= day && day <= last }
    }

    /// Whether `delegate` does this account's work on the day.
    public func isRepresented(by delegate: Actor.ID, on day: CivilDate) -> Bool {
        leaves.contains { $0.delegate == delegate && $0.contains(day) }
    }
}

/// What an account may be called: as typed at the log-in page（账户名）.
public enum AccountName {
    /// The name in its one form: without surrounding space, ASCII letters in lower case.
    /// - Returns: nil unless it has 2 to 32 letters (Chinese too), digits, `-`, `_` or `.`.
    public static func normal(_ text: String) -> String? {
        var scalars = Array(text.unicodeScalars)
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        let name = String(
            String.UnicodeScalarView(scalars.drop(while: { $0.properties.isWhitespace }))
        ).lowercased()
        let fits = name.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
                || "-_.".unicodeScalars.contains(scalar)
        }
        return fits && (2...32).contains(name.unicodeScalars.count) ? name : nil
    }
}
