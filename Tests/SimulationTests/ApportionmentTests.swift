import Simulation
import Testing

@Suite("Apportioning exact totals")
struct ApportionmentTests {
    static let shares: [(total: Int, weights: [Double], parts: [Int], why: String)] = [
        (10, [1, 1, 1], [4, 3, 3], "equal remainders go to the earlier place"),
        (7, [0, 3, 4], [0, 3, 4], "no weight, no part"),
        (100, [1, 2, 3.5], [15, 31, 54], "the largest remainder first"),
        (5, [0, 0], [3, 2], "without weights all share alike"),
        (0, [1, 9], [0, 0], "nothing to share"),
        (3, [], [], "nobody to share it"),
    ]

    @Test("The parts add up to the total", arguments: shares)
    func addsUp(total: Int, weights: [Double], parts: [Int], why: String) {
        #expect(Apportionment.shares(of: total, by: weights) == parts, "\(why)")
    }

    @Test("No part is a whole unit away from its ideal", arguments: 1...40)
    func quota(total: Int) {
        let weights = (1...9).map { Double(($0 * 7919 + total * 31) % 97 + 1) }
        let sum = weights.reduce(0, +)
        let parts = Apportionment.shares(of: total * 37, by: weights)
        #expect(parts.reduce(0, +) == total * 37)
        for (part, weight) in zip(parts, weights) {
            #expect(abs(Double(part) - Double(total * 37) * weight / sum) < 1)
        }
    }

    struct Bounded: Sendable {
        let total: Int64
        let least: Int64
        let most: Int64
        let step: Int64
        let isPossible: Bool
        let why: String
    }

    static let bounded = [
        Bounded(
            total: 495_438, least: 100, most: 50_000, step: 50, isPossible: true, why: "a tail"),
        Bounded(total: 30, least: 1, most: 1, step: 1, isPossible: true, why: "no room at all"),
        Bounded(total: 300, least: 1, most: 10, step: 1, isPossible: true, why: "all at the top"),
        Bounded(
            total: 290, least: 1, most: 10, step: 7, isPossible: true, why: "the step is too wide"),
        Bounded(
            total: 29, least: 1, most: 10, step: 1, isPossible: false, why: "less than the least"),
        Bounded(
            total: 301, least: 1, most: 10, step: 1, isPossible: false, why: "more than the most"),
        Bounded(total: 77, least: 0, most: 77, step: 5, isPossible: true, why: "a remainder"),
    ]

    @Test("Amounts keep their bounds and add up", arguments: bounded)
    func amounts(row: Bounded) {
        let weights = (1...30).map { 30.0 / Double($0) }
        let amounts = Apportionment.amounts(
            of: row.total, by: weights, least: row.least, most: row.most, step: row.step)
        #expect((amounts != nil) == row.isPossible, "\(row.why)")
        guard let amounts else { return }
        #expect(amounts.reduce(0, +) == row.total, "\(row.why)")
        #expect(amounts.allSatisfy { (row.least...row.most).contains($0) }, "\(row.why)")
    }
}
