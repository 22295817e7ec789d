internal import Casework
internal import LegalCalendar
public import PackChecks
public import Procedures

/// Reads the cases of a pack and of those below it: `cases/good/*.yaml` and `cases/bad/*.yaml`.
public struct CaseReader {
    private let folder: PackFolder
    private let book: ProcedureBook
    private let faults = FaultList()

    public init(_ folder: PackFolder, _ book: ProcedureBook) {
        self.folder = folder
        self.book = book
    }

    /// - Throws: every fault in the files, sorted by place.
    public func read() throws(PackFaults) -> [Story] {
        var stories: [Story] = []
        for layer in folder.layers {
            for kind in Story.Kind.allCases {
                let prefix = "cases/\(kind.rawValue)/"
                for (path, bytes) in layer.files.sorted(by: { $0.key < $1.key })
                where path.hasPrefix(prefix) && path.hasSuffix(".yaml") {
                    let file = "\(layer.name)/\(path)"
                    let name = String(path.dropFirst(prefix.count).dropLast(".yaml".count))
                    if let item = YAMLFile(name: file).read(bytes, into: faults),
                        let story = story(item, name, kind)
                    {
                        stories.append(story)
                    }
                }
            }
        }
        guard faults.errors.isEmpty else { throw PackFaults(faults.errors) }
        return stories
    }

    private func story(_ item: Item, _ name: String, _ kind: Story.Kind) -> Story? {
        guard let table = Table(item, faults) else { return nil }
        defer { table.finish() }
        guard let procedure = table.text("case") else { return nil }
        let label = table.label()
        let versions = book.versions(of: Procedure.ID(procedure))
        if versions.isEmpty {
            faults.add(table.place(of: "case"), "no procedure '\(procedure)'")
            return nil
        }
        let actors = self.actors(table)
        var credentials = Credentials()
        for entry in table.table("credentials")?.all ?? [] {
            grant(entry, to: &credentials)
        }
        let items = table.required("story").map { table.items($0) } ?? []
        let first = items.first.flatMap { day(of: $0) }
        let own = versions.filter { version in first.map { version.span.contains($0) } ?? false }
        let steps = items.compactMap { step($0, own + versions, actors) }
        return Story(
            name: name, kind: kind, procedure: Procedure.ID(procedure), label: label,
            credentials: credentials, steps: steps, place: "\(table.at)")
    }

    /// The day of a step, by which the version is known; what is wrong with it is told elsewhere.
    private func day(of item: Item) -> CivilDate? {
        guard case .table(let entries, _) = item,
            case .scalar(let text, _) = entries.first(where: { $0.key == "at" })?.value
        else { return nil }
        return CivilDate(String(text.prefix(10)))
    }

    /// `name: [role, …]`, or `name: { roles: […], unit: … }`.
    private func actors(_ table: Table) -> [String: Actor] {
        var actors: [String: Actor] = [:]
        for entry in table.table("actors")?.all ?? [] {
            var unit: Unit.ID?
            let roles: [Role.ID]
            if case .table = entry.value, let inner = Table(entry.value, faults) {
                roles = inner.identifiers("roles", of: Role.self).map(\.id)
                unit = inner.optional("unit").flatMap { inner.identifier($0, of: Unit.self) }
                inner.finish()
            } else {
                roles = table.items(entry.value).compactMap {
                    table.identifier($0, of: Role.self)
                }
            }
            for role in roles where book.organisation.role(role) == nil {
                faults.add(entry.at, "no role '\(role)'")
            }
            if let unit, book.organisation.unit(unit) == nil {
                faults.add(entry.at, "no unit '\(unit)'")
            }
            actors[entry.key] = Actor(id: Actor.ID(entry.key), roles: Set(roles), unit: unit)
        }
        return actors
    }

    /// `name: { register: last day }`.
    private func grant(_ entry: Item.Entry, to credentials: inout Credentials) {
        guard let table = Table(entry.value, faults) else { return }
        for line in table.all {
            guard let last = table.date(line.value) else { continue }
            let register = Procedure.ID(line.key)
            if book.versions(of: register).allSatisfy({ $0.credential == nil }) {
                faults.add(line.at, "'\(register)' is no register of qualifications")
            }
            credentials.grant(
                register, to: entry.key, from: CivilDate(daysSinceEpoch: 0), through: last)
        }
    }

    private func step(
        _ item: Item, _ versions: [Procedure], _ actors: [String: Actor]
    ) -> Story.Step? {
        guard let table = Table(item, faults) else { return nil }
        defer { table.finish() }
        let values = ValueReader(faults: faults)
        guard let act = table.text("do") else { return nil }
        let name = table.text("by") ?? ""
        if actors[name] == nil { faults.add(table.place(of: "by"), "no actor '\(name)'") }
        let happened = table.required("at").flatMap { values.moment($0) }
        let entered = table.optional("entered").flatMap { values.moment($0) }
        var submission = Submission(Act.ID(act), note: table.optionalText("note"))
        fill(&submission, table, versions, values)
        let parties = table.optional("parties").map { table.items($0) } ?? []
        submission.parties = parties.compactMap { party($0) }
        let signsAll = sign(&submission, table)
        if let link = table.table("link") {
            let matter = link.optionalInteger("matter") ?? 2
            submission.link = link.text("procedure").map {
                Matter.Link(matter: Matter.ID(matter), procedure: Procedure.ID($0))
            }
            link.finish()
        }
        let expected = OutcomeReader(faults: faults).read(table)
        guard let actor = actors[name], let happened, let expected else { return nil }
        return Story.Step(
            submission: submission, signsAll: signsAll, actor: actor,
            occasion: Occasion(happened: happened, entered: entered ?? happened),
            expected: expected, place: "\(table.at)")
    }

    private func fill(
        _ submission: inout Submission, _ table: Table, _ versions: [Procedure],
        _ values: ValueReader
    ) {
        for entry in table.table("fill")?.all ?? [] {
            let id = Field.ID(entry.key)
            guard let kind = versions.lazy.compactMap({ $0.kind(ofField: id) }).first else {
                faults.add(entry.at, "no field '\(id)'")
                continue
            }
            if let value = values.value(entry.value, kind) {
                submission.fields.append((id, value))
            }
        }
    }

    private func party(_ item: Item) -> Party? {
        guard let table = Table(item, faults) else { return nil }
        defer { table.finish() }
        let kind = table.word("kind", default: Party.Kind.person)
        guard let role = table.text("role"), let name = table.text("name") else { return nil }
        return Party(
            role: PartyRole.ID(role), kind: kind, name: name,
            identity: table.optionalText("identity"), phone: table.optionalText("phone"))
    }

    /// Whether all sign; who, where not all do.
    private func sign(_ submission: inout Submission, _ table: Table) -> Bool {
        guard let item = table.optional("signs") else { return false }
        if case .scalar("all", _) = item { return true }
        submission.signatures = table.items(item).compactMap { table.integer($0) }.map { Int($0) }
        return false
    }
}
