import LegalCalendar
import Procedures

extension Condition {
    /// The condition in the short form of packs: `{ field: fine, at-most: 200 }` is `fine at-most 200`.
    var text: String {
        switch self {
        case .all(let parts): "(" + parts.map(\.text).joined(separator: " and ") + ")"
        case .any(let parts): "(" + parts.map(\.text).joined(separator: " or ") + ")"
        case .not(let part): "not \(part.text)"
        case .present(let field): "present \(field)"
        case .field(let field, let relation, let operand):
            "\(field) \(relation.rawValue) \(operand.text)"
        case .done(let act, let times): times == 1 ? "done \(act)" : "done \(act) \(times) times"
        case .parties(let role, let kind, let count):
            "parties \(role?.text ?? "all") \(kind.map { "\($0.rawValue) " } ?? "")at-least \(count)"
        case .signed(let role): "signed \(role?.text ?? "all")"
        case .document(let document): "document \(document)"
        case .actorHas(let role): "role \(role)"
        case .actorDid(let act): "actor-did \(act)"
        case .actorNamed(let field): "actor-in \(field)"
        case .stage(let stage): "stage \(stage)"
        case .running(let period): "running \(period)"
        case .elapsed(let period): "elapsed \(period)"
        case .since(let act, let length): "since \(act) at-least \(length)"
        case .today(let relation, let day): "today \(relation.rawValue) \(day)"
        case .workingDay: "working-day"
        case .hour(let hours): "hours \(hours.lowerBound)..\(hours.upperBound)"
        case .linked(let procedure): "linked \(procedure)"
        case .qualified(let field, let register): "qualified \(field) in \(register)"
        case .actorQualified(let register): "actor-qualified in \(register)"
        }
    }
}

extension Condition {
    /// The thresholds with which it compares.
    var thresholds: [Threshold.ID] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.thresholds)
        case .not(let part): part.thresholds
        case .field(_, _, .threshold(let id)): [id]
        case .field(_, _, .accrued(let accrual)): [accrual.rate]
        case .field, .present, .done, .parties, .signed, .document, .actorHas, .actorDid,
            .actorNamed, .stage, .running, .elapsed, .since, .today, .workingDay, .hour, .linked,
            .qualified, .actorQualified:
            []
        }
    }
}

extension Condition.Operand {
    fileprivate var text: String {
        switch self {
        case .value(let value): value.text
        case .values(let values): "[" + values.map(\.text).joined(separator: ", ") + "]"
        case .field(let field): "field \(field)"
        case .threshold(let threshold): "threshold \(threshold)"
        case .accrued(let accrual):
            "accrued on \(accrual.base) at \(accrual.rate) after \(accrual.after)"
                + (accrual.cap.map { " up to \($0)" } ?? "")
        }
    }
}

extension Value {
    /// Money in yuan; what cannot stand in a condition as Swift writes it.
    var text: String {
        switch self {
        case .text(let text), .choice(let text): return text
        case .integer(let number): return "\(number)"
        case .money(let fen):
            let (yuan, rest) = (fen / 100, fen % 100)
            return rest == 0 ? "\(yuan)" : "\(yuan).\(rest < 10 ? "0" : "")\(rest)"
        case .date(let day): return "\(day)"
        case .instant, .place, .file, .list: return "\(self)"
        }
    }
}
