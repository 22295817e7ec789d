public import Evidence
internal import Ledger

/// Files in the data folder, each under its SHA-256（文件夹存储）.
///
/// A file is written under another name, synced, made read-only and only then named by its hash, and
/// the folder is synced: after a power cut it is there as a whole or not at all.
public struct FolderFileStore: FileStore {
    let folder: EvidenceFolder

    /// - Parameter data: the data folder, which is there.
    public init(data: String) { folder = EvidenceFolder(data: data) }

    public func begin(
        name: String, announced: Int?, rules: FileRules
    ) async throws -> any FileUpload {
        let inspection = try Inspection(name: name, announced: announced, rules: rules)
        try Disk.makeFolder(folder.path)
        try Disk.makeFolder(folder.incoming)
        let path = "\(folder.incoming)/\(Hexadecimal.encode(try secureRandom(count: 16)))"
        return FolderUpload(
            inspection, try DiskFile.making(path), at: path, in: folder)
    }

    public func size(of hash: String) async throws(FileStoreError) -> Int? {
        guard EvidenceFolder.isHash(hash) else { return nil }
        return Disk.status(folder.file(of: hash))?.size
    }

    /// Where the bytes lie, to be sent as they are; nil if the file is not kept.
    public func path(of hash: String) async throws(FileStoreError) -> String? {
        try await size(of: hash) == nil ? nil : folder.file(of: hash)
    }

    public func open(_ hash: String) async throws(FileStoreError) -> any FileReading {
        guard EvidenceFolder.isHash(hash) else { throw .missing(hash) }
        let file = try DiskFile.reading(folder.file(of: hash))
        return FolderReading(size: try file.size(), file)
    }

    public func fault(of hash: String) async -> FileDamage? {
        do {
            let reading = try await open(hash)
            let found = try await reading.digest()
            return found == hash ? nil : .altered(found: found)
        } catch .missing {
            return .missing
        } catch {
            return .unreadable
        }
    }
}

/// A kept file that is open.
actor FolderReading: FileReading {
    nonisolated var unownedExecutor: UnownedSerialExecutor {
        executor.asUnownedSerialExecutor()
    }

    private let executor = QueueExecutor("yifa.evidence.read")
    private let file: DiskFile
    nonisolated let size: Int

    init(size: Int, _ file: consuming DiskFile) {
        self.size = size
        self.file = file
    }

    func read(from start: Int, count: Int) throws(FileStoreError) -> [UInt8] {
        try file.read(from: start, count: count)
    }
}

extension FileReading {
    /// The pieces in which files are read and copied.
    static var piece: Int { 256 * 1024 }

    /// SHA-256 of all bytes, in hexadecimal.
    func digest() async throws(FileStoreError) -> String {
        var digester = Digester(.sha256)
        var place = 0
        while true {
            let bytes = try await read(from: place, count: Self.piece)
            guard !bytes.isEmpty else { return digester.finish().hex }
            digester.update(bytes)
            place += bytes.count
        }
    }
}
