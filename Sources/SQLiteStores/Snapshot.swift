public import Casework
internal import GRDB

/// A copy of a database file as it stands between two transactions（数据库快照）, while others write.
public enum Snapshot {
    /// - Throws: ``StoreError`` where the file cannot be read or the copy not written.
    public static func take(of file: String, to copy: String) throws(StoreError) {
        do {
            var configuration = Configuration()
            configuration.readonly = true
            configuration.busyMode = .timeout(10)
            let source = try DatabaseQueue(path: file, configuration: configuration)
            let target = try DatabaseQueue(path: copy)
            try source.backup(to: target)
            try target.close()
            try source.close()
        } catch {
            throw StoreError(error)
        }
    }
}
