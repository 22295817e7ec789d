package import Access

/// Who has sent a request（访问者）: the session behind its cookie, and what it may do.
package struct Guest: Sendable {
    /// Nil for whoever sent no cookie, or one that is no longer good.
    package let session: Session?
    package let viewer: Viewer

    package init(session: Session? = nil, viewer: Viewer = .visitor) {
        self.session = session
        self.viewer = viewer
    }

    package static let nobody = Guest()

    package var account: Account? { viewer.account }
    /// What forms carry back; empty where there is no session yet.
    package var token: String { session?.csrf ?? "" }

    package var isStaff: Bool {
        switch account?.kind {
        case .staff, .partner: true
        default: false
        }
    }
}

/// Who a page is for（页面的开放对象）; the address itself says so, and a test goes through all of them.
package enum Admission: Hashable, Sendable {
    case everyone
    /// Whoever has signed in, as what so ever.
    case account
    /// Residents who have signed in, and holders of a receipt.
    case resident
    case area(Area)

    /// Whether the guest is admitted; nil where signing in would first have to show it.
    package func admits(_ guest: Guest, _ permission: Permission) -> Bool? {
        switch self {
        case .everyone: return true
        case .account: return guest.account == nil ? nil : true
        case .resident:
            switch guest.viewer {
            case .visitor: return nil
            case .receipt: return true
            case .account(let account, _): return account.kind == .resident
            }
        case .area(let area):
            guard guest.account != nil else { return nil }
            return permission.allows(area, for: guest.viewer)
        }
    }
}
