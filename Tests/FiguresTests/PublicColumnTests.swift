import Figures
import LegalCalendar
import Procedures
import Testing

@Suite struct PublicColumnTests {
    static func column(_ id: PublicColumn.ID, months: Int) -> PublicColumn {
        PublicColumn(
            id: id, label: Label(zh: "栏目", en: "Column"), months: months, warningDays: 14,
            figures: ["f"], cites: [])
    }

    static let cases: [(newest: CivilDate?, freshness: PublicColumn.Freshness, why: String)] = [
        (nil, .stale(since: nil), "never an entry"),
        ("2020-10-03", .stale(since: "2020-12-04"), "two months and a day"),
        ("2020-10-04", .ending("2020-12-04"), "the last day"),
        ("2020-10-18", .ending("2020-12-18"), "as many days ahead as are warned of"),
        ("2020-10-19", .fresh(through: "2020-12-19"), "a day more"),
        ("2020-12-04", .fresh(through: "2021-02-04"), "today"),
        ("2020-09-30", .stale(since: "2020-12-01"), "a month without a 31st"),
    ]

    @Test("A column is fresh so many months after its newest entry", arguments: cases)
    func freshness(newest: CivilDate?, freshness: PublicColumn.Freshness, why: String) {
        #expect(
            Self.column("c", months: 2).freshness(newest: newest, on: "2020-12-04") == freshness,
            "\(why)")
    }

    @Test("Columns that need an entry come first, those that are stale before all")
    func order() {
        let columns = [
            Self.column("ending", months: 2), Self.column("fresh", months: 6),
            Self.column("stale", months: 1),
        ]
        let newest: [PublicColumn.ID: CivilDate] = [
            "ending": "2020-10-10", "fresh": "2020-10-10", "stale": "2020-10-10",
        ]
        let found = staleColumns(columns, newest: newest, on: "2020-12-04")
        #expect(found.map(\.column.id) == ["stale", "ending"])
    }
}
