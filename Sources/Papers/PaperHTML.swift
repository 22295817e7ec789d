/// A paper as a page for the screen and the browser's printer（网页版）: the same words in the same order;
/// the exact measures of GB/T 9704 are those of ``PaperDOCX``.
public struct PaperHTML {
    private let paper: Paper

    public init(_ paper: Paper) { self.paper = paper }

    /// A whole page.
    public func page() -> String {
        """
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(XML.escaped(paper.title.joined()))</title>
        <style>\(Self.style)</style>
        </head>
        <body>
        \(article())
        </body>
        </html>

        """
    }

    /// The paper alone, as an `article` of class `paper`, for a page that brings its own head.
    public func article() -> String {
        let annexes = paper.annexes.enumerated().map { number, annex in
            "<section class=\"annex\"><p>附件\(paper.annexes.count > 1 ? String(number + 1) : "")</p>"
                + "<h2>\(XML.escaped(annex.title))</h2>\(blocks(annex.body))</section>"
        }
        let parts = [head, title, addressee, blocks(paper.body), attachments, signature, note]
        return "<article class=\"paper \(paper.style.rawValue)\">\n"
            + (parts + annexes + [imprint, proof]).filter { !$0.isEmpty }.joined(separator: "\n")
            + "\n</article>"
    }

    private var head: String {
        let head = paper.head
        let marks = [head.copyNumber, head.secrecy, head.urgency].compactMap { $0 }
            .map { "<p class=\"mark\">\(XML.escaped($0))</p>" }.joined()
        let signer = head.signer.map { "　签发人：\(XML.escaped($0))" } ?? ""
        let number = head.number.map { "<p class=\"number\">\(XML.escaped($0))\(signer)</p>" } ?? ""
        return "<header>\(marks)<p class=\"organ\">\(XML.escaped(head.organ + head.suffix))</p>"
            + "\(number)</header>"
    }

    private var title: String {
        "<h1>\(paper.title.map(XML.escaped).joined(separator: "<br>"))</h1>"
    }

    private var addressee: String {
        paper.addressee.map { "<p class=\"flush\">\(XML.escaped($0))：</p>" } ?? ""
    }

    private var attachments: String {
        guard !paper.attachments.isEmpty else { return "" }
        let isOne = paper.attachments.count == 1
        let lines = paper.attachments.enumerated().map { number, name in
            isOne ? XML.escaped(name) : "\(number + 1).\(XML.escaped(name))"
        }
        return "<p class=\"attachments\">附件：\(lines.joined(separator: "<br>"))</p>"
    }

    private var signature: String {
        guard let signature = paper.signature else { return "" }
        let post =
            if case .stamped(let post) = signature.kind {
                "<p>\(XML.escaped(post))</p>"
            } else { "" }
        let organs = signature.organs.map { "<p>\(XML.escaped($0))</p>" }.joined()
        return "<footer class=\"signature\">\(organs)\(post)<p>\(XML.escaped(signature.date))</p>"
            + "</footer>"
    }

    private var note: String {
        paper.note.map { "<p>（\(XML.escaped($0))）</p>" } ?? ""
    }

    private var imprint: String {
        guard let imprint = paper.imprint else { return "" }
        let copies =
            imprint.copies.isEmpty
            ? "" : "<p>抄送：\(XML.escaped(imprint.copies.joined(separator: "，")))。</p>"
        return "<footer class=\"imprint\">\(copies)<p>\(XML.escaped(imprint.printer))　"
            + "\(XML.escaped(imprint.date))印发</p></footer>"
    }

    private var proof: String {
        guard let proof = paper.proof else { return "" }
        return "<p class=\"proof\"><a href=\"\(XML.escaped(proof.payload))\">"
            + "\(XML.escaped(proof.words))</a></p>"
    }
}

extension PaperHTML {
    /// Print-like, on paper and screen; the fonts of a government office with free ones behind them.
    private static let style = """
        body { background: #eee; margin: 0; }
        .paper { background: #fff; color: #000; box-sizing: border-box; max-width: 210mm; \
        margin: 1rem auto; padding: 37mm 26mm 35mm 28mm; \
        font: 16pt/1.8 FangSong, 仿宋_GB2312, "Noto Serif CJK SC", serif; overflow-wrap: anywhere; }
        .paper p { margin: 0; text-indent: 2em; }
        .paper .flush, .paper header p, .paper footer p, .paper td p, .paper .annex > p \
        { text-indent: 0; }
        .paper h1 { font: 22pt/1.5 STZhongsong, "Noto Serif CJK SC", serif; text-align: center; }
        .paper header { text-align: center; }
        .paper .organ { font-size: 22pt; font-weight: bold; }
        .paper .mark { text-align: left; }
        .paper.official header, .paper.letter header { border-bottom: 1pt solid #c00; }
        .paper.official .organ, .paper.letter .organ, .paper.minutes .organ { color: #c00; }
        .paper h2, .paper h3, .paper h4, .paper h5 { font: 16pt/1.8 SimHei, "Noto Sans CJK SC", \
        sans-serif; margin: 0; text-indent: 2em; }
        .paper h3 { font-family: KaiTi, serif; }
        .paper table { border-collapse: collapse; width: 100%; margin: 0 0 -1px; font-size: 14pt; \
        line-height: 1.5; }
        .paper th, .paper td { border: 1px solid #000; padding: 2mm; text-align: left; \
        font-weight: normal; }
        .paper th { width: 6em; text-align: center; }
        .paper .sign { display: flex; justify-content: space-between; text-indent: 0; \
        margin-top: 4mm; }
        .paper .ruled { border-bottom: 1px solid #000; height: 1.8em; }
        .paper .blank { display: inline-block; border-bottom: 1px solid #000; }
        .paper .filled { text-decoration: underline; }
        .paper .right, .paper .signature { text-align: right; margin-top: 2em; }
        .paper .centre, .paper td.centre { text-align: center; }
        .paper .imprint { border-top: 1px solid #000; border-bottom: 1px solid #000; \
        font-size: 14pt; margin-top: 2em; }
        .paper .annex { break-before: page; }
        .paper .proof { font-size: 10pt; text-indent: 0; margin-top: 1em; }
        @media (max-width: 48rem) { .paper { padding: 1.5rem; } }
        @media print { body { background: none; } .paper { margin: 0; } }
        """
}
