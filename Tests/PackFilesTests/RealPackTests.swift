import Foundation
import LegalCalendar
import PackFiles
import Procedures
import Testing

/// The packs of this repository, found from the place of this file.
enum RealPack {
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static var path: String { root.appending(path: "packs/songgang").path }

    static func files() throws -> [Pack.File] {
        try PackFolder(at: path).layers.flatMap { layer in
            layer.files.map { Pack.File(path: "\(layer.name)/\($0.key)", bytes: $0.value) }
        }
    }
}

@Suite("The pack of Songgang")
struct RealPackTests {
    @Test("It reads without a fault, over the national one")
    func reads() throws {
        let folder = try PackFolder(at: RealPack.path)
        #expect(folder.layers.map(\.name) == ["national", "songgang"])
        let pack = try PackReader(folder).read()
        #expect(pack.book.id == "songgang")
        #expect(
            pack.book.versions(of: "penalty").map(\.span.first) == ["2018-12-05", "2021-07-15"])
        #expect(pack.report != nil)
        #expect(pack.published[2020] != nil)
    }

    @Test("A folder without pack.yaml is no pack")
    func noPack() {
        let place = RealPack.root.appending(path: "packs").path
        let faults = MiniPack.lines { () throws(PackFaults) in _ = try PackFolder(at: place) }
        #expect(faults == ["\(place):1:1: no pack here: expected a folder with pack.yaml"])
    }

    /// Three hundred damaged copies of it: a line lost, doubled, cut or moved in.
    @Test("Whatever happens to a line, it is read or its faults are named", arguments: 0..<300)
    func damaged(seed: Int) throws {
        var random = Shuffle(seed: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
        var files = Self.light
        let index = random.next(below: files.count)
        var lines = files[index].bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            .map(Array.init)
        let line = random.next(below: lines.count)
        switch random.next(below: 5) {
        case 0: lines.remove(at: line)
        case 1: lines.insert(lines[line], at: line)
        case 2: lines[line] = Array(lines[line].prefix(random.next(below: lines[line].count + 1)))
        case 3: lines.swapAt(line, random.next(below: lines.count))
        default:
            let place = random.next(below: lines[line].count + 1)
            lines[line].insert(UInt8(random.next(below: 256)), at: place)
        }
        files[index] = Pack.File(
            path: files[index].path, bytes: Array(lines.joined(separator: [0x0A])))
        do {
            let pack = try PackReader(PackFolder(files: files, order: ["national", "songgang"]))
                .read()
            #expect(pack.book.id.isEmpty == false)
        } catch {
            #expect(!error.faults.isEmpty && error.faults == error.faults.sorted())
        }
    }

    /// The real pack without its largest files and most of its procedures, to be quick.
    private static let light: [Pack.File] = {
        let kept = ["penalty-2021", "mediation", "petition-2022", "residents-declaration"]
        let all = (try? RealPack.files()) ?? []
        return all.filter { file in
            file.path.contains("/procedures/")
                ? kept.contains { file.path.hasSuffix("/\($0).yaml") }
                : !["simulation", "figures", "report", "published"].contains {
                    file.path.contains($0)
                }
        }.sorted { $0.path < $1.path }
    }()
}

/// A small generator with a seed, so that a failing case comes again（SplitMix64）.
struct Shuffle {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(below bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ (value >> 31)) % UInt64(max(1, bound)))
    }
}
