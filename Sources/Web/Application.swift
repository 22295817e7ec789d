public import Hummingbird
internal import Logging

/// The web server of a site; run it with `runService()`.
///
/// - Parameters:
///   - host: the address to listen at; 127.0.0.1 keeps it on this machine.
///   - port: 0 lets the system choose.
///   - onServing: told the port once it listens.
public func buildApplication(
    site: Site, host: String = "127.0.0.1", port: Int = 8080,
    onServing: @escaping @Sendable (Int) -> Void = { _ in }
) -> some ApplicationProtocol {
    let pages = Pages(site: site)
    let router = Router(options: .autoGenerateHeadEndpoints)
    router.add(middleware: FaultMiddleware(pages: pages))
    for route in Pages.routes {
        router.get(RouterPath(route.path)) { request, context in
            let names = Dictionary(
                context.parameters.map { (String($0.key), WebText.decoded(String($0.value).utf8)) }
            ) { first, _ in first }
            let visit = Visit(
                path: request.uri.path, query: request.uri.query ?? "", places: names)
            return try await route.answer(pages, visit).response
        }
    }
    var logger = Logger(label: "yifa.web")
    logger.logLevel = .notice
    return Application(
        router: router,
        configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
        onServerRunning: { channel in
            if let port = channel.localAddress?.port { onServing(port) }
        },
        logger: logger)
}

/// Turns whatever was thrown into a page that says so.
struct FaultMiddleware: RouterMiddleware {
    typealias Context = BasicRequestContext
    let pages: Pages

    func handle(
        _ request: Request, context: BasicRequestContext,
        next: (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let visit = Visit(path: request.uri.path, query: request.uri.query ?? "")
            let known = error as? PageFault
            let isMissing = (error as? HTTPError)?.status == .notFound
            if known == nil, !isMissing { context.logger.error("\(request.uri.path): \(error)") }
            return pages.fault(known ?? (isMissing ? .notFound : nil), visit).response
        }
    }
}
