import Portal
import Testing

@Suite struct CommentGroupsTests {
    static let cases: [(texts: [String], groups: [[Int]], why: String)] = [
        ([], [], "nothing said"),
        (["同意", "同意", "反对"], [[1, 2], [3]], "equal texts"),
        (["建议增加停车位30个", "建议增加停车位 45 个！"], [[1, 2]], "numbers, spaces and signs do not count"),
        (["建议公布监督电话", "希望照顾老人和小孩的需要"], [[1], [2]], "nothing in common"),
        (["好", "不"], [[1], [2]], "single characters"),
        (["", "。。。"], [[1, 2]], "nothing but signs is one group"),
        (["Support the plan", "support THE plan."], [[1, 2]], "case does not count"),
        (
            ["建议延长过渡期至三个月", "建议把过渡期延长至三个月", "建议公开经费", "请建议公开经费"],
            [[1], [2], [3, 4]], "half alike is not alike enough"
        ),
    ]

    @Test(arguments: cases)
    func groups(texts: [String], groups: [[Int]], why: String) {
        let numbered = texts.enumerated().map { ($0 + 1, $1) }
        #expect(CommentGroups(numbered).groups == groups, "\(why)")
    }

    /// Comments made of few words, so that chains of alike ones come about.
    private static func comments(seed: UInt64) -> [(number: Int, text: String)] {
        var random = Steps(state: seed)
        let words = ["停车", "噪声", "经费", "公开", "老人", "过渡期", "建议", "社区"]
        return (1...60).map { number in
            let count = Int(random.next() % 5) + 1
            return (number, (0..<count).map { _ in words[Int(random.next() % 8)] }.joined())
        }
    }

    private struct Steps: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
    }

    @Test(arguments: UInt64(1)...50)
    func orderDoesNotMatter(seed: UInt64) {
        let comments = Self.comments(seed: seed)
        var random = Steps(state: seed &+ 99)
        let groups = CommentGroups(comments)
        #expect(CommentGroups(comments.reversed()) == groups)
        #expect(CommentGroups(comments.shuffled(using: &random)) == groups)
    }

    @Test(arguments: UInt64(1)...50)
    func everyCommentIsInOneGroup(seed: UInt64) {
        let comments = Self.comments(seed: seed)
        let groups = CommentGroups(comments).groups
        #expect(groups.flatMap { $0 }.sorted() == comments.map(\.number))
        #expect(groups.allSatisfy { $0 == $0.sorted() })
        #expect(groups.map { $0[0] } == groups.map { $0[0] }.sorted())
    }
}

@Suite struct PassagesTests {
    @Test(arguments: [
        ("", []), ("第一条 甲。\n\n第二条 乙。", ["第一条 甲。", "第二条 乙。"]),
        ("甲。乙；丙", ["甲。", "乙；", "丙"]), ("  甲  \r\n乙", ["甲", "乙"]),
        ("没有标点的一段", ["没有标点的一段"]),
    ])
    func split(draft: String, passages: [String]) {
        #expect(Passages.split(draft) == passages)
    }
}
