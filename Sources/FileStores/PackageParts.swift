internal import CZip

/// The names of what is in a zip; nothing is unpacked.
enum PackageParts {
    /// No Office document has more.
    private static let most: zip_int64_t = 20_000

    /// - Returns: nil where the file is no sound zip, or has too many parts.
    static func names(of path: String) -> [String]? {
        guard let archive = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, nil) else { return nil }
        defer { zip_discard(archive) }
        let count = zip_get_num_entries(archive, 0)
        guard (1...most).contains(count) else { return nil }
        return (0..<zip_uint64_t(count)).compactMap { index in
            zip_get_name(archive, index, 0).map { String(cString: $0) }
        }
    }
}
