import LegalCalendar
public import Procedures

/// A row of the table of statutory periods（法定期限表）: what the law says, apart from the packs.
public struct StatutoryPeriod: Hashable, Sendable {
    public enum Reading: String, Sendable, CaseIterable {
        case workingDay = "workday"
        case calendarDay = "calendar_day"
        case month, year, hour, minute
        case fixedDate = "fixed_date"

        fileprivate func reads(_ length: PeriodLength) -> Bool {
            switch (self, length.unit) {
            case (.workingDay, .workingDays), (.calendarDay, .days), (.month, .months),
                (.year, .years), (.hour, .hours), (.minute, .minutes),
                (.fixedDate, .through), (.fixedDate, .before):
                true
            default: false
            }
        }
    }

    public let id: String
    /// The number, or the month and day of a fixed date as written, `01-31`.
    public let length: String
    public let reading: Reading?
    public let isBackwards: Bool
    /// Whether a last day off moves; nil where the table does not say.
    public let rolls: Bool?
    public let span: DateSpan
    public let confidence: String

    public init(
        id: String, length: String, reading: Reading?, isBackwards: Bool, rolls: Bool?,
        span: DateSpan, confidence: String
    ) {
        self.id = id
        self.length = length
        self.reading = reading
        self.isBackwards = isBackwards
        self.rolls = rolls
        self.span = span
        self.confidence = confidence
    }

    /// Whether it was read in the statute, so that a pack must use it or say why not.
    public var isBinding: Bool { confidence == "V" }

    /// Whether the version of a period says the same, while both are in force.
    func agrees(with version: Period.Version) -> Bool {
        let length = version.rule.dayRule.resolved(version.rule.length)
        let number = length.isDayOfYear ? String(length.text.suffix(5)) : String(length.count)
        guard number == self.length, reading.map({ $0.reads(length) }) ?? true,
            span.overlaps(version.span)
        else { return false }
        if (version.rule.direction == .before) != isBackwards { return false }
        guard let rolls, !isBackwards, !length.runsInHours, length.unit != .workingDays,
            !length.isDayOfYear
        else { return true }
        return rolls == (version.rule.rollOver != .none)
    }
}

/// How the packs stand against the table（期限覆盖）.
public struct PeriodCoverage: Sendable {
    public let used: [String]
    public let excluded: [String]
    /// Binding rows that no pack uses and no exclusion explains.
    public let missing: [String]
    /// Rows that are used and excluded at once, or excluded and unknown.
    public let idle: [String]
    /// Uses that say something else than the row.
    public let differing: [(row: String, procedure: Procedure.ID, period: Period.ID)]
    /// Uses of rows that the table does not have.
    public let unknown: [(row: String, procedure: Procedure.ID, period: Period.ID)]

    public var holds: Bool {
        missing.isEmpty && idle.isEmpty && differing.isEmpty && unknown.isEmpty
    }

    public init(
        _ table: [StatutoryPeriod], excluded: Set<String>, procedures: [Procedure]
    ) {
        let rows = Dictionary(table.map { ($0.id, $0) }) { first, _ in first }
        var used: Set<String> = []
        var differing: [(String, Procedure.ID, Period.ID)] = []
        var unknown: [(String, Procedure.ID, Period.ID)] = []
        for procedure in procedures {
            for period in procedure.periods {
                let extensions = procedure.acts.flatMap(\.extends)
                    .filter { $0.period == period.id }.flatMap(\.versions)
                for id in period.rows {
                    guard let row = rows[id] else {
                        unknown.append((id, procedure.id, period.id))
                        continue
                    }
                    used.insert(id)
                    let versions = (period.versions + extensions).filter {
                        $0.span.overlaps(row.span)
                    }
                    if !versions.contains(where: { row.agrees(with: $0) }) {
                        differing.append((id, procedure.id, period.id))
                    }
                }
            }
        }
        let binding = table.filter(\.isBinding).map(\.id)
        self.used = table.map(\.id).filter(used.contains)
        self.excluded = table.map(\.id).filter(excluded.contains)
        missing = binding.filter { !used.contains($0) && !excluded.contains($0) }
        idle = excluded.filter { used.contains($0) || rows[$0] == nil }.sorted()
        self.differing = differing
        self.unknown = unknown
    }
}
