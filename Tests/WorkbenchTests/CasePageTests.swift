import Access
import Casework
import LegalCalendar
import PackChecks
import PackFiles
import Procedures
import Testing
import Web
import Workbench

/// The pages of matters: every form, what others may not see, two people at once, files kept.
@Suite struct CasePageTests {
    @Test("The form that opens a matter comes up for every procedure, with all it must ask")
    func openings() async throws {
        let office = try await TestOffice.open()
        let organisation = RealPack.pack.book.organisation
        let all = try await office.signIn("all", organisation.roles.map(\.id))
        var count = 0
        for procedure in RealPack.pack.book.procedures
        where procedure.span.contains(office.clock.now.civilDate) {
            for act in procedure.acts where act.opens {
                let answer = await all.get("/work/new/\(procedure.id)?act=\(act.id)")
                #expect(answer.status == 200, "\(procedure.id) \(act.id)")
                for field in act.fill + act.may {
                    #expect(answer.text.contains("name=\"f.\(field)"), "\(procedure.id) \(field)")
                }
                #expect(answer.body.count < 100_000, "\(procedure.id)")
                let empty = await all.post("/work/new/\(procedure.id)?act=\(act.id)", [])
                #expect(
                    act.fill.isEmpty || empty.status == 422, "\(procedure.id)")
                count += 1
            }
        }
        #expect(count > 50)
        #expect(await all.get("/work/new").status == 200)
        #expect(await all.get("/work").status == 200)
        #expect(await all.get("/work/team").status == 200)
        #expect(await all.get("/work/leave").status == 200)
    }

    /// A matter with persons in it, opened through the pages as its case tells.
    private func mediation(_ office: TestOffice) async throws -> (Person, Matter, Act) {
        let story = try #require(
            StoryPageTests.stories.first {
                $0.kind == .good && $0.steps.count > 2
                    && $0.steps[0].submission.parties.contains { $0.kind == .person }
            })
        for step in story.steps.prefix(2) {
            _ = try await office.signIn(step.actor.id, Array(step.actor.roles))
        }
        let (first, next) = (story.steps[0], story.steps[1])
        office.clock.now = first.occasion.entered
        let clerk = try await office.signIn(first.actor.id, [])
        let answer = await clerk.post(
            "/work/new/\(story.procedure)?act=\(first.submission.act)", first.submission.typed)
        let location = try #require(answer.location)
        let number = try #require(location.split(separator: "?")[0].split(separator: "/").last)
        let id = Matter.ID(try #require(Int64(number)))
        let matter = try #require(
            Matter(try await office.services.office.store.events(of: id)))
        let procedure = try #require(
            RealPack.pack.book.procedure(matter.procedure, version: matter.version))
        office.clock.now = next.occasion.entered
        let second = try await office.signIn(next.actor.id, [])
        return (second, matter, try #require(procedure.act(next.submission.act)))
    }

    @Test("Who has moved a matter on meanwhile is told, and nothing typed is lost")
    func conflict() async throws {
        let office = try await TestOffice.open()
        let (person, matter, act) = try await mediation(office)
        let address = "/work/matters/\(matter.id)/act/\(act.id)"
        let answer = await person.post(address, [("seen", "0"), ("note", "一字不丢的备注")])
        #expect(answer.status == 409)
        #expect(answer.text.contains("有了新的进展") && answer.text.contains("一字不丢的备注"))
        #expect(answer.text.contains("name=\"seen\" value=\"\(matter.count)\""))
    }

    @Test("A file that came with a faulty form need not be sent again; a forged one is nobody's")
    func keptFiles() async throws {
        let office = try await TestOffice.open()
        let (person, matter, act) = try await mediation(office)
        let address = "/work/matters/\(matter.id)/act/\(act.id)"
        let upload = Upload(field: "files", name: "现场.png", size: 3, path: "/nonexistent")
        let first = await person.post(address, [("happened", "昨天")], uploads: [upload])
        #expect(first.status == 422 && first.text.contains("现场.png"))
        #expect(first.text.contains("name=\"kept\""))
        let forged =
            "files\u{1F}\(String(repeating: "b", count: 64))\u{1F}x.png\u{1F}3\u{1F}image/png\u{1F}internal\u{1F}00"
        let second = await person.post(address, [("happened", "昨天"), ("kept", forged)])
        #expect(!second.text.contains("name=\"kept\""))
        let bad = Upload(field: "files", name: "工具.exe", size: 3, path: "/nonexistent")
        let third = await person.post(address, [], uploads: [bad])
        #expect(third.status == 422 && third.text.contains("工具.exe：不收这种文件"))
    }

    @Test("A note, a file and an empty note: on record, or one clear line and no change")
    func desk() async throws {
        let office = try await TestOffice.open()
        let (person, matter, _) = try await mediation(office)
        let path = "/work/matters/\(matter.id)"
        #expect(await person.post("\(path)/notes", [("text", "请联系物业")]).status == 303)
        #expect(await person.get(path).text.contains("请联系物业"))
        #expect(await person.post("\(path)/notes", [("text", " ")]).status == 422)
        let upload = Upload(field: "files", name: "a.png", size: 3, path: "/nonexistent")
        #expect(await person.post("\(path)/files", [], uploads: [upload]).status == 303)
        #expect(await person.post("\(path)/files", []).status == 422)
        let now = try #require(
            Matter(try await office.services.office.store.events(of: matter.id)))
        #expect(now.attachments.map(\.name) == ["a.png"])
    }

    @Test("Who has nothing to do with a matter sees nothing of it, and the attempt is written down")
    func strangers() async throws {
        let office = try await TestOffice.open()
        let (_, matter, act) = try await mediation(office)
        let stranger = try await office.signIn("stranger", [])
        for path in ["", "/act/\(act.id)", "/files/0"] {
            let answer = await stranger.get("/work/matters/\(matter.id)\(path)")
            #expect(answer.status == 403)
            for party in matter.parties { #expect(!answer.text.contains(party.name)) }
        }
        let records = try await office.services.accounts.records(
            AccessLogQuery(account: "stranger", kind: .refusal))
        #expect(records.count == 3)
        #expect(await stranger.get("/work/matters/999999").status == 404)
    }

    @Test("Whoever only oversees reads personal data masked until a purpose is on record")
    func masks() async throws {
        let office = try await TestOffice.open()
        let (_, matter, _) = try await mediation(office)
        let permission = office.services.permission
        let overseer = RealPack.pack.book.organisation.roles.first { role in
            let account = Account(
                id: "x", name: "xx", displayName: "x", kind: .staff, roles: [role.id])
            return permission.sight(
                of: matter, for: .account(account, standingInFor: []))?.personalData == .onPurpose
        }
        let role = try #require(overseer)
        let person = try await office.signIn("overseer", [role.id])
        let party = try #require(matter.parties.first { $0.kind == .person })
        let path = "/work/matters/\(matter.id)"
        #expect(!(await person.get(path).text.contains(party.name)))
        #expect(await person.post("\(path)/unmask", [("purpose", "")]).status == 422)
        let plain = await person.post("\(path)/unmask", [("purpose", "复查回访")])
        #expect(plain.status == 200 && plain.text.contains(party.name))
        let events = try await office.services.office.store.events(of: matter.id)
        #expect(
            events.last?.changes == [.unmasked(what: "parties", purpose: "复查回访")])
        #expect(!(await person.get(path).text.contains(party.name)))
    }

    @Test("What was begun is kept as a draft and comes back as typed")
    func drafts() async throws {
        let office = try await TestOffice.open()
        let all = try await office.signIn("all", RealPack.pack.book.organisation.roles.map(\.id))
        let story = try #require(StoryPageTests.stories.first { $0.kind == .good })
        let act = story.steps[0].submission.act
        let address = "/work/new/\(story.procedure)?act=\(act)"
        let kept = await all.post(address, [("note", "只写了一半"), ("do", "draft")])
        #expect(kept.location == "/work/new?saved=yes")
        #expect(await all.get("/work/new").text.contains("draft=yes"))
        #expect(await all.get("/work/new/\(story.procedure)?draft=yes").text.contains("只写了一半"))
    }

    @Test("Ten lines at once: all or none, each fault in its own cell")
    func bulk() async throws {
        let office = try await TestOffice.open()
        let all = try await office.signIn("all", RealPack.pack.book.organisation.roles.map(\.id))
        var found: Story?
        for story in StoryPageTests.stories where found == nil && story.kind == .good {
            office.clock.now = story.steps[0].occasion.entered
            let page = await all.get("/work/new/\(story.procedure)/bulk")
            if page.status == 200, story.steps[0].submission.parties.isEmpty { found = story }
        }
        let story = try #require(found)
        let step = story.steps[0]
        let address = "/work/new/\(story.procedure)/bulk"
        func row(_ number: Int) -> [(String, String)] {
            step.submission.typed.map { ("r.\(number).\($0.0)", $0.1) }
        }
        let faulty = await all.post(address, row(0) + [("r.3.f.nothing", "x")])
        #expect(faulty.status == 422 && faulty.text.contains("第 4 行"))
        let done = await all.post(address, row(0) + row(1))
        #expect(done.location == "\(address)?done=2")
        let none: Instant? = nil
        let entered = try await office.services.office.store.matters(
            under: story.procedure, openedFrom: none)
        #expect(entered.count == 2)
    }
}
