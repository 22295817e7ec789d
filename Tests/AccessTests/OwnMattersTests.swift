import Access
import Casework
import LegalCalendar
import Procedures
import Testing

@Suite("One's own matters, communities, receipts, standing in")
struct OwnMattersTests {
    let permission = Permission(PermissionTests.book)
    let mediation: Procedure
    /// A resident's mediation about a place in Dongfang, with two parties.
    let matter: Matter

    init() throws {
        mediation = try #require(
            PermissionTests.procedures.first { $0.id == "mediation" })
        let now = Instant(mediation.span.first, hour: 9, minute: 0)
        let opening = try #require(mediation.acts.first { $0.opens })
        let place = try #require(mediation.fields.first { $0.kind == .place }?.id)
        matter = Matter(
            opening: Event(
                matter: Matter.ID(7), position: 0, procedure: mediation.id, act: opening.id,
                actor: "r-1", unit: nil, happened: now, entered: now,
                changes: [
                    .opened(version: mediation.span.first), .moved(to: try #require(opening.to)),
                    .filled(place, .place(Place(community: "dongfang", address: "一号"))),
                    .joined(Self.applicant), .joined(Self.respondent),
                ]))
    }

    static let applicant = Party(
        role: "applicant", kind: .person, name: "张小三", phone: "13812345678")
    static let respondent = Party(
        role: "respondent", kind: .person, name: "李四", identity: "440306199001010014")

    static func resident(
        _ id: Actor.ID, phone: String? = nil, identity: String? = nil
    ) -> Viewer {
        .account(
            Account(
                id: id, name: "r", displayName: "某人", kind: .resident, roles: ["party"],
                phone: phone, identity: identity), standingInFor: [])
    }

    static let viewers: [(viewer: Viewer, sees: Bool, own: [Bool], why: String)] = [
        (resident("r-1"), true, [false, false], "who opened it"),
        (resident("r-2"), false, [], "somebody else"),
        (resident("r-2", phone: "13812345678"), true, [true, false], "the applicant, by phone"),
        (
            resident("r-3", identity: "440306199001010014"), true, [false, true],
            "the respondent, by identity"
        ),
        (resident("r-3", phone: "13900000000"), false, [], "another phone"),
        (.receipt(Matter.ID(7), as: "r-1"), true, [false, false], "the holder of its receipt"),
        (.receipt(Matter.ID(8), as: "r-1"), false, [], "the holder of another receipt"),
        (.visitor, false, [], "a visitor"),
    ]

    @Test("Residents see what they opened or are party to, themselves unmasked", arguments: viewers)
    func residents(viewer: Viewer, sees: Bool, own: [Bool], why: String) {
        let sight = permission.sight(of: matter, for: viewer)
        #expect((sight != nil) == sees, "\(why)")
        if let sight {
            #expect(sight.personalData == .masked)
            #expect(matter.parties.map { sight.personalData(of: $0) == .plain } == own, "\(why)")
        }
    }

    @Test("The holder of a receipt acts as whoever opened the matter")
    func receipt() throws {
        let act = try #require(
            mediation.acts.first { !$0.opens && $0.by.contains("party") })
        let holder = Viewer.receipt(Matter.ID(7), as: "r-1")
        let capacity = permission.capacity(toDo: act, on: matter, for: holder)
        #expect(capacity?.actor == "r-1")
        let own = try #require(
            mediation.acts.first {
                !$0.opens && !$0.by.contains("party") && !$0.by.contains("resident")
            })
        #expect(permission.capacity(toDo: own, on: matter, for: holder) == nil, "an officer's act")
    }

    static func mediator(_ communities: Set<Community.ID>) -> Account {
        Account(
            id: "tj01", name: "tj01", displayName: "王调", kind: .staff, roles: ["mediator"],
            unit: "mediation", communities: communities)
    }

    static let bounds: [(bound: Set<Community.ID>, sees: Bool)] = [
        ([], true), (["dongfang"], true), (["dongfang", "tantou"], true), (["tantou"], false),
    ]

    @Test("An account bound to communities sees only theirs", arguments: bounds)
    func bound(bound: Set<Community.ID>, sees: Bool) {
        let viewer = Viewer.account(Self.mediator(bound), standingInFor: [])
        #expect((permission.sight(of: matter, for: viewer) != nil) == sees)
        let elsewhere = PermissionTests.matter(mediation, unit: nil)
        #expect(permission.sight(of: elsewhere, for: viewer) != nil, "a matter without a place")
    }

    @Test("What is assigned to somebody, or what they did, they see wherever it is")
    func own() {
        let viewer = Viewer.account(Self.mediator(["tantou"]), standingInFor: [])
        #expect(permission.sight(of: matter, for: viewer, assignees: ["tj01"]) != nil)
        #expect(permission.sight(of: matter, for: viewer, assignees: ["tj02"]) == nil)
        var done = matter
        done.apply(
            Event(
                matter: matter.id, position: 1, procedure: matter.procedure, act: "note",
                actor: "tj01", unit: "mediation", happened: matter.opened, entered: matter.opened,
                changes: []))
        let sight = permission.sight(of: done, for: viewer)
        #expect(sight?.personalData == .plain, "and need to see the parties")
    }

    @Test("On days of leave the delegate acts in the other's place under their own name")
    func leave() throws {
        var absent = Self.mediator([])
        absent.leaves = [
            Account.Leave(delegate: "sf01", first: "2026-11-02", last: "2026-11-06")
        ]
        let delegate = Account(
            id: "sf01", name: "sf01", displayName: "陈司", kind: .staff, roles: ["legal-aid-clerk"],
            unit: "justice")
        let act = try #require(mediation.acts.first { $0.by == ["mediator"] })
        let days: [(day: CivilDate, stands: Bool)] = [
            ("2026-11-01", false), ("2026-11-02", true), ("2026-11-06", true),
            ("2026-11-07", false),
        ]
        for (day, stands) in days {
            let viewer = Viewer(delegate, among: [absent, delegate], on: day)
            let capacity = permission.capacity(toDo: act, on: matter, for: viewer)
            #expect((capacity != nil) == stands, "\(day)")
            guard let capacity else { continue }
            #expect(capacity.actor == "sf01" && capacity.place == "tj01")
            #expect(capacity.asActor.unit == "mediation" && capacity.asActor.id == "sf01")
        }
        absent.isDisabled = true
        let viewer = Viewer(delegate, among: [absent, delegate], on: "2026-11-03")
        #expect(
            permission.sight(of: matter, for: viewer) == nil, "a disabled account lends nothing")
    }
}
