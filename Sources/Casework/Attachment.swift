/// A file that belongs to a matter（证据材料）; the bytes lie in the evidence store under the hash.
public struct Attachment: Hashable, Sendable {
    /// SHA-256 of the bytes, 64 lower-case hexadecimal digits.
    public let hash: String
    /// As the person who gave it named it.
    public let name: String
    /// The media type that the bytes show, `image/jpeg`.
    public let type: String
    /// Bytes.
    public let size: Int64
    /// Whether the parties may see it, and not the office alone.
    public let isShared: Bool
    /// What it is as evidence（证据种类）, by the pack's name for it; nil where nobody said.
    public let kind: String?
    /// What the camera wrote into a picture; nil for what is no picture or says nothing.
    public let camera: Camera?

    public init(
        hash: String, name: String, type: String, size: Int64, isShared: Bool,
        kind: String? = nil, camera: Camera? = nil
    ) {
        self.hash = hash
        self.name = name
        self.type = type
        self.size = size
        self.isShared = isShared
        self.kind = kind
        self.camera = camera
    }

    /// The same file as evidence of the kind.
    public func of(kind: String?) -> Attachment {
        Attachment(
            hash: hash, name: name, type: type, size: size, isShared: isShared, kind: kind,
            camera: camera)
    }
}

extension Attachment {
    /// When and where a picture says it was taken（拍摄时间和地点）: claims of the camera, not findings of ours.
    public struct Camera: Hashable, Sendable {
        /// By the camera's clock, `2026-11-28 09:30:00`, no zone.
        public let taken: String?
        /// Millionths of a degree, WGS 84; north and east are positive.
        public let place: Place?

        public struct Place: Hashable, Sendable {
            public let latitude, longitude: Int64

            public init(latitude: Int64, longitude: Int64) {
                (self.latitude, self.longitude) = (latitude, longitude)
            }
        }

        /// - Returns: nil where it says neither.
        public init?(taken: String?, place: Place?) {
            guard taken != nil || place != nil else { return nil }
            (self.taken, self.place) = (taken, place)
        }
    }
}

extension Attachment.Camera: LosslessStringConvertible {
    /// Without a space: `2026-11-28T09:30:00,22770000,113800000`, each part empty where it is not known.
    public var description: String {
        let day = taken.map { $0.split(separator: " ").joined(separator: "T") } ?? ""
        return "\(day),\(place.map { "\($0.latitude),\($0.longitude)" } ?? ",")"
    }

    public init?(_ text: String) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        let place = Int64(parts[1]).flatMap { latitude in
            Int64(parts[2]).map { Place(latitude: latitude, longitude: $0) }
        }
        self.init(
            taken: parts[0].isEmpty
                ? nil : parts[0].split(separator: "T").joined(separator: " "), place: place)
    }
}
