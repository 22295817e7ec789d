import CZip
import Foundation
import Testing

/// A zip archive made for a test, in a temporary file that goes away with it.
final class MadeZip {
    let path: String

    /// Packs the parts, names and contents.
    init(_ parts: [(name: String, bytes: [UInt8])], password: String? = nil) throws {
        path =
            FileManager.default.temporaryDirectory
            .appending(path: "yifa-\(UUID().uuidString).zip").path
        let handle = try #require(zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, nil))
        for (name, bytes) in parts {
            // libzip reads the bytes at zip_close, and frees them.
            let copy = try #require(malloc(max(1, bytes.count)))
            bytes.withUnsafeBytes {
                if let from = $0.baseAddress { memcpy(copy, from, bytes.count) }
            }
            let source = zip_source_buffer(handle, copy, UInt64(bytes.count), 1)
            let index = zip_file_add(handle, name, source, UInt32(ZIP_FL_ENC_UTF_8))
            if let password {
                zip_file_set_encryption(
                    handle, UInt64(index), UInt16(ZIP_EM_AES_256), password)
            }
        }
        try #require(zip_close(handle) == 0)
    }

    /// The file with other bytes at a place.
    func overwrite(at place: Int, with bytes: [UInt8]) throws {
        var all = try Data(contentsOf: URL(filePath: path))
        all.replaceSubrange(place..<place + bytes.count, with: bytes)
        try all.write(to: URL(filePath: path))
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
