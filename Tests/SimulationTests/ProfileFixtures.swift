import Casework
import Figures
import LegalCalendar
import Procedures
import Simulation

extension Fixtures {
    static let hours = (8...17).map { Weighted($0, weight: 1) }
    static let rhythms = [
        Rhythm(
            id: "office", months: Array(repeating: 1, count: 12), weekdays: [1, 1, 1, 1, 1, 0, 0],
            holidays: 0, isOffice: true, hours: hours),
        Rhythm(
            id: "street", months: Array(repeating: 1, count: 12),
            weekdays: [1, 1, 1, 1, 1, 0.5, 0.5], holidays: 0.5, isOffice: false, hours: hours),
    ]
    static let teams = [
        Team(id: "clerks", roles: ["clerk"], unit: "desk", count: 4, prefix: "c"),
        Team(id: "officers", roles: ["officer"], unit: nil, count: 6, prefix: "o"),
        Team(id: "reviewers", roles: ["reviewer"], unit: nil, count: 2, prefix: "r"),
    ]

    static func step(
        _ act: Act.ID, _ team: String, after: Timing.Delay = minutes(10...60),
        since: Act.ID? = nil, values: [Field.ID: ValueSource] = [:], spawns: String? = nil
    ) -> Step {
        .act(
            ActStep(
                act: act, by: Member(team: team), timing: Timing(delay: after, since: since),
                repeats: .fixed(1), values: values, also: [], parties: [], signs: .all,
                spawns: spawns, note: nil))
    }

    static func minutes(_ range: ClosedRange<Int>) -> Timing.Delay {
        .drawn([Weighted(.minutes(range), weight: 1)])
    }

    static func workingDays(_ range: ClosedRange<Int>) -> Timing.Delay {
        .drawn([Weighted(.workingDays(range), weight: 1)])
    }

    /// 400 complaints of which 30 become cases, and 60 after the cut-off.
    static func complaints(reviewAfter: ClosedRange<Int> = 4...6) -> [Stream] {
        [
            Stream(
                id: "complaints", procedure: "complaint", count: 400, after: 60, span: nil,
                rhythm: "street", dates: [], settle: ["answer"], straddles: false,
                isSpawned: false,
                parties: [
                    PartyPlan(
                        role: "sender",
                        source: .made([
                            Weighted(.person, weight: 2), Weighted(.organisation, weight: 1),
                        ]),
                        number: .total(sum: 777, bounds: 1...9, step: 1, tail: .heavy))
                ],
                values: [
                    "topic": .quota([
                        Weighted("noise", weight: 137), Weighted("waste", weight: 263),
                    ]),
                    "text": .text(template: "text"), "place": .place,
                    "hours": .amount(.between(1...40)),
                ],
                story: [
                    step("send", "clerks"),
                    .either([
                        .init(
                            share: .count(30),
                            steps: [
                                step("pass-on", "officers", spawns: "cases")
                            ]),
                        .init(
                            share: .rest,
                            steps: [
                                step("answer", "officers", after: .mean(hundredths: 250, most: 20))
                            ]),
                    ]),
                ]),
            Stream(
                id: "cases", procedure: "case", count: 30, after: 0, span: nil, rhythm: "office",
                dates: [], settle: ["fine"], straddles: false, isSpawned: true,
                parties: [],
                values: [
                    "place": .parent("place"), "officers": .staff(team: "officers", pick: 2),
                    "fine": .amount(.total(sum: 12_345, bounds: 50...2000, step: 50, tail: .heavy)),
                ],
                story: [
                    step("file", "officers", after: workingDays(1...2)),
                    step("fine", "officers", after: workingDays(0...5)),
                    step("review", "reviewers", after: workingDays(reviewAfter)),
                ]),
        ]
    }

    static func profile(_ streams: [Stream] = complaints()) -> Profile {
        Profile(
            id: "test", label: label("测试"), seed: 7, lexicon: "",
            span: .init(first: first, cutOff: cutOff, last: last), rhythms: rhythms,
            lateness: .init(share: 0.2, days: [Weighted(1, weight: 2), Weighted(4, weight: 1)]),
            teams: teams, communities: [:], streams: streams)
    }

    /// All commits of a profile, lived to the end.
    static func lived(
        _ profile: Profile = profile(), scale: Double = 1, seed: UInt64? = nil
    ) throws(SimulationError) -> [Commit] {
        var next: Int64 = 1
        var simulator = try Simulator(
            book: book, counter: Counter(book: book, measures: measures), profile: profile,
            lexicon: lexicon, scale: scale, seed: seed
        ) { count in
            defer { next += Int64(count) }
            return next...(next + Int64(count) - 1)
        }
        var commits: [Commit] = []
        while let day = try simulator.nextDay() { commits += day.commits }
        return commits
    }

    /// The sum of a measure up to a day, as far as it was entered by then.
    static func sum(
        _ measure: String, _ commits: [Commit], through day: CivilDate = cutOff,
        only dimension: String? = nil
    ) -> Int64 {
        let index = measures.firstIndex { $0.id.text == measure }
        return commits.flatMap(\.tallies).reduce(0) { sum, tally in
            let counts =
                tally.measure == index && tally.entered <= day
                && (dimension.map { $0 == tally.dimensions } ?? true)
            return sum + (counts ? tally.value : 0)
        }
    }
}
