public import Casework
public import LegalCalendar
public import Procedures

/// Who looks at a page or submits a form（访问者）, as far as rights depend on it.
public enum Viewer: Hashable, Sendable {
    /// Somebody who has not said who they are.
    case visitor
    /// Whoever knows the code of the matter's receipt; acts as whoever opened it.
    case receipt(Matter.ID, as: Actor.ID)
    /// An account, and those whose work it does today.
    case account(Account, standingInFor: [Account])

    /// Everybody the account stands in for on the day, out of all accounts.
    public init(_ account: Account, among accounts: [Account], on day: CivilDate) {
        let absent = accounts.filter {
            $0.isRepresented(by: account.id, on: day) && !$0.isDisabled && $0.kind == account.kind
        }
        self = .account(account, standingInFor: absent)
    }

    public var account: Account? {
        if case .account(let account, _) = self { account } else { nil }
    }
}

/// In which place somebody acts（身份）: their own, or that of somebody whose work they do.
public struct Capacity: Hashable, Sendable {
    /// Who acts; the actor of the event.
    public let actor: Actor.ID
    /// Whose place it is; the same as `actor` for one's own.
    public let place: Actor.ID
    public let roles: [Role.ID]
    public let unit: Unit.ID?
    public let communities: Set<Community.ID>

    public init(
        actor: Actor.ID, place: Actor.ID, roles: [Role.ID], unit: Unit.ID? = nil,
        communities: Set<Community.ID> = []
    ) {
        self.actor = actor
        self.place = place
        self.roles = roles
        self.unit = unit
        self.communities = communities
    }

    init(of account: Account, for actor: Actor.ID) {
        self.init(
            actor: actor, place: account.id, roles: account.roles, unit: account.unit,
            communities: account.communities)
    }

    /// What `decide` is given.
    public var asActor: Actor { Actor(id: actor, roles: Set(roles), unit: unit) }
}
