public import Procedures

/// What a file can be（文件类型）, as its content shows and not as its name says.
public enum FileType: String, CaseIterable, Hashable, Sendable {
    case pdf, ofd, docx, xlsx, pptx
    case jpeg, png, webp, heic, gif
    case mp4, mov
    case mp3, wav, m4a
    case txt, csv

    /// What one looks at, watches, listens to or reads.
    public enum Form: Hashable, Sendable { case paper, picture, film, sound, text }

    private struct Traits {
        let media: String
        let endings: [String]
        let form: Form
        let label: Label

        init(_ media: String, _ endings: [String], _ form: Form, _ zh: String, _ en: String) {
            (self.media, self.endings, self.form) = (media, endings, form)
            label = Label(zh: zh, en: en)
        }
    }

    private static let office = "application/vnd.openxmlformats-officedocument"

    private static let traits: [FileType: Traits] = [
        .pdf: Traits("application/pdf", ["pdf"], .paper, "PDF 文件", "PDF"),
        .ofd: Traits("application/ofd", ["ofd"], .paper, "OFD 版式文件", "OFD"),
        .docx: Traits(
            "\(office).wordprocessingml.document", ["docx"], .paper, "Word 文档", "Word document"),
        .xlsx: Traits(
            "\(office).spreadsheetml.sheet", ["xlsx"], .paper, "Excel 表格", "Excel workbook"),
        .pptx: Traits(
            "\(office).presentationml.presentation", ["pptx"], .paper, "演示文稿",
            "PowerPoint presentation"),
        .jpeg: Traits("image/jpeg", ["jpg", "jpeg"], .picture, "JPEG 图片", "JPEG picture"),
        .png: Traits("image/png", ["png"], .picture, "PNG 图片", "PNG picture"),
        .webp: Traits("image/webp", ["webp"], .picture, "WebP 图片", "WebP picture"),
        .heic: Traits("image/heic", ["heic", "heif"], .picture, "HEIC 图片", "HEIC picture"),
        .gif: Traits("image/gif", ["gif"], .picture, "GIF 图片", "GIF picture"),
        .mp4: Traits("video/mp4", ["mp4", "m4v"], .film, "MP4 视频", "MP4 film"),
        .mov: Traits("video/quicktime", ["mov", "qt"], .film, "MOV 视频", "QuickTime film"),
        .mp3: Traits("audio/mpeg", ["mp3"], .sound, "MP3 录音", "MP3 recording"),
        .wav: Traits("audio/wav", ["wav"], .sound, "WAV 录音", "WAV recording"),
        .m4a: Traits("audio/mp4", ["m4a"], .sound, "M4A 录音", "M4A recording"),
        .txt: Traits("text/plain", ["txt"], .text, "文本", "text"),
        .csv: Traits("text/csv", ["csv"], .text, "CSV 表格", "CSV table"),
    ]

    private static let byEnding: [String: FileType] = Dictionary(
        uniqueKeysWithValues: allCases.flatMap { type in type.endings.map { ($0, type) } })

    private static let byMedia: [String: FileType] = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0.media, $0) })

    private var traits: Traits {
        guard let traits = Self.traits[self] else { fatalError("no traits of \(self)") }
        return traits
    }

    /// The media type（MIME）under which it is served.
    public var media: String { traits.media }
    /// The endings that names of such files have, the usual one first.
    public var endings: [String] { traits.endings }
    public var form: Form { traits.form }
    public var label: Label { traits.label }

    /// The type that the ending of a name stands for, in lower case and without the dot.
    public init?(ending: String) {
        guard let type = Self.byEnding[ending] else { return nil }
        self = type
    }

    /// The type that is served under the media type.
    public init?(media: String) {
        guard let type = Self.byMedia[media] else { return nil }
        self = type
    }
}
