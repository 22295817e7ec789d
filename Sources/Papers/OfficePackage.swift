import CZip

/// The parts of an Office file and their bytes as one zip.
///
/// Parts are stored in the order given and dated 1980-01-01, so that the same parts give the same
/// bytes on any day and in any time zone.
struct OfficePackage {
    var parts: [(name: String, bytes: [UInt8])] = []

    mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

    mutating func add(_ name: String, _ bytes: [UInt8]) { parts.append((name, bytes)) }

    /// - Throws: ``PaperError/cannotPack(_:)`` with what the zip library says.
    func zipped() throws(PaperError) -> [UInt8] {
        var fault = zip_error_t()
        guard let source = zip_source_buffer_create(nil, 0, 0, &fault),
            let archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &fault)
        else { throw .cannotPack(Self.words(&fault)) }
        zip_source_keep(source)
        defer { zip_source_free(source) }
        // Nothing is copied: the library reads these bytes when the archive is closed.
        try parts.flatMap(\.bytes).withUnsafeBufferPointer { bytes throws(PaperError) in
            var offset = 0
            for part in parts {
                let content = UnsafeBufferPointer(
                    rebasing: bytes[offset...].prefix(part.bytes.count))
                offset += part.bytes.count
                guard Self.add(part.name, content, to: archive) else { throw Self.fault(archive) }
            }
            guard zip_close(archive) == 0 else { throw Self.fault(archive) }
        }
        return try Self.contents(of: source)
    }

    private static func add(
        _ name: String, _ bytes: UnsafeBufferPointer<UInt8>, to archive: OpaquePointer
    ) -> Bool {
        guard
            let data = zip_source_buffer(archive, bytes.baseAddress, zip_uint64_t(bytes.count), 0)
        else { return false }
        let index = zip_file_add(archive, name, data, ZIP_FL_ENC_UTF_8)
        guard index >= 0 else {
            zip_source_free(data)
            return false
        }
        let (noTime, firstDay) = (zip_uint16_t(0), zip_uint16_t(1 << 5 | 1))
        return zip_file_set_dostime(archive, zip_uint64_t(index), noTime, firstDay, 0) == 0
    }

    /// What went wrong; the archive is given up.
    private static func fault(_ archive: OpaquePointer) -> PaperError {
        defer { zip_discard(archive) }
        return .cannotPack(String(cString: zip_strerror(archive)))
    }

    private static func contents(of source: OpaquePointer) throws(PaperError) -> [UInt8] {
        var facts = zip_stat_t()
        guard zip_source_stat(source, &facts) == 0, zip_source_open(source) == 0 else {
            throw .cannotPack("no bytes came out")
        }
        defer { zip_source_close(source) }
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(facts.size)) { buffer, count in
            count = max(0, Int(zip_source_read(source, buffer.baseAddress, facts.size)))
        }
        guard bytes.count == Int(facts.size) else { throw .cannotPack("the bytes broke off") }
        return bytes
    }

    private static func words(_ fault: inout zip_error_t) -> String {
        String(cString: zip_error_strerror(&fault))
    }
}

/// Why a paper cannot be written as a file.
public enum PaperError: Error, Equatable, CustomStringConvertible {
    case cannotPack(String)
    /// A QR code holds some 2,900 bytes.
    case tooLongForQR(bytes: Int)
    case noPicture

    public var description: String {
        switch self {
        case .cannotPack(let reason): "the DOCX cannot be put together: \(reason)"
        case .tooLongForQR(let bytes): "\(bytes) bytes do not fit into a QR code"
        case .noPicture: "the picture cannot be written as PNG"
        }
    }
}
