import Procedures

/// Checks `map.geojson`: a polygon for each community and each of its grid cells, and none for others.
struct MapReader {
    let communities: [Community]
    let faults: FaultList

    private struct Area: Hashable {
        let community: String
        /// Nil for the community as a whole.
        let cell: Int64?
    }

    func check(_ item: Item) {
        guard let table = Table(item, faults) else { return }
        defer { table.finish() }
        if table.text("type") != "FeatureCollection" {
            faults.add(table.place(of: "type"), "'type' must be FeatureCollection")
        }
        _ = table.optional("note").flatMap { table.label($0) }
        var seen: Set<Area> = []
        for item in table.required("features").map({ table.items($0) }) ?? [] {
            guard let area = feature(item) else { continue }
            if !seen.insert(area).inserted {
                faults.add(item.at, "\(Self.name(area)) is drawn twice")
            }
        }
        for community in communities {
            let areas =
                [Area(community: community.id.text, cell: nil)]
                + (0..<max(0, community.cells)).map {
                    Area(community: community.id.text, cell: Int64($0) + 1)
                }
            for area in areas where !seen.contains(area) {
                faults.add(table.place(of: "features"), "\(Self.name(area)) is not drawn")
            }
        }
    }

    private static func name(_ area: Area) -> String {
        area.cell.map { "cell \($0) of '\(area.community)'" } ?? "'\(area.community)'"
    }

    private func feature(_ item: Item) -> Area? {
        guard let table = Table(item, faults) else { return nil }
        defer { table.finish() }
        _ = table.text("type")
        if let shape = table.required("geometry") { geometry(shape) }
        guard let properties = table.required("properties").flatMap({ Table($0, faults) }) else {
            return nil
        }
        defer { properties.finish() }
        let cell = properties.optionalInteger("cell")
        guard let name = properties.text("community") else { return nil }
        guard let community = communities.first(where: { $0.id.text == name }) else {
            faults.add(properties.place(of: "community"), "no community '\(name)'")
            return nil
        }
        if let cell, !(1...Int64(max(1, community.cells))).contains(cell) {
            faults.add(
                properties.place(of: "cell"),
                "'\(name)' has cells 1 to \(community.cells), not \(cell)"
            )
            return nil
        }
        return Area(community: name, cell: cell)
    }

    /// A polygon of rings, each closed, of longitude and latitude.
    private func geometry(_ item: Item) {
        guard let table = Table(item, faults) else { return }
        defer { table.finish() }
        guard table.text("type") == "Polygon", let rings = table.required("coordinates") else {
            faults.add(table.at, "'geometry' must be a Polygon")
            return
        }
        for ring in table.items(rings) {
            let points = table.items(ring).map { point in
                table.items(point).compactMap { table.number($0) }
            }
            let isPlace = points.allSatisfy {
                $0.count == 2 && abs($0[0]) <= 180 && abs($0[1]) <= 90
            }
            if points.count < 4 || points.first != points.last || !isPlace {
                faults.add(
                    ring.at,
                    "a ring has four or more points [longitude, latitude], the last as the first")
            }
        }
    }
}

extension Pack {
    /// The areas of communities and grid cells（社区和网格的图形）, GeoJSON; nil where the pack has none.
    public var map: [UInt8]? { files.last { $0.path.hasSuffix("/map.geojson") }?.bytes }
}
