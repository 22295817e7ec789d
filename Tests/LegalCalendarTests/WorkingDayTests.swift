import LegalCalendar
import Testing

@Suite struct WorkingDayTests {
    /// Every weekend day worked under the notices of 2019 to 2026, with the working days around it.
    static let makeup: [(before: CivilDate, day: CivilDate, after: CivilDate)] = [
        ("2019-02-01", "2019-02-02", "2019-02-03"), ("2019-02-02", "2019-02-03", "2019-02-11"),
        ("2019-04-26", "2019-04-28", "2019-04-29"), ("2019-04-30", "2019-05-05", "2019-05-06"),
        ("2019-09-27", "2019-09-29", "2019-09-30"), ("2019-10-11", "2019-10-12", "2019-10-14"),
        ("2020-01-17", "2020-01-19", "2020-01-20"), ("2020-04-24", "2020-04-26", "2020-04-27"),
        ("2020-05-08", "2020-05-09", "2020-05-11"), ("2020-06-24", "2020-06-28", "2020-06-29"),
        ("2020-09-25", "2020-09-27", "2020-09-28"), ("2020-10-09", "2020-10-10", "2020-10-12"),
        ("2021-02-05", "2021-02-07", "2021-02-08"), ("2021-02-19", "2021-02-20", "2021-02-22"),
        ("2021-04-23", "2021-04-25", "2021-04-26"), ("2021-05-07", "2021-05-08", "2021-05-10"),
        ("2021-09-17", "2021-09-18", "2021-09-22"), ("2021-09-24", "2021-09-26", "2021-09-27"),
        ("2021-10-08", "2021-10-09", "2021-10-11"), ("2022-01-28", "2022-01-29", "2022-01-30"),
        ("2022-01-29", "2022-01-30", "2022-02-07"), ("2022-04-01", "2022-04-02", "2022-04-06"),
        ("2022-04-22", "2022-04-24", "2022-04-25"), ("2022-05-06", "2022-05-07", "2022-05-09"),
        ("2022-09-30", "2022-10-08", "2022-10-09"), ("2022-10-08", "2022-10-09", "2022-10-10"),
        ("2023-01-20", "2023-01-28", "2023-01-29"), ("2023-01-28", "2023-01-29", "2023-01-30"),
        ("2023-04-21", "2023-04-23", "2023-04-24"), ("2023-05-05", "2023-05-06", "2023-05-08"),
        ("2023-06-21", "2023-06-25", "2023-06-26"), ("2023-09-28", "2023-10-07", "2023-10-08"),
        ("2023-10-07", "2023-10-08", "2023-10-09"), ("2024-02-02", "2024-02-04", "2024-02-05"),
        ("2024-02-09", "2024-02-18", "2024-02-19"), ("2024-04-03", "2024-04-07", "2024-04-08"),
        ("2024-04-26", "2024-04-28", "2024-04-29"), ("2024-05-10", "2024-05-11", "2024-05-13"),
        ("2024-09-13", "2024-09-14", "2024-09-18"), ("2024-09-27", "2024-09-29", "2024-09-30"),
        ("2024-10-11", "2024-10-12", "2024-10-14"), ("2025-01-24", "2025-01-26", "2025-01-27"),
        ("2025-02-07", "2025-02-08", "2025-02-10"), ("2025-04-25", "2025-04-27", "2025-04-28"),
        ("2025-09-26", "2025-09-28", "2025-09-29"), ("2025-10-10", "2025-10-11", "2025-10-13"),
        ("2025-12-31", "2026-01-04", "2026-01-05"), ("2026-02-13", "2026-02-14", "2026-02-24"),
        ("2026-02-27", "2026-02-28", "2026-03-02"), ("2026-05-08", "2026-05-09", "2026-05-11"),
        ("2026-09-18", "2026-09-20", "2026-09-21"), ("2026-10-09", "2026-10-10", "2026-10-12"),
    ]

    @Test("A weekend day worked under the notice is a working day", arguments: makeup)
    func makeupWorkday(before: CivilDate, day: CivilDate, after: CivilDate) throws {
        let calendar = try nationalCalendar()
        let one = try rule("1wd")
        let back = try rule("1wd", .calendar, .before)
        #expect(day.isWeekend)
        #expect(try calendar.isWorkingDay(day))
        #expect(try calendar.fastLastDay(of: one, from: before) == day)
        #expect(try calendar.fastLastDay(of: one, from: day) == after)
        #expect(try calendar.fastLastDay(of: back, from: after) == day)
        #expect(try calendar.fastLastDay(of: back, from: day) == before)
        #expect(try calendar.workingDays(after: before, through: after) == 2)
        // A calendar day period that ends on it has no reason to move.
        #expect(try calendar.fastLastDay(of: rule("1d"), from: day.previous) == day)
    }

    @Test("The table above is complete")
    func complete() throws {
        let calendar = try nationalCalendar()
        let worked = try calendar.years.sorted().flatMap { year throws(CalendarError) in
            try calendar.calendarYear(year).makeupWorkdays
        }
        #expect(worked == Self.makeup.map(\.day))
    }

    static let years: [(year: Int, off: Int, working: Int)] = [
        (2019, 28, 250), (2020, 30, 249), (2021, 31, 250), (2022, 32, 249),
        (2023, 28, 249), (2024, 28, 251), (2025, 28, 248), (2026, 33, 248),
    ]

    @Test("Days off and working days of each year", arguments: years)
    func totals(year: Int, off: Int, working: Int) throws {
        let summary = try nationalCalendar().calendarYear(year)
        #expect(summary.holidays.map(\.days.count).reduce(0, +) == off)
        #expect(summary.workingDays == working)
    }

    @Test("A year without a notice is named, never guessed")
    func unpublished() throws {
        let calendar = try nationalCalendar()
        #expect(throws: CalendarError.yearNotPublished(2027)) {
            try calendar.isWorkingDay("2027-01-04")
        }
        #expect(throws: CalendarError.yearNotPublished(2018)) {
            try calendar.isWorkingDay("2018-12-31")
        }
        #expect(throws: CalendarError.yearNotPublished(2027)) {
            try calendar.lastDay(of: rule("20wd"), from: "2026-12-20")
        }
        #expect(throws: CalendarError.yearNotPublished(2027)) {
            try calendar.fastLastDay(of: rule("15d"), from: "2026-12-20")
        }
        #expect(throws: CalendarError.yearNotPublished(2018)) {
            try calendar.lastDay(of: rule("5wd", .calendar, .before), from: "2019-01-04")
        }
        #expect(throws: CalendarError.yearNotPublished(2031)) { try calendar.calendarYear(2031) }
        let gap = LegalCalendar(days: [:], years: [2019, 2021])
        #expect(throws: CalendarError.yearNotPublished(2020)) {
            try gap.lastDay(of: rule("3wd"), from: "2019-12-30")
        }
        #expect(
            CalendarError.yearNotPublished(2027).description
                == "the working days of 2027 are not published: add its notice to the calendar")
    }

    @Test("Without roll-over a calendar period needs no notice")
    func noRollNeedsNoNotice() throws {
        let calendar = try nationalCalendar()
        let fifteenYears = try rule("15y", rollOver: RollOver.none)
        let reckoning = try calendar.lastDay(of: fifteenYears, from: "2024-02-29")
        #expect(reckoning.date == "2039-02-28")
    }

    @Test("An empty calendar knows nothing")
    func empty() {
        let calendar = LegalCalendar(days: ["2024-06-10": .holiday("端午节")], years: [])
        #expect(throws: CalendarError.yearNotPublished(2024)) {
            try calendar.isWorkingDay("2024-06-10")
        }
    }

    @Test("Working days on or after, on or before, and between")
    func neighbours() throws {
        let calendar = try nationalCalendar()
        #expect(try calendar.nextWorkingDay(onOrAfter: "2020-10-01") == "2020-10-09")
        #expect(try calendar.nextWorkingDay(onOrAfter: "2020-10-09") == "2020-10-09")
        #expect(try calendar.previousWorkingDay(onOrBefore: "2020-10-08") == "2020-09-30")
        #expect(try calendar.workingDays(after: "2020-09-25", through: "2020-10-29") == 20)
        #expect(try calendar.workingDays(after: "2020-10-29", through: "2020-10-29") == 0)
        #expect(try calendar.workingDays(after: "2020-10-29", through: "2020-09-01") == 0)
    }
}
