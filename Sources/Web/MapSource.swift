/// What the map of communities is drawn with（地图数据）.
public struct MapSource: Sendable {
    /// The areas of communities and cells, GeoJSON, as `map.geojson` of the pack has them.
    public let areas: [UInt8]
    /// A file of the library that draws（Leaflet）, by its name; nil for any other, and where it is not
    /// installed: the page then has its table alone.
    public let library: @Sendable (_ name: String) -> [UInt8]?
    /// The address of map tiles with `{z}`, `{x}` and `{y}`, where the office has such a service; no
    /// request leaves the site without it.
    public let tiles: String?

    public init(
        areas: [UInt8], library: @escaping @Sendable (_ name: String) -> [UInt8]?,
        tiles: String? = nil
    ) {
        self.areas = areas
        self.library = library
        self.tiles = tiles
    }

    /// The host of the tiles, for CSP.
    package var tileHost: String? {
        guard let tiles, let colon = tiles.firstRange(of: "://") else { return nil }
        return String(tiles[..<colon.upperBound] + tiles[colon.upperBound...].prefix { $0 != "/" })
    }
}
