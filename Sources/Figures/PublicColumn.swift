public import LegalCalendar
public import Procedures

/// A column of the public site（公开栏目）, how old its newest entry may be, and what counts its entries.
///
/// Inspections of government sites take marks off for columns left without new entries.
public struct PublicColumn: Hashable, Sendable {
    public typealias ID = Identifier<PublicColumn>

    public let id: ID
    public let label: Label
    /// After so many months without an entry it is stale.
    public let months: Int
    /// So many days before, somebody should be told.
    public let warningDays: Int
    /// Each entry counts in one of these.
    public let figures: [Figure.ID]
    public let cites: [Citation]

    public init(
        id: ID, label: Label, months: Int, warningDays: Int, figures: [Figure.ID],
        cites: [Citation]
    ) {
        self.id = id
        self.label = label
        self.months = months
        self.warningDays = warningDays
        self.figures = figures
        self.cites = cites
    }

    public enum Freshness: Hashable, Sendable {
        /// Fresh through this day.
        case fresh(through: CivilDate)
        /// Fresh through this day, which is near.
        case ending(CivilDate)
        /// Since this day; nil where it never had an entry.
        case stale(since: CivilDate?)
    }

    /// How fresh it is on a day, by the day of its newest entry; nil where it has none.
    public func freshness(newest: CivilDate?, on today: CivilDate) -> Freshness {
        guard let newest else { return .stale(since: nil) }
        let last = newest.adding(months: months)
        if last < today { return .stale(since: last.next) }
        return last <= today.adding(days: warningDays) ? .ending(last) : .fresh(through: last)
    }
}

/// The columns that need an entry now or soon（将要或者已经长期未更新的栏目）, those that are stale first.
public func staleColumns(
    _ columns: [PublicColumn], newest: [PublicColumn.ID: CivilDate], on today: CivilDate
) -> [(column: PublicColumn, freshness: PublicColumn.Freshness)] {
    let found = columns.map { ($0, $0.freshness(newest: newest[$0.id], on: today)) }
    let stale = found.filter { if case .stale = $0.1 { true } else { false } }
    let ending = found.filter { if case .ending = $0.1 { true } else { false } }
    return stale + ending
}
