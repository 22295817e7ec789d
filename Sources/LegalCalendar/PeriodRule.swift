/// What to do when the last day is a day off.
public enum RollOver: Hashable, Sendable {
    /// 顺延 to the first working day after it (Civil Code art. 203).
    case nextWorkingDay
    /// The day stands: powers over persons and property do not grow by a holiday.
    case none
    /// Earlier, for duties that count back from an event.
    case previousWorkingDay
}

/// Whether a period runs on from its event or back from it.
public enum Direction: Hashable, Sendable {
    case after, before
}

/// Which day ends a period of months or years where the month has no such day.
public enum MonthEnd: Hashable, Sendable {
    /// The last day of the month (Civil Code art. 202).
    case lastDay
}

/// Which bare 日 of a statute mean working days（以日计算的期间的含义）.
///
/// This comes from the packs; no statute is named in code.
public struct DayRule: Hashable, Sendable {
    public enum Reading: Hashable, Sendable {
        /// Every 日 is a calendar day.
        case calendar
        /// The listed lengths are working days, all others calendar days.
        case working(Set<Int>)
        /// Lengths up to and including this one are working days.
        case workingUpTo(Int)
        /// Every 日 is a working day.
        case allWorking
    }

    public let reading: Reading
    /// The article that says so, as it should appear in an explanation.
    public let cite: String?

    public init(_ reading: Reading, cite: String? = nil) {
        (self.reading, self.cite) = (reading, cite)
    }

    public static let calendar = DayRule(.calendar)
    public static let allWorking = DayRule(.allWorking)

    public static func working(_ lengths: Set<Int>, cite: String? = nil) -> DayRule {
        DayRule(.working(lengths), cite: cite)
    }

    public static func workingUpTo(_ length: Int, cite: String? = nil) -> DayRule {
        DayRule(.workingUpTo(length), cite: cite)
    }

    /// Whether `count` 日 are working days.
    public func readsAsWorking(_ count: Int) -> Bool {
        switch reading {
        case .calendar: false
        case .working(let lengths): lengths.contains(count)
        case .workingUpTo(let longest): count <= longest
        case .allWorking: true
        }
    }

    /// `length` with a bare 日 turned into what it means; any other length as it is.
    public func resolved(_ length: PeriodLength) -> PeriodLength {
        guard length.unit == .ri else { return length }
        return PeriodLength(
            unchecked: length.count, readsAsWorking(length.count) ? .workingDays : .days)
    }
}

/// How a period is reckoned: its length and everything the law says about counting it.
public struct PeriodRule: Hashable, Sendable {
    public let length: PeriodLength
    public let dayRule: DayRule
    public let rollOver: RollOver
    public let direction: Direction
    public let monthEnd: MonthEnd

    /// Without `rollOver`, a last day off moves away from the event: later for `.after`, earlier
    /// for `.before`; a day of the year stands.
    public init(
        length: PeriodLength, dayRule: DayRule = .calendar, rollOver: RollOver? = nil,
        direction: Direction = .after, monthEnd: MonthEnd = .lastDay
    ) {
        self.length = length
        self.dayRule = dayRule
        let moved: RollOver = direction == .after ? .nextWorkingDay : .previousWorkingDay
        self.rollOver = rollOver ?? (length.isDayOfYear ? .none : moved)
        self.direction = direction
        self.monthEnd = monthEnd
    }
}
