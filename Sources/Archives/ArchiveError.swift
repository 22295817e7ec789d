/// Why a file from outside is not read（拒绝读取的理由）: one line, in Chinese and in English.
public enum ArchiveError: Error, Equatable, Sendable, CustomStringConvertible {
    case unreadable(String)
    case empty
    /// Not a zip archive at all; `found` says what it looks like.
    case notZip(found: FileKind)
    /// Not a text, where one was expected.
    case notText(found: FileKind)
    /// An OLE container: an encrypted file, or one of the old binary formats.
    case encryptedOrOld
    case encryptedEntry(String)
    case damaged(String)
    case tooManyEntries(Int, most: Int)
    case tooLarge(String, bytes: UInt64, most: UInt64)
    case inflates(String, ratio: UInt64, most: UInt64)
    case sameName(String)
    case badName(String)
    case missing(String)
    case macros
    case wrongContent(expected: OfficeFile.Kind, found: OfficeFile.Kind?)
    /// A document type declaration, by which entities could be declared.
    case declaresEntities
    case notXML(line: Int, column: Int, String)

    public var description: String { "\(zh) / \(en)" }

    public var zh: String {
        switch self {
        case .unreadable(let path): "无法读取文件 \(path)"
        case .empty: "文件是空的"
        case .notText(let found): "不是 CSV 这类文本文件，而是\(found.zh)；请另存为 CSV 后再试"
        case .notZip(let found): "不是 XLSX、DOCX 这类压缩格式的文件，而是\(found.zh)；请另存后再试"
        case .encryptedOrOld: "文件加了密码，或者是旧的二进制格式（xls、doc）；请去掉密码，另存为 XLSX 或 DOCX"
        case .encryptedEntry(let name): "压缩包内的 \(name) 加了密码；请去掉密码后再试"
        case .damaged(let what): "压缩包已损坏：\(what)"
        case .tooManyEntries(let count, let most): "压缩包内有 \(count) 个文件，最多允许 \(most) 个"
        case .tooLarge(let name, let bytes, let most):
            "\(name) 解压后有 \(bytes) 字节，最多允许 \(most) 字节"
        case .inflates(let name, let ratio, let most):
            "\(name) 解压后是原来的 \(ratio) 倍，最多允许 \(most) 倍；疑似压缩炸弹"
        case .sameName(let name): "压缩包内有两个文件都叫 \(name)"
        case .badName(let name): "压缩包内的文件名不允许：\(name)"
        case .missing(let name): "文件中缺少 \(name)"
        case .macros: "文件带有宏；请另存为不含宏的格式"
        case .wrongContent(let expected, let found):
            "内容是\(found?.zh ?? "别的东西")，应当是\(expected.zh)；扩展名与内容不符"
        case .declaresEntities: "XML 中声明了文档类型或实体，不予读取"
        case .notXML(let line, let column, let what): "XML 第 \(line) 行第 \(column) 列有误：\(what)"
        }
    }

    public var en: String {
        switch self {
        case .unreadable(let path): "cannot read the file \(path)"
        case .empty: "the file is empty"
        case .notText(let found): "not a text such as CSV but \(found.en); save it anew as CSV"
        case .notZip(let found):
            "not a zipped file such as XLSX or DOCX but \(found.en); save it anew"
        case .encryptedOrOld:
            "protected by a password or in an old binary format (xls, doc); save it as XLSX or DOCX without a password"
        case .encryptedEntry(let name): "\(name) in the archive is protected by a password"
        case .damaged(let what): "the archive is damaged: \(what)"
        case .tooManyEntries(let count, let most): "\(count) files in the archive; at most \(most)"
        case .tooLarge(let name, let bytes, let most):
            "\(name) unpacks to \(bytes) bytes; at most \(most)"
        case .inflates(let name, let ratio, let most):
            "\(name) unpacks to \(ratio) times its size, at most \(most); it looks like a zip bomb"
        case .sameName(let name): "two files in the archive are called \(name)"
        case .badName(let name): "a file in the archive may not be called \(name)"
        case .missing(let name): "the file lacks \(name)"
        case .macros: "the file has macros; save it in a format without them"
        case .wrongContent(let expected, let found):
            "the content is \(found?.en ?? "something else"), expected \(expected.en); the extension is wrong"
        case .declaresEntities: "the XML declares a document type or entities and is not read"
        case .notXML(let line, let column, let what): "XML line \(line), column \(column): \(what)"
        }
    }
}
