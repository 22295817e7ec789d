import Documents
import Figures
import Foundation
import LegalCalendar
import PackFiles
import Procedures
import Testing

/// The page and the file of a report.
@Suite struct ReportPageTests {
    @Test("A page asks for nothing from elsewhere and is closed where it is opened")
    func selfContained() throws {
        let page = try self.page()
        for word in ["<script", "<link", "<img", "url(", "@import", "http://", "https://"] {
            #expect(!page.contains(word), "\(word)")
        }
        for name in ["table", "tr", "section", "figure", "svg", "details", "p", "h2", "h3", "a"] {
            let opened =
                page.components(separatedBy: "<\(name)>").count
                + page.components(separatedBy: "<\(name) ").count - 2
            #expect(opened == page.components(separatedBy: "</\(name)>").count - 1, "\(name)")
        }
    }

    @Test("The cut-off is printed, and that the year is not whole")
    func cutOff() throws {
        let page = try self.page()
        #expect(page.contains("统计区间：2020年1月1日至2020年11月26日，截至2020年11月26日；不是全年数"))
        #expect(page.contains("信息来源：松岗街道办事处"))
        #expect(page.contains("生成日期：<time datetime=\"2020-11-27\">2020年11月27日</time>"))
    }

    @Test("Where identities hold there is no banner")
    func whole() throws {
        let document = try #require(try Fixture.document(of: try Fixture.pack()))
        #expect(document.brokenIdentities.map(\.result.identity.text) == [])
        #expect(!document.isBroken)
        #expect(!ReportHTML(document).page().contains("role=\"alert\""))
    }

    @Test("A broken identity is marked on the page, at its figures and in the file")
    func broken() throws {
        let document = try #require(
            try Fixture.document(of: try Fixture.pack(), changing: ["mediation.written": 1801]))
        #expect(document.isBroken)
        #expect(document.figure("mediation.written")?.isDoubtful == true)
        #expect(document.figure("legal_aid.points")?.isDoubtful == false)
        let page = ReportHTML(document).page()
        #expect(page.contains("本报告有1项勾稽关系不成立"))
        #expect(page.contains("class=\"figure doubtful\" href=\"/figures/mediation.written?"))
        #expect(page.contains("✗ 不成立"))
        let identities = try #require(try json(document)["identities"] as? [[String: Any]])
        let broken = try #require(identities.first { $0["holds"] as? Bool == false })
        #expect(
            broken["expression"] as? String
                == "mediation.written + mediation.oral = mediation.succeeded")
        #expect(broken["difference"] as? Int == 1)
    }

    @Test("Charts say in a table what they show")
    func charts() throws {
        let page = try self.page()
        #expect(page.contains("<figcaption>受理纠纷的类型"))
        #expect(page.contains("<figcaption>受理案件：按月（11月计至26日）"))
        #expect(page.contains("劳动争议"))
        #expect(page.contains("东方社区"))
        #expect(
            page.components(separatedBy: "<svg").count
                == page.components(
                    separatedBy: "<summary>数据表"
                ).count)
    }

    @Test("A page of the text leads to its tables instead of holding them")
    func text() throws {
        let document = try #require(try Fixture.document(of: try Fixture.pack()))
        let text = ReportHTML(document).article(.text)
        #expect(text.contains("href=\"/figures?to=2020-11-26\""))
        #expect(text.contains("href=\"/identities?to=2020-11-26\""))
        #expect(!text.contains("<table class=\"figures\">"))
        #expect(text.contains("受理纠纷的类型"))
        #expect(text.utf8.count < 90_000, "with its frame, a page stays below 100,000 bytes")
    }

    @Test("The year before is printed where there is one")
    func previous() throws {
        let document = try #require(try Fixture.document(of: try Fixture.pack()))
        let rows: [(Figure.ID, String?, String?, why: String)] = [
            ("mediation.labour", "68", "+10.3%", "recorded in both years"),
            ("mediation.family", nil, nil, "nothing recorded the year before"),
            ("legal_aid.points", nil, nil, "a stock of the year before is not known"),
        ]
        for (id, previous, change, why) in rows {
            #expect(document.figure(id)?.previousText == previous, "\(why)")
            #expect(document.figure(id)?.changeText == change, "\(why)")
        }
    }

    @Test("Names are escaped in the page and in the file")
    func escaping() throws {
        let pack = try Fixture.pack()
        let template = try #require(pack.report)
        let statement = Fixture.statement(of: pack)
        let name = "<b>\"甲&乙\"\\</b>"
        let organisation = Organisation(
            id: "x", label: Label(zh: name, en: name), superior: Label(zh: "", en: ""), units: [],
            communities: [], roles: [])
        let document = ReportDocument(
            template: template, statement: statement, identities: statement.checkIdentities(),
            organisation: organisation, year: 2020, cutOff: Fixture.cutOff)
        let page = ReportHTML(document).page()
        #expect(!page.contains("<b>"))
        #expect(page.contains("&lt;b&gt;&quot;甲&amp;乙&quot;\\&lt;/b&gt;"))
        #expect(try json(document)["organisation"] as? String == name)
        #expect(try json(document)["checkpoint"] is NSNull)
    }

    @Test("The file has the documented keys, all figures and plain numbers")
    func file() throws {
        let document = try #require(try Fixture.document(of: try Fixture.pack()))
        let file = try json(document)
        #expect(
            Set(file.keys)
                == ["organisation", "year", "asOf", "checkpoint", "figures", "identities"])
        #expect(file["year"] as? Int == 2020)
        #expect(file["asOf"] as? String == "2020-11-26")
        #expect(file["checkpoint"] as? String == Fixture.note)
        let figures = try #require(file["figures"] as? [[String: Any]])
        #expect(figures.count == document.figures.count)
        let labour = try #require(figures.first { $0["id"] as? String == "mediation.labour" })
        #expect(
            Set(labour.keys) == ["id", "value", "unit", "unitCounted", "basis", "previous"])
        let text = ReportJSON(document).text()
        #expect(
            text.contains("\"id\": \"enforcement.fines\", \"value\": 49.5438, \"unit\": \"万元\""))
        #expect(text.contains("\"id\": \"residents.declaration_rate\", \"value\": 97.25,"))
    }

    private func page() throws -> String {
        let document = try #require(try Fixture.document(of: try Fixture.pack()))
        return ReportHTML(
            document, base: "/yifa/", generated: Fixture.cutOff.adding(days: 1)
        ).page()
    }

    private func json(_ document: ReportDocument) throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(
            with: Data(ReportJSON(document).text().utf8))
        return try #require(object as? [String: Any])
    }
}
