import Access
import Casework
import Figures
import LegalCalendar
import PackChecks
import PackFiles
import Portal
import Procedures
import Testing
import Web
import Workbench

/// An office with matters of two procedures, each handled by one unit and by another.
struct MatrixOffice {
    /// A matter and the person in it, whom nobody may read but who has to.
    struct Subject {
        let matter: Matter
        let unit: Unit.ID
        let person: Party
    }

    static let ownUnit: Unit.ID = "justice"
    static let otherUnit: Unit.ID = "enforcement"
    static let routes = Pages.routes(with: [workbench, portal])
    static let organisation = RealPack.pack.book.organisation

    /// Good cases, of different procedures, that a member of staff opens about a person.
    static let stories: [Story] = {
        var seen: Set<Procedure.ID> = []
        return StoryPageTests.stories.filter { story in
            story.kind == .good && story.steps[0].submission.parties.contains { $0.kind == .person }
                && seen.insert(story.procedure).inserted
        }
    }()

    let office: TestOffice
    let subjects: [Subject]
    private let entrant: Entrant

    /// `entrant`: who will come; has an account of ``ownUnit``, or the receipt of the first matter.
    init(for entrant: Entrant) async throws {
        office = try await TestOffice.open()
        self.entrant = entrant
        var subjects: [Subject] = []
        for story in Self.stories.prefix(2) {
            for unit in [Self.ownUnit, Self.otherUnit] {
                subjects.append(try await Self.open(story, unit, subjects.count, in: office))
            }
        }
        self.subjects = subjects
        office.clock.now = try #require(subjects.map(\.matter.opened).max())
        if case .account(let kind, let role) = entrant {
            try await office.services.accounts.add(
                Account(
                    id: "entrant", name: "entrant", displayName: "来访者", kind: kind,
                    roles: (role?.id).map { [$0] } ?? [], unit: Self.ownUnit,
                    phone: kind == .resident ? "13700000000" : nil),
                password: nil, at: office.services.trueNow())
        }
    }

    private static let names = ["欧阳朔方", "司徒望舒", "诸葛羲和", "上官扶苏"]

    private static func open(
        _ story: Story, _ unit: Unit.ID, _ index: Int, in office: TestOffice
    ) async throws -> Subject {
        let step = story.steps[0]
        var submission = step.submission
        let place = try #require(submission.parties.firstIndex { $0.kind == .person })
        let old = submission.parties[place]
        let person = Party(
            role: old.role, kind: .person, name: names[index], identity: old.identity,
            phone: "1391234567\(index)")
        submission.parties[place] = person
        if step.signsAll { submission.signatures = Array(submission.parties.indices) }
        let outcome = try await office.services.office.open(
            story.procedure, with: submission,
            by: Actor(id: "opener", roles: step.actor.roles, unit: unit), at: step.occasion)
        guard case .done(let matter, _) = outcome else {
            Issue.record("\(story.place): \(outcome)")
            throw PageFault.notFound
        }
        return Subject(matter: matter, unit: unit, person: person)
    }

    /// The entrant with a new session.
    func come() async throws -> Person {
        switch entrant {
        case .visitor: try await office.begin(.visitor)
        case .receipt(let matter): try await office.begin(.receipt(matter, as: "opener"))
        case .account: try await office.begin(.account("entrant"))
        }
    }

    /// The addresses that a route has here, with the matter that each is about.
    func addresses(of route: Route) -> [(address: String, subject: Subject?)] {
        let path = Self.places.reduce(route.address) { $0.replacing($1.0, with: $1.1) }
        guard
            path.contains(":matter") || path.hasSuffix("matters/:id")
                || path.contains("matters/:id/")
        else { return [(path.replacing(":id", with: Self.things(path)), nil)] }
        return subjects.map { subject in
            let id = "\(subject.matter.id)"
            let acts =
                RealPack.pack.book.versions(of: subject.matter.procedure)
                .last?.acts.filter { !$0.opens } ?? []
            return (
                path.replacing(":matter", with: id).replacing(":id", with: id)
                    .replacing(":act", with: acts.first?.id.text ?? ""), subject
            )
        }
    }

    private static let places: [(String, String)] = [
        (":procedure", stories[0].procedure.text), (":service", services.first?.id.text ?? ""),
        (":step", "check"), (":year", "2020"), (":index", "0"), (":n", "0"), ("*", "0/000"),
    ]

    private static var services: [Service] { RealPack.pack.book.services.services }

    /// What `:id` stands for where it is no matter.
    private static func things(_ path: String) -> String {
        if path.hasPrefix("/procedures") { return stories[0].procedure.text }
        if path.hasPrefix("/figures") {
            return RealPack.pack.figures.figures.first?.id.text ?? ""
        }
        return path.hasPrefix("/services") ? services.first?.id.text ?? "" : "opener"
    }
}
