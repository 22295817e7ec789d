import Figures
import GRDB
import LegalCalendar
import PackFiles
import SQLiteStores
import Testing

@Suite("Sums of cells") struct CellTests {
    static let entered: CivilDate = "2020-11-26"
    static let spans = [
        CellSums.Span(first: "2020-01-01", last: "2020-11-26"),
        CellSums.Span(first: "2020-02-01", last: "2020-02-29"),
        CellSums.Span(first: "2020-11-01", last: "2020-11-26"),
    ]

    @Test("Several spans in one pass give what each gives alone")
    func together() async throws {
        let folder = try await SmallYear.copy()
        let reader = try await SQLiteReader.open(at: folder.data)
        let together = try await reader.sums(of: Self.spans, entered: Self.entered)
        for (span, sums) in zip(Self.spans, together) {
            let alone = try await reader.sums(
                from: span.first, through: span.last, entered: Self.entered)
            #expect(try await texts(span, sums) == texts(span, alone))
        }
        #expect(try await reader.sums(of: [], entered: Self.entered).isEmpty)
    }

    @Test("A pass adds up what the database's own sums are")
    func asTheDatabase() async throws {
        let folder = try await SmallYear.copy()
        let reader = try await SQLiteReader.open(at: folder.data)
        let span = Self.spans[1]
        let sums = try await reader.sums(of: [span], entered: Self.entered)[0]
        let connection = try folder.connection()
        for measure in 0..<20 {
            let found = sums.sums(of: measure, only: [])
            let days = [span.first, span.last, span.yearBefore.first, span.yearBefore.last]
                .map(\.daysSinceEpoch)
            let expected = try await connection.read { database in
                try Row.fetchOne(
                    database,
                    sql: """
                        SELECT coalesce(sum(value) FILTER (WHERE day >= ?1), 0),
                            coalesce(sum(value) FILTER (WHERE day < ?1), 0),
                            coalesce(sum(value) FILTER (WHERE day BETWEEN ?3 AND ?4), 0),
                            coalesce(sum(value), 0)
                        FROM cell WHERE measure = ?5 AND day <= ?2 AND entered <= ?6
                        """,
                    arguments: [
                        days[0], days[1], days[2], days[3], measure, Self.entered.daysSinceEpoch,
                    ]
                ).map { row in
                    CellSums.Sums(
                        span: row[0], yearBefore: row[2], opening: row[1], closing: row[3])
                }
            }
            #expect(found == expected, "measure \(measure)")
        }
    }

    @Test(
        "A folder of version 1 is read as it is, and brought up to date when it is opened to write")
    func ofVersion1() async throws {
        let folder = try await SmallYear.copy()
        let span = Self.spans[0]
        let reader = try await SQLiteReader.open(at: folder.data)
        let now = try await texts(span, reader.sums(of: [span], entered: Self.entered)[0])
        try await Self.takeBack(folder)
        let before = try await SQLiteReader.open(at: folder.data)
        #expect(
            try await texts(span, before.sums(of: [span], entered: Self.entered)[0]) == now)
        #expect(try await SmallYear.verify(folder).holds)
        _ = try await SQLiteEventStore.open(at: folder.data)
        let after = try await SQLiteReader.open(at: folder.data)
        #expect(try await texts(span, after.sums(of: [span], entered: Self.entered)[0]) == now)
        #expect(try await SmallYear.verify(folder).holds)
    }

    /// Makes the folder one of version 1.
    private static func takeBack(_ folder: TemporaryFolder) async throws {
        try await folder.connection().write { database in
            try database.execute(
                sql: """
                    CREATE TABLE old (measure INTEGER NOT NULL, day INTEGER NOT NULL,
                        entered INTEGER NOT NULL, dimensions TEXT NOT NULL, value INTEGER NOT NULL,
                        PRIMARY KEY (measure, day, entered, dimensions)) WITHOUT ROWID;
                    INSERT INTO old SELECT measure, day, entered, dimensions, value FROM cell;
                    DROP TABLE cell;
                    ALTER TABLE old RENAME TO cell;
                    DELETE FROM grdb_migrations WHERE identifier = '2';
                    """)
        }
    }

    /// All figures of the span, as they are shown.
    private func texts(_ span: CellSums.Span, _ sums: CellSums) async throws -> [String?] {
        let book = try await SmallYear.source.value.pack.figures
        let statement = Statement(book: book, first: span.first, last: span.last, cells: sums)
        return book.figures.map { statement.text($0.id) }
    }
}
