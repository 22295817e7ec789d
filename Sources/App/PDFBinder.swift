import Foundation

/// Joins PDFs and numbers their pages（合并、编页号）with qpdf.
enum PDFBinder {
    private static let program = OutsideProgram(name: "qpdf", package: "qpdf", limit: 120)

    /// Whether it is a PDF that opens without a password.
    static func isReadable(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: Array("%PDF-".utf8)) && (try? pages(of: bytes)) ?? 0 > 0
    }

    /// - Throws: ``Failure`` where qpdf is missing or cannot read it.
    static func pages(of pdf: [UInt8]) throws -> Int {
        try OutsideProgram.inFolder { folder in
            try Data(pdf).write(to: folder.appending(path: "paper.pdf"))
            try program.run(["--warning-exit-0", "--show-npages", "paper.pdf"], in: folder)
            let said = try String(contentsOf: folder.appending(path: "said"), encoding: .utf8)
            // What it says of repairs stands after the number.
            guard let count = said.split(separator: "\n").compactMap({ Int($0) }).last else {
                throw Failure("qpdf 没有给出页数", "qpdf told no number of pages")
            }
            return count
        }
    }

    /// One PDF with the pages of all.
    static func united(_ pdfs: [[UInt8]]) throws -> [UInt8] {
        try OutsideProgram.inFolder { folder in
            let names = pdfs.indices.map { "part\($0).pdf" }
            for (name, pdf) in zip(names, pdfs) {
                try Data(pdf).write(to: folder.appending(path: name))
            }
            try program.run(
                ["--warning-exit-0", "--deterministic-id", "--empty", "--pages"] + names
                    + ["--", "whole.pdf"], in: folder)
            return [UInt8](try Data(contentsOf: folder.appending(path: "whole.pdf")))
        }
    }

    /// The same with the number of each page in its upper outer corner.
    static func numbered(_ pdf: [UInt8], pages: Int) throws -> [UInt8] {
        try OutsideProgram.inFolder { folder in
            try Data(pdf).write(to: folder.appending(path: "pages.pdf"))
            try Data(PageNumbers(count: pages).pdf).write(
                to: folder.appending(path: "numbers.pdf"))
            try program.run(
                [
                    "--warning-exit-0", "--deterministic-id", "pages.pdf", "--overlay",
                    "numbers.pdf", "--", "whole.pdf",
                ], in: folder)
            return [UInt8](try Data(contentsOf: folder.appending(path: "whole.pdf")))
        }
    }
}

/// Pages with nothing but their number（页号）, to be laid over others: right on odd pages, left on even ones.
///
/// Source: ISO 32000-1 7.5; DA/T 22-2015 for the corners.
struct PageNumbers {
    let count: Int

    /// Points; A4.
    private static let (width, height) = (595, 842)
    /// From the upper edge and from the outer one.
    private static let (top, outer) = (30, 30)

    var pdf: [UInt8] {
        let places = (0..<count).map { 4 + 2 * $0 }
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count \(count) /Kids [\(places.map { "\($0) 0 R" }.joined(separator: " "))] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
        for (index, place) in places.enumerated() {
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(Self.width) \(Self.height)]"
                    + " /Resources << /Font << /F 3 0 R >> >> /Contents \(place + 1) 0 R >>")
            let text = content(index + 1)
            objects.append("<< /Length \(text.utf8.count) >>\nstream\n\(text)\nendstream")
        }
        return file(objects)
    }

    private func content(_ number: Int) -> String {
        // A digit of Helvetica at 11 points is 6.1 wide.
        let width = String(number).count * 61 / 10
        let left = number % 2 == 1 ? Self.width - Self.outer - width : Self.outer
        return "BT /F 11 Tf \(left) \(Self.height - Self.top - 11) Td (\(number)) Tj ET"
    }

    /// The objects with the table of where each begins.
    private func file(_ objects: [String]) -> [UInt8] {
        var bytes = Array("%PDF-1.4\n".utf8)
        var starts: [Int] = []
        for (index, object) in objects.enumerated() {
            starts.append(bytes.count)
            bytes += Array("\(index + 1) 0 obj\n\(object)\nendobj\n".utf8)
        }
        let table = bytes.count
        let rows = starts.map { start in
            String(repeating: "0", count: 10 - String(start).count) + "\(start) 00000 n \n"
        }
        let trailer =
            "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n"
        bytes += Array(
            ("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n" + rows.joined() + trailer).utf8)
        return bytes
    }
}
