public import Access
import Casework
internal import Foundation
import LegalCalendar

/// A folder into which messages are put as files, for a gateway to fetch（发件目录）.
///
/// `ID.json`: `{"id","to","text","written"}`, mode 0600. A message that is there already is not
/// written again.
public struct FileOutbox: MessageChannel {
    private let folder: String

    /// - Parameter data: the data folder; messages go into `outbox` within it.
    public init(data: String) { folder = "\(data)/outbox" }

    public func send(_ message: Message) async throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let file = "\(folder)/\(message.id).json"
        guard !FileManager.default.fileExists(atPath: file) else { return }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let body = try encoder.encode([
            "id": message.id, "to": message.to, "text": message.text,
            "written": message.written.iso8601,
        ])
        let unfinished = "\(folder)/.\(message.id)"
        try? FileManager.default.removeItem(atPath: unfinished)
        try AccountFiles.create(unfinished, holding: Array(body) + [UInt8(ascii: "\n")])
        try FileManager.default.moveItem(atPath: unfinished, toPath: file)
    }
}
