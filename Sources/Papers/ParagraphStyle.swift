/// How one kind of paragraph looks（样式）; Word lists them by name, so that who edits the paper
/// afterwards changes a kind and not each paragraph.
struct ParagraphStyle {
    enum ID: String, CaseIterable {
        case body = "Normal"
        case heading1, heading2, heading3, heading4
        case title, redHead, letterHead, formHead
        case mark, urgent, number, addressee, attachment, signature
        case annexMark, annexTitle
        case caption, cell, cellHead, small, imprint, footer, hairline
    }

    enum Alignment: String { case both, left, center, right }

    /// The name that Word shows; built-in ones in English as the format wants it.
    var name: String
    var font = FontRole.body
    /// Half-points.
    var size: Int
    var alignment = Alignment.both
    /// Twips above it.
    var before = 0
    /// Exact height of a line in twips.
    var line = PageMeasure.line
    /// Indent of the first line in characters.
    var firstLine = 0
    /// 0 to 3 in the document map.
    var outline: Int?
    var staysWithNext = false
    var isRed = false

    /// The half-points of 二号, 三号, 四号, 小四, 小五.
    static let (second, third, fourth, smallFourth, smallFifth) = (44, 32, 28, 24, 18)

    static let red = "FF0000"
}

/// All styles of one paper.
struct StyleSheet {
    /// Half-points of body text.
    let size: Int
    /// Twips that a character of body text takes.
    let character: Int

    init(_ style: Paper.Style) {
        switch style {
        case .official, .letter, .minutes, .form:
            (size, character) = (ParagraphStyle.third, PageMeasure.character)
        case .record, .receipt:
            (size, character) = (ParagraphStyle.fourth, ParagraphStyle.fourth * 10)
        }
    }

    /// Characters of body text in a line.
    var charactersPerLine: Int { PageMeasure.block / character }

    func style(_ id: ParagraphStyle.ID) -> ParagraphStyle {
        typealias Style = ParagraphStyle
        let line = PageMeasure.line
        return switch id {
        case .body: Style(name: "Normal", size: size, firstLine: 2)
        case .heading1:
            Style(
                name: "heading 1", font: .bold, size: size, firstLine: 2, outline: 0,
                staysWithNext: true)
        case .heading2:
            Style(
                name: "heading 2", font: .script, size: size, firstLine: 2, outline: 1,
                staysWithNext: true)
        case .heading3:
            Style(name: "heading 3", size: size, firstLine: 2, outline: 2, staysWithNext: true)
        case .heading4:
            Style(name: "heading 4", size: size, firstLine: 2, outline: 3, staysWithNext: true)
        case .title:
            Style(
                name: "Title", font: .title, size: Style.second, alignment: .center,
                staysWithNext: true)
        case .redHead:
            Style(
                name: "发文机关标志", font: .title, size: Style.second, alignment: .center, isRed: true)
        case .letterHead:
            Style(
                name: "信函发文机关标志", font: .title, size: Style.second, alignment: .center,
                isRed: true)
        case .formHead:
            Style(name: "文书机关名称", font: .title, size: 36, alignment: .center)
        case .mark: Style(name: "份号", size: Style.third, alignment: .left)
        case .urgent: Style(name: "密级和紧急程度", font: .bold, size: Style.third, alignment: .left)
        case .number: Style(name: "发文字号", size: Style.third, alignment: .center)
        case .addressee: Style(name: "主送机关", size: size, before: line)
        case .attachment: Style(name: "附件说明", size: size)
        case .signature: Style(name: "署名", size: size, alignment: .right)
        case .annexMark:
            Style(name: "附件", font: .bold, size: Style.third, alignment: .left, staysWithNext: true)
        case .annexTitle:
            Style(
                name: "附件标题", font: .title, size: Style.second, alignment: .center, before: line,
                staysWithNext: true)
        case .caption:
            Style(
                name: "caption", font: .bold, size: Style.fourth, alignment: .center,
                before: line / 4,
                staysWithNext: true)
        case .cell: Style(name: "表格", size: Style.smallFourth, alignment: .left, line: 400)
        case .cellHead:
            Style(
                name: "表头", font: .bold, size: Style.smallFourth, alignment: .center, line: 400)
        case .small: Style(name: "表注", size: Style.smallFifth, alignment: .left, line: 260)
        case .imprint: Style(name: "版记", size: Style.fourth, alignment: .left, line: 500)
        case .footer:
            Style(name: "footer", font: .number, size: Style.fourth, alignment: .left, line: 280)
        case .hairline: Style(name: "隔行", size: 2, alignment: .left, line: 20)
        }
    }

    /// `word/styles.xml`.
    var xml: String {
        let defaults = """
            <w:docDefaults><w:rPrDefault><w:rPr>\(WordRun.fonts(.body))\
            <w:sz w:val="\(size)"/><w:szCs w:val="\(size)"/>\
            <w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>\
            <w:pPrDefault/></w:docDefaults>
            """
        let table = """
            <w:style w:type="table" w:default="1" w:styleId="TableNormal">\
            <w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>\
            <w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>
            """
        return XML.part(
            "w:styles", defaults + ParagraphStyle.ID.allCases.map(xml).joined() + table)
    }

    private func xml(_ id: ParagraphStyle.ID) -> String {
        let style = style(id)
        // 3号 is 15.75 points in the standard's grid and 16 in Word's list: a quarter less between.
        let tighter = style.size == ParagraphStyle.third ? -5 : 0
        let isBody = id == .body
        return """
            <w:style w:type="paragraph"\(isBody ? " w:default=\"1\"" : "") w:styleId="\(id.rawValue)">\
            <w:name w:val="\(style.name)"/>\(isBody ? "" : "<w:basedOn w:val=\"Normal\"/>")<w:qFormat/>\
            <w:pPr>\(style.staysWithNext ? "<w:keepNext/>" : "")<w:autoSpaceDE w:val="0"/>\
            <w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/><w:spacing w:before="\(style.before)" \
            w:after="0" w:line="\(style.line)" w:lineRule="exact"/>\
            <w:ind w:firstLine="\(style.firstLine * character)"/>\
            <w:jc w:val="\(style.alignment.rawValue)"/>\
            \(style.outline.map { "<w:outlineLvl w:val=\"\($0)\"/>" } ?? "")</w:pPr>\
            <w:rPr>\(WordRun.fonts(style.font))\
            \(style.isRed ? "<w:color w:val=\"\(ParagraphStyle.red)\"/>" : "")\
            <w:spacing w:val="\(tighter)"/><w:sz w:val="\(style.size)"/>\
            <w:szCs w:val="\(style.size)"/></w:rPr></w:style>
            """
    }
}
