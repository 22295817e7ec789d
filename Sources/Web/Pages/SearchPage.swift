import Casework
import LegalCalendar
import Procedures

/// What a search found, of what is public.
struct SearchPage {
    struct Hit {
        let href: String
        let name: String
        let procedure: String
        let title: String
        let stage: String
        let opened: String
    }

    let asked: String
    let hasAsked: Bool
    let isEmpty: Bool
    let isEnglish: Bool
    let hits: [Hit]
}

extension Pages {
    private static let mostHits = 50

    /// The page at `/search?q=`.
    func search(_ visit: Visit) async throws -> Answer {
        let words = words(visit)
        let asked = (visit.query["q"] ?? "").trimmed
        guard asked.count <= 60 else {
            throw PageFault.bad(
                Label(zh: "查询内容不能超过60个字。", en: "A search takes at most 60 characters."))
        }
        let hits = asked.isEmpty ? [] : try await hits(asked, words)
        let content = SearchPage(
            asked: asked, hasAsked: !asked.isEmpty, isEmpty: !asked.isEmpty && hits.isEmpty,
            isEnglish: visit.language == .en, hits: hits)
        return page(.search, title: words["search"], visit, content)
    }

    /// What is found counts only if the words stand in what the public may see; or a search would
    /// tell whether a person has a matter here.
    private func hits(_ asked: String, _ words: Words) async throws -> [SearchPage.Hit] {
        var found = try await site.records.search(asked, limit: Self.mostHits * 4)
        if let number = Int64(asked.hasPrefix("#") ? String(asked.dropFirst()) : asked) {
            found.insert(Matter.ID(number), at: 0)
        }
        let terms = asked.split(separator: " ").map { $0.lowercased() }
        var hits: [SearchPage.Hit] = []
        let histories = try await site.records.events(ofEach: found)
        for (id, events) in zip(found, histories) where hits.count < Self.mostHits {
            guard let matter = Matter(events),
                let view = PublicView(matter, book: site.book, words: words), view.isPublic,
                !view.isTakenBack
            else { continue }
            let text = (view.searchable + "\n#\(id)").lowercased()
            guard terms.allSatisfy({ text.contains($0) }) else { continue }
            hits.append(hit(view))
        }
        return hits
    }

    private func hit(_ view: PublicView) -> SearchPage.Hit {
        let links = Links(language: view.words.language, lastDay: nil)
        return SearchPage.Hit(
            href: links.matter(view.matter.id.number), name: view.name,
            procedure: view.procedure.label.text(in: view.words.language), title: view.title,
            stage: view.matter.stage.map(view.label) ?? "—",
            opened: "\(view.matter.opened.civilDate)")
    }
}
