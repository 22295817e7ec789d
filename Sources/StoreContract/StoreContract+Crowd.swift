internal import Casework

/// What many writers at once may rely on: places, numbers, who wins.
extension StoreContract {
    func manyWriters(_ place: StorePlace) async throws {
        let writers = 64
        let indices = try await crowd(of: writers, at: place)
        try expect(
            indices.sorted() == Array(0..<Int64(2 * writers)),
            "\(writers) writers got the places \(indices.sorted())")
        let reopened = try await place.open()
        for id in 1...Int64(writers) {
            let events = try await reopened.events(of: Matter.ID(id))
            try expect(events.count == 2, "matter \(id) has \(events.count) of 2 events")
        }
    }

    /// The places that so many writers got at once; their store is gone when this returns.
    private func crowd(of writers: Int, at place: StorePlace) async throws -> [Int64] {
        let store = try await place.create()
        return try await withThrowingTaskGroup(of: [Int64].self) { group in
            for id in store.reserve(writers) {
                group.addTask {
                    var matter = SampleMatter(Matter.ID(id))
                    let opened = try await store.append([matter.opening])
                    let noted = try await store.append([matter.carryOn("at once")])
                    return (opened + noted).map(\.index)
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }

    func twoWriters(_ place: StorePlace) async throws {
        let store = try await place.create()
        var matter = SampleMatter(Matter.ID(store.reserve(1).lowerBound))
        _ = try await store.append([matter.opening])
        for round in 1...20 {
            let before = matter
            let outcomes = await withTaskGroup(of: (Commit, Result<[Receipt], StoreError>).self) {
                for name in ["left", "right"] {
                    var mine = before
                    let commit = mine.carryOn("\(name) \(round)")
                    $0.addTask {
                        do throws(StoreError) {
                            return (commit, .success(try await store.append([commit])))
                        } catch {
                            return (commit, .failure(error))
                        }
                    }
                }
                return await $0.reduce(into: []) { $0.append($1) }
            }
            let won = outcomes.filter { if case .success = $0.1 { true } else { false } }
            try expect(won.count == 1, "round \(round): \(won.count) of 2 writers won")
            for case (_, .failure(let error)) in outcomes {
                try expect(error == .conflict(matter.id), "the other got \(error)")
            }
            guard case .noted(let note) = won[0].0.event.changes[0] else { return }
            matter.carryOn(note)
        }
        try await expect(store, has: matter.events, of: matter.id)
    }

    func gapless(_ place: StorePlace) async throws {
        let store = try await place.create()
        let numbers = try await withThrowingTaskGroup(of: [String?].self) { group in
            for id in store.reserve(40) {
                group.addTask {
                    let matter = SampleMatter(Matter.ID(id), series: "投〔2020〕{serial}号")
                    return try await store.append([matter.opening]).map(\.number)
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        let expected = (1...40).map { "投〔2020〕\($0)号" }.sorted()
        let found = numbers.compactMap { $0 }.sorted()
        try expect(found == expected, "expected \(expected), found \(found)")
        for id in 1...Int64(40) {
            guard let number = Matter(try await store.events(of: Matter.ID(id)))?.number else {
                throw ContractViolation(self, "matter \(id) has no number")
            }
            try expect(found.contains(number), "matter \(id) has the number \(number)")
        }
    }

    func unusedNumber(_ place: StorePlace) async throws {
        let store = try await place.create()
        let ids = store.reserve(3)
        func opening(_ place: Int64) -> Commit {
            SampleMatter(Matter.ID(ids.lowerBound + place), series: "{serial}").opening
        }
        let first = try await store.append([opening(0)])
        try await expectConflict(store, [opening(1), opening(0)], over: Matter.ID(ids.lowerBound))
        let second = try await store.append([opening(1), opening(2)])
        let numbers = (first + second).map(\.number)
        try expect(numbers == ["1", "2", "3"], "found the numbers \(numbers)")
    }

    func reserved(_ place: StorePlace) async throws {
        let store = try await place.create()
        let numbers = await withTaskGroup(of: [Int64].self) { group in
            for size in 1...50 { group.addTask { Array(store.reserve(size)) } }
            return await group.reduce(into: []) { $0 += $1 }
        }
        try expect(
            numbers.count == 1275, "1275 numbers were asked for and \(numbers.count) given")
        try expect(Set(numbers).count == numbers.count, "a number was given twice")
    }

    func reopening(_ place: StorePlace) async throws {
        var store: (any EventStore)? = try await place.create()
        var matter = SampleMatter(Matter.ID(store?.reserve(1).lowerBound ?? 0), series: "{serial}")
        _ = try await store?.append([matter.opening])
        store = nil
        for round in 1...3 {
            store = try await place.open()
            guard let reopened = store else { return }
            let kept = try await reopened.events(of: matter.id)
            try expect(kept.count == round, "round \(round): found \(kept.count) events")
            let noted = try await reopened.append([matter.carryOn("round \(round)")])
            let other = SampleMatter(
                Matter.ID(reopened.reserve(1).lowerBound), series: "{serial}")
            let opened = try await reopened.append([other.opening])
            try expect(
                noted.map(\.index) == [Int64(2 * round - 1)]
                    && opened.map(\.index) == [Int64(2 * round)],
                "round \(round): places \(noted), \(opened)")
            try expect(
                opened.map(\.number) == ["\(round + 1)"], "round \(round): numbers \(opened)")
            store = nil
        }
    }
}
