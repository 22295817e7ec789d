/// A moment in time（时刻）, to the second.
///
/// The day it belongs to is that of Asia/Shanghai, taken as UTC+8 throughout: China has had no
/// summer time since 15 September 1991, and nothing in a case file is older. For summer moments of
/// 1986 to 1991 the wall time given here is one hour early.
public struct Instant: Hashable, Sendable {
    /// UTC seconds since 1970-01-01T00:00:00Z, without leap seconds.
    public let seconds: Int64

    public init(seconds: Int64) {
        self.seconds = seconds
    }

    /// Wall time in Shanghai.
    ///
    /// Values out of range carry over: hour 24 is midnight at the end of the
    /// day, minute -1 the last minute of the hour before.
    public init(_ date: CivilDate, hour: Int, minute: Int, second: Int = 0) {
        let ofDay = (hour * 60 + minute) * 60 + second
        seconds = Int64(date.daysSinceEpoch) * Self.day + Int64(ofDay) - Self.shanghai
    }

    /// The civil day in Shanghai.
    public var civilDate: CivilDate {
        CivilDate(daysSinceEpoch: Int32(Self.floored(seconds + Self.shanghai).days))
    }

    public func adding(hours: Int) -> Instant { adding(seconds: hours * 3600) }

    public func adding(minutes: Int) -> Instant { adding(seconds: minutes * 60) }

    public func adding(seconds count: Int) -> Instant { Instant(seconds: seconds + Int64(count)) }

    /// Seconds of one day.
    static let day: Int64 = 86_400
    /// Asia/Shanghai is ahead of UTC by this many seconds.
    static let shanghai: Int64 = 28_800

    static func floored(_ seconds: Int64) -> (days: Int64, rest: Int) {
        let rest = seconds % day
        return rest >= 0
            ? (seconds / day, Int(rest)) : (seconds / day - 1, Int(rest + day))
    }
}

extension Instant: Comparable {
    public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}

extension Instant: CustomStringConvertible {
    /// The same as `iso8601`.
    public var description: String { iso8601 }

    /// `2020-11-26T09:30:00Z`.
    public var iso8601: String {
        let (days, rest) = Self.floored(seconds)
        let time = "\(Self.two(rest / 3600)):\(Self.two(rest / 60 % 60)):\(Self.two(rest % 60))"
        return "\(CivilDate(daysSinceEpoch: Int32(days)))T\(time)Z"
    }

    /// Shanghai wall time to the minute: `2020-11-26 17:30`.
    public var wallTime: String {
        let (hour, minute) = wallClock
        return "\(civilDate) \(Self.two(hour)):\(Self.two(minute))"
    }

    /// Hour 0 to 23 and minute 0 to 59 in Shanghai.
    public var wallClock: (hour: Int, minute: Int) {
        let rest = Self.floored(seconds + Self.shanghai).rest
        return (rest / 3600, rest / 60 % 60)
    }

    /// Reads exactly `YYYY-MM-DDThh:mm:ssZ`: UTC, whole seconds, no leap second.
    public init(iso8601 text: String) throws(InstantError) {
        let bytes = Array(text.utf8)
        guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let hour = Self.number(bytes[11], bytes[12]),
            let minute = Self.number(bytes[14], bytes[15]),
            let second = Self.number(bytes[17], bytes[18])
        else { throw .badFormat(text) }
        let date: CivilDate
        do throws(CivilDateError) {
            date = try CivilDate(parsing: text.prefix(10))
        } catch {
            throw .badDate(error)
        }
        guard hour < 24, minute < 60, second < 60 else { throw .noSuchTime(text) }
        let ofDay = (hour * 60 + minute) * 60 + second
        seconds = Int64(date.daysSinceEpoch) * Self.day + Int64(ofDay)
    }

    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func number(_ tens: UInt8, _ ones: UInt8) -> Int? {
        let (tens, ones) = (Int(tens) - 48, Int(ones) - 48)
        guard (0...9).contains(tens), (0...9).contains(ones) else { return nil }
        return tens * 10 + ones
    }
}

/// Why text is not a moment.
public enum InstantError: Error, Equatable, CustomStringConvertible {
    case badFormat(String)
    case badDate(CivilDateError)
    case noSuchTime(String)

    public var description: String {
        switch self {
        case .badFormat(let text):
            "time '\(text)': expected YYYY-MM-DDThh:mm:ssZ, as in '2020-11-26T09:30:00Z'"
        case .badDate(let error): "\(error)"
        case .noSuchTime(let text): "time '\(text)': a day ends at 23:59:59"
        }
    }
}
