import Casework
import Evidence
import FileStores
import Foundation
import Web

/// The files of a data folder for the pages（证据文件）: taken in, found, and as small pictures.
struct KeptFiles: Sendable {
    private let store: FolderFileStore
    private let rules: FileRules
    /// Small pictures, which can be made anew.
    private let thumbnails: String
    /// Bytes copied at a time.
    private static let piece = 256 << 10

    init(data: String, rules: FileRules) {
        store = FolderFileStore(data: data)
        self.rules = rules
        thumbnails = "\(data)/thumbnails"
    }

    /// Takes in the file that lies at the path.
    ///
    /// - Throws: ``UploadFault`` where the rules do not take it.
    func keep(_ path: String, _ name: String, isShared: Bool) async throws -> Attachment {
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        do {
            let upload = try await store.begin(name: name, announced: size, rules: rules)
            do {
                let handle = try FileHandle(forReadingFrom: URL(filePath: path))
                defer { try? handle.close() }
                while let data = try handle.read(upToCount: Self.piece), !data.isEmpty {
                    try await upload.write(Array(data))
                }
                return try await upload.finish().attachment(isShared: isShared)
            } catch {
                await upload.cancel()
                throw error
            }
        } catch let fault as FileFault {
            throw UploadFault(fault.label)
        }
    }

    func path(of hash: String) async -> String? { try? await store.path(of: hash) }

    /// The small picture of a stored one, made when it is first asked for.
    func thumbnail(of hash: String) async -> String? {
        guard let original = await path(of: hash) else { return nil }
        let file = "\(thumbnails)/\(hash).jpg"
        if FileManager.default.fileExists(atPath: file) { return file }
        guard let data = FileManager.default.contents(atPath: original),
            let picture = Thumbnail.jpeg(of: Array(data))
        else { return nil }
        do {
            try FileManager.default.createDirectory(
                atPath: thumbnails, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            try Data(picture).write(to: URL(filePath: file), options: .atomic)
            return file
        } catch {
            return nil
        }
    }
}
