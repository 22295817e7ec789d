internal import Procedures
internal import Simulation

/// Reads the lexicon of a profile.
struct LexiconReader {
    let faults: FaultList

    func read(_ item: Item) -> Lexicon? {
        guard let table = Table(item, faults) else { return nil }
        defer { table.finish() }
        _ = table.text("lexicon")
        let names = (
            surnames: table.weights("surnames"), men: characters(table, "men"),
            women: characters(table, "women"),
            short: table.required("short-names").flatMap { table.number($0) } ?? 0
        )
        let numbers = (
            areas: table.weights("areas"), births: births(table),
            phones: texts(table.required("phones"), table), firmAreas: table.weights("firm-areas")
        )
        let communities = table.table("communities").map { self.communities($0) } ?? [:]
        let templates = table.table("texts").map { self.templates($0) } ?? [:]
        guard let firm = table.text("firm") else { return nil }
        return Lexicon(
            surnames: names.surnames, menNames: names.men, womenNames: names.women,
            shortNames: names.short, areas: numbers.areas, births: numbers.births,
            phones: numbers.phones, firmAreas: numbers.firmAreas, firm: firm,
            communities: communities, templates: templates)
    }

    /// The characters of a text, each on its own.
    private func characters(_ table: Table, _ key: String) -> [String] {
        (table.text(key) ?? "").filter { !$0.isWhitespace }.map { String($0) }
    }

    private func texts(_ item: Item?, _ table: Table) -> [String] {
        item.map { table.items($0).compactMap { table.text($0) } } ?? []
    }

    private func births(_ table: Table) -> [Weighted<ClosedRange<Int>>] {
        table.weights("births").compactMap { weighted in
            let place = Item.scalar(weighted.thing, table.place(of: "births"))
            return table.range(place).map { years in
                Weighted(Int(years.lowerBound)...Int(years.upperBound), weight: weighted.weight)
            }
        }
    }

    private func communities(_ table: Table) -> [Community.ID: Lexicon.Streets] {
        var communities: [Community.ID: Lexicon.Streets] = [:]
        for entry in table.all {
            guard let streets = Table(entry.value, faults) else { continue }
            communities[Community.ID(entry.key)] = Lexicon.Streets(
                roads: texts(streets.required("roads"), streets),
                buildings: texts(streets.required("buildings"), streets))
            streets.finish()
        }
        return communities
    }

    private func templates(_ table: Table) -> [String: [String]] {
        var templates: [String: [String]] = [:]
        for entry in table.all { templates[entry.key] = texts(entry.value, table) }
        return templates
    }
}
