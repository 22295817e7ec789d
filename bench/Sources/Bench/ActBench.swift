import Casework
import Figures
import Foundation
import LegalCalendar
import Procedures
import SQLiteStores

/// Single durable acts through the store: 64 writers at once against the disk's own limit, and what
/// an act costs as matters grow in number.
struct ActBench {
    let folder: String
    private static let writers = 64
    /// At each size the middle one of so many rounds counts: the disk has its moods.
    private static let rounds = 15
    private static let acts = 6_400
    /// Rounds before, which do not count.
    private static let warmUps = 5

    func run(_ table: inout ResultTable) async throws {
        let syncs = try syncLimit()
        table.add("bare write and fdatasync of 4 KiB, a second", grouped(syncs))
        let path = "\(folder)/acts"
        try? FileManager.default.removeItem(atPath: path)
        let store = try await SQLiteEventStore.create(
            at: path, organisation: "bench", origin: "yifa.local/bench", files: [], measures: [])
        var curve: [(matters: Int, rate: Double)] = []
        var total = 0
        for goal in [10_000, 100_000, 300_000, 1_000_000] {
            try await fill(store, upTo: goal, from: &total)
            // What filling left to fold, to merge and to sync is not the acts' cost.
            sync()
            for _ in 0..<Self.warmUps { _ = try await rateOfActs(store) }
            var rates: [Double] = []
            for _ in 0..<Self.rounds { rates.append(try await rateOfActs(store)) }
            let rate = rates.sorted()[Self.rounds / 2]
            total += (Self.warmUps + Self.rounds) * Self.acts
            curve.append((goal, rate))
            table.add(
                "durable acts a second, 64 writers, at \(grouped(Double(goal))) matters",
                grouped(rate), goal: "≥ 3,000", isMet: rate >= 3_000)
        }
        table.add(
            "acts ÷ bare syncs", String(format: "%.2f", (curve.first?.rate ?? 0) / syncs))
        let growth = (curve.first?.rate ?? 1) / (curve.last?.rate ?? 1)
        table.add(
            "cost of an act at 1,000,000 matters ÷ at 10,000", String(format: "%.2f", growth),
            goal: "≤ 1.25", isMet: growth <= 1.25)
    }

    private func syncLimit() throws -> Double {
        let path = "\(folder)/sync"
        let descriptor = open(path, O_CREAT | O_WRONLY, 0o600)
        defer {
            close(descriptor)
            unlink(path)
        }
        let page = [UInt8](repeating: 7, count: 4096)
        let start = ContinuousClock.now
        let count = 500
        for _ in 0..<count {
            write(descriptor, page, page.count)
            fdatasync(descriptor)
        }
        let took = ContinuousClock.now - start
        return Double(count)
            / (Double(took.components.seconds) + Double(took.components.attoseconds) * 1e-18)
    }

    private func fill(
        _ store: SQLiteEventStore, upTo goal: Int, from total: inout Int
    ) async throws {
        while total < goal {
            let ids = store.reserve(min(10_000, goal - total))
            _ = try await store.append(ids.map { commit(Matter.ID($0)) })
            total += ids.count
        }
    }

    /// Acts by 64 writers, each of whom waits until its act is on disk.
    private func rateOfActs(_ store: SQLiteEventStore) async throws -> Double {
        let (took, _) = try await seconds {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<Self.writers {
                    group.addTask {
                        for _ in 0..<Self.acts / Self.writers {
                            let id = Matter.ID(store.reserve(1).lowerBound)
                            _ = try await store.append([commit(id)])
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
        return Double(Self.acts) / took
    }

    private func commit(_ id: Matter.ID) -> Commit {
        let moment = Instant("2020-06-01", hour: 9, minute: 0)
        let event = Event(
            matter: id, position: 0, procedure: "bench", act: "record", actor: "clerk01",
            unit: "office", happened: moment, entered: moment,
            changes: [
                .opened(version: "2020-01-01"),
                .filled(
                    "place", .place(Place(community: "songgang", address: "松岗大道 \(id.number) 号"))),
                .filled("what", .text("沿街店铺超门线摆放货物，已当场劝导整改")),
                .moved(to: "done"), .closed,
            ])
        return Commit(
            event: event, state: Matter(opening: event), tallies: [], search: "松岗大道 \(id.number) 号")
    }
}
