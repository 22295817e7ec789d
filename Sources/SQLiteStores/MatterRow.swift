import Casework
import Procedures

/// The end state of a matter within a batch, with its texts in the batch's arena.
struct MatterRow: Sendable {
    let id: Int64
    /// How many events the store must have of it; 0 for a new matter.
    let before: Int
    let isClosed: Bool
    /// The number with which it came in this batch.
    let number: Arena.Place
    private let procedure, stage, community, unit, assignees: Arena.Place
    private let version, opened, events: Int64
    private let closed, due: Int64?

    init(_ columns: MatterColumns, before: Int, isNumbered: Bool, in arena: inout Arena) {
        id = columns.id
        self.before = before
        procedure = arena.add(columns.procedure)
        number = isNumbered ? arena.add(columns.number) : .none
        stage = arena.add(columns.stage)
        community = arena.add(columns.community)
        unit = arena.add(columns.unit)
        assignees = arena.add(columns.assignees)
        (version, opened, events) = (columns.version, columns.opened, columns.events)
        (closed, due) = (columns.closed, columns.due)
        isClosed = columns.closed != nil
    }

    /// Binds its values in the order of ``MatterColumns/names``, from the place after the one given on; `given`
    /// is a number that the matter got while the batch was written.
    func bind(
        to statement: RawStatement, given: String?, of arena: UnsafeRawBufferPointer,
        after place: Int32 = 0
    ) {
        statement.bind(procedure, of: arena, at: place + 1)
        statement.bind(version, at: place + 2)
        bindNumber(to: statement, given: given, of: arena, at: place + 3)
        statement.bind(stage, of: arena, at: place + 4)
        statement.bind(community, of: arena, at: place + 5)
        statement.bind(unit, of: arena, at: place + 6)
        statement.bind(opened, at: place + 7)
        statement.bind(closed, at: place + 8)
        statement.bind(due, at: place + 9)
        statement.bind(events, at: place + 10)
        statement.bind(id, at: place + 11)
        statement.bind(assignees, of: arena, at: place + 12)
    }

    func bindNumber(
        to statement: RawStatement, given: String?, of arena: UnsafeRawBufferPointer,
        at place: Int32
    ) {
        if let given {
            statement.bind(given, at: place)
        } else {
            statement.bind(number, of: arena, at: place)
        }
    }
}
