/// A typeface by what it is for（字体）; the file names fonts and holds none.
enum FontRole: CaseIterable {
    /// 小标宋: red head and title.
    case title
    /// 仿宋: everything else.
    case body
    /// 黑体: first level, labels.
    case bold
    /// 楷体: second level, the signer's name.
    case script
    /// 宋体: page numbers.
    case number

    /// The name that Chinese offices have installed.
    var name: String {
        switch self {
        case .title: "方正小标宋简体"
        case .body: "仿宋_GB2312"
        case .bold: "黑体"
        case .script: "楷体_GB2312"
        case .number: "宋体"
        }
    }

    /// What to take where it is not installed.
    var alternative: String {
        switch self {
        case .title: "华文中宋"
        case .body: "仿宋"
        case .bold: "SimHei"
        case .script: "楷体"
        case .number: "SimSun"
        }
    }

    /// `word/fontTable.xml`.
    static var table: String {
        let fonts = allCases.map { role in
            "<w:font w:name=\"\(role.name)\"><w:altName w:val=\"\(role.alternative)\"/>"
                + "<w:charset w:val=\"86\"/></w:font>"
        }
        return XML.part("w:fonts", fonts.joined())
    }
}
