/// How a kept file is given out（文件下发）: status, headers and which bytes, as a value.
///
/// Whether the asker may see the file was decided before. Nothing here runs in the site's origin:
/// the type is the one that was recognised, browsers may not guess another, and all but pictures and
/// PDF is for saving.
public struct FileReply: Equatable, Sendable {
    /// 200, 206, 304 or 416.
    public let status: Int
    public let headers: [Header]
    /// Which bytes to send; empty for 304 and 416.
    public let range: Range<Int>

    public struct Header: Equatable, Sendable {
        public let name, value: String

        init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
    }

    /// What was asked for, as in the request's headers; nil where there is no such header.
    public struct Request: Equatable, Sendable {
        public let range, ifRange, ifNoneMatch: String?
        /// To be saved, even if it could be looked at.
        public let isForSaving: Bool

        public init(
            range: String? = nil, ifRange: String? = nil, ifNoneMatch: String? = nil,
            isForSaving: Bool = false
        ) {
            (self.range, self.ifRange, self.ifNoneMatch) = (range, ifRange, ifNoneMatch)
            self.isForSaving = isForSaving
        }
    }

    private init(_ status: Int, _ headers: [Header], _ range: Range<Int>) {
        (self.status, self.headers, self.range) = (status, headers, range)
    }

    /// - Parameters:
    ///   - hash: of the file, which is its entity tag.
    ///   - size: of the whole file, in bytes.
    ///   - type: as recognised when it was taken.
    ///   - name: for saving.
    ///   - request: what was asked for.
    public init(
        hash: String, size: Int, type: FileType, name: FileName, request: Request
    ) {
        let tag = "\"\(hash)\""
        let common = [
            Header("ETag", tag),
            Header("Cache-Control", "private, no-cache"),
            Header("X-Content-Type-Options", "nosniff"),
            Header("Content-Security-Policy", Self.policy(type)),
            Header("Cross-Origin-Resource-Policy", "same-origin"),
            Header("Accept-Ranges", "bytes"),
        ]
        if let known = request.ifNoneMatch, Self.names(known, tag) {
            self.init(304, common, 0..<0)
            return
        }
        let whole = 0..<size
        let isCurrent = request.ifRange.map { $0 == tag } ?? true
        let asked = isCurrent ? request.range.flatMap { ByteRange($0) } : nil
        guard let range = asked.map({ $0.bytes(of: size) }) ?? whole else {
            self.init(416, common + [Header("Content-Range", "bytes */\(size)")], 0..<0)
            return
        }
        let isShown = Self.shown.contains(type) && !request.isForSaving
        let headers =
            common + [
                Header("Content-Type", type.media),
                Header("Content-Disposition", Self.disposition(isShown, name.ending(for: type))),
                Header("Content-Length", "\(range.count)"),
            ]
        guard asked != nil else {
            self.init(200, headers, range)
            return
        }
        let place = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)"
        self.init(206, headers + [Header("Content-Range", place)], range)
    }

    /// What every browser shows by itself, and shows without running anything of the file's.
    private static let shown: Set<FileType> = [.pdf, .jpeg, .png, .webp, .gif]

    /// Chromium shows no PDF in a sandbox; its viewer has an origin of its own.
    private static func policy(_ type: FileType) -> String {
        type == .pdf
            ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
            : "default-src 'none'; sandbox; frame-ancestors 'self'"
    }

    /// RFC 9110, section 13.1.2: any of the tags, weak or strong, or `*`.
    private static func names(_ list: String, _ tag: String) -> Bool {
        list.split(separator: ",").contains { part in
            let word = part.drop { $0 == " " }.prefix { $0 != " " }
            return word == "*" || word == tag || word == "W/\(tag)"
        }
    }

    /// RFC 6266: the name in UTF-8, and before it one that every browser can read.
    private static func disposition(_ isShown: Bool, _ name: String) -> String {
        let plain = String(
            name.map { $0.isASCII && !"\"\\%;".contains($0) ? $0 : "_" })
        let encoded = name.utf8.map { byte in
            isToken(byte) ? String(UnicodeScalar(byte)) : "%" + hexadecimal(byte)
        }.joined()
        return
            "\(isShown ? "inline" : "attachment"); filename=\"\(plain)\"; filename*=UTF-8''\(encoded)"
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }

    /// `attr-char` of RFC 8187.
    private static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "!#$&+-.^_`|~".utf8.contains(byte)
        }
    }
}

/// One range of bytes that was asked for（RFC 9110, section 14.1.2）.
struct ByteRange: Equatable {
    private enum Form: Equatable {
        case between(first: Int, last: Int)
        case last(Int)
    }

    private let form: Form

    /// Reads `bytes=0-99`, `bytes=100-` and `bytes=-50`.
    ///
    /// - Returns: nil for anything else, and for several ranges: then the whole file is sent, as the
    ///   standard allows.
    init?(_ text: String) {
        guard text.hasPrefix("bytes=") else { return nil }
        let ends = text.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy(Self.isDigit) }) else {
            return nil
        }
        switch (Int(ends[0]), Int(ends[1])) {
        case (let first?, let last?) where first <= last: form = .between(first: first, last: last)
        case (let first?, nil) where ends[1].isEmpty: form = .between(first: first, last: .max)
        case (nil, let count?) where ends[0].isEmpty: form = .last(count)
        default: return nil
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// The bytes that it means in a file of a size; nil where there are none.
    func bytes(of size: Int) -> Range<Int>? {
        switch form {
        case .between(let first, let last):
            first < size ? first..<(min(last, size - 1) + 1) : nil
        case .last(let count): count > 0 && size > 0 ? max(0, size - count)..<size : nil
        }
    }
}
