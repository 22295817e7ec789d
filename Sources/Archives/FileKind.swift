/// What the first bytes of a file say it is（文件类型识别）, whatever it is called.
public enum FileKind: Equatable, Sendable {
    case zip
    /// OLE compound file: old Office formats, and new ones behind a password.
    case ole
    case pdf
    case picture
    case program
    case xml
    case text
    case other

    private static let signatures: [(bytes: [UInt8], kind: FileKind)] = [
        ([0x50, 0x4B, 0x03, 0x04], .zip),
        ([0x50, 0x4B, 0x05, 0x06], .zip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .ole),
        (Array("%PDF-".utf8), .pdf),
        ([0x89, 0x50, 0x4E, 0x47], .picture),
        ([0xFF, 0xD8, 0xFF], .picture),
        (Array("GIF8".utf8), .picture),
        ([0x7F, 0x45, 0x4C, 0x46], .program),
        (Array("MZ".utf8), .program),
        (Array("<?xml".utf8), .xml),
        ([0xEF, 0xBB, 0xBF] + Array("<?xml".utf8), .xml),
    ]

    /// - Parameter head: the first bytes of the file; some 512 are enough.
    public init(head: some Collection<UInt8>) {
        if let known = Self.signatures.first(where: { head.starts(with: $0.bytes) }) {
            self = known.kind
        } else {
            // A byte below space that is not a tab or an end of line is in no text.
            let isText = head.allSatisfy { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
            self = isText ? .text : .other
        }
    }

    public var zh: String {
        switch self {
        case .zip: "压缩包"
        case .ole: "旧格式或加密的 Office 文件"
        case .pdf: "PDF"
        case .picture: "图片"
        case .program: "程序"
        case .xml: "XML"
        case .text: "纯文本"
        case .other: "无法识别的内容"
        }
    }

    public var en: String {
        switch self {
        case .zip: "a zip archive"
        case .ole: "an old or encrypted Office file"
        case .pdf: "a PDF"
        case .picture: "a picture"
        case .program: "a program"
        case .xml: "XML"
        case .text: "plain text"
        case .other: "unknown content"
        }
    }
}
