/// Why a file of lines cannot be read as a whole（文件不能导入的理由）.
public enum SheetError: Error, Equatable, Sendable {
    case noSheet(String, has: [String])
    case noVisibleSheet
    case noHeading(sheet: String, known: [String])
    case neitherUTF8NorGB18030
    case openQuote(line: Int)
    case textTooLong(bytes: Int, most: Int)
    case tooWide(columns: Int, most: Int)
    case cannotWrite(String)

    public var zh: String {
        switch self {
        case .noSheet(let name, let has):
            "没有名为“\(name)”的工作表；文件里有：\(has.joined(separator: "、"))"
        case .noVisibleSheet: "没有可见的工作表"
        case .noHeading(let sheet, let known):
            "工作表“\(sheet)”前 30 行里没有认识的表头；例如应当有：\(known.joined(separator: "、"))"
        case .neitherUTF8NorGB18030: "文字编码既不是 UTF-8 也不是 GB18030"
        case .openQuote(let line): "第 \(line) 行的引号没有结束"
        case .textTooLong(let bytes, let most): "文字共 \(bytes) 字节，最多 \(most) 字节"
        case .tooWide(let columns, let most): "有 \(columns) 列，最多 \(most) 列"
        case .cannotWrite(let path): "无法写入 \(path)"
        }
    }

    public var en: String {
        switch self {
        case .noSheet(let name, let has):
            "no sheet '\(name)'; there are: \(has.joined(separator: ", "))"
        case .noVisibleSheet: "no visible sheet"
        case .noHeading(let sheet, let known):
            "no known heading in the first 30 lines of '\(sheet)'; expected such as: \(known.joined(separator: ", "))"
        case .neitherUTF8NorGB18030: "the text is neither UTF-8 nor GB18030"
        case .openQuote(let line): "the quotation mark of line \(line) is not closed"
        case .textTooLong(let bytes, let most): "\(bytes) bytes of text; at most \(most)"
        case .tooWide(let columns, let most): "\(columns) columns; at most \(most)"
        case .cannotWrite(let path): "cannot write \(path)"
        }
    }
}
