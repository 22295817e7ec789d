internal import CGD
internal import Evidence

/// A small copy of a picture（缩略图）: upright, at most 320 pixels wide and high, JPEG, and nothing of
/// what the camera wrote into the original.
public enum Thumbnail {
    /// Most pixels of width and height.
    public static let side = 320
    /// A larger picture is not decoded: 50 million pixels need 200 MB.
    static let mostPixels = 50_000_000
    private static let quality: Int32 = 80

    /// - Returns: nil for what is no picture, is too large or cannot be decoded.
    public static func jpeg(of bytes: [UInt8]) -> [UInt8]? {
        upright(of: bytes, within: side) { picture, count in
            gdImageJpegPtr(picture, &count, quality)
        }?.bytes
    }

    /// A copy for a page（证据页）, upright and at most so many pixels wide and high, as PNG, with its sides.
    /// - Returns: nil for what is no picture, is too large or cannot be decoded.
    public static func png(
        of bytes: [UInt8], within side: Int
    ) -> (bytes: [UInt8], width: Int, height: Int)? {
        upright(of: bytes, within: side) { picture, count in gdImagePngPtr(picture, &count) }
    }

    private static func upright(
        of bytes: [UInt8], within side: Int,
        _ encode: (gdImagePtr, inout Int32) -> UnsafeMutableRawPointer?
    ) -> (bytes: [UInt8], width: Int, height: Int)? {
        guard let (type, facts) = look(at: bytes), let size = facts.size,
            size.pixels <= mostPixels, let picture = decode(bytes, type)
        else { return nil }
        defer { gdImageDestroy(picture) }
        guard Int(picture.pointee.sx) * Int(picture.pointee.sy) <= mostPixels,
            let small = reduced(picture, within: side)
        else { return nil }
        defer { gdImageDestroy(small) }
        guard let upright = turned(small, facts.turn) else { return nil }
        defer { gdImageDestroy(upright) }
        var count: Int32 = 0
        guard let encoded = encode(upright, &count) else { return nil }
        defer { gdFree(encoded) }
        return (
            Array(UnsafeRawBufferPointer(start: encoded, count: Int(count))),
            Int(upright.pointee.sx), Int(upright.pointee.sy)
        )
    }

    private static func look(at bytes: [UInt8]) -> (FileType, FileFacts)? {
        guard var inspection = try? Inspection(name: "picture", rules: .standard),
            (try? inspection.take(bytes)) != nil, let found = try? inspection.conclude()
        else { return nil }
        return (found.type, found.facts)
    }

    private static func decode(_ bytes: [UInt8], _ type: FileType) -> gdImagePtr? {
        // What a decoder has to say of a damaged picture is of no use to anybody.
        gdSetErrorMethod { _, _, _ in }
        var bytes = bytes
        let count = Int32(bytes.count)
        return bytes.withUnsafeMutableBytes { buffer in
            switch type {
            case .jpeg: gdImageCreateFromJpegPtrEx(count, buffer.baseAddress, 1)
            case .png: gdImageCreateFromPngPtr(count, buffer.baseAddress)
            case .gif: gdImageCreateFromGifPtr(count, buffer.baseAddress)
            case .webp: gdImageCreateFromWebpPtr(count, buffer.baseAddress)
            case .heic: gdImageCreateFromHeifPtr(count, buffer.baseAddress)
            case .pdf, .ofd, .docx, .xlsx, .pptx, .mp4, .mov, .mp3, .wav, .m4a, .txt, .csv: nil
            }
        }
    }

    /// The picture within the side, on white; never enlarged.
    private static func reduced(_ picture: gdImagePtr, within side: Int) -> gdImagePtr? {
        let (width, height) = (Int(picture.pointee.sx), Int(picture.pointee.sy))
        let longer = max(width, height, side)
        let (newWidth, newHeight) = (max(1, width * side / longer), max(1, height * side / longer))
        guard let small = gdImageCreateTrueColor(Int32(newWidth), Int32(newHeight)) else {
            return nil
        }
        gdImageFilledRectangle(
            small, 0, 0, Int32(newWidth), Int32(newHeight),
            gdImageColorResolve(small, 255, 255, 255))
        gdImageCopyResampled(
            small, picture, 0, 0, 0, 0, Int32(newWidth), Int32(newHeight), Int32(width),
            Int32(height))
        return small
    }

    /// The pixels in the place in which they are to be looked at.
    private static func turned(_ picture: gdImagePtr, _ turn: Turn) -> gdImagePtr? {
        let (width, height) = (picture.pointee.sx, picture.pointee.sy)
        let swaps = turn.swapsSides
        guard
            let upright = gdImageCreateTrueColor(swaps ? height : width, swaps ? width : height)
        else { return nil }
        for y in 0..<height {
            for x in 0..<width {
                let place = turn.place(x: x, y: y, width: width, height: height)
                gdImageSetPixel(
                    upright, place.x, place.y, gdImageGetTrueColorPixel(picture, x, y))
            }
        }
        return upright
    }
}

extension Turn {
    /// Where the pixel of the stored picture stands in the upright one.
    fileprivate func place(
        x: Int32, y: Int32, width: Int32, height: Int32
    ) -> (x: Int32, y: Int32) {
        let (right, bottom) = (width - 1 - x, height - 1 - y)
        return switch self {
        case .none: (x, y)
        case .mirrored: (right, y)
        case .half: (right, bottom)
        case .mirroredHalf: (x, bottom)
        case .mirroredRight: (y, x)
        case .right: (bottom, x)
        case .mirroredLeft: (bottom, right)
        case .left: (y, right)
        }
    }
}
