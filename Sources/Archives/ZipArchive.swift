internal import CZip
internal import Glibc

/// A zip archive from outside, read with guards（压缩包受限读取）.
///
/// Opening checks what the directory claims: how many files, how large, how strongly compressed, their
/// names. Reading checks that no file yields more than was claimed, and libzip its checksum. Nothing
/// is ever written to disk. Not for several threads at once.
public final class ZipArchive {
    public struct Entry: Equatable, Sendable {
        public let name: String
        /// Bytes when unpacked, as the directory claims.
        public let size: UInt64
        public let compressed: UInt64
        let index: UInt64
    }

    /// What is let in; a genuine ledger of 200,000 lines stays far below.
    public struct Limits: Sendable {
        public var entries = 10_000
        /// Bytes of all files when unpacked.
        public var total: UInt64 = 2 << 30
        /// How many times its packed size a file may have.
        public var ratio: UInt64 = 200
        /// Files up to this size may be packed more strongly: blank pictures, empty sheets.
        public var free: UInt64 = 8 << 20

        public init() {}
    }

    public let entries: [Entry]
    private let handle: OpaquePointer
    private let places: [String: Int]

    public init(at path: String, limits: Limits = Limits()) throws(ArchiveError) {
        switch try Self.kind(of: path) {
        case .zip: break
        case .ole: throw .encryptedOrOld
        case let found: throw .notZip(found: found)
        }
        var code: Int32 = 0
        guard let handle = zip_open(path, ZIP_RDONLY, &code) else {
            var error = zip_error_t()
            zip_error_init_with_code(&error, code)
            defer { zip_error_fini(&error) }
            throw .damaged(String(cString: zip_error_strerror(&error)))
        }
        self.handle = handle
        do throws(ArchiveError) {
            entries = try Self.directory(of: handle, limits)
            var places: [String: Int] = [:]
            for (place, entry) in entries.enumerated() {
                // Windows, where most of these files are made, ignores case.
                guard places.updateValue(place, forKey: entry.name.lowercased()) == nil else {
                    throw .sameName(entry.name)
                }
            }
            self.places = places
        } catch {
            zip_discard(handle)
            throw error
        }
    }

    deinit { zip_discard(handle) }

    /// What the file looks like from its first bytes.
    public static func kind(of path: String) throws(ArchiveError) -> FileKind {
        guard let file = fopen(path, "rb") else { throw .unreadable(path) }
        defer { fclose(file) }
        var head = [UInt8](repeating: 0, count: 512)
        let count = fread(&head, 1, head.count, file)
        guard count > 0 else {
            throw ferror(file) == 0 ? .empty : .unreadable(path)
        }
        return FileKind(head: head[..<count])
    }

    private static func directory(
        of handle: OpaquePointer, _ limits: Limits
    ) throws(ArchiveError) -> [Entry] {
        let count = zip_get_num_entries(handle, 0)
        guard count <= limits.entries else {
            throw .tooManyEntries(Int(count), most: limits.entries)
        }
        var entries: [Entry] = []
        var total: UInt64 = 0
        for index in 0..<UInt64(max(0, count)) {
            let entry = try entry(index, of: handle)
            total = total.addingReportingOverflow(entry.size).partialValue
            guard entry.size <= limits.total, total <= limits.total else {
                throw .tooLarge(entry.name, bytes: max(total, entry.size), most: limits.total)
            }
            let ratio = entry.size / max(1, entry.compressed)
            guard entry.size <= limits.free || ratio <= limits.ratio else {
                throw .inflates(entry.name, ratio: ratio, most: limits.ratio)
            }
            entries.append(entry)
        }
        return entries
    }

    private static func entry(
        _ index: UInt64, of handle: OpaquePointer
    ) throws(ArchiveError) -> Entry {
        var stat = zip_stat_t()
        guard zip_stat_index(handle, index, 0, &stat) == 0, let bytes = stat.name else {
            throw .damaged(String(cString: zip_strerror(handle)))
        }
        let name = String(cString: bytes)
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard !name.isEmpty, !name.hasPrefix("/"), !name.contains("\\"), !parts.contains("..")
        else {
            throw .badName(name)
        }
        guard stat.encryption_method == UInt16(ZIP_EM_NONE) else { throw .encryptedEntry(name) }
        return Entry(name: name, size: stat.size, compressed: stat.comp_size, index: index)
    }

    public func entry(_ name: String) -> Entry? {
        places[name.lowercased()].map { entries[$0] }
    }

    /// Opens a file of the archive, to be read piece by piece.
    public func open(_ name: String) throws(ArchiveError) -> ZipEntryReader {
        guard let entry = entry(name) else { throw .missing(name) }
        guard let file = zip_fopen_index(handle, entry.index, 0) else {
            throw .damaged("\(name): \(String(cString: zip_strerror(handle)))")
        }
        return ZipEntryReader(archive: self, entry: entry, file: file)
    }

    /// A whole file of the archive.
    public func bytes(of name: String) throws(ArchiveError) -> [UInt8] {
        let reader = try open(name)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(reader.entry.size))
        while let piece = try reader.next() { bytes += piece }
        return bytes
    }

    /// Reads a file of the archive as XML.
    /// - Throws: ``ArchiveError``, or what the handler throws.
    public func parse(_ name: String, with handler: any XMLHandler) throws {
        let reader = try open(name)
        let parser = XMLReader(handler: handler)
        while let piece = try reader.next() { try parser.feed(piece) }
        try parser.finish()
    }
}
