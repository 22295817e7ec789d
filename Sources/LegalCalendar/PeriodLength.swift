/// How long a period（期限）runs, in the short form of packs: `20wd`, `60d`, `2m`, `7ri`.
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
    }

    /// 1 to 9999.
    public let count: Int
    public let unit: Unit

    public init(_ text: String) throws(PeriodLengthError) {
        let digits = text.utf8.prefix { (48...57).contains($0) }.count
        let suffix = String(text.dropFirst(digits))
        guard digits > 0, digits <= 4, let count = Int(text.prefix(digits)), count > 0 else {
            throw .badCount(in: text)
        }
        guard let unit = Unit(rawValue: suffix) else { throw .unknownUnit(suffix, in: text) }
        (self.count, self.unit) = (count, unit)
    }

    /// - Throws: `.badCount` unless `count` is 1 to 9999.
    public init(_ count: Int, _ unit: Unit) throws(PeriodLengthError) {
        guard (1...9999).contains(count) else { throw .badCount(in: "\(count)\(unit.rawValue)") }
        (self.count, self.unit) = (count, unit)
    }

    /// For counts already known to be in range.
    init(unchecked count: Int, _ unit: Unit) {
        (self.count, self.unit) = (count, unit)
    }

    /// Whether the period runs by the clock and not by days.
    public var runsInHours: Bool { unit == .hours || unit == .minutes }
}

extension PeriodLength: CustomStringConvertible {
    /// The short form it was read from.
    public var text: String { "\(count)\(unit.rawValue)" }

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
        }
    }

    /// `20 working days`, `1 month`.
    public var english: String {
        let noun =
            switch unit {
            case .workingDays: "working day"
            case .days, .ri: "day"
            case .months: "month"
            case .years: "year"
            case .hours: "hour"
            case .minutes: "minute"
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
