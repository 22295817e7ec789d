import Access
package import Casework
import Figures
import LegalCalendar
package import Procedures

/// A matter as the public may see it（公开视图）: everything shown of it goes through here.
package struct PublicView {
    package let book: ProcedureBook
    package let words: Words
    package let matter: Matter
    package let procedure: Procedure

    /// - Returns: nil if the pack no longer has the matter's procedure.
    package init?(_ matter: Matter, book: ProcedureBook, words: Words) {
        guard
            let procedure = book.procedure(matter.procedure, version: matter.version)
                ?? book.versions(of: matter.procedure).last
        else { return nil }
        (self.book, self.words, self.matter, self.procedure) = (book, words, matter, procedure)
    }

    private var language: Language { words.language }
    package var isPublic: Bool { procedure.disclosure != .none }
    /// Whether what was published of it was taken back, or its time to be public is over（撤回、期满）: then nothing
    /// of it is shown but, in the list of what is published, why.
    package var isTakenBack: Bool {
        book.publications.publications.contains { publication in
            publication.procedure == matter.procedure
                && !publication.withdrawn.union(publication.ended)
                    .isDisjoint(with: matter.deeds.map(\.act))
        }
    }
    /// Whether persons are named at all, masked.
    var namesParties: Bool { procedure.disclosure == .masked }

    package var name: String { matter.number ?? "#\(matter.id)" }

    /// A field's value; personal ones are withheld.
    package func value(_ id: Field.ID, _ value: Value) -> String {
        guard let field = procedure.field(id) else { return words["withheld"] }
        guard !field.isPersonal else { return words["personal"] }
        // Where only counts are published, a house number would tell who it is about.
        if !namesParties, case .place(let place) = value {
            return FigureWords(book: book, figures: .none, words: words)
                .community(place.community.text)
        }
        return clean(ValueWords(book: book, words: words).text(value, of: field.kind))
    }

    /// Free text without the names, numbers and phones of persons.
    package func clean(_ text: String) -> String {
        let people = matter.parties.filter { $0.kind == .person }
        let unnamed = people.reduce(text) { text, person in
            text.replacing(
                name: person.name,
                by: namesParties ? Masking.name(person.name) : words("某人", "somebody"))
        }
        return Masking.numbers(in: unnamed)
    }

    package func name(of party: Party) -> String {
        guard namesParties else { return words["withheld"] }
        return party.kind == .person ? Masking.name(party.name) : party.name
    }

    package func role(_ id: PartyRole.ID) -> String {
        procedure.partyRole(id)?.label.text(in: language) ?? id.text
    }

    package func label(_ id: Act.ID) -> String {
        procedure.act(id)?.label.text(in: language) ?? id.text
    }

    package func label(_ id: Stage.ID) -> String {
        procedure.stage(id)?.label.text(in: language) ?? id.text
    }

    package func label(_ id: Period.ID) -> String {
        procedure.period(id)?.label.text(in: language) ?? id.text
    }

    package func label(_ id: Field.ID) -> String {
        procedure.field(id)?.label.text(in: language) ?? id.text
    }

    package func label(_ id: Document.ID) -> String {
        procedure.document(id)?.label.text(in: language) ?? id.text
    }

    package func label(_ id: Unit.ID) -> String {
        book.organisation.unit(id)?.label.text(in: language) ?? id.text
    }

    /// The text that names the matter in lists; empty where its procedure has none.
    package var title: String {
        guard let id = procedure.title, let value = matter.fields[id] else { return "" }
        return self.value(id, value)
    }

    /// All that may be searched: number, title and text, as shown.
    var searchable: String {
        let fields = matter.fields.entries.compactMap { id, value -> String? in
            switch value {
            case .text, .place, .choice: self.value(id, value)
            default: nil
            }
        }
        let organisations =
            namesParties
            ? matter.parties.filter { $0.kind == .organisation }.map(\.name) : []
        return ([name] + fields + organisations).joined(separator: "\n")
    }
}
