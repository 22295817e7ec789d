/// A running period and the last day that was told to people.
public struct RunningPeriod<ID: Hashable & Sendable>: Hashable, Sendable {
    public let id: ID
    public let start: CivilDate
    public let rule: PeriodRule
    public let changes: [ClockChange]
    /// `nil` if there was none, as while the clock stands still.
    public let due: CivilDate?

    public init(
        id: ID, start: CivilDate, rule: PeriodRule, changes: [ClockChange] = [], due: CivilDate?
    ) {
        self.id = id
        self.start = start
        self.rule = rule
        self.changes = changes
        self.due = due
    }
}

/// A last day that a revised calendar moves.
public struct MovedPeriod<ID: Hashable & Sendable>: Hashable, Sendable {
    public let id: ID
    public let old: CivilDate?
    /// `nil` if there is none: the clock stands still, or the year is not published.
    public let new: CivilDate?

    public init(id: ID, old: CivilDate?, new: CivilDate?) {
        (self.id, self.old, self.new) = (id, old, new)
    }
}

/// The periods, in their order, whose last day is another one under `calendar`.
///
/// They are the people to tell when the State Council revises a holiday, as it did with the Spring
/// Festival of 2020, or publishes the next year. Nothing is moved here.
///
/// - Throws: any `CalendarError` but `.yearNotPublished`, which means no last day.
public func recomputed<ID>(
    _ periods: some Sequence<RunningPeriod<ID>>, under calendar: LegalCalendar
) throws(CalendarError) -> [MovedPeriod<ID>] {
    var moved: [MovedPeriod<ID>] = []
    for period in periods {
        let new: CivilDate?
        do throws(CalendarError) {
            new = try calendar.fastLastDay(
                of: period.rule, from: period.start, changes: period.changes)
        } catch .yearNotPublished {
            new = nil
        }
        if new != period.due {
            moved.append(MovedPeriod(id: period.id, old: period.due, new: new))
        }
    }
    return moved
}
