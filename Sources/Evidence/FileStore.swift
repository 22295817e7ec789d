/// Where files are kept（文件存储）: by hash, each once, never altered.
public protocol FileStore: Sendable {
    /// Begins to take a file; nothing is kept before ``FileUpload/finish()``.
    ///
    /// - Parameters:
    ///   - name: as the sender calls it.
    ///   - announced: how many bytes the sender said will come; nil if nothing was said.
    ///   - rules: which files are taken.
    /// - Returns: what takes the bytes.
    /// - Throws: ``FileFault``, or ``FileStoreError``.
    func begin(
        name: String, announced: Int?, rules: FileRules
    ) async throws -> any FileUpload

    /// The size in bytes; nil if it is not kept.
    func size(of hash: String) async throws(FileStoreError) -> Int?

    /// Opens a kept file for reading.
    /// - Throws: `.missing`.
    func open(_ hash: String) async throws(FileStoreError) -> any FileReading

    /// Reads the whole file and compares.
    /// - Returns: nil if its bytes are those that the hash names.
    func fault(of hash: String) async -> FileDamage?
}

/// A file that is coming in.
public protocol FileUpload: Sendable {
    /// Takes the next bytes; any count.
    /// - Throws: ``FileFault`` as soon as it is clear that the file is not taken; then it is over.
    func write(_ bytes: [UInt8]) async throws

    /// Keeps the file, durably, or finds that it is kept already.
    /// - Throws: ``FileFault``, or ``FileStoreError``.
    func finish() async throws -> KeptFile

    /// Forgets what came.
    func cancel() async
}

/// A kept file, open for reading.
public protocol FileReading: Sendable {
    /// In bytes.
    var size: Int { get }

    /// The bytes from `start` on, at most `count`; empty at the end.
    func read(from start: Int, count: Int) async throws(FileStoreError) -> [UInt8]
}

extension FileStore {
    /// Takes a file that comes as a stream of pieces.
    ///
    /// - Returns: the file as it is kept.
    /// - Throws: ``FileFault``, ``FileStoreError``, or what the stream throws; nothing is kept then.
    public func put<Pieces: AsyncSequence & Sendable>(
        _ pieces: Pieces, name: String, announced: Int? = nil, rules: FileRules
    ) async throws -> KeptFile where Pieces.Element == [UInt8] {
        let upload = try await begin(name: name, announced: announced, rules: rules)
        do {
            for try await piece in pieces { try await upload.write(piece) }
            return try await upload.finish()
        } catch {
            await upload.cancel()
            throw error
        }
    }
}

/// What is wrong with a kept file（文件损毁）.
public enum FileDamage: Hashable, Sendable {
    case missing
    /// Its bytes have another hash.
    case altered(found: String)
    /// The disk does not give it.
    case unreadable
}

/// Why a store did not do what was asked.
public enum FileStoreError: Error, Equatable, Sendable {
    case missing(String)
    case full
    case failed(String)
}
