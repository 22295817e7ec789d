import Access
import Casework
import Foundation
import LegalCalendar
import Procedures
import Testing
import Web

/// A matter as those whom it concerns have it: files, rating, the room by code.
@Suite struct OwnMatterTests {
    /// Somebody applies for mediation, and reads its page.
    private func applied() async throws -> Browser {
        var browser = Browser(try await Hall())
        try await PortalTests.fill(PortalTests.mediation, in: &browser)
        await browser.post(browser.address, [])
        let code = try #require(browser.value(of: "code"))
        await browser.post("/track", [("number", "1"), ("code", code)])
        return browser
    }

    private func staff(_ browser: Browser, _ name: String, _ roles: [Role.ID]) async throws
        -> Browser
    {
        var staff = Browser(browser.hall)
        let services = try staff.hall.pages.services
        try await services.accounts.add(
            Account(
                id: Actor.ID(name), name: name, displayName: name, kind: .staff, roles: roles),
            password: nil, at: Hall.now)
        let (session, token) = Session.begin(
            for: .account(Actor.ID(name)), secondFactorDone: true, at: Hall.now, address: "",
            agent: "")
        try await services.accounts.begin(session)
        staff.cookies[Pages.cookieName] = token
        return staff
    }

    @Test func offersSharedFilesAndPapersOfItsOwn() async throws {
        var browser = try await applied()
        let hall = browser.hall
        func file(_ name: String, _ isShared: Bool) -> Casework.Attachment {
            Casework.Attachment(
                hash: String(repeating: "b", count: 64), name: name, type: "image/jpeg", size: 3,
                isShared: isShared)
        }
        try await hall.pages.services.office.record(
            .attach([file("内部.jpg", false), file("现场.jpg", true)]), on: Matter.ID(1),
            by: Actor(id: "wang", roles: ["mediator"]), at: Hall.now)
        await browser.go(to: "/track/1")
        #expect(browser.answer.text.contains("/track/1/files/1\">现场.jpg"))
        #expect(!browser.answer.text.contains("内部.jpg"))
        for address in ["/track/1/files/0", "/track/1/files/9", "/track/1/papers/9"] {
            await browser.go(to: address)
            #expect(browser.answer.status == 404, "\(address)")
        }
        var other = Browser(hall)
        for address in ["/track/1/files/1", "/track/1/papers/0"] {
            await other.go(to: address)
            #expect(other.answer.status == 403, "\(address)")
        }
    }

    @Test func ratesWhatIsDone() async throws {
        var browser = try await applied()
        await browser.go(to: "/track/1/do/rate")
        #expect(browser.answer.status == 404)
        let refused = Submission("decline", fields: [("reason", .text("不属于民间纠纷"))])
        let outcome = try await browser.hall.pages.services.office.perform(
            refused, on: Matter.ID(1), by: Actor(id: "wang", roles: ["mediator"]),
            at: Occasion(Hall.now))
        guard case .done = outcome else {
            Issue.record("\(outcome)")
            return
        }
        await browser.go(to: "/track/1")
        #expect(browser.answer.text.contains("/track/1/do/rate"))
        #expect(browser.answer.text.contains("还有疑问"))
        await browser.go(to: "/track/1/do/rate")
        await browser.post("/track/1/do/rate", [])
        #expect(browser.answer.status == 422)
        await browser.post("/track/1/do/rate", [("f.rating", "fair"), ("f.rating-text", "快一点")])
        #expect(browser.address == "/track/1?done=1")
        let last = try #require(try await browser.hall.events.events(of: Matter.ID(1)).last)
        #expect(last.changes.contains(.filled("rating", .choice("fair"))))
    }

    @Test func letsTheOtherSideInByCode() async throws {
        let browser = try await applied()
        try await browser.hall.accept(Matter.ID(1))
        var mediator = try await staff(browser, "wang", ["mediator"])
        await mediator.go(to: "/room/1")
        #expect(mediator.answer.text.contains("/room/1/invitation"))
        await mediator.go(to: "/room/1/invitation")
        await mediator.post("/room/1/invitation", [])
        #expect(mediator.answer.status == 422)
        await mediator.post("/room/1/invitation", [("party", "1")])
        #expect(mediator.address == "/room/1/invitation")
        let shown = mediator.answer.text.components(separatedBy: "<strong>").map {
            String($0.prefix { $0 != "<" })
        }
        let code = try #require(shown.first { $0.count == 8 && $0.allSatisfy(\.isASCII) })
        await mediator.go(to: "/room/1/invitation")
        #expect(!mediator.answer.text.contains(code))

        var respondent = Browser(browser.hall)
        await respondent.go(to: "/track")
        await respondent.post("/track", [("number", "1"), ("code", code)])
        #expect(respondent.address == "/track/1")
        await respondent.go(to: "/room/1")
        await respondent.post("/room/1/message", [("f.message", "可以谈")])
        #expect(respondent.answer.status == 200)
        await mediator.go(to: "/room/1")
        #expect(mediator.answer.text.contains("可以谈") && mediator.answer.text.contains("被申请人"))
    }

    @Test func onlyWhoConductsTheRoomInvites() async throws {
        var browser = try await applied()
        try await browser.hall.accept(Matter.ID(1))
        var clerk = try await staff(browser, "zhao", ["publicity-clerk"])
        await browser.go(to: "/room/1/invitation")
        #expect(browser.address.hasPrefix("/login"))
        await clerk.go(to: "/room/1/invitation")
        #expect(clerk.answer.status == 403)
    }

    @Test(arguments: ["/apply/mediation", "/apply/mediation/p-applicant", "/apply/mediation/check"])
    func tellsStaffWhereToGo(address: String) async throws {
        var clerk = try await staff(Browser(try await Hall()), "zhao", ["clerk"])
        await clerk.go(to: address)
        #expect(clerk.answer.status == 200)
        #expect(clerk.answer.text.contains("您是以工作人员身份登录的"))
        #expect(clerk.answer.text.contains("/work/new"))
    }
}
