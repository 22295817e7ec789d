import LegalCalendar
import Testing

@Suite struct ExplanationTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let why: String
        let length: String
        var days = DayRule.calendar
        var rollOver: RollOver?
        var direction = Direction.after
        var changes: [ClockChange] = []
        var extended: String?
        let start: CivilDate
        var article: String?
        var event: (zh: String, en: String)?
        let zh: String
        let en: String

        var testDescription: String { why }
    }

    static let asked = ClockChange.suspended(from: "2020-10-12", reason: "征求第三方意见")
    static let pause: [ClockChange] = [asked, .resumed(on: "2020-10-16")]
    static let received = (zh: "收到", en: "received")

    static let rows: [Row] = [
        Row(
            why: "holidays and makeup workdays", length: "20wd", start: "2020-09-25",
            event: received,
            zh: "应于2020年10月29日前（含当日）办结：2020年9月25日收到，当日不计，20个工作日；10月1日至8日放假不计，9月27日、"
                + "10月10日调休上班计入。",
            en: "Due by 29 October 2020 (inclusive): received on 25 September 2020 (that day "
                + "not counted), 20 working days; 1–8 October are days off and do not count, "
                + "27 September and 10 October are make-up working days and count."),
        Row(
            why: "with its article and no event", length: "20wd", start: "2020-11-02",
            article: "政府信息公开条例第三十三条",
            zh: "依据政府信息公开条例第三十三条，应于2020年11月30日前（含当日）办结：2020年11月2日起算，当日不计，20个工作日。",
            en: "Due by 30 November 2020 (inclusive) under 政府信息公开条例第三十三条: counting from 2 "
                + "November 2020 (that day not counted), 20 working days."),
        Row(
            why: "日 read as working days", length: "7ri", days: penaltyDays,
            rollOver: RollOver.none, start: "2025-01-24", event: ("登记保存", "registered"),
            zh: "应于2025年2月10日前（含当日）办结：2025年1月24日登记保存，当日不计，7个工作日（“7日”按行政处罚法第八十五条指工作日）；"
                + "1月28日至2月4日放假不计，1月26日、2月8日调休上班计入。",
            en: "Due by 10 February 2025 (inclusive): registered on 24 January 2025 (that "
                + "day not counted), 7 working days (written '7日', which means working days: "
                + "行政处罚法第八十五条); 28 January to 4 February are days off and do not count, 26 "
                + "January and 8 February are make-up working days and count."),
        Row(
            why: "rolled over a holiday", length: "15ri", days: penaltyDays, start: "2026-04-20",
            event: ("送达", "served"),
            zh: "应于2026年5月6日前（含当日）办结：2026年4月20日送达，当日不计，15日；5月5日是劳动节假期，顺延至5月6日。",
            en: "Due by 6 May 2026 (inclusive): served on 20 April 2026 (that day not "
                + "counted), 15 days; 5 May is a holiday (劳动节), so the last day moves on to 6 "
                + "May."),
        Row(
            why: "rolled over a weekend", length: "1d", start: "2024-03-08",
            zh: "应于2024年3月11日前（含当日）办结：2024年3月8日起算，当日不计，1日；3月9日是周末，顺延至3月11日。",
            en: "Due by 11 March 2024 (inclusive): counting from 8 March 2024 (that day not "
                + "counted), 1 day; 9 March is a weekend day, so the last day moves on to 11 "
                + "March."),
        Row(
            why: "moved earlier", length: "3d", direction: .before, start: "2026-10-08",
            zh: "最迟应于2026年9月30日办理：2026年10月8日为基准日，当日不计，倒数3日；10月5日是国庆节假期，提前至9月30日。",
            en: "Due no later than 30 September 2026: counting back from 8 October 2026 "
                + "(that day not counted), 3 days; 5 October is a holiday (国庆节), so the last "
                + "day moves back to 30 September."),
        Row(
            why: "counted back", length: "7ri", days: penaltyDays, direction: .before,
            start: "2026-10-14", event: ("听证", "hearing"),
            zh: "最迟应于2026年9月29日办理：2026年10月14日听证，当日不计，倒数7个工作日（“7日”按行政处罚法第八十五条指工作日）；"
                + "10月1日至7日放假不计，10月10日调休上班计入。",
            en: "Due no later than 29 September 2026: hearing on 14 October 2026 (that day "
                + "not counted), 7 working days back (written '7日', which means working days: "
                + "行政处罚法第八十五条); 1–7 October are days off and do not count, 10 October is a "
                + "make-up working day and counts."),
        Row(
            why: "a day off that stands", length: "1d", rollOver: RollOver.none,
            start: "2024-03-08",
            zh: "应于2024年3月9日前（含当日）办结：2024年3月8日起算，当日不计，1日；3月9日是休息日，但此期限不顺延。",
            en: "Due by 9 March 2024 (inclusive): counting from 8 March 2024 (that day not "
                + "counted), 1 day; 9 March is a day off, but this period does not roll over."),
        Row(
            why: "a month without the day, ending on a worked Saturday", length: "3m",
            start: "2025-11-30",
            zh: "应于2026年2月28日前（含当日）办结：2025年11月30日起算，当日不计，3个月；届满当月没有30日，以月末2026年2月28日为准；"
                + "2月28日调休上班，不必顺延。",
            en: "Due by 28 February 2026 (inclusive): counting from 30 November 2025 (that "
                + "day not counted), 3 months; that month has no day 30, so its last day, 28 "
                + "February 2026, stands in; 28 February is a make-up working day, so it "
                + "stands."),
        Row(
            why: "a pause", length: "20wd", changes: pause, start: "2020-09-25", event: received,
            zh: "应于2020年11月5日前（含当日）办结：2020年9月25日收到，当日不计，20个工作日；10月1日至8日放假不计，9月27日、"
                + "10月10日调休上班计入；10月12日至16日中止（征求第三方意见）不计。",
            en: "Due by 5 November 2020 (inclusive): received on 25 September 2020 (that day "
                + "not counted), 20 working days; 1–8 October are days off and do not count, "
                + "27 September and 10 October are make-up working days and count; suspended "
                + "12–16 October (征求第三方意见), not counted."),
        Row(
            why: "still paused", length: "20wd", changes: [asked], start: "2020-09-25",
            event: received,
            zh: "期限中止，暂无届满日：2020年9月25日收到，当日不计，20个工作日；10月1日至8日放假不计，9月27日、10月10日调休上班计入；"
                + "10月12日起中止（征求第三方意见），恢复后继续计算。",
            en: "Suspended, no last day yet: received on 25 September 2020 (that day not "
                + "counted), 20 working days; 1–8 October are days off and do not count, 27 "
                + "September and 10 October are make-up working days and count; suspended "
                + "since 12 October (征求第三方意见), to go on once resumed."),
        Row(
            why: "an extension", length: "20wd",
            extended: "20wd", start: "2020-09-25", event: received,
            zh: "应于2020年11月26日前（含当日）办结：2020年9月25日收到，当日不计，20个工作日；10月1日至8日放假不计，9月27日、"
                + "10月10日调休上班计入；延长20个工作日（经批准），自10月29日次日起算。",
            en: "Due by 26 November 2020 (inclusive): received on 25 September 2020 (that "
                + "day not counted), 20 working days; 1–8 October are days off and do not "
                + "count, 27 September and 10 October are make-up working days and count; "
                + "extended by 20 working days (经批准) from the day after 29 October."),
        Row(
            why: "a restart", length: "7wd", changes: [.restarted(on: "2026-02-27")],
            start: "2026-02-12", event: received,
            zh: "应于2026年3月9日前（含当日）办结：2026年2月12日收到，当日不计，2月27日重新起算，当日不计，7个工作日；2月28日调休上班计入。",
            en: "Due by 9 March 2026 (inclusive): received on 12 February 2026 (that day not "
                + "counted), counted anew from 27 February (that day not counted), 7 working "
                + "days; 28 February is a make-up working day and counts."),
        Row(
            why: "over the turn of the year", length: "10wd", start: "2022-12-23",
            zh: "应于2023年1月9日前（含当日）办结：2022年12月23日起算，当日不计，10个工作日；12月31日至2023年1月2日放假不计。",
            en: "Due by 9 January 2023 (inclusive): counting from 23 December 2022 (that day "
                + "not counted), 10 working days; 31 December to 2 January 2023 are days off "
                + "and do not count."),
    ]

    @Test("The explanation of a last day reads as one sentence", arguments: rows)
    func sentence(row: Row) throws {
        let rule = try rule(row.length, row.days, rollOver: row.rollOver, row.direction)
        var changes = row.changes
        if let extended = row.extended {
            changes.append(.extended(by: try PeriodLength(extended), reason: "经批准"))
        }
        let reckoning = try nationalCalendar().lastDay(of: rule, from: row.start, changes: changes)
        #expect(
            reckoning.explanation(in: .zh, article: row.article, event: row.event?.zh) == row.zh)
        #expect(
            reckoning.explanation(in: .en, article: row.article, event: row.event?.en) == row.en)
    }

    @Test("The duty can be another one than to finish")
    func duty() throws {
        let reckoning = try nationalCalendar().lastDay(of: rule("5wd"), from: "2026-03-02")
        #expect(
            reckoning.explanation(in: .zh, event: "告知", duty: "提出听证申请")
                == "应于2026年3月9日前（含当日）提出听证申请：2026年3月2日告知，当日不计，5个工作日。")
        #expect(
            reckoning.explanation(in: .en, event: "informed", duty: "Ask for a hearing")
                == "Ask for a hearing by 9 March 2026 (inclusive): informed on 2 March 2026 "
                + "(that day not counted), 5 working days.")
    }

    @Test("Hours explain themselves by the clock")
    func hours() throws {
        let seized = Instant("2026-02-14", hour: 17, minute: 5)
        let reckoning = try ClockReckoning(of: rule("24h"), from: seized)
        #expect(
            reckoning.explanation(in: .zh, article: "行政强制法第十九条", event: "查封")
                == "依据行政强制法第十九条，应于2026年2月15日17时05分前办结："
                + "2026年2月14日17时05分查封，24小时，昼夜连续计算，遇休息日不顺延。")
        #expect(
            reckoning.explanation(in: .en, event: "seized")
                == "Due by 17:05 on 15 February 2026: seized at 17:05 on 14 February 2026, "
                + "24 hours around the clock, days off included.")
        let back = try ClockReckoning(of: rule("24h", .calendar, .before), from: seized)
        #expect(
            back.explanation(in: .zh)
                == "最迟应于2026年2月13日17时05分办理：2026年2月14日17时05分为基准，倒数24小时，"
                + "昼夜连续计算，遇休息日不顺延。")
    }
}

@Suite struct StepTests {
    @Test("Every step of a reckoning is a value")
    func steps() throws {
        let rule = try rule("7ri", penaltyDays)
        let seven = try PeriodLength("7wd")
        let reckoning = try nationalCalendar().lastDay(
            of: rule, from: "2025-09-26",
            changes: [
                .suspended(from: "2025-09-29", reason: "鉴定"), .resumed(on: "2025-09-30"),
                .extended(by: try PeriodLength("15d"), reason: "延期"),
            ])
        #expect(
            reckoning.steps == [
                .started("2025-09-26"),
                .counted(seven, after: "2025-09-26", through: "2025-10-15"),
                .readAsWorkingDays(try PeriodLength("7ri"), cite: "行政处罚法第八十五条"),
                .holidaySkipped(DaySpan("2025-10-01", "2025-10-08"), names: ["国庆节", "中秋节"]),
                .makeupWorkdayCounted(DaySpan("2025-09-28", "2025-09-28"), names: ["国庆节"]),
                .makeupWorkdayCounted(DaySpan("2025-10-11", "2025-10-11"), names: ["国庆节"]),
                .stopped(DaySpan("2025-09-29", "2025-09-30"), reason: "鉴定"),
                .extended(
                    try PeriodLength("15d"), reason: "延期", after: "2025-10-15",
                    through: "2025-10-30"),
            ])
        #expect(reckoning.outcome == .lastDay("2025-10-30"))
        #expect(reckoning.start == "2025-09-26")
        #expect(reckoning.rule == rule)
    }

    @Test("A holiday or makeup workday inside a pause is not told twice")
    func pausedDays() throws {
        let rule = try rule("3wd")
        let steps = try nationalCalendar().lastDay(
            of: rule, from: "2026-02-12",
            changes: [.suspended(from: "2026-02-13", reason: ""), .resumed(on: "2026-02-22")]
        ).steps
        #expect(
            steps == [
                .started("2026-02-12"),
                .counted(rule.length, after: "2026-02-12", through: "2026-02-26"),
                .holidaySkipped(DaySpan("2026-02-23", "2026-02-23"), names: ["春节"]),
                .stopped(DaySpan("2026-02-13", "2026-02-22"), reason: ""),
            ])
    }

    @Test("Roll-over and month end are steps too")
    func ends() throws {
        let calendar = try nationalCalendar()
        let month = try PeriodLength("1m")
        let steps = try calendar.lastDay(of: PeriodRule(length: month), from: "2020-01-31").steps
        #expect(
            steps == [
                .started("2020-01-31"),
                .counted(month, after: "2020-01-31", through: "2020-03-02"),
                .monthEnd(missing: 31, last: "2020-02-29"),
                .rolledOver(from: "2020-02-29", to: "2020-03-02", holiday: nil),
            ])
        let names = try calendar.calendarYear(2025).holidays.filter { $0.days.first.month == 10 }
        #expect(names.map(\.name) == ["国庆节", "中秋节", "国庆节"])
    }
}
