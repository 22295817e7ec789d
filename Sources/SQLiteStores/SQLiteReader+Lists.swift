public import Casework
internal import GRDB
public import LegalCalendar
public import Procedures

extension SQLiteReader {
    /// The matters that the query finds, a page of them in its order.
    public func lines(
        _ query: MatterQuery, limit: Int, offset: Int
    ) async throws(StoreError) -> [MatterLine] {
        let conditions = MatterConditions(query)
        guard !conditions.findsNothing else { return [] }
        return try await read { database in
            guard query.order == .due else {
                return try conditions.lines("1", "id DESC", limit, offset, in: database)
            }
            // Those with a deadline come in the order of its index; the others follow.
            let dated = try conditions.lines(
                "due IS NOT NULL", "due, id", limit, offset, in: database)
            guard dated.count < limit, query.due == nil, query.lateAt == nil else { return dated }
            let before = try conditions.count("due IS NOT NULL", most: offset, in: database)
            return dated
                + (try conditions.lines(
                    MatterConditions.undated, "id", limit - dated.count, max(0, offset - before),
                    in: database))
        }
    }

    /// How many matters the query finds; `most` where there are that many or more.
    public func count(
        of query: MatterQuery, most: Int
    ) async throws(StoreError) -> Int {
        let conditions = MatterConditions(query)
        guard !conditions.findsNothing else { return 0 }
        return try await read { try conditions.count("1", most: most, in: $0) }
    }

    /// How many of the matters that the query finds each person has, and how many of them are late.
    public func load(
        _ query: MatterQuery, lateAt now: Instant
    ) async throws(StoreError) -> [Actor.ID: PersonalLoad] {
        let conditions = MatterConditions(query)
        guard !conditions.findsNothing else { return [:] }
        return try await read { try conditions.load(lateAt: now, in: $0) }
    }
}

/// A query as SQL.
private struct MatterConditions: Sendable {
    /// Of the newest events that hold the words, so many are looked at.
    private static let mostHits = 3000

    private(set) var arguments = StatementArguments()
    private(set) var findsNothing = false
    private var parts: [String] = []

    static let undated = "due IS NULL"

    /// Whether the index of deadlines leads to the matters.
    private let isDated: Bool
    private let isOfOpen: Bool

    /// Goes through the open matters alone, which SQLite by itself does not think of; a folder that only is
    /// looked into may be too old to have the index.
    private func openIndex(in database: Database) throws -> String {
        guard isOfOpen,
            try database.indexes(on: "matter").contains(where: { $0.name == "matter_open" })
        else { return "" }
        return "INDEXED BY matter_open"
    }

    /// Says first what lets SQLite use the index of those handed to somebody.
    private static let handedTo = "(assignees IS NOT NULL AND instr(assignees, ?))"

    private var sql: String { parts.isEmpty ? "1" : parts.joined(separator: " AND ") }

    func lines(
        _ part: String, _ order: String, _ limit: Int, _ offset: Int, in database: Database
    ) throws -> [MatterLine] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT \(MatterColumns.names) FROM matter WHERE id IN (
                    SELECT id FROM matter \(part == Self.undated ? openIndex(in: database) : "")
                    WHERE \(sql) AND \(part) ORDER BY \(order) LIMIT ? OFFSET ?)
                ORDER BY \(order)
                """,
            arguments: arguments + [limit, offset]
        ).map { MatterLine($0) }
    }

    func count(_ part: String, most: Int, in database: Database) throws -> Int {
        try Int.fetchOne(
            database,
            sql: """
                SELECT count(*) FROM (SELECT 1 FROM matter \(isDated ? "" : openIndex(in: database))
                    WHERE \(sql) AND \(part) LIMIT ?)
                """,
            arguments: arguments + [most]) ?? 0
    }

    func load(lateAt now: Instant, in database: Database) throws -> [Actor.ID: PersonalLoad] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT assignees, count(*), total(due < ?) FROM matter \(openIndex(in: database))
                WHERE assignees IS NOT NULL AND \(sql) GROUP BY assignees
                """,
            arguments: [now.seconds] + arguments
        ).reduce(into: [:]) { loads, row in
            for person in MatterColumns.people(in: row[0]) {
                loads[person, default: PersonalLoad()].add(row[1], late: Int(row[2] as Double))
            }
        }
    }

    init(_ query: MatterQuery) {
        isDated = query.due != nil || query.lateAt != nil
        isOfOpen = query.state == .open && query.words == nil
        switch query.state {
        case .open: add("closed IS NULL")
        case .closed: add("closed IS NOT NULL")
        case .all: break
        }
        add("procedure", in: query.procedures?.map(\.text))
        if let places = query.places { add(places) }
        if let reaches = query.reaches { add(reaches, mine: query.mine) }
        add("unit", in: query.units?.map(\.text))
        add("community", in: query.communities?.map(\.text))
        if let person = query.assignee { add(Self.handedTo, "|\(person.text)|") }
        if query.isUnassigned { add("assignees IS NULL") }
        if let days = query.due {
            add("due BETWEEN ? AND ?", Self.start(days.lowerBound), Self.end(days.upperBound))
        }
        if let moment = query.lateAt { add("due < ?", moment.seconds) }
        if let days = query.opened {
            add("opened BETWEEN ? AND ?", Self.start(days.lowerBound), Self.end(days.upperBound))
        }
        if let words = query.words { add(words: words) }
    }

    private static func start(_ day: CivilDate) -> Int64 {
        Instant(day, hour: 0, minute: 0).seconds
    }

    private static func end(_ day: CivilDate) -> Int64 { Deadline.day(day).sortable }

    private mutating func add(_ part: String, _ values: (any DatabaseValueConvertible)...) {
        parts.append(part)
        arguments += StatementArguments(values)
    }

    private mutating func add(_ column: String, in values: [String]?) {
        guard let values else { return }
        if values.isEmpty { findsNothing = true }
        let marks = values.map { _ in "?" }.joined(separator: ", ")
        parts.append("\(column) IN (\(marks))")
        arguments += StatementArguments(values)
    }

    private mutating func add(_ places: [MatterQuery.Place]) {
        if places.isEmpty { findsNothing = true }
        let marks = places.map { _ in "(?, ?)" }.joined(separator: ", ")
        parts.append("(procedure, stage) IN (VALUES \(marks))")
        arguments += StatementArguments(places.flatMap { [$0.procedure.text, $0.stage.text] })
    }

    private mutating func add(_ reaches: [MatterQuery.Reach], mine: [Actor.ID]) {
        var either: [String] = []
        for reach in reaches {
            var whole = MatterConditions(MatterQuery.everything)
            whole.add("procedure", in: reach.procedures?.map(\.text))
            if let places = reach.places { whole.add(places) }
            if let unit = reach.unit { whole.add("(unit = ? OR unit IS NULL)", unit.text) }
            if !reach.communities.isEmpty {
                let marks = reach.communities.map { _ in "?" }.joined(separator: ", ")
                whole.parts.append("(community IN (\(marks)) OR community IS NULL)")
                whole.arguments += StatementArguments(reach.communities.map(\.text))
            }
            guard !whole.findsNothing else { continue }
            either.append("(\(whole.sql))")
            arguments += whole.arguments
        }
        for person in mine {
            either.append(Self.handedTo)
            arguments += ["|\(person.text)|"]
        }
        if either.isEmpty { findsNothing = true }
        parts.append("(\(either.joined(separator: " OR ")))")
    }

    private mutating func add(words: String) {
        let terms = String(decoding: Bigrams.terms(of: words), as: UTF8.self)
            .split(separator: " ").map { "\"\($0)\"" }
        guard !terms.isEmpty else {
            findsNothing = true
            return
        }
        add(
            """
            (id IN (SELECT event.matter FROM (SELECT rowid FROM search WHERE search MATCH ?
                ORDER BY rowid DESC LIMIT \(Self.mostHits)) AS hit JOIN event ON event.seq = hit.rowid)
                OR number = ?)
            """, terms.joined(separator: " "), words)
    }
}

extension MatterLine {
    fileprivate init(_ row: Row) {
        self.init(
            id: Matter.ID(row[10]), procedure: Procedure.ID(row[0] as String),
            version: CivilDate(daysSinceEpoch: row[1]), number: row[2],
            stage: (row[3] as String?).map { Stage.ID($0) },
            community: (row[4] as String?).map { Community.ID($0) },
            unit: (row[5] as String?).map { Unit.ID($0) }, opened: Instant(seconds: row[6]),
            closed: (row[7] as Int64?).map { Instant(seconds: $0) },
            due: (row[8] as Int64?).map { Deadline(sortable: $0) },
            assignees: MatterColumns.people(in: row[11]))
    }
}

extension Deadline {
    /// The deadline that sorts at this second: a day where it is a day's last.
    fileprivate init(sortable seconds: Int64) {
        let day = Deadline.day(Instant(seconds: seconds).civilDate)
        self = day.sortable == seconds ? day : .moment(Instant(seconds: seconds))
    }
}

extension MatterQuery {
    /// Without any condition.
    fileprivate static var everything: MatterQuery {
        var query = MatterQuery()
        query.state = .all
        return query
    }
}
