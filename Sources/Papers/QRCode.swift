import CPNG
import CQRencode

/// A QR code（二维码）: dark and light modules of a text.
public struct QRCode: Hashable, Sendable {
    /// Modules along a side, without the quiet zone.
    public let side: Int
    /// Row by row; true is dark.
    public let modules: [Bool]

    /// Encodes the UTF-8 of `text` with error correction M, some 15 % of the code may be unreadable.
    /// - Throws: ``PaperError/tooLongForQR(bytes:)``.
    public init(_ text: String) throws(PaperError) {
        let bytes = Array(text.utf8)
        guard let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else {
            throw .tooLongForQR(bytes: bytes.count)
        }
        defer { QRcode_free(code) }
        let side = Int(code.pointee.width)
        self.side = side
        modules = (0..<side * side).map { code.pointee.data[$0] & 1 == 1 }
    }

    /// The light border that readers need, in modules.
    static let quietZone = 4

    /// As inline SVG for a page: `label` is read aloud.
    public func svg(label: String) -> String {
        let size = side + 2 * Self.quietZone
        let path = (0..<side).map { row in darkRuns(of: row) }.joined()
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size) \(size)" role="img" \
            aria-label="\(XML.escaped(label))" shape-rendering="crispEdges">\
            <path fill="#fff" d="M0 0h\(size)v\(size)H0z"/><path d="\(path)"/></svg>
            """
    }

    private func darkRuns(of row: Int) -> String {
        var (path, column) = ("", 0)
        while column < side {
            guard modules[row * side + column] else {
                column += 1
                continue
            }
            let start = column
            while column < side, modules[row * side + column] { column += 1 }
            path +=
                "M\(start + Self.quietZone) \(row + Self.quietZone)h\(column - start)v1"
                + "h-\(column - start)z"
        }
        return path
    }

    /// As a PNG in shades of grey, so many pixels to a module, quiet zone included.
    public func png(pixelsPerModule scale: Int = 8) throws(PaperError) -> [UInt8] {
        let size = (side + 2 * Self.quietZone) * scale
        var pixels = [UInt8](repeating: 255, count: size * size)
        for row in 0..<side * scale {
            for column in 0..<side * scale where modules[row / scale * side + column / scale] {
                let border = Self.quietZone * scale
                pixels[(row + border) * size + column + border] = 0
            }
        }
        return try Self.png(grey: pixels, width: size, height: size)
    }

    private static func png(grey: [UInt8], width: Int, height: Int) throws(PaperError) -> [UInt8] {
        var image = png_image()
        image.version = png_uint_32(PNG_IMAGE_VERSION)
        image.width = png_uint_32(width)
        image.height = png_uint_32(height)
        image.format = 0  // PNG_FORMAT_GRAY
        var length = png_alloc_size_t(0)
        guard png_image_write_to_memory(&image, nil, &length, 0, grey, 0, nil) != 0 else {
            throw .noPicture
        }
        var bytes = [UInt8](repeating: 0, count: Int(length))
        guard png_image_write_to_memory(&image, &bytes, &length, 0, grey, 0, nil) != 0 else {
            throw .noPicture
        }
        return Array(bytes.prefix(Int(length)))
    }
}
