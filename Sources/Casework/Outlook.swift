public import LegalCalendar
public import Procedures

/// Whether an act could be done on a matter as it stands, with the right people and the right
/// words（可否办理）: what only the submission can tell is taken to be in order.
public enum Outlook: Hashable, Sendable {
    case possible
    /// The matter's stage does not offer it, or the procedure has no such act.
    case absent
    /// The reason that stands in the way, and its articles.
    case refused(Label, [Citation])

    public var isPossible: Bool { self == .possible }

    /// Judges acts under one pack at one moment.
    public struct Judge: Sendable {
        let book: ProcedureBook
        let moment: Instant
        let credentials: Credentials

        public init(
            book: ProcedureBook, at moment: Instant, credentials: Credentials = Credentials()
        ) {
            self.book = book
            self.moment = moment
            self.credentials = credentials
        }

        public func outlook(of id: Act.ID, on matter: Matter) -> Outlook {
            guard let procedure = book.procedure(matter.procedure, version: matter.version),
                let act = procedure.act(id), let stage = matter.stage, act.from.contains(stage)
            else { return .absent }
            let situation = Situation(
                book: book, matter: matter, submission: Submission(id),
                actor: Actor(id: "", roles: Set(act.by)), occasion: Occasion(moment),
                credentials: credentials)
            return (try? outlook(of: act, procedure, situation)) ?? .possible
        }

        private func outlook(
            of act: Act, _ procedure: Procedure, _ situation: Situation
        ) throws(CalendarError) -> Outlook {
            let periods = try ProcedureBook.periodRefusals(
                of: act, procedure, situation, blocking: true)
            if let refusal = periods.first { return .refused(refusal.reason, refusal.cites) }
            for gate in act.gates where gate.blocks {
                if try situation.wouldHold(gate.condition, in: act) == false {
                    return .refused(gate.reason, gate.cites)
                }
            }
            return .possible
        }
    }
}

extension Situation {
    /// Whether the condition holds whatever is submitted with the act; nil where that decides.
    func wouldHold(_ condition: Condition, in act: Act) throws(CalendarError) -> Bool? {
        switch condition {
        case .all(let parts):
            var isOpen = false
            for part in parts {
                switch try wouldHold(part, in: act) {
                case false: return false
                case nil: isOpen = true
                default: break
                }
            }
            return isOpen ? nil : true
        case .any(let parts):
            var isOpen = false
            for part in parts {
                switch try wouldHold(part, in: act) {
                case true: return true
                case nil: isOpen = true
                default: break
                }
            }
            return isOpen ? nil : false
        case .not(let part): return try wouldHold(part, in: act).map { !$0 }
        case .present(let field), .qualified(let field, _):
            return act.takes(field) ? nil : try holds(condition)
        case .field(let field, _, let operand):
            if act.takes(field) { return nil }
            if case .field(let other) = operand, act.takes(other) { return nil }
            if case .accrued(let accrual) = operand,
                act.takes(accrual.base) || (accrual.cap.map(act.takes) ?? false)
            {
                return nil
            }
            return try holds(condition)
        case .signed: return act.signs ? nil : try holds(condition)
        case .parties: return act.joins ? nil : try holds(condition)
        case .linked(let procedure):
            return act.links.contains(procedure) ? nil : try holds(condition)
        case .actorHas, .actorDid, .actorNamed, .actorQualified, .workingDay, .hour: return nil
        case .done, .document, .stage, .running, .elapsed, .since, .today:
            return try holds(condition)
        }
    }
}

extension Act {
    /// Whether the field can be filled with it.
    fileprivate func takes(_ field: Field.ID) -> Bool {
        fill.contains(field) || may.contains(field)
    }
}
