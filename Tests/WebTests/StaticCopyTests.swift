import Foundation
import Procedures
import Testing
import Web

/// The public pages as files: nothing in them leads nowhere, or out of the path they stand under.
@Suite struct StaticCopyTests {
    /// Files in memory.
    struct Files: StaticCopy.Folder {
        var all: [String: [UInt8]] = [:]
        mutating func write(_ bytes: [UInt8], to file: String) { all[file] = bytes }
        func read(_ file: String) throws -> [UInt8] { try #require(all[file]) }

        func text(_ file: String) throws -> String {
            String(
                decoding: try #require(all[file], "no \(file) in \(all.keys.sorted())"),
                as: UTF8.self)
        }
    }

    static func copy(
        _ place: SitePlace, limits: StaticCopy.Limits = .init()
    ) async throws -> (Files, StaticCopy.Summary) {
        var files = Files()
        let summary = try await StaticCopy(
            Fixture.site(at: place), modules: [portal], limits: limits
        ).write(to: &files)
        return (files, summary)
    }

    /// Stands for the portal, to whose pages those of this target lead.
    private static let portal = PageModule(
        ["/services", "/track", "/consultations", "/catalogue"].map { address in
            Route(address) { _, visit in .text(visit.path) }
        })

    /// Every address in the files' pages, with the page that it stands in.
    static func addresses(_ files: Files) throws -> [(file: String, address: String)] {
        try files.all.keys.filter { $0.hasSuffix(".html") }.sorted().flatMap { file in
            let page = try files.text(file)
            return page.matches(of: #/\s(?:href|src|action|content)="([^"]*)"/#).map {
                (file, String($0.output.1).replacing("&amp;", with: "&"))
            }
        }
    }

    static let places = [
        SitePlace(), SitePlace(base: "/yifa"), SitePlace(base: "/gk/yifa"),
        SitePlace(base: "/yifa", live: "https://live.example.gov.cn/office"),
    ]

    @Test("No link of a copy leads nowhere, or out of its path", arguments: places)
    func links(place: SitePlace) async throws {
        let (files, summary) = try await Self.copy(place)
        #expect(summary.broken == [])
        var ours = 0
        for (file, address) in try Self.addresses(files) where address.hasPrefix("/") {
            ours += 1
            let target = String(address.dropFirst(place.base.count + 1).prefix { $0 != "#" })
            #expect(address.hasPrefix(place.base + "/"), "\(file) leads to \(address)")
            #expect(files.all[target] != nil, "\(file) leads to \(address)")
        }
        #expect(ours > 100)
        #expect(summary.pages == files.all.keys.count { $0.hasSuffix(".html") })
    }

    @Test("Pages lie where their address says, in both languages")
    func files() async throws {
        let (files, _) = try await Self.copy(SitePlace())
        #expect(try files.text("index.html").contains("/figures/mediation.accepted.html"))
        #expect(try files.text("en/index.html").contains("lang=\"en\""))
        #expect(try files.text("figures/mediation.accepted~page-2.html").contains("rel=\"prev\""))
        #expect(
            try files.text("procedures/mediation/chart~version-2011-01-01.svg").contains("<svg"))
        #expect(try files.text("style.css").contains(".menu"))
        #expect(try files.text("404.html").contains("404"))
        #expect(files.all["search.html"] == nil && files.all["login.html"] == nil)
    }

    @Test("Where no live service is told, a note stands for each form")
    func note() async throws {
        let (files, _) = try await Self.copy(SitePlace(base: "/yifa"))
        for (file, bytes) in files.all where file.hasSuffix(".html") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("<form"), "\(file)")
        }
        #expect(try files.text("figures.html").contains("href=\"/yifa/copy.html\""))
        #expect(try files.text("copy.html").contains("静态副本"))
    }

    @Test("Where it is told, forms and pages left out lead there")
    func live() async throws {
        let live = "https://live.example.gov.cn/office"
        let (files, _) = try await Self.copy(SitePlace(live: live))
        #expect(try files.text("index.html").contains("action=\"\(live)/search\""))
        #expect(try files.text("index.html").contains("href=\"\(live)/display?"))
        #expect(try files.text("copy.html").contains("href=\"\(live)\""))
    }

    @Test("What the limits leave out is not there, and told")
    func limits() async throws {
        let whole = try await Self.copy(SitePlace())
        let (files, summary) = try await Self.copy(
            SitePlace(), limits: .init(numbered: 300, listed: 1))
        #expect(files.all["figures/mediation.accepted~page-2.html"] == nil)
        #expect(try files.text("figures/mediation.accepted.html").contains("href=\"/copy.html\""))
        #expect(summary.files < whole.1.files)
    }

    @Test("A site map of a copy names its files, where its host is known")
    func siteMap() async throws {
        let (files, _) = try await Self.copy(
            SitePlace(base: "/yifa", address: SiteAddress("https://www.example.gov.cn/yifa")))
        let map = try files.text("sitemap.xml")
        #expect(map.contains("<loc>https://www.example.gov.cn/yifa/index.html</loc>"))
        #expect(!map.contains("404"))
        #expect(try files.text("robots.txt").contains("/yifa/sitemap.xml"))
        #expect(try await Self.copy(SitePlace()).0.all["sitemap.xml"] == nil)
    }

    @Test("What is personal or closed is in no file")
    func secrets() async throws {
        let (files, _) = try await Self.copy(SitePlace())
        for (file, bytes) in files.all {
            let text = String(decoding: bytes, as: UTF8.self)
            for secret in ["王小明", "440306199001011234", "13812345678", "东方社区一号"] {
                #expect(!text.contains(secret), "\(file)")
            }
        }
        #expect(files.all["matters/3.html"] == nil)
    }
}
