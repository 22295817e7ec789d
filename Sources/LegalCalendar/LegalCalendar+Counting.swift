/// One length counted from one day: the period itself, or an extension of it.
struct Leg: Equatable {
    /// With 日 already read as what it means.
    let length: PeriodLength
    /// The day of the event, or the last day before an extension; not counted.
    let after: CivilDate
    /// The day on which the count is full; `nil` while the clock stands still.
    var full: CivilDate?
    /// `full`, moved if it was a day off.
    var end: CivilDate?
}

extension LegalCalendar {
    /// Counts one length on from `start`, leaving out the pauses, and rolls the last day over.
    func leg(
        _ length: PeriodLength, of rule: PeriodRule, after start: CivilDate, pauses: [Clock.Pause]
    ) throws(CalendarError) -> Leg {
        let length = rule.dayRule.resolved(length)
        var leg = Leg(length: length, after: start)
        leg.full =
            switch rule.direction {
            case .after: try fullDay(length, after: start, pauses: pauses)
            case .before: try fullDay(length, before: start)
            }
        if let full = leg.full { leg.end = try rolled(full, by: rule.rollOver, pauses: pauses) }
        return leg
    }

    /// The day on which `length` is full, or `nil` if an open pause comes first.
    private func fullDay(
        _ length: PeriodLength, after start: CivilDate, pauses: [Clock.Pause]
    ) throws(CalendarError) -> CivilDate? {
        let working = length.unit == .workingDays
        if let day = length.dayOfYear(after: start) { return day }
        // Months are counted by number, so what a pause takes from them is days.
        var left = working ? length.count : start.days(to: try start.adding(length, times: 1))
        var day = start
        for pause in pauses where pause.through.map({ $0 > start }) ?? true {
            let before = pause.first.previous
            if working {
                while day < before, left > 0 {
                    day = day.next
                    if try isWorkingDay(day) { left -= 1 }
                }
            } else if day < before {
                let step = min(left, day.days(to: before))
                (day, left) = (day.adding(days: step), left - step)
            }
            if left == 0 { return day }
            guard let through = pause.through else { return nil }
            day = max(day, through)
        }
        guard working else { return day.adding(days: left) }
        while left > 0 {
            day = day.next
            if try isWorkingDay(day) { left -= 1 }
        }
        return day
    }

    private func fullDay(
        _ length: PeriodLength, before event: CivilDate
    ) throws(CalendarError) -> CivilDate {
        guard length.unit == .workingDays else { return try event.adding(length, times: -1) }
        var (day, left) = (event, length.count)
        while left > 0 {
            day = day.previous
            if try isWorkingDay(day) { left -= 1 }
        }
        return day
    }

    /// `day` moved off days off and, on the way, off days on which the clock stands still.
    private func rolled(
        _ day: CivilDate, by rollOver: RollOver, pauses: [Clock.Pause]
    ) throws(CalendarError) -> CivilDate? {
        switch rollOver {
        case .none: return day
        case .previousWorkingDay: return try previousWorkingDay(onOrBefore: day)
        case .nextWorkingDay:
            var day = try nextWorkingDay(onOrAfter: day)
            while let pause = pauses.first(where: { $0.contains(day) }) {
                guard let through = pause.through else { return nil }
                day = try nextWorkingDay(onOrAfter: through.next)
            }
            return day
        }
    }
}

extension CivilDate {
    /// The day `length` on (`times` 1) or back (-1) by number, working days excepted.
    fileprivate func adding(
        _ length: PeriodLength, times: Int
    ) throws(CalendarError) -> CivilDate {
        switch length.unit {
        case .days, .ri, .workingDays: adding(days: length.count * times)
        case .months: adding(months: length.count * times)
        case .years: adding(months: length.count * times * 12)
        case .hours, .minutes: throw .runsInHours(length)
        case .through, .before: dayOfYear(length, times: times)
        }
    }

    /// The day of the year that follows, or that came last.
    private func dayOfYear(_ length: PeriodLength, times: Int) -> CivilDate {
        let following = length.dayOfYear(after: self) ?? self
        guard times < 0 else { return following }
        return length.dayOfYear(after: adding(months: -12)) ?? self
    }
}
