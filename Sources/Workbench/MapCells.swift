import Access
import Casework
import Procedures
import Web

/// Open cases in each grid cell（各网格在办案件）.
struct MapCells {
    /// A cell with something open in it, as the list says it.
    struct Row {
        let name: String
        let count: String
    }

    /// Most first; cells as they are numbered where equal.
    let cells: [Row]
    /// For the script: `3:12 7:5`, cell and number of cases.
    let data: String
    let total: Int

    /// `counts`: by the number of the cell; 0 where none was given.
    init(_ counts: [Int: Int], _ words: Words) {
        let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        cells = sorted.map { cell, count in
            Row(
                name: cell == 0
                    ? words("未填网格", "No cell given") : words("\(cell)号网格", "Cell \(cell)"),
                count: "\(count)")
        }
        data = sorted.filter { $0.key > 0 }.map { "\($0.key):\($0.value)" }.joined(separator: " ")
        total = counts.values.reduce(0, +)
    }
}

extension Pages {
    /// Of the cases that are open, so many are looked at; an office of a hundred thousand people has some thousands.
    private static let mostMapped = 20_000

    /// How many cases that the viewer may see are open in each cell of each community; registers are no cases.
    func openByCell(_ visit: Visit) async throws -> [Community.ID: [Int: Int]] {
        let services = try services
        var query = MatterQuery()
        query.limit(to: services.permission.scope(of: visit.guest.viewer))
        query.procedures = Set(
            site.book.procedures.filter { $0.kind == .procedure }.map(\.id)
        ).sorted { $0.text < $1.text }
        let asked = query
        return try await site.openByCell.value(for: asked, in: site.records) {
            [records = site.records] in
            let lines = try await records.lines(asked, limit: Self.mostMapped, offset: 0)
            let histories = try await records.events(ofEach: lines.map(\.id))
            var counts: [Community.ID: [Int: Int]] = [:]
            for place in histories.compactMap({ Matter($0)?.firstPlace }) {
                // A cell is written with or without a leading nought.
                let cell = place.cell.flatMap { Int($0) } ?? 0
                counts[place.community, default: [:]][cell, default: 0] += 1
            }
            return counts
        }
    }
}

extension Matter {
    fileprivate var firstPlace: Place? {
        for case (_, .place(let place)) in fields.entries { return place }
        return nil
    }
}
