import Evidence
import Testing

@Suite("How a kept file is given out") struct FileReplyTests {
    static let hash = String(repeating: "ab", count: 32)

    static func reply(
        _ type: FileType = .mp4, name: String = "现场 1.mp4", size: Int = 1000,
        asking request: FileReply.Request = .init()
    ) throws -> FileReply {
        FileReply(
            hash: hash, size: size, type: type, name: try #require(FileName(name)), request: request
        )
    }

    static func header(_ name: String, of reply: FileReply) -> String? {
        reply.headers.first { $0.name == name }?.value
    }

    @Test("Headers of a whole file")
    func whole() throws {
        let reply = try Self.reply()
        #expect(reply.status == 200)
        #expect(reply.range == 0..<1000)
        let expected = [
            ("ETag", "\"\(Self.hash)\""),
            ("Cache-Control", "private, no-cache"),
            ("X-Content-Type-Options", "nosniff"),
            ("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'self'"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Accept-Ranges", "bytes"),
            ("Content-Type", "video/mp4"),
            (
                "Content-Disposition",
                "attachment; filename=\"__ 1.mp4\"; filename*=UTF-8''%E7%8E%B0%E5%9C%BA%201.mp4"
            ),
            ("Content-Length", "1000"),
        ]
        #expect(reply.headers.map(\.name) == expected.map(\.0))
        #expect(reply.headers.map(\.value) == expected.map(\.1))
    }

    struct Asked: Sendable {
        let range: String
        let status: Int
        let bytes: Range<Int>
        let says: String?
    }

    static let asked = [
        Asked(range: "bytes=0-99", status: 206, bytes: 0..<100, says: "bytes 0-99/1000"),
        Asked(range: "bytes=900-", status: 206, bytes: 900..<1000, says: "bytes 900-999/1000"),
        Asked(range: "bytes=-50", status: 206, bytes: 950..<1000, says: "bytes 950-999/1000"),
        Asked(range: "bytes=-5000", status: 206, bytes: 0..<1000, says: "bytes 0-999/1000"),
        Asked(range: "bytes=990-5000", status: 206, bytes: 990..<1000, says: "bytes 990-999/1000"),
        Asked(range: "bytes=1000-", status: 416, bytes: 0..<0, says: "bytes */1000"),
        Asked(range: "bytes=-0", status: 416, bytes: 0..<0, says: "bytes */1000"),
        Asked(range: "bytes=9-5", status: 200, bytes: 0..<1000, says: nil),
        Asked(range: "bytes=0-1,5-6", status: 200, bytes: 0..<1000, says: nil),
        Asked(range: "bytes=-", status: 200, bytes: 0..<1000, says: nil),
        Asked(range: "bytes=+1-5", status: 200, bytes: 0..<1000, says: nil),
        Asked(
            range: "bytes=99999999999999999999-", status: 200, bytes: 0..<1000, says: nil),
        Asked(range: "lines=1-2", status: 200, bytes: 0..<1000, says: nil),
    ]

    @Test("A part of a file", arguments: asked)
    func part(_ row: Asked) throws {
        let reply = try Self.reply(asking: .init(range: row.range))
        #expect(reply.status == row.status)
        #expect(reply.range == row.bytes)
        #expect(Self.header("Content-Range", of: reply) == row.says)
        if row.status != 416 {
            #expect(Self.header("Content-Length", of: reply) == "\(row.bytes.count)")
        }
    }

    @Test("A part of another state of the file is the whole of this one")
    func ifRange() throws {
        let now = "\"\(Self.hash)\""
        #expect(try Self.reply(asking: .init(range: "bytes=0-9", ifRange: now)).status == 206)
        #expect(
            try Self.reply(asking: .init(range: "bytes=0-9", ifRange: "\"other\"")).status == 200)
    }

    @Test(
        "What the browser has is not sent again",
        arguments: [
            ("\"\(hash)\"", 304), ("W/\"\(hash)\"", 304), ("\"x\", \"\(hash)\"", 304), ("*", 304),
            ("\"x\"", 200),
        ])
    func known(tags: String, status: Int) throws {
        let reply = try Self.reply(asking: .init(range: "bytes=0-9", ifNoneMatch: tags))
        #expect(reply.status == (status == 304 ? 304 : 206))
        #expect(reply.range.isEmpty == (status == 304))
    }

    @Test("Shown or saved", arguments: FileType.allCases)
    func disposition(_ type: FileType) throws {
        let ending = type.endings[0]
        let shown = try Self.reply(type, name: "a.\(ending)")
        let isShown = [.pdf, .jpeg, .png, .webp, .gif].contains(type)
        let start = isShown ? "inline; " : "attachment; "
        #expect(Self.header("Content-Disposition", of: shown)?.hasPrefix(start) == true)
        let saved = try Self.reply(type, name: "a.\(ending)", asking: .init(isForSaving: true))
        #expect(Self.header("Content-Disposition", of: saved)?.hasPrefix("attachment; ") == true)
        let policy = Self.header("Content-Security-Policy", of: shown)
        #expect(policy?.hasPrefix("default-src 'none'") == true)
        #expect(policy?.contains("script-src") == false && policy?.contains("allow") == false)
    }

    @Test(
        "A name cannot break out of its header",
        arguments: [
            (
                "a\"; x=\"b.txt",
                "filename=\"a__ x=_b.txt\"; filename*=UTF-8''a%22%3B%20x%3D%22b.txt"
            ),
            ("a%0d.txt", "filename=\"a_0d.txt\"; filename*=UTF-8''a%250d.txt"),
            ("照片.webp", "filename=\"__.webp.txt\"; filename*=UTF-8''%E7%85%A7%E7%89%87.webp.txt"),
        ])
    func name(raw: String, header: String) throws {
        let reply = try Self.reply(.txt, name: raw)
        #expect(Self.header("Content-Disposition", of: reply) == "attachment; \(header)")
    }
}
