public import Casework
import LegalCalendar
public import Papers
public import Procedures

/// Makes the papers of a matter（制作文书）from the pack's templates and the matter's record.
///
/// The same events give the same paper, however much later: it shows the matter as it stood when the act
/// was done.
public struct PaperMaker: Sendable {
    let book: ProcedureBook
    let papers: PaperBook
    private let officers: [String: Officer]
    private let masks: Bool

    /// - Parameters:
    ///   - book: the procedures of the pack.
    ///   - papers: its templates.
    ///   - officers: names and cards by account; an account that is not among them stands as it is.
    ///   - masks: for publication: persons without their names and numbers（公开版）. Papers for the
    ///     parties and the file show them in full.
    public init(
        book: ProcedureBook, papers: PaperBook, officers: [String: Officer] = [:],
        masks: Bool = false
    ) {
        self.book = book
        self.papers = papers
        self.officers = officers
        self.masks = masks
    }

    /// A paper that an act made, and what it is.
    public struct Made: Sendable {
        public let document: Document.ID
        /// The position of the event that made it.
        public let position: Int
        public let paper: Paper
    }

    /// The papers that one event made, in the order of its record.
    ///
    /// - Parameters:
    ///   - index: the event's position.
    ///   - events: those of the matter, from its opening on.
    ///   - proof: where the event stands in the ledger, for the code on the paper.
    /// - Returns: none for a position that there is not.
    public func papers(
        at index: Int, of events: [Event], proof: Paper.Proof? = nil
    ) -> [Made] {
        guard events.indices.contains(index) else { return [] }
        return events[index].produced.compactMap { document in
            paper(document, at: index, of: events, proof: proof).map {
                Made(document: document, position: index, paper: $0)
            }
        }
    }

    /// The paper that the event made; nil if it made no such paper.
    public func paper(
        _ document: Document.ID, at index: Int, of events: [Event], proof: Paper.Proof? = nil
    ) -> Paper? {
        guard events.indices.contains(index), events[index].produced.contains(document),
            let matter = Matter(events.prefix(index + 1)),
            let procedure = book.procedure(matter.procedure, version: matter.version),
            let rule = procedure.document(document)
        else { return nil }
        let template =
            papers.template(document, of: procedure)
            ?? .standard(
                rule, events[index], procedure, style: papers.style(ofTitle: rule.label.zh))
        return fill(template, rule, matter, procedure, events[index], proof)
    }

    /// A blank paper（空白文书）of the matter's procedure as the matter stands; nil if there is none.
    public func form(_ id: Document.ID, of events: [Event]) -> Paper? {
        guard let last = events.last, let matter = Matter(events),
            let procedure = book.procedure(matter.procedure, version: matter.version),
            let template = papers.forms(of: procedure).last(where: { $0.document == id })
        else { return nil }
        let rule = Document(id: id, label: Label(zh: "", en: ""), needs: [], cites: [])
        return fill(template, rule, matter, procedure, last, nil)
    }

    private func fill(
        _ template: PaperTemplate, _ document: Document, _ matter: Matter, _ procedure: Procedure,
        _ event: Event, _ proof: Paper.Proof?
    ) -> Paper {
        let words = PaperWords(
            book: book, officers: officers, masks: masks, day: event.happened.civilDate,
            persons: matter.parties.filter { $0.kind == .person }.map(\.name))
        var filling = PaperFilling(
            words: words, procedure: procedure, matter: matter, event: event, document: document,
            copy: max(1, matter.documents.count { $0 == document.id }), mark: template.mark)
        if let organ = template.organs.first(where: { filling.holds($0.condition) }) {
            filling.named = filling.line(organ.name)
        }
        return PaperSetting(filling: filling, template: template).paper(proof)
    }
}

extension Event {
    /// The documents that it made.
    fileprivate var produced: [Document.ID] {
        changes.compactMap { change in
            if case .produced(let document) = change { document } else { nil }
        }
    }
}
