import Casework
import LegalCalendar
import Procedures

/// What of a matter's state the kept conditions can tell apart; two states with one key are taken to be
/// the same to them, now and later.
///
/// Of days it keeps their order and not their distance: which period ends first, which has passed.
struct StateKey: Hashable {
    /// Where a day lies: before today, today, or after so many other days that matter.
    private enum Turn: Hashable {
        case none, stopped, past, today
        case after(Int)
    }

    private let stage: Stage.ID?
    private let values: [Value?]
    private let counts: [Int]
    private let doers: [Set<Actor.ID>]
    private let parties: [Party]
    private let signatures: Set<Int>
    private let documents: Set<Document.ID>
    private let links: Set<Procedure.ID>
    private let running: [Bool]
    private let turns: [Turn]
    /// The order of the dates in fields, today among them.
    private let dates: [Int]

    init(_ matter: Matter, at now: Instant, _ words: Vocabulary, _ calendar: LegalCalendar) {
        let today = now.civilDate
        stage = matter.stage
        let fields = words.fields.sorted().map { matter.fields[$0] }
        values = fields.map { value in
            if case .date = value { nil } else { value }
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
        let clocks = words.periods.sorted().map { matter.clock($0) }
        running = clocks.map { $0?.isRunning ?? false }
        let ends =
            clocks.map { clock in clock.map { $0.due?.day } }
            + Self.ends(of: words.since, in: matter, calendar)
            + words.days.sorted().map { .some($0) }
        let later = Set(ends.compactMap { $0 ?? nil }.filter { $0 > today }).sorted()
        turns = ends.map { end in
            guard let end else { return .none }
            guard let day = end else { return .stopped }
            if day == today { return .today }
            return later.firstIndex(of: day).map { .after($0) } ?? .past
        }
        let days = fields.compactMap { value in
            if case .date(let day) = value { day } else { CivilDate?.none }
        }
        let order = Set(days + [today]).sorted()
        dates = days.isEmpty ? [] : (days + [today]).compactMap { order.firstIndex(of: $0) }
    }

    /// The last day of each length asked for since an act; nil where the act was not done.
    private static func ends(
        of since: [Act.ID: Set<PeriodLength>], in matter: Matter, _ calendar: LegalCalendar
    ) -> [CivilDate??] {
        since.sorted { $0.key < $1.key }.flatMap { act, lengths in
            lengths.sorted { $0.text < $1.text }.map { length -> CivilDate?? in
                guard let last = matter.last(act)?.happened.civilDate else { return nil }
                let rule = PeriodRule(length: length, rollOver: RollOver.none)
                return .some(try? calendar.fastLastDay(of: rule, from: last))
            }
        }
    }
}
