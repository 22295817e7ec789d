import Access
import Casework
import LegalCalendar
import Procedures
import Web

/// Who signed in, was refused, saw or exported what（访问日志）.
struct AccessLogPage {
    struct Row {
        let when: String
        let kind: String
        let account: String
        let from: String
        let about: String
    }

    let heading: String
    let chain: String
    let action: String
    let isEnglish: Bool
    let questions: [QuestionView]
    let rows: [Row]
    let pager: [Pager]
}

extension Pages {
    func accessLog(_ visit: Visit) async throws -> Answer {
        let services = try services
        let words = visit.words
        let page = try visit.page()
        let size = 100
        var query = AccessLogQuery(limit: size + 1, offset: (page - 1) * size)
        query.kind = AccessRecord.Kind(rawValue: visit.query["kind"] ?? "")
        if let account = visit.query["account"], !account.isEmpty {
            query.account = Actor.ID(account)
        }
        let records = try await services.accounts.records(query)
        let chain = try await services.accounts.checkAccessLog()
        let pairs = ["kind", "account"].compactMap { name in
            visit.query[name].flatMap { $0.isEmpty ? nil : (name, $0) }
        }
        let content = AccessLogPage(
            heading: words("访问日志", "Access log"),
            chain: chain.firstFault.map {
                words("日志自第 \($0) 条起与写入时不一致", "The log is not as written from record \($0) on")
            }
                ?? words(
                    "共 \(chain.count) 条，链式校验一致", "\(chain.count) records; the chain of hashes holds"
                ),
            action: "/admin/access-log", isEnglish: visit.language == .en,
            questions: [
                Question(
                    "kind", words("类别", "Kind"),
                    .menu(
                        AccessRecord.Kind.allCases.map { kind in
                            Question.Option(
                                id: "f-kind-\(kind.rawValue)", value: kind.rawValue,
                                label: kind.label(words), isChosen: query.kind == kind, name: "kind"
                            )
                        })),
                Question(
                    "account", words("账户", "Account"),
                    .line(type: "text", mode: nil, longest: 40, unit: nil),
                    value: visit.query["account"] ?? ""),
            ].map { QuestionView($0, words: words) },
            rows: records.prefix(size).map { record in
                AccessLogPage.Row(
                    when: record.at.wallTime,
                    kind: record.kind.label(words)
                        + (record.succeeded ? "" : words("（未成功）", " (failed)")),
                    account: record.account?.text ?? "—", from: record.address,
                    about: [record.subject, record.note].filter { !$0.isEmpty }
                        .joined(separator: " · "))
            },
            pager: Pager.pagers(
                page: page, hasMore: records.count > size, words: words,
                href: { visit.links("/admin/access-log", pairs + [("page", "\($0)")]) }))
        return self.page(DeskTemplates.set, "access-log", title: content.heading, visit, content)
    }
}

extension AccessRecord.Kind {
    func label(_ words: Words) -> String {
        switch self {
        case .signIn: words("登录", "Sign in")
        case .signOut: words("退出", "Sign out")
        case .credential: words("口令与验证码", "Credential")
        case .refusal: words("拒绝访问", "Refusal")
        case .unmasking: words("查看完整个人信息", "Unmasking")
        case .export: words("导出", "Export")
        case .administration: words("账户管理", "Administration")
        }
    }
}
