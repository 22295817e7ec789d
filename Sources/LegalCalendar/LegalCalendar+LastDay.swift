extension LegalCalendar {
    /// The last day（届满日）of a period, with every step that leads to it.
    ///
    /// The day of the event is not counted. Working days include weekend days worked under the
    /// notice（调休）. Months and years end on the same numbered day, or on the last of the month.
    /// Counting back, the event is day 0.
    ///
    /// `start` is the civil day of the event, `changes` what happened to the period since, in any
    /// order.
    ///
    /// - Throws: `.yearNotPublished` when the count or the roll-over reaches a year without a
    ///   notice; `.runsInHours`; `.nothingToUndo`; `.countsBackwards` for changes to a period that
    ///   counts back.
    ///
    /// Source: Civil Code（民法典）art. 200 to 204; Civil Procedure Law（民事诉讼法, 2023）art. 85.
    public func lastDay(
        of rule: PeriodRule, from start: CivilDate, changes: [ClockChange] = []
    ) throws(CalendarError) -> Reckoning {
        let clock = try Clock(changes)
        let legs = try legs(of: rule, from: start, clock: clock)
        return Reckoning(of: rule, from: start, clock: clock, legs: legs, in: self)
    }

    /// The last day alone, without its explanation: the same day as `lastDay(of:from:)`, fast.
    public func fastLastDay(
        of rule: PeriodRule, from start: CivilDate
    ) throws(CalendarError) -> CivilDate {
        let leg = try leg(rule.length, of: rule, after: start, pauses: [])
        // Only a pause leaves a leg without its end, and there is none.
        guard let end = leg.end else { fatalError("a period without pauses has a last day") }
        return end
    }

    /// The last day alone; `nil` while the clock stands still.
    public func fastLastDay(
        of rule: PeriodRule, from start: CivilDate, changes: [ClockChange]
    ) throws(CalendarError) -> CivilDate? {
        try legs(of: rule, from: start, clock: Clock(changes)).last?.end
    }

    /// The last moment of a period in hours or minutes.
    ///
    /// They run around the clock, through nights and holidays, and do not roll over.
    ///
    /// - Throws: `.runsInDays` for a period in any other unit.
    ///
    /// Source: Civil Code（民法典）art. 201 para. 2.
    public func lastInstant(
        of rule: PeriodRule, from start: Instant
    ) throws(CalendarError) -> Instant {
        try ClockReckoning(of: rule, from: start).last
    }

    /// The period and its extensions, up to the first that the clock does not let end.
    private func legs(
        of rule: PeriodRule, from start: CivilDate, clock: Clock
    ) throws(CalendarError) -> [Leg] {
        guard rule.direction == .after || clock.isEmpty else { throw .countsBackwards }
        let start = max(start, clock.restart ?? start)
        var legs = [try leg(rule.length, of: rule, after: start, pauses: clock.pauses)]
        for extra in clock.extensions {
            guard let end = legs.last?.end else { break }
            legs.append(try leg(extra.length, of: rule, after: end, pauses: clock.pauses))
        }
        return legs
    }
}
