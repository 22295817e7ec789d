import Access
import LegalCalendar
import Procedures

/// A page that is one form with a heading（单一表单页）.
struct FormPage {
    let heading: String
    let lead: [String]
    let form: FormView
    /// Other ways, below the form.
    let ways: [TextLink]
}

extension Pages {
    private func origin(_ visit: Visit) -> SignIn.Origin {
        SignIn.Origin(address: visit.request.from, agent: visit.request.agent)
    }

    private var desk: SignIn {
        get throws(PageFault) {
            let services = try services
            return SignIn(store: services.accounts, strength: services.passwordCost)
        }
    }

    // MARK: Name and password

    func signInForm(_ visit: Visit, faults: [FormFault] = []) async throws -> Answer {
        guard visit.guest.account == nil else { return .redirect(to: start(visit)) }
        if try await services.accounts.names().isEmpty {
            return .redirect(to: visit.links("/setup"))
        }
        let words = visit.words
        let questions = [
            Question(
                "name", words("账户名", "Account"),
                .line(type: "text", mode: nil, longest: 32, unit: nil), value: visit.form["name"],
                autocomplete: "username"),
            Question(
                "password", words("口令", "Password"),
                .line(type: "password", mode: nil, longest: 128, unit: nil),
                autocomplete: "current-password"),
        ]
        let page = FormPage(
            heading: words("登录", "Sign in"), lead: [],
            form: FormView(
                questions, faults: faults, action: action("/login", visit),
                button: words("登录", "Sign in"), visit: visit),
            ways: [
                .init(
                    href: visit.links("/sign-in"),
                    text: words("居民、企业用手机验证码登录", "Residents and firms sign in with a code")),
                .init(
                    href: visit.links("/track"),
                    text: words("有回执编号的，直接查询办件", "With a receipt number, track the matter")),
            ])
        return self.page(
            .formPage, title: page.heading, visit, status: faults.isEmpty ? 200 : 422, page)
    }

    /// The address of a form that remembers where to go on.
    private func action(_ path: String, _ visit: Visit) -> String {
        visit.links(path, visit.next.map { [("next", $0)] } ?? [])
    }

    private func start(_ visit: Visit) -> String {
        if let next = visit.next { return next }
        guard let account = visit.guest.account else { return visit.links("/") }
        return start(of: account, visit)
    }

    private func start(of account: Account, _ visit: Visit) -> String {
        if let next = visit.next { return next }
        return switch account.kind {
        case .staff, .partner: visit.links("/work")
        case .resident: visit.links("/my")
        case .systemAdministrator: visit.links("/admin")
        case .securityAdministrator: visit.links("/admin/rights")
        case .auditAdministrator: visit.links("/admin/access-log")
        }
    }

    func signIn(_ visit: Visit) async throws -> Answer {
        let services = try services
        let outcome = try await desk.begin(
            name: visit.form["name"], password: visit.form["password"], from: origin(visit),
            at: services.trueNow())
        switch outcome {
        case .refused(let ground):
            return try await signInForm(visit, faults: [fault(ground, "password")])
        case .begun(let session, let token):
            try await endVisit(visit)
            guard let id = session.account, let account = try await services.accounts.account(id)
            else { throw PageFault.expired }
            var answer = Answer.redirect(
                to: session.isSecondFactorDone
                    ? account.mustChangePassword
                        ? visit.links("/account") : start(of: account, visit)
                    : action("/login/second", visit))
            answer.set(Cookie(Self.cookieName, token, isSecure: services.isSecure))
            return answer
        }
    }

    /// The session of somebody unknown ends when they say who they are: its token might be known.
    private func endVisit(_ visit: Visit) async throws {
        if let session = visit.guest.session { try await services.accounts.end(session.id) }
    }

    private func fault(_ ground: SignIn.Ground, _ name: String) -> FormFault {
        switch ground {
        case .wrong:
            FormFault(
                name, "账户名、口令或者验证码不对，请核对后再试",
                "The account, password or code is not right; check and try again")
        case .locked(let end):
            FormFault(
                name, "尝试次数过多，请在 \(end.wallTime) 之后再试", "Too many tries; wait until \(end.wallTime)"
            )
        }
    }

    func signOut(_ visit: Visit) async throws -> Answer {
        if let session = visit.guest.session {
            try await desk.end(session, from: origin(visit), at: try services.trueNow())
        }
        var answer = Answer.redirect(to: visit.links("/"))
        answer.set(Cookie(Self.cookieName, "", lifetime: 0, isSecure: try services.isSecure))
        return answer
    }

    // MARK: Second factor

    func secondFactorForm(_ visit: Visit, faults: [FormFault] = []) async throws -> Answer {
        guard let session = visit.guest.session, session.account != nil,
            !session.isSecondFactorDone
        else { return .redirect(to: start(visit)) }
        let words = visit.words
        let page = FormPage(
            heading: words("动态口令", "Second factor"),
            lead: [
                words(
                    "请打开手机上的动态口令应用，输入当前的六位数字。",
                    "Open the authenticator on your phone and type its six digits.")
            ],
            form: FormView(
                [codeQuestion(words, visit)], faults: faults,
                action: action("/login/second", visit),
                button: words("确认", "Confirm"), visit: visit), ways: [])
        return self.page(
            .formPage, title: page.heading, visit, status: faults.isEmpty ? 200 : 422, page)
    }

    private func codeQuestion(_ words: Words, _ visit: Visit) -> Question {
        Question(
            "code", words("六位数字", "Six digits"),
            .line(type: "text", mode: "numeric", longest: 6, unit: nil), value: visit.form["code"],
            autocomplete: "one-time-code")
    }

    func secondFactor(_ visit: Visit) async throws -> Answer {
        guard let session = visit.guest.session, let id = session.account else {
            throw PageFault.expired
        }
        let services = try services
        if let ground = try await desk.confirm(
            visit.form["code"], in: session, from: origin(visit), at: services.trueNow())
        {
            return try await secondFactorForm(visit, faults: [fault(ground, "code")])
        }
        guard let account = try await services.accounts.account(id) else { throw PageFault.expired }
        return .redirect(to: start(of: account, visit))
    }

    // MARK: Residents: a code sent to the phone

    func phoneForm(_ visit: Visit, faults: [FormFault] = []) async throws -> Answer {
        guard visit.guest.account == nil else { return .redirect(to: start(visit)) }
        let words = visit.words
        let page = FormPage(
            heading: words("用手机验证码登录", "Sign in with a code"),
            lead: [
                words("登录后可以看到用这个手机号办理的全部事项。", "You then see every matter of this phone number.")
            ],
            form: FormView(
                [
                    Question(
                        "phone", words("手机号", "Mobile phone"),
                        .line(type: "tel", mode: "numeric", longest: 11, unit: nil),
                        value: visit.form["phone"], autocomplete: "tel-national")
                ], faults: faults, action: action("/sign-in", visit),
                button: words("发送验证码", "Send the code"), visit: visit),
            ways: [
                .init(
                    href: visit.links("/login"),
                    text: words("工作人员用账户名登录", "Staff sign in with an account"))
            ])
        return self.page(
            .formPage, title: page.heading, visit, status: faults.isEmpty ? 200 : 422, page)
    }

    func sendCode(_ visit: Visit) async throws -> Answer {
        let phone = visit.form["phone"].filter { !" -".contains($0) }
        guard phone.count == 11, phone.first == "1", phone.allSatisfy(\.isNumber) else {
            return try await phoneForm(
                visit,
                faults: [
                    FormFault(
                        "phone", "手机号应为 1 开头的 11 位数字",
                        "A mobile number has 11 digits and begins with 1")
                ])
        }
        let office = site.book.organisation.label.zh
        if let end = try await desk.sendCode(
            to: phone, from: origin(visit), at: try services.trueNow(),
            saying: { "【\(office)】验证码 \($0)，十分钟内有效。请勿告诉他人。" })
        {
            return try await phoneForm(visit, faults: [fault(.locked(until: end), "phone")])
        }
        return .redirect(
            to: visit.links(
                "/sign-in/code", [("phone", phone)] + (visit.next.map { [("next", $0)] } ?? [])))
    }

    func codeForm(_ visit: Visit, faults: [FormFault] = []) async throws -> Answer {
        let words = visit.words
        let phone = visit.query["phone"] ?? visit.form["phone"]
        let page = FormPage(
            heading: words("输入验证码", "Type the code"),
            lead: [
                words("验证码已发往 ", "The code was sent to ") + Masking.phone(phone)
                    + words("，十分钟内有效。", "; it is good for ten minutes.")
            ],
            form: FormView(
                [codeQuestion(words, visit)], faults: faults,
                action: visit.links(
                    "/sign-in/code",
                    [("phone", phone)] + (visit.next.map { [("next", $0)] } ?? [])),
                button: words("登录", "Sign in"), visit: visit),
            ways: [.init(href: visit.links("/sign-in"), text: words("重新发送", "Send again"))])
        return self.page(
            .formPage, title: page.heading, visit, status: faults.isEmpty ? 200 : 422, page)
    }

    func enterCode(_ visit: Visit) async throws -> Answer {
        let services = try services
        let outcome = try await desk.begin(
            phone: visit.query["phone"] ?? "", code: visit.form["code"],
            roles: services.permission.publicRoles, from: origin(visit), at: services.trueNow())
        switch outcome {
        case .refused(let ground):
            return try await codeForm(visit, faults: [fault(ground, "code")])
        case .begun(_, let token):
            try await endVisit(visit)
            var answer = Answer.redirect(to: visit.next ?? visit.links("/my"))
            answer.set(Cookie(Self.cookieName, token, isSecure: services.isSecure))
            return answer
        }
    }
}
