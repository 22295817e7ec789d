import Casework
import LegalCalendar
import Procedures

/// How values stand on paper（文书用语）: days as 2020年11月6日, money as 5000元, choices by their label.
struct PaperWords {
    let book: ProcedureBook
    let officers: [String: Officer]
    /// For publication: persons without their names and numbers（脱敏）.
    let masks: Bool
    /// The day of the paper, on which cards must have been valid.
    let day: CivilDate
    /// The persons of the matter, whose names are masked in free text too.
    let persons: [String]

    func text(_ value: Value, of field: Field, as format: PaperPlace.Format?) -> String {
        if masks, field.isPersonal { return "***" }
        switch value {
        case .text(let text):
            if case .staff = field.kind {
                return officer(text, on: day, withCard: format == .cards)
            }
            return masks ? masked(text) : text
        case .integer(let number): return String(number)
        case .money(let fen): return format == .capitals ? Capitals.money(fen) : Self.money(fen)
        case .date(let day): return day.chinese
        case .instant(let moment): return Self.moment(moment)
        case .choice(let id): return field.label(ofChoice: id).zh
        case .place(let place): return text(place, communityOnly: format == .community)
        case .file: return "（见附件）"
        case .list(let values):
            if format == .count { return String(values.count) }
            return values.map { text($0, of: element(of: field), as: format) }
                .joined(separator: isStaff(field) ? "、" : "；")
        }
    }

    /// The entries of a list, or of a text that names one a line or parts them by ；.
    func entries(_ value: Value, of field: Field) -> [String] {
        if case .list(let values) = value {
            return values.map { text($0, of: element(of: field), as: nil) }
        }
        return text(value, of: field, as: nil)
            .split(whereSeparator: { $0 == "\n" || $0 == "；" || $0 == ";" }).map(String.init)
    }

    private func masked(_ text: String) -> String {
        Masking.numbers(
            in: persons.reduce(text) { text, name in
                text.replacing(name: name, by: Masking.name(name))
            })
    }

    /// `林海涛`, or with what proves the qualification: `林海涛（综合行政执法队，执法证号44030612345）`.
    func officer(_ account: String, on day: CivilDate, withCard: Bool) -> String {
        guard let officer = officers[account] else { return account }
        guard withCard, let card = officer.card(on: day) else { return officer.name }
        let place = officer.unit.map { "\($0)，" } ?? ""
        return "\(officer.name)（\(place)\(card.label)\(card.number)）"
    }

    /// `5000元`, `5000.50元`.
    static func money(_ fen: Int64) -> String {
        let rest = fen % 100
        return fen % 100 == 0
            ? "\(fen / 100)元" : "\(fen / 100).\(rest < 10 ? "0" : "")\(rest)元"
    }

    /// `2020年11月6日9时30分`.
    static func moment(_ moment: Instant) -> String {
        let (hour, minute) = moment.wallClock
        return "\(moment.civilDate.chinese)\(hour)时\(minute)分"
    }

    private func text(_ place: Place, communityOnly: Bool) -> String {
        let community =
            book.organisation.community(place.community)?.label.zh ?? place.community.text
        return communityOnly || masks ? community : community + place.address
    }

    private func isStaff(_ field: Field) -> Bool {
        if case .staff = field.kind { true } else { false }
    }

    /// The field as it is for one entry of its list.
    private func element(of field: Field) -> Field {
        guard case .list(let kind, _) = field.kind else { return field }
        return Field(
            id: field.id, label: field.label, kind: kind, isPersonal: field.isPersonal)
    }
}
