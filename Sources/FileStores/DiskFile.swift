internal import Evidence
internal import Glibc

/// An open file of the system; closed with the value's end.
struct DiskFile: ~Copyable {
    private let descriptor: Int32

    private init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// - Throws: `.missing` where there is none.
    static func reading(_ path: String) throws(FileStoreError) -> DiskFile {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw errno == ENOENT ? .missing(path) : .of("open", path) }
        return DiskFile(descriptor)
    }

    /// Makes a file that was not there, for its owner alone.
    static func making(_ path: String) throws(FileStoreError) -> DiskFile {
        let descriptor = Glibc.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .of("make", path) }
        return DiskFile(descriptor)
    }

    /// In bytes.
    borrowing func size() throws(FileStoreError) -> Int {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .of("look at", "the file")
        }
        return Int(status.st_size)
    }

    borrowing func write(_ bytes: [UInt8]) throws(FileStoreError) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress?.advanced(by: done), bytes.count - done)
            }
            guard count >= 0 || errno == EINTR else { throw .of("write", "the file") }
            done += max(count, 0)
        }
    }

    /// The bytes from `start` on, at most `count`; fewer only at the end.
    borrowing func read(from start: Int, count: Int) throws(FileStoreError) -> [UInt8] {
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = 0
            while filled < count {
                let got = pread(
                    descriptor, buffer.baseAddress?.advanced(by: filled), count - filled,
                    off_t(start + filled))
                if got < 0, errno == EINTR { continue }
                failed = got < 0
                guard got > 0 else { break }
                filled += got
            }
        }
        guard !failed else { throw .of("read", "the file") }
        return bytes
    }

    /// On the disk, and for reading only from now on.
    borrowing func seal() throws(FileStoreError) {
        guard fchmod(descriptor, 0o400) == 0, fsync(descriptor) == 0 else {
            throw .of("sync", "the file")
        }
    }

    borrowing func sync() throws(FileStoreError) {
        guard fsync(descriptor) == 0 else { throw .of("sync", "the file") }
    }
}

/// What is done with names on the disk.
enum Disk {
    static func makeFolder(_ path: String) throws(FileStoreError) {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .of("make", path) }
    }

    /// The names in a folder are on the disk.
    static func syncFolder(_ path: String) throws(FileStoreError) {
        let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .of("open", path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .of("sync", path) }
    }

    static func move(_ from: String, to target: String) throws(FileStoreError) {
        guard rename(from, target) == 0 else { throw .of("name", target) }
    }

    static func remove(_ path: String) throws(FileStoreError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw .of("remove", path) }
    }

    /// Size in bytes and last change in seconds since 1970; nil where no plain file is.
    static func status(_ path: String) -> (size: Int, changed: Int64)? {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return (Int(status.st_size), Int64(status.st_mtim.tv_sec))
    }

    /// The names in a folder in order, without `.` and `..`; empty where there is no folder.
    static func names(in path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }
}

extension FileStoreError {
    /// What `errno` says of an attempt.
    fileprivate static func of(_ attempt: String, _ path: String) -> FileStoreError {
        let code = errno
        guard code != ENOSPC, code != EDQUOT else { return .full }
        return .failed("cannot \(attempt) \(path): \(String(cString: strerror(code)))")
    }
}
