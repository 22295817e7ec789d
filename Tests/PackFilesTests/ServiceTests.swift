import Testing

/// Faults of `services.yaml`: each named in its file.
@Suite struct ServiceTests {
    private static let files = [
        "roles.yaml": """
        roles:
          clerk: { zh: 经办, en: Clerk, kind: staff }
          head:  { zh: 负责人, en: Head, kind: staff }
          resident: { zh: 居民, en: Resident, kind: resident, public: yes }
        """,
        "procedures/ask.yaml": """
        procedure: ask
        zh: 申请
        en: Ask
        statute: 借用法
        in-force: { from: 2020-01-01 }
        fields:
          what: { zh: 事项, en: What, text: 50 }
          day:  { zh: 日期, en: Day, date: yes }
          kind: { zh: 类别, en: Kind, choice: { a: { zh: 甲, en: A }, b: { zh: 乙, en: B } } }
        stages:
          asked: { zh: 已申请, en: Asked }
          done:  { zh: 办结, en: Done, end: yes }
        acts:
          apply:  { zh: 申请, en: Apply, by: [resident, clerk], to: asked, fill: [what, day, kind], cite: 第三条 }
          enter:  { zh: 登记, en: Enter, by: [clerk], to: asked, fill: [what], cite: 第三条 }
          talk:   { zh: 说, en: Talk, by: [resident], from: [asked], fill: [what], cite: 第三条 }
          finish: { zh: 办结, en: Finish, by: [clerk], from: [asked], to: done, cite: 第三条 }
        """,
        "services.yaml": """
        groups:
          all: { zh: 全部, en: All }
        services:
          ask:
            group: all
            procedure: ask
            act: apply
            zh: 申请
            en: Ask
            summary: { zh: 想要, en: Wanted }
            who: { zh: 任何人, en: Anybody }
            fee: { zh: 不收费, en: Free }
            place: { zh: 窗口, en: Desk }
            result: { zh: 答复, en: Reply }
            ask: [what]
            given: { day: today, kind: a }
        rooms:
          ask: { acts: [talk] }
        """,
    ]

    private static func faults(_ passage: String, _ replacement: String) -> [String] {
        var bytes = files.mapValues { Array($0.utf8) }
        bytes["services.yaml"] = files["services.yaml"].map {
            Array($0.replacing(passage, with: replacement).utf8)
        }
        return MiniPack.faults(in: bytes)
    }

    @Test func isWhole() { #expect(Self.faults("\n\n", "") == []) }

    @Test(arguments: [
        ("group: all", "group: some", "'some': no such group of services"),
        ("procedure: ask", "procedure: beg", "'beg': no such procedure"),
        ("act: apply", "act: finish", "'finish' is no act that opens a matter of ask"),
        ("act: apply", "act: enter", "'enter' is for none of the public roles: resident"),
        ("ask: [what]", "ask: [what, colour]", "'colour' is not filled in with ask.apply"),
        ("ask: [what]", "ask: []", "'what' must be filled, so it must be asked or given"),
        ("kind: a }", "kind: c }", "'c': kind has no such choice"),
        ("kind: a }", "kind: today }", "kind cannot be given so"),
        ("result:", "outcome:", "'result' is missing"),
        ("[talk]", "[finish]", "'finish' is no act of ask that leaves the stage as it is"),
        ("rooms:", "halls:", "unknown key 'halls'"),
    ])
    func namesFault(_ passage: String, _ replacement: String, _ fault: String) {
        let faults = Self.faults(passage, replacement)
        #expect(
            faults.contains { $0.hasPrefix("mini/services.yaml:") && $0.contains(fault) },
            "\(faults)")
    }

    @Test("A text that its commas cut into pieces is one fault")
    func comma() {
        let faults = Self.faults("en: Anybody }", "en: Landlords, employers, neighbours }")
        #expect(faults.count == 1, "\(faults)")
        #expect(faults.first?.contains("'employers' has no value") == true, "\(faults)")
    }
}
