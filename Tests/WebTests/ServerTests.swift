import Foundation
import FoundationNetworking
import Testing
import Web

/// The whole way over a real socket: what HTTP adds to the pages.
@Suite struct ServerTests {
    @Test("Pages go out with the headers that protect their readers")
    func server() async throws {
        let (ports, told) = AsyncStream<Int>.makeStream()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await serve(site: Fixture.site(), port: 0) { told.yield($0) } }
            var iterator = ports.makeAsyncIterator()
            let port = try #require(await iterator.next())
            let session = URLSession(configuration: .ephemeral)
            defer { session.invalidateAndCancel() }
            func get(_ path: String, _ method: String = "GET") async throws -> (
                String, HTTPURLResponse
            ) {
                let url = try #require(URL(string: "http://127.0.0.1:\(port)\(path)"))
                var request = URLRequest(url: url)
                request.httpMethod = method
                let (data, response) = try await session.data(for: request)
                return (
                    String(decoding: data, as: UTF8.self),
                    try #require(response as? HTTPURLResponse)
                )
            }
            let (home, response) = try await get("/")
            #expect(response.statusCode == 200)
            #expect(home.contains("松岗街道办事处"))
            #expect(
                response.value(forHTTPHeaderField: "Content-Type") == "text/html; charset=utf-8")
            let policy = response.value(forHTTPHeaderField: "Content-Security-Policy")
            #expect(policy?.hasPrefix("default-src 'self'") == true)
            #expect(response.value(forHTTPHeaderField: "X-Content-Type-Options") == "nosniff")
            #expect(response.value(forHTTPHeaderField: "Referrer-Policy") == "same-origin")
            #expect(try await get("/matters/1?lang=en").0.contains("Songgang Office"))
            #expect(try await get("/matters/x").1.statusCode == 400)
            #expect(try await get("/nowhere").1.statusCode == 404)
            let (none, head) = try await get("/", "HEAD")
            #expect(none.isEmpty && head.statusCode == 200)
            // A form for no page of ours, and a method that no page has.
            #expect(try await get("/", "POST").1.statusCode == 400)
            #expect(try await get("/", "PUT").1.statusCode == 405)
            group.cancelAll()
        }
    }
}
