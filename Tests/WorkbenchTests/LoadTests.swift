import Access
import Casework
import LegalCalendar
import Procedures
import SQLiteStores
import Testing
import Web

/// Who has how much: counted in one pass by the store, and line by line.
@Suite struct LoadTests {
    @Test("Everybody's load, whoever counts it")
    func load() async throws {
        let matrix = try await MatrixOffice(for: .visitor)
        let services = matrix.office.services
        let handed: [[Actor.ID]] = [["a"], ["a", "b"], ["b"], []]
        for (subject, people) in zip(matrix.subjects, handed) where !people.isEmpty {
            _ = try await services.office.record(
                .assign(people), on: subject.matter.id, by: Actor(id: "head", roles: []),
                at: matrix.office.clock.now)
        }
        var all = MatterQuery()
        all.reaches = [MatterQuery.Reach(procedures: nil)]
        let records = try #require(matrix.office.pages.site.records as? TestRecords)
        for moment in [matrix.office.clock.now, Instant("2029-01-04", hour: 9, minute: 0)] {
            let (byLine, byStore) = (
                try await records.load(all, lateAt: moment),
                try await records.reader.load(all, lateAt: moment)
            )
            #expect(byLine == byStore)
            #expect(byStore.mapValues(\.open) == ["a": 2, "b": 2])
        }
        var mine = all
        mine.assignee = "b"
        #expect(try await records.count(of: mine, most: 10) == 2)
        #expect(try await records.lines(mine, limit: 10, offset: 0).count == 2)
        var nobodys = all
        nobodys.isUnassigned = true
        #expect(
            try await records.lines(nobodys, limit: 10, offset: 0).map(\.id)
                == [matrix.subjects[3].matter.id])
    }
}
