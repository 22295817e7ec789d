import Foundation

/// A file of a test, in a temporary place that goes away with it.
final class WrittenFile {
    private let path: String

    private init(_ ending: String, _ bytes: [UInt8]? = nil) throws {
        path =
            FileManager.default.temporaryDirectory
            .appending(path: "yifa-\(UUID().uuidString).\(ending)").path
        if let bytes { try Data(bytes).write(to: URL(filePath: path)) }
    }

    /// The file stays until the body has ended.
    static func with<Result>(
        _ ending: String, _ bytes: [UInt8]? = nil, _ body: (String) throws -> Result
    ) throws -> Result {
        let file = try WrittenFile(ending, bytes)
        return try withExtendedLifetime(file) { try body(file.path) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
