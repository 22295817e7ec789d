import Foundation
import Testing

@Suite("yifa site export") struct SiteExportTests {
    /// A small simulated year, exported with the real pack and all modules.
    private static func export(
        _ options: String...
    ) throws -> (scratch: Scratch, command: Command) {
        let scratch = try Scratch()
        let made = try Command("simulate", "--data", "\(scratch.path)/data", "--scale", "0.001")
        #expect(made.status == 0, "\(made.errors)")
        let command = try Command(
            ["site", "export", "--data", "\(scratch.path)/data", "--out", "\(scratch.path)/out"]
                + ["--numbered", "10", "--listed", "1"] + options)
        return (scratch, command)
    }

    @Test("No broken link, and under a path none that leaves it")
    func links() throws {
        let (scratch, command) = try Self.export("--base", "/gk/yifa")
        #expect(command.status == 0, "\(command.errors)")
        let out = "\(scratch.path)/out"
        let files = try FileManager.default.subpathsOfDirectory(atPath: out)
        let pages = files.filter { $0.hasSuffix(".html") }
        #expect(pages.count > 100)
        var wrong: [String] = []
        for page in pages {
            let text = try String(contentsOfFile: "\(out)/\(page)", encoding: .utf8)
            for match in text.matches(of: #/\s(?:href|src|action|content)="(/[^"]*)"/#) {
                let address = String(match.output.1.prefix { $0 != "#" })
                let file = address.hasPrefix("/gk/yifa/") ? address.dropFirst(9) : "?"
                if !files.contains(String(file)) { wrong.append("\(page): \(address)") }
            }
            #expect(!text.contains("<form"), "\(page)")
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(10))")
        #expect(files.contains("reports/2020.html") && files.contains("services.html"))
        #expect(!FileManager.default.fileExists(atPath: "\(out).partial"))
    }

    @Test("A folder that is there is left as it is")
    func taken() throws {
        let scratch = try Scratch()
        let kept = try scratch.write("kept", to: "index.html")
        let command = try Command(
            "site", "export", "--data", "\(scratch.path)/data", "--out", scratch.path)
        #expect(command.status == 2)
        #expect(command.errors.contains("is there already"))
        #expect(try String(contentsOfFile: kept, encoding: .utf8) == "kept")
    }

    static let misused: [(options: [String], says: String)] = [
        (["--base", "yifa"], "--base"), (["--live", "live.example.gov.cn"], "--live"),
        (["--live", "https://live.example.gov.cn/"], "--live"),
        (["--site", "www.example.gov.cn"], "--site"),
        (["--listed", "0"], "limit"),
    ]

    @Test("Wrong options are told before anything is written", arguments: misused)
    func usage(options: [String], says: String) throws {
        let scratch = try Scratch()
        let command = try Command(
            ["site", "export", "--data", "x", "--out", "\(scratch.path)/out"] + options)
        #expect(command.status == 2)
        #expect(command.errors.contains(says), "\(command.errors)")
        #expect(!FileManager.default.fileExists(atPath: "\(scratch.path)/out"))
    }

    static let origins = ["www.example.gov.cn", "https://www.example.gov.cn/", "https://a b", "*"]

    @Test("Who may frame pages is told as an origin", arguments: origins)
    func framers(origin: String) throws {
        let command = try Command("serve", "--data", "x", "--embed-in", origin)
        #expect(command.status == 2)
        #expect(command.errors.contains("'\(origin)'"), "\(command.errors)")
    }
}
