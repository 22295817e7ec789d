import PackFiles
import Procedures
import Testing

@Suite("Every fault of a pack is named with its place")
struct FaultTests {
    @Test("The pack that the cases break has no fault itself")
    func unbroken() {
        #expect(MiniPack.faults() == [])
    }

    @Test("One thing wrong is named in its file", arguments: Broken.cases)
    func oneFault(broken: Broken) throws {
        let text = try #require(
            MiniPack.edited(broken.file, broken.passage, broken.replacement),
            "the passage must stand once in \(broken.file)")
        let faults = MiniPack.faults(in: [broken.file: Array(text.utf8)])
        #expect(faults == Broken.expected[broken.why, default: []], "\(broken.why)")
    }

    @Test("A file that is no text, too long or too deep is refused", arguments: BrokenBytes.cases)
    func badBytes(broken: BrokenBytes) {
        let faults = MiniPack.faults(in: [broken.file: broken.bytes])
        #expect(faults.contains { $0.hasPrefix("mini/\(broken.file):") }, "\(broken.why)")
    }

    @Test("Five faults in four files are five, in the order of the files")
    func fiveAtOnce() throws {
        let edits = [
            ("procedures/loan.yaml", "title: purpose", "titel: purpose"),
            ("procedures/loan.yaml", "until: grant", "until: grant\n    late: never"),
            ("organisation.yaml", "cells: 3", "cells: many"),
            ("figures.yaml", "total: [loan.granted]", "total: [loan.gone]"),
            ("report.yaml", "{loan.granted}", "{loan.lost}"),
        ]
        var changed: [String: [UInt8]] = [:]
        for (file, passage, replacement) in edits {
            let text =
                changed[file].map { String(decoding: $0, as: UTF8.self) } ?? MiniPack.files[file]
            let parts = try #require(text).split(
                separator: passage, maxSplits: 1, omittingEmptySubsequences: false)
            changed[file] = Array(parts.joined(separator: replacement).utf8)
        }
        let faults = MiniPack.faults(in: changed)
        #expect(faults.count == Broken.fiveAtOnce.count, "\(faults)")
        for (fault, expected) in zip(faults, Broken.fiveAtOnce) {
            #expect(fault.hasPrefix(expected.place) && fault.contains(expected.message))
        }
    }

    @Test("A pack in GB18030 reads as in UTF-8")
    func gb18030() throws {
        // 松岗 in GB18030, as an editor on an old office computer saves it.
        let name: [UInt8] = [0xCB, 0xC9, 0xB8, 0xDA]
        let bytes = Array("pack: mini\nname: { zh: ".utf8) + name + Array(", en: Mini }\n".utf8)
        let files =
            MiniPack.files.filter { $0.key != "pack.yaml" }.map {
                Pack.File(path: "mini/\($0.key)", bytes: Array($0.value.utf8))
            } + [Pack.File(path: "mini/pack.yaml", bytes: bytes)]
        let pack = try PackReader(PackFolder(files: files, order: ["mini"])).read()
        #expect(pack.book.label.zh == "松岗")
    }
}
