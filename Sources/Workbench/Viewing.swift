import Access
import Casework
import LegalCalendar
import Procedures
import Web

extension MatterQuery {
    /// Only what the viewer may see（限于可见范围）.
    mutating func limit(to scope: Scope) {
        reaches = scope.clauses.map { clause in
            Reach(
                procedures: clause.procedures.map { $0.sorted { $0.text < $1.text } },
                places: clause.stages.map { stages in
                    stages.sorted { $0.key.text < $1.key.text }.flatMap { procedure, stages in
                        stages.sorted { $0.text < $1.text }
                            .map { Place(procedure: procedure, stage: $0) }
                    }
                },
                unit: clause.unit,
                communities: clause.communities.sorted { $0.text < $1.text })
        }
        mine = (scope.own?.actors ?? []).sorted { $0.text < $1.text }
    }
}

/// A matter in a list of the workbench（列表行）.
struct MatterRow {
    let id: Int64
    let href: String
    let name: String
    let title: String
    let procedure: String
    let stage: String
    let community: String
    let unit: String
    let opened: String
    let due: String
    let state: String
    let stateWord: String
    let people: String
}

extension Pages {
    /// The rows of lines that the viewer may see; what is personal in a title is masked as sight says.
    ///
    /// `isMasked`: nothing in the clear, whatever the viewer may see.
    func rows(
        _ lines: [MatterLine], _ visit: Visit, isMasked: Bool = false
    ) async throws -> [MatterRow] {
        let permission = try services.permission
        let now = try services.now()
        let people = try await names()
        let scope = permission.scope(of: visit.guest.viewer)
        let histories = try await site.records.events(ofEach: lines.map(\.id))
        var rows: [MatterRow] = []
        for (line, events) in zip(lines, histories) {
            guard let matter = Matter(events),
                let procedure = site.book.procedure(line.procedure, version: line.version)
                    ?? site.book.versions(of: line.procedure).last,
                let sight = permission.sight(
                    of: matter, for: visit.guest.viewer, within: scope,
                    assignees: Set(line.assignees))
            else { continue }
            rows.append(
                row(
                    line, matter, procedure, isMasked ? sight.masked : sight, people, now, visit))
        }
        return rows
    }

    /// The names of the office's people by their accounts.
    func names() async throws -> [Actor.ID: String] {
        try await services.accounts.names()
    }

    func row(
        _ line: MatterLine, _ matter: Matter, _ procedure: Procedure, _ sight: Permission.Sight,
        _ people: [Actor.ID: String], _ now: Instant, _ visit: Visit
    ) -> MatterRow {
        let (language, words, organisation) = (visit.language, visit.words, site.book.organisation)
        let state =
            line.closed != nil
            ? "closed" : line.due.map { $0.isMissed(at: now) ? "overdue" : "running" } ?? "undated"
        return MatterRow(
            id: line.id.number, href: visit.links("/work/matters/\(line.id)"),
            name: line.number ?? "#\(line.id)",
            title: title(of: matter, procedure, sight, visit),
            procedure: procedure.label.text(in: language),
            stage: line.stage.flatMap { procedure.stage($0)?.label.text(in: language) } ?? "—",
            community: line.community.flatMap {
                organisation.community($0)?.label.text(in: language)
            } ?? "—",
            unit: line.unit.flatMap { organisation.unit($0)?.label.text(in: language) } ?? "—",
            opened: "\(line.opened.civilDate)", due: line.due.map { "\($0.day)" } ?? "—",
            state: state, stateWord: ListWords.state(state, words),
            people: words.list(line.assignees.map { people[$0] ?? $0.text }))
    }

    /// Why the matter's next deadline falls on its day; nil where it has none.
    func deadlineReason(_ matter: Matter, _ visit: Visit) throws -> String? {
        guard
            let clock = matter.clocks.last(where: { $0.isRunning && $0.due == matter.nextDeadline })
        else { return nil }
        return DeadlineView(
            clock, of: matter, book: site.book, words: visit.words,
            today: try services.now().civilDate)?.reason
    }

    /// What names a matter to people: its title field, else its first party.
    func title(
        of matter: Matter, _ procedure: Procedure, _ sight: Permission.Sight, _ visit: Visit
    ) -> String {
        if let id = procedure.title, let field = procedure.field(id),
            let value = matter.fields[id]
        {
            let isHidden = field.isPersonal && sight.personalData != .plain
            let text =
                isHidden
                ? "***"
                : ValueWords(book: site.book, words: visit.words).text(value, of: field.kind)
            return sight.personalData == .plain ? text : matter.withoutPersons(text)
        }
        guard let party = matter.parties.first else { return "" }
        let isPlain =
            party.kind == .organisation || sight.personalData(of: party) == .plain
        return isPlain ? party.name : Masking.name(party.name)
    }
}

enum ListWords {
    static func state(_ state: String, _ words: Words) -> String {
        switch state {
        case "closed": words("已办结", "Closed")
        case "overdue": words("已逾期", "Late")
        case "running": words("期限内", "In time")
        default: words("无期限", "No deadline")
        }
    }
}
