public import Procedures

/// Why a file is not taken（不予接收的原因）: one line, and nothing was kept.
public enum FileFault: Error, Equatable, Sendable {
    case empty
    /// It has more bytes than are allowed.
    case tooLarge(limit: Int)
    /// A program, whatever its name says.
    case executable(Label)
    /// A page or drawing that can run scripts in a browser.
    case activeContent(Label)
    case macros(FileType)
    case archive(Label)
    /// An Office file as written before 2007, which can hide programs.
    case oldOffice
    case unknown
    /// It begins like the type and cannot be read as one.
    case damaged(FileType)
    /// The name ends otherwise than files of the content's type do.
    case wrongEnding(String, FileType)
    /// A type that the pack does not take.
    case notTaken(FileType)
    case nameless
    /// What was sent is not what was announced: the connection broke, or the sender gave up.
    case interrupted

    public var label: Label {
        switch self {
        case .empty:
            Label(zh: "文件是空的（0 字节），请重新选择", en: "the file is empty (0 bytes); choose it again")
        case .tooLarge(let limit):
            Label(
                zh: "文件超过上限 \(ByteCount.text(limit))，请压缩或分成几个文件",
                en: "the file is larger than \(ByteCount.text(limit)); make it smaller or split it")
        case .executable(let what):
            Label(
                zh: "文件内容是可执行程序（\(what.zh)），不予接收",
                en: "the content is a program (\(what.en)), which is not taken")
        case .activeContent(let what):
            Label(
                zh: "文件内容是可能带脚本的\(what.zh)，不予接收；请另存为 PDF 或图片",
                en: "the content is \(what.en), which can run scripts; save it as PDF or a picture")
        case .macros(let type):
            Label(
                zh: "\(type.label.zh)里有宏，不予接收；请另存为不带宏的文件",
                en: "the \(type.label.en) has macros; save it without them")
        case .archive(let what):
            Label(
                zh: "不接收压缩包（\(what.zh)），请解压后逐个上传",
                en: "an archive (\(what.en)) is not taken; unpack it and send the files in it")
        case .oldOffice:
            Label(
                zh: "旧版 Office 文件不予接收；请另存为 docx、xlsx、pptx 或 PDF",
                en: "an Office file of the old kind; save it as docx, xlsx, pptx or PDF")
        case .unknown:
            Label(zh: "认不出文件内容是什么类型，不予接收", en: "the content is of no type that is taken")
        case .damaged(let type):
            Label(
                zh: "\(type.label.zh)已损坏或不完整，请重新导出或拍摄",
                en: "the \(type.label.en) is damaged or incomplete")
        case .wrongEnding(let ending, let type):
            Label(
                zh: "文件名以 .\(ending) 结尾，内容却是\(type.label.zh)；请改成 .\(type.endings[0]) 再上传",
                en: "the name ends in .\(ending), but the content is \(type.label.en);"
                    + " expected .\(type.endings[0])")
        case .notTaken(let type):
            Label(
                zh: "按本机关的规定不接收\(type.label.zh)",
                en: "the office does not take files of this type: \(type.label.en)")
        case .nameless: Label(zh: "文件没有名字，或名字太长", en: "the file has no name, or one too long")
        case .interrupted:
            Label(zh: "上传中断，文件不完整，未保存", en: "the upload broke off; nothing was kept")
        }
    }
}

/// Sizes as people read them; 1 MB is 1,048,576 bytes, as the phones and desks that send them count.
public enum ByteCount {
    public static let megabyte = 1 << 20

    /// `37 B`, `12 KB`, `4.5 MB`: one decimal at most.
    public static func text(_ bytes: Int) -> String {
        if bytes < 1024 { return "\(bytes) B" }
        let (unit, name) = bytes < megabyte ? (1024, "KB") : (megabyte, "MB")
        let tenths = (bytes * 10 + unit / 2) / unit
        return tenths % 10 == 0 || tenths >= 1000
            ? "\((tenths + 5) / 10) \(name)" : "\(tenths / 10).\(tenths % 10) \(name)"
    }
}

extension FileFault {
    static var zip: Label { Label(zh: "ZIP", en: "ZIP") }
}
