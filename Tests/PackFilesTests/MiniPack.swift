import PackFiles
import Testing

/// A small pack without faults, for breaking in one place at a time.
enum MiniPack {
    static let files: [String: String] = [
        "pack.yaml": """
        pack: mini
        name: { zh: 小包, en: Mini }
        """,
        "statutes.yaml": """
        statutes:
          借用法:
            en: Lending Law
            versions:
              - { from: 2010-01-01, to: 2019-12-31, name: 2010, articles: 20 }
              - { from: 2020-01-01, name: 2020修订, articles: 30, days: { working: [3] } }
          旧法:
            en: Old Law
            versions:
              - { from: 2000-01-01, to: 2015-12-31, name: 2000, articles: 9 }
        thresholds:
          large:
            zh: 较大金额
            en: Large amount
            versions:
              - { from: 2020-01-01, yuan: 5000, cite: 借用法 第五条 }
        """,
        "roles.yaml": """
        roles:
          clerk: { zh: 经办, en: Clerk, kind: staff }
          head:  { zh: 负责人, en: Head, kind: staff }
        """,
        "organisation.yaml": """
        organisation: office
        zh: 街道
        en: Office
        superior: { zh: 区, en: District }
        units:
          desk: { zh: 窗口, en: Desk }
        communities:
          east: { zh: 东社区, en: East, cells: 3 }
        """,
        "calendar.csv": """
        date,kind,name
        2020-01-01,holiday,元旦
        2020-01-24,holiday,春节
        2020-01-19,makeup-workday,春节
        """,
        "procedures/loan.yaml": loan,
        "figures.yaml": """
        figures:
          loan.granted: { zh: 出借, en: Lent, unit: 次, counted: { zh: 借用, en: loan }, measure: loan.granted }
          loan.all: { zh: 总数, en: All, unit: 次, counted: { zh: 借用, en: loan }, total: [loan.granted] }
        identities:
          - { says: loan.granted = loan.all, zh: 相等, en: Equal }
        """,
        "report.yaml": """
        report: annual
        title: { zh: "{year}年报告", en: "Report of {year}" }
        sections:
          - zh: 成效
            en: Results
            content: results
            text:
              - "出借{loan.granted}。"
        """,
    ]

    static let loan = """
        procedure: loan
        zh: 借用
        en: Loan
        statute: 借用法
        in-force: { from: 2020-01-01 }
        number: 借〔{year}〕{serial}号
        title: purpose
        parties:
          borrower: { zh: 借用人, en: Borrower, count: 1, kinds: [person] }
        fields:
          purpose: { zh: 用途, en: Purpose, text: 200, personal: yes }
          day:     { zh: 日期, en: Day, date: yes }
          deposit: { zh: 押金, en: Deposit, money: 0..5000 }
        stages:
          asked:    { zh: 待答复, en: Asked }
          granted:  { zh: 已同意, en: Granted }
          returned: { zh: 已归还, en: Returned, end: yes }
        acts:
          ask:    { zh: 申请, en: Ask, by: [clerk], to: asked, fill: [purpose, day], may: [deposit], numbers: yes }
          grant:
            zh: 同意
            en: Grant
            by: [head]
            from: [asked]
            to: granted
            gates:
              - { require: { present: day }, cite: 第五条, zh: 没有日期, en: No day, clear: [clerk] }
            documents: [permit]
            cite: 第六条
          return: { zh: 归还, en: Return, by: [clerk], from: [granted], to: returned }
        periods:
          answer:
            zh: 答复期限
            en: Answer
            from: ask
            until: grant
            versions:
              - { from: 2020-01-01, length: 3ri, cite: 第七条 }
        documents:
          permit: { zh: 许可书, en: Permit, needs: [purpose], cite: 第六条 }
        measures:
          granted: { count: grant, per: matter, by: [purpose] }
        """

    /// The faults of the pack with its files changed; none where it reads well.
    static func faults(
        in changed: [String: [UInt8]] = [:], over lower: String = "mini",
        local: [String: String] = [:]
    ) -> [String] {
        var own = files.mapValues { Array($0.utf8) }
        for (path, bytes) in changed { own[path] = bytes }
        var all = own.map { Pack.File(path: "\(lower)/\($0.key)", bytes: $0.value) }
        all += local.map { Pack.File(path: "local/\($0.key)", bytes: Array($0.value.utf8)) }
        let order = local.isEmpty ? [lower] : [lower, "local"]
        return lines { () throws(PackFaults) in
            _ = try PackReader(PackFolder(files: all, order: order)).read()
        }
    }

    static func lines(_ read: () throws(PackFaults) -> Void) -> [String] {
        do {
            try read()
            return []
        } catch {
            return error.faults.map(\.description)
        }
    }

    /// The file with one passage replaced; nil where it has no such passage, or several.
    static func edited(_ path: String, _ passage: String, _ replacement: String) -> String? {
        guard let text = files[path] else { return nil }
        let parts = text.split(separator: passage, omittingEmptySubsequences: false)
        return parts.count == 2 ? parts.joined(separator: replacement) : nil
    }
}
