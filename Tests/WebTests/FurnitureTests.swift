import LegalCalendar
import Procedures
import Testing
import Web

/// What stands around the content of pages: the way here, the foot, metadata, ways of showing.
@Suite struct FurnitureTests {
    private static let told = SiteDetails(
        name: Label(zh: "松岗公开", en: "Songgang open"),
        host: Label(zh: "松岗街道办事处", en: "Songgang Office"),
        contact: Label(zh: "窗口<一>", en: "Desk <one>"),
        address: SiteAddress("https://www.example.gov.cn/yifa"),
        code: "4403060001", icp: "粤ICP备12345678号-1", publicSecurity: "粤公网安备 44030602000001号",
        faultReports: "https://www.example.gov.cn/report")

    private static func page(
        _ address: String, _ details: SiteDetails = told, cookie: String? = nil,
        place: SitePlace = SitePlace()
    ) async -> Answer {
        var request = Request(.get, address)
        request.cookies = cookie.map { ["display": $0] } ?? [:]
        return await Pages(site: Fixture.site(at: place, details)).answer(request)
    }

    static let here: [(address: String, crumbs: [String])] = [
        ("/", []), ("/figures", ["首页", "统计数据"]),
        ("/figures/mediation.accepted", ["首页", "统计数据", "指标mediation.accepted"]),
        ("/procedures/mediation", ["首页", "办理程序", "人民调解"]), ("/log", ["首页", "存证账本"]),
        ("/matters/1", ["首页", "查询公开的办件", "松街调〔2020〕1号"]),
        ("/sitemap", ["首页", "站点地图"]), ("/nowhere", ["首页", "没有这个页面"]),
    ]

    @Test("Each page says where it stands", arguments: here)
    func crumbs(address: String, crumbs: [String]) async throws {
        let page = await Self.page(address).text
        guard !crumbs.isEmpty else {
            #expect(!page.contains("您现在的位置"))
            return
        }
        let start = try #require(page.firstRange(of: "您现在的位置")).upperBound
        let part = page[start...].prefix { $0 != "\n" }.prefix(2000)
        let list = part.matches(of: #/<li[^>]*>(?:<a[^>]*>)?([^<]+)/#).map { String($0.output.1) }
        #expect(Array(list.prefix(crumbs.count)) == crumbs)
        #expect(part.contains("aria-current=\"page\">\(crumbs[crumbs.count - 1])"))
    }

    @Test("The foot says what the pack tells of the site, escaped, and nothing that it does not")
    func foot() async {
        let page = await Self.page("/").text
        for part in [
            "主办单位：松岗街道办事处", "联系方式：窗口&lt;一&gt;", "网站标识码：4403060001", "粤ICP备12345678号-1",
            "粤公网安备 44030602000001号", "href=\"https://www.example.gov.cn/report\"",
            "href=\"/sitemap\"",
        ] { #expect(page.contains(part), "\(part)") }
        let untold = await Self.page("/", SiteDetails()).text
        for part in ["主办单位", "联系方式", "网站标识码", "ICP备", "公网安备", "找错", "SiteIDCode"] {
            #expect(!untold.contains(part), "\(part)")
        }
    }

    @Test("The metadata of government sites")
    func metadata() async {
        let place = SitePlace(
            base: "/yifa", address: SiteAddress("https://www.example.gov.cn/yifa"))
        let page = await Self.page("/figures/mediation.accepted", place: place).text
        for (name, content) in [
            ("SiteName", "松岗公开"), ("SiteDomain", "www.example.gov.cn"),
            ("SiteIDCode", "4403060001"), ("ColumnName", "统计数据"), ("ColumnType", "数据发布"),
            ("ArticleTitle", "指标mediation.accepted"), ("ContentSource", "松岗街道办事处"),
            ("Url", "https://www.example.gov.cn/yifa/figures/mediation.accepted"),
        ] { #expect(page.contains("<meta name=\"\(name)\" content=\"\(content)\">"), "\(name)") }
        let column = await Self.page("/figures").text
        #expect(column.contains("ColumnName") && !column.contains("ArticleTitle"))
        // No page of ours says when it came out unless that is known.
        #expect(!page.contains("PubDate"))
    }

    @Test("A way of showing is chosen without a script and kept in a cookie")
    func display() async throws {
        let set = await Self.page("/display/set?size=largest&contrast=yes&next=%2Ffigures")
        #expect(set.status == 303 && set.location == "/figures")
        let cookie = try #require(set.headers.first { $0.name == "set-cookie" }?.value)
        #expect(cookie.hasPrefix("display=largest.contrast; "))
        let shown = await Self.page("/figures", cookie: "largest.contrast").text
        #expect(shown.contains("data-view=\"largest contrast\""))
        #expect(shown.contains("href=\"/display/set?next=%2Ffigures\""))
        let form = await Self.page("/display", cookie: "largest.contrast").text
        #expect(form.contains("name=\"size\" value=\"largest\" checked"))
        #expect(form.contains("name=\"contrast\" value=\"yes\" checked"))
        #expect(!form.contains("name=\"simple\" value=\"yes\" checked"))
        #expect(await Self.page("/display/set").headers.contains { $0.value.contains("Max-Age=0") })
    }

    @Test("A cookie of nonsense shows pages as usual; a way back that leads elsewhere is not taken")
    func nonsense() async {
        let page = await Self.page("/", cookie: "huge.\"><b>.large2").text
        #expect(!page.contains("data-view") && !page.contains("<b>"))
        for next in ["https://evil.example", "//evil.example", "/%5Cevil.example"] {
            #expect(await Self.page("/display/set?next=\(next)").location == "/", "\(next)")
        }
    }

    @Test("The simple edition has fewer sections")
    func simple() async throws {
        let live = SitePlace(live: "https://live.example.gov.cn")
        func items(_ cookie: String?) async throws -> Int {
            let page = await Self.page("/", cookie: cookie, place: live).text
            let start = try #require(page.firstRange(of: "<nav class=\"menu\"")).upperBound
            let end = try #require(page[start...].firstRange(of: "</nav>")).lowerBound
            return page[start..<end].matches(of: #/<li>/#).count
        }
        #expect(try await items("simple") < items(nil))
    }

    @Test("Search engines are told what there is, and what to leave alone")
    func robots() async {
        let place = SitePlace(
            base: "/yifa", address: SiteAddress("https://www.example.gov.cn/yifa"))
        let robots = await Self.page("/robots.txt", place: place).text.split(separator: "\n")
        for line in [
            "Disallow: /yifa/login", "Disallow: /yifa/matters/", "Disallow: /yifa/account",
            "Sitemap: https://www.example.gov.cn/yifa/sitemap.xml",
        ] { #expect(robots.contains(line[...]), "\(line)") }
        #expect(
            !robots.contains { $0 == "Disallow: /yifa/" || $0.hasPrefix("Disallow: /yifa/figures") }
        )
        let map = await Self.page("/sitemap.xml", place: place)
        #expect(
            map.text.contains("<loc>https://www.example.gov.cn/yifa/figures/mediation.all</loc>"))
        #expect(!map.text.contains("/matters/"))
        #expect(await Self.page("/sitemap.xml").status == 404)
    }

    @Test("An address that leads nowhere offers ways on")
    func lost() async {
        let page = await Self.page("/nowhere")
        #expect(page.status == 404)
        #expect(
            page.text.contains("class=\"lost-find\"") && page.text.contains("href=\"/figures\""))
        #expect(!(await Self.page("/matters/x").text.contains("lost-find")))
    }

    @Test("The script is small, told by the pages, and says what it holds")
    func script() async throws {
        let script = await Self.page("/app.js")
        #expect(script.type.hasPrefix("text/javascript") && script.body.count <= 10_000)
        let page = await Self.page("/").text
        #expect(page.contains("<script src=\"/app.js?v="))
        // Nothing within a page runs: the policy would not let it.
        for inline in ["<script>", " style=\"", " onclick=", "javascript:"] {
            #expect(!page.contains(inline), "\(inline)")
        }
    }
}
