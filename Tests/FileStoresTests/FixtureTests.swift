import Evidence
import Procedures
import FileStores
import Testing

@Suite("Files that other programs wrote") struct FixtureTests {
    static let files: [(name: String, type: FileType, size: PictureSize?)] = [
        ("turned.jpg", .jpeg, PictureSize(width: 500, height: 800)),
        ("plain.png", .png, PictureSize(width: 800, height: 500)),
        ("plain.gif", .gif, PictureSize(width: 800, height: 500)),
        ("plain.webp", .webp, PictureSize(width: 800, height: 500)),
        ("lossless.webp", .webp, PictureSize(width: 800, height: 500)),
        ("plain.heic", .heic, PictureSize(width: 800, height: 500)),
        ("bomb.png", .png, PictureSize(width: 9000, height: 9000)),
        ("paper.docx", .docx, nil),
        ("list.xlsx", .xlsx, nil),
        ("slides.pptx", .pptx, nil),
    ]

    @Test("Type and size", arguments: files)
    func type(name: String, type: FileType, size: PictureSize?) async throws {
        let folder = try StoreFolder()
        let kept = try await folder.put(try Fixture.bytes(name), name: name)
        #expect(kept.type == type)
        #expect(kept.facts.size == size)
    }

    @Test("What the camera wrote")
    func exif() async throws {
        let folder = try StoreFolder()
        let kept = try await folder.put(try Fixture.bytes("turned.jpg"), name: "a.jpg")
        #expect(kept.facts.turn == .right)
        #expect(kept.facts.taken == "2020-06-01 10:20:30")
        let place = try #require(kept.facts.place)
        #expect(abs(place.latitude - 22.775) < 0.000_001)
        #expect(abs(place.longitude - 113.8375) < 0.000_001)
    }

    @Test("A lie in EXIF is left out and the picture kept, whichever byte is wrong")
    func lies() async throws {
        let original = try Fixture.bytes("turned.jpg")
        let block = 6..<300
        for place in block {
            for value: UInt8 in [0x00, 0x7F, 0xFF] {
                var bytes = original
                bytes[place] = value
                var inspection = try Inspection(name: "a.jpg", rules: .standard)
                try inspection.take(bytes)
                guard let facts = try? inspection.conclude().facts else { continue }
                if let taken = facts.taken { #expect(taken.utf8.count == 19) }
                #expect(facts.size.map { $0.pixels == 400_000 } ?? false)
            }
        }
    }

    static let refused: [(name: String, fault: FileFault)] = [
        ("macros.docx", .macros(.docx)),
        ("archive.zip", .archive(.init(zh: "ZIP", en: "ZIP"))),
        ("broken.docx", .archive(.init(zh: "ZIP", en: "ZIP"))),
    ]

    @Test("Refused", arguments: refused)
    func refuses(name: String, fault: FileFault) async throws {
        let folder = try StoreFolder()
        await #expect(throws: fault) { try await folder.put(try Fixture.bytes(name), name: name) }
        #expect(folder.files.isEmpty)
    }
}
