import Casework
import Figures
import LegalCalendar
import Procedures
import Web

/// A page of the records behind one kind of publication, the newest first.
struct PublishedList {
    let records: [PublishedRecord]
    let hasMore: Bool
}

extension Pages {
    var publicationBook: PublicationBook { site.book.publications }

    /// The place of the measure that counts the act and nothing else: the index of what it published.
    func measure(counting act: Act.ID, of procedure: Procedure.ID) -> Int? {
        site.figures.measures.firstIndex { $0.counts(act, of: procedure) }
    }

    /// The matters in which the act was done, the newest first.
    ///
    /// `topic`: only where this choice field had the value, if the measure tells it apart.
    func matters(
        counting act: Act.ID, of procedure: Procedure.ID, topic: (field: Field.ID, value: String)?,
        limit: Int, offset: Int
    ) async throws -> [Matter.ID] {
        guard let index = measure(counting: act, of: procedure) else { return [] }
        let dimensions = site.figures.measures[index].dimensions
        let only = topic.flatMap { topic in
            dimensions.firstIndex(of: .field(topic.field)).map { (place: $0, value: topic.value) }
        }
        let today = site.today()
        return try await site.records.counted(
            index, only: only.list, from: Self.firstDay, through: today, entered: today,
            limit: limit, offset: offset
        ).map(\.matter)
    }

    /// Before every record.
    static let firstDay: CivilDate = "1949-10-01"

    func published(
        _ publication: Publication, topic: String? = nil, limit: Int, offset: Int = 0,
        _ words: Words
    ) async throws -> PublishedList {
        let chosen = publication.topic.flatMap { field in topic.map { (field: field, value: $0) } }
        let found = try await matters(
            counting: publication.shown, of: publication.procedure, topic: chosen,
            limit: limit + 1, offset: offset)
        var records: [PublishedRecord] = []
        for id in found.prefix(limit) {
            guard let matter = Matter(try await site.records.events(of: id)),
                let record = PublishedRecord(matter, publication, book: site.book, words: words)
            else { continue }
            records.append(record)
        }
        return PublishedList(records: records, hasMore: found.count > limit)
    }

    /// The published record of a number, whatever its kind.
    func publishedRecord(_ visit: Visit) async throws -> PublishedRecord {
        let number = try visit.number("matter", Label(zh: "编号", en: "number"))
        guard let matter = Matter(try await site.records.events(of: Matter.ID(number))),
            let record = publicationBook.publications.lazy.compactMap({
                PublishedRecord(matter, $0, book: site.book, words: visit.words)
            }).first
        else { throw PageFault.notFound }
        return record
    }
}
