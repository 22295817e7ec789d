import Testing
import TextAudit

@Suite("Required headings") struct HeadingTests {
    private static let title = "某街道2022年法治政府建设年度报告\n"

    static let rows: [(body: String, missing: [String], why: String)] = [
        ("一、主要举措和成效\n二、存在的不足和原因\n三、党政主要负责人履行第一责任人职责\n四、下一步工作打算\n五、其他需要报告的情况\n", [], "all five"),
        (
            "一、主要工作\n(一)切实履行第一责任人职责。严格落实。\n二、2023年工作计划\n", ["shortcomings", "other"],
            "a subordinate heading with text on its line"
        ),
        (
            "一、工作情况\n认真查找存在的问题，剖析原因。\n", ["shortcomings", "leaders", "plan", "other"],
            "a mention in a sentence is no heading"
        ),
        (
            "一、工作情况\n但仍存在一些薄弱之处。街道主要负责人履行第一责任人职责。\n二、下一年安排\n", ["other"],
            "phrases in the text count where the rule names them"
        ),
    ]

    @Test("Missing contents", arguments: rows)
    func missing(body: String, missing: [String], why: String) {
        #expect(
            audit(Self.title + body, rules: Fixtures.rules).missing.map(\.id) == missing, "\(why)")
    }

    @Test("Only a report of the genre must have them")
    func genre() {
        #expect(audit("某街道2022年工作总结\n一、工作情况\n", rules: Fixtures.rules).missing == [])
        #expect(audit("受理12件。", rules: Fixtures.rules).missing == [])
    }
}
