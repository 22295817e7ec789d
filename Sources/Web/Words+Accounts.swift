extension Words {
    /// Signing in, sections of workbench and portal, and faults of forms.
    static let accountRows: [String: (zh: String, en: String)] = [
        "sign_in": ("登录", "Sign in"),
        "sign_out": ("退出", "Sign out"),
        "second_factor": ("动态口令", "Second factor"),
        "sessions": ("登录记录", "Where you are signed in"),
        "last_seen": ("最近使用", "Last seen"),
        "from_address": ("来源地址", "Address"),
        "browser": ("浏览器", "Browser"),
        "this_session": ("（本次）", "(this one)"),
        "end_others": ("退出其他登录", "Sign out elsewhere"),
        "services": ("办事服务", "Services"),
        "track": ("查询办件", "Track a matter"),
        "consultations": ("公众参与", "Consultations"),
        "disclosures": ("信息公开", "Published"),
        "my_work": ("我的工作", "My work"),
        "enter": ("登记", "Enter"),
        "review": ("审核", "Review"),
        "team": ("团队", "Team"),
        "dashboard": ("统计", "Dashboard"),
        "map": ("地图", "Map"),
        "packs": ("规则", "Rules"),
        "audit_desk": ("核查", "Audit"),
        "admin": ("账户", "Accounts"),
        "rights": ("授权", "Rights"),
        "access_log": ("访问日志", "Access log"),
        "fault_403": ("无权访问", "Not for this account"),
        "fault_403_text": (
            "您的岗位不办理这一事项，或者不在您的辖区和部门内。需要办理的，请联系本部门负责人或者管理员。",
            "Your role does not handle this, or it lies outside your unit or communities. Ask your head of unit or the administrator."
        ),
        "fault_expired": ("页面已过期", "The page has expired"),
        "fault_expired_text": (
            "登录已超时，或者页面打开太久，这次提交没有保存。请登录后重新打开页面；刚才填写的内容列在下面，可以复制。",
            "The session is over, so nothing was saved. Sign in and open the page again; what you typed is below, to be copied."
        ),
        "fault_busy": ("正在处理", "Being handled"),
        "fault_busy_text": (
            "同一表单刚刚提交过，正在处理，不会重复登记。请稍候刷新。",
            "The same form was just sent and is being handled; it will not be entered twice. Please reload in a moment."
        ),
        "fault_large": ("内容太大", "Too large"),
        "fault_typed": ("刚才填写的内容", "What you typed"),
        "fault_read_only": ("本站只供查阅", "This site only shows"),
        "fault_read_only_text": (
            "这里不能提交。请到办理系统的网址。",
            "Nothing can be sent here. Use the address of the office's own system."
        ),
    ]
}
