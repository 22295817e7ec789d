import LegalCalendar
import Testing

@Suite struct CalendarFileTests {
    @Test("Every fault is reported with its line")
    func faults() {
        let csv = """
            date,kind,name
            2024-02-30,holiday,春节
            2024-06-10,feast,端午节
            2024-06-10,holiday,端午节
            2024-06-10,holiday,端午节
            2024-02-04,makeup-workday,春节
            2024-02-04,holiday,春节
            2024-02-05,makeup-workday,春节
            2024-05-01,holiday,
            2024-05-02,holiday

            2024-05-03,holiday,劳动节,notice
            """
        #expect(
            throws: CalendarFileError(faults: [
                .init(line: 2, problem: .badDate(.noSuchDay(year: 2024, month: 2, day: 30))),
                .init(line: 3, problem: .unknownKind("feast")),
                .init(line: 5, problem: .duplicate("2024-06-10", firstLine: 4)),
                .init(line: 7, problem: .contradiction("2024-02-04", firstLine: 6)),
                .init(line: 8, problem: .makeupOnWeekday("2024-02-05")),
                .init(line: 9, problem: .noName("2024-05-01")),
                .init(line: 10, problem: .wrongColumnCount(2)),
                .init(line: 12, problem: .wrongColumnCount(4)),
            ])
        ) { try LegalCalendar(csv: csv) }
    }

    static let broken: [(csv: String, fault: CalendarFileError.Fault, message: String)] = [
        (
            "", .init(line: 1, problem: .badHeader("")),
            "line 1: header '': expected 'date,kind,name' or 'date,kind,name,source'"
        ),
        (
            "day,kind,name\n2024-06-10,holiday,端午节",
            .init(line: 1, problem: .badHeader("day,kind,name")),
            "line 1: header 'day,kind,name': expected 'date,kind,name' or 'date,kind,name,source'"
        ),
        ("date,kind,name\n", .init(line: 1, problem: .noDays), "line 1: the file lists no day"),
        (
            "date,kind,name\n10 June,holiday,端午节",
            .init(line: 2, problem: .badDate(.badFormat("10 June"))),
            "line 2: date '10 June': expected YYYY-MM-DD, as in '2020-11-06'"
        ),
        (
            "date,kind,name\n2024-06-11,makeup-workday,端午节",
            .init(line: 2, problem: .makeupOnWeekday("2024-06-11")),
            "line 2: 2024-06-11 is a makeup workday but no Saturday or Sunday"
        ),
    ]

    @Test("A broken file is refused in one line", arguments: broken)
    func messages(csv: String, fault: CalendarFileError.Fault, message: String) {
        let error = CalendarFileError(faults: [fault])
        #expect(throws: error) { try LegalCalendar(csv: csv) }
        #expect(error.description == message)
    }

    @Test("CRLF, a byte order mark, blank lines and a source column change nothing")
    func variants() throws {
        let plain = try LegalCalendar(csv: "date,kind,name\n2024-06-10,holiday,端午节\n")
        let other = try LegalCalendar(
            csv: "\u{FEFF}date,kind,name,source\r\n2024-06-10,holiday,端午节,国办发明电\r\n\r\n")
        let mixed = try LegalCalendar(csv: "date,kind,name,source\n2024-06-10,holiday,端午节")
        #expect(plain == other)
        #expect(plain == mixed)
        #expect(plain.dayKind("2024-06-10") == .holiday("端午节"))
        #expect(plain.dayKind("2024-06-11") == nil)
    }

    @Test("December days of the next notice do not publish their own year")
    func spill() throws {
        let calendar = try LegalCalendar(
            csv: "date,kind,name\n2018-12-31,holiday,元旦\n2019-01-01,holiday,元旦")
        #expect(calendar.years == [2019])
        #expect(throws: CalendarError.yearNotPublished(2018)) {
            try calendar.isWorkingDay("2018-12-31")
        }
        #expect(try !calendar.isWorkingDay("2019-01-01"))
    }
}
