internal import Casework
internal import LegalCalendar
internal import Procedures

/// What stands after what: positions, batches, conflicts.
extension StoreContract {
    func readBack(_ place: StorePlace) async throws {
        let store = try await place.create()
        var matter = SampleMatter(Matter.ID(store.reserve(1).lowerBound))
        _ = try await store.append([matter.opening])
        for note in ["一", "二", "三"] { _ = try await store.append([matter.carryOn(note)]) }
        try await expect(store, has: matter.events, of: matter.id)
    }

    func unknown(_ place: StorePlace) async throws {
        let store = try await place.create()
        let matter = SampleMatter(Matter.ID(store.reserve(1).lowerBound))
        _ = try await store.append([matter.opening])
        try await expect(store, has: [], of: Matter.ID(store.reserve(1).lowerBound))
    }

    func taken(_ place: StorePlace) async throws {
        let store = try await place.create()
        var matter = SampleMatter(Matter.ID(store.reserve(1).lowerBound))
        _ = try await store.append([matter.opening])
        var other = matter
        _ = try await store.append([matter.carryOn("first")])
        try await expectConflict(store, [other.carryOn("second")], over: matter.id)
        try await expectConflict(store, [matter.opening], over: matter.id)
        try await expect(store, has: matter.events, of: matter.id)
    }

    func skipped(_ place: StorePlace) async throws {
        let store = try await place.create()
        var matter = SampleMatter(Matter.ID(store.reserve(1).lowerBound))
        matter.carryOn("not stored")
        try await expectConflict(store, [matter.carryOn("third")], over: matter.id)
        _ = try await store.append([matter.opening])
        try await expectConflict(store, [matter.commits[2]], over: matter.id)
        try await expect(store, has: [matter.opening.event], of: matter.id)
    }

    func twice(_ place: StorePlace) async throws {
        let store = try await place.create()
        let numbers = store.reserve(2)
        var first = SampleMatter(Matter.ID(numbers.lowerBound))
        var second = SampleMatter(Matter.ID(numbers.upperBound))
        let batch = [first.opening, second.opening, first.carryOn("一"), second.carryOn("二")]
        let receipts = try await store.append(batch)
        try expect(receipts.count == 4, "4 commits got \(receipts.count) receipts")
        try await expect(store, has: first.events, of: first.id)
        try await expect(store, has: second.events, of: second.id)
    }

    func allOrNone(_ place: StorePlace) async throws {
        let store = try await place.create()
        let numbers = store.reserve(2)
        var stored = SampleMatter(Matter.ID(numbers.lowerBound))
        let new = SampleMatter(Matter.ID(numbers.upperBound))
        _ = try await store.append([stored.opening])
        var stale = stored
        _ = try await store.append([stored.carryOn("moved on")])
        try await expectConflict(store, [new.opening, stale.carryOn("stale")], over: stored.id)
        try await expect(store, has: [], of: new.id)
        try await expect(store, has: stored.events, of: stored.id)
        let receipts = try await store.append([new.opening])
        try expect(
            receipts.map(\.index) == [2], "a batch left out took places: next is \(receipts)")
    }

    func brokenBatch(_ place: StorePlace) async throws {
        let store = try await place.create()
        var matter = SampleMatter(Matter.ID(store.reserve(1).lowerBound))
        matter.carryOn("left out")
        let batch = [matter.opening, matter.carryOn("third")]
        try await expectConflict(store, batch, over: matter.id)
        try await expect(store, has: [], of: matter.id)
    }

    func empty(_ place: StorePlace) async throws {
        let store = try await place.create()
        let receipts = try await store.append([])
        try expect(receipts.isEmpty, "no commits got \(receipts)")
        let matter = SampleMatter(Matter.ID(store.reserve(1).lowerBound))
        let first = try await store.append([matter.opening])
        try expect(first.map(\.index) == [0], "the first event got \(first)")
    }

    func receipts(_ place: StorePlace) async throws {
        let store = try await place.create()
        var next: Int64 = 0
        for size in [1, 5, 300, 2] {
            let batch = store.reserve(size).map { SampleMatter(Matter.ID($0)).opening }
            let indices = try await store.append(batch).map(\.index)
            let expected = Array(next..<(next + Int64(size)))
            try expect(indices == expected, "expected places \(expected), found \(indices)")
            next += Int64(size)
        }
    }

    func byProcedure(_ place: StorePlace) async throws {
        let store = try await place.create()
        let ids = (0..<3).map { _ in Matter.ID(store.reserve(1).lowerBound) }
        let samples = ids.map { SampleMatter($0) }
        _ = try await store.append(samples.map(\.opening))
        guard let opened = samples[0].state?.opened else { return }
        let cases: [(procedure: Procedure.ID, from: Instant?, expected: [Matter.ID])] = [
            ("complaint", nil, ids), ("complaint", opened, ids),
            ("complaint", opened.adding(seconds: 1), []), ("other", nil, []),
        ]
        for (procedure, first, expected) in cases {
            let found = try await store.matters(under: procedure, openedFrom: first)
            try expect(found == expected, "\(procedure) from \(first as Any): found \(found)")
        }
    }
}
