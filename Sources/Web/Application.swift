public import Hummingbird
internal import HTTPTypes
internal import Logging

/// The web server of a site; `serve` runs it.
///
/// `host`: the address to listen at; 127.0.0.1 keeps it on this machine.
/// `port`: 0 lets the system choose.
/// `onServing`: told the port once it listens.
public func buildApplication(
    site: Site, host: String = "127.0.0.1", port: Int = 8080,
    onServing: @escaping @Sendable (Int) -> Void = { _ in }
) -> some ApplicationProtocol {
    let pages = Pages(site: site)
    let responder = CallbackResponder { (request: Request, context: BasicRequestContext) in
        guard request.method == .get || request.method == .head else {
            return Response(status: .methodNotAllowed, headers: [.allow: "GET, HEAD"])
        }
        let address = request.uri.string
        let answer = await pages.answer(address) { context.logger.error("\(address): \($0)") }
        return answer.response(hasBody: request.method == .get)
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
    site: Site, host: String = "127.0.0.1", port: Int = 8080,
    onServing: @escaping @Sendable (Int) -> Void = { _ in }
) async throws {
    try await buildApplication(site: site, host: host, port: port, onServing: onServing)
        .runService()
}

extension Answer {
    /// Nothing from elsewhere, no script, no frame: the pages need none of it.
    private static let policy =
        "default-src 'self'; script-src 'none'; object-src 'none'; base-uri 'none'; "
        + "form-action 'self'; frame-ancestors 'self'"

    func response(hasBody: Bool) -> Response {
        var fields = HTTPFields()
        fields[.contentType] = type
        fields[.contentLength] = "\(body.count)"
        fields[.cacheControl] = cache.rawValue
        fields[.contentSecurityPolicy] = Self.policy
        fields[.xContentTypeOptions] = "nosniff"
        if let name = HTTPField.Name("Referrer-Policy") { fields[name] = "same-origin" }
        return Response(
            status: HTTPResponse.Status(code: status), headers: fields,
            body: hasBody ? ResponseBody(byteBuffer: ByteBuffer(bytes: body)) : ResponseBody())
    }
}
