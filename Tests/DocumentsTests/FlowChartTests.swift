import Documents
import LegalCalendar
import PackFiles
import Procedures
import Testing

@Suite("The flow chart of a procedure, as text for Graphviz") struct FlowChartTests {
    private func chart(_ id: Procedure.ID, on day: CivilDate, _ language: Language = .zh) throws
        -> String
    {
        let book = try Fixture.pack().book
        let version = try #require(book.procedure(id, on: day))
        return FlowChart(of: version, in: book, on: day, language: language).dot
    }

    @Test("Every stage is a box once, and every act that leads on is on a card")
    func whole() throws {
        let book = try Fixture.pack().book
        for procedure in book.procedures {
            let dot = FlowChart(of: procedure, in: book, on: procedure.span.first).dot
            for stage in procedure.stages {
                let box = "  \"stage \(stage.id)\" [label="
                #expect(dot.components(of: box) == 1, "\(procedure.id) \(stage.id)")
            }
            for act in procedure.acts {
                #expect(
                    dot.contains("<b>\(FlowText.safe(FlowText.wrapped(act.label.zh, ems: 18)[0]))"),
                    "\(procedure.id) \(act.id)")
            }
            for stage in procedure.stages {
                #expect(!dot.contains("\"stage \(stage.id)\" -> \"stage "), "no way without a card")
            }
        }
    }

    static let lines: [(procedure: Procedure.ID, day: CivilDate, holds: String, why: String)] = [
        ("mediation", "2020-06-01", "期限：调解期限1个月", "the period that runs from an act"),
        ("mediation", "2020-06-01", "前置条件：第十七条", "articles of the own statute without its name"),
        ("mediation", "2020-06-01", "《人民调解工作若干规定》第三十条", "articles of others with it"),
        ("mediation", "2020-06-01", "，逾期不得办理", "a period that closes"),
        ("mediation", "2020-06-01", "延长“法院审查期限”：10日", "an act that prolongs"),
        ("mediation", "2022-06-01", "调解期限（特区条例）30日", "a period in force on the day"),
        (
            "information-request", "2020-06-01", "自“收到申请之日”起",
            "a period that runs from a date filled in"
        ),
        ("information-request", "2020-06-01", "中止“答复期限”", "an act that suspends"),
        ("digital-case", "2020-06-01", "4小时／1个工作日", "lengths by class"),
        ("major-decision", "2020-06-01", "提前7日", "a period counted back"),
    ]

    @Test("What stands on a card or in a box", arguments: lines)
    func holds(procedure: Procedure.ID, day: CivilDate, holds: String, why: String) throws {
        let dot = try chart(procedure, on: day)
        let text = dot.text
        #expect(text.contains(holds), "\(why)")
    }

    @Test("A period not yet in force is not shown")
    func dated() throws {
        #expect(try !chart("mediation", on: "2020-06-01").text.contains("特区条例"))
    }

    @Test("A way back is dashed and written so that the picture still runs downwards")
    func back() throws {
        let dot = try chart("mediation", on: "2020-06-01")
        let line = try #require(
            dot.split(separator: "\n").first { $0.contains("dir=back") }, "重新调解 leads back")
        #expect(line.hasPrefix("  \"stage mediating\" -> act"))
        #expect(line.contains("style=dashed"))
    }

    @Test("Acts that stay at a stage stand in its box")
    func stays() throws {
        let dot = try chart("mediation", on: "2020-06-01")
        let box = try #require(
            dot.split(separator: "\n").first { $0.hasPrefix("  \"stage mediating\" [") })
        #expect(box.contains("告知权利义务"))
        #expect(!box.contains("重新调解"))
    }

    @Test("An act of several stages is told in full once and named after that")
    func repeated() throws {
        let dot = try chart("mediation", on: "2020-06-01")
        let boxes = dot.split(separator: "\n").filter {
            $0.hasPrefix("  \"stage ") && $0.contains("报告激化风险")
        }
        #expect(boxes.count >= 2)
        #expect(boxes.count { $0.contains("<b>报告激化风险") } == 1)
        #expect(boxes.dropFirst().allSatisfy { $0.contains("同前：") && $0.contains("报告激化风险") })
    }

    @Test("In English too")
    func english() throws {
        let text = try chart("mediation", on: "2020-06-01", .en).text
        #expect(text.contains("People's mediation: flow chart"))
        #expect(text.contains("Period: Mediation, 1 month"))
    }

    @Test("Text of a pack cannot break out of the graph")
    func escaped() throws {
        let odd = "\"]; a -> b [label=<x>&'\\\u{1}\n"
        let label = Label(zh: odd, en: odd)
        let stage = Stage(id: "one", label: label, isEnd: true)
        let act = Act(id: "open", label: label, by: ["clerk"], from: [], to: "one")
        let procedure = Procedure(
            id: "odd", kind: .procedure, label: label, statute: nil,
            span: DateSpan(first: "2020-01-01"), numbering: nil, partyRoles: [], fields: [],
            stages: [stage], acts: [act], periods: [], documents: [])
        let dot = FlowChart(of: procedure, in: try Fixture.pack().book, on: "2020-01-01").dot
        #expect(dot.hasPrefix("digraph \"\\\"]; a -> b [label=<x>&'\\\\  流程图\" {\n"))
        #expect(dot.contains("[label=&lt;x&gt;&amp;&#39;\\"))
        #expect(!dot.dropFirst(60).contains("[label=<x>"))
        #expect(dot.split(separator: "\n").count { $0.contains(" -> ") && $0.hasSuffix("];") } == 1)
    }

    @Test("The picture keeps its own name and loses those of its parts")
    func names() {
        let svg = "<svg>\n<title>人民调解流程图</title>\n<g>\n<title>act0</title>\n</g>\n</svg>\n"
        #expect(
            FlowChart.withoutNames(svg)
                == "<svg>\n<title>人民调解流程图</title>\n<g>\n</g>\n</svg>\n")
    }
}

@Suite("Text measured and broken for a chart") struct FlowTextTests {
    static let rows: [(text: String, ems: Double, lines: [String], why: String)] = [
        ("申请调解", 10, ["申请调解"], "it fits"),
        ("申请调解", 2, ["申请", "调解"], "between any two characters"),
        ("申请，调解", 2, ["申", "请，", "调解"], "no line begins with a comma"),
        ("见《民法》", 2, ["见", "《民", "法》"], "nor ends with an opening mark"),
        ("依据第三十三条", 4, ["依据", "第三十三条"], "an article stays whole, even too long"),
        ("court accepts it", 8, ["court accepts ", "it"], "between words"),
        ("", 5, [""], "nothing is one empty line"),
    ]

    @Test(arguments: rows)
    func wrapped(text: String, ems: Double, lines: [String], why: String) {
        #expect(FlowText.wrapped(text, ems: ems) == lines, "\(why)")
    }

    @Test("A Chinese character is as wide as the text is high")
    func width() {
        #expect(FlowText.ems("调解（第一条）") == 7)
        #expect(FlowText.ems("abc") < 2)
    }
}

extension String {
    fileprivate func components(of part: String) -> Int {
        var (count, rest) = (0, self[...])
        while let found = rest.firstRange(of: part) {
            count += 1
            rest = rest[found.upperBound...]
        }
        return count
    }

    /// What the labels say, without tags and line breaks.
    fileprivate var text: String {
        var (result, isTag) = ("", false)
        for character in self {
            if character == "<" { isTag = true }
            if !isTag { result.append(character) }
            if character == ">" { isTag = false }
        }
        return result.replacing("&#39;", with: "'")
    }
}
