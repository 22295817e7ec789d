import Casework
import Procedures

/// The end state of a matter within a batch, with its texts in the batch's arena.
struct MatterRow: Sendable {
    let id: Int64
    /// How many events the store must have of it; 0 for a new matter.
    let before: Int
    private let procedure, number, stage, community, unit, assignees: Arena.Place
    private let version, opened, events: Int64
    private let closed, due: Int64?

    init(_ columns: MatterColumns, before: Int, in arena: inout Arena) {
        id = columns.id
        self.before = before
        procedure = arena.add(columns.procedure)
        number = arena.add(columns.number)
        stage = arena.add(columns.stage)
        community = arena.add(columns.community)
        unit = arena.add(columns.unit)
        assignees = arena.add(columns.assignees)
        (version, opened, events) = (columns.version, columns.opened, columns.events)
        (closed, due) = (columns.closed, columns.due)
    }

    /// Binds its values in the order of ``MatterColumns/names``; `given` is a number that the matter got
    /// while the batch was written.
    func bind(
        to statement: RawStatement, given: String?, of arena: UnsafeRawBufferPointer
    ) {
        statement.bind(procedure, of: arena, at: 1)
        statement.bind(version, at: 2)
        if let given {
            statement.bind(given, at: 3)
        } else {
            statement.bind(number, of: arena, at: 3)
        }
        statement.bind(stage, of: arena, at: 4)
        statement.bind(community, of: arena, at: 5)
        statement.bind(unit, of: arena, at: 6)
        statement.bind(opened, at: 7)
        statement.bind(closed, at: 8)
        statement.bind(due, at: 9)
        statement.bind(events, at: 10)
        statement.bind(id, at: 11)
        statement.bind(assignees, of: arena, at: 12)
    }
}
