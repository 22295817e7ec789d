import Testing

import Archives

@Suite struct OfficeFileTests {
    private static let sheet =
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    private static let paper =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

    private func made(
        _ type: String, part: String = "/xl/workbook.xml",
        with more: [(name: String, bytes: [UInt8])] = []
    ) throws -> MadeZip {
        let types = #"<Types><Override PartName="\#(part)" ContentType="\#(type)"/></Types>"#
        return try MadeZip([("[Content_Types].xml", bytes(types))] + more)
    }

    @Test("The main part is found, and what it refers to")
    func workbook() throws {
        let rels = """
            <Relationships><Relationship Id="r1" Type="http://a/worksheet" Target="worksheets/s.xml"/>
            <Relationship Id="r2" Type="http://a/styles" Target="/xl/styles.xml"/>
            <Relationship Id="r3" Type="http://a/theme" Target="../theme.xml"/>
            <Relationship Id="r4" Type="http://a/link" Target="http://evil" TargetMode="External"/>
            </Relationships>
            """
        let zip = try made(Self.sheet, with: [("xl/_rels/workbook.xml.rels", bytes(rels))])
        let file = try OfficeFile(at: zip.path, expecting: .workbook)
        #expect(file.main == "xl/workbook.xml")
        #expect(
            try file.relationships(of: file.main) == [
                "r1": .init(kind: "worksheet", part: "xl/worksheets/s.xml"),
                "r2": .init(kind: "styles", part: "xl/styles.xml"),
                "r3": .init(kind: "theme", part: "theme.xml"),
            ])
    }

    @Test("A document called a workbook is refused by its content")
    func wrongExtension() throws {
        let zip = try made(Self.paper)
        #expect(throws: ArchiveError.wrongContent(expected: .workbook, found: .document)) {
            try OfficeFile(at: zip.path, expecting: .workbook)
        }
        let plain = try MadeZip([("readme", bytes("x"))])
        #expect(throws: ArchiveError.wrongContent(expected: .document, found: nil)) {
            try OfficeFile(at: plain.path, expecting: .document)
        }
    }

    @Test("Macros are refused, by their part or by their type")
    func macros() throws {
        let byPart = try made(Self.sheet, with: [("xl/vbaProject.bin", [1, 2])])
        let byType = try made("application/vnd.ms-excel.sheet.macroEnabled.main+xml")
        for zip in [byPart, byType] {
            #expect(throws: ArchiveError.macros) {
                try OfficeFile(at: zip.path, expecting: .workbook)
            }
        }
    }
}
