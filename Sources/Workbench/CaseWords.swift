import LegalCalendar

/// The fixed words of the pages of matters（办件页文字）.
enum CaseWords {
    static func table(_ language: Language) -> [String: String] {
        rows.mapValues { language == .zh ? $0.zh : $0.en }
    }

    private static let rows: [String: (zh: String, en: String)] = [
        "acts": ("现在可以办理", "What can be done now"),
        "no_acts": ("目前没有需要您办理的步骤。", "There is nothing for you to do at the moment."),
        "deadlines": ("期限", "Deadlines"),
        "why": ("为什么是这一天", "Why that day"),
        "due": ("届满：", "Due: "),
        "summary": ("基本情况", "Summary"),
        "fields": ("登记内容", "Recorded"),
        "parties": ("当事人", "Parties"),
        "party_role": ("身份", "Role"),
        "name": ("姓名（名称）", "Name"),
        "identity": ("证件号码", "Identity or credit code"),
        "phone": ("电话", "Phone"),
        "papers": ("文书", "Papers"),
        "links": ("关联办件", "Linked matters"),
        "files": ("证据和材料", "Evidence and files"),
        "add_files": ("上传材料", "Add files"),
        "choose_files": ("选择文件", "Choose files"),
        "camera": ("拍照", "Take a picture"),
        "evidence_kind": ("证据种类", "Kind of evidence"),
        "shared": ("当事人可以查看", "Parties may see them"),
        "preview": ("预览", "Look at it"),
        "upload": ("上传", "Upload"),
        "timeline": ("办理过程", "Timeline"),
        "note": ("备注", "Notes"),
        "assign": ("分办、转办", "Assign"),
        "unmask": ("查看完整信息", "Personal data in full"),
        "none": ("无", "None"),
        "back": ("返回办件", "Back to the matter"),
        "between": ("您填写期间，这件办件有了新的进展", "The matter has moved on while you were writing"),
        "between_hint": (
            "您填写的内容都还在。请看过以下进展后，再决定是否提交。",
            "All that you typed is still here. Read what happened, then decide whether to send it."
        ),
        "kept_files": ("已上传的文件", "Files already uploaded"),
    ]
}
