public import Evidence

/// What lies in the folder of files, beside what events name（文件清点）.
public struct Inventory: Sendable {
    /// Files that events name and that are there: how many, and bytes in all.
    public internal(set) var named = 0
    public internal(set) var bytes = 0
    /// Files that no event names: sent in, and then not attached to anything.
    public internal(set) var orphans: [Orphan] = []

    public struct Orphan: Hashable, Sendable {
        public let path: String
        public let size: Int
        /// Seconds since 1970.
        public let changed: Int64
    }
}

extension FolderFileStore {
    /// Goes through the folder by names alone, asking of each hash whether an event names it; no file
    /// is read.
    public func inventory(_ isNamed: (String) -> Bool) -> Inventory {
        var inventory = Inventory()
        for part in Disk.names(in: folder.path) {
            for rest in Disk.names(in: "\(folder.path)/\(part)") {
                let path = "\(folder.path)/\(part)/\(rest)"
                guard let (size, changed) = Disk.status(path) else { continue }
                if EvidenceFolder.isHash(part + rest), isNamed(part + rest) {
                    inventory.named += 1
                    inventory.bytes += size
                } else {
                    inventory.orphans.append(
                        Inventory.Orphan(path: path, size: size, changed: changed))
                }
            }
        }
        return inventory
    }

    /// Removes files that no event names.
    ///
    /// Only for who holds the folder for writing: nobody else can then be attaching one of them.
    public func remove(_ orphans: [Inventory.Orphan]) throws(FileStoreError) {
        for orphan in orphans { try Disk.remove(orphan.path) }
    }

    /// What is wrong with each of the files, some at a time.
    public func faults(
        of hashes: [String], progress: @Sendable (Int) -> Void = { _ in }
    ) async -> [(hash: String, damage: FileDamage)] {
        await withTaskGroup(of: (String, FileDamage?).self) { group in
            var (found, done) = ([(hash: String, damage: FileDamage)](), 0)
            var waiting = hashes.makeIterator()
            for _ in 0..<4 {
                guard let hash = waiting.next() else { break }
                group.addTask { (hash, await fault(of: hash)) }
            }
            for await (hash, damage) in group {
                if let damage { found.append((hash, damage)) }
                done += 1
                progress(done)
                if let hash = waiting.next() {
                    group.addTask { (hash, await fault(of: hash)) }
                }
            }
            return found.sorted { $0.hash < $1.hash }
        }
    }
}
