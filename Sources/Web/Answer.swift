internal import Hummingbird
internal import HTTPTypes

/// What goes back to the browser, before it is put into HTTP.
struct Answer: Sendable {
    enum Cache: String, Sendable {
        /// Data change, so a page is asked for anew.
        case none = "no-cache"
        case day = "public, max-age=86400"
        /// What stands under this address never changes（完整瓦片）.
        case forever = "public, max-age=31536000, immutable"
    }

    let status: Int
    let type: String
    let body: [UInt8]
    let cache: Cache

    init(status: Int = 200, type: String, body: [UInt8], cache: Cache = .none) {
        self.status = status
        self.type = type
        self.body = body
        self.cache = cache
    }

    static func page(_ html: String, status: Int = 200) -> Answer {
        Answer(status: status, type: "text/html; charset=utf-8", body: Array(html.utf8))
    }

    static func text(_ text: String, type: String = "text/plain", cache: Cache = .none) -> Answer {
        Answer(type: "\(type); charset=utf-8", body: Array(text.utf8), cache: cache)
    }

    var text: String { String(decoding: body, as: UTF8.self) }

    /// Nothing from elsewhere, no script, no frame: the pages need none of it.
    private static let policy =
        "default-src 'self'; script-src 'none'; object-src 'none'; base-uri 'none'; "
        + "form-action 'self'; frame-ancestors 'self'"

    var response: Response {
        var fields = HTTPFields()
        fields[.contentType] = type
        fields[.contentLength] = "\(body.count)"
        fields[.cacheControl] = cache.rawValue
        fields[.contentSecurityPolicy] = Self.policy
        fields[.xContentTypeOptions] = "nosniff"
        if let name = HTTPField.Name("Referrer-Policy") { fields[name] = "same-origin" }
        return Response(
            status: HTTPResponse.Status(code: status), headers: fields,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }
}
