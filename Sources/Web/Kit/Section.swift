import LegalCalendar
import Procedures

/// A part of the public site（栏目）: for breadcrumbs, the site map and the metadata of columns.
struct Section: Sendable {
    /// What a column is for, in the words of the guide to government sites（栏目类型）.
    enum Kind: String, CaseIterable, Sendable {
        case service, exchange, disclosure, data, aid

        var label: Label {
            switch self {
            case .disclosure: Label(zh: "信息公开", en: "Information")
            case .service: Label(zh: "办事服务", en: "Services")
            case .exchange: Label(zh: "互动交流", en: "Exchange")
            case .data: Label(zh: "数据发布", en: "Data")
            case .aid: Label(zh: "网站帮助", en: "About this site")
            }
        }
    }

    let path: String
    let kind: Kind
    let label: Label
    let about: Label
    /// Pages elsewhere that belong to it.
    let others: [String]

    init(
        _ path: String, _ kind: Kind, _ zh: String, _ en: String, _ about: Label,
        with others: [String] = []
    ) {
        self.path = path
        self.kind = kind
        label = Label(zh: zh, en: en)
        self.about = about
        self.others = others
    }

    /// The section of a page; nil for the home page and for pages of staff.
    static func of(_ path: String) -> Section? {
        all.first { section in
            ([section.path] + section.others).contains { path == $0 || path.hasPrefix($0 + "/") }
        }
    }

    static let all = [
        Section(
            "/services", .service, "办事服务", "Services",
            Label(zh: "能办什么，要准备什么，多久办好", en: "What can be asked for, with what, and how soon"),
            with: ["/apply"]),
        Section(
            "/track", .service, "查询办件", "Track a matter",
            Label(zh: "凭回执编号和查询码看进度、收答复", en: "Progress and reply, by number and code"),
            with: ["/receipts", "/room", "/my"]),
        Section(
            "/procedures", .service, "办理程序", "Procedures",
            Label(zh: "每类事项的环节、期限、流程图和依据", en: "Stages, time limits, flow charts and articles")),
        Section(
            "/consultations", .exchange, "意见征集", "Consultations",
            Label(zh: "重大决策草案、公众意见和采纳情况", en: "Drafts, comments and what became of them")),
        Section(
            "/posts", .exchange, "每周普法", "Law posts",
            Label(zh: "普法宣传的每期内容", en: "Weekly posts on the law")),
        Section(
            "/disclosures", .disclosure, "信息公开", "Disclosures",
            Label(zh: "依法公开的决定和处罚", en: "Decisions and penalties published by law")),
        Section(
            "/catalogue", .disclosure, "公开目录", "Catalogue",
            Label(zh: "主动公开的信息目录", en: "What is published without being asked")),
        Section(
            "/powers", .disclosure, "权责清单", "Powers and duties",
            Label(zh: "本机关的职权、依据和流程图", en: "Powers with their law and flow charts")),
        Section(
            "/reports", .disclosure, "年度报告", "Annual reports",
            Label(zh: "法治政府建设年度报告", en: "Annual reports on law-based government")),
        Section(
            "/figures", .data, "统计数据", "Figures",
            Label(zh: "每个指标的口径、数字和背后的办件", en: "Every figure, its definition and its records"),
            with: ["/identities"]),
        Section(
            "/open-data", .data, "开放数据", "Open data",
            Label(zh: "可以下载、可以再用的数据", en: "Data to download and use")),
        Section(
            "/log", .data, "存证账本", "Ledger",
            Label(zh: "办理记录的签名检查点和核验方法", en: "Signed checkpoints, and how to check"),
            with: ["/proofs"]),
        Section(
            "/search", .aid, "查询公开的办件", "Search",
            Label(zh: "按文号或者关键词查询", en: "By number or words"), with: ["/matters"]),
        Section(
            "/display", .aid, "无障碍和适老版", "Accessibility",
            Label(zh: "大字、高对比度、适老版、顺序阅读", en: "Large text, contrast, simple edition")),
        Section(
            "/sitemap", .aid, "站点地图", "Site map", Label(zh: "全部栏目", en: "All sections")),
    ]
}

extension Pages {
    /// Where a section's first page is here; nil where no page is.
    func landing(of section: Section) -> String? {
        [section.path, "\(section.path)/\(site.year)"].first(where: isOpen)
    }

    /// Whether everybody may read a page at the path.
    func isOpen(_ path: String) -> Bool {
        routes.contains {
            $0.method == .get && $0.admission == .everyone && $0.places(in: path) != nil
                && ($0.address == path || path.hasPrefix("/reports/"))
        }
    }
}
