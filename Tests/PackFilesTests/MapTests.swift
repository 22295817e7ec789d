import PackFiles
import Testing

/// What `map.geojson` of a pack may hold.
@Suite struct MapTests {
    private static func area(_ properties: String, _ ring: String = square) -> String {
        #"{"type": "Feature", "properties": {\#(properties)}, "geometry": {"type": "Polygon", "coordinates": [[\#(ring)]]}}"#
    }

    private static let square = "[0, 0], [1, 0], [1, 1], [0, 0]"

    /// The one community of the small pack with its three cells.
    private static let whole =
        [area(#""community": "east""#)]
        + (1...3).map { area(#""community": "east", "cell": \#($0)"#) }

    private static func faults(_ features: [String]) -> [String] {
        let text =
            #"{"type": "FeatureCollection", "features": ["# + features.joined(separator: ",\n")
            + "]}"
        return MiniPack.faults(in: ["map.geojson": Array(text.utf8)])
    }

    static let cases: [(features: [String], message: String)] = [
        (Array(whole.dropLast()), "cell 3 of 'east' is not drawn"),
        (Array(whole.dropFirst()), "'east' is not drawn"),
        (whole + [area(#""community": "west""#)], "no community 'west'"),
        (whole + [area(#""community": "east", "cell": 4"#)], "'east' has cells 1 to 3, not 4"),
        (whole + [whole[1]], "cell 1 of 'east' is drawn twice"),
        (
            Array(whole.dropLast())
                + [area(#""community": "east", "cell": 3"#, "[0, 0], [1, 0], [1, 1], [2, 2]")],
            "the last as the first"
        ),
        (
            Array(whole.dropLast())
                + [area(#""community": "east", "cell": 3"#, "[0, 0], [999, 0], [1, 1], [0, 0]")],
            "[longitude, latitude]"
        ),
    ]

    @Test("The map draws each community and each of its cells once")
    func whole() { #expect(Self.faults(Self.whole) == []) }

    @Test("What the map lacks, or draws of others, is a fault", arguments: cases)
    func fault(features: [String], message: String) {
        let faults = Self.faults(features)
        #expect(faults.contains { $0.contains(message) }, "\(faults)")
    }
}
