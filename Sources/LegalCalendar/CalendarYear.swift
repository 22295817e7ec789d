/// One year of a calendar as the notice announces it: for display and for review.
public struct CalendarYear: Equatable, Sendable {
    public struct Holiday: Hashable, Sendable {
        public let days: DaySpan
        public let name: String
    }

    public let year: Int
    /// In order; a holiday that another one interrupts appears twice.
    public let holidays: [Holiday]
    /// In order.
    public let makeupWorkdays: [CivilDate]
    /// Of the whole year.
    public let workingDays: Int
}

extension LegalCalendar {
    /// - Throws: `.yearNotPublished`.
    public func calendarYear(_ year: Int) throws(CalendarError) -> CalendarYear {
        guard years.contains(year) else { throw .yearNotPublished(year) }
        let (first, last) = (CivilDate(unchecked: year, 1, 1), CivilDate(unchecked: year, 12, 31))
        var holidays: [CalendarYear.Holiday] = []
        var makeup: [CivilDate] = []
        var day = first
        while day <= last {
            switch dayKind(day) {
            case .holiday(let name):
                if let latest = holidays.last, latest.name == name, latest.days.last.next == day {
                    holidays[holidays.count - 1] = .init(
                        days: DaySpan(latest.days.first, day), name: name)
                } else {
                    holidays.append(.init(days: DaySpan(day, day), name: name))
                }
            case .makeupWorkday: makeup.append(day)
            case nil: break
            }
            day = day.next
        }
        return CalendarYear(
            year: year, holidays: holidays, makeupWorkdays: makeup,
            workingDays: try workingDays(after: first.previous, through: last))
    }
}
