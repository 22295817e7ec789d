extension Words {
    /// The words of the report's pages and of figures by theme.
    static let reportRows: [String: (zh: String, en: String)] = [
        "change": ("比上年同期", "Change"),
        "packs": ("规则包", "Packs"),
        "as_table": ("数据表", "As a table"),
        "report_forms": ("全文下载", "The whole report as a file"),
        "report_record": ("公开和更正记录", "Publication and corrections"),
        "corrected": ("更正", "Corrected"),
        "form_docx": ("公文格式（DOCX）", "Official paper (DOCX)"),
        "form_html": ("打印版（一个网页文件，含全部附表）", "To print (one page, with all tables)"),
        "form_json": ("开放数据（JSON）", "Open data (JSON)"),
    ]
}
