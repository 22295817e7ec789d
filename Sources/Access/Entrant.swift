public import Casework
public import Procedures

/// A kind of person who may come to the pages（来访者类型）, for a table of who may what.
public enum Entrant: Hashable, Sendable {
    case visitor
    /// The holder of the receipt of a matter, who acts as whoever opened it.
    case receipt(Matter.ID)
    /// An account of the kind; administrators have no role.
    case account(Account.Kind, Role?)

    public var label: Label {
        switch self {
        case .visitor: Label(zh: "未登录", en: "Not signed in")
        case .receipt: Label(zh: "持回执者", en: "Holder of a receipt")
        case .account(_, let role?): role.label
        case .account(.systemAdministrator, nil): Label(zh: "系统管理员", en: "System administrator")
        case .account(.securityAdministrator, nil):
            Label(zh: "安全管理员", en: "Security administrator")
        case .account(.auditAdministrator, nil): Label(zh: "审计管理员", en: "Audit administrator")
        case .account(_, nil): Label(zh: "无岗位", en: "Without a role")
        }
    }

    /// Somebody of this kind, of the unit.
    public func viewer(_ id: Actor.ID, of unit: Unit.ID? = nil) -> Viewer {
        switch self {
        case .visitor: .visitor
        case .receipt(let matter): .receipt(matter, as: id)
        case .account(let kind, let role):
            .account(
                Account(
                    id: id, name: id.text, displayName: id.text, kind: kind,
                    roles: (role?.id).map { [$0] } ?? [], unit: unit), standingInFor: [])
        }
    }
}

extension Organisation {
    /// Everybody who may come: visitors, holders of the receipt, each role, each administrator.
    ///
    /// Nobody signs in as the system.
    public func entrants(receipt: Matter.ID) -> [Entrant] {
        let people = roles.compactMap { role -> Entrant? in
            switch role.kind {
            case .resident: .account(.resident, role)
            case .staff: .account(.staff, role)
            case .partner: .account(.partner, role)
            case .system: nil
            }
        }
        return [.visitor, .receipt(receipt)] + people + [.account(.staff, nil)]
            + Account.Kind.allCases.filter(\.isAdministrator).map { .account($0, nil) }
    }
}
