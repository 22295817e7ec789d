import Access
internal import Casework
internal import Foundation

/// The files of accounts within a data folder, for nobody but its owner to read.
struct AccountFiles {
    let folder: String

    var database: String { "\(folder)/accounts.sqlite" }
    private var key: String { "\(folder)/accounts.key" }

    /// The key of the folder; made when neither it nor the database is there.
    func masterKey() throws(StoreError) -> [UInt8] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
            isFolder.boolValue
        else { throw .noData(folder) }
        if let data = FileManager.default.contents(atPath: key) {
            guard data.count == Seal.keyLength else {
                throw .damaged(
                    "accounts.key: expected \(Seal.keyLength) bytes, found \(data.count)")
            }
            return Array(data)
        }
        guard !FileManager.default.fileExists(atPath: database) else {
            throw .damaged("accounts.sqlite is there and its key, accounts.key, is not")
        }
        let bytes = Secret.bytes(Seal.keyLength)
        try Self.create(key, holding: bytes)
        return bytes
    }

    /// The database file is made before SQLite would make it, which lets others read it.
    func makeDatabase() throws(StoreError) {
        guard !FileManager.default.fileExists(atPath: database) else { return }
        try Self.create(database, holding: [])
    }

    /// Makes a file that was not there, mode 0600, and waits until it is on disk.
    static func create(_ path: String, holding bytes: [UInt8]) throws(StoreError) {
        let descriptor = Foundation.open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .failed("cannot make \(path)") }
        defer { close(descriptor) }
        guard Foundation.write(descriptor, bytes, bytes.count) == bytes.count,
            fsync(descriptor) == 0
        else { throw .full }
    }
}
