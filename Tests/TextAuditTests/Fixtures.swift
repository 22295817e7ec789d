import Foundation
import TextAudit

/// Files beside the tests and in the packs, found from this source file.
enum Fixtures {
    private static let here = URL(filePath: #filePath).deletingLastPathComponent()

    static func seed() throws -> String {
        try read(here.appending(path: "Fixtures/songgang-2020-report.txt"))
    }

    /// The figures of the seed in order, labelled by hand.
    static func labels() throws -> [(text: String, value: String, unit: String, approx: Bool)] {
        try rows(here.appending(path: "Fixtures/songgang-2020-figures.csv")).map {
            ($0[0], $0[1], $0[2], $0[3] == "about")
        }
    }

    /// What the office published in 2020, from its pack.
    static func published() throws -> [PublishedFigure] {
        let root = here.deletingLastPathComponent().deletingLastPathComponent()
        return try rows(root.appending(path: "packs/songgang/published-2020.csv")).compactMap {
            row in
            guard let value = ExactDecimal(row[3]),
                let form = PublishedFigure.Form(rawValue: row[5])
            else {
                return nil
            }
            return PublishedFigure(
                id: row[0], label: row[2], value: value, unit: row[4], form: form)
        }
    }

    /// Rules as a pack would give them; sentences of our own.
    static let rules = AuditRules(genres: [
        ReportGenre(
            id: "law-based-government", titleContainsAll: ["法治政府建设"],
            titleContainsAny: ["报告", "总结", "情况"],
            headings: [
                HeadingRule(
                    id: "measures", label: "主要举措和成效",
                    headings: ["主要举措", "成效", "主要工作", "工作开展情况", "主要做法", "工作情况"]),
                HeadingRule(
                    id: "shortcomings", label: "存在的不足和原因",
                    headings: [
                        "存在的不足", "存在不足", "存在的问题", "存在问题", "主要问题", "短板", "薄弱环节", "不足之处", "不足和原因",
                    ],
                    phrases: ["仍存在一些", "还存在一些", "存在以下不足", "存在以下问题"]),
                HeadingRule(
                    id: "leaders", label: "主要负责人履行推进法治建设第一责任人职责情况",
                    headings: ["第一责任人", "主要负责人履行"], phrases: ["第一责任人职责"]),
                HeadingRule(
                    id: "plan", label: "下一年度主要安排",
                    headings: ["工作计划", "下一步", "工作打算", "主要安排", "工作安排", "下一年", "工作思路"]),
                HeadingRule(
                    id: "other", label: "其他需要报告的情况", headings: ["其他需要报告", "其他情况", "其他事项"],
                    severity: .note),
            ])
    ])

    private static func read(_ file: URL) throws -> String {
        try String(contentsOf: file, encoding: .utf8)
    }

    private static func rows(_ file: URL) throws -> [[String]] {
        try read(file).split(separator: "\n").dropFirst().map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }
}
