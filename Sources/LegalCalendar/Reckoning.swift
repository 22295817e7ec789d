/// How a last day comes about: the answer to "why this day?" step by step.
public struct Reckoning: Equatable, Sendable {
    public enum Outcome: Hashable, Sendable {
        case lastDay(CivilDate)
        /// The clock stands still（中止）since this day, so there is no last day yet.
        case suspended(since: CivilDate)
    }

    public enum Step: Hashable, Sendable {
        /// The day of the event; not counted.
        case started(CivilDate)
        /// The event put at a later day; not counted either.
        case restarted(CivilDate)
        /// 日 read as working days, and the article that says so.
        case readAsWorkingDays(PeriodLength, cite: String?)
        /// The length that runs from the day after `after`; `through` is `nil` while suspended.
        case counted(PeriodLength, after: CivilDate, through: CivilDate?)
        /// An extension that runs from the day after `after`.
        case extended(PeriodLength, reason: String, after: CivilDate, through: CivilDate?)
        /// Days off under the notice, skipped in a count of working days.
        case holidaySkipped(DaySpan, names: [String])
        /// Weekend days worked under the notice, counted as working days.
        case makeupWorkdayCounted(DaySpan, names: [String])
        /// The clock stood still on these days.
        case stopped(DaySpan, reason: String)
        /// The clock stands still from this day on.
        case stopping(CivilDate, reason: String)
        /// The month of `last` has no day with this number.
        case monthEnd(missing: Int, last: CivilDate)
        /// The count was full on a day off; `holiday` is `nil` for a plain weekend.
        case rolledOver(from: CivilDate, to: CivilDate, holiday: String?)
        /// The count was full on a day off, and this period does not roll over.
        case staysOnDayOff(CivilDate)
        /// The count was full on a weekend day that is worked: no reason to roll over.
        case staysOnMakeupWorkday(CivilDate)
    }

    public let rule: PeriodRule
    public let start: CivilDate
    public let steps: [Step]
    public let outcome: Outcome

    /// The last day, inclusive; `nil` while the clock stands still.
    public var date: CivilDate? {
        guard case .lastDay(let day) = outcome else { return nil }
        return day
    }

    public var isSuspended: Bool { date == nil }
}

extension Reckoning {
    init(
        of rule: PeriodRule, from start: CivilDate, clock: Clock, legs: [Leg],
        in calendar: LegalCalendar
    ) {
        var steps: [Step] = [.started(start)]
        if let restart = clock.restart, restart > start { steps.append(.restarted(restart)) }
        for (index, leg) in legs.enumerated() {
            let extra = index > 0 ? clock.extensions[index - 1] : nil
            if let extra {
                steps.append(
                    .extended(
                        leg.length, reason: extra.reason, after: leg.after, through: leg.end))
            } else {
                steps.append(.counted(leg.length, after: leg.after, through: leg.end))
            }
            let written = extra?.length ?? rule.length
            let reading = Step.readAsWorkingDays(written, cite: rule.dayRule.cite)
            if written != leg.length, leg.length.unit == .workingDays, !steps.contains(reading) {
                steps.append(reading)
            }
            steps += leg.steps(of: rule, pauses: clock.pauses, in: calendar)
        }
        self.rule = rule
        self.start = start
        self.steps = steps
        if let end = legs.last?.end {
            outcome = .lastDay(end)
        } else {
            let open = clock.pauses.first { $0.through == nil }
            outcome = .suspended(since: open?.first ?? start)
        }
    }
}

extension Leg {
    /// What befell this leg between its start and its end.
    fileprivate func steps(
        of rule: PeriodRule, pauses: [Clock.Pause], in calendar: LegalCalendar
    ) -> [Reckoning.Step] {
        let open = pauses.first { $0.through == nil }?.first
        let days = days(rule.direction, until: full ?? open?.previous ?? after)
        var steps: [Reckoning.Step] = []
        if length.unit == .workingDays {
            steps += named(days, pauses: pauses, in: calendar)
        } else if let missing = missingDay(rule.direction) {
            steps.append(missing)
        }
        for pause in pauses where touches(pause) {
            if let through = pause.through {
                steps.append(.stopped(DaySpan(pause.first, through), reason: pause.reason))
            } else {
                steps.append(.stopping(pause.first, reason: pause.reason))
            }
        }
        return steps + ending(of: rule, in: calendar)
    }

    /// The days counted through, in order; counting back, those from `end` to the event.
    private func days(_ direction: Direction, until end: CivilDate) -> DaySpan? {
        switch direction {
        case .after: end > after ? DaySpan(after.next, end) : nil
        case .before: end < after ? DaySpan(end, after.previous) : nil
        }
    }

    private func named(
        _ days: DaySpan?, pauses: [Clock.Pause], in calendar: LegalCalendar
    ) -> [Reckoning.Step] {
        guard let days else { return [] }
        var off: [(day: CivilDate, name: String)] = []
        var worked: [(day: CivilDate, name: String)] = []
        var day = days.first
        while day <= days.last {
            if !pauses.contains(where: { $0.contains(day) }) {
                switch calendar.dayKind(day) {
                case .holiday(let name): off.append((day, name))
                case .makeupWorkday(let name): worked.append((day, name))
                case nil: break
                }
            }
            day = day.next
        }
        return NamedSpan.grouped(off).map { .holidaySkipped($0.span, names: $0.names) }
            + NamedSpan.grouped(worked).map { .makeupWorkdayCounted($0.span, names: $0.names) }
    }

    private func missingDay(_ direction: Direction) -> Reckoning.Step? {
        let months: Int
        switch length.unit {
        case .months: months = length.count
        case .years: months = length.count * 12
        default: return nil
        }
        let nominal = after.adding(months: direction == .after ? months : -months)
        return nominal.day < after.day ? .monthEnd(missing: after.day, last: nominal) : nil
    }

    /// Whether the pause took days from this leg, or keeps it from ending.
    private func touches(_ pause: Clock.Pause) -> Bool {
        if let through = pause.through, through <= after { return false }
        guard let end else { return true }
        return pause.first <= end
    }

    private func ending(of rule: PeriodRule, in calendar: LegalCalendar) -> [Reckoning.Step] {
        guard let full, let end else { return [] }
        if full != end {
            var holiday: String?
            if case .holiday(let name) = calendar.dayKind(full) { holiday = name }
            return [.rolledOver(from: full, to: end, holiday: holiday)]
        }
        guard length.unit != .workingDays else { return [] }
        switch calendar.dayKind(full) {
        case .makeupWorkday: return rule.rollOver == .none ? [] : [.staysOnMakeupWorkday(full)]
        case .holiday: return [.staysOnDayOff(full)]
        case nil:
            return calendar.years.contains(full.year) && full.isWeekend
                ? [.staysOnDayOff(full)] : []
        }
    }
}
