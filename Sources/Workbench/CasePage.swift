import Access
import Casework
import LegalCalendar
import Procedures
import Web

/// A matter on one page, as staff work on it（办件工作页）.
struct CasePage {
    struct Pair {
        let name: String
        let text: String
        let href: [String]
    }

    struct PartyRow {
        let role: String
        let name: String
        let identity: String
        let phone: String
    }

    struct FileCard {
        let href: String
        let name: String
        let note: String
        let thumbnail: [String]
        let kind: [String]
    }

    let w: [String: String]
    let heading: String
    let title: String
    let procedure: String
    let stage: String
    let done: [String]
    let acts: CaseActs
    /// The room in which its parties talk, where the pack gives it one.
    let room: [Pair]
    let basics: [Pair]
    let fields: [Pair]
    let parties: [PartyRow]
    let deadlines: [DeadlineView]
    let papers: [Pair]
    let links: [Pair]
    let files: [FileCard]
    /// Instead of the files, how many there are.
    let filesKept: [String]
    let timeline: [CaseHistory.Entry]
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
    }
}

extension Pages {
    /// The page at `/work/matters/ID`.
    func casePage(_ visit: Visit) async throws -> Answer {
        try await casePage(try await caseFile(visit))
    }

    /// The page; `problem` where something sent from it was not taken.
    func casePage(_ file: CaseFile, problem: String? = nil) async throws -> Answer {
        let (visit, words, matter) = (file.visit, file.words, file.matter)
        let services = try services
        let isContributor = try contributor(to: file) != nil
        let opensFiles = try opensFiles(of: file)
        let content = CasePage(
            w: CaseWords.table(visit.language), heading: file.name,
            title: title(of: matter, file.procedure, file.sight, visit),
            procedure: file.procedure.label.text(in: visit.language),
            stage: matter.stage.map(file.label) ?? "—", done: doneMessage(file),
            acts: CaseActs(file, try await judge(file), services.permission),
            room: site.book.services.rooms[matter.procedure] == nil
                ? []
                : [
                    CasePage.Pair(
                        name: words("进入调解室", "Enter the mediation room"), text: "",
                        href: [visit.links("/room/\(matter.id)")])
                ],
            basics: basics(file),
            fields: matter.fields.entries.map { id, value in
                CasePage.Pair(
                    name: file.procedure.field(id)?.label.text(in: visit.language) ?? id.text,
                    text: file.text(id, value), href: [])
            },
            parties: matter.parties.map { row($0, file) },
            deadlines: matter.clocks.reversed().compactMap {
                DeadlineView(
                    $0, of: matter, book: site.book, words: words,
                    today: services.now().civilDate)
            },
            papers: matter.documents.enumerated().map { index, id in
                CasePage.Pair(
                    name: file.procedure.document(id)?.label.text(in: visit.language) ?? id.text,
                    text: "", href: [visit.links("\(file.path)/papers/\(index)")])
            },
            links: matter.links.map { link in
                let other = site.book.versions(of: link.procedure).last
                return CasePage.Pair(
                    name: (other?.label.text(in: visit.language) ?? link.procedure.text)
                        + " #\(link.matter)",
                    text: "", href: [visit.links("/work/matters/\(link.matter)")])
            },
            files: opensFiles ? matter.attachments.enumerated().map { card($0, $1, file) } : [],
            filesKept: opensFiles || matter.attachments.isEmpty
                ? []
                : [
                    words(
                        "共 \(matter.attachments.count) 份，仅供经办人员查阅",
                        "\(matter.attachments.count) files, for those who handle the matter")
                ],
            timeline: CaseHistory(file: file).entries,
            note: isContributor ? [noteForm(file)] : [],
            upload: isContributor ? [uploadForm(file)] : [],
            assign: try await assignForm(file), unmask: unmaskForm(file), problem: problem.list)
        return page(
            CaseTemplates.set, "case", title: file.name, visit,
            status: problem == nil ? 200 : 422, content)
    }

    func judge(_ file: CaseFile) async throws -> Outlook.Judge {
        let services = try services
        var credentials = Credentials()
        for act in file.procedure.acts where act.from.contains(where: { $0 == file.matter.stage }) {
            let found = try await services.office.credentials(
                for: act.id, in: file.matter.procedure)
            if found != credentials {
                credentials = found
                break
            }
        }
        return Outlook.Judge(book: site.book, at: services.now(), credentials: credentials)
    }

    private func doneMessage(_ file: CaseFile) -> [String] {
        guard let text = file.visit.query["done"] else { return [] }
        let act = Act.ID(text)
        guard file.matter.times(act) > 0 || DeskEntry.isDesk(act) else { return [] }
        return [file.words("已记录：\(file.label(act))", "On record: \(file.label(act))")]
    }

    private func basics(_ file: CaseFile) -> [CasePage.Pair] {
        let (words, matter) = (file.words, file.matter)
        func pair(_ name: String, _ text: String, _ href: String? = nil) -> CasePage.Pair {
            CasePage.Pair(name: name, text: text, href: href.list)
        }
        let handlers = matter.assignees.map(file.person)
        return [
            pair(
                words["procedure"], file.procedure.label.text(in: file.language),
                file.visit.links.procedure(file.procedure.id.text)),
            pair(words["opened"], matter.opened.wallTime),
            pair(words["closed"], matter.closed?.wallTime ?? words["not_closed"]),
            pair(
                words("承办人", "Handled by"),
                handlers.isEmpty ? words("尚未分办", "Nobody yet") : words.list(handlers)),
        ]
            + matter.unit.map { id in
                pair(
                    words["unit_in_charge"],
                    site.book.organisation.unit(id)?.label.text(in: file.language) ?? id.text)
            }.list
            + matter.community.map { id in
                pair(
                    words("社区", "Community"),
                    site.book.organisation.community(id)?.label.text(in: file.language) ?? id.text)
            }.list
    }

    private func row(_ party: Party, _ file: CaseFile) -> CasePage.PartyRow {
        let isPlain = file.isPlain(party)
        return CasePage.PartyRow(
            role: file.procedure.partyRole(party.role)?.label.text(in: file.language)
                ?? party.role.text, name: file.name(of: party),
            identity: party.identity.map { isPlain ? $0 : Masking.identity($0) } ?? "—",
            phone: party.phone.map { isPlain ? $0 : Masking.phone($0) } ?? "—")
    }

    private func card(_ index: Int, _ attachment: Attachment, _ file: CaseFile) -> CasePage.FileCard
    {
        let address = "\(file.path)/files/\(index)"
        let isPicture = attachment.type.hasPrefix("image/")
        let size = Double(attachment.size) / 1024
        let text =
            size < 1024 ? "\(Int(size.rounded(.up))) kB" : "\(Int((size / 1024).rounded())) MB"
        return CasePage.FileCard(
            href: file.visit.links(address), name: attachment.name,
            note: text
                + (attachment.isShared ? file.words("，当事人可见", ", parties see it") : ""),
            thumbnail: isPicture ? ["\(address)/thumbnail"] : [],
            kind: isPicture
                ? [] : [attachment.name.split(separator: ".").last.map { $0.uppercased() } ?? "—"])
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

    private func uploadForm(_ file: CaseFile) -> CasePage.UploadForm {
        CasePage.UploadForm(
            action: file.visit.links("\(file.path)/files"), token: file.visit.guest.token,
            once: Secret.token())
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
