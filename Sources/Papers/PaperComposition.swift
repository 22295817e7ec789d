/// What stands in a DOCX from its first paragraph to its last.
enum WordElement {
    case paragraph(WordParagraph)
    case table(WordTable)

    var xml: String {
        switch self {
        case .paragraph(let paragraph): paragraph.xml
        // Two tables that touch become one; a hair's breadth keeps them apart.
        case .table(let table): table.xml + WordParagraph(.hairline).xml
        }
    }
}

/// Sets a paper: which paragraphs in which styles, in the order of GB/T 9704-2012.
struct PaperComposition {
    let paper: Paper
    let sheet: StyleSheet
    /// Pictures in the order in which they are met; the file numbers them so.
    private(set) var pictures: [[UInt8]] = []

    init(_ paper: Paper) {
        self.paper = paper
        sheet = StyleSheet(paper.style)
    }

    mutating func compose() -> [WordElement] {
        var elements = head + title + addressee
        elements += blocks(paper.body)
        elements += attachments
        elements = Self.bound(elements, to: signature) + note
        for (place, annex) in paper.annexes.enumerated() {
            elements += annexHead(annex, place)
            elements += blocks(annex.body)
        }
        return elements + imprint
    }

    /// The body's last paragraph stays with the signature: no page without text（7.3.5.5）.
    private static func bound(
        _ body: [WordElement], to signature: [WordParagraph]
    ) -> [WordElement] {
        var body = body
        if !signature.isEmpty, case .paragraph(let last) = body.last {
            body[body.count - 1] = .paragraph(last.with { $0.staysWithNext = true })
        }
        return body + signature.map { .paragraph($0) }
    }

    /// Keeps a picture and gives its number.
    mutating func keep(_ png: [UInt8]) -> Int {
        pictures.append(png)
        return pictures.count
    }

    var character: Int { sheet.character }
}
