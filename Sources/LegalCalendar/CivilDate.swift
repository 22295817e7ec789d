/// A day of the civil calendar（公历日）without a time of day or a zone.
///
/// Stored as one 32-bit count of days, so comparing and adding cost one instruction. The calendar
/// is the proleptic Gregorian one; text and components cover the years 1 to 9999.
public struct CivilDate: Hashable, Sendable {
    /// Days since 1970-01-01, which is 0; negative before it.
    public let daysSinceEpoch: Int32

    public init(daysSinceEpoch: Int32) {
        self.daysSinceEpoch = daysSinceEpoch
    }

    /// - Throws: `CivilDateError` naming the first component that does not exist.
    public init(year: Int, month: Int, day: Int) throws(CivilDateError) {
        guard (1...9999).contains(year) else { throw .noSuchYear(year) }
        guard (1...12).contains(month) else { throw .noSuchMonth(month) }
        guard day >= 1, day <= Self.daysIn(month: month, of: year) else {
            throw .noSuchDay(year: year, month: month, day: day)
        }
        self.init(unchecked: year, month, day)
    }

    /// Whole months must be shifted before they are turned into days, so `month` is 1 to 12 here.
    init(unchecked year: Int, _ month: Int, _ day: Int) {
        // The year begins in March: the leap day is then its last day and needs no case of its own.
        let shifted = month > 2 ? year : year - 1
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(daysSinceEpoch: Int32(era * 146_097 + dayOfEra - 719_468))
    }
}

extension CivilDate {
    /// All three components in one computation; cheaper than asking for each.
    public var components: (year: Int, month: Int, day: Int) {
        let days = Int(daysSinceEpoch) + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    public var year: Int { components.year }

    /// 1 to 12.
    public var month: Int { components.month }

    /// 1 to 31.
    public var day: Int { components.day }

    /// 1 for Monday to 7 for Sunday, as in ISO 8601 and 星期一 to 星期日.
    public var weekday: Int {
        // 1970-01-01 was a Thursday.
        let remainder = (Int(daysSinceEpoch) + 3) % 7
        return (remainder >= 0 ? remainder : remainder + 7) + 1
    }

    /// Saturday or Sunday, whatever the notice of the year makes of it.
    public var isWeekend: Bool { weekday >= 6 }

    public var next: CivilDate { CivilDate(daysSinceEpoch: daysSinceEpoch + 1) }

    public var previous: CivilDate { CivilDate(daysSinceEpoch: daysSinceEpoch - 1) }

    public var firstOfMonth: CivilDate { adding(days: 1 - day) }

    public var lastOfMonth: CivilDate {
        let (year, month, _) = components
        return CivilDate(unchecked: year, month, Self.daysIn(month: month, of: year))
    }

    public func adding(days: Int) -> CivilDate {
        CivilDate(daysSinceEpoch: daysSinceEpoch + Int32(days))
    }

    /// The same numbered day `months` later (earlier if negative), or the last day of that month if
    /// it has no such day.
    ///
    /// Source: Civil Code（民法典）art. 202.
    public func adding(months: Int) -> CivilDate {
        let (year, month, day) = components
        let total = year * 12 + month - 1 + months
        let newMonth = ((total % 12) + 12) % 12 + 1
        let newYear = (total - (newMonth - 1)) / 12
        return CivilDate(
            unchecked: newYear, newMonth, min(day, Self.daysIn(month: newMonth, of: newYear)))
    }

    /// How many days `other` lies after this one; negative if before.
    public func days(to other: CivilDate) -> Int {
        Int(other.daysSinceEpoch) - Int(daysSinceEpoch)
    }

    /// How long a month is; `month` is 1 to 12.
    public static func daysIn(month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }
}

extension CivilDate: Comparable {
    public static func < (left: CivilDate, right: CivilDate) -> Bool {
        left.daysSinceEpoch < right.daysSinceEpoch
    }
}

/// Why text or numbers are not a day.
public enum CivilDateError: Error, Hashable, CustomStringConvertible {
    case badFormat(String)
    case noSuchYear(Int)
    case noSuchMonth(Int)
    case noSuchDay(year: Int, month: Int, day: Int)

    public var description: String {
        switch self {
        case .badFormat(let text): "date '\(text)': expected YYYY-MM-DD, as in '2020-11-06'"
        case .noSuchYear(let year): "year \(year) is not between 1 and 9999"
        case .noSuchMonth(let month): "there is no month \(month)"
        case .noSuchDay(let year, let month, let day):
            "month \(month) of \(year) has no day \(day)"
        }
    }
}
