import Access
import Casework
import LegalCalendar
import Procedures
import Web

/// The form that opens a matter（登记表单页）.
struct OpeningPage {
    struct Way {
        let href: String
        let label: String
        let isHere: Bool
    }

    struct Doubles {
        let heading: String
        let lines: [Way]
    }

    let w: [String: String]
    let heading: String
    let ways: [Way]
    let doubles: [Doubles]
    let recent: [RecentPartiesView]
    /// No matter to have moved on.
    let between: [ActPage.Between] = []
    let refusal: [RefusalView]
    let kept: [ActPage.Kept]
    let form: [FormView]
}

extension Pages {
    private struct Opening {
        let visit: Visit
        let procedure: Procedure
        let acts: [Act]
        let act: Act
        let capacity: Capacity
        let form: ActForm
    }

    private func opening(_ visit: Visit) async throws -> Opening {
        let services = try services
        let id = Procedure.ID(visit.place("procedure"))
        guard let procedure = site.book.procedure(id, on: services.now().civilDate) else {
            throw PageFault.notFound
        }
        let acts = procedure.acts.filter {
            services.permission.capacity(toOpenWith: $0, for: visit.guest.viewer) != nil
        }
        let asked = Act.ID(visit.query["act"] ?? "")
        guard let act = acts.first(where: { $0.id == asked }) ?? acts.first,
            let capacity = services.permission.capacity(toOpenWith: act, for: visit.guest.viewer)
        else { throw PageFault.forbidden }
        return Opening(
            visit: visit, procedure: procedure, acts: acts, act: act, capacity: capacity,
            form: ActForm(
                book: site.book, procedure: procedure, act: act, people: try await people(visit),
                extras: .staff, language: visit.language))
    }

    func openingPage(_ visit: Visit) async throws -> Answer {
        let opening = try await opening(visit)
        if visit.query["draft"] != nil, let account = visit.guest.account,
            let draft = try await services.accounts.draft(
                Self.draftPrefix + opening.procedure.id.text, of: account.id.text)
        {
            let form = FormBody(urlEncoded: draft.body.utf8)
            var kept = KeptUploads(key: try await services.accounts.secret("kept uploads"))
            for text in form.all("kept") { kept.take(text) }
            return show(opening, typed: form, kept: kept)
        }
        var form = try defaults(opening)
        let recent = try await recentParties(visit)
        recent.fill(
            &form, RecentParties.Picks(visit.query["recent"] ?? ""), in: opening.procedure)
        return show(opening, typed: form, recent: recent)
    }

    /// The form with what is known beforehand already in it.
    func openingPage(_ visit: Visit, typed: FormBody) async throws -> Answer {
        show(try await opening(visit), typed: typed)
    }

    /// Where the account works and today; everything else is for people to say.
    private func defaults(_ opening: Opening) throws -> FormBody {
        var form = FormBody()
        let communities = opening.visit.guest.account?.communities ?? []
        var isDated = false
        for id in opening.act.fill {
            guard let kind = opening.procedure.kind(ofField: id) else { continue }
            switch kind {
            case .place where communities.count == 1:
                for community in communities {
                    form.add("\(ActForm.name(of: id)).community", community.text)
                }
            case .date where !isDated:
                isDated = true
                form.add(ActForm.name(of: id), "\(try services.now().civilDate)")
            case .staff:
                if let account = opening.visit.guest.account {
                    form.add(ActForm.name(of: id), account.id.text)
                }
            default: break
            }
        }
        return form
    }

    func openMatter(_ visit: Visit) async throws -> Answer {
        let opening = try await opening(visit)
        let services = try services
        let kept = try await keptUploads(visit)
        if visit.form["do"] == "draft" { return try await keepDraft(opening, kept) }
        if visit.form["more"] != "" { return show(opening, typed: visit.form, kept: kept) }
        let now = services.now()
        let (link, linkFault) = try await link(visit)
        let reading = opening.form.read(
            visit.form, files: kept.files, link: link, today: now.civilDate)
        var faults = kept.faults + linkFault.list
        guard case .submission(let submission, let happened) = reading, faults.isEmpty else {
            if case .faults(let more) = reading { faults += more }
            return show(opening, typed: visit.form, kept: kept, faults: faults, status: 422)
        }
        if visit.form["anyway"] != "yes" {
            let doubles = try await services.office.likelyDuplicates(
                of: submission, under: opening.procedure.id, at: happened ?? now)
            if !doubles.isEmpty {
                return show(opening, typed: visit.form, kept: kept, doubles: doubles, status: 409)
            }
        }
        do {
            let outcome = try await services.office.open(
                opening.procedure.id, with: submission, by: opening.capacity.asActor,
                at: Occasion(happened: happened ?? now, entered: now))
            switch outcome {
            case .refused(let refusal):
                return show(opening, typed: visit.form, kept: kept, refusal: refusal, status: 422)
            case .done(let matter, _):
                try await remember(submission.parties, visit)
                if let account = visit.guest.account {
                    try await services.accounts.discardDraft(
                        Self.draftPrefix + opening.procedure.id.text, of: account.id.text)
                }
                return .redirect(
                    to: visit.links(
                        "/work/matters/\(matter.id)", [("done", opening.act.id.text)]))
            }
        } catch let fault as InputFault {
            return show(
                opening, typed: visit.form, kept: kept, faults: [opening.form.fault(fault)],
                status: 422)
        }
    }

    private func keepDraft(_ opening: Opening, _ kept: KeptUploads) async throws -> Answer {
        let visit = opening.visit
        guard let account = visit.guest.account else { throw PageFault.expired }
        let unkept: Set = ["token", "once", "do", "anyway", "kept"]
        let pairs = visit.form.pairs.filter { !unkept.contains($0.name) && !$0.value.isEmpty }
        let body = (pairs + kept.hidden.map { ($0.name, $0.value) })
            .map { "\(WebText.encoded($0.name))=\(WebText.encoded($0.value))" }
            .joined(separator: "&")
        try await services.accounts.save(
            Draft(
                account: account.id.text, key: Self.draftPrefix + opening.procedure.id.text,
                body: body, saved: services.now()))
        return .redirect(to: visit.links("/work/new", [("saved", "yes")]))
    }

    private func show(
        _ opening: Opening, typed: FormBody, kept: KeptUploads? = nil, faults: [FormFault] = [],
        refusal: Refusal? = nil, doubles: [Matter] = [], recent: RecentParties? = nil,
        status: Int = 200
    ) -> Answer {
        let (visit, words) = (opening.visit, opening.visit.words)
        let path = "/work/new/\(opening.procedure.id)"
        func address(_ act: Act) -> String {
            visit.links(path, act.id == opening.acts[0].id ? [] : [("act", act.id.text)])
        }
        let button =
            doubles.isEmpty
            ? opening.act.label.text(in: visit.language) : words("仍要登记", "Enter it all the same")
        var form = FormView(
            opening.form.questions(typed), faults: faults, action: address(opening.act),
            button: button, visit: visit, once: Secret.token())
        form.hidden =
            (doubles.isEmpty ? [] : [FormView.Hidden("anyway", "yes")]) + (kept?.hidden ?? [])
        form.otherButtons =
            moreButtons(opening.form, typed) + [
                FormView.Hidden("do", "draft", label: words("保存草稿", "Keep as a draft"))
            ]
        let heading = opening.procedure.label.text(in: visit.language)
        let content = OpeningPage(
            w: CaseWords.table(visit.language), heading: heading,
            ways: opening.acts.count < 2
                ? []
                : opening.acts.map {
                    .init(
                        href: address($0), label: $0.label.text(in: visit.language),
                        isHere: $0.id == opening.act.id)
                },
            doubles: doubles.isEmpty
                ? []
                : [
                    .init(
                        heading: words(
                            "可能已经登记过，请先核对：", "It may be on record already; compare first:"),
                        lines: doubles.prefix(10).map {
                            .init(
                                href: visit.links("/work/matters/\($0.id)"),
                                label: "\($0.number ?? "#\($0.id)") · \($0.opened.wallTime)",
                                isHere: false)
                        })
                ],
            recent: recent.flatMap {
                view(
                    $0, in: opening.procedure, at: path,
                    opening.act.id == opening.acts[0].id ? [] : [("act", opening.act.id.text)],
                    visit)
            }.list, refusal: refusal.map { RefusalView($0, book: site.book, words: words) }.list,
            kept: keptNames(kept), form: [form])
        return page(CaseTemplates.set, "opening", title: heading, visit, status: status, content)
    }
}
