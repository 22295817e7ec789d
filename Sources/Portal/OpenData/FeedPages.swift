import Casework
import LegalCalendar
import Procedures
import Web

extension Pages {
    private static let entriesInFeed = 20

    /// `/feeds/NAME.atom`: the newest of a page.
    func feed(_ visit: Visit) async throws -> Answer {
        let words = visit.words
        let name = visit.place("name")
        let entries: [AtomFeed.Entry]
        let (title, page): (String, String)
        switch name {
        case "consultations.atom":
            (title, page) = (words("征求意见", "Consultations"), "/consultations")
            entries = try await consultationEntries(words)
        case "posts.atom":
            (title, page) = (words("每周普法", "The weekly law post"), "/posts")
            entries = try await publishedEntries(.posts, words)
        case "disclosures.atom":
            (title, page) = (words("决定公开", "Decisions published"), "/disclosures")
            entries = try await publishedEntries(.disclosures, words)
        case "reports.atom":
            (title, page) = (words("年度报告", "Annual reports"), "/reports")
            entries = try await publishedEntries(.reports, words)
        default: throw PageFault.notFound
        }
        let office = site.book.organisation.label.text(in: visit.language)
        let feed = AtomFeed(
            title: words("\(office)：\(title)", "\(office): \(title)"), author: office,
            home: home(visit), path: visit.links("/feeds/\(name)"),
            page: visit.links(page), language: visit.language == .zh ? "zh-CN" : "en",
            entries: entries, empty: site.cutOff)
        return .text(feed.text, type: "application/atom+xml")
    }

    private func publishedEntries(
        _ page: Publication.Page, _ words: Words
    ) async throws -> [AtomFeed.Entry] {
        var records: [PublishedRecord] = []
        for publication in publicationBook.publications where publication.page == page {
            records += try await published(publication, limit: Self.entriesInFeed, words).records
        }
        let newest = records.sorted { ($0.shown, $0.matter.id) > ($1.shown, $1.matter.id) }
        return newest.prefix(Self.entriesInFeed).map { record in
            let (summary, updated) =
                switch record.validity {
                case .valid: (record.content.first?.text ?? record.topic, record.shown)
                case .withdrawn(let day): (record.validityText, day)
                }
            return AtomFeed.Entry(
                title: record.name,
                path: words.links(record.path),
                summary: summary, category: record.topic, published: record.shown, updated: updated)
        }
    }

    private func consultationEntries(_ words: Words) async throws -> [AtomFeed.Entry] {
        try await pastConsultations(page: 1, words).records.map { record in
            AtomFeed.Entry(
                title: record.title,
                path: words.links(
                    "/consultations/\(record.matter.id)"),
                summary: record.passages.first ?? "", category: record.state(on: site.today()),
                published: record.opened, updated: record.closed ?? record.opened)
        }
    }
}
