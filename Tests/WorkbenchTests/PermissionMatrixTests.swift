import Access
import Casework
import LegalCalendar
import PackFiles
import Procedures
import Testing
import Web

/// Every address, every kind of person, own unit and another（权限矩阵）.
///
/// What must come of it is written here by hand, from the pack's words on roles alone: nothing is asked of
/// `Permission`.
@Suite struct PermissionMatrixTests {
    static let entrants = MatrixOffice.organisation.entrants(receipt: Matter.ID(1))

    /// Who may enter the addresses that begin so; the first that fits holds.
    static let doors: [(path: String, who: @Sendable (Entrant) -> Bool)] = [
        ("/work/team", { $0.has(.assign) }),
        ("/work/matters/:id/assign", { $0.has(.assign) }),
        ("/work/dashboard", { $0.has(.figures) }),
        ("/work/report", { $0.has(.figures) }),
        ("/work/map", { $0.has(.figures) }),
        ("/work/audit", { $0.has(.audit) }),
        ("/work/packs", { $0.has(.packs) || $0.is(.systemAdministrator) }),
        ("/work", { $0.is(.staff, .partner) }),
        ("/admin/access-log", { $0.has(.audit) || $0.is(.auditAdministrator) }),
        ("/admin/rights", { $0.is(.securityAdministrator) }),
        ("/admin", { $0.is(.systemAdministrator) }),
        ("/account", { if case .account = $0 { true } else { false } }),
        ("/track/:matter/do", { $0.isResident }),
        ("/my", { $0.isResident }),
        ("/", { _ in true }),
    ]

    static func mayEnter(_ route: Route, _ entrant: Entrant) -> Bool {
        doors.first { route.address.hasPrefix($0.path) }?.who(entrant) ?? false
    }

    /// Whether the entrant, who is of ``MatrixOffice/ownUnit``, sees the matter in the workbench.
    static func sees(_ subject: MatrixOffice.Subject, _ entrant: Entrant) -> Bool {
        guard case .account(let kind, let role?) = entrant, [.staff, .partner].contains(kind) else {
            return false
        }
        let acts = acts(of: role, on: subject)
        return switch role.reach {
        case .own: false
        case .turn: acts.contains { act in act.from.contains { $0 == subject.matter.stage } }
        // Of another unit, what waits in a queue of theirs.
        case .unit:
            !acts.isEmpty && (subject.unit == MatrixOffice.ownUnit || handled(subject))
                || acts.contains { act in
                    act.queueing != nil && act.from.contains { $0 == subject.matter.stage }
                }
        case .office: !acts.isEmpty
        case .all: true
        }
    }

    /// Whether the pack has the entrant's unit handle such matters, whoever entered them.
    static func handled(_ subject: MatrixOffice.Subject) -> Bool {
        MatrixOffice.organisation.unit(MatrixOffice.ownUnit)?.handles
            .contains(subject.matter.procedure) ?? false
    }

    static func acts(of role: Role, on subject: MatrixOffice.Subject) -> [Act] {
        RealPack.pack.book.versions(of: subject.matter.procedure).flatMap(\.acts)
            .filter { $0.by.contains(role.id) }
    }

    /// Whether the entrant may read who the person in the matter is.
    static func knows(_ subject: MatrixOffice.Subject, _ entrant: Entrant) -> Bool {
        guard case .account(_, let role?) = entrant, sees(subject, entrant) else { return false }
        return role.seesPersonalData && !acts(of: role, on: subject).isEmpty
    }

    @Test("Nothing but these addresses is open to whoever comes")
    func open() {
        let open = MatrixOffice.routes.filter { $0.admission == .everyone }.map(\.address)
        for address in open {
            #expect(
                !["/work", "/admin", "/account", "/my", "/system"].contains {
                    address == $0 || address.hasPrefix($0 + "/")
                }, "\(address)")
        }
        #expect(MatrixOffice.routes.count > open.count + 30)
    }

    @Test("Every address read", arguments: entrants)
    func reading(_ entrant: Entrant) async throws {
        let matrix = try await MatrixOffice(for: entrant)
        let person = try await matrix.come()
        for route in MatrixOffice.routes where route.method == .get {
            for (address, subject) in matrix.addresses(of: route) {
                let answer = await person.get(address)
                let place = "\(entrant.label.en) \(address)"
                #expect(answer.status != 500, "\(place)")
                if !Self.mayEnter(route, entrant) {
                    #expect(Self.isTurnedAway(answer, entrant), "\(place): \(answer.status)")
                } else if let subject, route.address.hasPrefix("/work/matters/:id") {
                    let sees = Self.sees(subject, entrant)
                    #expect(sees || answer.status == 403, "\(place): \(answer.status)")
                    if route.address == "/work/matters/:id" {
                        #expect((answer.status == 200) == sees, "\(place): \(answer.status)")
                    }
                } else {
                    // Who has no part in a procedure enters nothing under it.
                    let isOpen = subject == nil && !route.address.contains(":procedure")
                    // An export in full is for those whose work needs personal data.
                    let isMasked = route.address == "/work/export" && !entrant.seesPersonalData
                    #expect(answer.status != 403 || !isOpen || isMasked, "\(place)")
                }
                for subject in matrix.subjects where answer.type.hasPrefix("text/") {
                    let names = [
                        subject.person.name, subject.person.phone, subject.person.identity,
                    ]
                    let leaks = names.compactMap { $0 }.contains { answer.text.contains($0) }
                    #expect(
                        !leaks || Self.knows(subject, entrant),
                        "\(place) names the person of matter \(subject.matter.id)")
                }
            }
        }
    }

    @Test("Every form sent without its token changes nothing", arguments: entrants)
    func withoutToken(_ entrant: Entrant) async throws {
        let matrix = try await MatrixOffice(for: entrant)
        let person = try await matrix.come()
        for route in MatrixOffice.routes where route.method == .post {
            for (address, _) in matrix.addresses(of: route) {
                for token in [[], [("token", "")], [("token", String(repeating: "a", count: 43))]] {
                    let answer = await matrix.office.pages.answer(
                        Request(
                            .post, address,
                            form: FormBody(
                                token + [("text", "x"), ("name", "x"), ("people", "opener")]),
                            cookies: ["yifa": person.token]))
                    #expect(answer.status == 403, "\(entrant.label.en) \(address)")
                }
            }
        }
        for subject in matrix.subjects {
            #expect(try await matrix.events(of: subject).count == 1)
        }
        #expect(try await matrix.office.services.accounts.accounts().count <= 1)
    }

    @Test("Every form sent by whoever may not send it changes nothing", arguments: entrants)
    func writing(_ entrant: Entrant) async throws {
        let matrix = try await MatrixOffice(for: entrant)
        for route in MatrixOffice.routes where route.method == .post {
            for (address, subject) in matrix.addresses(of: route) {
                let person = try await matrix.come()
                let place = "\(entrant.label.en) \(address)"
                let answer = await person.post(
                    address, [("text", "某某"), ("purpose", "某某"), ("name", "x")])
                #expect(answer.status != 500, "\(place)")
                if !Self.mayEnter(route, entrant) {
                    #expect(answer.status == 403, "\(place): \(answer.status)")
                } else if let subject, route.address.hasPrefix("/work/matters/:id"),
                    !Self.sees(subject, entrant)
                {
                    #expect(answer.status == 403, "\(place): \(answer.status)")
                }
            }
        }
        for subject in matrix.subjects {
            let mayWrite = Self.mayWrite(subject, entrant)
            let written = try await matrix.events(of: subject).dropFirst()
            for event in written where event.actor == "entrant" {
                #expect(mayWrite || event.act == "desk.unmask", "\(entrant.label.en): \(event.act)")
            }
            if mayWrite {
                #expect(written.contains { $0.act == "desk.note" }, "\(entrant.label.en)")
            }
        }
    }

    /// Whether the entrant has a hand in the matter, beyond looking on.
    static func mayWrite(_ subject: MatrixOffice.Subject, _ entrant: Entrant) -> Bool {
        guard case .account(_, let role?) = entrant, sees(subject, entrant) else { return false }
        return !acts(of: role, on: subject).isEmpty || role.duties.contains(.assign)
    }

    /// Sent to sign in where that would help, else told that it is not for them.
    static func isTurnedAway(_ answer: Answer, _ entrant: Entrant) -> Bool {
        let goes =
            answer.location.map { $0.hasPrefix("/login") || $0.hasPrefix("/sign-in") } ?? false
        if case .account = entrant { return answer.status == 403 }
        return goes
    }

    @Test("Residents reach no matter but their own, whatever address they try")
    func residents() async throws {
        let entrants = Self.entrants.filter(\.isResident)
        #expect(entrants.count >= 3)
        for entrant in entrants {
            let matrix = try await MatrixOffice(for: entrant)
            let person = try await matrix.come()
            for (index, subject) in matrix.subjects.enumerated() {
                let isOwn = if case .receipt = entrant { index == 0 } else { false }
                for path in ["/track/\(subject.matter.id)", "/room/\(subject.matter.id)"] {
                    let answer = await person.get(path)
                    if isOwn {
                        #expect(answer.status != 403 && answer.location == nil, "\(path)")
                    } else {
                        #expect([303, 403, 404].contains(answer.status), "\(path)")
                    }
                }
            }
        }
    }
}

extension MatrixOffice {
    func events(of subject: Subject) async throws -> [Event] {
        try await office.services.office.store.events(of: subject.matter.id)
    }
}

extension Entrant {
    fileprivate func has(_ duty: Role.Duty) -> Bool {
        if case .account(_, let role?) = self { role.duties.contains(duty) } else { false }
    }

    fileprivate func `is`(_ kinds: Account.Kind...) -> Bool {
        if case .account(let kind, _) = self { kinds.contains(kind) } else { false }
    }

    fileprivate var seesPersonalData: Bool {
        if case .account(_, let role?) = self { role.seesPersonalData } else { false }
    }

    fileprivate var isResident: Bool {
        if case .receipt = self { true } else { self.is(.resident) }
    }
}
