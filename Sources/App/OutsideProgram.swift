import Foundation

/// A program of the system that the product calls（外部程序）: found on the `PATH`, run in a folder of its
/// own, stopped when it takes too long.
struct OutsideProgram {
    let name: String
    /// The Debian package that brings it.
    let package: String
    /// Seconds that one run may take.
    let limit: Double

    /// - Throws: ``Failure`` that names the package to install.
    func path() throws -> String {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
        let found = path.split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
        guard let found else {
            throw Failure(
                "没有找到程序 \(name)：请安装 Debian 软件包 \(package)（Scripts/setup）",
                "no '\(name)' on the PATH: install the Debian package \(package) (Scripts/setup)")
        }
        return found
    }

    /// Runs it to its end; what it says on standard output and error goes to `said` in `folder`.
    /// - Throws: ``Failure`` where it is missing, does not end in time or reports an error.
    func run(_ arguments: [String], in folder: URL, environment: [String: String] = [:]) throws {
        let process = Process()
        process.executableURL = URL(filePath: try path())
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.currentDirectoryURL = folder
        let words = folder.appending(path: "said")
        try Data().write(to: words)
        let output = try FileHandle(forWritingTo: words)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        guard ended.wait(timeout: .now() + limit) == .success else {
            process.terminate()
            throw Failure(
                "\(name) 超过 \(Int(limit)) 秒没有完成，已停止",
                "\(name) did not finish in \(Int(limit)) seconds and was stopped")
        }
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            let said = (try? String(contentsOf: words, encoding: .utf8)) ?? ""
            let line = said.split(separator: "\n").last.map(String.init) ?? ""
            throw Failure("\(name) 未能完成：\(line)", "\(name) failed: \(line)")
        }
    }

    /// Gives `work` an empty folder that only this user can read, and removes it afterwards.
    static func inFolder<Result>(_ work: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "yifa-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        return try work(folder)
    }
}
