import Foundation

/// The library that draws maps, as Debian's libjs-leaflet installs it（地图库）.
enum Leaflet {
    private static let folder = "/usr/share/javascript/leaflet"

    /// What pages ask for, and the file that it is.
    private static let files = [
        "leaflet.js": "leaflet.min.js", "leaflet.css": "leaflet.css",
        "images/layers.png": "images/layers.png", "images/layers-2x.png": "images/layers-2x.png",
        "images/marker-icon.png": "images/marker-icon.png",
    ]

    static func file(_ name: String) -> [UInt8]? {
        files[name].flatMap { FileManager.default.contents(atPath: "\(folder)/\($0)") }
            .map { [UInt8]($0) }
    }
}
