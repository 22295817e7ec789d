public import Casework
public import LegalCalendar
public import Procedures

/// Counts events: what each adds to the measures of a pack（随录随计）.
public struct Counter: EventCounting {
    public let measures: [Measure]
    private let book: ProcedureBook
    /// The measures that an act can touch, by the procedure in which it is done.
    private let touched: [Act.ID: [(procedure: Procedure.ID, measures: [Int])]]

    public init(book: ProcedureBook, measures: [Measure]) {
        self.book = book
        self.measures = measures
        var bySource: [Measure.Source: [Int]] = [:]
        for (index, measure) in measures.enumerated() {
            for source in measure.sources { bySource[source, default: []].append(index) }
        }
        touched = Dictionary(
            bySource.map { ($0.key.act, [($0.key.procedure, $0.value)]) }, uniquingKeysWith: +)
    }

    /// What the event adds, given the state of its matter after it.
    /// - Throws: `.yearNotPublished` where a condition asks for a working day of an unknown year.
    public func tallies(for event: Event, after state: Matter) throws(CalendarError) -> [Tally] {
        guard let indices = measures(touchedBy: event) else { return [] }
        var tallies: [Tally] = []
        tallies.reserveCapacity(indices.count)
        for index in indices {
            if let condition = measures[index].condition, try !holds(condition, event, state) {
                continue
            }
            let value = amount(of: measures[index].amount, event, state)
            guard value != 0 else { continue }
            tallies.append(
                Tally(
                    measure: index, day: event.happened.civilDate, entered: event.entered.civilDate,
                    dimensions: dimensions(measures[index].dimensions, event, state), value: value))
        }
        return tallies
    }

    /// One string is hashed, not two: few procedures have an act of the same name.
    private func measures(touchedBy event: Event) -> [Int]? {
        touched[event.act]?.first { $0.procedure == event.procedure }?.measures
    }

    private func holds(
        _ condition: Condition, _ event: Event, _ state: Matter
    ) throws(CalendarError) -> Bool {
        let situation = Situation(
            book: book, matter: state, submission: Submission(event.act),
            actor: Actor(id: event.actor, roles: []),
            occasion: Occasion(happened: event.happened, entered: event.entered))
        return try situation.holds(condition)
    }

    private func amount(of amount: Measure.Amount, _ event: Event, _ state: Matter) -> Int64 {
        switch amount {
        case .matters: state.times(event.act) == 1 ? 1 : 0
        case .events: 1
        case .parties(let role):
            Int64(state.parties.count { party in role.map { $0 == party.role } ?? true })
        case .field(let field): state.fields[field]?.number ?? 0
        case .days(let act):
            state.first(act).map {
                Int64(
                    event.happened.civilDate.daysSinceEpoch - $0.happened.civilDate.daysSinceEpoch)
            } ?? 0
        }
    }

    private func dimensions(
        _ dimensions: [Measure.Dimension], _ event: Event, _ state: Matter
    ) -> String {
        switch dimensions.count {
        case 0: return ""
        case 1: return value(of: dimensions[0], event, state)
        default:
            var text = value(of: dimensions[0], event, state)
            for dimension in dimensions.dropFirst() {
                text += "|"
                text += value(of: dimension, event, state)
            }
            return text
        }
    }

    private func value(
        of dimension: Measure.Dimension, _ event: Event, _ state: Matter
    ) -> String {
        switch dimension {
        case .field(let field): state.fields[field]?.dimension ?? ""
        case .unit: event.unit?.text ?? ""
        }
    }
}
