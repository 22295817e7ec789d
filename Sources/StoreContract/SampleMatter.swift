internal import Casework
internal import LegalCalendar
internal import Procedures

/// A matter made up for the checks, and the commits that carry it on.
struct SampleMatter {
    let id: Matter.ID
    private(set) var commits: [Commit] = []

    private static let noon = Instant(CivilDate(daysSinceEpoch: 18_500), hour: 12, minute: 0)

    /// A matter with its opening act.
    ///
    /// - Parameters:
    ///   - id: its number.
    ///   - series: the series from which the store numbers it; nil for none.
    init(_ id: Matter.ID, series: String? = nil) {
        self.id = id
        let place = Place(community: "east", cell: "3", address: "东区一路1号")
        var changes: [Change] = [
            .opened(version: CivilDate(daysSinceEpoch: 18_000)), .moved(to: "open"),
            .filled("place", .place(place)), .filled("amount", .money(4_500)),
            .joined(
                Party(
                    role: "applicant", kind: .person, name: "张三", identity: nil,
                    phone: "13800000000")),
            .started(
                "reply", from: CivilDate(daysSinceEpoch: 18_500),
                due: .day(CivilDate(daysSinceEpoch: 18_520))),
        ]
        if let series { changes.append(.numbered(series: series, serial: 0)) }
        add(act: "open", changes)
    }

    /// The commit that opens it.
    var opening: Commit { commits[0] }
    var events: [Event] { commits.map(\.event) }
    var state: Matter? { commits.last?.state }

    /// Adds an act to the matter.
    /// - Returns: the commit of it.
    @discardableResult
    mutating func carryOn(_ note: String) -> Commit {
        add(act: "note", [.noted(note)])
        return commits[commits.count - 1]
    }

    private mutating func add(act: Act.ID, _ changes: [Change]) {
        let moment = Self.noon.adding(minutes: commits.count)
        let event = Event(
            matter: id, position: commits.count, procedure: "complaint", act: act, actor: "c01",
            unit: "desk", happened: moment, entered: moment, changes: changes)
        var after = commits.last?.state
        after?.apply(event)
        commits.append(
            Commit(
                event: event, state: after ?? Matter(opening: event), tallies: [],
                search: nil))
    }
}
