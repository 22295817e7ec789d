import Access
import Casework
import LegalCalendar
import PackChecks
import PackFiles
import Procedures
import Testing
import Web

/// Whatever is sent to whatever form: an answer in words, and no fault of ours.
@Suite struct GarbageTests {
    /// Somebody for each part of the site, who may enter it.
    static let people: [Entrant] = {
        let roles = MatrixOffice.organisation.roles
        return roles.filter { $0.kind != .system }.map { role in
            Entrant.account(
                role.kind == .resident ? .resident : role.kind == .partner ? .partner : .staff, role
            )
        }.filter { ["office-head", "mediator", "auditor", "party"].contains($0.roleName) }
            + Account.Kind.allCases.filter(\.isAdministrator).map { .account($0, nil) }
            + [.visitor, .receipt(Matter.ID(1))]
    }()

    /// Where the form stands that is sent to the address.
    static func page(of address: String) -> String {
        for end in ["/notes", "/files", "/assign", "/unmask"] where address.hasSuffix(end) {
            return String(address.dropLast(end.count))
        }
        let elsewhere = [
            "/admin/accounts": "/admin", "/work/searches": "/work/matters?q=x",
            "/account/password": "/account", "/account/second": "/account",
        ]
        return elsewhere[address] ?? address
    }

    /// What is wrong with an answer to garbage; nil if nothing.
    static func fault(_ answer: Answer) -> String? {
        guard [200, 303, 400, 403, 404, 409, 413, 422].contains(answer.status) else {
            return "answers \(answer.status)"
        }
        if answer.text.contains(Garbage.script) { return "gives a script back as it came" }
        if answer.type.hasPrefix("text/html"), !answer.text.contains("</html>") {
            return "is cut short"
        }
        let headers = answer.headers.map(\.value).joined()
        return headers.contains { $0.isNewline } ? "breaks a header" : nil
    }

    @Test("Every form, twenty times, with anything in it", arguments: people)
    func forms(_ entrant: Entrant) async throws {
        let matrix = try await MatrixOffice(for: entrant)
        var garbage = Garbage(seed: 20)
        for route in MatrixOffice.routes where route.method == .post {
            for (address, _) in matrix.addresses(of: route) where address != "/logout" {
                var person = try await matrix.come()
                let fields = await person.get(Self.page(of: address)).fieldNames
                for _ in 0..<20 {
                    let body = garbage.body(of: fields)
                    let answer = await person.post(address, body)
                    if let fault = Self.fault(answer) {
                        Issue.record("\(entrant.label.en) \(address) \(fault): \(body)")
                    }
                    // What began a new session ended this one.
                    if answer.status == 303 { person = try await matrix.come() }
                }
            }
        }
    }

    @Test("Every address, with anything in its query", arguments: people)
    func queries(_ entrant: Entrant) async throws {
        let matrix = try await MatrixOffice(for: entrant)
        let person = try await matrix.come()
        var garbage = Garbage(seed: 21)
        let names = [
            "q", "page", "to", "from", "state", "order", "late", "person", "procedure", "stage",
            "unit",
            "community", "act", "draft", "more", "change", "number", "seed", "done", "next", "lang",
            "by",
        ]
        for route in MatrixOffice.routes where route.method == .get {
            guard let (address, _) = matrix.addresses(of: route).first else { continue }
            for _ in 0..<10 {
                let query = (0...garbage.number(below: 3)).map { _ in
                    "\(names[garbage.number(below: names.count)])=\(WebText.encoded(garbage.value()))"
                }.joined(separator: "&")
                let answer = await person.get("\(address)?\(query)")
                if let fault = Self.fault(answer) {
                    Issue.record("\(entrant.label.en) \(address)?\(query) \(fault)")
                }
            }
        }
    }

    @Test("Every address, with anything for its parts", arguments: people)
    func places(_ entrant: Entrant) async throws {
        let matrix = try await MatrixOffice(for: entrant)
        let person = try await matrix.come()
        var garbage = Garbage(seed: 22)
        for route in MatrixOffice.routes where route.address.contains(where: { ":*".contains($0) })
        {
            for _ in 0..<6 {
                let address = route.address.split(separator: "/").map { part in
                    guard part.first == ":" || part == "*" else { return String(part) }
                    return WebText.encoded(String(garbage.value().prefix(200)))
                }.joined(separator: "/")
                let answer =
                    route.method == .get
                    ? await person.get("/" + address) : await person.post("/" + address, [])
                if let fault = Self.fault(answer) {
                    Issue.record("\(entrant.label.en) \(route.method) /\(address) \(fault)")
                }
            }
        }
    }

    @Test(
        "A good form with one answer gone wrong: refused in words, or taken",
        arguments: MatrixOffice.openings.indices)
    func nearlyGood(_ index: Int) async throws {
        let office = try await TestOffice.open()
        let all = try await office.signIn("all", MatrixOffice.organisation.roles.map(\.id))
        let story = MatrixOffice.openings[index]
        let step = story.steps[0]
        office.clock.now = step.occasion.entered
        let good = step.submission.typed
        let address = "/work/new/\(story.procedure)?act=\(step.submission.act)"
        var garbage = Garbage(seed: UInt64(index))
        for place in good.indices {
            for _ in 0..<4 {
                var typed = good + [("anyway", "yes")]
                typed[place].1 = garbage.value()
                let answer = await all.post(address, typed, uploads: step.submission.uploads)
                if let fault = Self.fault(answer) {
                    Issue.record("\(address) \(fault): \(typed[place])")
                }
            }
        }
        let late = ["0001-01-01T00:00", "1949-10-01T09:00", "9999-12-31T09:00"]
        for moment in late {
            let answer = await all.post(
                address, good + [("anyway", "yes"), ("happened", moment)],
                uploads: step.submission.uploads)
            #expect(answer.status == 422, "\(address) at \(moment): \(answer.status)")
        }
    }
}

extension Entrant {
    fileprivate var roleName: String {
        if case .account(_, let role?) = self { role.id.text } else { "" }
    }
}

extension MatrixOffice {
    /// A good case of each procedure that staff open.
    static let openings: [Story] = {
        var seen: Set<Procedure.ID> = []
        return StoryPageTests.stories.filter {
            $0.kind == .good && seen.insert($0.procedure).inserted
        }
    }()
}
