import Foundation
import Testing

/// The program as people run it: a process, its output and its exit status.
struct Command {
    let status: Int32
    let output: String
    let errors: String

    var errorLines: [Substring] { errors.split(separator: "\n") }

    /// Runs `yifa` with the arguments and waits for it.
    init(_ arguments: String..., language: String? = "C") throws {
        try self.init(arguments, language: language)
    }

    init(_ arguments: [String], language: String? = "C") throws {
        let process = try Self.process(arguments, language: language)
        let folder = try Scratch()
        let (out, err) = ("\(folder.path)/out", "\(folder.path)/err")
        for file in [out, err] { try Data().write(to: URL(filePath: file)) }
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: out))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: err))
        try process.run()
        process.waitUntilExit()
        status = process.terminationReason == .exit ? process.terminationStatus : -1
        output = try String(contentsOfFile: out, encoding: .utf8)
        errors = try String(contentsOfFile: err, encoding: .utf8)
    }

    static func process(_ arguments: [String], language: String? = "C") throws -> Process {
        let process = Process()
        process.executableURL = try binary
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: root)
        var environment = ProcessInfo.processInfo.environment
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] { environment[name] = nil }
        environment["LANG"] = language
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        return process
    }

    /// The program that was built with these tests, beside them.
    private static var binary: URL {
        get throws {
            var folder = URL(filePath: CommandLine.arguments[0]).standardizedFileURL
            for _ in 0..<4 {
                folder.deleteLastPathComponent()
                let file = folder.appending(path: "yifa")
                if FileManager.default.isExecutableFile(atPath: file.path) { return file }
            }
            throw Missing(near: CommandLine.arguments[0])
        }
    }

    struct Missing: Error { let near: String }

    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path
    static let pack = "\(root)/packs/songgang"
    static let report = "\(root)/Tests/TextAuditTests/Fixtures/songgang-2020-report.txt"
}

/// A folder of a test's own, gone with it.
final class Scratch: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(
            path: "yifa-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ bytes: [UInt8], to name: String) throws -> String {
        try Data(bytes).write(to: URL(filePath: "\(path)/\(name)"))
        return "\(path)/\(name)"
    }

    func write(_ text: String, to name: String) throws -> String {
        try write(Array(text.utf8), to: name)
    }
}
