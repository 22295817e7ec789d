internal import CZip

/// One file of an archive, piece by piece; never more than its directory entry claims.
public final class ZipEntryReader {
    public let entry: ZipArchive.Entry
    private let archive: ZipArchive
    private let file: OpaquePointer
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    /// Bytes so far.
    public private(set) var count: UInt64 = 0

    init(archive: ZipArchive, entry: ZipArchive.Entry, file: OpaquePointer) {
        self.archive = archive
        self.entry = entry
        self.file = file
    }

    deinit {
        zip_fclose(file)
        buffer.deallocate()
    }

    /// The next piece, good until the next call; nil at the end, where the checksum has been checked.
    public func next() throws(ArchiveError) -> UnsafeRawBufferPointer? {
        let read = zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
        guard read >= 0 else {
            throw .damaged("\(entry.name): \(String(cString: zip_file_strerror(file)))")
        }
        count += UInt64(read)
        guard count <= entry.size else {
            throw .tooLarge(entry.name, bytes: count, most: entry.size)
        }
        return read == 0 ? nil : UnsafeRawBufferPointer(rebasing: buffer[..<Int(read)])
    }
}
