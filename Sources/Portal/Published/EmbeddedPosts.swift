import LegalCalendar
import Procedures
import Web

/// The newest law posts for somebody else's page（嵌入的普法）.
private struct EmbeddedPosts {
    let heading: String
    let posts: [PublishedRow]
    let none: [String]
    let href: String
}

extension Pages {
    private static let postsEmbedded = 5

    func embeddedPosts(_ visit: Visit) async throws -> Answer {
        let words = visit.words
        var records: [PublishedRecord] = []
        for publication in publicationBook.publications where publication.page == .posts {
            records += try await published(publication, limit: Self.postsEmbedded, words).records
        }
        let newest = records.sorted { $1.shown < $0.shown }.prefix(Self.postsEmbedded)
        let content = EmbeddedPosts(
            heading: words("每周普法", "The weekly law post"),
            posts: newest.map { PublishedRow($0, visit.links) },
            none: newest.isEmpty ? [words("暂无。", "Nothing yet.")] : [],
            href: visit.links("/posts"))
        return embedded(
            page(PublicTemplates.set, "embed-posts", title: content.heading, visit, content))
    }
}
