import Foundation
import FoundationNetworking
import Testing
import Web

/// Who may show which pages in a frame, and under which path they stand: what only HTTP shows.
@Suite struct FrameTests {
    private static let place = SitePlace(
        base: "/yifa", framedBy: ["'self'", "https://www.example.gov.cn"])

    /// Serves the fixture under a path and asks for each address.
    private static func answers(
        _ addresses: [String]
    ) async throws -> [(text: String, response: HTTPURLResponse)] {
        let (ports, told) = AsyncStream<Int>.makeStream()
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await serve(site: Fixture.site(at: place), port: 0) { told.yield($0) }
            }
            var iterator = ports.makeAsyncIterator()
            let port = try #require(await iterator.next())
            let session = URLSession(configuration: .ephemeral)
            defer { session.invalidateAndCancel() }
            var answers: [(String, HTTPURLResponse)] = []
            for address in addresses {
                let url = try #require(URL(string: "http://127.0.0.1:\(port)\(address)"))
                let (data, response) = try await session.data(from: url)
                answers.append(
                    (
                        String(decoding: data, as: UTF8.self),
                        try #require(response as? HTTPURLResponse)
                    ))
            }
            group.cancelAll()
            return answers
        }
    }

    @Test("Embedded pages may be framed by those whom the site names, all others by nobody")
    func frames() async throws {
        let embeds = ["/yifa/embed/figures/mediation.accepted", "/yifa/embed/track"]
        let pages = ["/yifa/", "/yifa/figures", "/yifa/matters/1", "/yifa/nowhere"]
        let answers = try await Self.answers(embeds + pages)
        for (index, (_, response)) in answers.enumerated() {
            let policy = try #require(response.value(forHTTPHeaderField: "Content-Security-Policy"))
            let frame = response.value(forHTTPHeaderField: "X-Frame-Options")
            #expect(policy.contains("default-src 'self'; script-src 'self'; object-src 'none'"))
            if index < embeds.count {
                #expect(response.statusCode == 200)
                #expect(policy.hasSuffix("frame-ancestors 'self' https://www.example.gov.cn"))
                #expect(frame == nil)
            } else {
                #expect(policy.hasSuffix("frame-ancestors 'none'"))
                #expect(frame == "DENY")
            }
        }
    }

    @Test("Under a path no page has an address of the root, and a longer name is not that path")
    func base() async throws {
        let pages = [
            "/", "/?lang=en", "/figures", "/figures/mediation.accepted", "/matters/1", "/log",
            "/procedures", "/procedures/mediation", "/proofs/0", "/search?q=x", "/display",
            "/sitemap",
            "/reports/2020", "/embed/track", "/embed/figures/mediation.accepted", "/nowhere",
        ]
        let answers = try await Self.answers(
            pages.map { "/yifa" + $0 } + pages + ["/yifa2/figures", "/yifa"])
        for (page, (text, _)) in zip(pages + pages, answers) {
            let addresses = text.matches(
                of: #/\s(?:href|src|action|formaction|content|data-src)="(/[^"]*)"/#)
            #expect(!addresses.isEmpty, "\(page)")
            for address in addresses.map(\.output.1) {
                #expect(address.hasPrefix("/yifa/"), "\(page) leads to \(address)")
            }
        }
        #expect(answers[pages.count * 2].response.statusCode == 404)
        #expect(answers[pages.count * 2 + 1].response.statusCode == 200)
    }
}
