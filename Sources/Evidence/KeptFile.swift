/// A file as it is kept（已存文件）: by its hash, once, never altered.
public struct KeptFile: Hashable, Sendable {
    /// SHA-256 of the bytes: 64 lower-case hexadecimal digits.
    public let hash: String
    /// In bytes; 1 or more.
    public let size: Int
    public let type: FileType
    /// As the sender called it.
    public let name: FileName
    public let facts: FileFacts

    public init(hash: String, size: Int, type: FileType, name: FileName, facts: FileFacts) {
        (self.hash, self.size, self.type, self.name) = (hash, size, type, name)
        self.facts = facts
    }
}

/// What a file says of itself（文件自带信息）: claims of the camera, not findings of ours.
public struct FileFacts: Hashable, Sendable {
    /// Pixels, as the picture is to be looked at; nil for what is no picture.
    public var size: PictureSize?
    /// How the stored pixels must be turned.
    public var turn: Turn
    /// When the picture was taken, by the camera's clock: `2026-11-28 09:30:00`, no zone.
    public var taken: String?
    /// Where it was taken.
    public var place: Coordinate?

    public init(
        size: PictureSize? = nil, turn: Turn = .none, taken: String? = nil,
        place: Coordinate? = nil
    ) {
        (self.size, self.turn, self.taken, self.place) = (size, turn, taken, place)
    }
}

public struct PictureSize: Hashable, Sendable {
    /// In pixels, 1 or more.
    public let width, height: Int

    public init(width: Int, height: Int) { (self.width, self.height) = (width, height) }

    public var pixels: Int {
        let (product, overflow) = width.multipliedReportingOverflow(by: height)
        return overflow ? .max : product
    }

    var turned: PictureSize { PictureSize(width: height, height: width) }
}

/// A place on the earth in degrees, WGS 84; north and east are positive（经纬度）.
public struct Coordinate: Hashable, Sendable {
    public let latitude, longitude: Double

    /// - Returns: nil for a place that is not on the earth.
    public init?(latitude: Double, longitude: Double) {
        guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
        (self.latitude, self.longitude) = (latitude, longitude)
    }
}

/// The orientation of a picture（方向）, by the numbers of EXIF（tag 0x0112）.
public enum Turn: UInt8, Hashable, Sendable {
    case none = 1
    case mirrored = 2
    case half = 3
    case mirroredHalf = 4
    case mirroredRight = 5
    case right = 6
    case mirroredLeft = 7
    case left = 8

    /// Whether width and height change places.
    public var swapsSides: Bool { rawValue >= 5 }
}
