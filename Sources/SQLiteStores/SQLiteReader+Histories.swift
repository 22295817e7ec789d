public import Casework
internal import Foundation
internal import GRDB
public import LegalCalendar
public import Procedures
internal import Synchronization

/// Which matters to go through, and how far.
public struct HistorySelection: Sendable {
    /// Those that have not ended.
    public var openOnly: Bool
    /// Of these procedures; nil for all.
    public var procedures: [Procedure.ID]?
    /// Events that happened up to and on this day.
    public var through: CivilDate?
    /// Only matters with these numbers; nil for all.
    public var numbers: ClosedRange<Int64>?

    public init(
        openOnly: Bool = false, procedures: [Procedure.ID]? = nil, through: CivilDate? = nil,
        numbers: ClosedRange<Int64>? = nil
    ) {
        self.openOnly = openOnly
        self.procedures = procedures
        self.through = through
        self.numbers = numbers
    }

    fileprivate var sql: String {
        var conditions = ["matter.id BETWEEN ? AND ?"]
        if openOnly { conditions.append("matter.closed IS NULL") }
        if let procedures {
            let names = procedures.map { "'\($0.text.filter { $0 != "'" })'" }
            conditions.append("matter.procedure IN (\(names.joined(separator: ", ")))")
        }
        if let through {
            let end = Instant(through.next, hour: 0, minute: 0).seconds
            conditions.append("event.happened < \(end)")
        }
        let columns = EventReading.columns.split(separator: ", ").map { "event.\($0)" }
        return """
            SELECT \(columns.joined(separator: ", "))
            FROM matter CROSS JOIN event INDEXED BY event_matter ON event.matter = matter.id
            WHERE \(conditions.joined(separator: " AND "))
            ORDER BY matter.id, event.position
            """
    }
}

extension SQLiteReader {
    /// Goes through matters with all their events, on all cores.
    ///
    /// - Parameters:
    ///   - selection: which matters.
    ///   - empty: what each part begins with.
    ///   - take: takes in one matter's events, in their order.
    ///   - merge: joins what two parts have found; the order of parts is not that of matters.
    ///   - progress: is told how many parts of how many are done.
    /// - Returns: what all parts have found.
    /// - Throws: `.damaged` for an event that cannot be read.
    public func histories<Result: Sendable>(
        _ selection: HistorySelection, into empty: Result,
        _ take: @escaping @Sendable (inout Result, [Event]) throws -> Void,
        merge: (inout Result, Result) -> Void,
        progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws(StoreError) -> Result {
        do {
            let all = 0...(try await highestMatter())
            let numbers = selection.numbers?.clamped(to: all) ?? all
            let parts = stride(from: numbers.lowerBound, through: numbers.upperBound, by: 10_000)
                .map { $0...min($0 + 9_999, numbers.upperBound) }
            let sql = selection.sql
            return try await inParts(
                parts, into: empty,
                { part, database in try Self.run(sql, part, empty, take, in: database) },
                merge: merge, progress: progress)
        } catch {
            throw StoreError(error)
        }
    }

    /// No matter has a higher number.
    public func highestMatter() async throws(StoreError) -> Int64 {
        try await read { try Int64.fetchOne($0, sql: "SELECT max(id) FROM matter") ?? 0 }
    }

    private static func run<Result>(
        _ sql: String, _ part: ClosedRange<Int64>, _ empty: Result,
        _ take: (inout Result, [Event]) throws -> Void, in database: Database
    ) throws -> Result {
        let select = try RawStatement(sql, in: database)
        defer { select.reset() }
        select.bind(part.lowerBound, at: 1)
        select.bind(part.upperBound, at: 2)
        var result = empty
        var events: [Event] = []
        while try select.step() {
            let event = try EventReading.event(in: select)
            if let last = events.last, last.matter != event.matter {
                try take(&result, events)
                events.removeAll(keepingCapacity: true)
            }
            guard event.position == events.count else {
                throw StoreError.damaged(
                    "event \(select.integer(0)) does not follow the one before it in its matter")
            }
            events.append(event)
        }
        if !events.isEmpty { try take(&result, events) }
        return result
    }

    /// The measures that are counted, each at the place that its cells name.
    public func measures() async throws(StoreError) -> [String] {
        try await read { try Meta.measures($0) }
    }

    /// How many matters follow each version of each procedure, and how many of them are open.
    public func followers() async throws(StoreError) -> [VersionFollowers] {
        try await read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT procedure, version, count(*) AS matters, count(*) - count(closed) AS open
                    FROM matter GROUP BY procedure, version ORDER BY procedure, version
                    """
            ).map { row in
                let day: Int32 = row["version"]
                return VersionFollowers(
                    procedure: Procedure.ID(row["procedure"]),
                    version: CivilDate(daysSinceEpoch: day), matters: row["matters"],
                    open: row["open"])
            }
        }
    }
}

/// How many matters follow a version of a procedure.
public struct VersionFollowers: Hashable, Sendable {
    public let procedure: Procedure.ID
    public let version: CivilDate
    public let matters: Int
    public let open: Int
}
