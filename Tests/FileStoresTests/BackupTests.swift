import Evidence
import FileStores
import Foundation
import Testing

@Suite("A backup is one file that names its parts") struct BackupTests {
    static func made(in folder: StoreFolder) async throws -> String {
        let kept = try await folder.put(Array("当事人陈述\n".utf8), name: "a.txt")
        let key = "\(folder.path)/ledger.key"
        try Data("key".utf8).write(to: URL(filePath: key))
        let path = "evidence/\(kept.hash.prefix(2))/\(kept.hash.dropFirst(2))"
        let out = "\(folder.path)/backup.tar"
        let sources = [
            BackupFile.Source(path: "ledger.key", file: key),
            BackupFile.Source(path: path, file: "\(folder.path)/\(path)"),
        ]
        let size = try BackupFile.write(sources, to: out)
        #expect(try Data(contentsOf: URL(filePath: out)).count == size)
        return out
    }

    @Test("What was backed up comes back")
    func round() async throws {
        let folder = try StoreFolder()
        let backup = try await Self.made(in: folder)
        let back = "\(folder.path)/back"
        #expect(try BackupFile.unpack(backup, into: back) == 2)
        #expect(try String(contentsOfFile: "\(back)/ledger.key", encoding: .utf8) == "key")
    }

    @Test("Other programs read it: tar unpacks it, sha256sum agrees")
    func standard() async throws {
        let folder = try StoreFolder()
        let backup = try await Self.made(in: folder)
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [
            "-c", "mkdir t && cd t && tar -xf ../backup.tar && sha256sum --quiet -c SHA256SUMS",
        ]
        process.currentDirectoryURL = URL(filePath: backup).deletingLastPathComponent()
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test(
        "A place outside of the folder is refused, and nothing is written there",
        arguments: [
            "../ledger.key", "/etc/passwd", "evidence/../x", "evidence/ab/../../x", "a/b", "",
        ])
    func outside(path: String) async throws {
        let folder = try StoreFolder()
        let file = "\(folder.path)/x"
        try Data("x".utf8).write(to: URL(filePath: file))
        let out = "\(folder.path)/evil.tar"
        _ = try BackupFile.write([BackupFile.Source(path: path, file: file)], to: out)
        #expect(throws: FileStoreError.self) {
            try BackupFile.unpack(out, into: "\(folder.path)/back")
        }
    }
}
