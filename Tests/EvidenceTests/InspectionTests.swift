import Evidence
import Procedures
import Testing

@Suite("What a file is, by its content") struct InspectionTests {
    struct Taken: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        let type: FileType
        let why: String
        var parts: [String]?
        var testDescription: String { why }
    }

    static let office = ["[Content_Types].xml", "_rels/.rels"]
    static let zip: [UInt8] = [0x50, 0x4B, 3, 4, 20, 0, 0, 0]

    static let taken = [
        Taken(name: "决定书.pdf", bytes: Array("%PDF-1.7\n".utf8), type: .pdf, why: "PDF"),
        Taken(name: "现场.JPG", bytes: Samples.jpeg, type: .jpeg, why: "an ending in capitals"),
        Taken(name: "现场.png", bytes: Samples.jpeg, type: .jpeg, why: "a picture of another format"),
        Taken(name: "现场", bytes: Samples.jpeg, type: .jpeg, why: "a name without an ending"),
        Taken(name: "a.gif", bytes: Samples.gif, type: .gif, why: "GIF"),
        Taken(name: "a.mp4", bytes: Samples.boxes("isom"), type: .mp4, why: "MP4"),
        Taken(name: "a.mov", bytes: Samples.boxes("qt  "), type: .mov, why: "MOV"),
        Taken(name: "a.m4a", bytes: Samples.boxes("M4A "), type: .m4a, why: "M4A"),
        Taken(name: "a.wav", bytes: Samples.chunks("WAVE"), type: .wav, why: "WAV"),
        Taken(
            name: "a.mp3", bytes: Array("ID3".utf8) + [3, 0, 0], type: .mp3, why: "MP3 with a tag"),
        Taken(
            name: "a.mp3", bytes: [0xFF, 0xFB, 0x90, 0x64, 0], type: .mp3, why: "MP3 without one"),
        Taken(
            name: "a.docx", bytes: zip, type: .docx, why: "Word",
            parts: office + ["word/document.xml"]),
        Taken(
            name: "a.xlsx", bytes: zip, type: .xlsx, why: "Excel",
            parts: office + ["xl/workbook.xml"]),
        Taken(
            name: "a.pptx", bytes: zip, type: .pptx, why: "PowerPoint",
            parts: office + ["ppt/presentation.xml"]),
        Taken(
            name: "a.ofd", bytes: zip, type: .ofd, why: "OFD",
            parts: ["OFD.xml", "Doc_0/Document.xml"]),
        Taken(name: "a.txt", bytes: Array("当事人陈述".utf8), type: .txt, why: "text in UTF-8"),
        Taken(
            name: "a.txt", bytes: [0xB5, 0xB1, 0xCA, 0xC2, 0xC8, 0xCB], type: .txt,
            why: "text in GB18030"),
        Taken(
            name: "a.txt", bytes: [0x81, 0x30, 0x81, 0x30, 0x0A], type: .txt,
            why: "four bytes of GB18030"),
        Taken(name: "a.csv", bytes: Array("姓名,电话\r\n".utf8), type: .csv, why: "CSV"),
        Taken(
            name: "a.txt", bytes: Array("MZ 区的材料".utf8), type: .txt, why: "text that begins as PE"),
        Taken(
            name: "a.txt", bytes: Array("1 < 2 <b>".utf8), type: .txt, why: "text with a bracket"),
    ]

    @Test("Taken", arguments: taken)
    func takes(_ row: Taken) throws {
        for piece in [1, 7, row.bytes.count] {
            var inspection = try Inspection(name: row.name, rules: .standard)
            for start in stride(from: 0, to: row.bytes.count, by: piece) {
                try inspection.take(row.bytes[start..<min(start + piece, row.bytes.count)])
            }
            #expect(inspection.isPackage == (row.parts != nil))
            #expect(try inspection.conclude(parts: row.parts).type == row.type)
        }
    }

    struct Refused: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        let says: String
        let why: String
        var parts: [String]?
        var testDescription: String { why }
    }

    static let refused = [
        Refused(name: "a.pdf", bytes: [], says: "0 bytes", why: "nothing"),
        Refused(
            name: "照片.jpg", bytes: Array("MZ".utf8) + [0x90, 0, 3, 0], says: "program (Windows)",
            why: "a renamed program"),
        Refused(
            name: "a", bytes: [0x7F, 0x45, 0x4C, 0x46, 2], says: "program (Linux)", why: "ELF"),
        Refused(
            name: "a.pdf", bytes: [0xCF, 0xFA, 0xED, 0xFE, 7], says: "program (macOS)",
            why: "Mach-O"),
        Refused(name: "a.txt", bytes: Array("#!/bin/sh\n".utf8), says: "a script", why: "a script"),
        Refused(
            name: "a.txt", bytes: Array("\u{FEFF}#!/bin/sh\n".utf8), says: "a script",
            why: "a script behind a mark"),
        Refused(
            name: "a.txt", bytes: Array(" \n<HTML><body>".utf8), says: "a web page", why: "HTML"),
        Refused(
            name: "a.png", bytes: Array("<svg xmlns='x'>".utf8), says: "an SVG drawing", why: "SVG"),
        Refused(
            name: "a.svg", bytes: Array("<?xml version='1.0'?><svg>".utf8), says: "an XML file",
            why: "SVG behind an XML head"),
        Refused(
            name: "a.txt", bytes: [0xFF, 0xFE] + "<script>".utf8.flatMap { [$0, 0] },
            says: "a script", why: "a script in UTF-16"),
        Refused(
            name: "a.docx", bytes: zip, says: "has macros", why: "macros",
            parts: office + ["word/document.xml", "word/vbaProject.bin"]),
        Refused(
            name: "a.xlsx", bytes: zip, says: "has macros", why: "macros of Excel 4",
            parts: office + ["xl/workbook.xml", "xl/macrosheets/sheet1.xml"]),
        Refused(name: "a.docx", bytes: zip, says: "archive (ZIP)", why: "a zip", parts: ["a.txt"]),
        Refused(
            name: "a.docx", bytes: zip, says: "archive (ZIP)", why: "a document without its list",
            parts: ["word/document.xml"]),
        Refused(name: "a.docx", bytes: zip, says: "archive (ZIP)", why: "a broken zip"),
        Refused(
            name: "a.rar", bytes: Array("Rar!".utf8) + [0x1A, 7, 0], says: "archive (RAR)",
            why: "RAR"),
        Refused(name: "a.txt", bytes: [0x1F, 0x8B, 8, 0], says: "archive (gzip)", why: "gzip"),
        Refused(
            name: "a.doc", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
            says: "old kind",
            why: "Word 97"),
        Refused(name: "a.pdf", bytes: Samples.jpeg, says: "expected .jpg", why: "a picture as PDF"),
        Refused(
            name: "a.jpg.exe", bytes: Samples.jpeg, says: "ends in .exe",
            why: "a picture as program"),
        Refused(
            name: "a.js", bytes: Array("alert(1)".utf8), says: "ends in .js", why: "text as program"
        ),
        Refused(
            name: "a.xlsx", bytes: zip, says: "expected .docx", why: "Word as Excel",
            parts: office + ["word/document.xml"]),
        Refused(
            name: "a.jpg", bytes: [0xFF, 0xD8, 0xFF, 0xE0, 0], says: "damaged", why: "half a JPEG"),
        Refused(name: "a.txt", bytes: [0x41, 0, 0x42], says: "no type", why: "a zero in text"),
        Refused(name: "a.txt", bytes: [0x41, 0xE5], says: "no type", why: "half a character"),
        Refused(name: "a.avi", bytes: Samples.chunks("AVI "), says: "no type", why: "AVI"),
        Refused(name: "a.avif", bytes: Samples.boxes("avif"), says: "no type", why: "AVIF"),
        Refused(name: "\u{202E}\u{0}", bytes: [0x41], says: "no name", why: "a name of nothing"),
        Refused(
            name: String(repeating: "长", count: 67), bytes: [0x41], says: "no name",
            why: "a name that is too long"),
    ]

    @Test("Refused with one line", arguments: refused)
    func refuses(_ row: Refused) throws {
        let fault = #expect(throws: FileFault.self) {
            var inspection = try Inspection(name: row.name, rules: .standard)
            try inspection.take(row.bytes)
            _ = try inspection.conclude(parts: row.parts)
        }
        #expect(
            fault?.label.en.contains(row.says) == true, "\(String(describing: fault?.label.en))")
        #expect(fault?.label.zh.contains("\n") == false && fault?.label.en.contains("\n") == false)
    }

    @Test("A limit holds for each type, from the first byte beyond it or from what is announced")
    func limits() throws {
        let rules = FileRules(limits: [.jpeg: 100_000, .mp4: 300_000])
        #expect(throws: FileFault.tooLarge(limit: 100_000)) {
            try Inspection(name: "a.jpg", announced: 100_001, rules: rules)
        }
        #expect(throws: FileFault.tooLarge(limit: 300_000)) {
            try Inspection(name: "a", announced: 300_001, rules: rules)
        }
        #expect(throws: FileFault.empty) {
            try Inspection(name: "a.jpg", announced: 0, rules: rules)
        }
        #expect(throws: FileFault.notTaken(.pdf)) {
            var pdf = try Inspection(name: "a.pdf", rules: rules)
            try pdf.take(Array("%PDF-1.4".utf8))
            _ = try pdf.conclude()
        }
        var film = try Inspection(name: "a.mp4", rules: rules)
        try film.take(Samples.boxes("isom") + [UInt8](repeating: 7, count: 300_000 - 24))
        #expect(throws: FileFault.tooLarge(limit: 300_000)) { try film.take([0]) }
        var renamed = try Inspection(name: "a.jpg", rules: rules)
        try renamed.take(Samples.jpeg + [UInt8](repeating: 7, count: 100_000 - Samples.jpeg.count))
        #expect(try renamed.conclude().type == .jpeg)
        #expect(throws: FileFault.tooLarge(limit: 100_000)) { try renamed.take([0]) }
    }

    @Test("A program is refused after its beginning, however long it is")
    func early() throws {
        var inspection = try Inspection(name: "a.pdf", rules: .standard)
        let piece = [UInt8](repeating: 0, count: 4096)
        try inspection.take(Array("MZ".utf8) + piece)
        #expect(throws: FileFault.self) {
            for _ in 0..<16 { try inspection.take(piece) }
        }
        #expect(inspection.size < 64 * 1024)
    }

    @Test(
        "A name as it is kept",
        arguments: [
            ("C:\\我的文档\\照片.jpg", "照片.jpg"), ("../../etc/passwd", "passwd"),
            ("照片\u{202E}gpj.exe", "照片gpj.exe"), (" a\u{0}b\n.txt. ", "ab.txt"),
            (".profile", ".profile"),
        ])
    func names(raw: String, kept: String) { #expect(FileName(raw)?.text == kept) }

    @Test(
        "Sizes as people read them",
        arguments: [
            (37, "37 B"), (1024, "1 KB"), (1536, "1.5 KB"), (52_428_800, "50 MB"),
            (4_718_592, "4.5 MB"),
            (157_286_400, "150 MB"),
        ])
    func sizes(bytes: Int, text: String) { #expect(ByteCount.text(bytes) == text) }
}

/// The smallest files of their types.
enum Samples {
    /// A frame header of 640 by 480 pixels behind the start.
    static let jpeg: [UInt8] =
        [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0x01, 0xE0, 0x02, 0x80, 3]
        + [UInt8](repeating: 1, count: 9)

    static let gif: [UInt8] = Array("GIF89a".utf8) + [0x20, 0, 0x10, 0, 0, 0, 0]

    static func boxes(_ brand: String) -> [UInt8] {
        [0, 0, 0, 24] + Array("ftyp\(brand)".utf8) + [0, 0, 0, 0] + Array("isomavc1".utf8)
    }

    static func chunks(_ form: String) -> [UInt8] {
        Array("RIFF".utf8) + [36, 0, 0, 0] + Array("\(form)fmt ".utf8)
    }
}
