import Access
import Casework
import LegalCalendar
import PackChecks
import PackFiles
import Procedures
import Testing
import Web
import Workbench

/// Faults that were found and mended, each with its case.
@Suite struct MendedTests {
    @Test("Links are made only to matters that the one who links may see")
    func links() async throws {
        let office = try await TestOffice.open()
        let hidden = try await office.tell("mediation-again-2024", through: "accept")
        let book = RealPack.pack.book
        let permission = office.services.permission
        // Somebody who opens matters that can be linked, and who may not see this one.
        let found = book.procedures.lazy.filter { $0.span.contains(office.clock.now.civilDate) }
            .flatMap { procedure in procedure.acts.map { (procedure, $0) } }
            .compactMap { procedure, act -> (Procedure, Act, Role)? in
                guard act.opens, !act.links.isEmpty else { return nil }
                return book.organisation.roles.first { role in
                    guard role.kind == .staff, act.by.contains(role.id) else { return false }
                    let account = Account(
                        id: "linker", name: "linker", displayName: "linker", kind: .staff,
                        roles: [role.id])
                    return permission.sight(
                        of: hidden, for: .account(account, standingInFor: [])) == nil
                }.map { (procedure, act, $0) }
            }.first
        let (procedure, act, role) = try #require(found)
        let linker = try await office.signIn("linker", [role.id])
        let address = "/work/new/\(procedure.id)?act=\(act.id)"
        let number = try #require(hidden.number)
        for text in ["#\(hidden.id)", "\(hidden.id)", number] {
            let answer = await linker.post(address, [("link", text)])
            #expect(answer.status == 422)
            #expect(answer.text.contains("没有找到文号或者编号为"), "\(text)")
        }
        let seeing = try await office.signIn("seeing", [role.id, "mediator"])
        let answer = await seeing.post(address, [("link", number)])
        #expect(!answer.text.contains("没有找到文号或者编号为"))
    }

    @Test(
        "“See all” of a section lists what the section counts",
        arguments: ["late", "today", "week"])
    func seeAll(section: String) async throws {
        let office = try await TestOffice.open()
        let mediator = try await office.signIn("wang", ["mediator"])
        var due: CivilDate?
        for _ in 0..<12 {
            let matter = try await office.tell("mediation-again-2024", through: "accept")
            due = matter.nextDeadline?.day
        }
        // One that only another role can move on is in nobody's turn here.
        _ = try await office.tell("contract-review-amended", through: "check")
        let day = try #require(due)
        let shift = ["late": 1, "today": 0, "week": -3][section] ?? 0
        office.clock.now = Instant(day.adding(days: shift), hour: 10, minute: 0)
        let page = await mediator.get("/work")
        let nearness = ["late": "yes"][section] ?? section
        let list = "/work/matters?late=\(nearness)&amp;turn=yes"
        #expect(page.text.contains("id=\"\(section)\"") && page.text.contains(list), "\(section)")
        let all = await mediator.get(list.replacing("&amp;", with: "&"))
        #expect(all.text.contains("共 12 件"), "\(section)")
        #expect(all.text.contains("<option value=\"\(nearness)\" selected>"))
    }

    @Test("Handed to nobody is a filter of its own, and its list is that of the section")
    func unassigned() async throws {
        let office = try await TestOffice.open()
        let mediator = try await office.signIn("wang", ["mediator"])
        for _ in 0..<11 { _ = try await office.tell("mediation-again-2024", through: "accept") }
        let list = "/work/matters?turn=yes&amp;person=-"
        #expect(await mediator.get("/work").text.contains(list))
        #expect(await mediator.get(list.replacing("&amp;", with: "&")).text.contains("共 11 件"))
    }

    @Test("Parties entered last are offered to their clerk alone, and fill the form on the server")
    func recentParties() async throws {
        let office = try await TestOffice.open()
        let clerk = try await office.signIn("zhou", ["clerk"])
        let story = try #require(
            RealPack.stories.first {
                $0.kind == .good && $0.steps[0].actor.roles.contains("clerk")
                    && $0.steps[0].submission.parties.contains { $0.kind == .person }
                    && $0.steps[0].submission.link == nil
            })
        let step = story.steps[0]
        office.clock.now = step.occasion.entered
        let address = "/work/new/\(story.procedure)?act=\(step.submission.act)"
        #expect(!(await clerk.get(address).text.contains("最近登记的当事人")))
        let opened = await clerk.post(
            address, step.submission.typed + [("anyway", "yes")],
            uploads: step.submission.uploads)
        #expect(opened.status == 303, "\(story.place)")
        let party = try #require(step.submission.parties.first { $0.kind == .person })
        let page = await clerk.get(address)
        #expect(page.text.contains("最近登记的当事人") && page.text.contains(party.name))
        let index = try #require(
            step.submission.parties.firstIndex { $0.name == party.name })
        let filled = await clerk.get("\(address)&recent=\(party.role).\(index)")
        #expect(
            filled.text.contains(
                "name=\"p.\(party.role).0.name\" type=\"text\" value=\"\(party.name)\""))
        let other = try await office.signIn("li", ["clerk"])
        #expect(!(await other.get("\(address)&recent=\(party.role).0").text.contains(party.name)))
        // Nonsense picks nothing and breaks nothing.
        for picks in ["nobody.0", "\(party.role).99", "\(party.role).-1", "..,,.", ".1"] {
            let answer = await clerk.get("\(address)&recent=\(picks)")
            #expect(answer.status == 200, "\(picks)")
        }
    }

    @Test("The key of the second factor is there as a QR code until it is on")
    func secondFactor() async throws {
        let office = try await TestOffice.open()
        let clerk = try await office.signIn("zhou", ["clerk"])
        let page = await clerk.get("/account")
        #expect(page.text.contains("<div class=\"totp-code\"><svg"))
        guard var account = try await office.services.accounts.account("zhou") else { return }
        account.totp = TOTP.random()
        try await office.services.accounts.update(account)
        #expect(!(await clerk.get("/account").text.contains("totp-code")))
    }

    @Test("Evidence can be photographed on every form of an act, and looked at on the page")
    func pictures() async throws {
        let office = try await TestOffice.open()
        let matter = try await office.tell("mediation-again-2024", through: "accept")
        let mediator = try await office.signIn("wang", ["mediator"])
        let path = "/work/matters/\(matter.id)"
        let form = await mediator.get("\(path)/act/inform")
        #expect(form.text.contains("accept=\"image/*\" capture=\"environment\""))
        let upload = Upload(field: "camera", name: "现场.png", size: 3, path: "/nonexistent")
        let done = await mediator.post("\(path)/act/inform", [], uploads: [upload])
        #expect(done.status == 303)
        let page = await mediator.get(path)
        #expect(
            page.text.contains("现场.png")
                && page.text.contains("class=\"whole\" src=\"\(path)/files/0\""))
    }
}
