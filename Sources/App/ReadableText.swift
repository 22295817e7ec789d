import Archives
import Foundation
import PackFiles
import Papers
import TextAudit

/// The text that people read in a file（文件中的文字）: plain text, page, DOCX or PDF.
///
/// What a file is, its first bytes tell; a name that says something else is refused.
enum ReadableText {
    /// - Throws: ``Failure`` with one line: what the file is and what was expected.
    static func read(at path: String) throws -> String {
        let ending = URL(filePath: path).pathExtension.lowercased()
        do {
            switch (try ZipArchive.kind(of: path), ending) {
            case (.pdf, "pdf"): return try pdf(at: path)
            case (.zip, "docx"), (.ole, "docx"), (.ole, "doc"), (.zip, "docm"):
                return try DOCXText.read(at: path)
            case (.text, let ending) where binary.contains(ending),
                (.xml, let ending) where binary.contains(ending):
                throw wrong(path, .text)
            case (.text, _), (.xml, _), (.other, _): return try plain(at: path, ending)
            case (let kind, _): throw wrong(path, kind)
            }
        } catch let error as ArchiveError {
            throw Failure("\(path)：\(error.zh)", "\(path): \(error.en)")
        }
    }

    private static let binary: Set = ["docx", "doc", "docm", "pdf"]

    private static func wrong(_ path: String, _ found: FileKind) -> Failure {
        Failure(
            "\(path) 的内容是\(found.zh)，与扩展名不符；应为文本、HTML、DOCX 或 PDF",
            "\(path) is \(found.en), which its name does not say; expected text, HTML, DOCX or PDF")
    }

    /// UTF-8 or GB18030; of a page, what it shows.
    private static func plain(at path: String, _ ending: String) throws -> String {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw Failure("无法读取 \(path)", "cannot read \(path)")
        }
        guard let text = TextDecoding.text(of: [UInt8](bytes)) else {
            throw Failure(
                "\(path) 不是 UTF-8 或 GB18030 文本", "\(path) is neither UTF-8 nor GB18030 text")
        }
        return ["html", "htm"].contains(ending) ? plainText(fromHTML: text) : text
    }

    private static let extractor = OutsideProgram(
        name: "pdftotext", package: "poppler-utils", limit: 60)

    private static func pdf(at path: String) throws -> String {
        try OutsideProgram.inFolder { folder in
            let result = folder.appending(path: "text")
            do {
                try extractor.run(
                    ["-enc", "UTF-8", URL(filePath: path).path, result.path], in: folder)
            } catch let failure as Failure {
                throw Failure("\(path)：\(failure)", "\(path): \(failure)")
            }
            let text = unwrapped(try String(contentsOf: result, encoding: .utf8))
            guard !text.isEmpty else {
                throw Failure(
                    "\(path) 中没有文字（可能是扫描件），请先识别文字",
                    "\(path) holds no text (perhaps scanned pictures); recognise the text first")
            }
            return text
        }
    }
}
