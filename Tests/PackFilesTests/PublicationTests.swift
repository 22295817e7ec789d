import Testing

/// Faults of `publications.yaml`: each named in its file.
@Suite struct PublicationTests {
    private static let files = [
        "roles.yaml": """
        roles:
          clerk: { zh: 经办, en: Clerk, kind: staff }
          head:  { zh: 负责人, en: Head, kind: staff }
          resident: { zh: 居民, en: Resident, kind: resident, public: yes }
        """,
        "procedures/plan.yaml": """
        procedure: plan
        zh: 方案
        en: Plan
        statute: 借用法
        in-force: { from: 2020-01-01 }
        disclosure: masked
        fields:
          draft: { zh: 草案, en: Draft, text: 500 }
          until: { zh: 截止, en: Until, date: yes }
          word:  { zh: 意见, en: Comment, text: 50, personal: yes }
          part:  { zh: 段, en: Passage, integer: 1..9 }
          way:   { zh: 来源, en: Way, choice: { web: { zh: 网, en: Web }, desk: { zh: 窗口, en: Desk } } }
          about: { zh: 所答, en: About, text: 50 }
          list:  { zh: 序号, en: Numbers, list: { text: 5 } }
          end:   { zh: 采纳, en: Outcome, choice: { yes: { zh: 采纳, en: Adopted }, no: { zh: 否, en: Declined } } }
          phone: { zh: 电话, en: Phone, text: 20, personal: yes }
        stages:
          open: { zh: 公开, en: Open }
          done: { zh: 办结, en: Done, end: yes }
        acts:
          begin:  { zh: 公开, en: Begin, by: [clerk], to: open, fill: [draft, until], may: [phone], cite: 第三条 }
          say:    { zh: 意见, en: Say, by: [resident], from: [open], fill: [word, way], may: [part], cite: 第三条 }
          answer: { zh: 答复, en: Answer, by: [clerk], from: [open], fill: [about, end], may: [list], cite: 第三条 }
          hold:   { zh: 不公开, en: Hold, by: [clerk], from: [open], fill: [list, about], cite: 第三条 }
          finish: { zh: 办结, en: Finish, by: [clerk], from: [open], to: done, cite: 第三条 }
        documents:
          copy: { zh: 副本, en: Copy, needs: [draft] }
        measures:
          done: { count: finish, per: matter }
          begun: { count: begin, per: matter }
        """,
        "publications.yaml": """
        index: "X/{year}-{serial}"
        publications:
          plans:
            page: disclosures
            zh: 方案
            en: Plans
            timing: { zh: 及时, en: Soon }
            procedure: plan
            shown: finish
            made: begin
            topic: way
            fields: [draft]
            charts: { by: way, is: { web: plan } }
        consultations:
          plan:
            opens: begin
            closes: finish
            draft: draft
            until: until
            comment: { act: say, text: word, passage: part, given: { way: web } }
            answer: { act: answer, to: about, numbers: list, outcome: end, why: about }
            withhold: { act: hold, numbers: list, why: about }
        handed-out:
          plan: [copy]
        """,
    ]

    private static func faults(_ passage: String, _ replacement: String) -> [String] {
        var bytes = files.mapValues { Array($0.utf8) }
        bytes["publications.yaml"] = files["publications.yaml"].map {
            Array($0.replacing(passage, with: replacement).utf8)
        }
        return MiniPack.faults(in: bytes)
    }

    @Test func isWhole() { #expect(Self.faults("\n\n", "") == []) }

    @Test(arguments: [
        ("{year}", "year", "an index number is written with {year} and {serial}"),
        (
            "page: disclosures", "page: news",
            "'news' is not one of: disclosures, powers, posts, reports"
        ),
        ("procedure: plan", "procedure: idea", "no such procedure"),
        ("shown: finish", "shown: end", "'end': no such act"),
        (
            "shown: finish", "shown: say",
            "no measure counts plan.say per matter, so what it shows cannot be listed"
        ),
        (
            "opens: begin", "opens: hold",
            "no measure counts plan.hold per matter, so what it shows cannot be listed"
        ),
        ("fields: [draft]", "fields: [colour]", "'colour': no such field"),
        ("fields: [draft]", "fields: [phone]", "'phone' is personal, so it is not shown"),
        ("{ web: plan }", "{ post: plan }", "'post': way has no such choice"),
        ("{ web: plan }", "{ web: idea }", "'idea': no such procedure"),
        ("    timing: { zh: 及时, en: Soon }\n", "", "'timing' is missing"),
        ("act: say,", "act: answer,", "'answer' is for none of the public roles"),
        ("given: { way: web }", "given: { way: post }", "'post': way has no such choice"),
        (", given: { way: web }", "", "'way' must be filled with say, so it must be given"),
        ("until: until", "until: never", "'never': no such field"),
        ("plan: [copy]", "plan: [original]", "plan has no document 'original'"),
    ])
    func fault(_ passage: String, _ replacement: String, _ fault: String) {
        let faults = Self.faults(passage, replacement)
        #expect(
            faults.contains { $0.contains("publications.yaml") && $0.hasSuffix(fault) },
            "\(faults)")
    }
}
