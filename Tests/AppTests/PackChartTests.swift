import Foundation
import Testing

@Suite("yifa pack chart") struct PackChartTests {
    static let hasDot = ["/usr/bin/dot", "/usr/local/bin/dot"].contains {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    @Test("A picture with the acts in Chinese", .enabled(if: hasDot))
    func picture() throws {
        let scratch = try Scratch()
        let out = "\(scratch.path)/chart.svg"
        let chart = try Command("pack", "chart", Command.pack, "mediation", "--out", out)
        #expect(chart.status == 0, "\(chart.errors)")
        let svg = try String(contentsOfFile: out, encoding: .utf8)
        #expect(svg.contains("<svg"))
        #expect(svg.contains(">达成书面协议<"))
    }

    static let faults: [(arguments: [String], says: String)] = [
        (["nothing", "--out", "x.svg"], "there is no procedure 'nothing'"),
        (["penalty", "--out", "x.svg", "--version", "1990-01-01"], "they begin on"),
        (["penalty", "--out", "x.svg", "--version", "soon"], "--version"),
        (["penalty", "--out", "x.png"], ".svg or .dot"),
        (["penalty", "--out", "/nowhere/x.dot"], "cannot write /nowhere/x.dot"),
    ]

    @Test("Bad input is one clear line", arguments: faults)
    func fault(arguments: [String], says: String) throws {
        let chart = try Command(["pack", "chart", Command.pack] + arguments)
        #expect(chart.status == 2, "\(arguments)")
        #expect(chart.output.isEmpty)
        #expect(chart.errors.contains(says), "\(chart.errors)")
    }

    @Test("Without dot on the PATH it says what to install")
    func noDot() throws {
        let process = try Command.process(
            ["pack", "chart", Command.pack, "mediation", "--out", "/tmp/never.svg"])
        process.environment?["PATH"] = "/nowhere"
        let errors = Pipe()
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let said = String(
            decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        #expect(process.terminationStatus == 2)
        #expect(
            said
                == "yifa: no 'dot' on the PATH: install the Debian package graphviz (Scripts/setup)\n"
        )
    }
}
