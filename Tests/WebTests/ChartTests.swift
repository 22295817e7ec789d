import Procedures
import Synchronization
import Testing
import Web

@Suite("The flow chart on the pages") struct ChartTests {
    @Test("It is drawn once in the life of the process, whoever asks and how often")
    func once() async {
        let drawn = Counted()
        let pages = Pages(
            site: Fixture.site(drawChart: { procedure, _ in
                drawn.add()
                return "<svg>\(procedure.id)</svg>"
            }))
        await withTaskGroup(of: Int.self) { group in
            for _ in 0..<20 {
                group.addTask { await pages.answer("/procedures/mediation/chart.svg").status }
            }
            for await status in group { #expect(status == 200) }
        }
        #expect(drawn.count == 1)
        _ = await pages.answer("/procedures/advice/chart.svg")
        #expect(drawn.count == 2)
    }

    @Test("Where nothing draws, the page does without")
    func missing() async {
        let pages = Pages(site: Fixture.site(drawChart: nil))
        let page = await pages.answer("/procedures/mediation")
        #expect(page.status == 200)
        #expect(!page.text.contains("chart.svg"))
        #expect(await pages.answer("/procedures/mediation/chart.svg").status == 404)
    }

    @Test("A drawing that failed is tried again")
    func failed() async {
        let drawn = Counted()
        let pages = Pages(
            site: Fixture.site(drawChart: { _, _ in
                if drawn.add() == 1 { throw Broken() }
                return "<svg></svg>"
            }))
        #expect(await pages.answer("/procedures/mediation/chart.svg").status == 500)
        #expect(await pages.answer("/procedures/mediation/chart.svg").status == 200)
    }

    struct Broken: Error {}

    final class Counted: Sendable {
        private let value = Mutex(0)
        var count: Int { value.withLock { $0 } }

        @discardableResult func add() -> Int {
            value.withLock {
                $0 += 1
                return $0
            }
        }
    }
}
