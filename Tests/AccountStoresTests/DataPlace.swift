import Access
import AccountStores
import Foundation
import LegalCalendar

/// A folder of a test's own, removed with it.
final class DataPlace: Sendable {
    let path: String

    init() throws {
        path =
            FileManager.default.temporaryDirectory.appending(
                path: "yifa-accounts-\(UUID().uuidString)"
            ).path
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func store() async throws -> SQLiteAccountStore { try await SQLiteAccountStore.open(at: path) }

    func mode(of name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")[.posixPermissions]
            as? Int
    }

    /// Everything that stands in the files of the database.
    func bytes() throws -> [UInt8] {
        try ["accounts.sqlite", "accounts.sqlite-wal"].flatMap { name in
            Array(try Data(contentsOf: URL(filePath: "\(path)/\(name)")))
        }
    }
}

let noon = Instant("2026-11-28", hour: 12, minute: 0)
