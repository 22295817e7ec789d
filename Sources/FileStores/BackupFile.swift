public import Evidence
internal import Ledger

/// A data folder in one file（备份）: a tar whose first file, `SHA256SUMS`, names all others with their
/// hashes, so that `tar -xf` and `sha256sum -c` can do without this program.
public enum BackupFile {
    /// A file to be backed up, and where it lies now.
    public struct Source: Sendable {
        public let path: String
        public let file: String

        public init(path: String, file: String) { (self.path, self.file) = (path, file) }
    }

    static let list = "SHA256SUMS"
    private static let piece = 1 << 20

    /// Writes the files into one that was not there; it has its name only when it is whole and synced.
    /// - Returns: its bytes.
    public static func write(
        _ sources: [Source], to out: String
    ) throws(FileStoreError) -> Int {
        guard Disk.status(out) == nil else { throw .failed("\(out) is there already") }
        let partial = "\(out).partial"
        try Disk.remove(partial)
        var files: [(source: Source, hash: String, size: Int)] = []
        for source in sources {
            let (hash, size) = try digest(of: source.file)
            files.append((source, hash, size))
        }
        do {
            let tar = try DiskFile.making(partial)
            let text = files.map { "\($0.hash)  \($0.source.path)\n" }.joined()
            try tar.write(TarHead(path: list, size: text.utf8.count).bytes)
            try tar.write(
                Array(text.utf8) + zeros(TarHead.padding(after: text.utf8.count)))
            for file in files { try copy(file.source, size: file.size, to: tar) }
            try tar.write(zeros(2 * TarHead.block))
            try tar.sync()
            try Disk.move(partial, to: out)
            return try tar.size()
        } catch {
            try Disk.remove(partial)
            throw error
        }
    }

    private static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }

    private static func digest(of path: String) throws(FileStoreError) -> (String, Int) {
        let file = try DiskFile.reading(path)
        var digester = Digester(.sha256)
        var size = 0
        while true {
            let bytes = try file.read(from: size, count: piece)
            guard !bytes.isEmpty else { return (digester.finish().hex, size) }
            digester.update(bytes)
            size += bytes.count
        }
    }

    private static func copy(
        _ source: Source, size: Int, to tar: borrowing DiskFile
    ) throws(FileStoreError) {
        let file = try DiskFile.reading(source.file)
        try tar.write(TarHead(path: source.path, size: size).bytes)
        var place = 0
        while place < size {
            let bytes = try file.read(from: place, count: min(piece, size - place))
            guard !bytes.isEmpty else { throw .failed("\(source.file) became shorter") }
            try tar.write(bytes)
            place += bytes.count
        }
        try tar.write(zeros(TarHead.padding(after: size)))
    }

    /// Unpacks a backup into a new folder and compares every file with its hash.
    ///
    /// - Returns: how many files.
    /// - Throws: `.failed` for what is no backup, is cut short or altered, names a place outside, or
    ///   has a file too many or too few.
    public static func unpack(
        _ backup: String, into folder: String
    ) throws(FileStoreError) -> Int {
        let tar = try DiskFile.reading(backup)
        try Disk.makeFolder(folder)
        guard let head = try TarHead(try tar.read(from: 0, count: TarHead.block)),
            head.path == list, head.size <= 1 << 28
        else { throw .failed("not a backup of Yifa: expected \(list) first") }
        var place = TarHead.block
        var hashes = try read(list: try tar.read(from: place, count: head.size))
        place += head.size + TarHead.padding(after: head.size)
        let count = hashes.count
        while let head = try TarHead(try whole(tar, place)) {
            guard let hash = hashes.removeValue(forKey: head.path) else {
                throw .failed("\(head.path): not in \(list), or twice in the backup")
            }
            place += TarHead.block
            let target = "\(folder)/\(head.path)"
            guard try extract(tar, at: place, size: head.size, to: target, folder) == hash else {
                throw .failed("\(head.path): the bytes are not those that were backed up")
            }
            place += head.size + TarHead.padding(after: head.size)
        }
        if let missing = hashes.keys.min() { throw .failed("\(missing): missing in the backup") }
        return count
    }

    private static func whole(
        _ tar: borrowing DiskFile, _ place: Int
    ) throws(FileStoreError) -> [UInt8] {
        let block = try tar.read(from: place, count: TarHead.block)
        guard block.count == TarHead.block else { throw .failed("the backup is cut short") }
        return block
    }

    private static func read(list bytes: [UInt8]) throws(FileStoreError) -> [String: String] {
        var hashes: [String: String] = [:]
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let text = String(decoding: line, as: UTF8.self)
            let (hash, path) = (text.prefix(64), String(text.dropFirst(66)))
            guard EvidenceFolder.isHash(hash), isPlace(path), hashes[path] == nil else {
                throw .failed("\(list): '\(text.prefix(80))' is no hash and place")
            }
            hashes[path] = String(hash)
        }
        return hashes
    }

    /// Whether a file of a data folder can lie there: `NAME`, or `evidence/ab/…`.
    private static func isPlace(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        switch parts.count {
        case 1:
            return path.utf8.allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: ".")
            } && path.first != "." && path != ""
        case 3:
            return parts[0] == "evidence" && parts[1].count == 2
                && EvidenceFolder.isHash(parts[1] + parts[2])
        default: return false
        }
    }

    private static func extract(
        _ tar: borrowing DiskFile, at start: Int, size: Int, to target: String, _ folder: String
    ) throws(FileStoreError) -> String {
        if let name = target.dropFirst(folder.count + 1).lastIndex(of: "/") {
            try Disk.makeFolder("\(folder)/evidence")
            try Disk.makeFolder(String(target[..<name]))
        }
        let file = try DiskFile.making(target)
        var digester = Digester(.sha256)
        var done = 0
        while done < size {
            let bytes = try tar.read(from: start + done, count: min(piece, size - done))
            guard !bytes.isEmpty else { throw .failed("the backup is cut short") }
            try file.write(bytes)
            digester.update(bytes)
            done += bytes.count
        }
        let isEvidence = target.hasPrefix("\(folder)/evidence/")
        if isEvidence { try file.seal() } else { try file.sync() }
        return digester.finish().hex
    }
}
