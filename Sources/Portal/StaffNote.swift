import Web

private struct StaffNotePage {
    let heading: String
    let text: String
    let href: String
    let link: String
}

extension Pages {
    /// Pages for residents, opened by somebody signed in as staff: why not here, and where instead.
    func staffNote(_ visit: Visit, work: String) -> Answer {
        let words = visit.words
        let content = StaffNotePage(
            heading: words("您是以工作人员身份登录的", "You are signed in as staff"),
            text: words(
                "这里供居民和单位自己办理，以保证谁提交的就记在谁名下。替他人登记，请到工作台办理；办理自己的事，请先退出登录。",
                "This page is for residents and firms, so that what is sent stands under their name. To enter something for somebody, use the workbench; for your own matters, sign out first."
            ), href: work, link: words("到工作台办理", "Go to the workbench"))
        return page(
            PublicTemplates.set, "staff-note", title: content.heading, visit, content)
    }
}
