/// What came over HTTP, read（请求）: all that pages know of it.
package struct Request: Sendable {
    package enum Method: String, Hashable, Sendable {
        case get, post
    }

    package var method: Method
    /// Path and query, `/figures/mediation.accepted?to=2020-11-06`.
    package var address: String
    package var form: FormBody
    package var cookies: [String: String]
    /// The address of the sender, for throttling and the access log.
    package var from: String
    /// What the browser calls itself.
    package var agent: String
    /// The part of a file that is asked for（RFC 9110 Range）.
    package var range: String?
    package var entityTag: String?
    /// Where the pages are reached from outside, `https://www.example.gov.cn`, for addresses to pass on.
    package var origin = "http://localhost"

    package init(
        _ method: Method, _ address: String, form: FormBody = FormBody(),
        cookies: [String: String] = [:], from: String = "", agent: String = "",
        range: String? = nil, entityTag: String? = nil
    ) {
        self.method = method
        self.address = address
        self.form = form
        self.cookies = cookies
        self.from = from
        self.agent = agent
        self.range = range
        self.entityTag = entityTag
    }

    var path: String { String(address.prefix { $0 != "?" }) }
    var query: String {
        address.firstIndex(of: "?").map { String(address[address.index(after: $0)...]) } ?? ""
    }
}
