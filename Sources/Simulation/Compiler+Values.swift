internal import Casework
internal import LegalCalendar
internal import Procedures

extension Compiler {
    /// The fields that the act must fill, those that it can and has values for, and those asked for.
    func fills(
        of step: ActStep, _ act: Act, _ doings: Doings, _ scope: StreamScope
    ) throws(SimulationError) -> [StepPlan.Fill] {
        let stream = scope.stream.id
        for field in step.values.keys.sorted() + step.also
        where !act.fill.contains(field) && !act.may.contains(field) {
            throw .profile(stream: stream, "'\(act.id)' does not take the field '\(field)'")
        }
        let extra = act.may.filter { step.values[$0] != nil || step.also.contains($0) }
        var sources: [(id: Field.ID, source: ValueSource)] = []
        for id in act.fill + extra {
            guard let source = step.values[id] ?? scope.stream.values[id] else {
                throw .profile(stream: stream, "'\(act.id)': no values for the field '\(id)'")
            }
            sources.append((id, source))
        }
        var fills: [StepPlan.Fill] = []
        for (id, source) in Self.ordered(sources) {
            guard let field = scope.procedure.field(id) else {
                throw .profile(stream: stream, "no field '\(id)' in '\(scope.procedure.id)'")
            }
            scope.used.insert(id)
            let isShared = act.opens && step.values[id] == nil
            if isShared, let shared = scope.sharedFills[id] {
                fills.append(shared)
                continue
            }
            let plan = try plan(source, field.kind, id, isShared ? scope.all : doings, scope)
            fills.append(StepPlan.Fill(field: id, source: plan, isShared: isShared))
            if isShared { scope.sharedFills[id] = fills.last }
        }
        return fills
    }

    /// A field that follows another comes after it.
    private static func ordered(
        _ sources: [(id: Field.ID, source: ValueSource)]
    ) -> [(id: Field.ID, source: ValueSource)] {
        var (ordered, waiting) = ([(id: Field.ID, source: ValueSource)](), sources)
        while !waiting.isEmpty {
            let next =
                waiting.firstIndex { one in
                    waiting.allSatisfy { $0.id == one.id || !one.source.follows.contains($0.id) }
                } ?? 0
            ordered.append(waiting.remove(at: next))
        }
        return ordered
    }

    private func plan(
        _ source: ValueSource, _ kind: Field.Kind, _ field: Field.ID, _ doings: Doings,
        _ scope: StreamScope
    ) throws(SimulationError) -> SourcePlan {
        switch source {
        case .constant(let text): return .constant(try value(text, kind, field, scope))
        case .quota(let choices):
            let sum = choices.reduce(0) { $0 + $1.weight }
            guard scale != 1 || Int(sum) == doings.main else {
                throw .profile(
                    stream: scope.stream.id,
                    "'\(field)': the quota is of \(Int(sum)), it is filled \(doings.main) times")
            }
            var random = scope.random(seed)
            let column = Column.choices(
                choices.map(\.weight), main: doings.main, after: doings.after, &random)
            return .column(column, try values(choices.map(\.thing), kind, field, scope))
        case .chances(let choices):
            return .drawn(
                try values(choices.map(\.thing), kind, field, scope), Chances(choices.map(\.weight))
            )
        case .each(let texts): return .turns(try values(texts, kind, field, scope))
        case .amount(let amount): return try number(amount, kind, doings, scope)
        case .text(let template): return .text(try self.template(template, scope))
        case .date(let days, let base): return .date(days, of: base)
        case .instant(let minutes): return .instant(minutes)
        case .place, .eachCommunity: return .place
        case .staff(let team, let pick):
            guard let index = teams[team], pick <= profile.teams[index].count else {
                throw .profile(stream: scope.stream.id, "'\(field)': no \(pick) in team '\(team)'")
            }
            return .staff(team: index, pick: pick)
        case .eachMember(let team):
            guard let index = teams[team] else {
                throw .profile(stream: scope.stream.id, "'\(field)': no team '\(team)'")
            }
            return .turns(profile.teams[index].members.map { .list([.text($0.text)]) })
        case .file:
            let isText = if case .text = kind { true } else { false }
            return .digest(isText: isText)
        case .list(let element, let count):
            guard case .list(let kind, _) = kind else {
                throw .profile(stream: scope.stream.id, "'\(field)' is no list")
            }
            return .list(try plan(element, kind, field, doings, scope), count)
        case .copy(let other): return .copy(other)
        case .parent(let other): return .parent(other)
        case .when(let act, let otherwise):
            let rest = try otherwise.map { source throws(SimulationError) in
                try plan(source, kind, field, doings, scope)
            }
            return .when(act, otherwise: rest)
        case .by(let other, let sources, let otherwise):
            var plans: [String: SourcePlan] = [:]
            for (choice, source) in sources.sorted(by: { $0.key < $1.key }) {
                plans[choice] = try plan(source, kind, field, doings, scope)
            }
            let rest = try otherwise.map { source throws(SimulationError) in
                try plan(source, kind, field, doings, scope)
            }
            return .by(other, plans, otherwise: rest)
        }
    }

    private func number(
        _ amount: Amount, _ kind: Field.Kind, _ doings: Doings, _ scope: StreamScope
    ) throws(SimulationError) -> SourcePlan {
        let isMoney = if case .money = kind { true } else { false }
        switch amount {
        case .fixed(let number):
            return .constant(isMoney ? .money(number * 100) : .integer(number))
        case .between(let range):
            return .anyNumber(Int(range.lowerBound)...Int(range.upperBound), isMoney: isMoney)
        case .total: return .numbers(try amounts(amount, doings, scope), isMoney: isMoney)
        }
    }

    /// The amounts of all doings.
    func amounts(
        _ amount: Amount, _ doings: Doings, _ scope: StreamScope, isScaled: Bool = false
    ) throws(SimulationError) -> Column {
        var random = scope.random(seed)
        switch amount {
        case .fixed(let number):
            return Column.any(number...number, doings.main + doings.after, &random)
        case .between(let range):
            return Column.any(range, doings.main + doings.after, &random)
        case .total(var sum, let bounds, let step, let tail):
            if !isScaled, scope.ratio != 1 {
                sum = Int64((Double(sum) * scope.ratio).rounded())
            }
            if scale != 1 { sum = Column.clamped(sum, doings.main, bounds) }
            guard
                let column = Column.amounts(
                    of: sum, in: bounds, step: step, tail: tail, main: doings.main,
                    after: doings.after, &random)
            else {
                throw .profile(
                    stream: scope.stream.id,
                    "\(doings.main) amounts of \(bounds.lowerBound) to \(bounds.upperBound) "
                        + "cannot add up to \(sum)")
            }
            return column
        }
    }

    func template(_ name: String, _ scope: StreamScope) throws(SimulationError) -> Int {
        guard let place = texts.place(of: name) else {
            throw .profile(stream: scope.stream.id, "no template '\(name)' in the lexicon")
        }
        return place
    }

    private func values(
        _ texts: [String], _ kind: Field.Kind, _ field: Field.ID, _ scope: StreamScope
    ) throws(SimulationError) -> [Value] {
        var values: [Value] = []
        for text in texts { values.append(try value(text, kind, field, scope)) }
        return values
    }

    private func value(
        _ text: String, _ kind: Field.Kind, _ field: Field.ID, _ scope: StreamScope
    ) throws(SimulationError) -> Value {
        let fault = SimulationError.profile(
            stream: scope.stream.id, "'\(field)': '\(text)' is no \(kind.name)")
        switch kind {
        case .text: return .text(text)
        case .integer:
            guard let number = Int64(text) else { throw fault }
            return .integer(number)
        case .money:
            guard let yuan = Int64(text) else { throw fault }
            return .money(yuan * 100)
        case .date:
            guard let date = try? CivilDate(parsing: text) else { throw fault }
            return .date(date)
        case .choice(let choices):
            guard choices.contains(where: { $0.id == text }) else { throw fault }
            return .choice(text)
        case .list(let element, _): return .list([try value(text, element, field, scope)])
        case .staff: return .list([.text(text)])
        case .instant, .place, .file: throw fault
        }
    }

    /// The parties of the stream with its opening act, and those of the step.
    func parties(
        of step: ActStep, _ act: Act, _ doings: Doings, _ scope: StreamScope
    ) throws(SimulationError) -> [PartyDraw] {
        var draws: [PartyDraw] = []
        if act.opens {
            if scope.sharedParties == nil {
                var shared: [PartyDraw] = []
                for plan in scope.stream.parties {
                    shared.append(try party(plan, scope.all, scope, isShared: true))
                }
                scope.sharedParties = shared
            }
            draws = scope.sharedParties ?? []
        }
        for plan in step.parties {
            draws.append(try party(plan, doings, scope, isShared: false))
        }
        return draws
    }

    private func party(
        _ plan: PartyPlan, _ doings: Doings, _ scope: StreamScope, isShared: Bool
    ) throws(SimulationError) -> PartyDraw {
        guard scope.procedure.partyRole(plan.role) != nil else {
            throw .profile(stream: scope.stream.id, "no party '\(plan.role)'")
        }
        let source: PartyDraw.Source =
            switch plan.source {
            case .made(let kinds): .made(kinds.map(\.thing), Chances(kinds.map(\.weight)))
            case .parent(let role): .parent(role)
            }
        let number: PartyDraw.Number =
            switch plan.number {
            case .fixed(let count): .fixed(Int(count))
            case .between(let range): .any(Int(range.lowerBound)...Int(range.upperBound))
            case .total: .column(try amounts(plan.number, doings, scope))
            }
        return PartyDraw(role: plan.role, source: source, number: number, isShared: isShared)
    }
}

extension ValueSource {
    /// The fields on whose values it depends.
    var follows: Set<Field.ID> {
        switch self {
        case .copy(let field), .date(_, of: let field?): [field]
        case .by(let field, let sources, let otherwise):
            sources.values.reduce(into: otherwise?.follows ?? []) { $0.formUnion($1.follows) }
                .union([field])
        case .list(let element, _): element.follows
        case .when(_, let otherwise): otherwise?.follows ?? []
        default: []
        }
    }
}
