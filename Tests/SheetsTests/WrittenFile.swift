import Foundation

/// A file of a test, in a temporary place that goes away with it.
final class WrittenFile {
    let path: String

    init(_ ending: String, _ bytes: [UInt8]? = nil) throws {
        path =
            FileManager.default.temporaryDirectory
            .appending(path: "yifa-\(UUID().uuidString).\(ending)").path
        if let bytes { try Data(bytes).write(to: URL(filePath: path)) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
