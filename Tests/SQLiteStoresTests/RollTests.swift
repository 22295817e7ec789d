import Casework
import GRDB
import LegalCalendar
import PackFiles
import Procedures
import SQLiteStores
import Simulation
import Testing

/// Lists from the roll of matters against a look at each row of the table, while the ledger grows.
@Suite struct RollTests {
    private struct Row {
        let id: Matter.ID
        let procedure: Procedure.ID
        let stage: Stage.ID?
        let unit: Unit.ID?
        let community: Community.ID?
        let opened: Int64
        let isOpen: Bool
        let due: Int64?
        let people: [Actor.ID]
    }

    @Test("Any query finds what the table holds, in its order, as the ledger grows")
    func asTheTable() async throws {
        let source = try await SmallYear.source.value
        let folder = try TemporaryFolder()
        let store = try await SmallYear.create(at: folder.data, source)
        let reader = try await SQLiteReader.open(at: folder.data)
        #expect(try await reader.count(of: MatterQuery(), most: 10) == 0)
        var simulator = try Simulator(
            book: source.pack.book, counter: source.counter, profile: source.profile,
            lexicon: source.lexicon, scale: 0.001, reserve: { store.reserve($0) })
        var random = SeededGenerator(state: 20_261_128)
        let people: [Actor.ID] = ["a", "b", "c"]
        var (days, found, asked) = (0, 0, 0)
        while let day = try simulator.nextDay() {
            _ = try await store.append(day.commits)
            days += 1
            guard days % 15 == 0, !day.commits.isEmpty else { continue }
            try await handOver(
                Array(people.shuffled(using: &random).prefix(2)), on: day.date, in: store)
            let rows = try await rows(in: folder)
            for _ in 0..<20 {
                let query = Self.query(rows, people, &random)
                let expected = Self.answer(query, rows)
                found += expected.count
                asked += 1
                let (limit, offset) = (
                    Int.random(in: 1...30, using: &random), Int.random(in: 0...20, using: &random)
                )
                let lines = try await reader.lines(query, limit: limit, offset: offset)
                #expect(
                    lines.map(\.id) == Array(expected.dropFirst(offset).prefix(limit)), "\(query)")
                #expect(try await reader.count(of: query, most: Int.max) == expected.count)
                #expect(try await reader.count(of: query, most: 3) == min(3, expected.count))
                let now = Instant(day.date, hour: 12, minute: 0)
                let loads = try await reader.loadByProcedure(query, lateAt: now)
                #expect(loads.values.reduce(0) { $0 + $1.open } == expected.count)
            }
        }
        // The queries are not all of those that find nothing.
        #expect(asked > 200 && found > asked)
    }

    /// Matters of the test's own, handed to the people: one stays with them, one goes on to nobody, one ends.
    private func handOver(
        _ people: [Actor.ID], on day: CivilDate, in store: SQLiteEventStore
    ) async throws {
        let moment = Instant(day, hour: 15, minute: 0)
        let last: [[Change]] = [[], [.assigned([])], [.closed]]
        for changes in last {
            let id = Matter.ID(store.reserve(1).lowerBound)
            func event(_ position: Int, _ changes: [Change]) -> Event {
                Event(
                    matter: id, position: position, procedure: "mediation", act: "note",
                    actor: "head", unit: "mediation", happened: moment, entered: moment,
                    changes: changes)
            }
            let opening = event(
                0,
                [
                    .opened(version: "2020-01-01"), .moved(to: "accepted"),
                    .started("conclude", from: day, due: .day(day.adding(days: 9))),
                    .assigned(people),
                ])
            var matter = Matter(opening: opening)
            var commits = [Commit(event: opening, state: matter, tallies: [], search: nil)]
            if !changes.isEmpty {
                let next = event(1, changes)
                matter.apply(next)
                commits.append(Commit(event: next, state: matter, tallies: [], search: nil))
            }
            for commit in commits { _ = try await store.append([commit]) }
        }
    }

    private func rows(in folder: TemporaryFolder) async throws -> [Row] {
        try await folder.connection().read { database in
            try GRDB.Row.fetchAll(database, sql: "SELECT * FROM matter ORDER BY id").map { row in
                Row(
                    id: Matter.ID(row["id"]), procedure: Procedure.ID(row["procedure"] as String),
                    stage: (row["stage"] as String?).map { Stage.ID($0) },
                    unit: (row["unit"] as String?).map { Unit.ID($0) },
                    community: (row["community"] as String?).map { Community.ID($0) },
                    opened: row["opened"], isOpen: (row["closed"] as Int64?) == nil,
                    due: row["due"],
                    people: (row["assignees"] as String? ?? "").split(separator: "|")
                        .map { Actor.ID(String($0)) })
            }
        }
    }

    /// A query with some conditions, made from a row so that it may find something.
    private static func query(
        _ rows: [Row], _ people: [Actor.ID], _ random: inout SeededGenerator
    ) -> MatterQuery {
        let row = rows[Int.random(in: rows.indices, using: &random)]
        let other = rows[Int.random(in: rows.indices, using: &random)]
        func sometimes() -> Bool { Int.random(in: 0..<4, using: &random) == 0 }
        var query = MatterQuery()
        query.state = MatterQuery.State.allCases.randomElement(using: &random) ?? .all
        query.order = MatterQuery.Order.allCases.randomElement(using: &random) ?? .due
        if sometimes() { query.procedures = [row.procedure, other.procedure] }
        if sometimes(), let stage = row.stage {
            query.places = [MatterQuery.Place(procedure: row.procedure, stage: stage)]
        }
        if sometimes() { query.units = [row.unit, other.unit].compactMap { $0 } }
        if sometimes() { query.communities = [row.community].compactMap { $0 } }
        if sometimes() {
            query.reaches = [
                .init(procedures: [row.procedure], unit: row.unit),
                .init(procedures: nil, communities: [other.community].compactMap { $0 }),
            ]
            query.mine = [people[0]]
        }
        if let person = row.people.first, sometimes() { query.assignee = person }
        if sometimes() { query.assignee = people.randomElement(using: &random) }
        if sometimes() { query.isUnassigned = true }
        let opened = Instant(seconds: row.opened).civilDate
        if sometimes() { query.opened = opened.adding(days: -30)...opened }
        if sometimes() { query.due = opened...opened.adding(days: 30) }
        if sometimes() { query.lateAt = Instant(opened.adding(days: 10), hour: 9, minute: 0) }
        return query
    }

    private static func answer(_ query: MatterQuery, _ rows: [Row]) -> [Matter.ID] {
        let found = rows.filter { holds($0, query) }
        guard query.order == .due else { return found.map(\.id).reversed() }
        return found.sorted {
            ($0.due ?? .max, $0.id.number) < ($1.due ?? .max, $1.id.number)
        }.map(\.id)
    }

    private static func holds(_ row: Row, _ query: MatterQuery) -> Bool {
        switch query.state {
        case .open: guard row.isOpen else { return false }
        case .closed: guard !row.isOpen else { return false }
        case .all: break
        }
        if let all = query.procedures, !all.contains(row.procedure) { return false }
        if let all = query.places,
            !all.contains(where: { $0.procedure == row.procedure && $0.stage == row.stage })
        {
            return false
        }
        if let all = query.units, !all.contains(where: { $0 == row.unit }) { return false }
        if let all = query.communities, !all.contains(where: { $0 == row.community }) {
            return false
        }
        if let reaches = query.reaches {
            let isReached = reaches.contains { reach in
                (reach.procedures?.contains(row.procedure) ?? true)
                    && (reach.unit == nil || row.unit == nil || row.unit == reach.unit)
                    && (reach.communities.isEmpty || row.community == nil
                        || reach.communities.contains { $0 == row.community })
            }
            guard isReached || !Set(row.people).isDisjoint(with: query.mine) else { return false }
        }
        if let person = query.assignee, !row.people.contains(person) { return false }
        if query.isUnassigned, !row.people.isEmpty { return false }
        if let days = query.due {
            guard let due = row.due, days.contains(Instant(seconds: due).civilDate) else {
                return false
            }
        }
        if let moment = query.lateAt {
            guard let due = row.due, due < moment.seconds else { return false }
        }
        return query.opened.map { $0.contains(Instant(seconds: row.opened).civilDate) } ?? true
    }
}
