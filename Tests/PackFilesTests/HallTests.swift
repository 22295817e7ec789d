import Casework
import Figures
import Foundation
import LegalCalendar
import PackChecks
import PackFiles
import Procedures
import Testing

/// A procedure that nobody of us thought of, written after `docs/packs.md` alone: the words of that page
/// are the pack that is tested here, so the page cannot go stale.
@Suite("A stranger's procedure: lending the community hall")
struct HallTests {
    private let pack: Pack
    private let folder: PackFolder
    private let matter = Matter.ID(1)
    private let clerk = Actor(id: "wang", roles: ["clerk"])
    private let head = Actor(id: "zhao", roles: ["head"])

    init() throws {
        let page = try String(
            contentsOf: RealPack.root.appending(path: "docs/packs.md"), encoding: .utf8)
        let procedure = try #require(
            Self.passage(in: page, after: "```yaml\n# procedures/hall.yaml\n", before: "\n```"))
        let figure = try #require(Self.passage(in: page, after: "Then a figure `", before: "`"))
        let story = try #require(
            Self.passage(
                in: page, after: "```yaml\n# cases/bad/hall-too-many.yaml\n", before: "\n```"))
        let own = [
            "pack.yaml": "pack: hall\nname: { zh: 礼堂, en: Hall }\nextends: ../songgang\n",
            "roles.yaml": "roles:\n  head: { zh: 负责人, en: Head, kind: staff }\n",
            "cases/bad/hall-too-many.yaml": story,
            "procedures/hall.yaml": procedure,
            "figures.yaml": "figures:\n  \(figure)\n",
            "report.yaml": """
            report: annual
            title: { zh: 年度报告, en: Annual report }
            sections:
              - zh: 便民服务
                en: Services
                text: ["礼堂出借{hall.granted}。"]
            """,
        ]
        let local = own.map { Pack.File(path: "hall/\($0.key)", bytes: Array($0.value.utf8)) }
        let folder = PackFolder(
            files: try RealPack.files() + local, order: ["national", "songgang", "hall"])
        pack = try PackReader(folder).read()
        self.folder = folder
    }

    @Test("Its case on the page comes out to the letter")
    func story() throws {
        let stories = try CaseReader(folder, pack.book).read().filter { $0.procedure == "hall" }
        #expect(stories.map(\.name) == ["hall-too-many"])
        for story in stories {
            let run = StoryRun(story, in: pack.book)
            #expect(run.holds, "\(run.differences.map { "\($0.found)" })")
        }
    }

    private static func passage(in page: String, after: String, before: String) -> String? {
        guard let start = page.range(of: after),
            let end = page.range(of: before, range: start.upperBound..<page.endIndex)
        else { return nil }
        return String(page[start.upperBound..<end.lowerBound])
    }

    private func ask(people: Int64) throws -> Event {
        let submission = Submission(
            "ask",
            fields: [
                ("purpose", .text("社区合唱团排练")), ("day", .date("2020-02-08")),
                ("people", .integer(people)),
            ],
            parties: [Party(role: "borrower", kind: .person, name: "张某某")])
        return try done(
            pack.book.open(
                "hall", as: matter, with: submission, by: clerk,
                at: Occasion(Instant("2020-01-22", hour: 9, minute: 0))))
    }

    private func decide(_ submission: Submission, on state: Matter, by actor: Actor) throws
        -> Decision
    {
        try pack.book.decide(
            submission, on: state, by: actor,
            at: Occasion(Instant("2020-01-23", hour: 9, minute: 0)))
    }

    private func done(_ decision: Decision) throws -> Event {
        guard case .done(let event) = decision else {
            throw Stopped(decision: decision)
        }
        return event
    }

    private struct Stopped: Error { let decision: Decision }

    @Test("The form has the fields of the page, in its order")
    func form() throws {
        let hall = try #require(pack.book.procedure("hall", on: "2020-01-22"))
        #expect(hall.fields.map(\.id) == ["purpose", "day", "people", "reason"])
        #expect(hall.fields.map(\.label.zh) == ["用途", "借用日期", "预计人数", "不同意的理由"])
        #expect(hall.act("ask")?.fill == ["purpose", "day", "people"])
    }

    @Test("Asking gives a number of the year's series and a deadline with its reason")
    func asking() throws {
        let event = try ask(people: 80)
        #expect(event.changes.contains(.numbered(series: "松街礼〔2020〕{serial}号", serial: 0)))
        #expect(
            Procedure.Numbering.number(series: "松街礼〔2020〕{serial}号", serial: 1)
                == "松街礼〔2020〕1号")
        let state = Matter(opening: event)
        let clock = try #require(state.clock("answer"))
        // 23 January, then the Spring Festival as prolonged to 2 February, then the 3rd and the 4th.
        #expect(clock.due == .day("2020-02-04"))
        let found = try #require(try pack.book.reckoning(of: clock, in: state)?.reckoning)
        #expect(found.date == "2020-02-04")
        let text = found.explanation(in: .zh)
        #expect(text.contains("3个工作日") && text.contains("放假不计"), "\(text)")
    }

    @Test("Ask, grant, return: the matter ends, counted once")
    func endToEnd() throws {
        var state = Matter(opening: try ask(people: 80))
        let grant = try done(decide(Submission("grant"), on: state, by: head))
        state.apply(grant)
        #expect(state.stage == "granted")
        #expect(state.clock("answer")?.end?.late == false)

        let tallies = try Counter(book: pack.book, measures: pack.figures.measures)
            .tallies(for: grant, after: state)
        var groups: [CellSums.Group: CellSums.Sums] = [:]
        for tally in tallies {
            groups[.init(measure: tally.measure, dimensions: tally.dimensions)] =
                CellSums.Sums(
                    span: tally.value, yearBefore: 0, opening: 0, closing: tally.value)
        }
        let statement = Statement(
            book: pack.figures, first: "2020-01-01", last: "2020-12-31", cells: CellSums(groups))
        #expect(statement.text("hall.granted") == "1")
        #expect(try line(statement) == "礼堂出借1次。")

        state.apply(try done(decide(Submission("return"), on: state, by: clerk)))
        #expect(state.stage == "returned")
        #expect(state.closed != nil)
    }

    private func line(_ statement: Statement) throws -> String {
        let text = try #require(pack.report?.sections.first?.paragraphs.first)
        return text.parts.map { part in
            switch part {
            case .words(let words): words
            case .fact(let fact): fact.rawValue
            case .figure(let id, let withUnit):
                (statement.text(id) ?? "") + (withUnit ? pack.figures.figure(id)?.unit ?? "" : "")
            }
        }.joined()
    }

    @Test("Two hundred and fifty people are refused, with the reason and who can help")
    func tooMany() throws {
        let state = Matter(opening: try ask(people: 250))
        guard case .refused(let refusal) = try decide(Submission("grant"), on: state, by: head)
        else { throw Stopped(decision: try decide(Submission("grant"), on: state, by: head)) }
        #expect(refusal.ground == .gate)
        #expect(refusal.reason == Label(zh: "礼堂限二百人", en: "The hall holds two hundred"))
        #expect(refusal.clearedBy == ["head"])
    }

    @Test("Refusing needs a reason")
    func refusing() throws {
        var state = Matter(opening: try ask(people: 80))
        #expect(throws: InputFault.missingField("reason")) {
            try decide(Submission("refuse"), on: state, by: head)
        }
        let reason = Submission("refuse", fields: [("reason", .text("当日已有安排"))])
        state.apply(try done(decide(reason, on: state, by: head)))
        #expect(state.stage == "refused")
    }

    @Test("More than three hundred cannot even be asked for")
    func beyondTheForm() {
        #expect(throws: InputFault.outOfRange("people", expected: "1–300")) {
            try ask(people: 301)
        }
    }
}
