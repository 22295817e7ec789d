internal import Procedures

/// What the first bytes of a file show（文件头）.
enum Finding: Equatable {
    case type(FileType)
    case refused(FileFault)
    /// A zip, whose parts tell what it is.
    case zip
    /// Boxes of ISO 14496-12, whose brand tells.
    case boxes
    /// Chunks of RIFF, whose form tells.
    case chunks
}

/// The bytes by which a format is known（魔数）.
///
/// Sources: PDF ISO 32000; JPEG ITU T.81; PNG ISO 15948; GIF89a; PKWARE APPNOTE; ISO 14496-12;
/// Microsoft PE and CFB; System V ABI（ELF）; Apple `mach-o/loader.h`.
struct Signature {
    let bytes: [UInt8]
    let offset: Int
    let finding: Finding
    /// Whether a text could begin so; then it counts only where binary bytes follow.
    let isWord: Bool

    init(_ bytes: [UInt8], at offset: Int = 0, _ finding: Finding, isWord: Bool = false) {
        (self.bytes, self.offset, self.finding) = (bytes, offset, finding)
        self.isWord = isWord
    }

    init(_ text: String, at offset: Int = 0, _ finding: Finding, isWord: Bool = false) {
        self.init(Array(text.utf8), at: offset, finding, isWord: isWord)
    }

    func matches(_ head: ByteView) -> Bool {
        head.has(bytes, at: offset) && (!isWord || head.bytes.prefix(512).contains { $0 < 0x09 })
    }

    private static func program(_ zh: String, _ en: String) -> Finding {
        .refused(.executable(Label(zh: zh, en: en)))
    }

    private static func archive(_ name: String) -> Finding {
        .refused(.archive(Label(zh: name, en: name)))
    }

    static let all: [Signature] = taken + programs + archives

    private static let taken: [Signature] = [
        Signature("%PDF-", .type(.pdf)),
        Signature([0xFF, 0xD8, 0xFF], .type(.jpeg)),
        Signature([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .type(.png)),
        Signature("GIF87a", .type(.gif)),
        Signature("GIF89a", .type(.gif)),
        Signature("ID3", .type(.mp3), isWord: true),
        Signature("ftyp", at: 4, .boxes),
        Signature("RIFF", .chunks),
        Signature([0x50, 0x4B, 0x03, 0x04], .zip),
    ]

    private static let programs: [Signature] = [
        Signature("MZ", program("Windows 程序", "Windows"), isWord: true),
        Signature([0x7F, 0x45, 0x4C, 0x46], program("Linux 程序", "Linux")),
        Signature([0xFE, 0xED, 0xFA, 0xCE], program("macOS 程序", "macOS")),
        Signature([0xFE, 0xED, 0xFA, 0xCF], program("macOS 程序", "macOS")),
        Signature([0xCE, 0xFA, 0xED, 0xFE], program("macOS 程序", "macOS")),
        Signature([0xCF, 0xFA, 0xED, 0xFE], program("macOS 程序", "macOS")),
        Signature([0xCA, 0xFE, 0xBA, 0xBE], program("Java 或 macOS 程序", "Java or macOS")),
        Signature("#!", program("脚本", "a script")),
        Signature([0xEF, 0xBB, 0xBF, 0x23, 0x21], program("脚本", "a script")),
        Signature([0x00, 0x61, 0x73, 0x6D], program("WebAssembly 程序", "WebAssembly")),
        Signature("dex\n", program("安卓程序", "Android"), isWord: true),
        Signature(
            [0x4C, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00],
            program("Windows 快捷方式", "a Windows shortcut")),
    ]

    private static let archives: [Signature] = [
        Signature([0x50, 0x4B, 0x05, 0x06], archive("ZIP")),
        Signature("Rar!", archive("RAR"), isWord: true),
        Signature([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], archive("7z")),
        Signature([0x1F, 0x8B], archive("gzip")),
        Signature("BZh", archive("bzip2"), isWord: true),
        Signature([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], archive("xz")),
        Signature([0x28, 0xB5, 0x2F, 0xFD], archive("zstd")),
        Signature("MSCF", archive("CAB"), isWord: true),
        Signature("ustar", at: 257, archive("tar")),
        Signature("CD001", at: 0x8001, archive("ISO")),
        Signature([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .refused(.oldOffice)),
    ]

    /// The major brands of ISO 14496-12 files（www.mp4ra.org）.
    static let brands: [String: FileType] = {
        let table: [(FileType, [String])] = [
            (
                .mp4,
                ["isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "dash", "M4V "]
            ),
            (.mov, ["qt  "]),
            (.m4a, ["M4A "]),
            (.heic, ["heic", "heix", "heim", "heis", "mif1"]),
        ]
        return Dictionary(
            uniqueKeysWithValues: table.flatMap { type, names in names.map { ($0, type) } })
    }()

    /// The form types of RIFF files.
    static let forms: [String: FileType] = ["WAVE": .wav, "WEBP": .webp]
}
