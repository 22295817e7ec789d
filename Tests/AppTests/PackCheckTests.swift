import Foundation
import Testing

@Suite("yifa pack check") struct PackCheckTests {
    @Test("The pack of Songgang has no fault")
    func sound() throws {
        let check = try Command("pack", "check", Command.pack)
        #expect(check.status == 0, "\(check.errors)")
        #expect(check.output.hasPrefix("no fault: "))
    }

    @Test("Every fault of a broken pack is told at once, with file, line and column")
    func broken() throws {
        let scratch = try Scratch()
        let packs = URL(filePath: Command.pack).deletingLastPathComponent().path
        for name in ["national", "songgang"] {
            try FileManager.default.copyItem(
                atPath: "\(packs)/\(name)", toPath: "\(scratch.path)/\(name)")
        }
        let broken = "\(scratch.path)/songgang"
        try append("\nnonsense: 1\n", to: "\(broken)/pack.yaml")
        try append("no.such.figure,9,无,abc,件,exact,\n", to: "\(broken)/published-2020.csv")
        try append("\n\tbad: [\n", to: "\(broken)/procedures/training.yaml")
        let check = try Command("pack", "check", broken)
        #expect(check.status == 1)
        #expect(check.output.isEmpty)
        for file in ["pack.yaml", "published-2020.csv", "procedures/training.yaml"] {
            let place = #/^songgang/[^:]+:[0-9]+:[0-9]+: .+/#
            #expect(
                check.errorLines.contains {
                    $0.hasPrefix("songgang/\(file):") && (try? place.wholeMatch(in: $0)) != nil
                }, "\(file) in \(check.errors)")
        }
        #expect(check.errorLines.last?.hasSuffix(" faults") == true)
    }

    private func append(_ text: String, to file: String) throws {
        let handle = try FileHandle(forWritingTo: URL(filePath: file))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(text.utf8))
        try handle.close()
    }
}
