import Casework
import LegalCalendar
import Procedures

/// What of a matter's state the kept conditions can tell apart; two states with one key are the same
/// to them, now and later.
struct StateKey: Hashable {
    private struct ClockKey: Hashable {
        let period: Period.ID
        let isRunning: Bool
        /// Days from today to its end, at most a day past it; nil while it is stopped.
        let left: Int?
    }

    private let stage: Stage.ID?
    private let values: [Value?]
    private let counts: [Int]
    private let doers: [Set<Actor.ID>]
    private let parties: [Party]
    private let signatures: Set<Int>
    private let documents: Set<Document.ID>
    private let links: Set<Procedure.ID>
    private let clocks: [ClockKey]
    private let since: [Int]
    private let turn: Int

    init(_ matter: Matter, at now: Instant, _ words: Vocabulary) {
        let today = now.civilDate
        stage = matter.stage
        values = words.fields.sorted().map { field in
            guard case .date(let day) = matter.fields[field] else { return matter.fields[field] }
            return .integer(Int64(max(-400, min(400, today.days(to: day)))))
        }
        counts = words.counted.sorted { $0.key < $1.key }.map {
            min(matter.times($0.key), $0.value)
        }
        doers = words.doers.sorted().map { act in
            Set(matter.deeds.lazy.filter { $0.act == act }.map(\.actor))
        }
        parties = words.asksParties ? matter.parties : []
        signatures = matter.signatures
        documents = Set(matter.documents).intersection(words.documents)
        links = Set(matter.links.map(\.procedure)).intersection(words.links)
        clocks = words.periods.sorted().compactMap { period in
            matter.clock(period).map { clock in
                ClockKey(
                    period: period, isRunning: clock.isRunning,
                    left: clock.due.map { max(-1, today.days(to: $0.day)) })
            }
        }
        since = words.since.sorted { $0.key < $1.key }.map { act, lengths in
            guard let last = matter.last(act)?.happened.civilDate else { return -1 }
            return min(last.days(to: today), lengths.map(\.longestDays).max() ?? 0)
        }
        turn = words.days.count { $0 <= today }
    }
}

extension PeriodLength {
    /// More days than it can last, holidays included.
    fileprivate var longestDays: Int {
        switch unit {
        case .minutes, .hours: count / 24 + 2
        case .days: count + 1
        case .workingDays, .ri: count * 2 + 20
        case .months: count * 31 + 1
        case .years: count * 366 + 1
        case .through, .before: 367
        }
    }
}
