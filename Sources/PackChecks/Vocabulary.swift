import LegalCalendar
import Procedures

/// What some conditions speak of: all that the state of a matter must keep for them.
struct Vocabulary: Hashable, Sendable {
    var fields: Set<Field.ID> = []
    /// Constants with which a field is compared.
    var constants: [Field.ID: Set<Value>] = [:]
    /// Fields that are compared with each other.
    var pairs: [Field.ID: Set<Field.ID>] = [:]
    var accruals: [Field.ID: Set<Accrual>] = [:]
    /// Acts that are counted, and how far.
    var counted: [Act.ID: Int] = [:]
    /// Acts of which it matters who did them.
    var doers: Set<Act.ID> = []
    /// Staff fields in which the actor may be named.
    var named: Set<Field.ID> = []
    var roles: Set<Role.ID> = []
    var documents: Set<Document.ID> = []
    var periods: Set<Period.ID> = []
    var since: [Act.ID: Set<PeriodLength>] = [:]
    var days: Set<CivilDate> = []
    var asksWorkingDay = false
    var hours: Set<ClosedRange<Int>> = []
    var links: Set<Procedure.ID> = []
    var registers: Set<Procedure.ID> = []
    var partyCounts: [Int] = []
    var partyKinds: Set<Party.Kind> = []
    var asksSignatures = false

    var asksParties: Bool { !partyCounts.isEmpty || asksSignatures }
    /// Whether it matters which person acts.
    var asksPersons: Bool { !doers.isEmpty || !named.isEmpty || !registers.isEmpty }
    var asksTime: Bool {
        !periods.isEmpty || !since.isEmpty || !days.isEmpty || asksWorkingDay || !hours.isEmpty
    }

    /// All that the rules and the condition speak of, and what those periods themselves ask.
    init(_ rules: Set<Rule>, _ condition: Condition, of procedure: Procedure, _ book: ProcedureBook)
    {
        add(condition, book)
        for rule in rules {
            switch rule {
            case .gate(let act, let place):
                if let act = procedure.act(act) { add(act.gates[place].condition, book) }
            case .paper(let id): fields.formUnion(procedure.document(id)?.needs ?? [])
            case .period(let id): periods.insert(id)
            }
        }
        var seen: Set<Period.ID> = []
        while let id = periods.first(where: { !seen.contains($0) }) {
            seen.insert(id)
            guard let period = procedure.period(id) else { continue }
            if let field = period.fromField { fields.insert(field) }
            for version in period.versions { version.condition.map { add($0, book) } }
        }
    }

    /// How much both speak of.
    func shared(with other: Vocabulary) -> Int {
        fields.intersection(other.fields).count
            + Set(counted.keys).intersection(other.counted.keys).count
            + doers.intersection(other.doers).count + documents.intersection(other.documents).count
            + periods.intersection(other.periods).count + roles.intersection(other.roles).count
            + Set(since.keys).intersection(other.since.keys).count
            + links.intersection(other.links).count
            + registers.intersection(other.registers).count
            + days.intersection(other.days).count
            + [
                asksPersons && other.asksPersons, asksParties && other.asksParties,
                asksWorkingDay && other.asksWorkingDay, !hours.isDisjoint(with: other.hours),
            ].count { $0 }
    }

    /// Acts that the state keeps something of.
    func acts(in procedure: Procedure) -> Set<Act.ID> {
        let producing = procedure.acts.filter { !documents.isDisjoint(with: $0.documents) }
        let timing = procedure.periods.filter { periods.contains($0.id) }
            .flatMap { $0.from + $0.until }
        return Set(counted.keys).union(doers).union(since.keys).union(producing.map(\.id))
            .union(timing)
    }

    private mutating func add(_ condition: Condition, _ book: ProcedureBook) {
        switch condition {
        case .all(let parts), .any(let parts): for part in parts { add(part, book) }
        case .not(let part): add(part, book)
        case .present(let field): fields.insert(field)
        case .field(let field, _, let operand):
            fields.insert(field)
            add(operand, to: field, book)
        case .done(let act, let times): counted[act] = max(counted[act] ?? 0, times)
        case .parties(_, let kind, let count):
            partyCounts.append(count)
            if let kind { partyKinds.insert(kind) }
        case .signed: asksSignatures = true
        case .document(let document): documents.insert(document)
        case .actorHas(let role): roles.insert(role)
        case .actorDid(let act): doers.insert(act)
        case .actorNamed(let field):
            fields.insert(field)
            named.insert(field)
        case .stage: break
        case .running(let period), .elapsed(let period): periods.insert(period)
        case .since(let act, let length): since[act, default: []].insert(length)
        case .today(_, let day): days.insert(day)
        case .workingDay: asksWorkingDay = true
        case .hour(let range): hours.insert(range)
        case .linked(let procedure): links.insert(procedure)
        case .qualified(let field, let register):
            fields.insert(field)
            named.insert(field)
            registers.insert(register)
        case .actorQualified(let register): registers.insert(register)
        }
    }

    private mutating func add(
        _ operand: Condition.Operand, to field: Field.ID, _ book: ProcedureBook
    ) {
        switch operand {
        case .value(let value): constants[field, default: []].insert(value)
        case .values(let values): constants[field, default: []].formUnion(values)
        case .field(let other):
            fields.insert(other)
            pairs[field, default: []].insert(other)
            pairs[other, default: []].insert(field)
        case .threshold(let id):
            let values = book.thresholds[id]?.versions.map(\.value) ?? []
            constants[field, default: []].formUnion(values)
        case .accrued(let accrual):
            accruals[field, default: []].insert(accrual)
            fields.formUnion([accrual.base] + [accrual.cap].compactMap { $0 })
            periods.insert(accrual.after)
        }
    }
}
