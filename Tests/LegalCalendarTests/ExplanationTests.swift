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
        var zh = ""
        var en = ""

        var testDescription: String { why }
    }

    static let asked = ClockChange.suspended(from: "2020-10-12", reason: "征求第三方意见")
    static let pause: [ClockChange] = [asked, .resumed(on: "2020-10-16")]
    static let received = (zh: "收到", en: "received")

    static let rows: [Row] = [
        Row(why: "holidays and makeup workdays", length: "20wd", start: "2020-09-25",
            event: received),
        Row(why: "with its article and no event", length: "20wd", start: "2020-11-02",
            article: "政府信息公开条例第三十三条"),
        Row(why: "日 read as working days", length: "7ri", days: penaltyDays,
            rollOver: RollOver.none, start: "2025-01-24", event: ("登记保存", "registered")),
        Row(why: "rolled over a holiday", length: "15ri", days: penaltyDays, start: "2026-04-20",
            event: ("送达", "served")),
        Row(why: "rolled over a weekend", length: "1d", start: "2024-03-08"),
        Row(why: "moved earlier", length: "3d", direction: .before, start: "2026-10-08"),
        Row(why: "counted back", length: "7ri", days: penaltyDays, direction: .before,
            start: "2026-10-14", event: ("听证", "hearing")),
        Row(why: "a day off that stands", length: "1d", rollOver: RollOver.none,
            start: "2024-03-08"),
        Row(why: "a month without the day, ending on a worked Saturday", length: "3m",
            start: "2025-11-30"),
        Row(why: "a pause", length: "20wd", changes: pause, start: "2020-09-25", event: received),
        Row(why: "still paused", length: "20wd", changes: [asked], start: "2020-09-25",
            event: received),
        Row(why: "an extension", length: "20wd",
            extended: "20wd", start: "2020-09-25", event: received),
        Row(why: "a restart", length: "7wd", changes: [.restarted(on: "2026-02-27")],
            start: "2026-02-12", event: received),
        Row(why: "over the turn of the year", length: "10wd", start: "2022-12-23"),
    ]

    @Test("P", arguments: rows)
    func p(row: Row) throws {
        let rule = try rule(row.length, row.days, rollOver: row.rollOver, row.direction)
        let r = try nationalCalendar().lastDay(of: rule, from: row.start, changes: row.changes + (try row.extended.map { [.extended(by: try PeriodLength($0), reason: "经批准")] } ?? []))
        print("@@", row.why, "\n@@", r.explanation(in: .zh, article: row.article, event: row.event?.zh))
        print("@@", r.explanation(in: .en, article: row.article, event: row.event?.en))
    }
}
