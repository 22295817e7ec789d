/// What goes back to the browser, before it is put into HTTP（响应）.
package struct Answer: Sendable {
    package enum Cache: String, Sendable {
        /// Data change, so a page is asked for anew.
        case none = "no-cache"
        case day = "public, max-age=86400"
        /// What stands under this address never changes（完整瓦片）.
        case forever = "public, max-age=31536000, immutable"
    }

    package let status: Int
    package let type: String
    package let body: [UInt8]
    package let cache: Cache

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

    package var text: String { String(decoding: body, as: UTF8.self) }
}
