/// How long a period（期限）runs, in the short form of packs: `20wd`, `60d`, `2m`, `7ri`; or until
/// which day of the year: `01-31`, `<03-01`.
public struct PeriodLength: Hashable, Sendable {
    public enum Unit: String, Hashable, Sendable, CaseIterable {
        /// 工作日, written so in the article.
        case workingDays = "wd"
        /// Calendar days（自然日）.
        case days = "d"
        case months = "m"
        case years = "y"
        /// Hours run around the clock.
        case hours = "h"
        /// Minutes, as hours: a few duties are due within half an hour.
        case minutes = "min"
        /// 日 as the statute writes it: working or calendar days by the statute's `DayRule`.
        case ri = "ri"
        /// Until a day of the year（某月某日以前，含本日）: the next one after the event.
        case through = "through"
        /// Until the day before a day of the year（某月某日之前）.
        case before = "before"
    }

    /// 1 to 9999; for a day of the year its month times a hundred and its day.
    public let count: Int
    public let unit: Unit

    public init(_ text: String) throws(PeriodLengthError) {
        if let day = Self.dayOfYear(text) {
            self = day
            return
        }
        let digits = text.utf8.prefix { (48...57).contains($0) }.count
        let suffix = String(text.dropFirst(digits))
        guard digits > 0, digits <= 4, let count = Int(text.prefix(digits)), count > 0 else {
            throw .badCount(in: text)
        }
        guard let unit = Unit(rawValue: suffix) else { throw .unknownUnit(suffix, in: text) }
        (self.count, self.unit) = (count, unit)
    }

    /// `01-31` or `<03-01`; nil for text of another form, or a day that not every year has.
    private static func dayOfYear(_ text: String) -> PeriodLength? {
        let isBefore = text.utf8.first == UInt8(ascii: "<")
        let digits = text.utf8.dropFirst(isBefore ? 1 : 0)
        guard digits.count == 5, digits.dropFirst(2).first == UInt8(ascii: "-"),
            let month = Int(text.suffix(5).prefix(2)), let day = Int(text.suffix(2)),
            (try? CivilDate(year: 2001, month: month, day: day)) != nil
        else { return nil }
        return PeriodLength(unchecked: month * 100 + day, isBefore ? .before : .through)
    }

    /// - Throws: `.badCount` unless `count` is 1 to 9999, or a month and day where the unit wants it.
    public init(_ count: Int, _ unit: Unit) throws(PeriodLengthError) {
        let isDay = unit == .through || unit == .before
        let exists = try? CivilDate(year: 2001, month: count / 100, day: count % 100)
        guard (1...9999).contains(count), !isDay || exists != nil else {
            throw .badCount(in: "\(count)\(unit.rawValue)")
        }
        (self.count, self.unit) = (count, unit)
    }

    /// For counts already known to be in range.
    init(unchecked count: Int, _ unit: Unit) {
        (self.count, self.unit) = (count, unit)
    }

    /// Whether the period runs by the clock and not by days.
    public var runsInHours: Bool { unit == .hours || unit == .minutes }

    /// Whether it runs until a day of the year, however long that is.
    public var isDayOfYear: Bool { unit == .through || unit == .before }

    private var month: Int { count / 100 }
    private var day: Int { count % 100 }

    /// The first such day of the year after `start`; nil for any other length.
    func dayOfYear(after start: CivilDate) -> CivilDate? {
        guard isDayOfYear else { return nil }
        let back = unit == .before ? -1 : 0
        let last = CivilDate(unchecked: start.year, month, day).adding(days: back)
        guard last <= start else { return last }
        return CivilDate(unchecked: start.year + 1, month, day).adding(days: back)
    }
}

extension PeriodLength: CustomStringConvertible {
    /// The short form it was read from.
    public var text: String {
        guard isDayOfYear else { return "\(count)\(unit.rawValue)" }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return (unit == .before ? "<" : "") + two(month) + "-" + two(day)
    }

    public var description: String { text }

    /// `20个工作日`, `30日`, `1个月`, `2年`, `24小时`.
    public var chinese: String {
        switch unit {
        case .workingDays: "\(count)个工作日"
        case .days, .ri: "\(count)日"
        case .months: "\(count)个月"
        case .years: "\(count)年"
        case .hours: "\(count)小时"
        case .minutes: "\(count)分钟"
        case .through: "至\(month)月\(day)日"
        case .before: "\(month)月\(day)日之前"
        }
    }

    /// `20 working days`, `1 month`.
    public var english: String {
        let noun: String
        switch unit {
        case .workingDays: noun = "working day"
        case .days, .ri: noun = "day"
        case .months: noun = "month"
        case .years: noun = "year"
        case .hours: noun = "hour"
        case .minutes: noun = "minute"
        case .through: return "until \(text.suffix(5))"
        case .before: return "before \(text.suffix(5))"
        }
        return "\(count) \(noun)\(count == 1 ? "" : "s")"
    }

    public func text(in language: Language) -> String {
        switch language {
        case .zh: chinese
        case .en: english
        }
    }
}

/// Why text is not a length of time.
public enum PeriodLengthError: Error, Equatable, CustomStringConvertible {
    case badCount(in: String)
    case unknownUnit(String, in: String)

    public var description: String {
        switch self {
        case .badCount(let text):
            "length '\(text)': expected a whole number from 1 to 9999 first, as in '20wd'"
        case .unknownUnit(let unit, let text):
            "length '\(text)': '\(unit)' is not wd, d, ri, m, y, h or min"
        }
    }
}
