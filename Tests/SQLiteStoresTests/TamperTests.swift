import Casework
import GRDB
import Procedures
import SQLiteStores
import Testing

@Suite("Nothing in the data can be changed unseen", .tags(.slow)) struct TamperTests {
    struct Table {
        let name: String
        let key: [String]
        let columns: [String]
        let weight: Int
    }

    static let tables = [
        Table(
            name: "event", key: ["seq"],
            columns: [
                "seq", "matter", "position", "procedure", "act", "happened", "entered", "salt",
                "payload",
            ], weight: 5),
        Table(
            name: "tile", key: ["level", "place"], columns: ["level", "place", "hashes"], weight: 2),
        Table(
            name: "cell", key: ["measure", "day", "entered", "dimensions"],
            columns: ["measure", "day", "entered", "dimensions", "value"], weight: 3),
        Table(
            name: "matter", key: ["id"],
            columns: [
                "id", "procedure", "version", "number", "stage", "community", "unit", "opened",
                "closed", "due", "events",
            ], weight: 3),
        Table(
            name: "tally", key: ["measure", "seq"],
            columns: ["measure", "seq", "value", "dimensions"], weight: 2),
        Table(
            name: "deadline", key: ["matter", "period"],
            columns: ["matter", "period", "start", "due"], weight: 1),
        Table(name: "checkpoint", key: ["day"], columns: ["day", "size", "note"], weight: 1),
        Table(name: "series", key: ["name"], columns: ["name", "last"], weight: 1),
    ]

    @Test("The year as it was written holds")
    func sound() async throws {
        let folder = try await SmallYear.copy()
        let result = try await SmallYear.verify(folder)
        #expect(result.faults.map(\.description) == [])
        #expect(result.events > 500)
        #expect(result.size == result.events)
    }

    @Test("One byte changed in a value, in 1,000 places drawn at random", arguments: [1, 2])
    func values(seed: UInt64) async throws {
        let folder = try await SmallYear.copy()
        let counter = try await SmallYear.source.value.counter
        let reader = try await SQLiteReader.open(at: folder.data)
        let database = try folder.connection()
        var random = SeededGenerator(state: seed)
        let lots = Self.tables.flatMap { Array(repeating: $0, count: $0.weight) }
        var changes = 0
        while changes < 500 {
            guard let table = lots.randomElement(using: &random),
                let change = try await Self.change(table, in: database, &random)
            else { continue }
            changes += 1
            let result = try await reader.verify(counter)
            #expect(!result.holds, "not found: \(change.words)")
            try await Self.restore(change, in: database)
        }
        #expect(try await reader.verify(counter).holds, "the last change was not taken back")
    }

    struct Change: Sendable {
        let table: String
        /// Where the changed row is.
        let place: String
        let columns: [String]
        let old: [DatabaseValue]
        let words: String
    }

    /// Changes one byte of a value; nil where the drawn value is null or the row would clash.
    static func change(
        _ table: Table, in database: DatabaseQueue, _ random: inout SeededGenerator
    ) async throws -> Change? {
        let (place, column) = (
            UInt32.random(in: .min ... .max, using: &random),
            table.columns.randomElement(using: &random) ?? ""
        )
        let (at, mask) = (
            Int.random(in: 0..<1_000_000, using: &random), UInt8.random(in: 1...255, using: &random)
        )
        let (name, key, columns) = (table.name, table.key, table.columns)
        return try await database.write { database in
            let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(name)") ?? 0
            guard count > 0,
                let old = try Row.fetchOne(
                    database,
                    sql: """
                        SELECT \(columns.joined(separator: ", ")) FROM \(name)
                        LIMIT 1 OFFSET \(Int(place) % count)
                        """)
            else { return nil }
            let value: DatabaseValue = old[column]
            let literal: String
            switch value.storage {
            case .int64(let number):
                literal = "\(number ^ (Int64(mask) << (8 * Int64(at % 8))))"
            case .string(let text):
                literal = "CAST(x'\(hex(Array(text.utf8), at, mask))' AS TEXT)"
            case .blob(let data): literal = "x'\(hex(Array(data), at, mask))'"
            case .null, .double: return nil
            }
            guard literal != "CAST(x'' AS TEXT)" else { return nil }
            let before = key.map { Self.literal(old[$0]) }
            let which = zip(key, before).map { "\($0) = \($1)" }.joined(separator: " AND ")
            do {
                try database.execute(
                    sql: "UPDATE \(name) SET \(column) = \(literal) WHERE \(which)")
            } catch DatabaseError.SQLITE_CONSTRAINT {
                return nil
            }
            var after = before
            if let index = key.firstIndex(of: column) { after[index] = literal }
            return Change(
                table: name,
                place: zip(key, after).map { "\($0) = \($1)" }.joined(separator: " AND "),
                columns: columns, old: columns.map { old[$0] },
                words: "\(name).\(column) where \(which): \(value) became \(literal)")
        }
    }

    private static func literal(_ value: DatabaseValue) -> String {
        switch value.storage {
        case .int64(let number): "\(number)"
        case .string(let text): "'\(text.replacing("'", with: "''"))'"
        case .null, .double, .blob: "NULL"
        }
    }

    private static func hex(_ bytes: [UInt8], _ at: Int, _ mask: UInt8) -> String {
        var bytes = bytes
        if !bytes.isEmpty { bytes[at % bytes.count] ^= mask }
        let digits = Array("0123456789abcdef")
        return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    static func restore(_ change: Change, in database: DatabaseQueue) async throws {
        try await database.write { database in
            try database.execute(sql: "DELETE FROM \(change.table) WHERE \(change.place)")
            let columns = change.columns.joined(separator: ", ")
            let marks = change.columns.map { _ in "?" }.joined(separator: ", ")
            try database.execute(
                sql: "INSERT INTO \(change.table) (\(columns)) VALUES (\(marks))",
                arguments: StatementArguments(change.old))
        }
    }
}
