import Casework
import Figures
import LegalCalendar
import PackFiles
import Procedures
import Simulation
import Testing

@Suite("The simulated year gives the published figures", .tags(.slow)) struct PublishedFigureTests {
    /// The cells of two cut-offs, summed up as a store would.
    private struct Cells {
        let last: CivilDate
        private let first: CivilDate = "2020-01-01"
        private(set) var groups: [CellSums.Group: CellSums.Sums] = [:]

        init(through last: CivilDate) { self.last = last }

        mutating func add(_ tally: Tally) {
            guard tally.day <= last, tally.entered <= last else { return }
            let group = CellSums.Group(measure: tally.measure, dimensions: tally.dimensions)
            let before = first.adding(months: -12)...last.adding(months: -12)
            let sums = CellSums.Sums(
                span: tally.day >= first ? tally.value : 0,
                yearBefore: before.contains(tally.day) ? tally.value : 0,
                opening: tally.day < first ? tally.value : 0, closing: tally.value)
            groups[group] = groups[group, default: CellSums.Sums()] + sums
        }

        func statement(_ book: FigureBook) -> Statement {
            Statement(book: book, first: first, last: last, cells: CellSums(groups))
        }
    }

    @Test("75 of 75 on 26 November, and others at the end of the year")
    func published() async throws {
        let source = try await SmallYear.source.value
        var number: Int64 = 1
        var simulator = try Simulator(
            book: source.pack.book, counter: source.counter, profile: source.profile,
            lexicon: source.lexicon,
            reserve: { count in
                defer { number += Int64(count) }
                return number...(number + Int64(count) - 1)
            })
        var (cutOff, year) = (Cells(through: "2020-11-26"), Cells(through: "2020-12-31"))
        while let day = try simulator.nextDay() {
            for tally in day.commits.lazy.flatMap(\.tallies) {
                cutOff.add(tally)
                year.add(tally)
            }
        }
        let printed = try #require(source.pack.published[2020])
        #expect(printed.count == 75)
        let (then, end) = (
            cutOff.statement(source.pack.figures), year.statement(source.pack.figures)
        )
        for figure in printed {
            let counted = try #require(then.quantity(figure.id), "\(figure.id)")
            #expect(
                figure.agrees(with: counted),
                "\(figure.id): \(then.text(figure.id) ?? "") for \(figure.value)")
        }
        for result in then.checkIdentities() { #expect(result.holds, "\(result.identity)") }
        // Work went on after the report was signed, so flows must have grown.
        let grown = printed.filter { end.text($0.id) != then.text($0.id) }
        #expect(grown.count > 30, "\(grown.map(\.id))")
        for id: Figure.ID in ["adviser.consultations", "adviser.contracts_reviewed"] {
            let (before, after) = (then.quantity(id), end.quantity(id))
            #expect(try #require(before).isLess(than: try #require(after)), "\(id)")
        }
    }
}
