/// What goes back to the browser, before it is put into HTTP（响应）.
package struct Answer: Sendable {
    package enum Cache: String, Sendable {
        /// Data change, so a page is asked for anew.
        case none = "no-cache"
        /// Holds what is not for everybody: no copy may be kept.
        case secret = "no-store"
        case day = "public, max-age=86400"
        /// What stands under this address never changes（完整瓦片）.
        case forever = "public, max-age=31536000, immutable"
    }

    /// A part of a file on disk, sent piece by piece.
    package struct FilePart: Sendable {
        package let path: String
        package let offset: Int64
        package let length: Int64

        package init(path: String, offset: Int64 = 0, length: Int64) {
            self.path = path
            self.offset = offset
            self.length = length
        }
    }

    package var status: Int
    package var type: String
    package var body: [UInt8]
    package var cache: Cache
    /// Further headers, by their names in lower case.
    package var headers: [(name: String, value: String)] = []
    /// Sent instead of `body`.
    package var file: FilePart?
    /// Whether other sites may show it in a frame（嵌入）.
    package var isEmbeddable = false
    /// Another host from which its pictures may come: the tiles of a map, where one is configured.
    package var imagesFrom: String?

    package init(status: Int = 200, type: String, body: [UInt8], cache: Cache = .none) {
        self.status = status
        self.type = type
        self.body = body
        self.cache = cache
    }

    package static func page(_ html: String, status: Int = 200) -> Answer {
        Answer(status: status, type: "text/html; charset=utf-8", body: Array(html.utf8))
    }

    package static func text(
        _ text: String, type: String = "text/plain", cache: Cache = .none
    ) -> Answer {
        Answer(type: "\(type); charset=utf-8", body: Array(text.utf8), cache: cache)
    }

    /// Sends the browser to another page; after a form it asks for that one anew（303）.
    package static func redirect(to address: String) -> Answer {
        var answer = Answer(
            status: 303, type: "text/plain; charset=utf-8", body: [], cache: .secret)
        answer.headers = [("location", address)]
        return answer
    }

    /// A file to be kept, under a name that may be Chinese（RFC 6266, RFC 8187）.
    package static func download(_ bytes: [UInt8], type: String, name: String) -> Answer {
        var answer = Answer(type: type, body: bytes, cache: .secret)
        answer.headers = [("content-disposition", disposition("attachment", name))]
        return answer
    }

    package static func disposition(_ kind: String, _ name: String) -> String {
        let plain = name.unicodeScalars.map { scalar in
            scalar.isASCII && scalar.value >= 32 && !"\"\\%".unicodeScalars.contains(scalar)
                ? Character(scalar) : "_"
        }
        return "\(kind); filename=\"\(String(plain))\"; filename*=UTF-8''\(WebText.encoded(name))"
    }

    /// The address that a redirection leads to.
    package var location: String? { headers.first { $0.name == "location" }?.value }

    package mutating func set(_ cookie: Cookie) {
        headers.append(("set-cookie", cookie.header))
    }

    package var text: String { String(decoding: body, as: UTF8.self) }
}

/// What the browser keeps of a visit（RFC 6265）.
package struct Cookie: Sendable {
    package let name: String
    package let value: String
    /// Seconds; 0 removes it, nil keeps it until the browser closes.
    package let lifetime: Int?
    package let isSecure: Bool
    package let path: String

    package init(
        _ name: String, _ value: String, lifetime: Int? = nil, isSecure: Bool, path: String = "/"
    ) {
        self.name = name
        self.value = value
        self.lifetime = lifetime
        self.isSecure = isSecure
        self.path = path
    }

    var header: String {
        "\(name)=\(value); Path=\(path); HttpOnly; SameSite=Lax"
            + (lifetime.map { "; Max-Age=\($0)" } ?? "") + (isSecure ? "; Secure" : "")
    }

    /// Reads `a=b; c=d`.
    package static func parse(_ header: String) -> [String: String] {
        header.split(separator: ";").reduce(into: [:]) { values, pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { return }
            values[parts[0].description.trimmed] = parts[1].description.trimmed
        }
    }
}
