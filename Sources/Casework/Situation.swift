public import LegalCalendar
public import Procedures

/// All that a condition can speak of: the matter as it stands, what is submitted, who acts and when.
public struct Situation: Sendable {
    public let book: ProcedureBook
    public let matter: Matter?
    public let submission: Submission
    public let actor: Actor
    public let occasion: Occasion
    public let credentials: Credentials

    public init(
        book: ProcedureBook, matter: Matter?, submission: Submission, actor: Actor,
        occasion: Occasion, credentials: Credentials = Credentials()
    ) {
        self.book = book
        self.matter = matter
        self.submission = submission
        self.actor = actor
        self.occasion = occasion
        self.credentials = credentials
    }

    var today: CivilDate { occasion.happened.civilDate }

    /// The value of the field once the submission is taken over.
    public func value(of field: Field.ID) -> Value? {
        submission.value(of: field) ?? matter?.fields[field]
    }

    /// Whether the condition holds.
    /// - Throws: `.yearNotPublished` where a working day must be known and its year is not.
    public func holds(_ condition: Condition) throws(CalendarError) -> Bool {
        switch condition {
        case .all(let parts):
            for part in parts where try !holds(part) { return false }
            return true
        case .any(let parts):
            for part in parts where try holds(part) { return true }
            return false
        case .not(let part): return try !holds(part)
        case .present(let field): return value(of: field) != nil
        case .field(let field, let relation, let operand):
            return compare(value(of: field), relation, operand)
        case .done(let act, let times): return (matter?.times(act) ?? 0) >= times
        case .parties(let role, let kind, let count):
            return parties.count { party in
                (role.map { $0 == party.role } ?? true) && (kind.map { $0 == party.kind } ?? true)
            } >= count
        case .signed(let role): return allSigned(role)
        case .document(let document): return matter?.documents.contains(document) ?? false
        case .actorHas(let role): return actor.roles.contains(role)
        case .actorDid(let act):
            return matter?.deeds.contains { $0.act == act && $0.actor == actor.id } ?? false
        case .actorNamed(let field): return names(in: field).contains(actor.id.text)
        case .stage(let stage): return matter?.stage == stage
        case .running(let period): return matter?.clock(period)?.isRunning ?? false
        case .elapsed(let period):
            return matter?.clock(period)?.due?.isMissed(at: occasion.happened) ?? false
        case .since(let act, let length): return try hasPassed(length, since: act)
        case .today(let relation, let date): return relation.holds(today, date)
        case .workingDay: return try book.calendar.isWorkingDay(today)
        case .hour(let hours): return hours.contains(occasion.happened.wallClock.hour)
        case .linked(let procedure):
            let joining = submission.link.map { $0.procedure == procedure } ?? false
            return joining || matter?.links.contains { $0.procedure == procedure } ?? false
        case .qualified(let field, let register):
            let names = names(in: field)
            return !names.isEmpty
                && names.allSatisfy { credentials.holds($0, register, on: today) }
        case .actorQualified(let register):
            return credentials.holds(actor.id.text, register, on: today)
        }
    }

    private var parties: [Party] { (matter?.parties ?? []) + submission.parties }

    private func allSigned(_ role: PartyRole.ID?) -> Bool {
        let signed = (matter?.signatures ?? []).union(submission.signatures)
        let needed = parties.indices.filter { index in
            role.map { parties[index].role == $0 } ?? true
        }
        return !needed.isEmpty && signed.isSuperset(of: needed)
    }

    private func names(in field: Field.ID) -> [String] {
        guard case .list(let values) = value(of: field) else { return [] }
        return values.compactMap { if case .text(let name) = $0 { name } else { nil } }
    }

    private func hasPassed(_ length: PeriodLength, since act: Act.ID) throws(CalendarError) -> Bool
    {
        guard let start = matter?.last(act)?.happened else { return false }
        let rule = PeriodRule(length: length, rollOver: RollOver.none)
        if length.runsInHours {
            return try book.calendar.lastInstant(of: rule, from: start) < occasion.happened
        }
        return try book.calendar.fastLastDay(of: rule, from: start.civilDate) < today
    }

    private func compare(
        _ value: Value?, _ relation: Condition.Relation, _ operand: Condition.Operand
    ) -> Bool {
        guard let value else { return false }
        switch operand {
        case .value(let other): return relation.holds(value, other)
        case .values(let others):
            return others.contains { Condition.Relation.equal.holds(value, $0) }
        case .field(let field):
            guard let other = self.value(of: field) else { return false }
            return relation.holds(value, other)
        case .threshold(let id):
            guard let other = book.thresholds[id]?.value(on: today) else { return false }
            return relation.holds(value, other)
        case .accrued(let accrual):
            guard let other = accrued(accrual) else { return false }
            return relation.holds(value, .money(other))
        }
    }

    /// What has accrued by the day of the act, in fen; nil where an amount or the rate is not known.
    ///
    /// A period that never ran has accrued nothing.
    public func accrued(_ accrual: Accrual) -> Int64? {
        guard let base = value(of: accrual.base)?.number,
            let rate = book.thresholds[accrual.rate]?.value(on: today)?.number
        else { return nil }
        let days = matter?.clock(accrual.after)?.daysPast(today) ?? 0
        let (product, overflows) = base.multipliedReportingOverflow(by: rate * Int64(days))
        let grown = overflows ? Int64.max : product / 100
        guard let cap = accrual.cap else { return grown }
        return value(of: cap)?.number.map { min($0, grown) }
    }
}

extension Matter.Clock {
    /// How many days `today` lies after the last day, without those on which it was suspended.
    func daysPast(_ today: CivilDate) -> Int {
        guard let last = due?.day, last < today else { return 0 }
        var (days, stopped) = (0, false)
        var suspensions: [CivilDate: Int] = [:]
        for change in changes {
            switch change {
            case .suspended(let from, _): suspensions[max(from, last.next), default: 0] += 1
            case .resumed(let day): suspensions[max(day, last).next, default: 0] -= 1
            case .extended, .restarted, .undone: break
            }
        }
        var (day, open) = (last.next, 0)
        while day <= today {
            open += suspensions[day] ?? 0
            stopped = open > 0
            if !stopped { days += 1 }
            day = day.next
        }
        return days
    }
}

extension Condition.Relation {
    func holds<T: Comparable>(_ left: T, _ right: T) -> Bool {
        switch self {
        case .equal, .oneOf: left == right
        case .notEqual: left != right
        case .atLeast: left >= right
        case .atMost: left <= right
        case .over: left > right
        case .under: left < right
        }
    }

    /// Numbers, dates and instants are ordered.
    ///
    /// All else is equal or not. A list is compared by its
    /// length with a number.
    func holds(_ left: Value, _ right: Value) -> Bool {
        switch (left, right) {
        case (.date(let left), .date(let right)): holds(left, right)
        case (.instant(let left), .instant(let right)): holds(left, right)
        case (.list(let items), .integer(let count)): holds(Int64(items.count), count)
        case (.choice(let left), .text(let right)), (.text(let left), .choice(let right)):
            holds(left, right)
        default:
            if let left = left.number, let right = right.number {
                holds(left, right)
            } else if self == .notEqual {
                left != right
            } else {
                (self == .equal || self == .oneOf) && left == right
            }
        }
    }
}
