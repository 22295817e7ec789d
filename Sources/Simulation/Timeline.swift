internal import LegalCalendar

/// The days told, numbered from 0, and how much happens on each（时间轴）.
///
/// Moments are ticks: seconds of Shanghai wall time since the first midnight.
struct Timeline: Sendable {
    static let day = 86_400

    let first: CivilDate
    /// The number of the last day.
    let last: Int
    let rhythms: [RhythmPlan]
    /// How many working days there are up to each day, and their numbers.
    private let worked: [Int32]
    private let workingDays: [Int32]

    init(_ profile: Profile, _ calendar: LegalCalendar) throws(SimulationError) {
        let spans = [profile.span] + profile.streams.compactMap(\.span)
        var (first, last) = (profile.span.first, profile.span.last)
        for span in spans {
            guard span.first <= span.cutOff, span.cutOff <= span.last else {
                throw .profile(
                    stream: profile.id,
                    "the span \(span.first), \(span.cutOff), \(span.last) is not in order")
            }
            (first, last) = (min(first, span.first), max(last, span.last))
        }
        for stream in profile.streams {
            for date in stream.dates { (first, last) = (min(first, date), max(last, date)) }
        }
        self.first = first
        self.last = first.days(to: last)
        var (worked, workingDays) = ([Int32](), [Int32]())
        for day in 0...self.last {
            do throws(CalendarError) {
                if try calendar.isWorkingDay(first.adding(days: day)) {
                    workingDays.append(Int32(day))
                }
            } catch {
                throw .calendar(error)
            }
            worked.append(Int32(workingDays.count))
        }
        (self.worked, self.workingDays) = (worked, workingDays)
        var plans: [RhythmPlan] = []
        for rhythm in profile.rhythms {
            plans.append(try RhythmPlan(rhythm, calendar, first: first, last: self.last))
        }
        rhythms = plans
    }

    func number(of date: CivilDate) -> Int { first.days(to: date) }

    /// The working day that is the `count`th after the day; past the last day counted on by the week.
    func day(_ count: Int, workingDaysAfter day: Int) -> Int {
        guard day < worked.count else { return day + count * 7 / 5 }
        let place = Int(worked[day]) + count - 1
        guard place < workingDays.count else {
            return last + 1 + (place - workingDays.count) * 7 / 5
        }
        return place >= 0 ? max(day, Int(workingDays[place])) : day
    }

    @inline(__always)
    func date(_ day: Int) -> CivilDate {
        CivilDate(daysSinceEpoch: first.daysSinceEpoch + Int32(day))
    }

    @inline(__always)
    func instant(_ tick: Int) -> Instant {
        Instant(first, hour: 0, minute: 0, second: tick)
    }
}

/// A rhythm laid over the days told.
struct RhythmPlan: Sendable {
    let id: String
    /// Draws a day by its weight.
    let days: Chances
    /// The day itself, or the next on which something happens.
    private let next: [Int32]
    private let hours: Chances
    private let hourNumbers: [Int]
    private let opens: Int
    private let closes: Int

    init(
        _ rhythm: Rhythm, _ calendar: LegalCalendar, first: CivilDate, last: Int
    ) throws(SimulationError) {
        guard rhythm.months.count == 12, rhythm.weekdays.count == 7, !rhythm.hours.isEmpty,
            rhythm.hours.allSatisfy({ (0...23).contains($0.thing) })
        else {
            throw .profile(
                stream: rhythm.id, "a rhythm has 12 months, 7 weekdays and hours 0 to 23")
        }
        id = rhythm.id
        var noise = Random(seed: 0x5EED, rhythm.months.count, rhythm.hours.count)
        var weights: [Double] = []
        for day in 0...last {
            let date = first.adding(days: day)
            var weight = rhythm.months[date.month - 1] * rhythm.weekdays[date.weekday - 1]
            do throws(CalendarError) {
                let works = try calendar.isWorkingDay(date)
                if rhythm.isOffice {
                    weight = works ? rhythm.months[date.month - 1] * Self.weekday(rhythm, date) : 0
                } else if case .holiday = calendar.dayKind(date) {
                    weight *= rhythm.holidays
                }
            } catch {
                throw .calendar(error)
            }
            weights.append(weight * (0.8 + 0.4 * noise.unit()))
        }
        days = Chances(weights)
        var next = [Int32](repeating: Int32(last + 1), count: last + 2)
        for day in (0...last).reversed() {
            next[day] = weights[day] > 0 ? Int32(day) : next[day + 1]
        }
        self.next = next
        hours = Chances(rhythm.hours.map(\.weight))
        hourNumbers = rhythm.hours.map(\.thing)
        opens = (hourNumbers.min() ?? 0) * 3600
        closes = ((hourNumbers.max() ?? 23) + 1) * 3600
    }

    /// A weekend day that is worked counts like a Monday.
    private static func weekday(_ rhythm: Rhythm, _ date: CivilDate) -> Double {
        let weight = rhythm.weekdays[date.weekday - 1]
        return weight > 0 ? weight : rhythm.weekdays[0]
    }

    /// A moment on the day.
    @inline(__always)
    func time(on day: Int, _ random: inout Random) -> Int {
        day * Timeline.day + hourNumbers[hours.draw(&random)] * 3600 + random.below(3600)
    }

    /// The day itself, or the next on which something happens; past the last day as it is.
    @inline(__always)
    func onOrAfter(_ day: Int) -> Int { day < next.count ? max(day, Int(next[day])) : day }

    /// `tick`, or a moment after the next opening where nobody works then.
    func open(_ tick: Int, _ random: inout Random) -> Int {
        let (day, second) = tick.quotientAndRemainder(dividingBy: Timeline.day)
        let possible = onOrAfter(day)
        if possible == day, second >= opens, second < closes { return tick }
        let start = possible > day || second < opens ? possible : onOrAfter(day + 1)
        return start * Timeline.day + opens + random.below(3600)
    }
}
