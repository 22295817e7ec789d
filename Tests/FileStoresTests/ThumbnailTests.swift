import CGD
import Evidence
import FileStores
import Testing

@Suite("Small copies of pictures") struct ThumbnailTests {
    /// The colours of the four corners, in reading order, as the fixtures have them.
    enum Colour: Equatable { case red, green, blue, yellow, white, other }

    struct Picture: Equatable {
        let width, height: Int
        let corners: [Colour]

        init(width: Int, height: Int, corners: [Colour]) {
            (self.width, self.height, self.corners) = (width, height, corners)
        }

        init?(jpeg: [UInt8]) {
            var jpeg = jpeg
            let count = Int32(jpeg.count)
            guard
                let image = jpeg.withUnsafeMutableBytes({
                    gdImageCreateFromJpegPtr(count, $0.baseAddress)
                })
            else { return nil }
            defer { gdImageDestroy(image) }
            let (right, bottom) = (image.pointee.sx - 10, image.pointee.sy - 10)
            let places: [(Int32, Int32)] = [(10, 10), (right, 10), (10, bottom), (right, bottom)]
            width = Int(image.pointee.sx)
            height = Int(image.pointee.sy)
            corners = places.map { Self.colour(gdImageGetTrueColorPixel(image, $0.0, $0.1)) }
        }

        private static func colour(_ pixel: Int32) -> Colour {
            switch (pixel >> 16 & 255 > 128, pixel >> 8 & 255 > 128, pixel & 255 > 128) {
            case (true, false, false): .red
            case (false, true, false): .green
            case (false, false, true): .blue
            case (true, true, false): .yellow
            case (true, true, true): .white
            default: .other
            }
        }
    }

    static let upright: [Colour] = [.red, .green, .blue, .yellow]

    static let pictures: [(name: String, picture: Picture)] = [
        ("plain.png", Picture(width: 320, height: 200, corners: upright)),
        ("plain.gif", Picture(width: 320, height: 200, corners: upright)),
        ("plain.webp", Picture(width: 320, height: 200, corners: upright)),
        ("lossless.webp", Picture(width: 320, height: 200, corners: upright)),
        ("plain.heic", Picture(width: 320, height: 200, corners: upright)),
        // The camera was held upright: the top of the picture is the left side of its pixels.
        ("turned.jpg", Picture(width: 200, height: 320, corners: [.blue, .red, .yellow, .green])),
        // Smaller than a thumbnail stays as it is; what is clear becomes white.
        (
            "clear.png",
            Picture(width: 300, height: 200, corners: [.white, .white, .white, .white])
        ),
    ]

    @Test("Small, upright and in the right colours", arguments: pictures)
    func picture(name: String, picture: Picture) throws {
        let small = try #require(Thumbnail.jpeg(of: try Fixture.bytes(name)))
        #expect(Picture(jpeg: small) == picture)
    }

    @Test(
        "Every orientation of EXIF",
        arguments: [
            (1, [.red, .green, .blue, .yellow]), (2, [.green, .red, .yellow, .blue]),
            (3, [.yellow, .blue, .green, .red]), (4, [.blue, .yellow, .red, .green]),
            (5, [.red, .blue, .green, .yellow]), (6, [.blue, .red, .yellow, .green]),
            (7, [.yellow, .green, .blue, .red]), (8, [.green, .yellow, .red, .blue]),
        ] as [(UInt8, [Colour])])
    func turns(number: UInt8, corners: [Colour]) throws {
        var bytes = try Fixture.bytes("turned.jpg")
        // Tag 0x0112, a short, one of them, and its value.
        let tag: [UInt8] = [0x12, 0x01, 0x03, 0x00, 0x01, 0x00, 0x00, 0x00]
        let big: [UInt8] = [0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01]
        let place = try #require(bytes.firstRange(of: tag) ?? bytes.firstRange(of: big))
        let value = bytes[place.upperBound] == 0 ? place.upperBound + 1 : place.upperBound
        bytes[value] = number
        let small = try #require(Thumbnail.jpeg(of: bytes))
        #expect(Picture(jpeg: small)?.corners == corners)
    }

    @Test("Nothing of what the camera wrote is left")
    func stripped() throws {
        let small = try #require(Thumbnail.jpeg(of: try Fixture.bytes("turned.jpg")))
        #expect(!small.contains(Array("Exif".utf8)) && !small.contains(Array("Phone".utf8)))
    }

    @Test(
        "None is made of what is too large, cut short or no picture",
        arguments: [
            "bomb.png", "paper.docx",
        ])
    func none(name: String) throws {
        #expect(Thumbnail.jpeg(of: try Fixture.bytes(name)) == nil)
    }

    @Test(
        "A damaged picture gives a picture or nothing",
        arguments: [
            "turned.jpg", "plain.png", "plain.gif", "plain.webp", "plain.heic",
        ])
    func damaged(name: String) throws {
        let original = try Fixture.bytes(name)
        for cut in stride(from: 1, to: original.count, by: max(1, original.count / 60)) {
            if let small = Thumbnail.jpeg(of: Array(original.prefix(cut))) {
                #expect(Picture(jpeg: small) != nil)
            }
        }
    }
}
