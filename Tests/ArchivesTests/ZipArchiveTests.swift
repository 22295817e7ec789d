import Foundation
import Testing

import Archives

@Suite struct ZipArchiveTests {
    @Test("What went in comes out, in pieces or whole, whatever the case of the name")
    func roundTrip() throws {
        let long = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
        let zip = try MadeZip([("a.txt", bytes("依法")), ("b/long.bin", long)])
        let archive = try ZipArchive(at: zip.path)
        #expect(archive.entries.map(\.name) == ["a.txt", "b/long.bin"])
        #expect(try archive.bytes(of: "A.TXT") == bytes("依法"))
        #expect(try archive.bytes(of: "b/long.bin") == long)
        #expect(throws: ArchiveError.missing("c")) { try archive.bytes(of: "c") }
    }

    static let refusedNames = ["../a", "/etc/passwd", "a/../../b", "a\\b"]

    @Test("A name that leads out of the archive is refused", arguments: refusedNames)
    func badName(name: String) throws {
        let zip = try MadeZip([(name, bytes("x"))])
        #expect(throws: ArchiveError.badName(name)) { try ZipArchive(at: zip.path) }
    }

    @Test("Names that differ in case only are one name")
    func sameName() throws {
        let zip = try MadeZip([("a.xml", bytes("1")), ("A.xml", bytes("2"))])
        #expect(throws: ArchiveError.sameName("A.xml")) { try ZipArchive(at: zip.path) }
    }

    @Test("A bomb is seen before anything is unpacked")
    func bomb() throws {
        let zip = try MadeZip([("zero", [UInt8](repeating: 0, count: 20 << 20))])
        #expect {
            try ZipArchive(at: zip.path)
        } throws: { error in
            guard case ArchiveError.inflates("zero", let ratio, most: 200) = error else {
                return false
            }
            return ratio > 500
        }
    }

    @Test("Files that are large together are refused")
    func total() throws {
        let zip = try MadeZip((0..<4).map { ("\($0)", [UInt8](repeating: 7, count: 400)) })
        var limits = ZipArchive.Limits()
        limits.total = 1599
        #expect(throws: ArchiveError.tooLarge("3", bytes: 1600, most: 1599)) {
            try ZipArchive(at: zip.path, limits: limits)
        }
        limits.entries = 3
        #expect(throws: ArchiveError.tooManyEntries(4, most: 3)) {
            try ZipArchive(at: zip.path, limits: limits)
        }
    }

    @Test("A file behind a password is refused")
    func password() throws {
        let zip = try MadeZip([("a", bytes("x"))], password: "geheim")
        #expect(throws: ArchiveError.encryptedEntry("a")) { try ZipArchive(at: zip.path) }
    }

    @Test("One changed byte of the contents is found by the checksum")
    func flipped() throws {
        let content = (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 5) }
        let zip = try MadeZip([("a.bin", content)])
        try zip.overwrite(at: 200, with: [0x55, 0xAA, 0x55])
        let archive = try ZipArchive(at: zip.path)
        #expect {
            try archive.bytes(of: "a.bin")
        } throws: { error in
            guard case ArchiveError.damaged = error else { return false }
            return true
        }
    }

    static let heads: [(head: [UInt8], error: ArchiveError)] = [
        ([], .empty),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], .encryptedOrOld),
        (bytes("%PDF-1.7"), .notZip(found: .pdf)),
        ([0x7F, 0x45, 0x4C, 0x46, 2, 1], .notZip(found: .program)),
        (bytes("姓名,电话\r\n"), .notZip(found: .text)),
        ([0, 1, 2, 3], .notZip(found: .other)),
    ]

    @Test("The first bytes tell what a file is, whatever its name", arguments: heads)
    func sniffed(head: [UInt8], error: ArchiveError) throws {
        let path = FileManager.default.temporaryDirectory
            .appending(path: "yifa-\(UUID().uuidString).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(head).write(to: URL(filePath: path))
        #expect(throws: error) { try ZipArchive(at: path) }
    }

    @Test("A zip cut off in the middle is refused with one line")
    func cutOff() throws {
        let zip = try MadeZip([("a.bin", (0..<5000).map { UInt8(truncatingIfNeeded: $0) })])
        let whole = try Data(contentsOf: URL(filePath: zip.path))
        try whole.prefix(whole.count / 2).write(to: URL(filePath: zip.path))
        #expect {
            try ZipArchive(at: zip.path)
        } throws: { error in
            guard case ArchiveError.damaged = error else { return false }
            return !"\(error)".contains("\n")
        }
    }
}
