import Casework
import Figures
import LegalCalendar
import Procedures
import Simulation

/// A book of two procedures, made for these tests: a complaint may become a case.
enum Fixtures {
    static let first: CivilDate = "2020-03-02"
    static let cutOff: CivilDate = "2020-04-30"
    static let last: CivilDate = "2020-05-29"

    static let calendar = LegalCalendar(
        days: ["2020-04-06": .holiday("清明节"), "2020-05-01": .holiday("劳动节")],
        years: [2019, 2020, 2021])

    static func label(_ text: String) -> Label { Label(zh: text, en: text) }

    static let organisation = Organisation(
        id: "office", label: label("街道"), superior: label("区"),
        units: [Unit(id: "desk", label: label("窗口"))],
        communities: ["east", "west"].map {
            Community(id: Community.ID($0), label: label("\($0)社区"), cells: 3)
        },
        roles: ["clerk", "officer", "reviewer"].map {
            Role(id: Role.ID($0), label: label($0), kind: .staff, seesPersonalData: true)
        })

    static func field(_ id: Field.ID, _ kind: Field.Kind, searched: Bool = false) -> Field {
        Field(id: id, label: label(id.text), kind: kind, isSearched: searched)
    }

    static func stage(_ id: Stage.ID, end: Bool = false) -> Stage {
        Stage(id: id, label: label(id.text), isEnd: end)
    }

    static let complaint = Procedure(
        id: "complaint", kind: .procedure, label: label("投诉"), statute: nil,
        span: DateSpan(first: "2019-01-01"),
        numbering: Procedure.Numbering(pattern: "投〔{year}〕{serial}号"),
        partyRoles: [
            PartyRole(
                id: "sender", label: label("投诉人"), count: 1...9,
                kinds: [.person, .organisation])
        ],
        fields: [
            field("topic", .choice(["noise", "waste"].map { .init(id: $0, label: label($0)) })),
            field("text", .text(longest: 100), searched: true), field("place", .place),
            field("hours", .integer(0...100)),
        ],
        stages: [stage("open"), stage("done", end: true), stage("passed", end: true)],
        acts: [
            Act(
                id: "send", label: label("登记"), by: ["clerk"], from: [], to: "open",
                fill: ["topic", "text", "place"], numbers: true),
            Act(
                id: "answer", label: label("答复"), by: ["officer"], from: ["open"], to: "done",
                fill: ["hours"]),
            Act(
                id: "pass-on", label: label("转办"), by: ["officer"], from: ["open"], to: "passed",
                links: ["case"]),
        ], periods: [], documents: [])

    static let `case` = Procedure(
        id: "case", kind: .procedure, label: label("案件"), statute: nil,
        span: DateSpan(first: "2019-01-01"), numbering: nil,
        partyRoles: [
            PartyRole(id: "accused", label: label("当事人"), count: 0...9, kinds: [.person])
        ],
        fields: [
            field("place", .place), field("fine", .money(0...1_000_000)),
            field("officers", .staff(2...2)),
        ],
        stages: [stage("open"), stage("fined"), stage("reviewed", end: true)],
        acts: [
            Act(
                id: "file", label: label("立案"), by: ["officer"], from: [], to: "open",
                fill: ["place", "officers"], links: ["complaint"]),
            Act(
                id: "fine", label: label("罚款"), by: ["officer"], from: ["open"], to: "fined",
                fill: ["fine"],
                gates: [
                    Gate(
                        condition: .actorNamed("officers"), cites: [], reason: label("非承办人员"))
                ]),
            Act(
                id: "review", label: label("审核"), by: ["reviewer"], from: ["fined"],
                to: "reviewed",
                gates: [
                    Gate(condition: .workingDay, cites: [], reason: label("不是工作日")),
                    Gate(
                        condition: .since("fine", workingDays(3)), cites: [],
                        reason: label("不满三个工作日")),
                ]),
        ], periods: [], documents: [])

    private static func workingDays(_ count: Int) -> PeriodLength {
        guard let length = try? PeriodLength(count, .workingDays) else {
            fatalError("a length of the fixture")
        }
        return length
    }

    static let book = ProcedureBook(
        id: "test", label: label("测试"), calendar: calendar, organisation: organisation,
        statutes: [:], thresholds: [:], procedures: [complaint, `case`])

    static let measures = [
        Measure(
            id: "complaint.sent", sources: [.init(procedure: "complaint", act: "send")],
            amount: .matters, dimensions: [.field("topic")]),
        Measure(
            id: "complaint.answered", sources: [.init(procedure: "complaint", act: "answer")],
            amount: .matters),
        Measure(
            id: "complaint.people", sources: [.init(procedure: "complaint", act: "send")],
            amount: .parties(nil)),
        Measure(
            id: "complaint.days", sources: [.init(procedure: "complaint", act: "answer")],
            amount: .days(since: "send")),
        Measure(
            id: "case.filed", sources: [.init(procedure: "case", act: "file")], amount: .matters),
        Measure(
            id: "case.fined", sources: [.init(procedure: "case", act: "fine")],
            amount: .field("fine")),
    ]

    static let lexicon = Lexicon(
        surnames: [Weighted("王", weight: 2), Weighted("陈", weight: 3)],
        menNames: ["伟", "强"], womenNames: ["芳", "敏"], shortNames: 0.2,
        areas: [Weighted("440306", weight: 1)], births: [Weighted(1950...2000, weight: 1)],
        phones: ["138", "159"], firmAreas: [Weighted("440306", weight: 1)], firm: "firm",
        communities: [
            "east": .init(roads: ["东一路"], buildings: ["{1..99}号"]),
            "west": .init(roads: ["西一路"], buildings: ["{1..99}号"]),
        ],
        templates: [
            "firm": ["深圳市{first}达有限公司"], "first": ["鑫", "宏"],
            "text": ["{address}有{2..9}处噪声", "{community}堆放垃圾"],
        ])
}
