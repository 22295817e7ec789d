import Foundation
import Testing

@Suite("Files of matters, from the command line", .serialized) struct EvidenceCommandTests {
    /// A small simulated year with two files on the record of matter 1.
    struct Place {
        let scratch: Scratch
        var data: String { "\(scratch.path)/data" }

        init() throws {
            scratch = try Scratch()
            #expect(try Command("simulate", "--data", data, "--scale", "0.001").status == 0)
            let files = [
                try scratch.write("当事人陈述\n", to: "陈述.txt"),
                try scratch.write("姓名,电话\n张三,138\n", to: "名单.csv"),
            ]
            let added = try add(files)
            #expect(added.status == 0, "\(added.errors)")
        }

        func add(_ files: [String], matter: Int = 1) throws -> Command {
            try Command(
                ["evidence", "add", "--data", data, "--matter", "\(matter)", "--by", "clerk"]
                    + files)
        }

        func verify(_ folder: String? = nil) throws -> Command {
            try Command("verify", "--data", folder ?? data)
        }

        /// The kept files, in order.
        var kept: [String] {
            let folder = "\(data)/evidence"
            return
                (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
                .filter { $0.contains("/") }.sorted().map { "\(folder)/\($0)" }
        }
    }

    @Test("Added, listed, taken out, verified")
    func whole() throws {
        let place = try Place()
        let list = try Command("evidence", "list", "--data", place.data, "--matter", "1")
        let lines = list.output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first?.hasSuffix("text/plain  陈述.txt") == true)
        let hash = String(lines.first?.prefix(16) ?? "")
        let out = "\(place.scratch.path)/out.txt"
        let got = try Command(
            "evidence", "get", "--data", place.data, "--matter", "1", "--hash", hash, "--out", out)
        #expect(got.status == 0, "\(got.errors)")
        #expect(try String(contentsOfFile: out, encoding: .utf8) == "当事人陈述\n")
        let verify = try place.verify()
        #expect(verify.status == 0, "\(verify.output)")
        #expect(verify.output.contains("2 evidence files"))
        // The same file again: on record again, kept once.
        #expect(try place.add([out]).status == 0)
        #expect(place.kept.count == 2)
    }

    static let refused: [(name: String, bytes: [UInt8], says: String)] = [
        ("a.txt", [], "0 bytes"), ("photo.jpg", [0x4D, 0x5A, 0, 0], "program"),
        ("a.svg", Array("<svg>".utf8), "SVG"), ("a.zip", [0x50, 0x4B, 3, 4], "archive"),
        ("big.txt", [UInt8](repeating: 0x41, count: 6 << 20), "larger than 5 MB"),
    ]

    @Test("Of several files with one that is not taken, none is on record")
    func refusals() throws {
        let place = try Place()
        let good = try place.scratch.write("好\n", to: "好.txt")
        for row in Self.refused {
            let bad = try place.scratch.write(row.bytes, to: row.name)
            let added = try place.add([good, bad])
            #expect(added.status == 2, "\(row.name)")
            #expect(
                added.errorLines.count == 1 && added.errors.contains(row.says), "\(added.errors)")
        }
        #expect(try place.add([good], matter: 99_999_999).status == 2)
        let list = try Command("evidence", "list", "--data", place.data, "--matter", "1")
        #expect(list.output.split(separator: "\n").count == 2)
        let verify = try place.verify()
        #expect(verify.output.contains("1 more that no event names"))
        // Nothing young is swept; what is old and unnamed is.
        #expect(
            try Command("evidence", "sweep", "--data", place.data).output.hasPrefix("0 to remove"))
        for file in place.kept {
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: -200_000)], ofItemAtPath: file)
        }
        let dry = try Command("evidence", "sweep", "--data", place.data)
        #expect(dry.output.contains("1 to remove") && place.kept.count == 3)
        let swept = try Command("evidence", "sweep", "--data", place.data, "--delete")
        #expect(swept.output.contains("removed 1") && place.kept.count == 2, "\(swept.errors)")
        #expect(try place.verify().status == 0)
    }

    @Test("A byte flipped, a file cut short, removed, two exchanged: verify finds each")
    func tampering() throws {
        let place = try Place()
        let files = place.kept
        let originals = try files.map { try Data(contentsOf: URL(filePath: $0)) }
        func put(_ data: Data?, _ file: String) throws {
            try? FileManager.default.removeItem(atPath: file)
            try data?.write(to: URL(filePath: file))
        }
        var flipped = originals[0]
        flipped[3] ^= 0x10
        let rows: [(first: Data?, second: Data?, faults: Int)] = [
            (flipped, originals[1], 1), (originals[0].dropLast(), originals[1], 1),
            (nil, originals[1], 1), (originals[1], originals[0], 2),
        ]
        for row in rows {
            try put(row.first, files[0])
            try put(row.second, files[1])
            let verify = try place.verify()
            #expect(verify.status == 1)
            let found = verify.output.split(separator: "\n").filter { $0.hasPrefix("evidence: ") }
            #expect(found.count == row.faults, "\(verify.output)")
        }
        let json = try Command("verify", "--data", place.data, "--json")
        #expect(json.status == 1 && json.output.contains("\"kind\" : \"evidence\""))
        try put(originals[0], files[0])
        try put(originals[1], files[1])
        #expect(try place.verify().status == 0)
    }

    @Test("A backup taken while somebody writes comes back whole, and only where it verifies")
    func backup() throws {
        let place = try Place()
        let backup = "\(place.scratch.path)/backup.tar"
        let note = try place.scratch.write("另一份\n", to: "另.txt")
        let writing = try Command.process([
            "evidence", "add", "--data", place.data, "--matter", "2", "--by", "clerk", note,
        ])
        try writing.run()
        let made = try Command("backup", "--data", place.data, "--out", backup)
        writing.waitUntilExit()
        #expect(made.status == 0, "\(made.errors)")
        #expect(try Command("backup", "--data", place.data, "--out", backup).status == 2)

        let back = "\(place.scratch.path)/back"
        let restored = try Command("restore", backup, "--data", back)
        #expect(restored.status == 0, "\(restored.errors)")
        #expect(try place.verify(back).status == 0)
        let list = try Command("evidence", "list", "--data", back, "--matter", "1")
        #expect(list.output.split(separator: "\n").count == 2)
        // Data that are there stay, unless put aside.
        #expect(try Command("restore", backup, "--data", back).status == 2)
        #expect(try Command("restore", backup, "--data", back, "--replace").status == 0)
        #expect(FileManager.default.fileExists(atPath: "\(back).before-restore/yifa.sqlite"))

        let bytes = try Data(contentsOf: URL(filePath: backup))
        let none = "\(place.scratch.path)/none"
        for step in 1..<12 {
            var altered = bytes
            altered[bytes.count * step / 12] ^= 1
            let file = try place.scratch.write([UInt8](altered), to: "altered.tar")
            let refused = try Command("restore", file, "--data", none)
            // A flipped bit of the padding between files changes nothing that is restored.
            if refused.status == 0 {
                #expect(try place.verify(none).status == 0)
                try FileManager.default.removeItem(atPath: none)
            }
            #expect(!FileManager.default.fileExists(atPath: "\(none).restoring"))
        }
        for length in [0, 511, 5000, bytes.count / 2, bytes.count - 1100] {
            let file = try place.scratch.write([UInt8](bytes.prefix(length)), to: "short.tar")
            #expect(try Command("restore", file, "--data", none).status == 2, "\(length)")
            #expect(!FileManager.default.fileExists(atPath: none), "\(length)")
        }
    }
}
