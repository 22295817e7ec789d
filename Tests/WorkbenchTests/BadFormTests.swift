import Access
import Casework
import Foundation
import LegalCalendar
import PackChecks
import PackFiles
import Procedures
import Testing
import Web

/// Each way in which a form goes wrong in an office: said in words, nothing lost, nothing done twice.
@Suite struct BadFormTests {
    /// A fault of one kind of field: what is typed, and what the form says.
    struct Fault: CustomStringConvertible {
        let kind: String
        let fits: @Sendable (Field.Kind) -> Bool
        let typed: String
        let says: String

        var description: String { "\(kind) “\(typed.prefix(12))”" }
    }

    static let faults = [
        Fault(
            kind: "text", fits: { if case .text(let most) = $0 { most <= 500 } else { false } },
            typed: String(repeating: "长", count: 501), says: "个字，现有 501 个"),
        Fault(
            kind: "number", fits: { if case .integer = $0 { true } else { false } }, typed: "三个",
            says: "的整数"),
        Fault(
            kind: "number", fits: { if case .integer = $0 { true } else { false } },
            typed: "99999999999999999999", says: "的整数"),
        Fault(
            kind: "money", fits: { if case .money = $0 { true } else { false } }, typed: "一千元",
            says: "元，最多两位小数"),
        Fault(
            kind: "money", fits: { if case .money = $0 { true } else { false } }, typed: "1.005",
            says: "元，最多两位小数"),
        Fault(kind: "day", fits: { $0 == .date }, typed: "2020-02-30", says: "且确有此日"),
        Fault(
            kind: "choice", fits: { if case .choice = $0 { true } else { false } },
            typed: "nothing-of-ours", says: "没有这个选项"),
    ]

    @Test(
        "Something of the wrong type, or too long: said at the field, and kept",
        arguments: faults.indices)
    func wrongType(_ index: Int) async throws {
        let fault = Self.faults[index]
        let office = try await TestOffice.open()
        let all = try await office.signIn("all", MatrixOffice.organisation.roles.map(\.id))
        let found = MatrixOffice.openings.lazy.compactMap { story -> (Story, Field)? in
            let procedure = RealPack.pack.book.procedure(
                story.procedure, on: story.steps[0].occasion.entered.civilDate)
            let act = procedure?.act(story.steps[0].submission.act)
            return act?.fill.compactMap { procedure?.field($0) }.first { fault.fits($0.kind) }
                .map { (story, $0) }
        }.first
        let (story, field) = try #require(found)
        let step = story.steps[0]
        office.clock.now = step.occasion.entered
        let name = ActForm.name(of: field.id)
        let good = step.submission.typed.filter { $0.0 != name } + [("note", "一字不丢的备注")]
        let answer = await all.post(
            "/work/new/\(story.procedure)?act=\(step.submission.act)", good + [(name, fault.typed)],
            uploads: step.submission.uploads)
        #expect(answer.status == 422)
        #expect(answer.text.contains(fault.says), "\(fault)")
        #expect(answer.text.contains("href=\"#\(Question.id(of: name))\""), "\(fault)")
        #expect(answer.text.contains("一字不丢的备注"))
        if fault.kind != "choice" { #expect(answer.text.contains(fault.typed), "\(fault)") }
        let opened = try await office.services.office.store.matters(
            under: story.procedure, openedFrom: nil)
        #expect(opened.isEmpty)
    }

    /// A case of some acts, opened through the pages up to its second act.
    private func begun() async throws -> (
        office: TestOffice, matter: Matter, next: Story.Step, person: Person
    ) {
        let story = try #require(
            StoryPageTests.stories.first { story in
                story.kind == .good && story.steps.count > 2
                    && story.steps.allSatisfy { $0.submission.uploads.isEmpty && !$0.signsAll }
                    && Set(story.steps.map(\.submission.act)).count == story.steps.count
                    && leavesItsStage(story.steps[1].submission.act, of: story.procedure)
            })
        let office = try await TestOffice.open()
        let (first, next) = (story.steps[0], story.steps[1])
        office.clock.now = first.occasion.entered
        for name in story.steps.flatMap(\.submission.staff) {
            _ = try await office.signIn(name, [])
        }
        let outcome = try await office.services.office.open(
            story.procedure, with: first.submission, by: first.actor, at: first.occasion)
        guard case .done(let matter, _) = outcome else { throw PageFault.notFound }
        office.clock.now = next.occasion.entered
        let person = try await office.signIn("second", Array(next.actor.roles))
        return (office, matter, next, person)
    }

    /// Whether the act cannot be done twice in a row.
    private func leavesItsStage(_ id: Act.ID, of procedure: Procedure.ID) -> Bool {
        RealPack.pack.book.versions(of: procedure).allSatisfy { version in
            guard let act = version.act(id), let to = act.to else { return false }
            return !act.from.contains { $0 == to }
        }
    }

    private func hidden(_ name: String, _ answer: Answer) -> (String, String) {
        let value = answer.text.components(separatedBy: "name=\"\(name)\" value=\"").dropFirst()
            .first?
            .components(separatedBy: "\"").first
        return (name, value ?? "")
    }

    @Test("A form sent twice is done once, and both lead to the same page")
    func twice() async throws {
        let (office, matter, next, person) = try await begun()
        let address = "/work/matters/\(matter.id)/act/\(next.submission.act)"
        let form = await person.get(address)
        let typed = next.submission.typed + [hidden("once", form), hidden("seen", form)]
        let (first, second) = (await person.post(address, typed), await person.post(address, typed))
        #expect(first.status == 303, "\(first.text.suffix(900))")
        #expect(first.location != nil && first.location == second.location)
        #expect(try await office.services.office.store.events(of: matter.id).count == 2)
    }

    @Test(
        "Back, and the same form sent anew: what happened meanwhile is shown, what was typed stays")
    func back() async throws {
        let (office, matter, next, person) = try await begun()
        let address = "/work/matters/\(matter.id)/act/\(next.submission.act)"
        let form = await person.get(address)
        let typed = next.submission.typed + [hidden("seen", form), ("note", "一字不丢的备注")]
        #expect(await person.post(address, typed).status == 303)
        let again = await person.post(address, typed)
        #expect(again.status == 409)
        #expect(again.text.contains("一字不丢的备注") && again.text.contains("有了新的进展"))
        // Having read that, they send it once more: the stage no longer allows it, with the reason.
        let anew = next.submission.typed + [hidden("seen", again), ("note", "一字不丢的备注")]
        let refused = await person.post(address, anew)
        #expect(refused.status == 422 && refused.text.contains("一字不丢的备注"))
        #expect(try await office.services.office.store.events(of: matter.id).count == 2)
    }

    @Test("Two tabs: each form is its own, and the slower one is told")
    func tabs() async throws {
        let (office, matter, next, person) = try await begun()
        let address = "/work/matters/\(matter.id)/act/\(next.submission.act)"
        let (one, other) = (await person.get(address), await person.get(address))
        #expect(hidden("once", one) != hidden("once", other))
        let fast = next.submission.typed + [hidden("once", one), hidden("seen", one)]
        let slow =
            next.submission.typed
            + [hidden("once", other), hidden("seen", other), ("note", "另一页写的备注")]
        #expect(await person.post(address, fast).status == 303)
        let told = await person.post(address, slow)
        #expect(told.status == 409 && told.text.contains("另一页写的备注"))
        #expect(try await office.services.office.store.events(of: matter.id).count == 2)
    }

    @Test(
        "An act from an address typed by hand, at the wrong stage: refused with who can, nothing changed"
    )
    func wrongStage() async throws {
        let (office, matter, _, _) = try await begun()
        let all = try await office.signIn("all", MatrixOffice.organisation.roles.map(\.id))
        let procedure = try #require(
            RealPack.pack.book.procedure(matter.procedure, version: matter.version))
        let early = try #require(
            procedure.acts.first { act in
                !act.opens && act.fill.isEmpty && !act.from.contains { $0 == matter.stage }
            })
        let answer = await all.post(
            "/work/matters/\(matter.id)/act/\(early.id)", [("note", "一字不丢的备注")])
        #expect(answer.status == 422 && answer.text.contains("一字不丢的备注"))
        #expect(try await office.services.office.store.events(of: matter.id).count == 1)
    }

    @Test("The session is over: every form says so and gives back what was typed, but no password")
    func expired() async throws {
        let matrix = try await MatrixOffice(for: .visitor)
        let secret = "Geheim-2026-口令"
        for route in MatrixOffice.routes where route.method == .post {
            for (address, _) in matrix.addresses(of: route) {
                let answer = await matrix.office.pages.answer(
                    Request(
                        .post, address,
                        form: FormBody([
                            ("text", "一字不丢的正文"), ("password", secret), ("new", secret),
                            ("again", secret),
                            ("digits", "314159"), ("code", "ABCD2345"),
                        ]), cookies: ["yifa": "over"]))
                #expect(answer.status == 403 && answer.text.contains("页面已过期"), "\(address)")
                #expect(answer.text.contains("一字不丢的正文"), "\(address)")
                for word in [secret, "314159", "ABCD2345"] {
                    #expect(!answer.text.contains(word), "\(address) shows a secret")
                }
            }
        }
    }

    @Test("Each form that changes something can be sent only once")
    func nonces() async throws {
        let office = try await TestOffice.open()
        let all = try await office.signIn("all", MatrixOffice.organisation.roles.map(\.id))
        let forms =
            ["/work/leave", "/work/team"].map { ($0, office.clock.now) }
            + MatrixOffice.openings.prefix(5).map {
                (
                    "/work/new/\($0.procedure)?act=\($0.steps[0].submission.act)",
                    $0.steps[0].occasion.entered
                )
            }
        for (address, moment) in forms {
            office.clock.now = moment
            let page = await all.get(address)
            #expect(page.status == 200 && hidden("once", page).1.count > 20, "\(address)")
        }
    }
}
