internal import LegalCalendar
internal import Procedures
internal import Simulation

/// Reads the streams of a profile: who comes, and what happens then.
struct StreamReader {
    let faults: FaultList

    func stream(_ name: String, _ table: Table) -> Stream? {
        let procedure = table.required("procedure")
            .flatMap { table.identifier($0, of: Procedure.self) }
        let count = table.optionalInteger("count").map { Int($0) }
        let after = Int(table.optionalInteger("after") ?? 0)
        let rhythm = table.text("rhythm")
        let dates = table.optional("dates").map { item in
            table.items(item).compactMap { table.date($0) }
        }
        let values = table.optional("values").map { self.values($0) } ?? [:]
        let parties = table.optional("parties").map { self.parties($0) } ?? []
        let story = table.required("story").map { steps($0) } ?? []
        let span = table.optional("span").flatMap { self.span($0) }
        let settle = table.identifiers("settle", of: Act.self).map(\.id)
        let (straddles, isSpawned) = (table.flag("straddles"), table.flag("spawned"))
        guard count.map({ $0 >= 0 }) ?? true, after >= 0 else {
            faults.add(table.at, "'count' and 'after' are 0 or more")
            return nil
        }
        guard let procedure, let rhythm else { return nil }
        return Stream(
            id: name, procedure: procedure, count: count, after: after, span: span, rhythm: rhythm,
            dates: dates ?? [], settle: settle, straddles: straddles, isSpawned: isSpawned,
            parties: parties, values: values, story: story)
    }

    func span(_ item: Item) -> Profile.Span? {
        guard let table = Table(item, faults) else { return nil }
        defer { table.finish() }
        let first = table.date("first")
        let cutOff = table.date("cut-off")
        let last = table.date("last")
        guard let first, let cutOff, let last else { return nil }
        guard first <= cutOff, cutOff <= last else {
            faults.add(table.at, "first, cut-off and last must follow each other")
            return nil
        }
        return Profile.Span(first: first, cutOff: cutOff, last: last)
    }

    // MARK: Story

    private func steps(_ item: Item) -> [Step] {
        guard case .list(let items, _) = item else {
            faults.add(item.at, "expected a list of steps")
            return []
        }
        return items.compactMap { step($0) }
    }

    private func step(_ item: Item) -> Step? {
        guard let table = Table(item, faults) else { return nil }
        defer { table.finish() }
        if let branches = table.optional("either") {
            return .either(table.items(branches).compactMap { branch($0) })
        }
        let act = table.required("do").flatMap { table.identifier($0, of: Act.self) }
        let team = table.text("by")
        let place = table.optionalInteger("as") ?? 1
        let signs = table.optional("signs").map { _ in
            ActStep.Signing.roles(table.identifiers("signs", of: PartyRole.self).map(\.id))
        }
        let step = (
            timing: timing(table),
            repeats: table.optional("times").flatMap { amount($0) } ?? .fixed(1),
            values: table.optional("values").map { values($0) } ?? [:],
            also: table.identifiers("also", of: Field.self).map(\.id),
            parties: table.optional("parties").map { parties($0) } ?? [],
            spawns: table.optionalText("spawns"), note: table.optionalText("note")
        )
        guard place >= 1 else {
            faults.add(table.place(of: "as"), "the members of a team are counted from 1")
            return nil
        }
        guard let act, let team else { return nil }
        return .act(
            ActStep(
                act: act, by: Member(team: team, place: Int(place) - 1), timing: step.timing,
                repeats: step.repeats, values: step.values, also: step.also, parties: step.parties,
                signs: signs ?? .all, spawns: step.spawns, note: step.note))
    }

    private func branch(_ item: Item) -> Step.Branch? {
        guard let table = Table(item, faults) else { return nil }
        defer { table.finish() }
        let count = table.optionalInteger("count")
        let share = table.optional("share").flatMap { table.number($0) }
        let rest = table.flag("rest")
        let steps = table.optional("story").map { self.steps($0) } ?? []
        switch (count, share, rest) {
        case (let count?, nil, false): return .init(share: .count(Int(count)), steps: steps)
        case (nil, let share?, false): return .init(share: .part(share), steps: steps)
        case (nil, nil, true): return .init(share: .rest, steps: steps)
        default:
            faults.add(table.at, "a branch has one of: count, share, rest: yes")
            return nil
        }
    }

    private func timing(_ table: Table) -> Timing {
        var delay = Timing.Delay.drawn([Weighted(.minutes(10...60), weight: 1)])
        if let item = table.optional("after") { delay = self.delay(item, table) ?? delay }
        if let item = table.optional("on"), let text = table.text(item) {
            let ends = text.components(separatedBy: "..")
            if let first = try? CivilDate(parsing: ends[0]),
                let last = try? CivilDate(parsing: ends.last ?? ""), first <= last
            {
                delay = .between(first, last)
            } else {
                faults.add(item.at, "'\(text)': expected days such as 2020-03-01..2020-03-20")
            }
        }
        let since = table.optional("since").flatMap { table.identifier($0, of: Act.self) }
        let spread: Int? = table.optional("spread").flatMap { item in
            guard case .days(let range) = length(item, table) else { return nil }
            return range.upperBound
        }
        return Timing(
            delay: delay, since: since, rhythm: table.optionalText("rhythm"), spread: spread,
            untilNext: table.flag("until-next"))
    }

    private func delay(_ item: Item, _ table: Table) -> Timing.Delay? {
        guard case .table(let entries, _) = item else {
            return length(item, table).map { .drawn([Weighted($0, weight: 1)]) }
        }
        guard entries.contains(where: { $0.key == "mean" }) else {
            let lengths = entries.compactMap { entry -> Weighted<Timing.Length>? in
                guard let length = length(.scalar(entry.key, entry.at), table),
                    let weight = table.number(entry.value)
                else { return nil }
                return Weighted(length, weight: weight)
            }
            return .drawn(lengths)
        }
        guard let table = Table(item, faults) else { return nil }
        defer { table.finish() }
        let mean = table.required("mean").flatMap { table.number($0) }
        let most = table.required("most").flatMap { table.integer($0) }
        guard let mean, let most else { return nil }
        return .mean(hundredths: Int((mean * 100).rounded()), most: Int(most))
    }

    /// `2d`, `1..5d`, `3..6wd`, `20..90min`, `1..4h`.
    private func length(_ item: Item, _ table: Table) -> Timing.Length? {
        guard let text = table.text(item) else { return nil }
        let units: [(String, (ClosedRange<Int>) -> Timing.Length)] = [
            ("min", { .minutes($0) }),
            ("h", { .minutes(($0.lowerBound * 60)...($0.upperBound * 60)) }),
            ("wd", { .workingDays($0) }), ("d", { .days($0) }),
        ]
        for (unit, make) in units where text.hasSuffix(unit) {
            let ends = String(text.dropLast(unit.count)).components(separatedBy: "..")
            guard let low = Int(ends[0]), let high = Int(ends.last ?? ""), 0 <= low, low <= high,
                ends.count <= 2
            else { continue }
            return make(low...high)
        }
        faults.add(item.at, "'\(text)': expected a length such as 1..5d, 2wd, 20..90min or 1..4h")
        return nil
    }

    // MARK: Parties and amounts

    private func parties(_ item: Item) -> [PartyPlan] {
        guard let table = Table(item, faults) else { return [] }
        return table.all.compactMap { entry in
            guard let table = Table(entry.value, faults) else { return nil }
            defer { table.finish() }
            let role = PartyRole.ID(entry.key)
            if let parent = table.optional("parent")
                .flatMap({ table.identifier($0, of: PartyRole.self) })
            {
                return PartyPlan(role: role, source: .parent(parent), number: .fixed(0))
            }
            let kinds = table.weights("kinds", isOptional: true).compactMap { weighted in
                Party.Kind(rawValue: weighted.thing).map { Weighted($0, weight: weighted.weight) }
            }
            let number = table.optional("number").flatMap { amount($0) } ?? .fixed(1)
            return PartyPlan(
                role: role, source: .made(kinds.isEmpty ? [Weighted(.person, weight: 1)] : kinds),
                number: number)
        }
    }

    /// `3`, `1..4`, or `{ total: 100, from: 1, to: 9, step: 1, tail: heavy }`.
    private func amount(_ item: Item) -> Amount? {
        guard case .table = item, let table = Table(item, faults) else {
            return Table(.table([], item.at), faults)?.range(item).map {
                $0.count == 1 ? .fixed($0.lowerBound) : .between($0)
            }
        }
        defer { table.finish() }
        return amount(in: table)
    }

    private func amount(in table: Table) -> Amount? {
        let total = table.optionalInteger("total")
        let low = table.required("from").flatMap { table.integer($0) }
        let high = table.required("to").flatMap { table.integer($0) }
        let step = table.optionalInteger("step") ?? 1
        let tail = table.word("tail", default: Tail.light)
        guard let low, let high else { return nil }
        guard 0 <= low, low <= high, step >= 1 else {
            faults.add(table.at, "expected 0 <= from <= to and step >= 1")
            return nil
        }
        guard let total else { return .between(low...high) }
        return .total(sum: total, bounds: low...high, step: step, tail: tail)
    }

    // MARK: Values

    private func values(_ item: Item) -> [Field.ID: ValueSource] {
        guard let table = Table(item, faults) else { return [:] }
        var values: [Field.ID: ValueSource] = [:]
        for entry in table.all {
            if let source = source(entry.value) { values[Field.ID(entry.key)] = source }
        }
        return values
    }

    private func source(_ item: Item) -> ValueSource? {
        if case .scalar(let text, _) = item { return .constant(text) }
        guard let table = Table(item, faults) else { return nil }
        defer { table.finish() }
        if let team = table.optionalText("staff") {
            if table.flag("each") { return .eachMember(team: team) }
            return .staff(team: team, pick: Int(table.optionalInteger("pick") ?? 1))
        }
        if let item = table.optional("quota") { return .quota(table.weights(item)) }
        if let item = table.optional("chances") { return .chances(table.weights(item)) }
        if let item = table.optional("each") {
            return .each(table.items(item).compactMap { table.text($0) })
        }
        if let text = table.optionalText("text") { return .text(template: text) }
        if let item = table.optional("days") {
            let base = table.optional("of").flatMap { table.identifier($0, of: Field.self) }
            return table.range(item).map { .date(days: ints($0), of: base) }
        }
        if let item = table.optional("minutes") {
            return table.range(item).map { .instant(minutes: ints($0)) }
        }
        if let word = table.optionalText("place") { return place(word, table) }
        if table.flag("file") { return .file }
        if let item = table.optional("list") {
            let number = table.required("number").flatMap { table.range($0) }
            guard let element = source(item), let number else { return nil }
            return .list(element, count: ints(number))
        }
        if let item = table.optional("copy") {
            return table.identifier(item, of: Field.self).map { .copy($0) }
        }
        if let item = table.optional("parent") {
            return table.identifier(item, of: Field.self).map { .parent($0) }
        }
        if let item = table.optional("when") {
            let otherwise = table.optional("otherwise").flatMap { source($0) }
            return table.identifier(item, of: Act.self).map { .when($0, otherwise: otherwise) }
        }
        if let item = table.optional("by") { return choice(item, table) }
        if table.has("from") || table.has("total") { return amount(in: table).map { .amount($0) } }
        faults.add(
            table.at,
            "expected one of: quota, chances, each, text, days, minutes, place, staff, file, list, "
                + "copy, parent, when, by, total, from")
        return nil
    }

    private func place(_ word: String, _ table: Table) -> ValueSource? {
        switch word {
        case "drawn": return .place
        case "each": return .eachCommunity(from: Int(table.optionalInteger("from") ?? 0))
        default:
            faults.add(table.place(of: "place"), "'\(word)' is not one of: drawn, each")
            return nil
        }
    }

    private func choice(_ item: Item, _ table: Table) -> ValueSource? {
        let sources = table.required("is").flatMap { Table($0, faults) }?.all ?? []
        let otherwise = table.optional("otherwise").flatMap { source($0) }
        guard let field = table.identifier(item, of: Field.self) else { return nil }
        var choices: [String: ValueSource] = [:]
        for entry in sources { choices[entry.key] = source(entry.value) }
        return .by(field, choices, otherwise: otherwise)
    }

    private func ints(_ range: ClosedRange<Int64>) -> ClosedRange<Int> {
        Int(range.lowerBound)...Int(range.upperBound)
    }
}
