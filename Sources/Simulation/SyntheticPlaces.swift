internal import Procedures

/// Addresses in the communities of an office（地址）, made once and used again and again.
struct SyntheticPlaces: Sendable {
    private static let addressesEach = 400

    /// By community, in the order of the organisation.
    let places: [[Place]]
    private let chances: Chances

    init(
        _ lexicon: Lexicon, _ communities: [Community], weights: [Community.ID: Double],
        _ random: inout Random
    ) throws(SimulationError) {
        var all: [[Place]] = []
        for community in communities {
            guard let streets = lexicon.communities[community.id], !streets.roads.isEmpty,
                !streets.buildings.isEmpty
            else { throw .lexicon("no roads and buildings for '\(community.id)'") }
            var places: [Place] = []
            for _ in 0..<Self.addressesEach {
                let cell = 1 + random.below(max(1, community.cells))
                let road = streets.roads[random.below(streets.roads.count)]
                let building = streets.buildings[random.below(streets.buildings.count)]
                places.append(
                    Place(
                        community: community.id, cell: cell < 10 ? "0\(cell)" : "\(cell)",
                        address: Self.numbered(road, &random) + Self.numbered(building, &random)))
            }
            all.append(places)
        }
        places = all
        chances = Chances(communities.map { weights[$0.id] ?? Double(max(1, $0.cells)) })
    }

    func draw(_ random: inout Random) -> Place? {
        guard !chances.isEmpty else { return nil }
        let community = chances.draw(&random)
        return places[community][random.below(places[community].count)]
    }

    /// Somewhere in the community at the place in the organisation's list, counted round and round.
    func draw(community: Int, _ random: inout Random) -> Place? {
        guard !places.isEmpty else { return nil }
        let community = places[community % places.count]
        return community[random.below(community.count)]
    }

    /// `text` with `{1..20}` replaced by a number.
    private static func numbered(_ text: String, _ random: inout Random) -> String {
        guard let open = text.firstIndex(of: "{"), let close = text[open...].firstIndex(of: "}"),
            let dots = text[open..<close].firstRange(of: ".."),
            let low = Int(text[text.index(after: open)..<dots.lowerBound]),
            let high = Int(text[dots.upperBound..<close]), low <= high
        else { return text }
        return text[..<open] + String(random.within(low...high))
            + numbered(String(text[text.index(after: close)...]), &random)
    }
}
