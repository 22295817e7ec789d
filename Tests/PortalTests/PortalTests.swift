import Casework
import Foundation
import LegalCalendar
import PackFiles
import Procedures
import Testing
import Web

/// Each service from its guide to its receipt, and what may go wrong on the way.
@Suite struct PortalTests {
    static let services = songgang.book.services.services

    static func answers(_ service: Service, _ step: String) -> [(String, String)] {
        let procedure = songgang.book.procedure(service.procedure, on: Hall.now.civilDate)
        let id = String(step.dropFirst(2))
        guard step.hasPrefix("f-"), let field = procedure?.field(Field.ID(id)) else {
            return [("p.\(id).0.name", "张三"), ("p.\(id).0.phone", "13800000000")]
        }
        let name = "f.\(id)"
        return switch field.kind {
        case .integer: [(name, "1")]
        case .money: [(name, "1000.50")]
        case .date: [(name, "2020-12-01")]
        case .choice(let choices): [(name, choices[0].id)]
        case .place:
            [
                ("\(name).community", songgang.book.organisation.communities[0].id.text),
                ("\(name).address", "松明大道1号"),
            ]
        case .file: []
        default: [(name, "说明")]
        }
    }

    /// Answers question after question, up to the page before sending.
    static func fill(_ service: Service, in browser: inout Browser) async throws {
        await browser.go(to: "/apply/\(service.id)")
        for _ in 0..<20 {
            let step = try #require(browser.address.split(separator: "/").last.map(String.init))
            guard step != "check" else { return }
            await browser.post(browser.address, answers(service, step))
            try #require(browser.answer.status == 200, "\(service.id) \(step)")
        }
        Issue.record("\(service.id): no end of questions")
    }

    @Test(arguments: services) func leadsToReceipt(_ service: Service) async throws {
        var browser = Browser(try await Hall())
        await browser.go(to: "/services/\(service.id)")
        #expect(browser.answer.text.contains("/apply/\(service.id)"))
        try await Self.fill(service, in: &browser)
        await browser.post(browser.address, [])
        #expect(browser.address == "/receipts/1")
        let code = try #require(browser.value(of: "code"))
        #expect(code.count == 8)
        let events = try await browser.hall.events.events(of: Matter.ID(1))
        #expect(events.map(\.procedure) == [service.procedure])
        await browser.post("/track", [("number", "1"), ("code", code.lowercased())])
        #expect(browser.address == "/track/1")
        #expect(browser.answer.status == 200)
    }

    static var mediation: Service { services[0] }

    @Test func sendsOnce() async throws {
        var browser = Browser(try await Hall())
        try await Self.fill(Self.mediation, in: &browser)
        let before = browser
        await browser.post("/apply/mediation/check", [])
        var again = before
        await again.post("/apply/mediation/check", [])
        #expect(again.address == "/receipts/1")
        #expect(browser.hall.events.count == 1)
    }

    @Test(arguments: [
        ("mediation", "p-applicant", "p.applicant.0.name", "", "请填写"),
        ("mediation", "p-applicant", "p.applicant.0.identity", "440306199001010010", "校验码"),
        ("mediation", "f-claim", "f.claim", "", "请填写"),
        ("mediation", "f-claim", "f.claim", String(repeating: "长", count: 501), "最多 500 个字"),
        ("mediation", "f-amount", "f.amount", "很多", "元"),
        ("mediation", "f-category", "f.category", "nothing", "没有这个选项"),
        ("petition", "f-people", "f.people", "0", "整数"),
    ])
    func keepsWhatWasTyped(
        _ service: String, _ step: String, _ name: String, _ value: String, _ fault: String
    ) async throws {
        var browser = Browser(try await Hall())
        await browser.go(to: "/apply/\(service)/\(step)")
        var fields = [(name, value)]
        if name.hasSuffix("identity") { fields.append(("p.applicant.0.name", "张三")) }
        await browser.post(browser.address, fields)
        #expect(browser.answer.status == 422)
        #expect(browser.answer.text.contains(fault))
        #expect(browser.answer.text.contains("href=\"#\(Question.id(of: name))"))
        if name != "f.category", !value.isEmpty { #expect(browser.answer.text.contains(value)) }
    }

    @Test(arguments: [("photo.jpg", "", "文件是空的"), ("photo.exe", "MZ", "这种文件不收")])
    func refusesFiles(_ name: String, _ bytes: String, _ fault: String) async throws {
        var browser = Browser(try await Hall())
        let path = "\(browser.hall.folder)/upload"
        try bytes.write(toFile: path, atomically: true, encoding: .utf8)
        await browser.go(to: "/apply/report-problem/f-photo")
        await browser.post(
            browser.address, [],
            uploads: [Upload(field: "f.photo", name: name, size: Int64(bytes.count), path: path)])
        #expect(browser.answer.status == 422)
        #expect(browser.answer.text.contains(fault))
    }

    @Test func keepsPhoto() async throws {
        var browser = Browser(try await Hall())
        let path = "\(browser.hall.folder)/upload"
        try "jpg".write(toFile: path, atomically: true, encoding: .utf8)
        await browser.go(to: "/apply/report-problem/f-photo")
        await browser.post(
            browser.address, [],
            uploads: [Upload(field: "f.photo", name: "a b.jpg", size: 3, path: path)])
        #expect(browser.address == "/apply/report-problem/check")
        #expect(browser.answer.text.contains("a b.jpg"))
    }

    @Test func goesOnWhereItStopped() async throws {
        var browser = Browser(try await Hall())
        await browser.go(to: "/apply/mediation")
        #expect(browser.address == "/apply/mediation/p-applicant")
        await browser.post(browser.address, [("p.applicant.0.name", "李四")])
        await browser.go(to: "/apply/mediation")
        #expect(browser.address == "/apply/mediation/p-respondent")
        await browser.go(to: "/apply/mediation/p-applicant?change=1")
        #expect(browser.answer.text.contains("李四"))
        await browser.post(browser.address, [("p.applicant.0.name", "王五")])
        #expect(browser.address == "/apply/mediation/check")
        #expect(browser.answer.text.contains("王五"))
        #expect(!browser.answer.text.contains("李四"))
    }

    @Test func expires() async throws {
        var browser = Browser(try await Hall())
        try await Self.fill(Self.mediation, in: &browser)
        browser.cookies = [:]
        await browser.post("/apply/mediation/check", [])
        #expect(browser.answer.text.contains("页面已过期"))
        #expect(browser.hall.events.count == 0)
    }

    @Test func asksForCode() async throws {
        var browser = Browser(try await Hall())
        try await Self.fill(Self.mediation, in: &browser)
        await browser.post(browser.address, [])
        var other = Browser(browser.hall)
        for address in ["/receipts/1", "/track/1", "/receipts/99"] {
            await other.go(to: address)
            #expect(other.address.hasPrefix("/track?number="), "\(address)")
        }
        for _ in 0..<5 {
            await other.post("/track", [("number", "1"), ("code", "AAAAAAAA")])
            #expect(other.answer.status == 422)
        }
        let code = try #require(browser.value(of: "code"))
        await other.post("/track", [("number", "1"), ("code", code)])
        #expect(other.answer.status == 422)
        #expect(other.answer.text.contains("试的次数太多"))
    }

    @Test func offersWayOut() async throws {
        var browser = Browser(try await Hall())
        await browser.go(to: "/apply/mediation/f-claim")
        #expect(browser.answer.text.contains("data-exit"))
        await browser.go(to: "/apply/report-problem/f-summary")
        #expect(!browser.answer.text.contains("data-exit"))
    }

    @Test func talksOnRecord() async throws {
        var browser = Browser(try await Hall())
        try await Self.fill(Self.mediation, in: &browser)
        await browser.post(browser.address, [])
        let code = try #require(browser.value(of: "code"))
        await browser.post("/track", [("number", "1"), ("code", code)])
        await browser.go(to: "/room/1")
        #expect(!browser.answer.text.contains("/room/1/message"))
        try await browser.hall.accept(Matter.ID(1))
        await browser.go(to: "/room/1")
        await browser.post("/room/1/message", [("f.message", "")])
        #expect(browser.answer.status == 422)
        await browser.post("/room/1/message", [("f.message", "押金还没有退")])
        #expect(browser.address == "/room/1")
        #expect(browser.answer.text.contains("押金还没有退"))
        #expect(!browser.answer.text.contains("/room/1/confirm-text"))
        await browser.post("/room/1/propose", [("f.proposal", "三日内退还")])
        await browser.post("/room/1/confirm-text", [("f.answer", "agreed")])
        let acts = try await browser.hall.events.events(of: Matter.ID(1)).map(\.act)
        #expect(acts == ["apply", "accept", "message", "propose", "confirm-text"])
        var other = Browser(browser.hall)
        await other.go(to: "/room/1")
        #expect(other.answer.status == 403)
        #expect(!other.answer.text.contains("押金还没有退"))
    }
}
