import Evidence
import FileStores
import Foundation
import Testing

/// A folder of a test's own, gone with the test, with a store in it.
final class StoreFolder: Sendable {
    let path: String
    let store: FolderFileStore

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(
            path: "yifa-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
        store = FolderFileStore(data: path)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Where the bytes of a kept file are.
    func file(_ hash: String) -> String {
        "\(path)/evidence/\(hash.prefix(2))/\(hash.dropFirst(2))"
    }

    /// Every plain file under `evidence`, in order.
    var files: [String] {
        let names = FileManager.default.enumerator(atPath: "\(path)/evidence")?.compactMap {
            $0 as? String
        }
        return (names ?? []).filter { name in
            var isFolder: ObjCBool = false
            let isThere = FileManager.default.fileExists(
                atPath: "\(path)/evidence/\(name)", isDirectory: &isFolder)
            return isThere && !isFolder.boolValue
        }.sorted()
    }

    /// Takes the bytes in pieces.
    func put(
        _ bytes: [UInt8], name: String, piece: Int = 4096, rules: FileRules = .standard
    ) async throws -> KeptFile {
        let pieces = AsyncStream<[UInt8]> { stream in
            for start in stride(from: 0, to: bytes.count, by: piece) {
                stream.yield(Array(bytes[start..<min(start + piece, bytes.count)]))
            }
            stream.finish()
        }
        return try await store.put(pieces, name: name, rules: rules)
    }
}

/// Files that Pillow, python-docx, openpyxl and python-pptx wrote: see `Fixtures/README.md`.
enum Fixture {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Fixtures").path

    static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
    }
}
