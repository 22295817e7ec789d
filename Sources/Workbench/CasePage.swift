import Access
import Casework
import Evidence
import Procedures
import Web

/// A matter on one page, as staff work on it（办件工作页）.
struct CasePage {
    let w: [String: String]
    let heading: String
    let title: String
    let procedure: String
    let stage: String
    let done: [String]
    let acts: CaseActs
    /// The room in which its parties talk, where the pack gives it one.
    let room: [CaseContents.Pair]
    let contents: CaseContents
    let note: [FormView]
    let upload: [UploadForm]
    let assign: [FormView]
    let unmask: [FormView]
    let problem: [String]

    /// Files with the camera at hand（拍照上传）.
    struct UploadForm {
        let action: String
        let token: String
        let once: String
        let kinds: [Question.Option]
    }
}

extension Pages {
    /// The page at `/work/matters/ID`.
    func casePage(_ visit: Visit) async throws -> Answer {
        try await casePage(try await caseFile(visit))
    }

    /// The page; `problem` where something sent from it was not taken.
    func casePage(_ file: CaseFile, problem: String? = nil) async throws -> Answer {
        let (visit, matter) = (file.visit, file.matter)
        let services = try services
        let isContributor = try contributor(to: file) != nil
        let content = CasePage(
            w: CaseWords.table(visit.language), heading: file.name,
            title: title(of: matter, file.procedure, file.sight, visit),
            procedure: file.procedure.label.text(in: visit.language),
            stage: matter.stage.map(file.label) ?? "—", done: doneMessage(file),
            acts: CaseActs(file, try await judge(file), services.permission),
            room: site.book.services.rooms[matter.procedure] == nil
                ? []
                : [
                    CaseContents.Pair(
                        name: file.words("进入调解室", "Enter the mediation room"), text: "",
                        href: [visit.links("/room/\(matter.id)")])
                ],
            contents: try contents(of: file),
            note: isContributor ? [noteForm(file)] : [],
            upload: isContributor ? [uploadForm(file)] : [],
            assign: try await assignForm(file), unmask: unmaskForm(file), problem: problem.list)
        return page(
            CaseTemplates.set, "case", title: file.name, visit,
            status: problem == nil ? 200 : 422, content)
    }

    func judge(_ file: CaseFile) async throws -> Outlook.Judge {
        try await judge(
            file.procedure.acts.filter { act in act.from.contains { $0 == file.matter.stage } }
                .map { (file.matter.procedure, $0.id) })
    }

    /// Judges the acts as things stand, with the qualifications that one of them asks for.
    func judge(_ acts: [(Procedure.ID, Act.ID)]) async throws -> Outlook.Judge {
        let services = try services
        var credentials = Credentials()
        for (procedure, act) in acts where credentials == Credentials() {
            credentials = try await services.office.credentials(for: act, in: procedure)
        }
        return Outlook.Judge(book: site.book, at: services.now(), credentials: credentials)
    }

    private func doneMessage(_ file: CaseFile) -> [String] {
        guard let text = file.visit.query["done"] else { return [] }
        let act = Act.ID(text)
        guard file.matter.times(act) > 0 || DeskEntry.isDesk(act) else { return [] }
        return [file.words("已记录：\(file.label(act))", "On record: \(file.label(act))")]
    }

    // MARK: Forms beside the procedure

    private func noteForm(_ file: CaseFile) -> FormView {
        let words = file.words
        return FormView(
            [
                Question(
                    "text", words("写给同事的备注", "A note for colleagues"),
                    .lines(longest: 2000, rows: 2), value: file.visit.form["text"])
            ], action: file.visit.links("\(file.path)/notes"), button: words("记入备注", "Add note"),
            visit: file.visit, once: Secret.token())
    }

    private func kinds(_ words: Words) -> [Question.Option] {
        let none = Question.Option(
            id: "add-kind-none", value: "", label: words("不说明", "Not said"), isChosen: true,
            name: "kind")
        return [none]
            + site.evidenceKinds.map { kind in
                Question.Option(
                    id: "add-kind-\(kind.id)", value: kind.id.text,
                    label: kind.label.text(in: words.language), isChosen: false, name: "kind")
            }
    }

    private func uploadForm(_ file: CaseFile) -> CasePage.UploadForm {
        CasePage.UploadForm(
            action: file.visit.links("\(file.path)/files"), token: file.visit.guest.token,
            once: Secret.token(), kinds: kinds(file.words))
    }

    private func assignForm(_ file: CaseFile) async throws -> [FormView] {
        let (words, visit) = (file.words, file.visit)
        guard try services.permission.allows(.team, for: visit.guest.viewer) else { return [] }
        let options = try await colleagues(visit).enumerated().map { index, account in
            Question.Option(
                id: "q-people-\(index)", value: account.id.text, label: account.displayName,
                isChosen: file.matter.assignees.contains(account.id), name: "people")
        }
        return [
            FormView(
                [Question("people", words("交给", "Hand to"), .checks(options), isRequired: false)],
                action: visit.links("\(file.path)/assign"), button: words("分办", "Assign"),
                visit: visit, once: Secret.token())
        ]
    }

    private func unmaskForm(_ file: CaseFile) -> [FormView] {
        guard file.sight.personalData == .onPurpose, !file.isUnmasked else { return [] }
        let words = file.words
        return [
            FormView(
                [
                    Question(
                        "purpose", words("查看完整信息的用途", "Why you need the data in full"),
                        .line(type: "text", mode: nil, longest: 200, unit: nil),
                        hint: words(
                            "用途、时间和您的姓名将记入办理记录和访问日志",
                            "The purpose, the time and your name go on record"))
                ], action: file.visit.links("\(file.path)/unmask"),
                button: words("查看完整信息", "Show in full"), visit: file.visit)
        ]
    }
}
