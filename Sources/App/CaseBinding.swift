import FileStores
import Foundation
import Papers
import Paperwork

/// The parts of a case file as PDF, and all of them in one（装订）: cover, contents, papers, evidence,
/// closing sheet; papers and evidence with page numbers that go on through the file.
struct CaseBinding {
    /// Names and bytes in the order of the file.
    let parts: [(name: String, bytes: [UInt8])]
    let whole: [UInt8]
    /// Numbered pages: those of the papers and of the evidence that can be pages.
    let pages: Int

    /// Most pixels of a picture on a page: some 230 for an inch.
    private static let pictureSide = 1400

    /// What the sheet of evidence leaves for its picture, in millimetres.
    private static let room = (width: 150.0, height: 120.0)

    /// - Parameters:
    ///   - file: what is bound.
    ///   - evidence: the bytes of each piece, in its order.
    /// - Throws: ``Failure`` where LibreOffice or qpdf is missing or fails.
    init(_ file: CaseFile, evidence: [[UInt8]]) throws {
        let papers = try file.papers.map { try PaperDOCX($0.paper).bytes() }
        let sheets = try zip(file.evidence, evidence).map { item, bytes in
            try Self.picture(of: bytes, called: item.title).map {
                try PaperDOCX(file.sheet(of: item, picture: $0)).bytes()
            }
        }
        let made = try PDFConverter().pdfs(of: papers + sheets.compactMap { $0 })
        let pdfs = Array(made.prefix(papers.count))
        var pictures = made.dropFirst(papers.count)
        let bound = zip(sheets, evidence).map { sheet, bytes -> [UInt8]? in
            if sheet != nil { return pictures.removeFirst() }
            return PDFBinder.isReadable(bytes) ? bytes : nil
        }
        let inside = pdfs + bound.compactMap { $0 }
        var next = 1
        func place(_ pdf: [UInt8]?) throws -> CaseFile.Pages {
            guard let pdf else { return .electronic }
            let first = next
            next += try PDFBinder.pages(of: pdf)
            return .bound(first...(next - 1))
        }
        let paperPlaces = try pdfs.map { try place($0) }
        let evidencePlaces = try bound.map { try place($0) }
        pages = next - 1
        let frame = try PDFConverter().pdfs(
            of: [
                file.cover(pages: pages),
                file.contents(papers: paperPlaces, evidence: evidencePlaces),
                file.closing(pages: pages),
            ].map { try PaperDOCX($0).bytes() })
        let numbered = try PDFBinder.numbered(try PDFBinder.united(inside), pages: pages)
        whole = try PDFBinder.united([frame[0], frame[1], numbered, frame[2]])
        var parts = [("000-cover.pdf", frame[0]), ("001-contents.pdf", frame[1])]
        for (index, made) in file.papers.enumerated() {
            let number = String(1001 + index).dropFirst()
            parts.append(("\(number)-\(made.document).docx", papers[index]))
            parts.append(("\(number)-\(made.document).pdf", pdfs[index]))
        }
        for (item, bytes) in zip(file.evidence, evidence) {
            parts.append(("evidence-\(item.hash)", bytes))
        }
        parts += [("999-closing.pdf", frame[2]), ("case-file.pdf", whole)]
        self.parts = parts.map { (name: $0.0, bytes: $0.1) }
    }

    /// The picture as it stands on a page, upright and within the text block; nil for what is none.
    private static func picture(of bytes: [UInt8], called name: String) -> Paper.Picture? {
        guard let copy = Thumbnail.png(of: bytes, within: pictureSide) else { return nil }
        let scale = min(
            Self.room.width / Double(copy.width), Self.room.height / Double(copy.height))
        return Paper.Picture(
            png: copy.bytes, width: Double(copy.width) * scale,
            height: Double(copy.height) * scale, caption: name)
    }
}
