import Casework
import LegalCalendar
import PackChecks
import Procedures
import Testing
import Web

extension TestOffice {
    /// A matter as a case of the pack tells it, through the first time of the act; past the pages.
    func tell(_ name: String, through act: Act.ID) async throws -> Matter {
        let story = try #require(RealPack.stories.first { $0.name == name }, "\(name)")
        var matter: Matter?
        for step in story.steps {
            var submission = step.submission
            if step.signsAll { submission.signatures = Array(0..<(matter?.parties.count ?? 0)) }
            clock.now = step.occasion.entered
            let office = services.office
            let outcome =
                if let matter {
                    try await office.perform(
                        submission, on: matter.id, by: step.actor, at: step.occasion)
                } else {
                    try await office.open(
                        story.procedure, with: submission, by: step.actor, at: step.occasion)
                }
            guard case .done(let moved, _) = outcome else {
                throw Untold(place: step.place)
            }
            matter = moved
            if submission.act == act { break }
        }
        // As stored: the serial of a number is the store's to give.
        let id = try #require(matter).id
        return try #require(Matter(try await services.office.store.events(of: id)))
    }

    /// A step that the office did not take.
    struct Untold: Error { let place: String }
}
