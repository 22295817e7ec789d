/// A paragraph of WordprocessingML: a style and what differs from it.
struct WordParagraph {
    var style: ParagraphStyle.ID
    /// Runs, fields and pictures as XML.
    var content: String
    /// Twips above, where not the style's.
    var before: Int?
    /// Twips below it.
    var after = 0
    /// Exact height of a line, where not the style's.
    var line: Int?
    /// Whether a line is as high as the picture in it; an exact line would cut it off.
    var growsWithPicture = false
    var indent: Indent?
    var alignment: ParagraphStyle.Alignment?
    var borders: [Border] = []
    /// Where a tab goes, in twips from the left edge of the block; the text ends there.
    var rightTab: Int?
    var staysWithNext = false
    var staysTogether = false
    var beginsPage = false
    /// Distance from the top edge of the paper, for what stands outside the text block.
    var fixedAt: Int?

    /// In twips; `hanging` moves the first line to the left of the others.
    struct Indent {
        var left = 0
        var right = 0
        var firstLine = 0
        var hanging = 0
    }

    struct Border {
        enum Edge: String { case top, bottom, between }

        var edge: Edge
        var kind = "single"
        /// Eighths of a point.
        var size: Int
        /// Points between text and line.
        var space = 1
        var colour = "000000"

        var xml: String {
            "<w:\(edge.rawValue) w:val=\"\(kind)\" w:sz=\"\(size)\" w:space=\"\(space)\" "
                + "w:color=\"\(colour)\"/>"
        }
    }

    init(_ style: ParagraphStyle.ID, _ runs: [WordRun]) {
        self.init(style, xml: runs.map(\.xml).joined())
    }

    init(_ style: ParagraphStyle.ID, _ text: String) { self.init(style, [WordRun(text: text)]) }

    init(_ style: ParagraphStyle.ID, xml: String = "") {
        self.style = style
        content = xml
    }

    /// The same with some properties changed.
    func with(_ change: (inout Self) -> Void) -> Self {
        var copy = self
        change(&copy)
        return copy
    }

    /// The properties stand in the order that the schema lays down.
    var xml: String {
        let properties = [
            style == .body ? nil : "<w:pStyle w:val=\"\(style.rawValue)\"/>",
            staysWithNext ? "<w:keepNext/>" : nil,
            staysTogether ? "<w:keepLines/>" : nil,
            beginsPage ? "<w:pageBreakBefore/>" : nil,
            fixedAt.map {
                "<w:framePr w:w=\"\(PageMeasure.letterRule)\" w:wrap=\"notBeside\" "
                    + "w:vAnchor=\"page\" w:hAnchor=\"page\" w:xAlign=\"center\" w:y=\"\($0)\"/>"
            },
            borders.isEmpty ? nil : "<w:pBdr>\(borders.map(\.xml).joined())</w:pBdr>",
            rightTab.map { "<w:tabs><w:tab w:val=\"right\" w:pos=\"\($0)\"/></w:tabs>" },
            spacing,
            indent.map {
                "<w:ind w:left=\"\($0.left)\" w:right=\"\($0.right)\" "
                    + ($0.hanging > 0
                        ? "w:hanging=\"\($0.hanging)\"/>" : "w:firstLine=\"\($0.firstLine)\"/>")
            },
            alignment.map { "<w:jc w:val=\"\($0.rawValue)\"/>" },
        ].compactMap { $0 }.joined()
        return "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")\(content)</w:p>"
    }

    private var spacing: String? {
        if growsWithPicture { return "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/>" }
        guard before != nil || line != nil || after > 0 else { return nil }
        let above = before.map { " w:before=\"\($0)\"" } ?? ""
        let below = after > 0 ? " w:after=\"\(after)\"" : ""
        let height = line.map { " w:line=\"\($0)\" w:lineRule=\"exact\"" } ?? ""
        return "<w:spacing\(above)\(below)\(height)/>"
    }
}
