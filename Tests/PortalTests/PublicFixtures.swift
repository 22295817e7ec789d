import Casework
import Figures
import Foundation
import LegalCalendar
import PackFiles
import Procedures
import Testing

/// Records that were published, and the people in them who may not be named.
extension Hall {
    static let offender = Party(
        role: "offender", kind: .person, name: "欧阳建国", identity: "440306199001010015",
        phone: "13912345678")

    /// What no public page may say.
    static let secrets = ["欧阳建国", "13912345678", "440306199001010015", "19900101"]

    /// An office's year in small: a penalty, a decision with comments, a law post, a power, a report.
    func publish() async throws {
        try await penalty(withdrawn: false)
        try await penalty(withdrawn: true)
        try await decision(comments: Self.comments, closed: true)
        try await decision(comments: Self.comments, closed: false)
        try await post(withdrawn: false)
        try await post(withdrawn: true)
        try await put(
            "power-item",
            [
                (
                    "list", [.moved(to: "listed")],
                    [
                        "kind": .choice("procedure"), "name": .text("市容违法行为处罚"),
                        "power": .choice("penalty"), "basis": .text("有关法规"),
                    ]
                )
            ])
        try await put(
            "annual-report",
            [
                (
                    "begin", [.moved(to: "drafting")],
                    [
                        "name": .text("2020年法治政府建设年度报告"), "year-end": .date("2020-12-31"),
                    ]
                ), ("approve", [], [:]), ("publish", [.moved(to: "published")], [:]),
            ])
    }

    static let comments = ["建议增加停车位30个", "建议增加停车位45个！", "担心噪声，请联系欧阳建国13912345678", "支持"]

    private func penalty(withdrawn: Bool) async throws {
        var acts: [(Act.ID, [Change], [Field.ID: Value])] = [
            (
                "register-clue", [.moved(to: "clue")],
                [
                    "matter": .text("欧阳建国占道经营"), "area": .choice("cityscape"),
                ]
            ),
            (
                "file", [.moved(to: "investigating"), .joined(Self.offender)],
                [
                    "address": .text("松明大道1号")
                ]
            ),
            (
                "decide", [.moved(to: "decided")],
                [
                    "kind": .choice("fine"), "fine": .money(50000),
                    "decision": .text("对欧阳建国（440306199001010015，电话13912345678）罚款五百元"),
                ]
            ),
            ("publish", [], ["publication": .text("区政府网站")]),
        ]
        if withdrawn {
            acts += [
                ("revoke", [.moved(to: "revoked")], [:]),
                ("withdraw-publication", [], ["withdrawal-reason": .text("经复议撤销")]),
            ]
        }
        try await put("penalty", acts)
    }

    func decision(comments: [String], closed: Bool) async throws {
        var acts: [(Act.ID, [Change], [Field.ID: Value])] = [
            (
                "start", [.moved(to: "started")],
                [
                    "subject": .text("松岗社区停车规划"), "kind": .choice("matter"),
                ]
            ),
            (
                "consult", [.moved(to: "consulting")],
                [
                    "draft": .text("第一条 新建停车场。\n第二条 居民优先。\n第三条 收费公开。"),
                    "explanation": .text("起草说明"), "comment-until": .date("2021-01-20"),
                ]
            ),
        ]
        acts += comments.enumerated().map { index, text in
            (
                "comment", [],
                [
                    "comment": .text(text), "channel": .choice("web"),
                    "passage": .integer(Int64(index + 1)),
                ]
            )
        }
        if closed {
            acts += [
                (
                    "withhold-comments", [],
                    [
                        "withheld": .list([.text("3")]), "withheld-why": .text("含有个人信息"),
                    ]
                ),
                ("end-consultation", [.moved(to: "consulted")], ["adoption": .text("逐条研究")]),
                (
                    "answer", [],
                    [
                        "answer-to": .text("关于停车位"), "answers": .list([.text("1")]),
                        "outcome": .choice("adopted"), "why": .text("写入第一条"),
                    ]
                ),
                ("discuss", [.moved(to: "decided")], [:]),
                ("publish", [.moved(to: "published")], ["publication": .text("政务公开栏")]),
            ]
        }
        try await put("major-decision", acts)
    }

    private func post(withdrawn: Bool) async throws {
        try await put(
            "law-post",
            [
                (
                    "draft", [.moved(to: "drafted")],
                    [
                        "heading": .text("每周一法：押金怎么退"), "law": .text("民法典"),
                        "body": .text("押金应当退还。"),
                    ]
                ), ("publish", [.moved(to: "published")], [:]),
            ]
                + (withdrawn
                    ? [("withdraw", [.moved(to: "withdrawn")], ["change": .text("表述有误")])] : []))
    }

    /// Puts events on record as if they had been decided: one a day, ending yesterday.
    func put(
        _ procedure: Procedure.ID, _ acts: [(Act.ID, [Change], [Field.ID: Value])]
    ) async throws {
        let counter = Counter(book: songgang.book, measures: songgang.figures.measures)
        let id = Matter.ID(events.reserve(1).lowerBound)
        let version = try #require(songgang.book.procedure(procedure, on: "2020-12-30")).span.first
        var state: Matter?
        for (position, (act, changes, fields)) in acts.enumerated() {
            let day = Self.now.civilDate.adding(days: position - acts.count)
            let moment = Instant(day, hour: 9, minute: 0)
            let opening: [Change] = position == 0 ? [.opened(version: version)] : []
            let event = Event(
                matter: id, position: position, procedure: procedure, act: act, actor: "lin",
                unit: nil, happened: moment, entered: moment,
                changes: opening + changes
                    + fields.sorted { $0.key < $1.key }.map { .filled($0.key, $0.value) })
            if state == nil { state = Matter(opening: event) } else { state?.apply(event) }
            let after = try #require(state)
            _ = try await events.append([
                Commit(
                    event: event, state: after,
                    tallies: try counter.tallies(for: event, after: after),
                    search: nil)
            ])
        }
    }
}
