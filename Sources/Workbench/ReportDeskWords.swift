import LegalCalendar

/// The fixed words of the report's desk（年度报告编制页文字）.
enum ReportDeskWords {
    static func table(_ language: Language) -> [String: String] {
        rows.mapValues { language == .zh ? $0.zh : $0.en }
    }

    private static let rows: [String: (zh: String, en: String)] = [
        "reports": ("年度报告", "Annual reports"),
        "reports_lead": (
            "每年一份：起草、冻结数字、审核、审定、报送、公开、更正，都在办件上留痕。",
            "One a year: drafted, frozen, reviewed, approved, reported, made public, corrected, each step on record."
        ),
        "year": ("年度", "Year"),
        "stage": ("环节", "Stage"),
        "through": ("统计到", "Counted through"),
        "published": ("公开", "Made public"),
        "begin": ("启动编制", "Begin"),
        "not_begun": ("尚未启动", "Not begun"),
        "steps": ("编制步骤", "Steps"),
        "step": ("步骤", "Step"),
        "state": ("情况", "State"),
        "to_do": ("办理", "Do it"),
        "matter": ("编制办件", "The matter on record"),
        "as_public": ("公开页面", "The public page"),
        "frozen": ("冻结的数字", "Figures frozen"),
        "checkpoint": ("账本检查点", "Checkpoint of the ledger"),
        "broken": (
            "以下勾稽关系不成立，核对之前不要冻结。",
            "These identities do not hold; do not freeze before they are checked."
        ),
        "contents": ("报告文字", "Text of the report"),
        "not_written": ("尚未起草", "Not written yet"),
        "compare": ("与上年对照", "Beside last year"),
        "compare_lead": (
            "正文引用的全部指标。标“※”的，所在勾稽关系不成立。",
            "Every figure that the text quotes. ※ marks those in an identity that does not hold."
        ),
        "notes": ("批注", "Notes"),
        "note_on": ("批注哪个指标", "On which figure"),
        "note_all": ("整份报告", "The report as a whole"),
        "note_text": ("批注内容", "Note"),
        "note_add": ("添加批注", "Add the note"),
        "no_notes": ("没有批注。", "No notes."),
        "corrections": ("公开更正", "Corrections"),
        "doubtful": ("所在勾稽关系不成立", "in an identity that does not hold"),
        "fresh": ("按最新数字重新生成", "Written anew with the latest numbers"),
    ]
}
