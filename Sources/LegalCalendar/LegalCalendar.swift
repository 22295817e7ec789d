/// What the yearly notice of the State Council（国务院办公厅放假通知）makes of a day.
public enum DayKind: Hashable, Sendable {
    /// A day off（放假）; weekend days inside an announced holiday are holidays too.
    case holiday(String)
    /// A weekend day worked in exchange（调休上班）.
    case makeupWorkday(String)

    /// The holiday that the day belongs to, such as 国庆节.
    public var name: String {
        switch self {
        case .holiday(let name), .makeupWorkday(let name): name
        }
    }
}

/// Which days are working days（工作日）, year by year as published.
///
/// A year without a notice has no working days and no days off: asking for one is an error, never
/// a guess from Monday to Friday.
public struct LegalCalendar: Equatable, Sendable {
    /// The years that a notice covers.
    public let years: Set<Int>
    /// The days that a notice names; every other day follows its weekday.
    public let days: [CivilDate: DayKind]

    /// One entry a day from 1 January of the first year to 31 December of the last.
    private let table: [DayState]
    private let firstDay: Int32

    private enum DayState: UInt8 { case unknown, off, working }

    /// - Parameters:
    ///   - days: taken as given; only `init(csv:)` looks for contradictions.
    ///   - years: the years that are published. A day outside of them does not publish its year.
    public init(days: [CivilDate: DayKind], years: Set<Int>) {
        (self.days, self.years) = (days, years)
        guard let first = years.min(), let last = years.max() else {
            (table, firstDay) = ([], 0)
            return
        }
        let base = CivilDate(unchecked: first, 1, 1)
        let end = CivilDate(unchecked: last + 1, 1, 1)
        var table = [DayState](repeating: .unknown, count: base.days(to: end))
        for year in years {
            var day = CivilDate(unchecked: year, 1, 1)
            for _ in 0..<(CivilDate.isLeap(year) ? 366 : 365) {
                let state: DayState =
                    switch days[day] {
                    case .holiday: .off
                    case .makeupWorkday: .working
                    case nil: day.isWeekend ? .off : .working
                    }
                table[base.days(to: day)] = state
                day = day.next
            }
        }
        (self.table, firstDay) = (table, base.daysSinceEpoch)
    }

    /// - Throws: `.yearNotPublished` for a day of a year without a notice.
    public func isWorkingDay(_ day: CivilDate) throws(CalendarError) -> Bool {
        let index = Int(day.daysSinceEpoch) - Int(firstDay)
        guard index >= 0, index < table.count else { throw .yearNotPublished(day.year) }
        switch table[index] {
        case .working: return true
        case .off: return false
        case .unknown: throw .yearNotPublished(day.year)
        }
    }

    /// What the notice says of `day`; `nil` for a day that it does not name.
    public func dayKind(_ day: CivilDate) -> DayKind? { days[day] }

    /// `day` itself if it is a working day, else the first one after it.
    public func nextWorkingDay(onOrAfter day: CivilDate) throws(CalendarError) -> CivilDate {
        var day = day
        while try !isWorkingDay(day) { day = day.next }
        return day
    }

    /// `day` itself if it is a working day, else the last one before it.
    public func previousWorkingDay(onOrBefore day: CivilDate) throws(CalendarError) -> CivilDate {
        var day = day
        while try !isWorkingDay(day) { day = day.previous }
        return day
    }

    /// How many working days lie after `start` up to and including `end`; 0 if `end` is not later.
    public func workingDays(
        after start: CivilDate, through end: CivilDate
    ) throws(CalendarError) -> Int {
        var (day, count) = (start, 0)
        while day < end {
            day = day.next
            if try isWorkingDay(day) { count += 1 }
        }
        return count
    }
}

/// Why a day cannot be computed.
public enum CalendarError: Error, Equatable, CustomStringConvertible {
    /// The State Council's notice for this year is not in the calendar.
    case yearNotPublished(Int)
    /// A period in hours or minutes has a last moment, not a last day: ask `lastInstant`.
    case runsInHours(PeriodLength)
    /// A period in days has a last day, not a last moment: ask `lastDay`.
    case runsInDays(PeriodLength)
    /// There is no such change (left) to undo.
    case nothingToUndo(ClockChange)
    /// A period that counts back from an event cannot be stopped or extended.
    case countsBackwards

    public var description: String {
        switch self {
        case .yearNotPublished(let year):
            "the working days of \(year) are not published: add its notice to the calendar"
        case .runsInHours(let length): "\(length) runs in hours and has no last day"
        case .runsInDays(let length): "\(length) runs in days and has no last moment"
        case .nothingToUndo(let change): "nothing to undo: \(change) is not there"
        case .countsBackwards: "a period that counts back from an event cannot be changed"
        }
    }
}
