import Casework
import LegalCalendar
import Procedures

/// The submissions, people and moments that the model check tries for an act: for each class that
/// the kept conditions can tell apart, one that stands for it（代表值）.
struct Menu {
    let procedure: Procedure
    let words: Vocabulary
    let book: ProcedureBook

    /// People enough for two to be the same or different, and for one to be neither.
    static let people = ["a", "b", "c"]

    /// Two of the three hold every qualification that is asked for.
    var credentials: Credentials {
        var credentials = Credentials()
        for register in words.registers {
            for person in Self.people.prefix(2) {
                credentials.grant(
                    register, to: person, from: CivilDate(daysSinceEpoch: 0),
                    through: CivilDate(daysSinceEpoch: 60_000))
            }
        }
        return credentials
    }

    func actors(of act: Act) -> [Actor] {
        let everything = Set(book.organisation.roles.map(\.id)).union(act.by)
        var sets = [everything]
        if !words.roles.isEmpty { sets += act.by.map { [$0] } }
        let people = words.asksPersons ? Self.people : [Self.people[0]]
        return people.flatMap { person in
            sets.map { Actor(id: Actor.ID(person), roles: $0) }
        }
    }

    // MARK: Submissions

    /// The most submissions of one act that are tried in one state.
    private static let most = 4_000

    /// Everything that can be submitted, as far as the kept conditions can tell; nil where that is more
    /// than can be tried.
    func submissions(of act: Act, _ matter: Matter?, on today: CivilDate) -> [Submission]? {
        var all = [Submission(act.id)]
        for field in act.fill + act.may.filter({ !act.fill.contains($0) }) {
            all = extended(
                all, field, matter, today, mayLack: !act.fill.contains(field))
            guard all.count <= Self.most else { return nil }
        }
        if words.asksParties, act.opens || act.joins {
            all = all.flatMap { submission in
                parties(of: act).map { parties in
                    var submission = submission
                    submission.parties = parties
                    return submission
                }
            }
        }
        if act.signs { all = all.flatMap { signed($0, matter) } }
        if !act.links.isEmpty {
            all = all.flatMap { submission in
                [submission]
                    + act.links.map { link in
                        var submission = submission
                        submission.link = Matter.Link(matter: Matter.ID(2), procedure: link)
                        return submission
                    }
            }
        }
        return all.count <= Self.most ? all : nil
    }

    private func extended(
        _ submissions: [Submission], _ field: Field.ID, _ matter: Matter?, _ today: CivilDate,
        mayLack: Bool
    ) -> [Submission] {
        submissions.flatMap { submission in
            (mayLack ? [submission] : [])
                + values(of: field, submission, matter, today).map { value in
                    var submission = submission
                    submission.fields.append((field, value))
                    return submission
                }
        }
    }

    private func parties(of act: Act) -> [[Party]] {
        var lists: [[Party]] = [[]]
        for role in procedure.partyRoles {
            let lowest = act.opens ? role.count.lowerBound : 0
            let wanted = Set([lowest] + words.partyCounts + words.partyCounts.map { $0 - 1 })
            let counts = wanted.filter { count in
                count >= lowest && count <= min(role.count.upperBound, lowest + 3)
            }
            let known = Party.Kind.allCases.filter { role.kinds.contains($0) }
            let kinds = words.partyKinds.isEmpty ? Array(known.prefix(1)) : known
            lists = lists.flatMap { list in
                counts.sorted().flatMap { count -> [[Party]] in
                    guard count > 0 else { return [list] }
                    return kinds.map { kind in
                        list
                            + (0..<count).map {
                                Party(role: role.id, kind: kind, name: "\(role.id)\($0)")
                            }
                    }
                }
            }
        }
        return lists
    }

    private func signed(_ submission: Submission, _ matter: Matter?) -> [Submission] {
        let parties = (matter?.parties ?? []) + submission.parties
        var groups: [[Int]] = [[], Array(parties.indices)]
        for role in procedure.partyRoles {
            groups.append(parties.indices.filter { parties[$0].role == role.id })
        }
        return Set(groups).sorted { $0.count < $1.count }.map { signers in
            var submission = submission
            submission.signatures = signers
            return submission
        }
    }

    // MARK: Values

    private func values(
        of id: Field.ID, _ submission: Submission, _ matter: Matter?, _ today: CivilDate
    ) -> [Value] {
        guard let field = procedure.field(id) else { return [] }
        let constants = words.constants[id] ?? []
        switch field.kind {
        case .choice(let choices):
            var known = choices.filter { constants.contains(.choice($0.id)) }
            if let other = choices.first(where: { !constants.contains(.choice($0.id)) }) {
                known.append(other)
            }
            return known.map { .choice($0.id) }
        case .integer(let bounds):
            return numbers(id, within: bounds).map { .integer($0) }
        case .money(let bounds):
            var amounts = Set(numbers(id, within: bounds))
            for accrual in words.accruals[id] ?? [] {
                let situation = Situation(
                    book: book, matter: matter, submission: submission,
                    actor: Actor(id: "a", roles: []),
                    occasion: Occasion(Instant(today, hour: 10, minute: 0)))
                if let amount = situation.accrued(accrual) {
                    amounts.formUnion([amount, amount + 1].filter { bounds.contains($0) })
                }
            }
            return amounts.sorted().map { .money($0) }
        case .date: return dates(id, constants, today).map { .date($0) }
        case .staff(let bounds): return groups(bounds, isAsked: words.named.contains(id))
        case .text: return [.text("…")] + constants.sorted(by: { "\($0)" < "\($1)" })
        case .list(let element, _):
            let lengths = Set(constants.compactMap(\.number).flatMap { [$0 - 1, $0] } + [1])
            return lengths.filter { $0 >= 0 }.sorted().map { length in
                .list(Array(repeating: any(element), count: Int(length)))
            }
        case .instant, .place, .file: return [any(field.kind)]
        }
    }

    private func any(_ kind: Field.Kind) -> Value {
        switch kind {
        case .place:
            .place(Place(community: book.organisation.communities[0].id, address: "…"))
        case .instant: .instant(Instant(seconds: 0))
        case .file: .file(String(repeating: "0", count: 64))
        case .integer(let bounds): .integer(bounds.lowerBound)
        case .money(let bounds): .money(bounds.lowerBound)
        case .choice(let choices): .choice(choices.first?.id ?? "")
        case .date: .date(beginnings[0])
        case .staff(let bounds): Self.list(Self.people.prefix(max(1, bounds.lowerBound)))
        case .list(let element, _): .list([any(element)])
        case .text: .text("…")
        }
    }

    /// Below, at and above each number that matters, within the field's bounds.
    private func numbers(_ field: Field.ID, within bounds: ClosedRange<Int64>) -> [Int64] {
        var seen: Set<Field.ID> = []
        var next = [field]
        var marks: Set<Int64> = []
        while let id = next.popLast() {
            guard seen.insert(id).inserted else { continue }
            marks.formUnion((words.constants[id] ?? []).compactMap(\.number))
            next += words.pairs[id] ?? []
        }
        if seen.count > 1 || marks.isEmpty { marks.insert(bounds.lowerBound + 1) }
        let numbers = marks.flatMap { [$0 - 1, $0, $0 + 1] }.filter { bounds.contains($0) }
        return Set(numbers).sorted()
    }

    private func dates(
        _ field: Field.ID, _ constants: Set<Value>, _ today: CivilDate
    ) -> [CivilDate] {
        var dates: Set<CivilDate> = [today]
        if words.pairs[field] != nil {
            dates.formUnion([today.adding(days: -9), today.adding(days: 9)])
        }
        for case .date(let day) in constants { dates.formUnion([day.previous, day, day.next]) }
        return dates.sorted()
    }

    private func groups(_ bounds: ClosedRange<Int>, isAsked: Bool) -> [Value] {
        let people = Self.people
        guard isAsked else { return [Self.list(people.prefix(max(1, bounds.lowerBound)))] }
        let subsets = (1..<(1 << people.count)).map { mask in
            people.indices.filter { mask >> $0 & 1 == 1 }.map { people[$0] }
        }
        return subsets.filter { bounds.contains($0.count) }.map { Self.list($0[...]) }
    }

    private static func list(_ names: ArraySlice<String>) -> Value {
        .list(names.map { .text($0) })
    }

    // MARK: Moments

    /// The moments at which an act can come: at once, and each at which a kept condition turns.
    func moments(after now: Instant, _ matter: Matter?) -> [Instant] {
        guard words.asksTime else { return [now] }
        let today = now.civilDate
        var days: Set<CivilDate> = []
        for clock in matter?.clocks ?? [] {
            guard let due = clock.due?.day else { continue }
            days.formUnion([due, due.next])
        }
        for (act, lengths) in words.since {
            guard let last = matter?.last(act)?.happened.civilDate else { continue }
            for length in lengths {
                let rule = PeriodRule(length: length, rollOver: RollOver.none)
                if let end = try? book.calendar.fastLastDay(of: rule, from: last) {
                    days.formUnion([end, end.next])
                }
            }
        }
        for day in words.days { days.formUnion([day.previous, day, day.next]) }
        if words.asksWorkingDay {
            days.formUnion((1...7).map { today.adding(days: $0) }.filter(\.isWeekend).prefix(1))
            days.formUnion(
                (1...7).map { today.adding(days: $0) }.filter { !$0.isWeekend }.prefix(1))
        }
        var moments: Set<Instant> = [now]
        for day in days where day > today { moments.insert(Instant(day, hour: 10, minute: 0)) }
        for range in words.hours {
            for hour in [range.lowerBound - 1, range.lowerBound, range.upperBound + 1] {
                moments.insert(Instant(today.next, hour: (hour + 24) % 24, minute: 0))
            }
        }
        return moments.sorted()
    }

    /// The days on which a matter can begin.
    var beginnings: [CivilDate] {
        let span = procedure.span
        let usual = CivilDate(daysSinceEpoch: 19_423)  // 2023-03-06, a Monday
        let first = max(span.first, span.last.map { min(usual, $0.adding(days: -300)) } ?? usual)
        let turns = words.days.flatMap { [$0.adding(days: -40), $0] }.filter { span.contains($0) }
        return Set([first] + turns).sorted()
    }
}
