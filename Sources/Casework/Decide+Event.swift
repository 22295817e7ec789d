import LegalCalendar
import Procedures

extension ProcedureBook {
    /// The event of an act that is lawful and whose submission was checked.
    func event(
        for act: Act, _ procedure: Procedure, _ situation: Situation, id: Matter.ID
    ) throws(CalendarError) -> Event {
        let (submission, matter) = (situation.submission, situation.matter)
        let today = situation.occasion.happened.civilDate
        var changes: [Change] = []
        changes.reserveCapacity(4 + submission.fields.count + submission.parties.count)
        if act.opens { changes.append(.opened(version: procedure.span.first)) }
        if act.numbers, matter?.series == nil, let numbering = procedure.numbering {
            changes.append(.numbered(series: numbering.series(year: today.year), serial: 0))
        }
        for (field, value) in submission.fields { changes.append(.filled(field, value)) }
        for party in submission.parties { changes.append(.joined(party)) }
        for signer in submission.signatures { changes.append(.signed(signer)) }
        if let link = submission.link { changes.append(.linked(link.matter, link.procedure)) }
        for document in act.documents { changes.append(.produced(document)) }
        try appendClockChanges(act, procedure, situation, to: &changes)
        if let stage = act.to {
            if stage != matter?.stage { changes.append(.moved(to: stage)) }
            if procedure.isEnd(stage) { changes.append(.closed) }
        }
        if let note = submission.note { changes.append(.noted(note)) }
        for file in submission.attachments { changes.append(.attached(file)) }
        return Event(
            matter: id, position: matter?.count ?? 0, procedure: procedure.id, act: act.id,
            actor: situation.actor.id, unit: situation.actor.unit,
            happened: situation.occasion.happened, entered: situation.occasion.entered,
            changes: changes)
    }

    private func appendClockChanges(
        _ act: Act, _ procedure: Procedure, _ situation: Situation, to changes: inout [Change]
    ) throws(CalendarError) {
        let (matter, occasion) = (situation.matter, situation.occasion)
        for period in procedure.periods(endedBy: act.id) {
            guard let clock = matter?.clock(period.id), clock.isRunning else { continue }
            let late = period.late != .waits && clock.due?.isMissed(at: occasion.happened) ?? false
            changes.append(.ended(period.id, late: late))
        }
        for period in procedure.periods(startedBy: act.id) {
            if let clock = matter?.clock(period.id), clock.isRunning,
                !period.until.contains(act.id)
            {
                // Started anew: the earlier run ends without being late or kept.
                changes.append(.ended(period.id, late: false))
            }
            if let change = try start(of: period, situation) { changes.append(change) }
        }
        for period in act.suspends {
            try redate(
                period, .suspended(from: occasion.happened.civilDate, reason: act.label.zh),
                procedure, situation, to: &changes)
        }
        for period in act.resumes {
            try redate(
                period, .resumed(on: occasion.happened.civilDate), procedure, situation,
                to: &changes)
        }
        for more in act.extends {
            guard let clock = matter?.clock(more.period), clock.isRunning,
                let version = try applicable(more.versions, from: clock.from, situation)
            else { continue }
            try redate(
                more.period, .extended(by: version.rule.length, reason: act.label.zh), procedure,
                situation, to: &changes)
        }
    }

    /// The first version in force on the day that the period starts and meant for this matter.
    func applicable(
        _ versions: [Period.Version], from day: CivilDate, _ situation: Situation
    ) throws(CalendarError) -> Period.Version? {
        for version in versions where version.span.contains(day) {
            guard let condition = version.condition else { return version }
            if try situation.holds(condition) { return version }
        }
        return nil
    }

    private func start(
        of period: Period, _ situation: Situation
    ) throws(CalendarError) -> Change? {
        var from = situation.occasion.happened.civilDate
        if let field = period.fromField {
            guard case .date(let date) = situation.value(of: field) else { return nil }
            from = date
        }
        guard let version = try applicable(period.versions, from: from, situation) else {
            return nil
        }
        if version.rule.length.runsInHours {
            let end = try calendar.lastInstant(
                of: version.rule, from: situation.occasion.happened)
            return .started(period.id, from: from, due: .moment(end))
        }
        let due = try calendar.fastLastDay(of: version.rule, from: from)
        return .started(period.id, from: from, due: .day(due))
    }

    private func redate(
        _ id: Period.ID, _ change: ClockChange, _ procedure: Procedure, _ situation: Situation,
        to changes: inout [Change]
    ) throws(CalendarError) {
        guard let matter = situation.matter, let clock = matter.clock(id), clock.isRunning,
            let period = procedure.period(id),
            let version = try applicable(period.versions, from: clock.from, situation)
        else { return }
        let all = clock.changes + [change]
        let due = try deadline(of: version.rule, clock, all)
        changes.append(.redated(id, due: due, by: change))
    }

    /// The end of a running clock under `rule` after `changes`; nil while it is stopped.
    func deadline(
        of rule: PeriodRule, _ clock: Matter.Clock, _ changes: [ClockChange]
    ) throws(CalendarError) -> Deadline? {
        if rule.length.runsInHours {
            return try moment(of: rule, clock, changes).map { .moment($0) }
        }
        return try calendar.lastDay(of: rule, from: clock.from, changes: changes).date
            .map { .day($0) }
    }

    /// The last moment of a period in hours; nil while it is stopped.
    ///
    /// Stops are known by their days, so a stop adds the whole days that it lasted. An extension in days
    /// keeps the time of day.
    private func moment(
        of rule: PeriodRule, _ clock: Matter.Clock, _ changes: [ClockChange]
    ) throws(CalendarError) -> Instant? {
        var end = try calendar.lastInstant(of: rule, from: clock.startedAt)
        var stopped: CivilDate?
        for change in changes {
            switch change {
            case .suspended(let day, _): stopped = stopped ?? day
            case .resumed(let day):
                if let since = stopped { end = end.adding(hours: since.days(to: day) * 24) }
                stopped = nil
            case .extended(let length, _, _):
                let more = PeriodRule(length: length, dayRule: rule.dayRule)
                if length.runsInHours {
                    end = try calendar.lastInstant(of: more, from: end)
                } else {
                    let day = try calendar.fastLastDay(of: more, from: end.civilDate)
                    end = end.adding(hours: end.civilDate.days(to: day) * 24)
                }
            case .restarted, .undone: break
            }
        }
        return stopped == nil ? end : nil
    }
}
