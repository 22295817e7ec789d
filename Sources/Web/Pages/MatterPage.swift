import Access
import Casework
import LegalCalendar
import Procedures

/// One matter: where it stands, what is recorded, its time limits with reasons, its timeline.
struct MatterPage {
    struct Pair {
        let name: String
        let text: String
        let href: [String]
    }

    struct PartyRow {
        let role: String
        let kind: String
        let name: String
        let identity: String
        let phone: String
    }

    let heading: String
    let procedure: String
    let note: String
    let basics: [Pair]
    let fields: [Pair]
    let parties: [PartyRow]
    let namesParties: Bool
    let hasDeadlines: Bool
    let deadlines: [DeadlineView]
    let timeline: [Timeline.Entry]
    let hasLinks: Bool
    let linked: [Pair]
}

extension Pages {
    /// The page at `/matters/ID`.
    func matter(_ visit: Visit) async throws -> Answer {
        let number = try visit.number("id", Label(zh: "办件编号", en: "number of the matter"))
        let words = words(visit)
        let events = try await site.records.events(of: Matter.ID(number))
        guard let matter = Matter(events),
            let view = PublicView(matter, book: site.book, words: words)
        else { throw PageFault.notFound }
        guard view.isPublic else { throw PageFault.notPublic(procedure: view.procedure.label) }
        guard !view.isTakenBack else { throw PageFault.takenBack }
        let places = try await site.records.places(of: matter.id)
        let timeline = Timeline(view: view)
        let content = MatterPage(
            heading: view.name, procedure: view.procedure.label.text(in: visit.language),
            note: words[view.namesParties ? "masked_note" : "counts_note"],
            basics: basics(view), fields: fields(view),
            parties: matter.parties.map { party in
                row(party, view)
            }, namesParties: view.namesParties, hasDeadlines: !matter.clocks.isEmpty,
            deadlines: matter.clocks.map { DeadlineView($0, view, today: site.today()) },
            timeline: events.enumerated().compactMap { index, event in
                // Who reads and who handles it is the office's own affair.
                guard !DeskEntry.isDesk(event.act) else { return nil }
                let place = places.flatMap { $0.indices.contains(index) ? $0[index] : nil }
                return timeline.entry(event, place: place)
            }, hasLinks: !matter.links.isEmpty, linked: matter.links.map { linked($0, words) })
        return page(.matter, title: view.name, visit, content)
    }

    private func basics(_ view: PublicView) -> [MatterPage.Pair] {
        let (words, matter) = (view.words, view.matter)
        let links = Links(language: words.language, lastDay: nil)
        var pairs = [
            MatterPage.Pair(
                name: words["procedure"], text: view.procedure.label.text(in: words.language),
                href: [links.procedure(view.procedure.id.text)]),
            MatterPage.Pair(
                name: words["stage"], text: matter.stage.map(view.label) ?? "—", href: []),
            MatterPage.Pair(
                name: words["opened"], text: words.day(matter.opened.civilDate), href: []),
            MatterPage.Pair(
                name: words["closed"],
                text: matter.closed.map { words.day($0.civilDate) } ?? words["not_closed"], href: []
            ),
        ]
        if let unit = matter.unit {
            pairs.append(
                MatterPage.Pair(name: words["unit_in_charge"], text: view.label(unit), href: []))
        }
        pairs.append(
            MatterPage.Pair(
                name: words["version"],
                text: words(
                    "\(matter.version.chinese)起施行", "in force from \(matter.version.english)"),
                href: []))
        return pairs
    }

    private func fields(_ view: PublicView) -> [MatterPage.Pair] {
        view.matter.fields.entries.map { id, value in
            MatterPage.Pair(name: view.label(id), text: view.value(id, value), href: [])
        }
    }

    private func row(_ party: Party, _ view: PublicView) -> MatterPage.PartyRow {
        let hides = party.kind == .person
        let code = party.identity.map { hides ? Masking.identity($0) : $0 } ?? "—"
        return MatterPage.PartyRow(
            role: view.role(party.role), kind: view.words[party.kind.rawValue],
            name: view.name(of: party), identity: view.namesParties ? code : "",
            phone: view.namesParties ? party.phone.map(Masking.phone) ?? "—" : "")
    }

    private func linked(_ link: Matter.Link, _ words: Words) -> MatterPage.Pair {
        let links = Links(language: words.language, lastDay: nil)
        let name = site.book.versions(of: link.procedure).last?.label.text(in: words.language)
        return MatterPage.Pair(
            name: name ?? link.procedure.text, text: "#\(link.matter)",
            href: [links.matter(link.matter.number)])
    }
}
