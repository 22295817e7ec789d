import Access
import Casework
import LegalCalendar
import Procedures
import Web

private struct CommentFormPage {
    let backHref: String
    let back: String
    let heading: String
    let lead: String
    let refused: [RefusalView]
    let form: [FormView]
}

/// To say something on a draft（提意见）: no account is needed, and nobody is named.
extension Pages {
    func commentForm(_ visit: Visit) async throws -> Answer {
        let record = try await knownConsultation(visit)
        guard record.isOpen(on: site.today()) else {
            return .redirect(to: visit.links("/consultations/\(record.matter.id)"))
        }
        guard !visit.guest.isStaff else {
            return staffNote(visit, work: visit.links("/work/matters/\(record.matter.id)"))
        }
        return try commentPage(record, visit)
    }

    private func form(_ record: ConsultationRecord, _ visit: Visit) throws(PageFault) -> ActForm {
        guard let act = record.view.procedure.act(record.rules.comment.act) else { throw .notFound }
        return ActForm(
            book: site.book, procedure: record.view.procedure, act: act, matter: record.matter,
            language: visit.language)
    }

    private func commentPage(
        _ record: ConsultationRecord, faults: [FormFault] = [], refusal: Refusal? = nil,
        _ visit: Visit
    ) throws(PageFault) -> Answer {
        let (words, rules) = (visit.words, record.rules.comment)
        let path = "/consultations/\(record.matter.id)"
        // What somebody else said before is not said again.
        let typed =
            visit.request.method == .post
            ? visit.form
            : FormBody([(ActForm.name(of: rules.passage), visit.query["passage"] ?? "")])
        let asked = try form(record, visit).fieldQuestions(typed)
        let questions = [rules.passage, rules.text].compactMap { id in
            asked.first { $0.name == ActForm.name(of: id) }
        }.map { question in
            question.name == ActForm.name(of: rules.passage)
                ? choosing(question, record.passages, words) : question
        }
        let content = CommentFormPage(
            backHref: visit.links(path), back: words("返回草案", "Back to the draft"),
            heading: words("提意见：", "Comment: ") + record.title,
            lead: words(
                "不用登录，不公布姓名。请不要填写个人的姓名、号码和住址。",
                "No account is needed and nobody is named. Leave out names, numbers and addresses of persons."
            ), refused: refusal.map { RefusalView($0, book: site.book, words: words) }.list,
            form: [
                FormView(
                    questions, faults: faults, action: visit.links(path + "/comment"),
                    button: words("提交意见", "Send"), visit: visit,
                    once: visit.form["once"].isEmpty ? Secret.token() : visit.form["once"])
            ])
        return page(
            PublicTemplates.set, "comment", title: content.heading, visit,
            status: faults.isEmpty && refusal == nil ? 200 : 422, content)
    }

    /// The number of a passage, chosen from the draft.
    private func choosing(_ question: Question, _ passages: [String], _ words: Words) -> Question {
        var question = question
        question.hint = nil
        question.label = words("针对哪一段", "On which passage")
        question.kind = .menu(
            passages.enumerated().map { index, text in
                Question.Option(
                    id: "\(question.id)-\(index + 1)", value: "\(index + 1)",
                    label: words("第 \(index + 1) 段：", "Passage \(index + 1): ") + text.shortened,
                    isChosen: question.value == "\(index + 1)", name: question.name)
            })
        return question
    }

    func sendComment(_ visit: Visit) async throws -> Answer {
        let record = try await knownConsultation(visit)
        guard !visit.guest.isStaff else { throw PageFault.forbidden }
        let services = try services
        let form = try form(record, visit)
        let (rules, now) = (record.rules.comment, services.now())
        if let passage = Int(visit.form[ActForm.name(of: rules.passage)]),
            !record.passages.indices.contains(passage - 1)
        {
            return try commentPage(
                record,
                faults: [
                    FormFault(
                        ActForm.name(of: rules.passage), "草案没有这一段", "The draft has no such passage")
                ], visit)
        }
        var body = FormBody(
            [rules.passage, rules.text].map { id in
                (ActForm.name(of: id), visit.form[ActForm.name(of: id)])
            })
        for (field, value) in rules.given.sorted(by: { $0.key < $1.key }) {
            body.add(ActForm.name(of: field), value)
        }
        switch form.read(body, files: [:], today: now.civilDate) {
        case .faults(let faults): return try commentPage(record, faults: faults, visit)
        case .submission(let submission, _):
            guard try await admitsComment(visit) else {
                return try commentPage(
                    record,
                    faults: [
                        FormFault(
                            ActForm.name(of: rules.text), "提交太频繁，请过几分钟再试",
                            "Too many at once; try again in some minutes")
                    ], visit)
            }
            return try await add(submission, form, record, visit)
        }
    }

    /// An address may not flood a consultation.
    private func admitsComment(_ visit: Visit) async throws -> Bool {
        try await services.accounts.admit(
            "comment \(visit.request.from)", by: .address, at: services.trueNow()) == nil
    }

    private func add(
        _ submission: Submission, _ form: ActForm, _ record: ConsultationRecord, _ visit: Visit
    ) async throws -> Answer {
        let services = try services
        do {
            switch try await services.office.perform(
                submission, on: record.matter.id, by: applicant(visit),
                at: Occasion(services.now()))
            {
            case .refused(let refusal): return try commentPage(record, refusal: refusal, visit)
            case .done(let matter, _):
                let number = matter.times(record.rules.comment.act)
                return .redirect(
                    to: visit.links(
                        "/consultations/\(record.matter.id)", [("sent", "\(number)")]))
            }
        } catch let fault as InputFault {
            return try commentPage(record, faults: [form.fault(fault)], visit)
        }
    }
}
