import Access
import Casework
import LegalCalendar
import Procedures
import Web

/// Somebody's way through the questions of a service（在线申请）: one question a page, what was typed so far.
struct Application {
    /// What is asked on one page.
    struct Step {
        /// The part of the address, `f-claim` or `p-applicant`.
        let id: String
        let questions: [Question]
        /// The part of which one more party may be named.
        let extensible: PartyRole?

        /// Whether a fault of the form lies on this page.
        func holds(_ name: String) -> Bool {
            questions.contains { name == $0.name || name.hasPrefix("\($0.name).") }
                || name.hasPrefix("p.\(id.dropFirst(2)).") && id.hasPrefix("p-")
        }
    }

    let service: Service
    let form: ActForm
    /// Everything typed so far.
    let typed: FormBody

    /// - Returns: nil where the law of the day has no such act.
    init?(
        _ service: Service, book: ProcedureBook, on day: CivilDate, typed: FormBody,
        language: Language
    ) {
        guard let procedure = book.procedure(service.procedure, on: day),
            let act = procedure.act(service.act)
        else { return nil }
        self.service = service
        self.typed = typed
        form = ActForm(book: book, procedure: procedure, act: act, language: language)
    }

    /// The pages in their order: the parties, then the fields that the service asks for.
    func steps(more: Bool = false) -> [Step] {
        let procedure = form.procedure
        let extensible = Set(form.extensibleRoles(typed).map(\.id))
        let parties = procedure.partyRoles.map { role in
            var body = typed
            if more { body.add("more", role.id.text) }
            return Step(
                id: "p-\(role.id)",
                questions: form.partyQuestions(body).filter {
                    $0.name.hasPrefix("p.\(role.id).")
                }, extensible: extensible.contains(role.id) ? role : nil)
        }
        let fields = form.fieldQuestions(typed)
        return parties
            + service.asks.compactMap { id in
                fields.first { $0.name == ActForm.name(of: id) }.map {
                    Step(id: "f-\(id)", questions: [$0], extensible: nil)
                }
            }
    }

    /// What was typed and what is known already.
    func read(at now: Instant) -> ActForm.Reading {
        var whole = typed
        for (field, given) in service.given.sorted(by: { $0.key < $1.key })
        where form.act.fill.contains(field) || form.act.may.contains(field) {
            whole.add(ActForm.name(of: field), given.text(of: field, in: form.procedure, at: now))
        }
        return form.read(whole, files: typed.keptFiles, today: now.civilDate)
    }

    /// The answers as they stand, for the page before sending.
    func answer(to question: Question) -> String {
        switch question.kind {
        case .line, .lines: return question.value
        case .radios(let options), .menu(let options), .checks(let options):
            return options.filter(\.isChosen).map(\.label).joined(separator: "、")
        case .file: return typed.keptFiles[question.name]?.map(\.name).joined(separator: "、") ?? ""
        case .group(let questions):
            return questions.map(answer).filter { !$0.isEmpty }.joined(separator: "\n")
        }
    }
}

extension Service.Given {
    fileprivate func text(of field: Field.ID, in procedure: Procedure, at now: Instant) -> String {
        switch self {
        case .text(let text): return text
        case .today:
            if case .instant = procedure.field(field)?.kind { return now.formValue }
            return "\(now.civilDate)"
        }
    }
}

extension FormBody {
    /// The part of a form that a draft keeps.
    var draftText: String {
        pairs.filter { !["token", "more"].contains($0.name) && !$0.value.isEmpty }
            .map { "\(WebText.encoded($0.name))=\(WebText.encoded($0.value))" }
            .joined(separator: "&")
    }

    /// Files that were kept on the way, by their questions' names.
    var keptFiles: [String: [Attachment]] {
        names(after: "kept.").reduce(into: [:]) { files, name in
            files[name] = all("kept.\(name)").compactMap(Self.attachment)
        }
    }

    /// Reads `HASH TYPE SIZE CAMERA NAME`; the camera is `-` where it says nothing.
    private static func attachment(_ text: String) -> Attachment? {
        let parts = text.split(separator: " ", maxSplits: 4).map(String.init)
        guard parts.count == 5, let size = Int64(parts[2]) else { return nil }
        return Attachment(
            hash: parts[0], name: parts[4], type: parts[1], size: size, isShared: true,
            camera: Attachment.Camera(parts[3]))
    }

    mutating func keep(_ file: Attachment, of name: String) {
        let camera = file.camera?.description ?? "-"
        add("kept.\(name)", "\(file.hash) \(file.type) \(file.size) \(camera) \(file.name)")
    }

    /// Without the answers to these questions.
    func without(_ isGone: (String) -> Bool) -> FormBody {
        FormBody(pairs.filter { !isGone($0.name) }.map { ($0.name, $0.value) })
    }
}
