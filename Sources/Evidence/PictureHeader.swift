/// Width, height and orientation as the header of a picture states them; no pixel is decoded.
struct PictureHeader {
    let size: PictureSize
    /// The block of EXIF in it, from the byte order mark（TIFF header）on.
    let exif: ByteView?

    private init?(width: Int?, height: Int?, exif: ByteView? = nil) {
        guard let width, let height, width > 0, height > 0 else { return nil }
        size = PictureSize(width: width, height: height)
        self.exif = exif
    }

    /// - Returns: nil where the header cannot be read, and for what is no picture.
    static func read(_ type: FileType, _ head: ByteView) -> PictureHeader? {
        switch type {
        case .jpeg: jpeg(head)
        case .png: png(head)
        case .gif:
            PictureHeader(width: head.number(6, 2, .little), height: head.number(8, 2, .little))
        case .webp: webp(head)
        case .heic: heic(head)
        case .pdf, .ofd, .docx, .xlsx, .pptx, .mp4, .mov, .mp3, .wav, .m4a, .txt, .csv: nil
        }
    }

    /// ITU T.81, annex B: segments up to the frame header.
    private static func jpeg(_ head: ByteView) -> PictureHeader? {
        var (place, exif) = (2, ByteView?.none)
        while let mark = head.byte(place) {
            guard mark == 0xFF, let code = head.byte(place + 1) else { return nil }
            guard code != 0xFF else {
                place += 1
                continue
            }
            guard let length = head.number(place + 2, 2, .big), length >= 2 else { return nil }
            switch code {
            case 0xE1 where head.has("Exif\0\0", at: place + 4) && exif == nil:
                exif = head.part(place + 10, length - 8)
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                return PictureHeader(
                    width: head.number(place + 7, 2, .big),
                    height: head.number(place + 5, 2, .big), exif: exif)
            default: break
            }
            place += 2 + length
        }
        return nil
    }

    /// ISO 15948, section 11.2.2; `eXIf` of its third edition.
    private static func png(_ head: ByteView) -> PictureHeader? {
        guard head.has("IHDR", at: 12) else { return nil }
        var (place, exif) = (8, ByteView?.none)
        while let length = head.number(place, 4, .big), head.part(place, 8) != nil {
            if head.has("eXIf", at: place + 4) { exif = head.part(place + 8, length) }
            place += 12 + length
        }
        return PictureHeader(
            width: head.number(16, 4, .big), height: head.number(20, 4, .big), exif: exif)
    }

    /// RFC 9649, section 2.
    private static func webp(_ head: ByteView) -> PictureHeader? {
        switch head.name(12) {
        case "VP8 ":
            return PictureHeader(
                width: head.number(26, 2, .little).map { $0 & 0x3FFF },
                height: head.number(28, 2, .little).map { $0 & 0x3FFF })
        case "VP8L":
            let bits = head.number(21, 4, .little)
            return PictureHeader(
                width: bits.map { ($0 & 0x3FFF) + 1 }, height: bits.map { ($0 >> 14 & 0x3FFF) + 1 })
        case "VP8X":
            return PictureHeader(
                width: head.number(24, 3, .little).map { $0 + 1 },
                height: head.number(27, 3, .little).map { $0 + 1 })
        default: return nil
        }
    }

    /// ISO 23008-12, section 6.5.3: the largest image that `ispe` speaks of is the picture.
    ///
    /// The others are its tiles and previews. Decoders turn it by `irot`（6.5.10）themselves.
    private static func heic(_ head: ByteView) -> PictureHeader? {
        let largest = boxes("ispe", in: head).compactMap { box in
            PictureHeader(width: box.number(4, 4, .big), height: box.number(8, 4, .big))
        }.max { $0.size.pixels < $1.size.pixels }
        let quarters = boxes("irot", in: head).first?.byte(0) ?? 0
        guard let size = largest?.size, quarters & 1 == 1 else { return largest }
        return PictureHeader(width: size.height, height: size.width)
    }

    /// What stands behind each occurrence of the name.
    private static func boxes(_ name: String, in head: ByteView) -> [ByteView] {
        var (found, rest) = ([ByteView](), head.bytes)
        while let range = rest.firstRange(of: Array(name.utf8)) {
            rest = rest[range.upperBound...]
            found.append(ByteView(rest))
        }
        return found
    }
}
