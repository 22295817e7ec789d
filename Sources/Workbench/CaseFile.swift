import Access
import Casework
import LegalCalendar
import Procedures
import Web

/// A matter open before somebody who may see it（在办卷宗）.
struct CaseFile {
    let matter: Matter
    let events: [Event]
    let procedure: Procedure
    let sight: Permission.Sight
    /// The names of the office's people.
    let people: [Actor.ID: String]
    let visit: Visit
    let book: ProcedureBook
    /// Whether a purpose was stated for reading personal data on this page（已说明用途）.
    var isUnmasked = false

    var words: Words { visit.words }
    var language: Language { visit.language }
    var name: String { matter.number ?? "#\(matter.id)" }
    var path: String { "/work/matters/\(matter.id)" }

    func person(_ id: Actor.ID) -> String { people[id] ?? id.text }

    func label(_ id: Act.ID) -> String {
        procedure.act(id)?.label.text(in: language) ?? deskLabel(id)
    }

    private func deskLabel(_ id: Act.ID) -> String {
        let known: [Act.ID: String] = [
            "desk.assign": words("分办", "Assigned"), "desk.note": words("备注", "Note"),
            "desk.attach": words("上传材料", "Files added"),
            "desk.unmask": words("查看完整个人信息", "Personal data read in full"),
        ]
        return known[id] ?? words("规则或者工作日历调整", "Rules or calendar revised")
    }

    func label(_ id: Stage.ID) -> String {
        procedure.stage(id)?.label.text(in: language) ?? id.text
    }

    func roles(_ ids: [Role.ID]) -> String {
        words.list(ids.compactMap { book.organisation.role($0)?.label.text(in: language) })
    }

    func name(of party: Party) -> String {
        isPlain(party) ? party.name : Masking.name(party.name)
    }

    /// A field's value as the viewer may see it.
    func text(_ id: Field.ID, _ value: Value) -> String {
        guard let field = procedure.field(id) else { return words["withheld"] }
        guard isPlain || !field.isPersonal else { return "***" }
        if case .list(let items) = value, case .staff = field.kind {
            return words.list(
                items.map { item in
                    if case .text(let id) = item { person(Actor.ID(id)) } else { "" }
                })
        }
        let text = ValueWords(book: book, words: words).text(value, of: field.kind)
        return isPlain ? text : matter.withoutPersons(text)
    }

    /// How personal data are shown on this page without asking.
    var isPlain: Bool { isUnmasked || sight.personalData == .plain }

    func isPlain(_ party: Party) -> Bool {
        isUnmasked || party.kind == .organisation || sight.personalData(of: party) == .plain
    }
}

extension Pages {
    /// The matter that `:id` names, if the visitor may see it.
    ///
    /// - Throws: ``PageFault/notFound`` or `.forbidden`.
    func caseFile(_ visit: Visit) async throws -> CaseFile {
        let number = try visit.number("id", Label(zh: "办件编号", en: "number of the matter"))
        let events = try await site.records.events(of: Matter.ID(number))
        guard let matter = Matter(events),
            let procedure = site.book.procedure(matter.procedure, version: matter.version)
                ?? site.book.versions(of: matter.procedure).last
        else { throw PageFault.notFound }
        guard
            let sight = try services.permission.sight(
                of: matter, for: visit.guest.viewer, assignees: Set(matter.assignees))
        else {
            try await refuseCase(matter.id, visit)
            throw PageFault.forbidden
        }
        return CaseFile(
            matter: matter, events: events, procedure: procedure, sight: sight,
            people: try await names(), visit: visit, book: site.book)
    }

    /// Who tried to see what is not theirs goes into the access log.
    private func refuseCase(_ id: Matter.ID, _ visit: Visit) async throws {
        try await services.accounts.record(
            AccessRecord(
                .refusal, at: services.trueNow(), account: visit.guest.account?.id,
                address: visit.request.from, succeeded: false, subject: "/work/matters/\(id)"))
    }

    /// The people of the office whom fields and assignments choose from, those of one's unit first.
    func colleagues(_ visit: Visit) async throws -> [Account] {
        let unit = visit.guest.account?.unit
        return try await services.accounts.accounts()
            .filter { ($0.kind == .staff || $0.kind == .partner) && !$0.isDisabled }
            .sorted { left, right in
                let (near, far) = (left.unit == unit, right.unit == unit)
                return near == far ? left.displayName < right.displayName : near
            }
    }

    /// As whom the visitor may add notes and files to the matter; nil for whoever only looks on.
    func contributor(to file: CaseFile) throws -> Actor? {
        try services.permission.capacity(
            toAddTo: file.matter, for: file.visit.guest.viewer,
            assignees: Set(file.matter.assignees)
        )?.asActor
    }

    /// Whether the visitor may open the matter's files, which cannot be masked（证据材料的查阅）.
    ///
    /// Whoever has a hand in the matter may; whoever oversees it once a purpose is on record that day.
    func opensFiles(of file: CaseFile) throws -> Bool {
        if try file.isPlain || contributor(to: file) != nil { return true }
        let (account, today) = (file.visit.guest.account?.id, try services.now().civilDate)
        return file.sight.personalData == .onPurpose
            && file.events.contains { event in
                event.actor == account && event.entered.civilDate == today
                    && event.changes.contains { if case .unmasked = $0 { true } else { false } }
            }
    }

    /// As whom somebody does what is no act of a procedure, whatever the matter（分办、查阅个人信息）.
    func deskActor(_ visit: Visit) throws -> Actor {
        guard let capacity = try services.permission.capacities(of: visit.guest.viewer).first else {
            throw PageFault.forbidden
        }
        return capacity.asActor
    }
}
