extension Words {
    /// The words of the frame, of how pages are shown, and of the site map.
    static let siteRows: [String: (zh: String, en: String)] = [
        "you_are_here": ("您现在的位置", "You are here"),
        "display": ("无障碍·适老版", "Accessibility"),
        "display_standard": ("恢复标准版", "Standard view"),
        "read_aloud": ("朗读", "Read aloud"),
        "stop_reading": ("停止朗读", "Stop reading"),
        "print": ("打印本页", "Print"),
        "script_sending": ("正在提交，请稍候。", "Sending; please wait."),
        "script_news": ("页面内容已更新。", "The page has been brought up to date."),
        "display_heading": ("无障碍和适老版", "How pages are shown"),
        "display_lead": (
            "选好以后，本机上所有页面都照此显示，随时可以改回来。不需要登录，也不记录您是谁。",
            "All pages on this device follow your choice, and you can change it at any time. Nobody records who you are."
        ),
        "text_size": ("字号", "Size of text"),
        "size_standard": ("标准", "Standard"),
        "size_large": ("大（1.2倍）", "Large (× 1.2)"),
        "size_largest": ("特大（1.4倍）", "Largest (× 1.4)"),
        "display_more": ("其他", "Further"),
        "choice_contrast": ("高对比度", "High contrast"),
        "choice_contrast_text": ("黑底白字，链接为黄色", "White on black, links in yellow"),
        "choice_simple": ("适老版", "Simple edition"),
        "choice_simple_text": (
            "只留常用栏目，字大、行宽、按钮大", "Only what is used most, in large type with large buttons"
        ),
        "choice_column": ("顺序阅读", "Reading order"),
        "choice_column_text": (
            "内容从上到下排成一列，适合读屏软件和放大镜",
            "One column from top to bottom, for screen readers and magnifiers"
        ),
        "display_save": ("按此显示", "Show pages so"),
        "display_keys_heading": ("只用键盘", "With the keyboard alone"),
        "display_keys": (
            "按 Tab 键依次走到每个链接和按钮，按回车键打开；第一个链接“跳到正文”可以越过栏目。浏览器自带的缩放（Ctrl 和 +）在每一页都能用。",
            "Tab goes to each link and button in turn and Enter opens it; the first link, “Skip to content”, passes over the sections. The browser's own zoom (Ctrl and +) works on every page."
        ),
        "sitemap": ("站点地图", "Site map"),
        "sitemap_lead": ("本站全部栏目。", "All sections of this site."),
        "fault_404_ways": ("也许您要找的是", "Perhaps you are looking for"),
        "fault_404_find": ("按文号或者关键词查找", "Search by number or words"),
        "copy_heading": ("这里是静态副本", "This is a static copy"),
        "copy_text": (
            "您打开的是定期生成的静态网页，只供阅读，不能在这里提交、登录或者查询。",
            "These pages are made from time to time, for reading only; nothing can be sent, signed into or looked up here."
        ),
        "copy_live": ("到在线服务办理", "Go to the live service"),
        "copy_note": (
            "这项内容只在在线服务中提供。", "This is offered by the live service only."
        ),
        "embed_open": ("查看详情", "Details"),
        "embed_track": ("查询办件进度", "Track a matter"),
        "embed_number": ("回执编号", "Receipt number"),
        "embed_track_button": ("去查询", "Go on"),
        "embed_figures": ("全部统计数据", "All figures"),
    ]
}
