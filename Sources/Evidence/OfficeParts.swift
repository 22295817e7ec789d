/// What a zip is by the names of its parts: an Office document, an OFD, or an archive.
enum OfficeParts {
    /// The part without which it is not of its type（ECMA-376; GB/T 33190-2016, 7.1）.
    private static let main: [(part: String, type: FileType)] = [
        ("word/document.xml", .docx), ("xl/workbook.xml", .xlsx),
        ("ppt/presentation.xml", .pptx), ("OFD.xml", .ofd),
    ]

    /// What only documents with programs in them have.
    private static let macros = ["vbaproject.bin", "activex/", "macrosheets/", "dialogsheets/"]

    static func type(_ parts: [String]) throws(FileFault) -> FileType {
        let isOffice = parts.contains("[Content_Types].xml")
        let found = main.first { parts.contains($0.part) && ($0.type == .ofd || isOffice) }
        guard let type = found?.type else { throw .archive(FileFault.zip) }
        let hasMacros = parts.contains { part in
            let name = part.lowercased()
            return macros.contains { name.contains($0) }
        }
        guard !hasMacros else { throw .macros(type) }
        return type
    }
}
