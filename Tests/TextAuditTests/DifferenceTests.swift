import Testing
import TextAudit

@Suite("Printed figures against the ledger") struct DifferenceTests {
    private func known(_ value: String, _ unit: String, _ form: PublishedFigure.Form) throws
        -> [PublishedFigure]
    {
        let value = try #require(ExactDecimal(value))
        return [PublishedFigure(id: "a", label: "收集意见建议", value: value, unit: unit, form: form)]
    }

    static let rows:
        [(
            printed: String, counted: String, unit: String, form: PublishedFigure.Form,
            differs: Bool, why: String
        )] = [
            ("收集意见建议120条。", "120", "条", .exact, false, "equal"),
            ("收集意见建议120条。", "121", "条", .exact, true, "one off"),
            ("收集意见建议6300余条。", "6320", "条", .atLeast, false, "a little above 余"),
            ("收集意见建议6300余条。", "6290", "条", .atLeast, true, "below what is promised"),
            ("收集意见建议6300余条。", "9000", "条", .atLeast, true, "far above"),
            ("收集意见建议18.4万条。", "183951", "条", .rounded, false, "rounds to 18.4万"),
            ("收集意见建议18.4万条。", "185000", "条", .rounded, true, "rounds to 18.5万"),
            ("收集意见建议1.2万条。", "1.2", "万条", .exact, false, "the ledger's unit carries 万"),
        ]

    @Test("Agreement in the sense of the form", arguments: rows)
    func form(
        printed: String, counted: String, unit: String, form: PublishedFigure.Form, differs: Bool,
        why: String
    ) throws {
        let found = differences(in: printed, against: try known(counted, unit, form))
        #expect(found.isEmpty == !differs, "\(why)")
    }

    @Test("A difference tells both values and the place")
    func values() throws {
        let found = differences(in: "街道收集意见建议120条。", against: try known("125", "条", .exact))
        #expect(found == [Difference(id: "a", printed: 120, counted: 125, start: 8)])
    }

    @Test("A figure that is not printed is no difference")
    func absent() throws {
        #expect(differences(in: "开展培训3次。", against: try known("125", "条", .exact)) == [])
    }

    @Test("A fall is compared with its sign")
    func sign() throws {
        let fall = try #require(ExactDecimal("-26"))
        let known = [PublishedFigure(id: "b", label: "诉讼案件变化", value: fall, unit: "%")]
        #expect(differences(in: "诉讼案件下降26%。", against: known) == [])
        #expect(differences(in: "诉讼案件上升26%。", against: known).map(\.printed) == [26])
    }
}
