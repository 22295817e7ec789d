public import LegalCalendar
public import Procedures

extension ProcedureBook {
    /// The event that moves the ends of a matter's running periods to what this book's calendar
    /// gives, after the calendar was revised（日历变更后重新计算期限）.
    ///
    /// `act`: the name under which it stands in the record.
    /// Gives nil where no end changes.
    public func recalculation(
        of matter: Matter, as act: Act.ID, by actor: Actor, at occasion: Occasion
    ) throws(CalendarError) -> Event? {
        guard let procedure = procedure(matter.procedure, version: matter.version) else {
            return nil
        }
        let situation = Situation(
            book: self, matter: matter, submission: Submission(act), actor: actor,
            occasion: occasion)
        var changes: [Change] = []
        for clock in matter.clocks where clock.isRunning {
            guard let old = clock.due, let period = procedure.period(clock.period),
                let version = try applicable(period.versions, from: clock.from, situation),
                let new = try deadline(of: version.rule, clock, clock.changes), new != old
            else { continue }
            changes.append(.recalculated(clock.period, from: old, to: new))
        }
        guard !changes.isEmpty else { return nil }
        return Event(
            matter: matter.id, position: matter.count, procedure: matter.procedure, act: act,
            actor: actor.id, unit: actor.unit, happened: occasion.happened,
            entered: occasion.entered,
            changes: changes)
    }

    /// The rule behind a clock, and its reckoning.
    ///
    /// Each day skipped or counted. A period in hours
    /// has no reckoning.
    public func reckoning(
        of clock: Matter.Clock, in matter: Matter
    ) throws(CalendarError) -> (version: Period.Version, reckoning: Reckoning?)? {
        guard let procedure = procedure(matter.procedure, version: matter.version),
            let period = procedure.period(clock.period)
        else { return nil }
        let situation = Situation(
            book: self, matter: matter, submission: Submission(clock.act),
            actor: Actor(id: "", roles: []), occasion: Occasion(clock.startedAt))
        guard let version = try applicable(period.versions, from: clock.from, situation) else {
            return nil
        }
        guard !version.rule.length.runsInHours else { return (version, nil) }
        return (
            version,
            try calendar.lastDay(of: version.rule, from: clock.from, changes: clock.changes)
        )
    }
}
