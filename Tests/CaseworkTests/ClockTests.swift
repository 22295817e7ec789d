import Casework
import LegalCalendar
import Procedures
import Testing

@Suite("Periods stopped, resumed and lengthened by acts")
struct PeriodActTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let acts: [(act: Act.ID, day: CivilDate)]
        let due: CivilDate?
        let why: String
        var testDescription: String { why }
    }

    static let rows: [Row] = [
        Row(acts: [], due: "2020-03-16", why: "ten working days after Monday 2 March"),
        Row(acts: [("prolong", "2020-03-05")], due: "2020-03-23", why: "five more"),
        Row(acts: [("stop", "2020-03-04")], due: nil, why: "stopped, it has no end"),
        // Counted: the 3rd; then, after the resumption on the 11th, nine from the 12th.
        Row(
            acts: [("stop", "2020-03-04"), ("resume", "2020-03-11")], due: "2020-03-24",
            why: "stopped for a week"),
        Row(
            acts: [("stop", "2020-03-04"), ("prolong", "2020-03-05"), ("resume", "2020-03-11")],
            due: "2020-03-31", why: "lengthened while stopped"),
        Row(
            acts: [("prolong", "2020-03-03"), ("stop", "2020-03-04"), ("resume", "2020-03-11")],
            due: "2020-03-31", why: "lengthened before it was stopped"),
        Row(
            acts: [("stop", "2020-03-04"), ("resume", "2020-03-11"), ("prolong", "2020-03-12")],
            due: "2020-03-31", why: "lengthened after it was resumed"),
        Row(
            acts: [("prolong", "2020-03-04"), ("prolong", "2020-03-05")], due: "2020-03-30",
            why: "lengthened twice"),
        Row(acts: [("resume", "2020-03-05")], due: "2020-03-16", why: "resumed without a stop"),
    ]

    @Test("The end is the calendar's, whatever the order of the acts", arguments: rows)
    func due(row: Row) throws {
        let book = try Books.probe()
        var matter = try begun(book, on: "2020-03-02")
        var changes: [ClockChange] = []
        let length = try PeriodLength("5wd")
        for (act, day) in row.acts {
            matter.apply(try done(book.decide(Submission(act), on: matter, by: li, at: on(day))))
            switch act {
            case "stop": changes.append(.suspended(from: day, reason: "中止"))
            case "resume": changes.append(.resumed(on: day))
            default: changes.append(.extended(by: length, reason: "延长"))
            }
        }
        let clock = try #require(matter.clock("reply"))
        #expect(clock.due == row.due.map { .day($0) }, "\(row.why)")
        let rule = PeriodRule(length: try PeriodLength("10wd"))
        #expect(
            try book.calendar.lastDay(of: rule, from: "2020-03-02", changes: changes).date
                == row.due,
            "\(row.why)")
    }

    private func begun(_ book: ProcedureBook, on day: CivilDate) throws -> Matter {
        let begin = Submission("begin", parties: [applicant])
        return Matter(
            opening: try done(
                book.open("probe", as: Matter.ID(1), with: begin, by: li, at: CaseworkTests.on(day))
            ))
    }

    @Test("The Spring Festival of 2020 as prolonged moves the ends of running periods")
    func recalculation() throws {
        let before = try Books.probe()
        // 27 January 2020: the holiday was prolonged to Sunday 2 February.
        let after = try Books.probe(calendar: Books.calendar + "\n2020-01-31,holiday,春节")
        var matter = try begun(before, on: "2020-01-20")
        #expect(matter.clock("reply")?.due == .day("2020-02-10"))
        let moment = on("2020-01-28")
        let event = try #require(
            try after.recalculation(of: matter, as: "recalculate", by: li, at: moment))
        #expect(
            event.changes == [
                .recalculated("reply", from: .day("2020-02-10"), to: .day("2020-02-11")),
                .recalculated("appeal", from: .day("2020-01-31"), to: .day("2020-02-03")),
            ])
        matter.apply(event)
        #expect(matter.clock("reply")?.due == .day("2020-02-11"))
        #expect(try after.recalculation(of: matter, as: "recalculate", by: li, at: moment) == nil)
    }
}
