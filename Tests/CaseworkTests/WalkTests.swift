import Casework
import Foundation
import LegalCalendar
import PackFiles
import Procedures
import Testing

/// The real pack, and matters walked through it.
struct Walk {
    let book: ProcedureBook
    private(set) var events: [Event] = []
    private(set) var matter: Matter?

    init() throws { book = try Self.pack.get().book }

    private static let pack = Result {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try PackReader.read(at: root.appending(path: "packs/songgang").path)
    }

    func decision(
        _ submission: Submission, in procedure: Procedure.ID, by roles: Set<Role.ID>,
        as actor: Actor.ID = "li", on day: CivilDate
    ) throws -> Decision {
        let actor = Actor(id: actor, roles: roles)
        guard let matter else {
            return try book.open(
                procedure, as: Matter.ID(1), with: submission, by: actor, at: CaseworkTests.on(day))
        }
        return try book.decide(submission, on: matter, by: actor, at: CaseworkTests.on(day))
    }

    mutating func go(
        _ submission: Submission, in procedure: Procedure.ID, by roles: Set<Role.ID>,
        as actor: Actor.ID = "li", on day: CivilDate
    ) throws {
        let event = try done(
            decision(submission, in: procedure, by: roles, as: actor, on: day))
        events.append(event)
        if matter == nil { matter = Matter(opening: event) } else { matter?.apply(event) }
    }

    static let place: Value = .place(Place(community: "songgang", address: "某路一号"))

    static let agreement = Submission(
        "agree",
        fields: [
            ("facts", .text("拖欠三个月工资，双方对数额无争议")), ("terms", .text("分期支付工资")),
            ("performance", .text("每月十日前转账")),
            ("amount", .money(1_000_000)),
        ])

    /// A labour dispute, ready for an agreement.
    static func mediation() throws -> Walk {
        var walk = try Walk()
        let apply = Submission(
            "apply", fields: [("claim", .text("支付工资")), ("source", .choice("application"))],
            parties: [
                Party(role: "applicant", kind: .person, name: "申请人甲"),
                Party(role: "respondent", kind: .organisation, name: "某公司"),
            ])
        try walk.go(apply, in: "mediation", by: ["party"], as: "jia", on: "2020-03-02")
        let accept = Submission(
            "accept",
            fields: [
                ("willing", .choice("agreed")), ("category", .choice("labour")), ("place", place),
                ("mediators", .list([.text("li")])),
            ])
        try walk.go(accept, in: "mediation", by: ["mediator"], on: "2020-03-03")
        try walk.go(Submission("inform"), in: "mediation", by: ["mediator"], on: "2020-03-03")
        return walk
    }

    /// A penalty of the version in force on the day, investigated and concluded by li and wu.
    static func penalty() throws -> Walk {
        var walk = try Walk()
        try walk.go(clue, in: "penalty", by: ["officer"], on: "2020-03-02")
        let file = Submission(
            "file",
            fields: [
                ("officers", .list([.text("li"), .text("wu")])), ("offence", .choice("first")),
                ("acting-name", .choice("sub-district")),
            ], parties: [Party(role: "offender", kind: .person, name: "当事人丙")])
        try walk.go(file, in: "penalty", by: ["unit-head"], as: "gu", on: "2020-03-03")
        let investigate = Submission(
            "investigate",
            fields: [
                ("present-officers", .list([.text("li"), .text("wu")])),
                ("evidence", .text("现场笔录")),
            ])
        try walk.go(investigate, in: "penalty", by: ["officer"], on: "2020-03-04")
        let conclude = Submission(
            "conclude",
            fields: [
                ("outcome", .choice("penalise")), ("complexity", .choice("ordinary")),
                ("kind", .choice("fine")), ("proposed-fine", .money(50_000)),
            ])
        try walk.go(conclude, in: "penalty", by: ["officer"], on: "2020-03-05")
        return walk
    }

    static let clue = Submission(
        "register-clue",
        fields: [
            ("source", .choice("patrol")), ("area", .choice("cityscape")),
            ("matter", .text("占道经营")), ("place", place), ("violated-on", .date("2020-03-01")),
        ])
}

@Suite("Matters under the pack of Songgang")
struct WalkTests {
    @Test("A dispute is agreed when everyone has signed, and performed")
    func mediation() throws {
        var walk = try Walk.mediation()
        #expect(walk.matter?.series == "松街调〔2020〕{serial}号")
        var agree = Walk.agreement
        agree.signatures = [0, 1]
        try walk.go(agree, in: "mediation", by: ["mediator"], on: "2020-03-10")
        #expect(walk.matter?.stage == "agreed")
        #expect(walk.matter?.documents.contains("agreement") == true)
        #expect(walk.matter?.clock("joint-application")?.due == .day("2020-04-09"))
        try walk.go(Submission("perform"), in: "mediation", by: ["clerk"], on: "2020-03-20")
        #expect(walk.matter?.closed != nil)
    }

    @Test("Without every signature there is no agreement: article 29", arguments: [[], [0], [1]])
    func unsigned(signatures: [Int]) throws {
        let walk = try Walk.mediation()
        var agree = Walk.agreement
        agree.signatures = signatures
        let refusal = try refused(
            walk.decision(agree, in: "mediation", by: ["mediator"], on: "2020-03-10"))
        #expect(refusal.ground == .gate)
        #expect(refusal.cites.map(\.text) == ["《人民调解法》第二十九条"])
        #expect(refusal.clearedBy == ["party", "mediator"])
    }

    @Test("A labour dispute is not settled by word of mouth")
    func oral() throws {
        let walk = try Walk.mediation()
        let agree = Submission(
            "agree-orally", fields: [("terms", .text("支付")), ("amount", .money(100))])
        let refusal = try refused(
            walk.decision(agree, in: "mediation", by: ["mediator"], on: "2020-03-10"))
        #expect(refusal.cites.map(\.text) == ["《劳动争议调解仲裁法》第十四条"])
    }

    @Test("The law of the day on which the case was registered applies")
    func versions() throws {
        let walk = try Walk()
        for (day, version): (CivilDate, CivilDate) in [
            ("2021-07-14", "2018-12-05"), ("2021-07-15", "2021-07-15"),
        ] {
            let event = try done(
                walk.decision(Walk.clue, in: "penalty", by: ["officer"], on: day))
            #expect(event.changes.first == .opened(version: version))
        }
    }

    @Test("Without prior notice there is no decision")
    func noNotice() throws {
        let walk = try Walk.penalty()
        let decide = Submission(
            "decide",
            fields: [
                ("kind", .choice("fine")), ("fine", .money(50_000)), ("decision", .text("罚款五百元")),
            ])
        let refusal = try refused(
            walk.decision(decide, in: "penalty", by: ["office-head"], as: "gu", on: "2020-03-20"))
        #expect(refusal.ground == .stage(needed: ["notified", "heard"]))
    }

    @Test("Nobody reviews what he investigated")
    func reviewer() throws {
        let walk = try Walk.penalty()
        let review = Submission(
            "review", fields: [("review", .choice("passed")), ("review-opinion", .text("同意"))])
        for investigator: Actor.ID in ["li", "wu"] {
            let refusal = try refused(
                walk.decision(
                    review, in: "penalty", by: ["officer", "reviewer"], as: investigator,
                    on: "2020-03-06"))
            #expect(refusal.ground == .gate)
            #expect(refusal.cites.map(\.statute) == ["国办发〔2018〕118号"])
        }
        let event = try done(
            walk.decision(review, in: "penalty", by: ["reviewer"], as: "zhou", on: "2020-03-06"))
        #expect(event.act == "review")
    }

    @Test("The state is a fold of its events: any prefix read back is the state there was")
    func folds() throws {
        for walk in [try Walk.mediation(), try Walk.penalty()] {
            let first = try #require(walk.events.first)
            var state = Matter(opening: first)
            for (index, event) in walk.events.enumerated() {
                if index > 0 { state.apply(event) }
                #expect(Matter(walk.events.prefix(index + 1)) == state)
                #expect(state.count == event.position + 1)
            }
            #expect(state == walk.matter)
        }
        #expect(Matter([Event]()) == nil)
    }
}
