import Access
import Casework
import LegalCalendar
import Procedures
import Web

/// The form of an act on a matter（办理表单页）.
struct ActPage {
    /// What others did while the form was being filled in.
    struct Between {
        let entries: [CaseHistory.Entry]
    }

    struct Kept {
        let names: [String]
    }

    let w: [String: String]
    let backHref: String
    let matter: String
    let heading: String
    let cites: [String]
    let between: [Between]
    let refusal: [RefusalView]
    let kept: [Kept]
    let form: [FormView]
}

extension Pages {
    /// A matter, an act on it, and as whom the visitor would do it.
    private struct Task {
        let file: CaseFile
        let act: Act
        let capacity: Capacity
        let form: ActForm
    }

    private func task(_ visit: Visit) async throws -> Task {
        let file = try await caseFile(visit)
        guard let act = file.procedure.act(Act.ID(visit.place("act"))), !act.opens else {
            throw PageFault.notFound
        }
        guard
            let capacity = try services.permission.capacity(
                toDo: act, on: file.matter, for: visit.guest.viewer,
                assignees: Set(file.matter.assignees))
        else { throw PageFault.forbidden }
        return Task(
            file: file, act: act, capacity: capacity,
            form: ActForm(
                book: site.book, procedure: file.procedure, act: act, matter: file.matter,
                people: try await people(visit), extras: .staff, language: visit.language))
    }

    func people(_ visit: Visit) async throws -> [ActForm.Person] {
        try await colleagues(visit).map { ActForm.Person(id: $0.id, name: $0.displayName) }
    }

    /// The form, with what is known beforehand already in it.
    func actPage(_ visit: Visit, typed: FormBody? = nil) async throws -> Answer {
        try await show(try await task(visit), typed: typed)
    }

    /// Does the act, or shows the form again with all that was typed and why.
    func doAct(_ visit: Visit) async throws -> Answer {
        let task = try await task(visit)
        let services = try services
        let kept = try await keptUploads(visit)
        let seen = Int(visit.form["seen"]) ?? task.file.matter.count
        let between = task.file.events.dropFirst(seen).filter { !DeskEntry.isDesk($0.act) }
        if !between.isEmpty {
            return try await show(
                task, typed: visit.form, kept: kept, between: Array(between), status: 409)
        }
        if visit.form["more"] != "" {
            return try await show(task, typed: visit.form, kept: kept)
        }
        let (link, linkFault) = try await link(visit)
        let reading = task.form.read(
            visit.form, files: kept.files, link: link, today: services.now().civilDate)
        var faults = kept.faults + linkFault.list
        guard case .submission(let submission, let happened) = reading, faults.isEmpty else {
            if case .faults(let more) = reading { faults += more }
            return try await show(task, typed: visit.form, kept: kept, faults: faults, status: 422)
        }
        let now = services.now()
        do {
            let outcome = try await services.office.perform(
                submission, on: task.file.matter.id, by: task.capacity.asActor,
                at: Occasion(happened: happened ?? now, entered: now))
            switch outcome {
            case .refused(let refusal):
                return try await show(
                    task, typed: visit.form, kept: kept, refusal: refusal, status: 422)
            case .done:
                try await remember(submission.parties, visit)
                return .redirect(
                    to: visit.links(task.file.path, [("done", task.act.id.text)]))
            }
        } catch let fault as InputFault {
            return try await show(
                task, typed: visit.form, kept: kept, faults: [task.form.fault(fault)], status: 422)
        }
    }

    private func show(
        _ task: Task, typed: FormBody?, kept: KeptUploads? = nil, faults: [FormFault] = [],
        refusal: Refusal? = nil, between: [Event] = [], status: Int = 200
    ) async throws -> Answer {
        let (file, visit) = (task.file, task.file.visit)
        let form = formView(task.form, file, typed: typed, kept: kept, faults: faults)
        let content = actContent(
            form, task.act, file, kept: kept, refusal: refusal, between: between)
        if visit.form[Self.beside] != "" {
            return try await reviewPage(file, doing: task.act, content, status: status)
        }
        return page(
            CaseTemplates.set, "act", title: content.heading, visit, status: status, content)
    }

    func actContent(
        _ form: FormView, _ act: Act, _ file: CaseFile, kept: KeptUploads? = nil,
        refusal: Refusal? = nil, between: [Event] = []
    ) -> ActPage {
        let history = CaseHistory(file: file)
        return ActPage(
            w: CaseWords.table(file.language), backHref: file.visit.links(file.path),
            matter: file.name, heading: act.label.text(in: file.language),
            cites: act.cites.isEmpty ? [] : [site.book.citations(act.cites, in: file.words)],
            between: between.isEmpty ? [] : [ActPage.Between(entries: between.map(history.entry))],
            refusal: refusal.map { RefusalView($0, book: site.book, words: file.words) }.list,
            kept: keptNames(kept), form: [form])
    }

    /// The field of a form that stands beside the file: the page that comes back keeps the file there.
    static let beside = "beside"

    /// The form of an act on the file, sent to where the act is done.
    func formView(
        _ form: ActForm, _ file: CaseFile, typed: FormBody? = nil, kept: KeptUploads? = nil,
        faults: [FormFault] = [], isBeside: Bool = false
    ) -> FormView {
        var view = FormView(
            form.questions(typed), faults: faults,
            action: file.visit.links("\(file.path)/act/\(form.act.id)"),
            button: form.act.label.text(in: file.language), visit: file.visit, once: Secret.token())
        let stands = isBeside || file.visit.form[Self.beside] != ""
        view.hidden =
            [FormView.Hidden("seen", "\(file.matter.count)")]
            + (stands ? [FormView.Hidden(Self.beside, "yes")] : []) + (kept?.hidden ?? [])
        view.otherButtons = moreButtons(form, typed)
        return view
    }

    func keptNames(_ kept: KeptUploads?) -> [ActPage.Kept] {
        kept.flatMap { $0.names.isEmpty ? nil : ActPage.Kept(names: $0.names) }.list
    }

    /// A button for each role of which one more party can be named.
    func moreButtons(_ form: ActForm, _ typed: FormBody?) -> [FormView.Hidden] {
        form.extensibleRoles(typed).map { role in
            let label = role.label.text(in: form.language)
            return FormView.Hidden(
                "more", role.id.text,
                label: form.language == .zh ? "再添一名\(label)" : "One more: \(label)")
        }
    }

    /// The matter, if the visitor may see it: whether there is another is not theirs to learn.
    private func seen(_ id: Matter.ID, _ visit: Visit) async throws -> Matter? {
        guard let matter = Matter(try await site.records.events(of: id)),
            try services.permission.sight(
                of: matter, for: visit.guest.viewer, assignees: Set(matter.assignees)) != nil
        else { return nil }
        return matter
    }

    /// The matter that the form links to, by its number or its place in the records.
    func link(_ visit: Visit) async throws -> (Matter.Link?, FormFault?) {
        let text = visit.form["link"]
        guard !text.isEmpty else { return (nil, nil) }
        let digits = text.hasPrefix("#") ? String(text.dropFirst()) : text
        if let number = Int64(digits), number >= 0,
            let matter = try await seen(Matter.ID(number), visit)
        {
            return (Matter.Link(matter: matter.id, procedure: matter.procedure), nil)
        }
        var query = MatterQuery()
        query.state = .all
        query.words = String(text.prefix(60))
        let lines = try await site.records.lines(query, limit: 10, offset: 0)
        guard let line = lines.first(where: { $0.number == text }),
            try await seen(line.id, visit) != nil
        else {
            return (
                nil,
                FormFault(
                    "link", "没有找到文号或者编号为“\(text.shortened)”的办件",
                    "There is no matter with the number “\(text.shortened)”")
            )
        }
        return (Matter.Link(matter: line.id, procedure: line.procedure), nil)
    }
}
