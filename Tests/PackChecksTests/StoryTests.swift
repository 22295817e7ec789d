import Casework
import PackChecks
import PackFiles
import Procedures
import Testing

@Suite("Cases of a pack, to the letter")
struct StoryTests {
    private static let head = """
        case: fine
        zh: 罚款
        en: A fine
        actors: { a: [officer], b: [officer], r: [reviewer], h: { roles: [head] }, p: [party] }
        credentials: { a: { card: 2024-12-31 }, b: { card: 2024-01-31 } }
        story:
          - { do: file, by: h, at: 2024-01-08 09:00, fill: { officers: [a, b] }, parties: [ { role: offender, kind: person, name: 张三 } ], gives: { stage: filed, number: 罚〔2024〕1号 } }

        """

    private func run(_ steps: String, as kind: String = "good") throws -> StoryRun {
        let lines = steps.split(separator: "\n").map { "  - { \($0) }" }.joined(separator: "\n")
        let folder = try GuardedPack.folder(adding: [
            "cases/\(kind)/x.yaml": Self.head + lines + "\n"
        ])
        let book = try PackReader(folder).read().book
        return StoryRun(try #require(try CaseReader(folder, book).read().first), in: book)
    }

    /// Notice on 10 January, heard by 17 January, paid by 2 February, and what accrues from then on.
    ///
    /// Five 日 are working days here, so 17 January. Fifteen days from 18 January
    /// end on 2 February, a Friday. 3 % of 1,000 yuan on each of 33 days is 990 yuan.
    private static let path = """
        do: inquire, by: a, at: 2024-01-09 09:00, gives: {}
        do: notify, by: a, at: 2024-01-10 09:00, gives: { stage: notified, due: { hear: 2024-01-17 } }
        do: review, by: r, at: 2024-01-17 09:00, fill: { result: passed }, gives: {}
        do: decide, by: h, at: 2024-01-18 09:00, fill: { amount: 1000 }, gives: { stage: decided, ended: { hear: kept }, due: { pay: 2024-02-02 } }

        """

    @Test(
        "What accrues by the day is capped",
        arguments: [
            ("2024-02-02", "0", "kept"), ("2024-02-03", "30", "late"),
            ("2024-03-06", "990", "late"),
            ("2024-03-07", "1000", "late"), ("2024-06-30", "1000", "late"),
        ])
    func surcharge(day: String, yuan: String, ending: String) throws {
        let run = try run(
            Self.path
                + "do: pay, by: p, at: \(day) 10:00, fill: { surcharge: \(yuan) }, gives: { stage: paid, ended: { pay: \(ending) } }"
        )
        #expect(run.holds, "\(run.differences.map { "\($0.found)" })")
    }

    @Test("A step that comes out otherwise is a difference, whatever is left out included")
    func differences() throws {
        let run = try run(
            "do: notify, by: a, at: 2024-01-10 09:00, gives: { stage: notified }")
        #expect(
            run.differences.map { "\($0.found)" } == [
                "gives: { stage: notified, due: { hear: 2024-01-17 } }"
            ])
    }

    static let refusals: [(step: String, why: String)] = [
        (
            "do: decide, by: h, at: 2024-01-16 09:00, fill: { amount: 100 }, refused: { cite: 罚法 第四十四条, zh: “陈述期”至2024年1月17日才届满，此前不能“决定” }",
            "before the shortest time has run"
        ),
        (
            "do: decide, by: h, at: 2024-01-17 09:00, fill: { amount: 201 }, refused: { cite: 罚法 第五十八条, zh: 未经审核通过 }",
            "on its last day the time has run, and the gate speaks"
        ),
        (
            "do: decide, by: a, at: 2024-01-17 09:00, fill: { amount: 1 }, refused: { zh: “决定”不由本岗位办理 }",
            "another role"
        ),
        ("do: review, by: r, at: 2024-01-17 09:00, fault: missing-field result", "bad input"),
    ]

    @Test("A bad case ends in the refusal, with its article", arguments: refusals)
    func refusal(step: String, why: String) throws {
        let run = try run(
            "do: notify, by: a, at: 2024-01-10 09:00, gives: { stage: notified, due: { hear: 2024-01-17 } }\n"
                + step, as: "bad")
        #expect(run.holds, "\(why): \(run.differences.map { "\($0.found)" })")
    }

    @Test("A qualification counts through its last day")
    func qualified() throws {
        let refused = "refused: { cite: 罚法 第四十二条, zh: 执法人员没有有效执法证 }"
        #expect(try run("do: inquire, by: a, at: 2024-01-31 23:00, gives: {}").holds)
        #expect(try run("do: inquire, by: a, at: 2024-02-01 00:30, \(refused)", as: "bad").holds)
    }

    @Test("A rule known from memory cautions and lets the act be done")
    func caution() throws {
        let run = try run(
            """
            do: notify, by: a, at: 2024-01-10 09:00, gives: { stage: notified, due: { hear: 2024-01-17 } }
            do: decide, by: h, at: 2024-01-17 09:00, fill: { amount: 200 }, gives: { stage: decided, ended: { hear: kept }, due: { pay: 2024-02-01 }, cautions: [最好先调查] }
            """)
        #expect(run.holds, "\(run.differences.map { "\($0.found)" })")
    }

    @Test("A good case with a refusal, and a bad one without, are wrong")
    func endings() throws {
        let refused =
            "do: decide, by: h, at: 2024-01-09 09:00, fill: { amount: 1 }, refused: { zh: 办件处于“已立案”环节，不能“决定” }"
        #expect(try run(refused).ending != nil)
        #expect(try run(refused, as: "bad").ending == nil)
        #expect(
            try run("do: inquire, by: a, at: 2024-01-09 09:00, gives: {}", as: "bad").ending != nil)
    }
}
