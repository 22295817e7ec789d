import Access
import Casework
import LegalCalendar
import Papers
package import Procedures

/// One's own account: password, second factor, sessions（个人账户）.
struct OwnAccountPage {
    struct SessionRow {
        let when: String
        let from: String
        let agent: String
        let isThis: Bool
    }

    let heading: String
    let facts: [MatterPage.Pair]
    let notice: [String]
    let password: [FormView]
    let second: [FormView]
    let secondLead: [String]
    /// The key as a picture for the phone's camera（二维码）, our own markup.
    let qr: [String]
    let sessions: [SessionRow]
    let token: String
    let endHref: String
}

extension Pages {
    func account(
        _ visit: Visit, faults: [FormFault] = [], notice: String? = nil, totp: TOTP? = nil
    ) async throws -> Answer {
        guard let account = visit.guest.account else { throw PageFault.expired }
        let services = try services
        let words = visit.words
        let organisation = site.book.organisation
        let roles = account.roles.compactMap {
            organisation.role($0)?.label.text(in: visit.language)
        }
        let sessions = try await services.accounts.sessions(of: account.id)
        let secret = totp ?? TOTP.random()
        let isResident = account.kind == .resident
        let issuer = organisation.label.zh
        let content = OwnAccountPage(
            heading: words("个人账户", "Your account"),
            facts: [
                .init(name: words("姓名", "Name"), text: account.displayName, href: []),
                .init(name: words("账户名", "Account"), text: account.name, href: []),
                .init(
                    name: words("岗位", "Roles"), text: roles.isEmpty ? "—" : words.list(roles),
                    href: []),
                .init(
                    name: words("部门", "Unit"),
                    text: account.unit.flatMap {
                        organisation.unit($0)?.label.text(in: visit.language)
                    } ?? "—", href: []),
            ],
            notice: (notice
                ?? (account.mustChangePassword
                    ? words("首次登录，请先修改口令。", "Please change the password first.") : nil))
                .list,
            password: isResident ? [] : [passwordForm(visit, faults)],
            second: isResident || account.totp != nil ? [] : [secondForm(secret, visit, faults)],
            secondLead: isResident
                ? []
                : [
                    account.totp == nil
                        ? words(
                            "用手机的动态口令应用扫描二维码（或者手动添加密钥），再输入它显示的六位数字。",
                            "Scan the code with the authenticator on your phone, or add the key by hand, then type the six digits it shows."
                        )
                        : words(
                            "已启用动态口令。换手机时请联系安全管理员重置。",
                            "The second factor is on. To move it to another phone ask the security administrator."
                        )
                ],
            qr: isResident || account.totp != nil
                ? []
                : [
                    try QRCode(secret.address(account: account.name, issuer: issuer))
                        .svg(label: words("动态口令密钥的二维码", "The key as a QR code"))
                ],
            sessions: sessions.map { session in
                .init(
                    when: session.lastSeen.wallTime, from: session.address, agent: session.agent,
                    isThis: session.id == visit.guest.session?.id)
            }, token: visit.guest.token, endHref: visit.links("/account/sessions"))
        return page(
            .account, title: content.heading, visit, status: faults.isEmpty ? 200 : 422, content)
    }

    private func passwordForm(_ visit: Visit, _ faults: [FormFault]) -> FormView {
        let words = visit.words
        func line(_ name: String, _ label: String, _ token: String, hint: String? = nil) -> Question
        {
            Question(
                name, label, .line(type: "password", mode: nil, longest: 128, unit: nil),
                hint: hint,
                autocomplete: token)
        }
        let mine = faults.filter { ["password", "new", "again"].contains($0.name) }
        return FormView(
            [
                line("password", words("现在的口令", "Present password"), "current-password"),
                line(
                    "new", words("新口令", "New password"), "new-password",
                    hint: words(
                        "至少 10 个字符，大写、小写字母、数字、其他字符中至少三种",
                        "At least 10 characters of at least three kinds: capitals, small letters, digits, others"
                    )),
                line("again", words("再输入一次新口令", "New password again"), "new-password"),
            ], faults: mine, action: visit.links("/account/password"),
            button: words("修改口令", "Change the password"), visit: visit)
    }

    private func secondForm(
        _ totp: TOTP, _ visit: Visit, _ faults: [FormFault]
    ) -> FormView {
        let words = visit.words
        return FormView(
            [
                Question(
                    "key", words("密钥", "Key"),
                    .line(type: "text", mode: nil, longest: 64, unit: nil), value: totp.text,
                    hint: words("手动输入或者复制到应用", "Type or copy it into the app")),
                Question(
                    "digits", words("六位数字", "Six digits"),
                    .line(type: "text", mode: "numeric", longest: 6, unit: nil),
                    autocomplete: "one-time-code"),
            ], faults: faults.filter { ["key", "digits"].contains($0.name) },
            action: visit.links("/account/second"), button: words("启用动态口令", "Turn it on"),
            visit: visit)
    }

    func changePassword(_ visit: Visit) async throws -> Answer {
        guard let account = visit.guest.account, let session = visit.guest.session else {
            throw PageFault.expired
        }
        let new = visit.form["new"]
        guard new == visit.form["again"] else {
            return try await self.account(
                visit, faults: [FormFault("again", "两次输入的新口令不一样", "The two new passwords differ")])
        }
        let services = try services
        let outcome = try await SignIn(store: services.accounts, strength: services.passwordCost)
            .changePassword(
                of: account, from: visit.form["password"], to: new, in: session,
                from: .init(address: visit.request.from, agent: visit.request.agent),
                at: services.trueNow())
        switch outcome {
        case .changed: return .redirect(to: visit.links("/account"))
        case .wrong:
            return try await self.account(
                visit,
                faults: [FormFault("password", "现在的口令不对", "The present password is not right")])
        case .locked(let end):
            return try await self.account(
                visit,
                faults: [
                    FormFault(
                        "password", "尝试次数过多，请在 \(end.wallTime) 之后再试",
                        "Too many tries; wait until \(end.wallTime)")
                ])
        case .faulty(let list):
            return try await self.account(
                visit, faults: list.map { FormFault("new", $0.label.zh, $0.label.en) })
        }
    }

    func setSecondFactor(_ visit: Visit) async throws -> Answer {
        guard var account = visit.guest.account, let session = visit.guest.session,
            account.totp == nil
        else { throw PageFault.forbidden }
        let services = try services
        let now = services.trueNow()
        guard let key = Base32.decode(visit.form["key"]), key.count >= 16 else {
            return try await self.account(
                visit,
                faults: [FormFault("key", "密钥有误，请刷新页面", "The key is not right; reload the page")])
        }
        let totp = TOTP(key: key)
        guard let step = totp.step(of: visit.form["digits"], at: now, after: nil)
        else {
            return try await self.account(
                visit,
                faults: [
                    FormFault(
                        "digits", "数字不对或者已过时，请输入当前显示的六位数字", "Not the six digits that are shown now")
                ],
                totp: totp)
        }
        account.totp = totp
        try await services.accounts.update(account)
        _ = try await services.accounts.use(step: step, of: account.id)
        try await services.accounts.confirmSecondFactor(session.id)
        try await services.accounts.record(
            AccessRecord(
                .credential, at: now, account: account.id, address: visit.request.from,
                note: "second factor on"))
        return .redirect(to: visit.links("/account"))
    }

    func endOtherSessions(_ visit: Visit) async throws -> Answer {
        guard let account = visit.guest.account else { throw PageFault.expired }
        try await services.accounts.endSessions(of: account.id, except: visit.guest.session?.id)
        return .redirect(to: visit.links("/account"))
    }
}

extension PasswordPolicy.Fault {
    /// In words.
    package var label: Label {
        switch self {
        case .tooShort(let least):
            Label(zh: "新口令至少 \(least) 个字符", en: "At least \(least) characters")
        case .tooLong(let most): Label(zh: "新口令最多 \(most) 个字符", en: "At most \(most) characters")
        case .tooPlain(let kinds):
            Label(
                zh: "新口令应含大写、小写字母、数字、其他字符中的至少 \(kinds) 种",
                en: "At least \(kinds) kinds of character")
        case .containsName: Label(zh: "新口令不能包含账户名或者姓名", en: "It may not contain your name")
        case .isRow: Label(zh: "新口令不能是连续或者重复的字符", en: "It may not be a row or a repetition")
        case .usedBefore(let history):
            Label(zh: "最近 \(history) 个口令不能再用", en: "None of the last \(history) may come back")
        }
    }
}
