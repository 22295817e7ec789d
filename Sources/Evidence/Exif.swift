/// What a camera wrote into a picture: orientation, time and place（EXIF 信息）.
///
/// Source: CIPA DC-008（Exif 2.32）; TIFF 6.0. Everything in it may lie.
struct Exif {
    private let block: ByteView
    private let order: ByteView.Order

    /// - Returns: nil where the block does not begin as TIFF does.
    init?(_ block: ByteView) {
        switch block.name(0) {
        case "II*\0": order = .little
        case "MM\0*": order = .big
        default: return nil
        }
        self.block = block
    }

    private enum Tag {
        static let orientation = 0x0112
        static let exif = 0x8769
        static let gps = 0x8825
        static let taken = 0x9003
        static let latitudeSide = 1
        static let latitude = 2
        static let longitudeSide = 3
        static let longitude = 4
    }

    /// A directory: twelve bytes for each tag.
    private struct Directory {
        let start: Int
        let count: Int
    }

    private func directory(at start: Int?) -> Directory? {
        guard let start, let count = block.number(start, 2, order), count <= 512 else { return nil }
        return Directory(start: start, count: count)
    }

    private var first: Directory? { directory(at: block.number(4, 4, order)) }

    private func entry(_ tag: Int, in directory: Directory?) -> Int? {
        guard let directory else { return nil }
        return (0..<directory.count).lazy.map { directory.start + 2 + 12 * $0 }
            .first { block.number($0, 2, order) == tag }
    }

    private func directory(_ tag: Int) -> Directory? {
        directory(at: entry(tag, in: first).flatMap { block.number($0 + 8, 4, order) })
    }

    /// The bytes of a value: in the entry itself up to four, elsewhere if more.
    private func bytes(_ entry: Int, _ length: Int) -> ByteView? {
        guard length > 4 else { return block.part(entry + 8, length) }
        return block.number(entry + 8, 4, order).flatMap { block.part($0, length) }
    }

    private func text(_ tag: Int, in directory: Directory?) -> String? {
        guard let entry = entry(tag, in: directory),
            let length = block.number(entry + 4, 4, order), length <= 64,
            let bytes = bytes(entry, length)
        else { return nil }
        return String(validating: bytes.bytes.prefix { $0 != 0 }, as: UTF8.self)
    }

    var turn: Turn {
        entry(Tag.orientation, in: first).flatMap { block.number($0 + 8, 2, order) }
            .flatMap { UInt8(exactly: $0) }.flatMap { Turn(rawValue: $0) } ?? .none
    }

    /// `2026:11:28 09:30:00` in the file, with dashes here; nil for anything else.
    var taken: String? {
        guard let text = text(Tag.taken, in: directory(Tag.exif)) else { return nil }
        let form = Array("0000:00:00 00:00:00".utf8)
        let characters = Array(text.utf8)
        let fits =
            characters.count == form.count
            && zip(characters, form).allSatisfy { character, shape in
                shape == UInt8(ascii: "0")
                    ? (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(character)
                    : character == shape
            }
        guard fits, !text.hasPrefix("0000") else { return nil }
        return text.prefix(10).split(separator: ":").joined(separator: "-") + text.dropFirst(10)
    }

    var place: Coordinate? {
        let gps = directory(Tag.gps)
        guard let latitude = degrees(Tag.latitude, in: gps),
            let longitude = degrees(Tag.longitude, in: gps)
        else { return nil }
        let south = text(Tag.latitudeSide, in: gps) == "S"
        let west = text(Tag.longitudeSide, in: gps) == "W"
        return Coordinate(
            latitude: south ? -latitude : latitude, longitude: west ? -longitude : longitude)
    }

    /// Degrees, minutes and seconds, each a fraction of two numbers of four bytes.
    private func degrees(_ tag: Int, in directory: Directory?) -> Double? {
        guard let entry = entry(tag, in: directory), let bytes = bytes(entry, 24) else {
            return nil
        }
        let parts = (0..<3).compactMap { place -> Double? in
            guard let above = bytes.number(8 * place, 4, order),
                let below = bytes.number(8 * place + 4, 4, order), below > 0
            else { return nil }
            return Double(above) / Double(below)
        }
        guard parts.count == 3 else { return nil }
        return parts[0] + parts[1] / 60 + parts[2] / 3600
    }
}
