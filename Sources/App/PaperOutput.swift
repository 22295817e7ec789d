import Foundation
import Papers

/// Writes a paper in the form that the ending of the file's name asks for.
enum PaperOutput {
    static func write(_ paper: Paper, to out: String) throws {
        let bytes: [UInt8] =
            switch URL(filePath: out).pathExtension {
            case "docx": try PaperDOCX(paper).bytes()
            case "pdf": try PDFConverter().pdf(of: PaperDOCX(paper).bytes())
            case "html": Array(PaperHTML(paper).page().utf8)
            default:
                throw Failure(
                    "--out 应为 .docx、.pdf 或 .html 文件：\(out)",
                    "--out must be a .docx, .pdf or .html file: \(out)")
            }
        do {
            try Data(bytes).write(to: URL(filePath: out), options: .atomic)
        } catch {
            throw Failure("无法写入 \(out)", "cannot write \(out)")
        }
    }
}
