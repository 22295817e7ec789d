import Access
import Casework
import LegalCalendar
import PackChecks
import PackFiles
import Procedures
import Testing
import Web
import Workbench

/// The cases of the pack, act by act through the pages, each by the right people.
@Suite struct StoryPageTests {
    /// Those whose people all work here, without lines in other registers or matters to link to.
    static let stories = RealPack.stories.filter { story in
        story.credentials == Credentials()
            && story.steps.allSatisfy { $0.submission.link == nil && isStaff($0.actor) }
    }

    private static func isStaff(_ actor: Actor) -> Bool {
        !actor.roles.isEmpty
            && actor.roles.allSatisfy {
                [.staff, .partner].contains(RealPack.pack.book.organisation.role($0)?.kind)
            }
    }

    @Test(
        "A case comes through the pages as it must under the pack", arguments: stories.map(\.place))
    func told(_ place: String) async throws {
        let story = try #require(Self.stories.first { $0.place == place })
        let office = try await TestOffice.open()
        var roles: [Actor.ID: Set<Role.ID>] = [:]
        for step in story.steps { roles[step.actor.id, default: []].formUnion(step.actor.roles) }
        var matter: Matter?
        for step in story.steps {
            var submission = step.submission
            if step.signsAll {
                submission.signatures = Array(
                    0..<((matter?.parties.count ?? 0) + submission.parties.count))
            }
            for name in submission.staff where roles[name] == nil { roles[name] = [] }
            for (id, held) in roles { _ = try await office.signIn(id, Array(held)) }
            let person = try await office.signIn(step.actor.id, [])
            office.clock.now = step.occasion.entered
            let late =
                step.occasion.happened == step.occasion.entered
                ? [] : [("happened", step.occasion.happened.formValue)]
            let address =
                matter.map { "/work/matters/\($0.id)/act/\(submission.act)" }
                ?? "/work/new/\(story.procedure)?act=\(submission.act)"
            let page = await person.get(address)
            let answer = await person.post(
                address, submission.typed + late + [("anyway", "yes")], uploads: submission.uploads)
            // Whose role it is not is not even shown the form.
            if case .refused(_, let reason) = step.expected, reason.hasSuffix("不由本岗位办理"),
                page.status == 403
            {
                #expect(answer.status == 403, "\(step.place)")
                continue
            }
            #expect(page.status == 200, "\(step.place)")
            switch step.expected {
            case .gives:
                let location = try #require(
                    answer.location, "\(step.place): \(problem(answer))")
                let number = try #require(
                    location.split(separator: "?")[0].split(separator: "/").last)
                matter = Matter(
                    try await office.services.office.store.events(
                        of: Matter.ID(try #require(Int64(number)))))
                #expect(matter?.deeds.last?.act == submission.act)
                #expect(await person.get(location).status == 200)
            case .refused(_, let reason):
                // The form names an empty question before the paper would miss it.
                let isAsked = reason.contains("还缺") && answer.text.contains("请填写")
                #expect(
                    answer.status == 422 && (isAsked || answer.text.contains(escaped(reason))),
                    "\(step.place)")
                for (name, value) in submission.typed where value.count > 12 && name.hasPrefix("f.")
                {
                    #expect(answer.text.contains(escaped(value.prefix(12).description)))
                }
            case .fault: #expect(answer.status == 422, "\(step.place)")
            }
        }
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }

    private func problem(_ answer: Answer) -> String {
        guard let start = answer.text.firstRange(of: "role=\"alert\"")?.lowerBound else {
            return "\(answer.status)"
        }
        return "\(answer.status) \(answer.text[start...].prefix(500))"
    }
}

extension Submission {
    /// Everybody whom it names.
    var staff: [Actor.ID] {
        fields.flatMap { id, value -> [Actor.ID] in
            guard RealPack.isStaff(id), case .list(let items) = value else { return [] }
            return items.compactMap { if case .text(let text) = $0 { Actor.ID(text) } else { nil } }
        }
    }
}
