package import LegalCalendar

/// The fixed words of the pages, Chinese first（界面文字）; everything else comes from the pack.
package struct Words: Sendable {
    package let language: Language

    package init(language: Language) { self.language = language }

    package func callAsFunction(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    package subscript(_ key: String) -> String { table[key] ?? key }

    /// What templates call `t`.
    package var table: [String: String] { language == .zh ? Self.chinese : Self.english }

    private static let chinese = rows.mapValues(\.zh)
    private static let english = rows.mapValues(\.en)

    package func day(_ day: CivilDate) -> String { language == .zh ? day.chinese : day.english }
    package func moment(_ moment: Instant) -> String {
        language == .zh ? moment.chinese : moment.english
    }

    /// `甲、乙和丙` is never needed: a plain list.
    package func list(_ items: [String]) -> String { items.joined(separator: self("、", ", ")) }

    package func quoted(_ text: String) -> String { self("“\(text)”", "“\(text)”") }
}

extension Words {
    package static let rows: [String: (zh: String, en: String)] = shared.merging(figureRows) {
        first, _ in
        first
    }.merging(recordRows) { first, _ in first }.merging(accountRows) { first, _ in first }
        .merging(reportRows) { first, _ in first }
        .merging(siteRows) { first, _ in first }

    private static let shared: [String: (zh: String, en: String)] = [
        "site": ("依法履职公开", "On the record"),
        "skip": ("跳到正文", "Skip to content"),
        "navigation": ("主要栏目", "Sections"),
        "find": ("查询", "Search"),
        "filter": ("筛选条件", "Filters"),
        "find_label": ("按文号或者关键词查询办件", "Search matters by number or words"),
        "find_hint": ("文号、关键词", "Number or words"),
        "footer": (
            "本站数据由办理记录直接统计，每个数字都可以追溯、可以核验。网页不向站外发送任何请求，不收集访客信息。",
            "Every number here is counted from records and can be traced and checked. Nothing is sent elsewhere; nobody is tracked."
        ),
        "back_home": ("返回首页", "Back to the home page"),
        "home": ("首页", "Home"),
        "report": ("年度报告", "Annual report"),
        "figures": ("统计数据", "Figures"),
        "procedures": ("办理程序", "Procedures"),
        "consultations": ("征求意见", "Consultations"),
        "catalogue": ("信息公开", "Published"),
        "ledger": ("存证账本", "Ledger"),
        "colon": ("：", ": "),
        "all": ("全部", "all"),
        "previous_page": ("上一页", "Previous"),
        "next_page": ("下一页", "Next"),
        "pages": ("翻页", "Pages"),
        "none": ("无", "None"),
        "home_lead": (
            "本机关办理的每一个事项都留有记录，公布的每一个数字都由记录得出，并可以查到数字背后的办件、时限和依据。",
            "Everything this office does is on record. Every number it publishes is counted from those records and leads back to the matters, time limits and law behind it."
        ),
        "home_report_text": (
            "法治政府建设年度报告，文中数字均可点开查看来源。",
            "Law-based government, year by year; each number opens its sources."
        ),
        "home_figures_text": (
            "全部统计指标的口径、本期数、上年同期数和勾稽关系。",
            "All figures with their definitions, the year before and their identities."
        ),
        "home_ledger_text": (
            "办理记录的存证账本、签名检查点和核验方法。",
            "The ledger of all records, its signed checkpoint and how to check it."
        ),
        "home_procedures_text": (
            "各类事项的环节、办理行为、前置条件和法定期限。",
            "Stages, acts, conditions and statutory time limits of every kind of matter."
        ),
        "key_figures": ("主要数据", "Key figures"),
        "all_figures": ("查看全部指标", "See all figures"),
        "record_state": ("记录概况", "The records"),
        "matters": ("办件", "Matters"),
        "events": ("办理记录", "Records"),
        "checkpoint_size": ("检查点条数", "Entries in the checkpoint"),
        "checkpoint_root": ("检查点树根", "Root of the checkpoint"),
        "no_checkpoint": ("尚无签名检查点。", "There is no signed checkpoint yet."),
        "how_to_check": ("怎样核验", "How to check"),
        "check_1": (
            "点开报告中的任一数字，可以看到它的口径、计算方法和逐条记录。",
            "Open any number of the report: its definition, its arithmetic and the records behind it."
        ),
        "check_2": (
            "每条办理记录都有存证凭证，用公开的验签公钥和通用工具（C2SP tlog-proof）即可离线核验。",
            "Every record has a receipt that public tools (C2SP tlog-proof) check offline with the published key."
        ),
        "check_3": (
            "保存今天的检查点，以后可据以核对记录是否被删改。",
            "Keep today's checkpoint; later it shows whether anything was removed or altered."
        ),
        "origin": ("账本名称", "Origin"),
        "size": ("记录条数", "Size"),
        "root": ("树根（SHA-256，Base64）", "Root (SHA-256, Base64)"),
        "note": ("签名检查点全文", "The signed checkpoint"),
        "key": ("验签公钥", "Verifier key"),
        "downloads": ("机器读取", "For machines"),
        "log_lead": (
            "每条办理记录写入后即成为账本的一个叶子（RFC 6962 / RFC 9162）。账本只增不改；检查点是对记录条数和树根的签名。记录的内容不公开，公开的是承诺值。",
            "Each record becomes a leaf of an append-only Merkle tree (RFC 6962, RFC 9162). A checkpoint signs the number of records and the root. Contents stay private; only commitments are published."
        ),
        "log_find": ("查一条记录的存证凭证", "The receipt of one record"),
        "log_find_hint": (
            "办件页面的时间线上列有每条记录的账本序号。最早一条的凭证：",
            "The timeline of a matter gives the place of each record. The receipt of the first:"
        ),
        "log_check_1": (
            "下载检查点和验签公钥，核对签名（C2SP signed-note，Ed25519）。",
            "Fetch the checkpoint and the key and verify the signature (C2SP signed-note, Ed25519)."
        ),
        "log_check_2": (
            "下载瓦片，自行重算树根，与检查点比对（C2SP tlog-tiles）。",
            "Fetch the tiles, recompute the root and compare (C2SP tlog-tiles)."
        ),
        "log_check_3": (
            "持有凭证的，用凭证中的路径从叶子算到树根。", "With a receipt, walk its path from the leaf to the root."
        ),
        "proof_lead": (
            "凭证证明该条记录在账本的这个位置，且此后未被改动。凭证不含办理内容。",
            "The receipt proves that the record stands at this place of the ledger, unaltered. It holds nothing of the content."
        ),
        "proof_header": ("记录头（参与计算的原文）", "Header, byte for byte as hashed"),
        "proof_commitment": ("内容承诺值 H(盐 ‖ 内容)", "Commitment H(salt ‖ payload)"),
        "proof_text": ("凭证（.tlog-proof）", "Receipt (.tlog-proof)"),
        "proof_download": ("下载凭证", "Download"),
        "proof_step_1": (
            "叶子 = SHA-256(0x00 ‖ 记录头 ‖ 承诺值的 32 个字节)。",
            "leaf = SHA-256(0x00 ‖ header ‖ the 32 bytes of the commitment)."
        ),
        "proof_step_2": (
            "按凭证中的序号和路径，从叶子逐层计算到树根（RFC 9162 第2.1.3节）。",
            "Walk from the leaf to the root by the index and path of the receipt (RFC 9162 §2.1.3)."
        ),
        "proof_step_3": (
            "树根应与检查点第三行一致，检查点的签名应能用验签公钥验证。",
            "The root must equal the third line of the checkpoint, whose signature must verify with the key."
        ),
        "proof_private": (
            "这类事项不公开，记录头只提供给当事人。",
            "Matters of this kind are not public; the header is given to the parties alone."
        ),
        "matter": ("办件", "Matter"),
        "fault_404": ("没有这个页面", "There is no such page"),
        "fault_404_text": (
            "地址可能有误，或者该内容不存在。", "The address may be wrong, or what it names does not exist."
        ),
        "fault_410": ("已不再公开", "No longer public"),
        "fault_410_text": (
            "该办件的公开信息已经撤回，或者公开期限已满，这里不再显示其内容。撤回的理由列在所属的公开栏目里。",
            "What was published of this matter was withdrawn, or its time to be public is over. Why it was withdrawn stands in the list in which it was published."
        ),
        "fault_400": ("地址中的参数有误", "The address cannot be read"),
        "fault_500": ("页面暂时无法显示", "The page cannot be shown"),
        "fault_500_text": (
            "服务器读取数据时出错，请稍后再试。数据没有受到影响。",
            "The server failed to read its data; please try again. No data were changed."
        ),
        "fault_private": ("依法不公开", "Not public by law"),
    ]
}
