import Figures
import LegalCalendar
import Procedures

/// Reads one procedure or register.
struct ProcedureReader {
    let roles: [Role]
    let thresholds: Set<Threshold.ID>
    let statutes: [Statute.ID: Statute]
    let queues: Set<Queue.ID>
    let faults: FaultList

    func read(_ item: Item) -> (procedure: Procedure, measures: [Measure])? {
        guard let table = Table(item, faults) else { return nil }
        defer { table.finish() }
        let isRegister = table.has("register")
        let id = table.required(isRegister ? "register" : "procedure")
            .flatMap { table.identifier($0, of: Procedure.self) }
        let label = table.label()
        let statute = table.optional("statute").flatMap { self.statute($0, table) }
        let span = table.table("in-force").flatMap { table -> DateSpan? in
            defer { table.finish() }
            return table.span()
        }
        if !table.has("in-force") { faults.add(table.at, "'in-force' is missing") }
        let scope = ProcedureScope(
            roles: Set(roles.map(\.id)), thresholds: thresholds, queues: queues, faults: faults)
        let citations = CitationReader(statutes: statutes, standard: statute, faults: faults)
        let parts = ProcedureParts(
            scope: scope, citations: citations, faults: faults,
            span: span ?? DateSpan(first: "1949-10-01"))
        parts.collectNames(table)

        let partyRoles = parts.partyRoles(table)
        let stages = parts.stages(table)
        let documents = parts.documents(table)
        let periods = parts.periods(table)
        let acts = parts.acts(table)
        let decisive = decisiveDay(table, scope)
        let numbering = table.optionalText("number").map { Procedure.Numbering(pattern: $0) }
        if let numbering, !numbering.pattern.contains("{serial}") {
            faults.add(table.place(of: "number"), "'\(numbering.pattern)': expected {serial} in it")
        }
        let disclosure = table.word("disclosure", default: Procedure.Disclosure.counts)
        let title = table.optional("title").flatMap { scope.field($0, table)?.id }
        let credential = table.table("credential").flatMap { self.credential($0, scope) }
        let duplicates = table.table("duplicates").flatMap { self.duplicates($0, scope) }
        let key = scope.list(table, "key", in: Set(scope.fields.keys), "field")
        let measures = id.map {
            MeasureReader(procedure: $0, scope: scope, faults: faults).read(table)
        }
        guard let id, let span else { return nil }
        let procedure = Procedure(
            id: id, kind: isRegister ? .register : .procedure, label: label, statute: statute,
            span: span, decisiveDay: decisive, numbering: numbering, partyRoles: partyRoles,
            fields: parts.fields, stages: stages, acts: acts, periods: periods,
            documents: documents, disclosure: disclosure, title: title, credential: credential,
            duplicates: duplicates, key: key)
        Lint(procedure: procedure, table: table, faults: faults).check()
        return (procedure, measures ?? [])
    }

    private func statute(_ item: Item, _ table: Table) -> Statute.ID? {
        guard let text = table.text(item) else { return nil }
        if statutes[Statute.ID(text)] == nil {
            faults.add(item.at, "'\(text)': no such statute; it must stand in statutes.yaml")
        }
        return Statute.ID(text)
    }

    private func credential(_ table: Table, _ scope: ProcedureScope) -> Procedure.Credential? {
        defer { table.finish() }
        let holder = table.required("holder").flatMap { scope.field($0, table) }
        let until = table.required("until").flatMap { scope.field($0, table) }
        let stages = scope.list(table, "while", in: scope.stages, "stage")
        if let holder, holder.kind != .staff(1...1) {
            faults.add(table.place(of: "holder"), "'\(holder.id)' is not one member of staff")
        }
        if let until, until.kind != .date {
            faults.add(table.place(of: "until"), "'\(until.id)' is no date field")
        }
        let number = table.optional("number").flatMap { scope.field($0, table) }
        if let number, !number.isOneText {
            faults.add(table.place(of: "number"), "'\(number.id)' is no text field")
        }
        guard let holder, let until else { return nil }
        return Procedure.Credential(
            holder: holder.id, until: until.id, stages: stages, number: number?.id)
    }

    private func duplicates(_ table: Table, _ scope: ProcedureScope) -> Procedure.Duplicates? {
        defer { table.finish() }
        let fields = scope.list(table, "same", in: Set(scope.fields.keys), "field")
        guard let within = table.required("within").flatMap({ scope.length($0, table) }) else {
            return nil
        }
        return Procedure.Duplicates(fields: fields, within: within)
    }

    private func decisiveDay(_ table: Table, _ scope: ProcedureScope) -> Procedure.DecisiveDay {
        guard let item = table.optional("decisive"), let text = table.text(item), text != "opened"
        else { return .opened }
        guard let field = scope.field(item, table) else { return .opened }
        if field.kind != .date { faults.add(item.at, "'\(text)' is no date field") }
        return .field(field.id)
    }
}

/// The parts of a procedure, read in the order in which they need each other.
final class ProcedureParts {
    let scope: ProcedureScope
    let citations: CitationReader
    let faults: FaultList
    let span: DateSpan
    private(set) var fields: [Field] = []

    init(scope: ProcedureScope, citations: CitationReader, faults: FaultList, span: DateSpan) {
        self.scope = scope
        self.citations = citations
        self.faults = faults
        self.span = span
    }

    /// All names first, so that parts can refer to each other in any order.
    func collectNames(_ table: Table) {
        func names<Owner>(_ key: String) -> Set<Identifier<Owner>> {
            guard let item = table.optional(key), case .table(let entries, _) = item else {
                return []
            }
            for entry in entries where !Identifier<Owner>.isValid(entry.key) {
                faults.add(
                    entry.at,
                    "'\(entry.key)': a name has ASCII letters, digits, '-', '_' and '.' only")
            }
            return Set(entries.map { Identifier<Owner>($0.key) })
        }
        scope.acts = names("acts")
        scope.stages = names("stages")
        scope.periods = names("periods")
        scope.documents = names("documents")
        scope.partyRoles = names("parties")
        fields = FieldReader(faults: faults).read(table)
        scope.fields = Dictionary(fields.map { ($0.id, $0) }) { first, _ in first }
    }

    private func entries(_ table: Table, _ key: String) -> [(entry: Item.Entry, table: Table)] {
        guard let list = table.optional(key).flatMap({ Table($0, faults) }) else { return [] }
        return list.all.compactMap { entry in
            Table(entry.value, faults).map { (entry, $0) }
        }
    }

    func partyRoles(_ table: Table) -> [PartyRole] {
        entries(table, "parties").map { entry, table in
            defer { table.finish() }
            let count =
                table.optional("count").flatMap { table.range($0, lowest: 0, highest: 10_000) }
                ?? 1...1
            let kinds = table.optional("kinds").map { item in
                table.items(item).compactMap { item -> Party.Kind? in
                    guard let text = table.text(item) else { return nil }
                    let kind = Party.Kind(rawValue: text)
                    if kind == nil {
                        faults.add(item.at, "'\(text)' is not one of: person, organisation")
                    }
                    return kind
                }
            }
            return PartyRole(
                id: PartyRole.ID(entry.key), label: table.label(),
                count: Int(count.lowerBound)...Int(count.upperBound),
                kinds: Set(kinds ?? Party.Kind.allCases))
        }
    }

    func stages(_ table: Table) -> [Stage] {
        entries(table, "stages").map { entry, table in
            defer { table.finish() }
            return Stage(id: Stage.ID(entry.key), label: table.label(), isEnd: table.flag("end"))
        }
    }

    func documents(_ table: Table) -> [Document] {
        entries(table, "documents").map { entry, table in
            defer { table.finish() }
            return Document(
                id: Document.ID(entry.key), label: table.label(),
                needs: scope.list(table, "needs", in: Set(scope.fields.keys), "field"),
                cites: cites(table))
        }
    }

    func periods(_ table: Table) -> [Period] {
        entries(table, "periods").map { entry, table in
            defer { table.finish() }
            let fromField = table.optional("from-field").flatMap { scope.field($0, table) }
            if let fromField, fromField.kind != .date {
                faults.add(table.place(of: "from-field"), "'\(fromField.id)' is no date field")
            }
            return Period(
                id: Period.ID(entry.key), label: table.label(),
                from: scope.list(table, "from", in: scope.acts, "act"), fromField: fromField?.id,
                until: scope.list(table, "until", in: scope.acts, "act"),
                late: table.word("late", default: .warns),
                rows: (table.optional("rows").map { table.items($0) } ?? [])
                    .compactMap { table.text($0) },
                versions: versions(table.required("versions"), table))
        }
    }

    private func versions(_ item: Item?, _ table: Table) -> [Period.Version] {
        guard let item else { return [] }
        return table.items(item).compactMap { version($0) }
    }

    private func version(_ item: Item) -> Period.Version? {
        guard let table = Table(item, faults) else { return nil }
        defer { table.finish() }
        let mark = table.word("mark", default: Confidence.verified)
        let span = table.span()
        let length = table.required("length").flatMap { scope.length($0, table) }
        let cites = citations.read(table.optional("cite"), mark: mark, span: usedDays(span))
        let condition = table.optional("when").flatMap {
            ConditionReader(scope: scope, faults: faults).read($0)
        }
        let direction = table.word("direction", default: DirectionWord.after)
        let roll = table.optional("roll").flatMap { self.roll($0, table) }
        guard let span, let length else { return nil }
        let rule = PeriodRule(
            length: length, dayRule: dayRule(cites.first, on: span.first), rollOver: roll,
            direction: direction == .after ? .after : .before)
        return Period.Version(span: span, condition: condition, rule: rule, cites: cites)
    }

    /// The days on which both the rule and the procedure are in force.
    private func usedDays(_ span: DateSpan?) -> DateSpan? {
        guard let span else { return nil }
        let first = max(span.first, self.span.first)
        let last = [span.last, self.span.last].compactMap { $0 }.min()
        return DateSpan(first: first, last: last)
    }

    private enum DirectionWord: String, CaseIterable { case after, before }

    private func roll(_ item: Item, _ table: Table) -> RollOver? {
        switch table.text(item) {
        case "next": return .nextWorkingDay
        case "previous": return .previousWorkingDay
        case "none": return .some(.none)
        default:
            faults.add(item.at, "expected next, previous or none, found \(item.kind)")
            return nil
        }
    }

    private func dayRule(_ cite: Citation?, on day: CivilDate) -> DayRule {
        guard let cite, let statute = citations.statutes[cite.statute] else { return .calendar }
        let version = statute.version(on: day) ?? statute.versions.first
        return version?.dayRule ?? .calendar
    }

    func cites(_ table: Table) -> [Citation] {
        citations.read(
            table.optional("cite"), mark: table.word("mark", default: Confidence.verified),
            span: span)
    }

    func acts(_ table: Table) -> [Act] {
        entries(table, "acts").map { entry, table in
            defer { table.finish() }
            return act(Act.ID(entry.key), table)
        }
    }

    private func act(_ id: Act.ID, _ table: Table) -> Act {
        let fields = Set(scope.fields.keys)
        let by = scope.list(table, "by", in: scope.roles, "role")
        if by.isEmpty { faults.add(table.at, "the act '\(id)' is nobody's: 'by' names no role") }
        let extends = (table.table("extends")?.all ?? []).compactMap { entry -> Act.Extension? in
            guard scope.periods.contains(Period.ID(entry.key)) else {
                faults.add(entry.at, "no period '\(entry.key)'")
                return nil
            }
            return Act.Extension(
                period: Period.ID(entry.key), versions: versions(entry.value, table))
        }
        return Act(
            id: id, label: table.label(), by: by,
            from: scope.list(table, "from", in: scope.stages, "stage"),
            to: table.optional("to").flatMap { scope.stage($0, table) },
            fill: scope.list(table, "fill", in: fields, "field"),
            may: scope.list(table, "may", in: fields, "field"), joins: table.flag("joins"),
            signs: table.flag("signs"), gates: gates(table),
            documents: scope.list(table, "documents", in: scope.documents, "document"),
            extends: extends, suspends: scope.list(table, "suspends", in: scope.periods, "period"),
            resumes: scope.list(table, "resumes", in: scope.periods, "period"),
            numbers: table.flag("numbers"),
            links: table.identifiers("links", of: Procedure.self).map(\.id), cites: cites(table),
            isMandatory: table.flag("mandatory"),
            queueing: table.optional("queue").flatMap { queueing($0, of: id, table) })
    }

    private func gates(_ table: Table) -> [Gate] {
        (table.optional("gates").map { table.items($0) } ?? []).compactMap { item in
            guard let table = Table(item, faults) else { return nil }
            defer { table.finish() }
            let condition = table.required("require").flatMap {
                ConditionReader(scope: scope, faults: faults).read($0)
            }
            let gate = (table.label(), scope.list(table, "clear", in: scope.roles, "role"))
            let cites = self.cites(table)
            return condition.map {
                Gate(condition: $0, cites: cites, reason: gate.0, clearedBy: gate.1)
            }
        }
    }
}

extension Field {
    fileprivate var isOneText: Bool {
        if case .text = kind { true } else { false }
    }
}
