import LegalCalendar
import Sheets
import Testing

@Suite struct DateReadingTests {
    static let days: [(cell: Cell, day: CivilDate, why: String)] = [
        (.text("2020-11-06"), "2020-11-06", "ISO 8601"),
        (.text("2020/11/6"), "2020-11-06", "as Excel shows it"),
        (.text("2020.11.6"), "2020-11-06", "with points"),
        (.text(" 2020年11月6日 "), "2020-11-06", "Chinese, with space around"),
        (.text("20201106"), "2020-11-06", "eight digits"),
        (.number(20_201_106), "2020-11-06", "eight digits kept as a number"),
        (.date(44_141), "2020-11-06", "a serial number with a date format"),
        (.number(44_141), "2020-11-06", "a serial number without one"),
        (.date(61), "1900-03-01", "the first day that serial numbers count rightly"),
    ]

    @Test("A day in each of its notations", arguments: days)
    func day(cell: Cell, day: CivilDate, why: String) {
        #expect(DateReading.read(cell)?.day == day, "\(why)")
        #expect(DateReading.read(cell)?.second == nil)
    }

    static let moments: [(text: String, second: Int)] = [
        ("2020-11-06 14:30", 52_200),
        ("2020-11-06T14:30:05", 52_205),
        ("2020年11月6日 8时5分", 29_100),
        ("2020/11/6 0:00:01", 1),
    ]

    @Test("A time of day behind the day", arguments: moments)
    func moment(text: String, second: Int) {
        #expect(DateReading.read(.text(text))?.day == "2020-11-06")
        #expect(DateReading.read(.text(text))?.second == second)
    }

    static let refused: [Cell] = [
        .text("2020-02-30"), .text("2020-13-01"), .text("11/6/2020"), .text("2020年11月"),
        .text("昨天"), .text("2020--11-06"), .text("2020-11-06 25:00"), .text("6"), .text("44141"),
        .number(3), .number(20_201_306), .blank, .boolean(true), .text("-2020-11-06"),
    ]

    @Test("What is no day is not guessed at", arguments: refused)
    func none(cell: Cell) {
        #expect(DateReading.read(cell) == nil)
    }

    @Test("Every second of a day goes into a serial number and comes out again")
    func serials() {
        for second in stride(from: 0, to: 86_400, by: 7) {
            let serial = DateReading.serial(of: "2020-11-06", second: second)
            let found = DateReading.read(.date(serial))
            #expect(found?.day == "2020-11-06" && found?.second ?? 0 == second)
        }
    }
}
