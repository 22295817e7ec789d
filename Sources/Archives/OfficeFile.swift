/// A file of Office Open XML（ISO/IEC 29500）with its main part found: a workbook or a document.
///
/// Refuses macros, and content of another kind than expected.
public struct OfficeFile {
    public enum Kind: String, Equatable, Sendable {
        case workbook, document

        public var zh: String { self == .workbook ? "电子表格（XLSX）" : "文字文件（DOCX）" }
        public var en: String { self == .workbook ? "a workbook (XLSX)" : "a document (DOCX)" }
    }

    public let archive: ZipArchive
    /// The name of the main part in the archive: `xl/workbook.xml`, `word/document.xml`.
    public let main: String

    public init(
        at path: String, expecting kind: Kind, limits: ZipArchive.Limits = .init()
    ) throws {
        archive = try ZipArchive(at: path, limits: limits)
        guard archive.entry(Self.types) != nil else {
            throw ArchiveError.wrongContent(expected: kind, found: nil)
        }
        let types = ContentTypes()
        try archive.parse(Self.types, with: types)
        let hasMacros = archive.entries.contains {
            $0.name.lowercased().hasSuffix("vbaproject.bin")
        }
        guard !hasMacros, !types.hasMacros else { throw ArchiveError.macros }
        guard types.kind == kind, let part = types.main else {
            throw ArchiveError.wrongContent(expected: kind, found: types.kind)
        }
        main = part.hasPrefix("/") ? String(part.dropFirst()) : part
    }

    private static let types = "[Content_Types].xml"

    /// The parts that a part refers to（`_rels`）: identifier → kind and name in the archive.
    public func relationships(of part: String) throws -> [String: Relationship] {
        let parts = part.split(separator: "/")
        let folder = parts.dropLast().joined(separator: "/")
        let name = (parts.dropLast() + ["_rels", "\(parts.last ?? "").rels"]).joined(separator: "/")
        guard archive.entry(name) != nil else { return [:] }
        let reader = RelationshipReader(folder: folder)
        try archive.parse(name, with: reader)
        return reader.found
    }

    public struct Relationship: Equatable, Sendable {
        /// The last part of its type: `worksheet`, `sharedStrings`, `styles`.
        public let kind: String
        public let part: String

        public init(kind: String, part: String) {
            self.kind = kind
            self.part = part
        }
    }
}

/// `[Content_Types].xml`: what each part is.
private final class ContentTypes: XMLHandler {
    private static let mains: [(ending: String, kind: OfficeFile.Kind)] = [
        ("spreadsheetml.sheet.main+xml", .workbook),
        ("wordprocessingml.document.main+xml", .document),
    ]

    var kind: OfficeFile.Kind?
    var main: String?
    var hasMacros = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard let type = attributes["ContentType"] else { return }
        if type.contains("macroEnabled") || type.contains("vbaProject") { hasMacros = true }
        guard name == "Override",
            let known = Self.mains.first(where: { type.hasSuffix($0.ending) })
        else { return }
        kind = known.kind
        main = attributes["PartName"]
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

private final class RelationshipReader: XMLHandler {
    let folder: String
    var found: [String: OfficeFile.Relationship] = [:]

    init(folder: String) { self.folder = folder }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
            let target = attributes["Target"], attributes["TargetMode"] != "External"
        else { return }
        found[id] = .init(
            kind: String(type.split(separator: "/").last ?? ""), part: resolved(target))
    }

    private func resolved(_ target: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var parts = folder.split(separator: "/").map(String.init)
        for part in target.split(separator: "/") {
            switch part {
            case ".": continue
            case "..": _ = parts.popLast()
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
