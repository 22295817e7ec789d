import Access
import Casework
import Procedures
import Web

/// Accounts as administrators see them（账户与授权）: no matter, no figure.
struct AccountsPage {
    struct Row {
        let name: String
        let person: String
        let kind: String
        let roles: String
        let unit: String
        let state: String
        let href: String
        let token: String
    }

    /// Rows of one page.
    static let length = 50

    let heading: String
    let notice: [String]
    let rows: [Row]
    let pager: [Pager]
    let form: [FormView]
}

struct DeskFormPage {
    let heading: String
    let lead: [String]
    let form: FormView
}

extension Pages {
    // MARK: System administrator

    func accountList(
        _ visit: Visit, faults: [FormFault] = [], notice: String? = nil
    ) async throws -> Answer {
        let words = visit.words
        let (rows, pager) = try await accountRows(visit, under: "/admin") {
            visit.links("/admin/accounts/\(WebText.encoded($0.id.text))/password")
        }
        let content = AccountsPage(
            heading: words("账户", "Accounts"), notice: notice.list, rows: rows, pager: pager,
            form: [
                FormView(
                    [
                        line(
                            "name", words("账户名", "Account"), visit,
                            hint: words("2 到 32 个字母、数字或者 - _ .", "2 to 32 letters, digits or - _ .")
                        ),
                        line("displayName", words("姓名", "Name"), visit),
                        Question(
                            "kind", words("类别", "Kind"),
                            .radios(
                                Account.Kind.allCases.filter { $0 != .resident }.map { kind in
                                    Question.Option(
                                        id: "q-kind-\(kind.rawValue)", value: kind.rawValue,
                                        label: kind.label(words),
                                        isChosen: visit.form["kind"] == kind.rawValue, name: "kind")
                                })),
                    ], faults: faults, action: visit.links("/admin/accounts"),
                    button: words("建立账户", "Make the account"), visit: visit,
                    once: Secret.token())
            ])
        return page(
            DeskTemplates.set, "accounts", title: content.heading, visit,
            status: faults.isEmpty ? 200 : 422, content)
    }

    private func line(
        _ name: String, _ label: String, _ visit: Visit, hint: String? = nil
    ) -> Question {
        Question(
            name, label, .line(type: "text", mode: nil, longest: 40, unit: nil),
            value: visit.form[name], hint: hint, autocomplete: "off")
    }

    /// One page of accounts, those in use first.
    private func accountRows(
        _ visit: Visit, under path: String, _ href: (Account) -> String
    ) async throws -> (rows: [AccountsPage.Row], pager: [Pager]) {
        let (words, organisation) = (visit.words, site.book.organisation)
        let all = try await services.accounts.accounts().filter { $0.kind != .resident }
        let ordered = all.filter { !$0.isDisabled } + all.filter(\.isDisabled)
        let page = try visit.page()
        let rows = ordered.dropFirst((page - 1) * AccountsPage.length).prefix(AccountsPage.length)
        let pager = Pager.pagers(
            page: page, hasMore: page * AccountsPage.length < ordered.count, words: words,
            href: { visit.links(path, [("page", "\($0)")]) })
        return (
            rows.map { account in
                let roles = account.roles.compactMap {
                    organisation.role($0)?.label.text(in: visit.language)
                }
                return AccountsPage.Row(
                    name: account.name, person: account.displayName,
                    kind: account.kind.label(words),
                    roles: roles.isEmpty ? "—" : words.list(roles),
                    unit: account.unit.flatMap {
                        organisation.unit($0)?.label.text(in: visit.language)
                    } ?? "—",
                    state: account.isDisabled
                        ? words("已停用", "Disabled") : words("正常", "Active"),
                    href: href(account), token: visit.guest.token)
            }, pager
        )
    }

    /// A new account has no rights yet: the security administrator grants them.
    func addAccount(_ visit: Visit) async throws -> Answer {
        let services = try services
        var faults: [FormFault] = []
        let name = AccountName.normal(visit.form["name"])
        if name == nil {
            faults.append(
                FormFault("name", "账户名应为 2 到 32 个字母、数字或者 - _ .", "2 to 32 letters, digits or - _ .")
            )
        }
        if visit.form["displayName"].isEmpty {
            faults.append(FormFault("displayName", "请填写姓名", "Fill in the name"))
        }
        let kind = Account.Kind(rawValue: visit.form["kind"]).flatMap { $0 == .resident ? nil : $0 }
        if kind == nil { faults.append(FormFault("kind", "请选择类别", "Choose the kind")) }
        guard faults.isEmpty, let name, let kind else {
            return try await accountList(visit, faults: faults)
        }
        let password = Secret.password()
        let account = Account(
            id: Actor.ID(name), name: name, displayName: visit.form["displayName"], kind: kind,
            mustChangePassword: true)
        do {
            try await services.accounts.add(
                account, password: try PasswordHash(of: password, strength: services.passwordCost),
                at: services.trueNow())
        } catch is AccountFault {
            return try await accountList(
                visit, faults: [FormFault("name", "这个账户名已经有人使用", "The name is taken")])
        }
        try await note(.administration, name, "account made", visit)
        return try await accountList(visit, notice: told(password, name, visit))
    }

    func resetPassword(_ visit: Visit) async throws -> Answer {
        let services = try services
        guard var account = try await services.accounts.account(Actor.ID(visit.place("id"))),
            account.kind != .resident
        else { throw PageFault.notFound }
        let password = Secret.password()
        account.mustChangePassword = true
        try await services.accounts.update(account)
        try await services.accounts.setPassword(
            try PasswordHash(of: password, strength: services.passwordCost), of: account.id,
            keeping: PasswordPolicy.usual.history, at: services.trueNow())
        try await services.accounts.endSessions(of: account.id, except: nil)
        try await note(.administration, account.name, "password reset", visit)
        return try await accountList(visit, notice: told(password, account.name, visit))
    }

    private func told(_ password: String, _ name: String, _ visit: Visit) -> String {
        visit.words(
            "\(name) 的初始口令：\(password)。只显示这一次，请当面告知；首次登录必须修改。",
            "The first password of \(name): \(password). It is shown only now and must be changed at the first sign-in."
        )
    }

    private func note(
        _ kind: AccessRecord.Kind, _ subject: String, _ note: String, _ visit: Visit
    ) async throws {
        let services = try services
        try await services.accounts.record(
            AccessRecord(
                kind, at: services.trueNow(), account: visit.guest.account?.id,
                address: visit.request.from, subject: subject, note: note))
    }

    // MARK: Security administrator

    func rightsList(_ visit: Visit) async throws -> Answer {
        let (rows, pager) = try await accountRows(visit, under: "/admin/rights") {
            visit.links("/admin/rights/\(WebText.encoded($0.id.text))")
        }
        let content = AccountsPage(
            heading: visit.words("授权", "Rights"), notice: [], rows: rows, pager: pager, form: [])
        return page(DeskTemplates.set, "rights", title: content.heading, visit, content)
    }

    func rightsForm(_ visit: Visit, faults: [FormFault] = []) async throws -> Answer {
        guard let account = try await services.accounts.account(Actor.ID(visit.place("id"))),
            account.kind != .resident
        else { throw PageFault.notFound }
        let (words, language, organisation) = (visit.words, visit.language, site.book.organisation)
        func options(
            _ name: String, _ items: [(String, String)], _ chosen: Set<String>
        ) -> [Question.Option] {
            items.enumerated().map { index, item in
                Question.Option(
                    id: "q-\(name)-\(index)", value: item.0, label: item.1,
                    isChosen: chosen.contains(item.0), name: name)
            }
        }
        let kinds: Set<Role.Kind> = account.kind == .partner ? [.partner] : [.staff]
        let roles = organisation.roles.filter { kinds.contains($0.kind) }
        var questions: [Question] = []
        if !account.kind.isAdministrator {
            questions += [
                Question(
                    "roles", words("岗位", "Roles"),
                    .checks(
                        options(
                            "roles", roles.map { ($0.id.text, $0.label.text(in: language)) },
                            Set(account.roles.map(\.text)))), isRequired: false),
                Question(
                    "unit", words("部门", "Unit"),
                    .menu(
                        options(
                            "unit",
                            organisation.units.map { ($0.id.text, $0.label.text(in: language)) },
                            Set(account.unit.map { [$0.text] } ?? []))), isRequired: false),
                Question(
                    "communities", words("社区", "Communities"),
                    .checks(
                        options(
                            "communities",
                            organisation.communities.map {
                                ($0.id.text, $0.label.text(in: language))
                            }, Set(account.communities.map(\.text)))),
                    hint: words("不选即为全部社区", "None for all"), isRequired: false),
            ]
        }
        questions.append(
            Question(
                "state", words("状态", "State"),
                .checks(
                    [
                        Question.Option(
                            id: "q-state-0", value: "disabled", label: words("停用", "Disabled"),
                            isChosen: account.isDisabled, name: "state"),
                        Question.Option(
                            id: "q-state-1", value: "reset-second",
                            label: words("重置动态口令", "Reset the second factor"), isChosen: false,
                            name: "state"),
                    ]), isRequired: false))
        let content = DeskFormPage(
            heading: words("授权：", "Rights: ") + account.displayName,
            lead: ["\(account.name) · \(account.kind.label(words))"],
            form: FormView(
                questions, faults: faults,
                action: visit.links("/admin/rights/\(WebText.encoded(account.id.text))"),
                button: words("保存", "Save"), visit: visit))
        return page(DeskTemplates.set, "form-page", title: content.heading, visit, content)
    }

    func grantRights(_ visit: Visit) async throws -> Answer {
        let services = try services
        guard var account = try await services.accounts.account(Actor.ID(visit.place("id"))),
            account.kind != .resident
        else { throw PageFault.notFound }
        guard account.id != visit.guest.account?.id else { throw PageFault.forbidden }
        let organisation = site.book.organisation
        if !account.kind.isAdministrator {
            account.roles = visit.form.all("roles").map { Role.ID($0) }
                .filter { organisation.role($0) != nil }
            account.unit = organisation.unit(Unit.ID(visit.form["unit"]))?.id
            account.communities = Set(
                visit.form.all("communities").map { Community.ID($0) }
                    .filter { organisation.community($0) != nil })
        }
        let states = visit.form.all("state")
        account.isDisabled = states.contains("disabled")
        if states.contains("reset-second") { account.totp = nil }
        try await services.accounts.update(account)
        // Rights that were taken away are gone at once.
        try await services.accounts.endSessions(of: account.id, except: nil)
        try await note(
            .administration, account.name,
            "rights: \(account.roles.map(\.text).joined(separator: " ")) \(account.unit?.text ?? "-") "
                + (account.isDisabled ? "disabled" : "active"), visit)
        return .redirect(to: visit.links("/admin/rights"))
    }
}

extension Account.Kind {
    func label(_ words: Words) -> String {
        switch self {
        case .staff: words("工作人员", "Staff")
        case .partner: words("协作单位人员", "Partner")
        case .resident: words("居民、企业", "Resident")
        case .systemAdministrator: words("系统管理员", "System administrator")
        case .securityAdministrator: words("安全管理员", "Security administrator")
        case .auditAdministrator: words("审计管理员", "Audit administrator")
        }
    }
}
