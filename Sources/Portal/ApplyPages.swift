import Access
import Casework
import LegalCalendar
import Procedures
import Web

private struct StepPage {
    let exit: [TextLink]
    let backHref: String
    let back: String
    let heading: String
    let kept: [String]
    let form: [FormView]
    let more: [TextLink]
}

private struct CheckPage {
    struct Row {
        let name: String
        let text: String
        let href: String
        let change: String
    }

    struct Problem {
        let heading: String
        let links: [TextLink]
    }

    let exit: [TextLink]
    let heading: String
    let refused: [RefusalView]
    let problem: [Problem]
    let rows: [Row]
    let declaration: String
    let form: [FormView]
}

extension Pages {
    // MARK: The draft

    /// Whose drafts they are: the account's, or for visitors the session's.
    func draftOwner(_ visit: Visit) throws(PageFault) -> String {
        guard let session = visit.guest.session else { throw .expired }
        return visit.guest.account?.id.text ?? session.id
    }

    private static func key(_ service: Service) -> String { "apply.\(service.id)" }

    /// What was typed so far, by whoever may ask for the service.
    private func application(_ visit: Visit) async throws -> Application {
        let services = try services
        let service = try known(visit, "service")
        guard !visit.guest.isStaff else { throw PageFault.forbidden }
        let draft = try await services.accounts.draft(
            Self.key(service), of: try draftOwner(visit))
        let typed = FormBody(urlEncoded: (draft?.body ?? "").utf8.map { $0 })
        guard
            let application = Application(
                service, book: site.book, on: services.now().civilDate, typed: typed,
                language: visit.language)
        else { throw PageFault.notFound }
        return application
    }

    /// Keeps what was typed, with the nonce by which a second sending finds the first.
    private func keep(_ typed: FormBody, _ service: Service, _ visit: Visit) async throws {
        let services = try services
        var typed = typed
        if typed["once"].isEmpty { typed.add("once", Secret.token()) }
        try await services.accounts.save(
            Draft(
                account: try draftOwner(visit), key: Self.key(service), body: typed.draftText,
                saved: services.trueNow()))
    }

    private func address(_ service: Service, _ step: String, _ visit: Visit) -> String {
        visit.links("/apply/\(service.id)/\(step)")
    }

    // MARK: One question a page

    /// Goes on where somebody stopped.
    func startApplication(_ visit: Visit) async throws -> Answer {
        if visit.guest.isStaff { return staffNote(visit, work: visit.links("/work/new")) }
        let application = try await application(visit)
        let steps = application.steps()
        guard !application.typed.pairs.isEmpty,
            case .faults(let faults) = application.read(at: try services.now())
        else {
            let first = application.typed.pairs.isEmpty ? steps.first?.id : nil
            return .redirect(to: address(application.service, first ?? "check", visit))
        }
        let open = steps.first { step in faults.contains { step.holds($0.name) } }
        return .redirect(to: address(application.service, open?.id ?? "check", visit))
    }

    func askStep(_ visit: Visit) async throws -> Answer {
        if visit.guest.isStaff { return staffNote(visit, work: visit.links("/work/new")) }
        let application = try await application(visit)
        return try stepPage(application, faults: [], visit)
    }

    private func stepPage(
        _ application: Application, faults: [FormFault], _ visit: Visit
    ) throws(PageFault) -> Answer {
        let words = visit.words
        let steps = application.steps(more: visit.query["more"] != nil)
        guard let place = steps.firstIndex(where: { $0.id == visit.place("step") }) else {
            throw .notFound
        }
        let (step, service) = (steps[place], application.service)
        let changes = visit.query["change"] != nil
        let back =
            changes
            ? address(service, "check", visit)
            : place == 0
                ? visit.links("/services/\(service.id)")
                : address(service, steps[place - 1].id, visit)
        let names = application.typed.keptFiles[step.questions[0].name] ?? []
        let content = StepPage(
            exit: exit(service, visit), backHref: back, back: words("返回上一步", "Back"),
            heading: service.label.text(in: visit.language),
            kept: names.isEmpty
                ? []
                : [words("已上传：", "Uploaded: ") + words.list(names.map(\.name))],
            form: [
                FormView(
                    step.questions, faults: faults,
                    action: visit.links(
                        "/apply/\(service.id)/\(step.id)", changes ? [("change", "1")] : []),
                    button: words("下一步", "Continue"), visit: visit)
            ],
            more: step.extensible.map { role in
                TextLink(
                    href: visit.links("/apply/\(service.id)/\(step.id)", [("more", "1")]),
                    text: words("再添加一名", "Add another: ")
                        + role.label.text(in: visit.language))
            }.list)
        return page(
            PortalTemplates.set, "step", title: content.heading, visit,
            status: faults.isEmpty ? 200 : 422, content)
    }

    func takeStep(_ visit: Visit) async throws -> Answer {
        let before = try await application(visit)
        let service = before.service
        guard let asked = before.steps(more: true).first(where: { $0.id == visit.place("step") })
        else { throw PageFault.notFound }
        let kept = before.typed.without { asked.holds($0) }
        var typed = FormBody(
            kept.pairs.map { ($0.name, $0.value) }
                + visit.form.pairs.filter { asked.holds($0.name) }.map { ($0.name, $0.value) })
        var faults: [FormFault] = []
        for question in asked.questions {
            guard let upload = visit.form.uploads(question.name).first else { continue }
            do {
                let file = try await services.keepFile(upload.path, upload.name, true)
                typed = typed.without { $0 == "kept.\(question.name)" }
                typed.keep(file, of: question.name)
            } catch let fault as UploadFault {
                faults.append(FormFault(question.name, fault.reason.zh, fault.reason.en))
            }
        }
        guard
            let application = Application(
                service, book: site.book, on: try services.now().civilDate, typed: typed,
                language: visit.language)
        else { throw PageFault.notFound }
        let reading = application.read(at: try services.now())
        if case .faults(let all) = reading { faults += all.filter { asked.holds($0.name) } }
        guard faults.isEmpty else { return try stepPage(application, faults: faults, visit) }
        try await keep(typed, service, visit)
        let steps = application.steps()
        let place = steps.firstIndex { $0.id == asked.id } ?? steps.count
        let next = steps.dropFirst(place + 1).first?.id
        let isChange = visit.query["change"] != nil
        return .redirect(to: address(service, isChange ? "check" : next ?? "check", visit))
    }

    // MARK: Check and send

    func checkAnswers(_ visit: Visit) async throws -> Answer {
        if visit.guest.isStaff { return staffNote(visit, work: visit.links("/work/new")) }
        let application = try await application(visit)
        guard !application.typed.pairs.isEmpty else {
            return .redirect(to: visit.links("/services/\(application.service.id)"))
        }
        return try checkPage(application, visit)
    }

    private func checkPage(
        _ application: Application, refusal: Refusal? = nil, faults: [FormFault] = [],
        _ visit: Visit
    ) throws(PageFault) -> Answer {
        let (words, service) = (visit.words, application.service)
        let steps = application.steps()
        var open = faults
        if case .faults(let missing) = application.read(at: try services.now()), faults.isEmpty {
            open = missing
        }
        func change(_ step: String) -> String {
            visit.links("/apply/\(service.id)/\(step)", [("change", "1")])
        }
        let rows = steps.flatMap { step in
            step.questions.map { question in
                let answer = application.answer(to: question)
                return CheckPage.Row(
                    name: question.label,
                    text: answer.isEmpty ? words("未填写", "Not provided") : answer,
                    href: change(step.id), change: words("修改", "Change"))
            }
        }
        let links = open.map { fault in
            TextLink(
                href: change(steps.first { $0.holds(fault.name) }?.id ?? steps[0].id),
                text: fault.message.text(in: visit.language))
        }
        let content = CheckPage(
            exit: exit(service, visit),
            heading: words("提交前请核对", "Check your answers"),
            refused: refusal.map { RefusalView($0, book: site.book, words: words) }.list,
            problem: links.isEmpty
                ? []
                : [
                    .init(
                        heading: words("还有内容要补充或者修改", "Something is still needed"),
                        links: links)
                ], rows: rows,
            declaration: words(
                "提交即表示以上内容属实。提交后会得到回执编号和查询码。",
                "By sending you confirm that this is true. You will get a receipt number and a code."
            ),
            form: [
                FormView(
                    [], action: visit.links("/apply/\(service.id)/check"),
                    button: words("确认提交", "Send"), visit: visit,
                    once: application.typed["once"])
            ])
        return page(
            PortalTemplates.set, "check", title: content.heading, visit,
            status: refusal == nil && faults.isEmpty ? 200 : 422, content)
    }

    func submitApplication(_ visit: Visit) async throws -> Answer {
        let (services, application) = (try services, try await application(visit))
        let service = application.service
        guard !application.typed.pairs.isEmpty else {
            return .redirect(to: visit.links("/services/\(service.id)"))
        }
        let now = services.now()
        let submission: Submission
        switch application.read(at: now) {
        case .faults(let faults): return try checkPage(application, faults: faults, visit)
        case .submission(let read, _): submission = read
        }
        let actor = applicant(visit)
        do {
            switch try await services.office.open(
                service.procedure, with: submission, by: actor, at: Occasion(now))
            {
            case .refused(let refusal):
                return try checkPage(application, refusal: refusal, visit)
            case .done(let matter, _):
                try await finish(matter.id, application, actor, visit)
                return .redirect(to: visit.links("/receipts/\(matter.id)"))
            }
        } catch let fault as InputFault {
            return try checkPage(application, faults: [application.form.fault(fault)], visit)
        }
    }

    /// Who applies: the account, or somebody new who is known by the receipt alone.
    func applicant(_ visit: Visit) -> Actor {
        let roles = Set(Permission(site.book).publicRoles)
        let id = visit.guest.account?.id ?? Actor.ID("r-\(Secret.token().prefix(16))")
        return Actor(id: id, roles: roles.union(visit.guest.account?.roles ?? []))
    }

    private func finish(
        _ matter: Matter.ID, _ application: Application, _ actor: Actor, _ visit: Visit
    ) async throws {
        let services = try services
        let code = try await receiptDesk.makeReceipt(for: matter, as: actor.id)
        let owner = try draftOwner(visit)
        try await services.accounts.save(
            Draft(
                account: owner, key: Self.receiptKey(matter),
                body: FormBody([("code", code), ("service", application.service.id.text)])
                    .draftText, saved: services.trueNow()))
        try await services.accounts.discardDraft(Self.key(application.service), of: owner)
    }

    /// Under which the browser that applied finds its receipt's code, as long as its session lasts.
    static func receiptKey(_ matter: Matter.ID) -> String { "\(receiptPrefix)\(matter)" }

    private static let receiptPrefix = "receipt."

    static func matter(ofReceipt key: String) -> Matter.ID? {
        guard key.hasPrefix(receiptPrefix) else { return nil }
        return Int64(key.dropFirst(receiptPrefix.count)).map { Matter.ID($0) }
    }

    var receiptDesk: SignIn {
        get throws(PageFault) {
            let services = try services
            return SignIn(store: services.accounts, strength: services.passwordCost)
        }
    }
}
