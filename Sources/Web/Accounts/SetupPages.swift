import Access
import Casework
import LegalCalendar
import Procedures

extension Pages {
    /// The first page of a new installation: it makes the system administrator, and never opens again.
    func setupForm(_ visit: Visit, faults: [FormFault] = []) async throws -> Answer {
        guard try await services.accounts.names().isEmpty else { throw PageFault.notFound }
        let words = visit.words
        func line(
            _ name: String, _ label: String, _ token: String, isSecret: Bool = false,
            hint: String? = nil
        ) -> Question {
            Question(
                name, label,
                .line(type: isSecret ? "password" : "text", mode: nil, longest: 128, unit: nil),
                value: isSecret ? "" : visit.form[name], hint: hint, autocomplete: token)
        }
        let page = FormPage(
            heading: words("设置系统管理员", "Make the system administrator"),
            lead: [
                words(
                    "系统管理员维护系统、建立账户，看不到任何办件内容。完成后用它登录，再建立安全管理员和工作人员账户。",
                    "The system administrator runs the system and makes accounts, and sees no matter. Sign in with it to make the others."
                )
            ],
            form: FormView(
                [
                    line("name", words("账户名", "Account"), "username"),
                    line("displayName", words("姓名", "Name"), "name"),
                    line(
                        "password", words("口令", "Password"), "new-password", isSecret: true,
                        hint: words("至少 10 个字符，至少三种", "At least 10 characters of three kinds")),
                    line(
                        "again", words("再输入一次口令", "Password again"), "new-password", isSecret: true),
                ], faults: faults, action: visit.links("/setup"),
                button: words("建立账户", "Make the account"), visit: visit), ways: [])
        return self.page(
            .formPage, title: page.heading, visit, status: faults.isEmpty ? 200 : 422, page)
    }

    func setUp(_ visit: Visit) async throws -> Answer {
        let services = try services
        guard try await services.accounts.names().isEmpty else { throw PageFault.notFound }
        var faults: [FormFault] = []
        guard let name = AccountName.normal(visit.form["name"]) else {
            return try await setupForm(
                visit,
                faults: [
                    FormFault(
                        "name", "账户名应为 2 到 32 个字母、数字或者 - _ .", "2 to 32 letters, digits or - _ .")
                ])
        }
        let shown = visit.form["displayName"]
        if shown.isEmpty { faults.append(FormFault("displayName", "请填写姓名", "Fill in the name")) }
        let account = Account(
            id: Actor.ID(name), name: name, displayName: shown, kind: .systemAdministrator)
        faults += PasswordPolicy.usual.faults(of: visit.form["password"], for: account).map {
            FormFault("password", $0.label.zh, $0.label.en)
        }
        if visit.form["password"] != visit.form["again"] {
            faults.append(FormFault("again", "两次输入的口令不一样", "The two passwords differ"))
        }
        guard faults.isEmpty else { return try await setupForm(visit, faults: faults) }
        let now = services.trueNow()
        try await services.accounts.add(
            account,
            password: try PasswordHash(of: visit.form["password"], strength: services.passwordCost),
            at: now)
        try await services.accounts.record(
            AccessRecord(
                .administration, at: now, account: account.id, address: visit.request.from,
                subject: name, note: "first administrator"))
        return .redirect(to: visit.links("/login"))
    }
}
