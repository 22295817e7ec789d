/// A paper as a DOCX file（Office Open XML, ISO/IEC 29500）.
///
/// Fonts are named and not embedded; a picture of a seal is never made. The bytes depend on the
/// paper alone: no clock, no zone, no random part.
public struct PaperDOCX {
    private let paper: Paper

    public init(_ paper: Paper) { self.paper = paper }

    /// The file's bytes.
    /// - Throws: ``PaperError``: a proof too long for a QR code, or what the zip library says.
    public func bytes() throws(PaperError) -> [UInt8] {
        var composition = PaperComposition(paper)
        let code = try paper.proof.map { proof throws(PaperError) in
            try QRCode(proof.payload).png()
        }
        if let code { _ = composition.keep(code) }
        let body = composition.compose().map(\.xml).joined()
        let frame = PageFrame(paper: paper)

        var package = OfficePackage()
        package.add("[Content_Types].xml", Self.contentTypes(frame.parts))
        package.add("_rels/.rels", Self.packageRelations)
        package.add("docProps/core.xml", properties)
        package.add(
            "word/document.xml", XML.part("w:document", "<w:body>\(body)\(frame.section)</w:body>"))
        package.add(
            "word/_rels/document.xml.rels",
            Self.relations(frame.parts, pictures: composition.pictures.count))
        package.add("word/styles.xml", composition.sheet.xml)
        package.add("word/settings.xml", Self.settings)
        package.add("word/fontTable.xml", FontRole.table)
        for part in frame.parts {
            package.add("word/\(part.name).xml", part.xml)
            if part.isHeader, code != nil {
                package.add(
                    "word/_rels/\(part.name).xml.rels", Self.relations([Self.picture(1)]))
            }
        }
        for (place, png) in composition.pictures.enumerated() {
            package.add("word/media/picture\(place + 1).png", png)
        }
        return try package.zipped()
    }
}

extension PaperDOCX {
    private static let office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    private static func contentTypes(_ parts: [PageFrame.Part]) -> String {
        let overrides =
            [
                ("/word/document.xml", "\(word).document.main+xml"),
                ("/word/styles.xml", "\(word).styles+xml"),
                ("/word/settings.xml", "\(word).settings+xml"),
                ("/word/fontTable.xml", "\(word).fontTable+xml"),
                (
                    "/docProps/core.xml",
                    "application/vnd.openxmlformats-package.core-properties+xml"
                ),
            ]
            + parts.map {
                ("/word/\($0.name).xml", "\(word).\($0.isHeader ? "header" : "footer")+xml")
            }
        return """
            \(XML.declaration)<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Default Extension="png" ContentType="image/png"/>\
            \(overrides.map { "<Override PartName=\"\($0.0)\" ContentType=\"\($0.1)\"/>" }.joined())\
            </Types>
            """
    }

    private typealias Relation = (id: String, type: String, target: String)

    private static func relations(_ list: [Relation]) -> String {
        let entries = list.map {
            "<Relationship Id=\"\($0.id)\" Type=\"\($0.type)\" Target=\"\($0.target)\"/>"
        }
        return """
            \(XML.declaration)<Relationships \
            xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            \(entries.joined())</Relationships>
            """
    }

    private static let packageRelations = relations([
        ("document", "\(office)/officeDocument", "word/document.xml"),
        (
            "properties",
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "docProps/core.xml"
        ),
    ])

    private static func relations(_ parts: [PageFrame.Part], pictures: Int) -> String {
        let fixed = ["styles", "settings", "fontTable"].map {
            Relation(id: $0, type: "\(office)/\($0)", target: "\($0).xml")
        }
        let outside = parts.map {
            Relation(
                id: $0.name, type: "\(office)/\($0.isHeader ? "header" : "footer")",
                target: "\($0.name).xml")
        }
        return relations(fixed + outside + (0..<pictures).map { picture($0 + 1) })
    }

    private static func picture(_ number: Int) -> Relation {
        ("picture\(number)", "\(office)/image", "media/picture\(number).png")
    }

    /// `docProps/core.xml`: the title, the organ as author, and the time only as given.
    private var properties: String {
        let created = paper.created.map { time in
            "<dcterms:created xsi:type=\"dcterms:W3CDTF\">\(XML.escaped(time))</dcterms:created>"
        }
        return """
            \(XML.declaration)<cp:coreProperties \
            xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
            <dc:title>\(XML.escaped(paper.title.joined()))</dc:title>\
            <dc:creator>\(XML.escaped(paper.head.organ))</dc:creator>\
            <dc:language>zh-CN</dc:language>\(created ?? "")</cp:coreProperties>
            """
    }

    private static let settings = XML.part(
        "w:settings",
        """
        <w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/>\
        <w:compat><w:ulTrailSpace/><w:compatSetting w:name="compatibilityMode" \
        w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
        <w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>
        """)
}
