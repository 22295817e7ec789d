import Casework
import LegalCalendar
import Procedures
import Web

/// A record as it is published（公开条目）: its header as the rules on disclosure want it, and its content.
struct PublishedRecord {
    enum Validity: Equatable {
        case valid
        /// Taken back on the day; its reasons are shown instead of its content.
        case withdrawn(CivilDate)
    }

    let publication: Publication
    let view: PublicView
    let shown: CivilDate
    let made: CivilDate
    let validity: Validity

    var matter: Matter { view.matter }

    /// - Returns: nil for a record that is not, or no longer, public.
    init?(_ matter: Matter, _ publication: Publication, book: ProcedureBook, words: Words) {
        guard matter.procedure == publication.procedure,
            let view = PublicView(matter, book: book, words: words), view.isPublic,
            let shown = matter.last(publication.shown),
            !matter.deeds.contains(where: { publication.ended.contains($0.act) })
        else { return nil }
        self.publication = publication
        self.view = view
        self.shown = shown.happened.civilDate
        made = (matter.last(publication.made) ?? shown).happened.civilDate
        let back = matter.deeds.last { publication.withdrawn.contains($0.act) }
        validity = back.map { .withdrawn($0.happened.civilDate) } ?? .valid
    }

    /// `44030600SG/2020-00123`: the office, the year, the matter's own number.
    var index: String {
        let digits = "\(matter.id)"
        let serial = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
        return view.book.publications.index
            .replacing("{year}", with: "\(shown.year)").replacing("{serial}", with: serial)
    }

    var name: String { view.title.isEmpty ? view.name : view.title }

    /// The value of the topic field, or what the kind of record is called（主题分类）.
    var topic: String {
        publication.topic.flatMap { value($0) }
            ?? publication.label.text(in: view.words.language)
    }

    func value(_ id: Field.ID) -> String? {
        matter.fields[id].map { view.value(id, $0) }
    }

    /// What is shown of it, in the order of the pack; the reasons alone once it was taken back.
    var content: [Fact] {
        let fields = validity == .valid ? publication.fields : publication.reasons
        return fields.compactMap { id in
            value(id).map { Fact(name: view.label(id), text: $0) }
        }
    }

    /// Whom it concerns, persons masked.
    var parties: [Fact] {
        guard publication.namesParties, validity == .valid else { return [] }
        return matter.parties.map {
            Fact(name: view.role($0.role), text: view.name(of: $0))
        }
    }

    var validityText: String {
        let words = view.words
        return switch validity {
        case .valid: words("有效", "Valid")
        case .withdrawn(let day):
            words("已于\(words.day(day))撤回", "Withdrawn on \(words.day(day))")
        }
    }

    /// The header（索引号、主题分类、发布机构、成文日期、发布日期、文号、名称、有效性）.
    var header: [Fact] {
        let words = view.words
        return [
            Fact(name: words("索引号", "Index number"), text: index),
            Fact(name: words("主题分类", "Topic"), text: topic),
            Fact(
                name: words("发布机构", "Published by"),
                text: view.book.organisation.label.text(in: words.language)),
            Fact(name: words("成文日期", "Made on"), text: words.day(made)),
            Fact(name: words("发布日期", "Published on"), text: words.day(shown)),
            Fact(name: words("文号", "Number"), text: matter.number ?? words("无", "None")),
            Fact(name: words("名称", "Title"), text: name),
            Fact(name: words("有效性", "Validity"), text: validityText),
        ]
    }

    /// The page that it stands on.
    var path: String {
        let page = publication.page == .reports ? .disclosures : publication.page
        return "/\(page)/\(matter.id)"
    }

    /// The procedure whose flow chart goes with it.
    var chart: Procedure.ID? {
        guard let charts = publication.charts, case .choice(let id)? = matter.fields[charts.field]
        else { return nil }
        return charts.procedures[id]
    }
}
