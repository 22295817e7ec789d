public import Casework
public import LegalCalendar
public import Procedures

/// A path on which an invariant is broken, told as a story of acts（反例）.
public struct CounterExample: Sendable {
    public struct Act: Sendable {
        public let label: Label
        public let actor: Actor.ID
        public let day: CivilDate
        /// What was filled that mattered: the field and its value.
        public let values: [(field: Label, value: Label)]
    }

    public let acts: [Act]

    init(_ path: [Explorer.Move], of procedure: Procedure, in book: ProcedureBook) {
        acts = path.map { move in
            Act(
                label: procedure.act(move.submission.act)?.label
                    ?? Label(zh: move.submission.act.text, en: move.submission.act.text),
                actor: move.actor.id, day: move.moment.civilDate,
                values: move.submission.fields.compactMap { id, value in
                    procedure.field(id).map { ($0.label, Self.words(value, $0)) }
                })
        }
    }

    /// One line for each act.
    public func lines(in language: Language) -> [String] {
        acts.enumerated().map { index, act in
            let values = act.values.map {
                "\($0.field.text(in: language))=\($0.value.text(in: language))"
            }
            let comma = language == .zh ? "，" : ", "
            let name = act.label.text(in: language)
            let tail = values.isEmpty ? "" : comma + values.joined(separator: comma)
            return "\(index + 1). \(act.day) \(act.actor) \(name)\(tail)"
        }
    }

    private static func words(_ value: Value, _ field: Field) -> Label {
        let text: String
        switch value {
        case .choice(let id): return field.label(ofChoice: id)
        case .text(let words): text = words
        case .integer(let number): text = String(number)
        case .money(let fen): text = "\(fen / 100).\(fen % 100 / 10)\(fen % 10)"
        case .date(let day): text = day.description
        case .list(let items):
            text = items.map { if case .text(let name) = $0 { name } else { "…" } }
                .joined(separator: "/")
        case .instant, .place, .file: text = "…"
        }
        return Label(zh: text, en: text)
    }
}
