import Casework
import Figures
import LegalCalendar
import PackFiles
import Procedures
import Testing
import Web
import Workbench

/// The report's desk: from nothing on record to a public report with a correction.
@Suite struct ReportDeskTests {
    private struct Desk {
        let office: TestOffice
        let clerk: Person
        let auditor: Person
        let head: Person

        init() async throws {
            office = try await TestOffice.open()
            clerk = try await office.signIn("bg1", ["report-clerk"])
            auditor = try await office.signIn("hs1", ["auditor"])
            head = try await office.signIn("ld1", ["office-head"])
        }

        /// Does an act of the report as the form of the desk sends it.
        func act(
            _ person: Person, _ act: String, _ pairs: [(String, String)]
        ) async throws {
            let answer = await person.post("/work/matters/1/act/\(act)", pairs)
            try #require(answer.status == 303, "\(act): \(answer.text.suffix(3000))")
        }
    }

    private static let begin = [
        ("f.name", "2020年报告"), ("f.year-end", "2020-12-31"), ("f.covers-from", "2020-01-01"),
        ("f.covers-to", "2020-05-31"),
    ]
    private static let draft = ["results", "shortcomings", "leaders", "plan", "other"].map {
        ("f.\($0)", "文字\($0)")
    }

    @Test("A year without a report offers to begin one, with its days filled in")
    func beginning() async throws {
        let desk = try await Desk()
        #expect(await desk.clerk.get("/work/report").text.contains("2020年报告尚未启动"))
        let page = await desk.clerk.get("/work/report/2020")
        #expect(page.status == 200)
        #expect(page.text.contains("href=\"/work/report/2020/act/begin\""))
        #expect(page.body.count < 100_000)
        let form = await desk.clerk.get("/work/report/2020/act/begin")
        for value in ["2020-12-31", "2020-01-01", "2020-06-01"] {
            #expect(form.text.contains("value=\"\(value)\""), "\(value)")
        }
        #expect(await desk.head.get("/work/report/2020/act/begin").status == 403)
        #expect(await desk.clerk.get("/work/report/2020/act/freeze").status == 404)
        #expect(await desk.clerk.get("/work/report/20").status == 400)
        let officer = try await desk.office.signIn("zf1", ["officer"])
        #expect(await officer.get("/work/report/2020").status == 403)
    }

    @Test("The steps follow the record; a public report fixes the last day counted")
    func steps() async throws {
        let desk = try await Desk()
        let opened = await desk.clerk.post("/work/new/annual-report", Self.begin)
        #expect(opened.status == 303)
        try await desk.act(desk.clerk, "draft", Self.draft)
        let written = await desk.clerk.get("/work/report/2020")
        #expect(written.text.contains("文字results"))
        #expect(!written.text.contains("/work/report/2020/act/freeze"), "for the auditor")
        let freezing = await desk.auditor.get("/work/report/2020/act/freeze")
        #expect(freezing.text.contains("name=\"f.checkpoint\""))
        try await desk.act(
            desk.auditor, "freeze", [("f.checkpoint", "6，AAAA"), ("f.checks", "hold")])
        let frozen = await desk.auditor.get("/work/report/2020")
        #expect(frozen.text.contains("所填内容不是当时的签名检查点"))
        let reviewer = try await desk.office.signIn("fs1", ["reviewer"])
        try await desk.act(reviewer, "review", [("f.opinion", "同意"), ("f.secrecy", "clear")])
        try await desk.act(desk.head, "approve", [("f.meeting", "会议审定")])
        #expect(await desk.head.get("/reports/2020").text.contains("2020.json?to=2020-11-06"))
        try await desk.act(desk.clerk, "submit", [("f.recipients", "区政府")])
        let publisher = try await desk.office.signIn("xc1", ["publicity-clerk"])
        try await desk.act(publisher, "publish", [("f.where", "网站")])
        try await desk.act(
            desk.head, "correct", [("f.correction", "一处更正"), ("f.reason", "补录")])
        let published = await desk.head.get("/reports/2020")
        #expect(published.text.contains("2020.json?to=2020-05-31"))
        #expect(published.text.contains("一处更正"))
        #expect(published.text.contains("/matters/1"))
        #expect(await desk.head.get("/work/report").text.contains("2020-06-01"))
    }

    @Test("A note stands beside its figure; an empty one is sent back")
    func notes() async throws {
        let desk = try await Desk()
        _ = await desk.clerk.post("/work/new/annual-report", Self.begin)
        let quoted = try #require(
            RealPack.pack.report?.allSections.flatMap(\.paragraphs).flatMap(\.figures).first)
        let noted = await desk.auditor.post(
            "/work/report/2020/notes", [("figure", quoted.text), ("text", "与台账核对一致")])
        #expect(noted.status == 303)
        let page = await desk.auditor.get("/work/report/2020")
        #expect(page.text.contains("<span class=\"figure-note\">与台账核对一致</span>"))
        let empty = await desk.auditor.post("/work/report/2020/notes", [("text", " ")])
        #expect(empty.status == 422)
        #expect(empty.text.contains("请填写批注"))
    }
}
