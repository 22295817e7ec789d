public import Hummingbird
internal import Foundation
internal import HTTPTypes
internal import Logging
internal import Procedures

/// The web server of a site; `serve` runs it.
///
/// `host`: the address to listen at; 127.0.0.1 keeps it on this machine.
/// `port`: 0 lets the system choose.
/// `onServing`: told the port once it listens.
public func buildApplication(
    site: Site, modules: [PageModule] = [], host: String = "127.0.0.1", port: Int = 8080,
    onServing: @escaping @Sendable (Int) -> Void = { _ in }
) -> some ApplicationProtocol {
    let pages = Pages(site: site, routes: modules.flatMap(\.routes))
    let gate = HTTPGate(pages: pages)
    let responder = CallbackResponder { (request: Hummingbird.Request, context: PageContext) in
        await gate.respond(to: request, context)
    }
    var logger = Logger(label: "yifa.web")
    logger.logLevel = .notice
    return Application(
        responder: responder,
        configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
        onServerRunning: { channel in
            if let port = channel.localAddress?.port { onServing(port) }
        },
        logger: logger)
}

/// Serves a site until the process is told to stop, or the task cancelled.
///
/// - Throws: what keeps it from listening: the port is taken, for instance.
public func serve(
    site: Site, modules: [PageModule] = [], host: String = "127.0.0.1", port: Int = 8080,
    onServing: @escaping @Sendable (Int) -> Void = { _ in }
) async throws {
    try await buildApplication(
        site: site, modules: modules, host: host, port: port, onServing: onServing
    ).runService()
}

/// The pages of a module, to be served with the public ones（页面模块）.
public struct PageModule: Sendable {
    package let routes: [Route]

    package init(_ routes: [Route]) { self.routes = routes }
}

/// A request's surroundings: who sent it.
struct PageContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The address of whoever is at the other end.
    let peer: String

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress?.ipAddress ?? ""
    }
}

/// Between HTTP and pages: reads requests, writes answers（HTTP 接口）.
struct HTTPGate: Sendable {
    let pages: Pages
    /// A form without files is short.
    private static let longestText = 1 << 20

    func respond(to request: Hummingbird.Request, _ context: PageContext) async -> Response {
        let address = stripped(request.uri.string)
        guard let method = Self.method(request.method) else {
            return Response(status: .methodNotAllowed, headers: [.allow: "GET, HEAD, POST"])
        }
        var asked = Request(method, address)
        asked.cookies = request.headers[.cookie].map(Cookie.parse) ?? [:]
        asked.from = sender(of: request, context)
        asked.origin = origin(of: request, context)
        asked.agent = request.headers[.userAgent] ?? ""
        asked.range = request.headers[.range]
        asked.entityTag = request.headers[.ifNoneMatch]
        do {
            if method == .post { asked.form = try await form(of: request) }
        } catch {
            let fault: PageFault =
                if case BodyFault.tooLarge(let most) = error { .tooLarge(most: most) } else {
                    .bad(
                        Label(
                            zh: "发送的内容无法读取，没有保存。",
                            en: "What was sent cannot be read; nothing was saved."))
                }
            return response(pages.fault(fault, Visit(asked)), request, closes: true)
        }
        let answer = await pages.answer(asked) { context.logger.error("\(address): \($0)") }
        asked.form.discardUploads()
        return response(answer, request)
    }

    private static func method(_ method: HTTPRequest.Method) -> Request.Method? {
        switch method {
        case .get, .head: .get
        case .post: .post
        default: nil
        }
    }

    /// The address without the path under which the pages stand, whether a proxy took it off or not.
    private func stripped(_ address: String) -> String {
        let base = pages.site.place.base
        guard !base.isEmpty, address.hasPrefix(base) else { return address }
        let rest = address.dropFirst(base.count)
        switch rest.first {
        case nil: return "/"
        case "?": return "/" + rest
        case "/": return String(rest)
        default: return address
        }
    }

    /// A proxy on this machine says who asked; anybody else may say what they like.
    private func sender(of request: Hummingbird.Request, _ context: PageContext) -> String {
        let peer = context.peer
        guard peer == "127.0.0.1" || peer == "::1", let name = HTTPField.Name("X-Forwarded-For"),
            let last = request.headers[name]?.split(separator: ",").last
        else { return peer }
        return last.description.trimmed
    }

    /// As the browser was told to call this server; a proxy on this machine may have taken TLS off.
    private func origin(of request: Hummingbird.Request, _ context: PageContext) -> String {
        let isLocal = context.peer == "127.0.0.1" || context.peer == "::1"
        let scheme = HTTPField.Name("X-Forwarded-Proto").flatMap { request.headers[$0] }
        let host = (request.head.authority ?? "").filter {
            $0.isASCII && ($0.isLetter || $0.isNumber || ".-:[]".contains($0))
        }
        return (isLocal && scheme == "https" ? "https://" : "http://")
            + (host.isEmpty ? "localhost" : host)
    }

    private func form(of request: Hummingbird.Request) async throws -> FormBody {
        let type = request.headers[.contentType] ?? ""
        guard let boundary = MultipartReader.boundary(in: type) else {
            var body: [UInt8] = []
            for try await piece in request.body {
                body += piece.readableBytesView
                guard body.count <= Self.longestText else {
                    throw BodyFault.tooLarge(most: Int64(Self.longestText))
                }
            }
            return FormBody(urlEncoded: body)
        }
        guard let services = pages.site.services else { throw BodyFault.malformed }
        let declared = request.headers[.contentLength].flatMap { Int64($0) } ?? 0
        guard declared <= services.longestForm else {
            throw BodyFault.tooLarge(most: services.longestForm)
        }
        var reader = MultipartReader(
            boundary: boundary, folder: services.incoming, mostBytes: services.longestForm)
        do {
            for try await piece in request.body { try reader.take(piece.readableBytesView) }
            return try reader.finish()
        } catch {
            reader.abandon()
            throw error
        }
    }

    private func response(
        _ answer: Answer, _ request: Hummingbird.Request, closes: Bool = false
    ) -> Response {
        var fields = answer.fields(pages.site.place)
        if closes { fields[.connection] = "close" }
        let status = HTTPResponse.Status(code: answer.status)
        let isHead = request.method == .head
        if let file = answer.file {
            fields[.contentLength] = "\(file.length)"
            return Response(
                status: status, headers: fields, body: isHead ? ResponseBody() : file.body)
        }
        let bytes = answer.bytes(base: pages.site.place.base)
        fields[.contentLength] = "\(bytes.count)"
        return Response(
            status: status, headers: fields,
            body: isHead ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

extension Answer {
    /// Nothing from elsewhere, no script within a page, and in frames only what is meant for that.
    private func policy(framedBy: [String]) -> String {
        "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors " + framedBy.joined(separator: " ")
            + (imagesFrom.map { "; img-src 'self' \($0)" } ?? "")
    }

    /// Whose frames may show it: a file of ours stands in pages of ours, a page in nobody's.
    private func framers(_ place: SitePlace) -> [String] {
        guard !isEmbeddable else { return place.framedBy }
        return [type.hasPrefix("text/html") ? "'none'" : "'self'"]
    }

    fileprivate func fields(_ place: SitePlace) -> HTTPFields {
        let (base, framers) = (place.base, framers(place))
        var fields = HTTPFields()
        fields[.contentType] = type
        fields[.cacheControl] = cache.rawValue
        fields[.contentSecurityPolicy] = policy(framedBy: framers)
        if !isEmbeddable, let name = HTTPField.Name("X-Frame-Options") {
            fields[name] = framers == ["'none'"] ? "DENY" : "SAMEORIGIN"
        }
        fields[.xContentTypeOptions] = "nosniff"
        if let name = HTTPField.Name("Referrer-Policy") { fields[name] = "same-origin" }
        for (name, value) in headers {
            guard let name = HTTPField.Name(name) else { continue }
            if name == .setCookie {
                fields.append(HTTPField(name: name, value: value))
            } else if name == .location {
                fields[name] = value.hasPrefix("/") ? base + value : value
            } else {
                fields[name] = value
            }
        }
        return fields
    }
}

extension Answer.FilePart {
    /// Bytes sent at a time.
    private static let piece = 256 << 10

    fileprivate var body: ResponseBody {
        let (path, offset, length) = (path, offset, length)
        return ResponseBody(contentLength: Int(length)) { writer in
            let handle = try FileHandle(forReadingFrom: URL(filePath: path))
            defer { try? handle.close() }
            try handle.seek(toOffset: UInt64(offset))
            var left = length
            while left > 0 {
                guard let data = try handle.read(upToCount: Int(min(left, Int64(Self.piece)))),
                    !data.isEmpty
                else { break }
                left -= Int64(data.count)
                try await writer.write(ByteBuffer(bytes: data))
            }
            try await writer.finish(nil)
        }
    }
}
