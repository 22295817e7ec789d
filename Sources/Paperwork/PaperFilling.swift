import Casework
import LegalCalendar
import Papers
import Procedures

/// A matter at the moment at which it makes a paper: what each place of a template stands for.
struct PaperFilling {
    let words: PaperWords
    let procedure: Procedure
    /// The state right after the event.
    let matter: Matter
    let event: Event
    let document: Document
    /// How many papers of the kind the matter has made by now, this one included.
    let copy: Int
    let mark: String?
    /// In whose name the paper is issued; nil for the office itself.
    var named: String?

    var book: ProcedureBook { words.book }
    var organ: String {
        named ?? book.organisation.superior.zh + book.organisation.label.zh
    }

    /// What the place stands for; nil where it is empty.
    func text(of place: PaperPlace) -> String? {
        switch place {
        case .name(let name, let format): self.text(named: name, format)
        case .known(let word, let of): known(word, of)
        }
    }

    /// The text with its places filled in; one that is empty becomes a gap to be filled in by hand,
    /// or, in a form, nothing.
    func text(_ text: PaperText, isForm: Bool = false) -> Paper.Text {
        var runs: [Paper.Text.Run] = []
        for part in text.parts {
            switch part {
            case .words(let words): runs.append(.words(words))
            case .place(let place, let mayBeEmpty):
                if let words = self.text(of: place) {
                    runs.append(.words(words))
                } else if !mayBeEmpty, !isForm {
                    runs.append(.blank(Self.gap))
                }
            }
        }
        return Paper.Text(runs)
    }

    /// The same, as one line of its words.
    func line(_ text: PaperText) -> String { self.text(text).plain }

    /// Whether a place in it that may be empty is.
    func lacksSomething(_ text: PaperText) -> Bool {
        text.places.contains { $0.mayBeEmpty && self.text(of: $0.place) == nil }
    }

    func holds(_ condition: Condition?) -> Bool {
        guard let condition else { return true }
        let situation = Situation(
            book: book, matter: matter, submission: Submission(event.act),
            actor: Actor(id: event.actor, roles: [], unit: event.unit),
            occasion: Occasion(happened: event.happened, entered: event.entered))
        do throws(CalendarError) { return try situation.holds(condition) } catch { return false }
    }

    /// Characters that a gap has room for.
    private static let gap = 8

    // MARK: Fields and parties

    private func text(named name: String, _ format: PaperPlace.Format?) -> String? {
        if let field = procedure.field(Field.ID(name)) {
            guard let value = matter.fields[field.id] else { return nil }
            let text = words.text(value, of: field, as: format)
            return text.isEmpty ? nil : text
        }
        let parties = matter.parties.filter { $0.role == PartyRole.ID(name) }
        return joined(parties.compactMap { text(of: $0, format) })
    }

    func text(of party: Party, _ format: PaperPlace.Format?) -> String? {
        switch format {
        case .identity: identity(of: party)
        case .phone: party.phone.map { words.masks ? Masking.phone($0) : $0 }
        case .details:
            ([name(of: party)]
                + [identity(of: party).map { "\(Self.identityLabel(party.kind))：\($0)" }]
                + [text(of: party, .phone).map { "联系电话：\($0)" }])
                .compactMap { $0 }.joined(separator: "，")
        case nil, .capitals, .cards, .community, .count: name(of: party)
        }
    }

    func name(of party: Party) -> String {
        words.masks && party.kind == .person ? Masking.name(party.name) : party.name
    }

    private func identity(of party: Party) -> String? {
        party.identity.map { words.masks ? Masking.identity($0) : $0 }
    }

    static func identityLabel(_ kind: Party.Kind) -> String {
        switch kind {
        case .person: "身份证号码"
        case .organisation: "统一社会信用代码"
        }
    }

    private func joined(_ parts: [String]) -> String? {
        parts.isEmpty ? nil : parts.joined(separator: "、")
    }

    // MARK: What is known of itself

    private func known(_ word: PaperPlace.Word, _ of: String?) -> String? {
        let organisation = book.organisation
        return switch word {
        case .day: moment(of)?.civilDate.chinese
        case .time: moment(of).map { PaperWords.moment($0) }
        case .by: actor(of).map { words.officer($0.text, on: words.day, withCard: true) }
        case .until: of.flatMap { deadline(Period.ID($0)) }
        case .number: matter.number
        case .paper: number
        case .organisation: organisation.label.zh
        case .superior: organisation.superior.zh
        case .organ: organ
        case .unit: (event.unit ?? matter.unit).flatMap { organisation.unit($0)?.label.zh }
        case .year: String(event.happened.civilDate.year)
        case .basis: citations(procedure.act(event.act)?.cites ?? [])
        case .article: citations(document.cites)
        case .law: (of.map { Statute.ID($0) } ?? procedure.statute).map { title(of: $0) }
        case .parties: joined(matter.parties.map { name(of: $0) })
        case .copies: ChineseNumeral.text(of: matter.parties.count + 1)
        }
    }

    private func moment(_ act: String?) -> Instant? {
        guard let act else { return event.happened }
        return matter.last(Act.ID(act))?.happened
    }

    private func actor(_ act: String?) -> Actor.ID? {
        guard let act else { return event.actor }
        return matter.last(Act.ID(act))?.actor
    }

    private func deadline(_ period: Period.ID) -> String? {
        matter.clock(period)?.due.map { due in
            switch due {
            case .day(let day): day.chinese
            case .moment(let moment): PaperWords.moment(moment)
            }
        }
    }

    /// The number of this paper: that of the matter with the word of its kind, `松街罚决〔2024〕1号`; a
    /// later paper of the same kind is `…1号之二`.
    var number: String? {
        guard let number = matter.number else { return nil }
        var text = number
        if let mark, let bracket = number.firstIndex(of: "〔") {
            text.insert(contentsOf: mark, at: bracket)
        }
        return copy > 1 ? text + "之" + ChineseNumeral.text(of: copy) : text
    }

    /// `《中华人民共和国行政处罚法》第五十七条、第五十九条`; only what was read in the statute, since a
    /// wrong article on a paper is worse than none.
    private func citations(_ cites: [Citation]) -> String? {
        var groups: [(statute: Statute.ID, articles: [String])] = []
        for cite in cites where cite.confidence == .verified {
            if let index = groups.firstIndex(where: { $0.statute == cite.statute }) {
                groups[index].articles.append(cite.article)
            } else {
                groups.append((cite.statute, [cite.article]))
            }
        }
        return joined(
            groups.map { title(of: $0.statute) + $0.articles.joined(separator: "、") })
    }

    private func title(of statute: Statute.ID) -> String {
        "《\(book.statutes[statute]?.label.zh ?? statute.text)》"
    }
}
