import Casework
import LegalCalendar
import Procedures
import Simulation
import Testing

@Suite("Profiles that do not fit")
struct ProfileErrorTests {
    @Test("A step that the law refuses names stream, act and reason")
    func refusal() throws {
        let profile = Fixtures.profile(Fixtures.complaints(reviewAfter: 1...1))
        let error = #expect(throws: SimulationError.self) { _ = try Fixtures.lived(profile) }
        guard case .refused("cases", "review", _, let refusal) = error else {
            Issue.record("found \(String(describing: error))")
            return
        }
        #expect(refusal.reason.zh == "不满三个工作日")
    }

    /// The complaints with one thing changed.
    static func changed(
        count: Int? = 400, rhythm: String = "street", values: [Field.ID: ValueSource] = [:],
        story: [Step]? = nil
    ) -> Profile {
        let streams = Fixtures.complaints()
        let old = streams[0]
        let new = Stream(
            id: old.id, procedure: old.procedure, count: count, after: old.after, span: nil,
            rhythm: rhythm, dates: [], settle: old.settle, straddles: false, isSpawned: false,
            parties: old.parties, values: old.values.merging(values) { _, new in new },
            story: story ?? old.story)
        return Fixtures.profile([new, streams[1]])
    }

    static let rows: [(profile: Profile, problem: String, why: String)] = [
        (changed(count: nil), "'count' is missing", "nobody opens them but themselves"),
        (changed(count: 401), "is filled 401 times", "the quota is of 400"),
        (changed(rhythm: "nights"), "no rhythm 'nights'", "no such rhythm"),
        (changed(values: ["colour": .constant("red")]), "the field 'colour'", "no such field"),
        (changed(values: ["topic": .constant("smell")]), "'smell' is no choice", "no such choice"),
        (changed(values: ["text": .text(template: "poem")]), "no template 'poem'", "no template"),
        (
            changed(values: ["hours": .amount(.total(sum: 1, bounds: 5...9, step: 1, tail: .none))]
            ),
            "cannot add up to 1", "the least is 5 each"
        ),
        (changed(story: [Fixtures.step("answer", "officers")]), "stands first", "it does not open"),
        (
            changed(story: [Fixtures.step("send", "poets")]), "no team 'poets'", "no such team"
        ),
        (
            changed(story: [Fixtures.step("send", "clerks"), Fixtures.step("sing", "clerks")]),
            "no act 'sing'", "no such act"
        ),
        (
            changed(story: [
                Fixtures.step("send", "clerks"),
                Fixtures.step(
                    "answer", "officers",
                    after: .drawn([Weighted(.days(90...90), weight: 1)])),
            ]), "0 matters are spawned, 30 expected",
            "the story is longer than the span, so no case comes of it in time"
        ),
        (
            changed(story: [
                Fixtures.step("send", "clerks"),
                .either([.init(share: .count(399), steps: [])]),
            ]), "add 'rest: yes'", "one story has no branch"
        ),
    ]

    @Test("A profile that does not fit says what is wrong", arguments: rows)
    func problems(profile: Profile, problem: String, why: String) {
        let error = #expect(throws: SimulationError.self) { _ = try Fixtures.lived(profile) }
        #expect("\(error.map { "\($0)" } ?? "")".contains(problem), "\(why)")
    }
}
