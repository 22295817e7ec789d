import Evidence
import FileStores
import Foundation
import Testing

@Suite("Files are kept by their hash") struct StoreTests {
    static let letter = Array("当事人陈述\n".utf8)

    @Test("A file is kept once, whatever it is called, and read-only")
    func once() async throws {
        let folder = try StoreFolder()
        let first = try await folder.put(Self.letter, name: "陈述.txt")
        let again = try await folder.put(Self.letter, name: "copy.txt", piece: 1)
        #expect(first.hash == again.hash)
        #expect(again.name.text == "copy.txt")
        #expect(folder.files == ["\(first.hash.prefix(2))/\(first.hash.dropFirst(2))"])
        let kept = try Data(contentsOf: URL(filePath: folder.file(first.hash)))
        #expect([UInt8](kept) == Self.letter)
        let mode = try FileManager.default.attributesOfItem(atPath: folder.file(first.hash))[
            .posixPermissions]
        #expect((mode as? NSNumber)?.intValue == 0o400)
    }

    @Test("The hash is SHA-256 of the bytes")
    func hash() async throws {
        let folder = try StoreFolder()
        let kept = try await folder.put(Array("abc".utf8), name: "a.txt")
        // FIPS 180-4, the example of one block.
        #expect(kept.hash == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(try await folder.store.size(of: kept.hash) == 3)
    }

    @Test("It is read from any place, in pieces")
    func reading() async throws {
        let folder = try StoreFolder()
        let kept = try await folder.put(Self.letter, name: "a.txt")
        let reading = try await folder.store.open(kept.hash)
        #expect(reading.size == Self.letter.count)
        #expect(try await reading.read(from: 3, count: 4) == Array(Self.letter[3..<7]))
        #expect(try await reading.read(from: 10, count: 400) == Array(Self.letter[10...]))
        #expect(try await reading.read(from: 400, count: 4).isEmpty)
    }

    static let refused: [(name: String, bytes: [UInt8])] = [
        ("a.txt", []), ("a.jpg", Array("MZ".utf8) + [0, 0, 0]), ("a.txt", [0x41, 0]),
        ("a.pdf", Array("text".utf8)), ("a.txt", [UInt8](repeating: 0x41, count: 200_000)),
    ]

    @Test("Of what is refused nothing stays", arguments: refused)
    func nothing(name: String, bytes: [UInt8]) async throws {
        let folder = try StoreFolder()
        let rules = FileRules(limits: [.txt: 100_000, .jpeg: 100_000])
        await #expect(throws: FileFault.self) {
            try await folder.put(bytes, name: name, rules: rules)
        }
        #expect(folder.files.isEmpty)
    }

    @Test("An upload that is given up, or forgotten, leaves nothing")
    func cancelled() async throws {
        let folder = try StoreFolder()
        let upload = try await folder.store.begin(name: "a.txt", announced: nil, rules: .standard)
        try await upload.write(Self.letter)
        #expect(folder.files.count == 1)
        await upload.cancel()
        #expect(folder.files.isEmpty)
        await #expect(throws: FileFault.interrupted) { try await upload.write(Self.letter) }
        await #expect(throws: FileFault.interrupted) { try await upload.finish() }
        do {
            let lost = try await folder.store.begin(name: "b.txt", announced: nil, rules: .standard)
            try await lost.write(Self.letter)
        }
        #expect(folder.files.isEmpty)
    }

    @Test("A stream that breaks leaves nothing")
    func broken() async throws {
        struct Broke: Error {}
        let folder = try StoreFolder()
        let pieces = AsyncThrowingStream<[UInt8], any Error> { stream in
            stream.yield(Self.letter)
            stream.finish(throwing: Broke())
        }
        await #expect(throws: Broke.self) {
            try await folder.store.put(pieces, name: "a.txt", rules: .standard)
        }
        #expect(folder.files.isEmpty)
    }

    @Test("A hundred at once, half of them the same file")
    func crowd() async throws {
        let folder = try StoreFolder()
        let hashes = try await withThrowingTaskGroup(of: String.self) { group in
            for index in 0..<100 {
                let bytes = Array("第\(index / 2)份\n".utf8)
                group.addTask { try await folder.put(bytes, name: "\(index).txt").hash }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(hashes.count == 50)
        #expect(folder.files.count == 50)
        for hash in hashes { #expect(await folder.store.fault(of: hash) == nil) }
    }

    @Test(
        "A hash that is a path leads nowhere",
        arguments: [
            "../../etc/passwd", "", "abc", String(repeating: "A", count: 64),
            String(repeating: "0", count: 62) + "/.", String(repeating: "0", count: 64),
        ])
    func paths(hash: String) async throws {
        let folder = try StoreFolder()
        #expect(try await folder.store.size(of: hash) == nil)
        await #expect(throws: FileStoreError.self) { try await folder.store.open(hash) }
        #expect(await folder.store.fault(of: hash) == .missing)
    }

    struct Tampering: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let change: @Sendable (String, String) throws -> Void
        let finds: @Sendable (FileDamage?) -> Bool
    }

    static let tamperings = [
        Tampering(
            testDescription: "one bit of one byte",
            change: { file, _ in
                var bytes = try Data(contentsOf: URL(filePath: file))
                bytes[5] ^= 1
                try replace(file, bytes)
            }, finds: isAltered),
        Tampering(
            testDescription: "the last byte cut off",
            change: { file, _ in
                try replace(file, try Data(contentsOf: URL(filePath: file)).dropLast())
            }, finds: isAltered),
        Tampering(
            testDescription: "a byte added",
            change: { file, _ in
                try replace(file, try Data(contentsOf: URL(filePath: file)) + [0])
            }, finds: isAltered),
        Tampering(
            testDescription: "emptied", change: { file, _ in try replace(file, Data()) },
            finds: isAltered),
        Tampering(
            testDescription: "removed",
            change: { file, _ in try FileManager.default.removeItem(atPath: file) },
            finds: { $0 == .missing }),
        Tampering(
            testDescription: "changed for another file",
            change: { file, other in
                try replace(file, try Data(contentsOf: URL(filePath: other)))
            }, finds: isAltered),
        Tampering(
            testDescription: "a link to the right bytes elsewhere",
            change: { file, _ in
                try FileManager.default.moveItem(atPath: file, toPath: "\(file).away")
                try FileManager.default.createSymbolicLink(
                    atPath: file, withDestinationPath: "\(file).away")
            }, finds: { $0 == .unreadable }),
    ]

    static let isAltered: @Sendable (FileDamage?) -> Bool = { damage in
        if case .altered? = damage { true } else { false }
    }

    static func replace(_ file: String, _ bytes: Data) throws {
        try FileManager.default.removeItem(atPath: file)
        try bytes.write(to: URL(filePath: file))
    }

    @Test("Tampering is found", arguments: tamperings)
    func tampering(_ row: Tampering) async throws {
        let folder = try StoreFolder()
        let kept = try await folder.put(Self.letter, name: "a.txt")
        let other = try await folder.put(Self.letter + Self.letter, name: "b.txt")
        #expect(await folder.store.fault(of: kept.hash) == nil)
        try row.change(folder.file(kept.hash), folder.file(other.hash))
        let found = await folder.store.fault(of: kept.hash)
        #expect(row.finds(found), "\(String(describing: found))")
        #expect(await folder.store.fault(of: other.hash) == nil)
    }
}
