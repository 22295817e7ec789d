import Casework
import Figures
import LegalCalendar
import Procedures
import Web

/// A small office with three kinds of matter: one published masked, one as counts, one not at all.
enum Fixture {
    static let mediation = procedure("mediation", "人民调解", .masked)
    static let advice = procedure("advice", "法律咨询", .counts)
    static let correction = procedure("correction", "社区矫正", .none)

    static func procedure(
        _ id: Procedure.ID, _ name: String, _ disclosure: Procedure.Disclosure
    ) -> Procedure {
        let cite = Citation(statute: "人民调解法", article: "第三十三条")
        return Procedure(
            id: id, kind: .procedure, label: Label(zh: name, en: "Kind \(id)"), statute: "人民调解法",
            span: DateSpan(first: "2011-01-01"),
            numbering: .init(pattern: "松街调〔{year}〕{serial}号"),
            partyRoles: [
                PartyRole(
                    id: "applicant", label: Label(zh: "申请人", en: "Applicant"), count: 0...9,
                    kinds: [.person, .organisation])
            ],
            fields: [
                Field(
                    id: "claim", label: Label(zh: "请求事项", en: "Claim"), kind: .text(longest: 500),
                    isSearched: true),
                Field(
                    id: "home", label: Label(zh: "住址", en: "Home"), kind: .text(longest: 100),
                    isPersonal: true),
                Field(
                    id: "category", label: Label(zh: "纠纷类型", en: "Kind of dispute"),
                    kind: .choice([
                        .init(id: "labour", label: Label(zh: "劳动争议", en: "Labour")),
                        .init(id: "family", label: Label(zh: "婚姻家庭", en: "Family")),
                    ])),
                Field(
                    id: "amount", label: Label(zh: "涉及金额", en: "Amount"),
                    kind: .money(0...1_000_000_000)),
            ],
            stages: [
                Stage(id: "open", label: Label(zh: "调解中", en: "Open"), isEnd: false),
                Stage(id: "done", label: Label(zh: "已办结", en: "Done"), isEnd: true),
            ],
            acts: [
                Act(
                    id: "accept", label: Label(zh: "受理", en: "Accept"), by: ["clerk"], from: [],
                    to: "open",
                    gates: [
                        Gate(
                            condition: .present("claim"), cites: [cite],
                            reason: Label(zh: "没有请求<事项>", en: "No claim"))
                    ], numbers: true, cites: [cite]),
                Act(
                    id: "agree", label: Label(zh: "达成协议", en: "Agree"), by: ["clerk"],
                    from: ["open"], to: "done"),
            ],
            periods: [
                Period(
                    id: "mediate", label: Label(zh: "调解期限", en: "Mediation"), from: ["accept"],
                    until: ["agree"], late: .warns,
                    versions: [
                        .init(
                            span: DateSpan(first: "2011-01-01"),
                            rule: PeriodRule(length: thirtyDays), cites: [cite])
                    ])
            ], documents: [], disclosure: disclosure, title: "claim")
    }

    static var thirtyDays: PeriodLength {
        do { return try PeriodLength(30, .days) } catch { fatalError("\(error)") }
    }

    static let book = book(of: SiteDetails())

    static func book(of site: SiteDetails) -> ProcedureBook {
        ProcedureBook(
            id: "test", label: Label(zh: "试用", en: "Test"),
            calendar: LegalCalendar(days: [:], years: [2019, 2020, 2021]),
            organisation: Organisation(
                id: "songgang", label: Label(zh: "松岗街道办事处", en: "Songgang Office"),
                superior: Label(zh: "深圳市宝安区", en: "Bao'an"),
                units: [Unit(id: "justice", label: Label(zh: "司法所", en: "Justice Office"))],
                communities: [],
                roles: [
                    Role(
                        id: "clerk", label: Label(zh: "工作人员", en: "Clerk"), kind: .staff,
                        seesPersonalData: true)
                ], site: site),
            statutes: [:], thresholds: [:], procedures: [mediation, advice, correction])
    }

    static let figures = FigureBook(
        measures: [
            Measure(
                id: "accepted", sources: [.init(procedure: "mediation", act: "accept")],
                amount: .matters, dimensions: [.field("category")]),
            Measure(
                id: "closed-door", sources: [.init(procedure: "correction", act: "accept")],
                amount: .matters),
        ],
        figures: [
            figure("mediation.accepted", .measure("accepted", only: [:])),
            figure("mediation.labour", .measure("accepted", only: [.field("category"): "labour"])),
            figure("mediation.family", .measure("accepted", only: [.field("category"): "family"])),
            figure("mediation.all", .total(["mediation.labour", "mediation.family"])),
            figure(
                "mediation.share",
                .ratio("mediation.labour", over: "mediation.accepted", factor: 100)),
            figure("mediation.change", .change("mediation.accepted")),
            figure("corrections.entered", .measure("closed-door", only: [:])),
        ],
        identities: [
            identity("分类合计", "mediation.labour + mediation.family = mediation.accepted"),
            identity("必然不成立", "mediation.labour = mediation.accepted"),
        ])

    static func figure(_ id: Figure.ID, _ definition: Figure.Definition) -> Figure {
        Figure(
            id: id, label: Label(zh: "指标\(id)", en: "Figure \(id)"), unit: "宗",
            unitCounted: Label(zh: "案件", en: "case"),
            basis: [Citation(statute: "人民调解法", article: "第十条")], definition: definition)
    }

    static func identity(_ label: String, _ text: String) -> Identity {
        do {
            return try Identity(label: Label(zh: label, en: "the parts add up"), parsing: text)
        } catch {
            fatalError("\(error)")
        }
    }

    static var report: ReportTemplate {
        do {
            return ReportTemplate(
                id: "annual", title: try .init("{year}年报告"),
                titleEnglish: try .init("Report {year}"),
                sections: [
                    .init(
                        heading: Label(zh: "矛盾纠纷调解", en: "Mediation"), content: .results,
                        paragraphs: [try .init("受理{mediation.accepted}。")], chart: nil, sections: []
                    )
                ], headings: [])
        } catch {
            fatalError("\(error)")
        }
    }

    static func events(_ id: Int64, _ procedure: Procedure.ID) -> [Event] {
        let start = Instant("2020-03-04", hour: 9, minute: 30)
        let end = Instant("2020-03-20", hour: 16, minute: 0)
        return [
            Event(
                matter: Matter.ID(id), position: 0, procedure: procedure, act: "accept",
                actor: "clerk-1", unit: "justice", happened: start, entered: start,
                changes: [
                    .opened(version: "2011-01-01"),
                    .numbered(series: "松街调〔2020〕{serial}号", serial: id),
                    .filled("claim", .text("要求王小明付清<工资>，电话13812345678")),
                    .filled("home", .text("东方社区一号")), .filled("category", .choice("labour")),
                    .filled("amount", .money(1_234_550)),
                    .joined(
                        Party(
                            role: "applicant", kind: .person, name: "王小明",
                            identity: "440306199001011234", phone: "13812345678")),
                    .joined(
                        Party(
                            role: "applicant", kind: .organisation, name: "松岗某某厂",
                            identity: "91440300MA5EXAMPLE")),
                    .started("mediate", from: "2020-03-04", due: .day("2020-04-03")),
                    .moved(to: "open"),
                ]),
            Event(
                matter: Matter.ID(id), position: 1, procedure: procedure, act: "agree",
                actor: "clerk-1", unit: "justice", happened: end,
                entered: Instant("2020-03-23", hour: 9, minute: 0),
                changes: [.ended("mediate", late: false), .moved(to: "done"), .closed]),
        ]
    }

    static func site(
        _ records: FakeRecords = FakeRecords(), at place: SitePlace = SitePlace(),
        _ details: SiteDetails = SiteDetails(),
        drawChart: Site.ChartDrawing? = { "<svg>\($0.id) \($1)</svg>" }
    ) -> Site {
        Site(
            book: book(of: details), figures: figures, report: report,
            published: [
                PublishedFigure(
                    id: "mediation.accepted", section: "1.4", label: "受理", value: "3", unit: "宗",
                    form: .exact, note: "")
            ], records: records, year: 2020, cutOff: "2020-11-06", today: { "2020-11-06" },
            notice: Label(zh: "演示数据", en: "Demonstration"), reportStyle: ".report{}", place: place,
            drawChart: drawChart,
            renderReport: { year, last, language in
                "<main class=\"report\">\(year) \(last) \(language) "
                    + "<a href=\"/figures/mediation.accepted?to=\(last)\">3</a></main>"
            },
            makeReportFile: { year, last, form in
                Array("{\"year\": \(year), \"asOf\": \"\(last)\", \"form\": \"\(form)\"}".utf8)
            })
    }
}

/// Matters 1, 2 and 3 of the three kinds; three cases accepted in 2020, one in 2019.
struct FakeRecords: Records {
    var isBroken = false

    struct Broken: Error {}

    func events(of matter: Matter.ID) async throws -> [Event] {
        if isBroken { throw Broken() }
        let kinds: [Int64: Procedure.ID] = [1: "mediation", 2: "advice", 3: "correction"]
        return kinds[matter.number].map { Fixture.events(matter.number, $0) } ?? []
    }

    func event(at index: Int64) async throws -> Event? {
        guard index < 6 else { return nil }
        return try await events(of: Matter.ID(index / 2 + 1))[Int(index % 2)]
    }

    func places(of matter: Matter.ID) async throws -> [Int64]? {
        [(matter.number - 1) * 2, (matter.number - 1) * 2 + 1]
    }

    func counts() async throws -> (events: Int64, matters: Int64) {
        if isBroken { throw Broken() }
        return (6, 3)
    }

    func lines(_ query: MatterQuery, limit: Int, offset: Int) async throws -> [MatterLine] { [] }
    func count(of query: MatterQuery, most: Int) async throws -> Int { 0 }

    func search(_ words: String, limit: Int) async throws -> [Matter.ID] {
        [1, 2, 3].map { Matter.ID($0) }
    }

    func sums(
        from first: CivilDate, through last: CivilDate, entered: CivilDate
    ) async throws -> CellSums {
        guard first.year == 2020 else { return CellSums([:]) }
        return CellSums([
            .init(measure: 0, dimensions: "labour"): .init(
                span: 2, yearBefore: 1, opening: 1, closing: 3),
            .init(measure: 0, dimensions: "family"): .init(
                span: 1, yearBefore: 0, opening: 0, closing: 1),
            .init(measure: 1, dimensions: ""): .init(
                span: 1, yearBefore: 0, opening: 0, closing: 1),
        ])
    }

    func months(of measure: Int, year: Int, through last: CivilDate) async throws -> [Int64] {
        [0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    }

    func counted(
        _ measure: Int, only: [(place: Int, value: String)], from first: CivilDate,
        through last: CivilDate, entered: CivilDate, limit: Int, offset: Int
    ) async throws -> [CountedRecord] {
        let all = (0..<60).map { _ in
            CountedRecord(
                index: measure == 0 ? 0 : 4, matter: Matter.ID(measure == 0 ? 1 : 3), value: 1)
        }
        return Array(all.dropFirst(offset).prefix(limit))
    }

    func checkpoint(through day: CivilDate?) async throws -> String? { Self.note }

    func tile(level: Int, index: Int, width: Int) async throws -> [UInt8]? {
        level == 0 && index == 0 && width <= 6 ? [UInt8](repeating: 7, count: width * 32) : nil
    }

    func receipt(of index: Int64) async throws -> LedgerReceipt? {
        index < 6
            ? LedgerReceipt(
                header: "{\"act\":\"accept\"}", commitment: String(repeating: "ab", count: 32),
                proof: "c2sp.org/tlog-proof@v1\n")
            : nil
    }

    var verifierKey: String { "yifa.local/songgang+00000000+AAAA" }

    static let note = """
        yifa.local/songgang
        6
        AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=

        — yifa.local/songgang AAAAAAA=

        """
}
