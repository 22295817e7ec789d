internal import Procedures

/// Tells a file's type by its first bytes（按内容识别类型）.
enum Sniffer {
    /// So many bytes are enough to tell, or all of a smaller file: a tar has its name at 257, an ISO
    /// image at 32,769.
    static let enough = 0x8006

    /// - Returns: nil for what may be text.
    static func finding(_ head: ByteView) -> Finding? {
        let match = Signature.all.first { $0.matches(head) }
        switch match?.finding {
        case .boxes: return .ofBrand(head.name(8))
        case .chunks: return Signature.forms[head.name(8)].map { .type($0) } ?? .refused(.unknown)
        case let finding?: return finding
        case nil:
            if isSound(head) { return .type(.mp3) }
            return activeContent(head).map { .refused($0) }
        }
    }

    /// A frame of MPEG audio layer III without a tag before it（ISO 11172-3, 2.4.1.3）.
    private static func isSound(_ head: ByteView) -> Bool {
        guard let word = head.number(0, 4, .big), word >> 21 == 0x7FF else { return false }
        let (version, layer) = (word >> 19 & 3, word >> 17 & 3)
        let (rate, frequency) = (word >> 12 & 15, word >> 10 & 3)
        return version != 1 && layer == 1 && rate != 0 && rate != 15 && frequency != 3
    }

    private static let pages: [(start: String, what: Label)] = [
        ("<!doctype html", Label(zh: "网页", en: "a web page")),
        ("<html", Label(zh: "网页", en: "a web page")),
        ("<head", Label(zh: "网页", en: "a web page")),
        ("<body", Label(zh: "网页", en: "a web page")),
        ("<script", Label(zh: "脚本", en: "a script")),
        ("<svg", Label(zh: "SVG 图形", en: "an SVG drawing")),
        ("<!doctype svg", Label(zh: "SVG 图形", en: "an SVG drawing")),
        ("<?xml", Label(zh: "XML 文件", en: "an XML file")),
        ("<!--", Label(zh: "网页", en: "a web page")),
        ("<?php", Label(zh: "脚本", en: "a script")),
        ("mime-version:", Label(zh: "网页存档", en: "a saved web page")),
        ("{\\rtf", Label(zh: "RTF 文档", en: "an RTF document")),
    ]

    private static func activeContent(_ head: ByteView) -> FileFault? {
        var text = head.bytes.prefix(1024)[...]
        // Marks of UTF-8 and, because browsers read it too, of UTF-16.
        for mark: [UInt8] in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
        where text.starts(with: mark) {
            text = text.dropFirst(mark.count)
        }
        let plain = text.filter { $0 != 0 }.drop { $0 <= 0x20 }
        let start = String(decoding: plain.prefix(20), as: UTF8.self).lowercased()
        return pages.first { start.hasPrefix($0.start) }.map { .activeContent($0.what) }
    }
}

extension Finding {
    fileprivate static func ofBrand(_ brand: String) -> Finding {
        Signature.brands[brand].map { .type($0) } ?? .refused(.unknown)
    }
}
