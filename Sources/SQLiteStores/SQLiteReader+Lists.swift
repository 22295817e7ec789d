public import Casework
internal import GRDB
public import LegalCalendar
public import Procedures

extension SQLiteReader {
    /// Of the newest events that hold a query's words, so many are looked at.
    private static let mostHits = 3000

    /// The matters that the query finds, a page of them in its order.
    public func lines(
        _ query: MatterQuery, limit: Int, offset: Int
    ) async throws(StoreError) -> [MatterLine] {
        try await read { [self] database in
            let found = try answer(query, in: database) { $0.page(limit: limit, offset: offset) }
            let select = try RawStatement(
                "SELECT \(MatterColumns.names) FROM matter WHERE id = ?", in: database)
            defer { select.reset() }
            return try found.compactMap { matter in
                select.reset()
                select.bind(Int64(matter), at: 1)
                return try select.step() ? MatterLine(MatterColumns(reading: select)) : nil
            }
        }
    }

    /// How many matters the query finds; `most` where there are that many or more.
    public func count(
        of query: MatterQuery, most: Int
    ) async throws(StoreError) -> Int {
        try await read { [self] in try answer(query, in: $0) { $0.count(most: most) } }
    }

    /// How many of the matters that the query finds each person has, and how many of them are late.
    public func load(
        _ query: MatterQuery, lateAt now: Instant
    ) async throws(StoreError) -> [Actor.ID: Workload] {
        try await read { [self] in try answer(query, in: $0) { $0.load(lateAt: now) } }
    }

    /// How many of the matters that the query finds are under each procedure, and how many of them are late.
    public func loadByProcedure(
        _ query: MatterQuery, lateAt now: Instant
    ) async throws(StoreError) -> [Procedure.ID: Workload] {
        try await read { [self] in
            try answer(query, in: $0) { $0.loadByProcedure(lateAt: now) }
        }
    }

    /// Reads the roll of matters now, so that the first who asks for a list does not wait for it.
    public func prepareLists() async throws(StoreError) {
        try await read { [self] in try answer(MatterQuery(), in: $0) { _ in } }
    }

    private func answer<T>(
        _ query: MatterQuery, in database: Database, _ body: (RollQuery) -> T
    ) throws -> T {
        let found = try query.words.map { try Self.matters(holding: $0, in: database) }
        return try roll.ask(database) { body(RollQuery(query, in: $0, found: found)) }
    }

    /// The matters whose texts hold all the words, or whose number it is.
    private static func matters(
        holding words: String, in database: Database
    ) throws -> Set<Int> {
        let terms = String(decoding: Bigrams.terms(of: words), as: UTF8.self)
            .split(separator: " ").map { "\"\($0)\"" }
        guard !terms.isEmpty else { return [] }
        return try Int.fetchSet(
            database,
            sql: """
                SELECT event.matter FROM (SELECT rowid FROM search WHERE search MATCH ?
                    ORDER BY rowid DESC LIMIT \(mostHits)) AS hit JOIN event ON event.seq = hit.rowid
                UNION SELECT id FROM matter WHERE number = ?
                """,
            arguments: [terms.joined(separator: " "), words])
    }
}

extension MatterLine {
    fileprivate init(_ columns: MatterColumns) {
        self.init(
            id: Matter.ID(columns.id), procedure: Procedure.ID(columns.procedure),
            version: CivilDate(daysSinceEpoch: Int32(columns.version)), number: columns.number,
            stage: columns.stage.map { Stage.ID($0) },
            community: columns.community.map { Community.ID($0) },
            unit: columns.unit.map { Unit.ID($0) }, opened: Instant(seconds: columns.opened),
            closed: columns.closed.map { Instant(seconds: $0) },
            due: columns.due.map { Deadline(sortable: $0) },
            assignees: MatterColumns.people(in: columns.assignees))
    }
}

extension Deadline {
    /// The deadline that sorts at this second: a day where it is a day's last.
    fileprivate init(sortable seconds: Int64) {
        let day = Deadline.day(Instant(seconds: seconds).civilDate)
        self = day.sortable == seconds ? day : .moment(Instant(seconds: seconds))
    }
}
