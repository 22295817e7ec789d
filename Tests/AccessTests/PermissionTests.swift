import Access
import Casework
import LegalCalendar
import Procedures
import Testing

@Suite("Who may see and do what, in the pack of Songgang")
struct PermissionTests {
    static let book = SonggangPack.book

    let permission = Permission(Self.book)

    /// A matter of the procedure in its newest version, opened by somebody of the unit.
    static func matter(_ procedure: Procedure, unit: Unit.ID?, by actor: Actor.ID = "x1") -> Matter
    {
        let first = procedure.span.first
        let now = Instant(first, hour: 9, minute: 0)
        let opening = procedure.acts.first { $0.opens }
        return Matter(
            opening: Event(
                matter: Matter.ID(7), position: 0, procedure: procedure.id,
                act: opening?.id ?? "", actor: actor, unit: unit, happened: now, entered: now,
                changes: [.opened(version: first), .moved(to: opening?.to ?? "")]))
    }

    /// The newest version of each procedure.
    static let procedures: [Procedure] = Dictionary(grouping: book.procedures, by: \.id).values
        .compactMap { $0.max { $0.span.first < $1.span.first } }.sorted { $0.id < $1.id }

    static func account(_ role: Role, unit: Unit.ID?) -> Account {
        let kind: Account.Kind =
            switch role.kind {
            case .staff, .system: .staff
            case .partner: .partner
            case .resident: .resident
            }
        return Account(
            id: "someone", name: "someone", displayName: "某人", kind: kind, roles: [role.id],
            unit: unit)
    }

    @Test(
        "Every procedure, every role, own unit and another: as the pack says",
        arguments: book.organisation.roles)
    func matrix(role: Role) {
        for procedure in Self.procedures {
            let acts = Self.book.versions(of: procedure.id).flatMap(\.acts)
                .filter { $0.by.contains(role.id) }
            for (unit, isOwn) in [("justice", true), ("enforcement", false)] as [(Unit.ID, Bool)] {
                let matter = Self.matter(procedure, unit: "justice")
                let viewer = Viewer.account(Self.account(role, unit: unit), standingInFor: [])
                let handles = Self.book.organisation.unit(unit)?.handles ?? []
                let expected =
                    switch role.reach {
                    case .own: false
                    case .turn: acts.contains { act in act.from.contains { $0 == matter.stage } }
                    case .unit: !acts.isEmpty && (isOwn || handles.contains(procedure.id))
                    case .office: !acts.isEmpty
                    case .all: true
                    }
                let sight = permission.sight(of: matter, for: viewer)
                #expect((sight != nil) == expected, "\(role.id) of \(unit), \(procedure.id)")
                #expect(permission.scope(of: viewer).admits(matter) == expected)
                let personal: Permission.PersonalData =
                    !role.seesPersonalData ? .masked : acts.isEmpty ? .onPurpose : .plain
                if let sight {
                    #expect(sight.personalData == personal, "\(role.id), \(procedure.id)")
                }
                for act in procedure.acts {
                    let may = act.by.contains(role.id)
                    #expect(
                        (permission.capacity(toDo: act, on: matter, for: viewer) != nil)
                            == (may && expected), "\(role.id), \(procedure.id): \(act.id)")
                    #expect(
                        (permission.capacity(toOpenWith: act, for: viewer) != nil)
                            == (may && act.opens), "\(role.id), \(procedure.id): \(act.id)")
                }
            }
        }
    }

    @Test(
        "Administrators see no matter and do no act",
        arguments: Account.Kind.allCases.filter(\.isAdministrator))
    func administrators(kind: Account.Kind) {
        let roles = Self.book.organisation.roles.map(\.id)
        let account = Account(
            id: "root", name: "root", displayName: "管理员", kind: kind, roles: roles)
        let viewer = Viewer.account(account, standingInFor: [])
        #expect(permission.scope(of: viewer).isEmpty)
        for procedure in Self.procedures {
            let matter = Self.matter(procedure, unit: nil, by: "root")
            #expect(permission.sight(of: matter, for: viewer) == nil, "\(procedure.id)")
            for act in procedure.acts {
                #expect(permission.capacity(toOpenWith: act, for: viewer) == nil)
            }
        }
    }

    static let openings: [(kind: Account.Kind, role: Role.ID?, open: Set<Area>)] = [
        (.staff, nil, [.work]), (.staff, "clerk", [.work]),
        (.staff, "unit-head", [.work, .team, .figures]),
        (.staff, "reviewer", [.work, .packs]),
        (.staff, "office-head", [.work, .team, .figures, .packs]),
        (.staff, "auditor", [.work, .figures, .audit, .accessLog]),
        (.partner, "adviser", [.work]), (.resident, "resident", []),
        (.systemAdministrator, nil, [.accounts, .packs, .system]),
        (.securityAdministrator, nil, [.rights]),
        (.auditAdministrator, nil, [.accessLog]),
        (.systemAdministrator, "auditor", [.accounts, .packs, .system]),
    ]

    @Test(
        "What is open to whom, and nobody has all three of an administrator's parts",
        arguments: openings)
    func areas(kind: Account.Kind, role: Role.ID?, open: Set<Area>) {
        var account = Account(
            id: "someone", name: "someone", displayName: "某人", kind: kind,
            roles: role.map { [$0] } ?? [])
        let allowed = { (account: Account) in
            Set(
                Area.allCases.filter {
                    permission.allows($0, for: .account(account, standingInFor: []))
                })
        }
        #expect(allowed(account) == open)
        account.isDisabled = true
        #expect(allowed(account) == [], "a disabled account")
    }

    @Test("Visitors are let in nowhere")
    func visitors() {
        #expect(permission.scope(of: .visitor).isEmpty)
        #expect(Area.allCases.allSatisfy { !permission.allows($0, for: .visitor) })
    }
}
