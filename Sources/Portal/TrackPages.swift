import Access
import Casework
import LegalCalendar
import Papers
import Procedures
import Web

/// Where a matter stands and what comes next, by when and why（办理进度）.
struct Progress {
    struct Due {
        let due: String
        let label: String
        let explanation: [String]
    }

    let nextHeading: String
    let stateName: String
    let colon: String
    let state: String
    let deadlines: [Due]
    let nothing: [String]

    init(_ view: PublicView, today: CivilDate) {
        let words = view.words
        nextHeading = words("接下来", "What happens next")
        stateName = words("目前", "Now")
        colon = words("：", ": ")
        state = view.matter.stage.map { view.label($0) } ?? ""
        let running = view.matter.clocks.filter { $0.isRunning && $0.due != nil }
            .sorted { $0.due?.day ?? today < $1.due?.day ?? today }
        deadlines = running.prefix(3).map { clock in
            let deadline = DeadlineView(clock, view, today: today)
            return Due(
                due: words("\(deadline.due)前", "By \(deadline.due):"), label: deadline.label,
                explanation: deadline.explanation)
        }
        nothing =
            running.isEmpty
            ? [
                view.matter.closed == nil
                    ? words("等待承办人员处理。", "Waiting for the office to act.")
                    : words("本事项已办结。", "The matter is closed.")
            ] : []
    }
}

private struct ReceiptPage {
    struct Code {
        let name: String
        let text: String
        let note: String
    }

    struct Follow {
        let action: String
        let token: String
        let code: String
        let text: String
    }

    let exit: [TextLink]
    let heading: String
    let numberName: String
    let number: String
    let code: [Code]
    let facts: [Fact]
    let qr: String
    let nextHeading: String
    let stateName: String
    let colon: String
    let state: String
    let deadlines: [Progress.Due]
    let nothing: [String]
    let keep: String
    let follow: [Follow]
    let trackLink: [TextLink]
}

private struct TrackPage {
    let heading: String
    let lead: String
    let form: [FormView]
    let signInHref: String
    let signIn: String
}

extension Pages {
    func ownMatter(_ visit: Visit) async throws -> (view: PublicView, isSeen: Bool) {
        let number = try visit.number("matter", Label(zh: "回执编号", en: "receipt number"))
        guard let matter = Matter(try await site.records.events(of: Matter.ID(number))),
            let view = PublicView(matter, book: site.book, words: visit.words)
        else { throw PageFault.notFound }
        let sight = try services.permission.sight(of: matter, for: visit.guest.viewer)
        return (view, sight != nil)
    }

    /// The service by which the matter was opened.
    func service(of matter: Matter) -> Service? {
        serviceBook.services.first {
            $0.procedure == matter.procedure && $0.act == matter.deeds.first?.act
        }
    }

    /// The receipt（回执）: kept, printed, found again with its code.
    func receipt(_ visit: Visit) async throws -> Answer {
        let number = try visit.number("matter", Label(zh: "回执编号", en: "receipt number"))
        let (services, words) = (try services, visit.words)
        let draft = try await services.accounts.draft(
            Self.receiptKey(Matter.ID(number)), of: try draftOwner(visit))
        let code = draft.map { FormBody(urlEncoded: $0.body.utf8.map { $0 })["code"] }
        let ask = Answer.redirect(to: visit.links("/track", [("number", "\(number)")]))
        guard let (view, isSeen) = try? await ownMatter(visit), isSeen || code != nil else {
            return ask
        }
        let (matter, service) = (view.matter, service(of: view.matter))
        let progress = Progress(view, today: site.today())
        let content = ReceiptPage(
            exit: exit(service, visit),
            heading: words("已提交", "Sent"), numberName: words("回执编号", "Receipt number"),
            number: "\(matter.id)",
            code: code.map {
                .init(
                    name: words("查询码", "Code"), text: $0,
                    note: words(
                        "请记下或者打印，关闭浏览器后不再显示。", "Write it down or print it: it is not shown again."))
            }.list,
            facts: [
                Fact(
                    name: words("事项", "What"),
                    text: service?.label.text(in: visit.language)
                        ?? view.procedure.label.text(in: visit.language)),
                Fact(name: words("提交时间", "Sent at"), text: words.moment(matter.opened)),
                Fact(
                    name: words("受理机关", "Office"),
                    text: site.book.organisation.label.text(in: visit.language)),
            ],
            qr: try QRCode("\(matter.id)").svg(label: words("回执编号二维码", "Receipt number as QR")),
            nextHeading: progress.nextHeading, stateName: progress.stateName,
            colon: progress.colon, state: progress.state, deadlines: progress.deadlines,
            nothing: progress.nothing,
            keep: words(
                "凭回执编号和查询码，可以随时在“查询办件”里看进度、补交材料、收到答复。",
                "With the number and the code you can see progress, add material and read the reply under “Track a matter”."
            ),
            follow: code.map {
                .init(
                    action: visit.links("/track"), token: visit.guest.token, code: $0,
                    text: words("查看办理进度", "See where it stands"))
            }.list,
            trackLink: code == nil
                ? [
                    TextLink(
                        href: visit.links("/track/\(matter.id)"),
                        text: words("查看办理进度", "See where it stands"))
                ] : [])
        return page(PortalTemplates.set, "receipt", title: content.heading, visit, content)
    }

    // MARK: Number and code

    func trackForm(_ visit: Visit) -> Answer { trackPage(visit, faults: []) }

    private func trackPage(_ visit: Visit, faults: [FormFault]) -> Answer {
        let words = visit.words
        let typed = visit.form["number"]
        let content = TrackPage(
            heading: words("查询办件", "Track a matter"),
            lead: words("填写回执上的编号和查询码。", "Enter the number and the code on your receipt."),
            form: [
                FormView(
                    [
                        Question(
                            "number", words("回执编号", "Receipt number"),
                            .line(type: "text", mode: "numeric", longest: 12, unit: nil),
                            value: typed.isEmpty ? visit.query["number"] ?? "" : typed),
                        Question(
                            "code", words("查询码", "Code"),
                            .line(type: "text", mode: nil, longest: 12, unit: nil),
                            hint: isSignedIn(visit)
                                ? words(
                                    "八位字母和数字；您已登录，是当事人的不用填",
                                    "Eight letters and digits; you have signed in and as a party need none"
                                )
                                : words("八位字母和数字，不分大小写", "Eight letters and digits"),
                            isRequired: !isSignedIn(visit), autocomplete: "off"),
                    ], faults: faults, action: visit.links("/track"),
                    button: words("查询", "Show"), visit: visit)
            ], signInHref: visit.links("/sign-in", [("next", "/my")]),
            signIn: words("用手机验证码登录，查看我的全部办件", "Sign in with a code to see all of your matters"))
        return page(
            PortalTemplates.set, "track", title: content.heading, visit,
            status: faults.isEmpty ? 200 : 422, content)
    }

    private func isSignedIn(_ visit: Visit) -> Bool { visit.guest.account?.kind == .resident }

    func track(_ visit: Visit) async throws -> Answer {
        guard let number = Int64(visit.form["number"]), number > 0 else {
            return trackPage(
                visit, faults: [FormFault("number", "回执编号是一串数字", "The number is all digits")])
        }
        let services = try services
        if isSignedIn(visit),
            let matter = Matter(try await site.records.events(of: Matter.ID(number))),
            services.permission.sight(of: matter, for: visit.guest.viewer) != nil
        {
            return .redirect(to: visit.links("/track/\(number)"))
        }
        let origin = SignIn.Origin(address: visit.request.from, agent: visit.request.agent)
        let outcome = try await receiptDesk.begin(
            receiptOf: Matter.ID(number), code: visit.form["code"], from: origin,
            at: services.trueNow())
        switch outcome {
        case .begun(_, let token):
            if let old = visit.guest.session { try await services.accounts.end(old.id) }
            var answer = Answer.redirect(to: visit.links("/track/\(number)"))
            answer.set(Cookie(Self.cookieName, token, isSecure: services.isSecure))
            return answer
        case .refused(.wrong):
            return trackPage(
                visit,
                faults: [
                    FormFault(
                        "code", "编号或者查询码不对，请对照回执再填",
                        "The number or the code is wrong; compare the receipt")
                ])
        case .refused(.locked(let end)):
            return trackPage(
                visit,
                faults: [
                    FormFault(
                        "code", "试的次数太多，请在 \(end.wallTime) 以后再试",
                        "Too many tries; try again after \(end.wallTime)")
                ])
        }
    }
}
