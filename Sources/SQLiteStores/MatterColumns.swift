internal import Casework
internal import LegalCalendar
internal import Procedures

/// A matter as a row: what lists and work queues need of it, all of it computed from its events.
struct MatterColumns: Hashable, Sendable {
    let id: Int64
    let procedure: String
    let version: Int64
    let number: String?
    let stage: String?
    let community: String?
    let unit: String?
    let opened: Int64
    let closed: Int64?
    let due: Int64?
    let events: Int64
    /// `|a|b|`: the people to whom it was handed; nil where nobody.
    let assignees: String?

    static let names =
        "procedure, version, number, stage, community, unit, opened, closed, due, events, id, assignees"
    static let kinds: [RawStatement.Kind] = [
        .text, .integer, .optionalText, .optionalText, .optionalText, .optionalText, .integer,
        .optionalInteger, .optionalInteger, .integer, .integer, .optionalText,
    ]

    init(_ matter: Matter, number: String? = nil) {
        id = matter.id.number
        procedure = matter.procedure.text
        version = Int64(matter.version.daysSinceEpoch)
        self.number = number ?? (matter.serial > 0 ? matter.number : nil)
        stage = matter.stage?.text
        community = matter.community?.text
        unit = matter.unit?.text
        opened = matter.opened.seconds
        closed = matter.closed?.seconds
        due = matter.closed == nil ? matter.nextDeadline?.sortable : nil
        events = Int64(matter.count)
        assignees = Self.joined(matter.assignees)
    }

    /// Reads a row that selects `names`.
    init(reading row: RawStatement) {
        procedure = row.text(0)
        version = row.integer(1)
        number = row.optionalText(2)
        stage = row.optionalText(3)
        community = row.optionalText(4)
        unit = row.optionalText(5)
        opened = row.integer(6)
        closed = row.optionalInteger(7)
        due = row.optionalInteger(8)
        events = row.integer(9)
        id = row.integer(10)
        assignees = row.optionalText(11)
    }

    /// The people as the column holds them.
    static func joined(_ people: [Actor.ID]) -> String? {
        people.isEmpty ? nil : "|" + people.map(\.text).joined(separator: "|") + "|"
    }

    /// The people that the column holds.
    static func people(in column: String?) -> [Actor.ID] {
        column.map { $0.split(separator: "|").map { Actor.ID(String($0)) } } ?? []
    }

    /// The number of the matter in a row that selects `names`.
    static func id(in row: RawStatement) -> Int64 { row.integer(10) }

    /// Whether the row, which selects `names`, holds exactly these values, each of its column's type.
    func isRow(of row: RawStatement) -> Bool {
        row.value(0).holds(procedure) && row.value(1).holds(version) && row.value(2).holds(number)
            && row.value(3).holds(stage) && row.value(4).holds(community)
            && row.value(5).holds(unit) && row.value(6).holds(opened) && row.value(7).holds(closed)
            && row.value(8).holds(due) && row.value(9).holds(events) && row.value(10).holds(id)
            && row.value(11).holds(assignees)
    }

    var description: String {
        let parts: [String?] = [
            procedure, String(version), number, stage, community, unit, String(opened),
            closed.map { String($0) }, due.map { String($0) }, String(events), assignees,
        ]
        return parts.map { $0 ?? "-" }.joined(separator: " ")
    }

    func bind(to statement: RawStatement) {
        statement.bind(procedure, at: 1)
        statement.bind(version, at: 2)
        statement.bind(number, at: 3)
        statement.bind(stage, at: 4)
        statement.bind(community, at: 5)
        statement.bind(unit, at: 6)
        statement.bind(opened, at: 7)
        statement.bind(closed, at: 8)
        statement.bind(due, at: 9)
        statement.bind(events, at: 10)
        statement.bind(id, at: 11)
        statement.bind(assignees, at: 12)
    }
}
