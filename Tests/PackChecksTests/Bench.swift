import Casework
import PackChecks
import PackFiles
import Procedures
import Testing

/// A small pack with a penalty in it, for proofs and cases: its parts can be replaced one at a time.
enum GuardedPack {
    static let files: [String: String] = [
        "pack.yaml": "pack: small\nname: { zh: 小, en: Small }",
        "roles.yaml": """
        roles:
          officer:  { zh: 执法人员, en: Officer, kind: staff }
          reviewer: { zh: 审核人员, en: Reviewer, kind: staff }
          head:     { zh: 负责人, en: Head, kind: staff }
          party:    { zh: 当事人, en: Party, kind: resident }
        """,
        "organisation.yaml": """
        organisation: office
        zh: 街道
        en: Office
        superior: { zh: 区, en: District }
        communities: { east: { zh: 东, en: East } }
        """,
        "statutes.yaml": """
        statutes:
          罚法:
            en: Penalty Law
            versions: [ { from: 2010-01-01, name: 2010, articles: 90, days: { working: [5] } } ]
        thresholds:
          daily: { zh: 每日百分之三, en: 3 % a day, versions: [ { from: 2010-01-01, number: 3, cite: 罚法 第七十二条 } ] }
        """,
        "calendar.csv": """
        date,kind,name
        2023-10-02,holiday,国庆节
        2024-01-01,holiday,元旦
        2024-02-12,holiday,春节
        2024-02-18,makeup-workday,春节
        """,
        "procedures/fine.yaml": fine,
        "procedures/card.yaml": """
        register: card
        zh: 执法证
        en: Card
        in-force: { from: 2010-01-01 }
        credential: { holder: person, until: valid-to, while: [valid] }
        fields:
          person:   { zh: 持证人, en: Holder, staff: 1 }
          valid-to: { zh: 有效期至, en: Valid to, date: yes }
        stages:
          valid:   { zh: 有效, en: Valid }
          revoked: { zh: 已吊销, en: Revoked, end: yes }
        acts:
          issue:  { zh: 发证, en: Issue, by: [head], to: valid, fill: [person, valid-to] }
          revoke: { zh: 吊销, en: Revoke, by: [head], from: [valid], to: revoked }
        """,
    ]

    static let fine = """
        procedure: fine
        zh: 罚款
        en: Fine
        statute: 罚法
        in-force: { from: 2010-01-01 }
        number: 罚〔{year}〕{serial}号
        parties:
          offender: { zh: 当事人, en: Offender, count: 1, kinds: [person, organisation] }
        fields:
          officers:  { zh: 执法人员, en: Officers, staff: 2..3 }
          amount:    { zh: 罚款, en: Fine, money: 0..100000 }
          surcharge: { zh: 加处罚款, en: Surcharge, money: 0..100000 }
          result:    { zh: 审核结论, en: Result, choice: { passed: { zh: 通过, en: Passed }, returned: { zh: 退回, en: Returned } } }
        stages:
          filed:    { zh: 已立案, en: Filed }
          notified: { zh: 已告知, en: Notified }
          decided:  { zh: 已决定, en: Decided }
          paid:     { zh: 已缴纳, en: Paid, end: yes }
        acts:
          file:    { zh: 立案, en: File, by: [head], to: filed, fill: [officers], numbers: yes }
          inquire:
            zh: 调查
            en: Inquire
            by: [officer]
            from: [filed]
            gates:
              - { require: { qualified: officers, as: card }, cite: 第四十二条, zh: 执法人员没有有效执法证, en: No valid card, clear: [head] }
          notify:  { zh: 告知, en: Notify, by: [officer], from: [filed], to: notified }
          defend:  { zh: 申辩, en: Defend, by: [party], from: [notified] }
          review:
            zh: 审核
            en: Review
            by: [reviewer]
            from: [notified]
            fill: [result]
            gates:
              - { require: { not: { actor-did: inquire } }, cite: 第五十八条, zh: 调查人员不得审核, en: Nobody reviews himself, clear: [head] }
          decide:
            zh: 决定
            en: Decide
            by: [head]
            from: [notified]
            to: decided
            fill: [amount]
            gates:
              - { require: { any: [ { field: amount, at-most: 200 }, { field: result, is: passed } ] }, cite: 第五十八条, zh: 未经审核通过, en: Not passed, clear: [reviewer] }
              - { require: { done: inquire }, cite: 第五十五条, mark: M, zh: 最好先调查, en: Better inquire first, clear: [officer] }
          pay:
            zh: 缴纳
            en: Pay
            by: [party]
            from: [decided]
            to: paid
            fill: [surcharge]
            gates:
              - { require: { field: surcharge, is: { accrued: { on: amount, rate: daily, after: pay, cap: amount } } }, cite: 第七十二条, zh: 加处罚款数额不对, en: Wrong surcharge, clear: [head] }
        periods:
          hear:
            zh: 陈述期
            en: Time to be heard
            from: notify
            until: [decide]
            late: waits
            rows: [PEN-1]
            versions: [ { from: 2010-01-01, length: 5ri, cite: 第四十四条 } ]
          pay:
            zh: 缴款期限
            en: Payment
            from: decide
            until: [pay]
            rows: [PEN-2]
            versions: [ { from: 2010-01-01, length: 15d, cite: 第六十七条 } ]
        """

    /// The pack with passages of the fine's file replaced and files added.
    static func folder(
        _ edits: [(passage: String, replacement: String)] = [], adding more: [String: String] = [:]
    ) throws -> PackFolder {
        var fine = fine
        for edit in edits {
            let parts = fine.split(separator: edit.passage, omittingEmptySubsequences: false)
            try #require(parts.count == 2, "“\(edit.passage)” stands \(parts.count - 1) times")
            fine = parts.joined(separator: edit.replacement)
        }
        var all = files.merging(more) { $1 }
        all["procedures/fine.yaml"] = fine
        return PackFolder(
            files: all.map { Pack.File(path: "small/\($0.key)", bytes: Array($0.value.utf8)) },
            order: ["small"])
    }
}
