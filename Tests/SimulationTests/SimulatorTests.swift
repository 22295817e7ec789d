import Casework
import LegalCalendar
import Procedures
import Simulation
import Testing

@Suite("A simulated office")
struct SimulatorTests {
    static let sums: [(measure: String, only: String?, sum: Int64, why: String)] = [
        ("complaint.sent", nil, 400, "every matter of the count"),
        ("complaint.sent", "noise", 137, "the quota of a choice"),
        ("complaint.answered", nil, 370, "those that are not passed on"),
        ("complaint.people", nil, 777, "the total of parties"),
        ("complaint.days", nil, 925, "a mean of 2.5 days over 370 answers"),
        ("case.filed", nil, 30, "what comes of those passed on"),
        ("case.fined", nil, 1_234_500, "the total of fines, in fen"),
    ]

    @Test("Up to the cut-off the counts are exactly those of the profile", arguments: sums)
    func counts(measure: String, only: String?, sum: Int64, why: String) throws {
        let commits = try Fixtures.lived()
        #expect(Fixtures.sum(measure, commits, only: only) == sum, "\(why)")
    }

    @Test("Any seed keeps the counts", arguments: [UInt64(1), 99, 20_201_126])
    func seeds(seed: UInt64) throws {
        let commits = try Fixtures.lived(seed: seed)
        for row in Self.sums {
            #expect(
                Fixtures.sum(row.measure, commits, only: row.only) == row.sum, "\(row.measure)")
        }
    }

    @Test("After the cut-off the year goes on")
    func goesOn() throws {
        let commits = try Fixtures.lived()
        #expect(Fixtures.sum("complaint.sent", commits, through: Fixtures.last) == 460)
        #expect(
            Fixtures.sum("case.fined", commits, through: Fixtures.last)
                > Fixtures.sum("case.fined", commits))
    }

    @Test("The same seed gives the same events, another seed others")
    func determinism() throws {
        let events = try Fixtures.lived().map(\.event)
        #expect(try Fixtures.lived().map(\.event) == events)
        #expect(try Fixtures.lived(seed: 8).map(\.event) != events)
    }

    @Test("Events come in the order of entry, each right after the last of its matter")
    func order() throws {
        let commits = try Fixtures.lived()
        var entered = Instant(seconds: 0)
        var states: [Matter.ID: Matter] = [:]
        for commit in commits {
            #expect(commit.event.entered >= entered)
            #expect(commit.event.happened <= commit.event.entered)
            entered = commit.event.entered
            var expected = states[commit.event.matter]
            #expect(commit.event.position == expected?.count ?? 0)
            if expected == nil {
                expected = Matter(opening: commit.event)
            } else {
                expected?.apply(commit.event)
            }
            #expect(commit.state == expected)
            states[commit.event.matter] = commit.state
        }
    }

    @Test("Some entries are late, and none of the cut-off's comes after it")
    func lateness() throws {
        let commits = try Fixtures.lived()
        let late = commits.map(\.event).filter(\.isLateEntry)
        #expect(late.count > 20)
        for event in late where event.happened.civilDate <= Fixtures.cutOff {
            #expect(event.entered.civilDate <= Fixtures.cutOff)
        }
    }

    @Test("A matter that comes of another is linked both ways and takes over its place")
    func links() throws {
        let commits = try Fixtures.lived()
        var last: [Matter.ID: Matter] = [:]
        for commit in commits { last[commit.event.matter] = commit.state }
        let cases = last.values.filter { $0.procedure == "case" }
        #expect(cases.count >= 30)
        for matter in cases {
            let parent = try #require(matter.links.first.flatMap { last[$0.matter] })
            #expect(parent.links.map(\.matter) == [matter.id])
            #expect(parent.fields["place"] == matter.fields["place"])
        }
    }

    @Test("Made numbers have valid check digits and every matter opens with a text to find it by")
    func data() throws {
        let commits = try Fixtures.lived()
        for commit in commits where commit.event.position == 0 {
            #expect(commit.search?.isEmpty == false)
        }
        let parties = Set(commits.flatMap(\.state.parties))
        #expect(parties.contains { $0.kind == .organisation })
        for party in parties {
            let number = try #require(party.identity)
            #expect(
                (party.kind == .person
                    ? ResidentNumber.fault(in: number) : CreditCode.fault(in: number)) == nil)
            #expect(party.phone?.utf8.count == 11)
        }
    }

    @Test("Scaled down, the shares stay")
    func scale() throws {
        let commits = try Fixtures.lived(scale: 0.1)
        #expect(Fixtures.sum("complaint.sent", commits) == 40)
        #expect(Fixtures.sum("complaint.sent", commits, only: "noise") == 14)
        #expect(Fixtures.sum("case.filed", commits) == 3)
        #expect(Fixtures.sum("complaint.people", commits) == 78)
    }
}
