import Casework
import Foundation
import LegalCalendar
import Portal
import Procedures
import Testing
import Web

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// What everybody may read: it is there, says what it must, and names nobody.
@Suite struct PublicTests {
    static let pages = [
        "/consultations", "/consultations/3", "/consultations/4", "/consultations/4/comment",
        "/disclosures", "/disclosures?kind=penalties", "/disclosures/1", "/disclosures/2",
        "/disclosures/3", "/powers", "/powers?topic=procedure", "/powers/7", "/posts", "/posts/5",
        "/posts/6", "/reports", "/catalogue", "/open-data", "/open-data/catalogue.json",
        "/feeds/posts.atom", "/feeds/disclosures.atom", "/feeds/consultations.atom",
        "/feeds/reports.atom", "/open-data/penalties.csv", "/open-data/penalties.json",
        "/open-data/decisions.csv", "/open-data/powers.json", "/open-data/posts.csv",
        "/open-data/working-calendar.csv", "/open-data/figures-by-month.csv",
        "/open-data/figures-by-community.json",
    ]

    @Test(arguments: pages, ["", "lang=en"])
    func namesNobody(address: String, language: String) async throws {
        let hall = try await Hall()
        try await hall.publish()
        let sign = language.isEmpty ? "" : address.contains("?") ? "&" : "?"
        let answer = await hall.pages.answer(address + sign + language) { Issue.record($0) }
        #expect(answer.status == 200)
        for secret in Hall.secrets { #expect(!answer.text.contains(secret), "\(secret)") }
        #expect(answer.body.count < 100_000 || !answer.type.hasPrefix("text/html"))
    }

    static let missing = [
        "/consultations/1", "/consultations/99", "/disclosures/99", "/posts/99", "/feeds/x.atom",
        "/disclosures?kind=posts", "/powers?topic=x", "/open-data/x.csv",
        "/open-data/penalties.xml",
    ]

    @Test(arguments: missing) func isNotThere(address: String) async throws {
        let hall = try await Hall()
        try await hall.publish()
        #expect(await hall.pages.answer(address).status == 404)
    }

    @Test func aRecordStandsOnItsOwnPage() async throws {
        let hall = try await Hall()
        try await hall.publish()
        #expect(await hall.pages.answer("/posts/1").location == "/disclosures/1")
    }

    @Test func headerOfPenalty() async throws {
        let hall = try await Hall()
        try await hall.publish()
        let text = await hall.pages.answer("/disclosures/1").text
        for word in [
            "索引号", "44030600SG/2021-00001", "主题分类", "发布机构", "成文日期", "发布日期", "文号", "名称", "有效性",
            "欧**国占道经营", "500",
        ] {
            #expect(text.contains(word), "\(word)")
        }
    }

    @Test func withdrawnSaysWhy() async throws {
        let hall = try await Hall()
        try await hall.publish()
        let text = await hall.pages.answer("/disclosures/2").text
        #expect(text.contains("撤回") && text.contains("经复议撤销"))
        #expect(!text.contains("罚款五百元"))
        #expect(await hall.pages.answer("/disclosures?kind=penalties").text.contains("已撤回"))
        #expect(await hall.pages.answer("/posts/6").text.contains("表述有误"))
        // Nor does the page of the matter itself tell what was taken back.
        let matter = await hall.pages.answer("/matters/2")
        #expect(matter.status == 410 && !matter.text.contains("五百元"))
        #expect(await hall.pages.answer("/matters/1").status == 200)
    }

    @Test func whatIsNotPublishedIsNotShown() async throws {
        let hall = try await Hall()
        try await hall.put(
            "law-post",
            [("draft", [.moved(to: "drafted")], ["heading": .text("未发布的稿件"), "body": .text("甲")])])
        #expect(await hall.pages.answer("/posts/1").status == 404)
        for address in ["/posts", "/feeds/posts.atom", "/open-data/posts.csv"] {
            #expect(!(await hall.pages.answer(address).text.contains("未发布的稿件")), "\(address)")
        }
    }

    @Test func commentsAreGroupedAndAnswered() async throws {
        let hall = try await Hall()
        try await hall.publish()
        let text = await hall.pages.answer("/consultations/3").text
        #expect(text.contains("意见 1、2（2 条相近）"))
        #expect(text.contains("写入第一条"))
        #expect(text.contains("待答复"))
        #expect(text.contains("1 条不予公开：含有个人信息"))
        #expect(text.contains("第二条 居民优先。"))
        #expect(text.contains("政务公开栏"))
        #expect(!text.contains("/consultations/3/comment"))
    }

    @Test func aCommentGoesOnRecord() async throws {
        let hall = try await Hall()
        try await hall.decision(comments: [], closed: false)
        var browser = Browser(hall)
        await browser.go(to: "/consultations/1/comment?passage=2")
        #expect(browser.answer.text.contains("value=\"2\" selected"))
        await browser.post("/consultations/1/comment", [("f.passage", "2"), ("f.comment", "")])
        #expect(browser.answer.status == 422)
        await browser.post("/consultations/1/comment", [("f.passage", "9"), ("f.comment", "好")])
        #expect(browser.answer.status == 422 && browser.answer.text.contains("草案没有这一段"))
        await browser.post(
            "/consultations/1/comment", [("f.passage", "2"), ("f.comment", "希望照顾老人")])
        #expect(browser.address == "/consultations/1?sent=1")
        // Studied first, then published.
        #expect(!browser.answer.text.contains("希望照顾老人"))
        #expect(browser.answer.text.contains("1 条正在研究"))
        let event = try #require(try await hall.events.events(of: Matter.ID(1)).last)
        #expect(event.act == "comment")
        #expect(event.changes.contains(.filled("passage", .integer(2))))
        #expect(event.changes.contains(.filled("channel", .choice("web"))))
    }

    @Test func aFloodOfCommentsIsHeldBack() async throws {
        let hall = try await Hall()
        try await hall.decision(comments: [], closed: false)
        var browser = Browser(hall)
        for number in 0..<40 {
            await browser.go(to: "/consultations/1/comment")
            await browser.post("/consultations/1/comment", [("f.comment", "第\(number)次")])
        }
        #expect(browser.answer.status == 422 && browser.answer.text.contains("提交太频繁"))
        let count = try await hall.events.events(of: Matter.ID(1)).count { $0.act == "comment" }
        #expect(count == 30)
    }

    @Test func noCommentAfterTheLastDay() async throws {
        let hall = try await Hall()
        try await hall.publish()
        var browser = Browser(hall)
        await browser.go(to: "/consultations/3/comment")
        #expect(browser.address == "/consultations/3")
        await browser.go(to: "/consultations/4/comment")
        await browser.post("/consultations/3/comment", [("f.comment", "太晚了")])
        #expect(browser.answer.status == 422)
    }

    // MARK: Feeds and data

    private final class Reader: NSObject, XMLParserDelegate {
        var found: [String: [String]] = [:]
        private var text = ""
        private var names: [String] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
            qualifiedName: String?, attributes: [String: String]
        ) {
            names.append(name)
            text = ""
            if let rel = attributes["rel"] {
                found["\(path)@\(rel)", default: []].append(attributes["href"] ?? "")
            }
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
            qualifiedName: String?
        ) {
            found[path, default: []].append(text)
            names.removeLast()
            text = ""
        }

        private var path: String { names.joined(separator: "/") }
    }

    @Test(arguments: ["posts", "disclosures", "consultations", "reports"])
    func feedsAreAtom(name: String) async throws {
        let hall = try await Hall()
        try await hall.publish()
        let answer = await hall.pages.answer("/feeds/\(name).atom")
        #expect(answer.type == "application/atom+xml; charset=utf-8")
        let (parser, reader) = (XMLParser(data: Data(answer.body)), Reader())
        parser.delegate = reader
        #expect(parser.parse())
        // RFC 4287, 4.1.1 and 4.1.2: exactly one of each, and an author on the feed.
        for one in ["title", "id", "updated", "author/name"] {
            #expect(reader.found["feed/\(one)"]?.count == 1, "\(one)")
        }
        #expect(reader.found["feed/link@self"]?.count == 1)
        let entries = try #require(reader.found["feed/entry"]?.count)
        for each in ["title", "id", "updated", "summary"] {
            #expect(reader.found["feed/entry/\(each)"]?.count == entries, "\(each)")
        }
        let ids = try #require(reader.found["feed/entry/id"])
        #expect(Set(ids).count == ids.count)
        for id in ids { #expect(URL(string: id)?.scheme != nil) }
        for moment in reader.found["feed/entry/updated"] ?? [] {
            #expect((try? Instant(iso8601: moment)) != nil, "\(moment)")
        }
    }

    @Test func dataSaysTheSameTwice() async throws {
        let hall = try await Hall()
        try await hall.publish()
        for name in ["penalties", "decisions", "working-calendar", "powers"] {
            let csv = await hall.pages.answer("/open-data/\(name).csv").text
            let json = await hall.pages.answer("/open-data/\(name).json")
            let rows = try #require(
                try JSONSerialization.jsonObject(with: Data(json.body)) as? [[String: String]])
            #expect(!rows.isEmpty)
            for row in rows {
                for text in row.values where !text.isEmpty {
                    #expect(csv.contains(text.replacing("\"", with: "\"\"")))
                }
            }
        }
    }

    @Test(arguments: [
        ("甲", "甲"), ("a,b", "\"a,b\""), ("他说\"好\"", "\"他说\"\"好\"\"\""), ("两\n行", "\"两\n行\""),
        ("=1+1", "'=1+1"), ("-12.5", "-12.5"), ("@x", "'@x"), ("", ""),
    ])
    func cells(text: String, cell: String) {
        let data = Dataset(columns: [.init(id: "a", label: "A")], rows: [[text]])
        #expect(data.csv == "\u{FEFF}A\r\n\(cell)\r\n")
    }
}
