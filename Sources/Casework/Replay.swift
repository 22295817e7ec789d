import LegalCalendar
public import Procedures

/// One matter decided again under another pack, act by act（按另一规则重演）.
///
/// Each act is judged against what was recorded before it; only the periods run as the other pack
/// lays down. An act that would have been refused is taken to have been done all the same, for
/// nobody knows what people would have done instead.
public struct Replay: Sendable {
    /// What the other pack says of one recorded act.
    public enum Verdict: Equatable, Sendable {
        case possible
        case refused(Refusal)
        /// It lacks an act, a field or a choice of what was submitted, or asks for more.
        case impossible(InputFault)
        /// No act: a move of deadlines, for instance.
        case none
    }

    /// A period that ended with an act, in time or late; nil where it did not run.
    public struct Ending: Hashable, Sendable {
        public let period: Period.ID
        public let recorded: Bool?
        public let other: Bool?
    }

    private let recorded: ProcedureBook
    private let other: ProcedureBook
    private let credentials: Credentials
    /// The matter as recorded, its version and periods those of the other pack.
    private var matter: Matter?
    private var past: [Event] = []
    /// The version that the matter followed when it was decided.
    private var version: CivilDate?

    public init(
        under other: ProcedureBook, insteadOf recorded: ProcedureBook,
        credentials: Credentials = Credentials()
    ) {
        self.other = other
        self.recorded = recorded
        self.credentials = credentials
    }

    /// Takes in the matter's next event.
    public mutating func step(_ event: Event) -> (verdict: Verdict, endings: [Ending]) {
        defer { past.append(event) }
        for change in event.changes {
            switch change {
            case .opened(let version), .followed(let version, _): self.version = version
            default: break
            }
        }
        guard let roles = roles(for: event) else {
            apply(event, clocks: matter == nil ? event.changes : [])
            return (.none, [])
        }
        let submission = Submission(of: event)
        let actor = Actor(id: event.actor, roles: roles, unit: event.unit)
        let occasion = Occasion(happened: event.happened, entered: event.entered)
        var (verdict, clocks) = decide(submission, event, actor, occasion)
        if verdict != .possible, isRefusedAsRecorded(submission, event, actor, occasion) {
            verdict = .possible
        }
        let endings = Self.endings(of: event, clocks ?? event.changes)
        apply(event, clocks: clocks ?? event.changes)
        return (verdict, endings)
    }

    /// Who did the act is known and not by which role: every role that could is taken.
    ///
    /// Nil for an event that is no act of the procedure.
    private func roles(for event: Event) -> Set<Role.ID>? {
        guard let version,
            let act = recorded.procedure(event.procedure, version: version)?.act(event.act)
        else { return nil }
        return Set(act.by)
    }

    private func decide(
        _ submission: Submission, _ event: Event, _ actor: Actor, _ occasion: Occasion
    ) -> (Verdict, clocks: [Change]?) {
        do throws(InputFault) {
            let decision: Decision
            if let matter {
                decision = try other.decide(
                    submission, on: matter, by: actor, at: occasion, credentials: credentials)
            } else {
                decision = try other.open(
                    event.procedure, as: event.matter, with: submission, by: actor, at: occasion,
                    credentials: credentials)
            }
            switch decision {
            case .done(let event): return (.possible, event.changes)
            case .refused(let refusal):
                return (.refused(refusal), clocks(submission, event, actor, occasion))
            }
        } catch {
            return (.impossible(error), clocks(submission, event, actor, occasion))
        }
    }

    /// What the act does to the periods of the other pack though it would not have been possible;
    /// nil where that pack has no such act.
    private func clocks(
        _ submission: Submission, _ event: Event, _ actor: Actor, _ occasion: Occasion
    ) -> [Change]? {
        let version =
            matter.flatMap { other.procedure($0.procedure, version: $0.version) }
            ?? other.procedure(event.procedure, on: event.happened.civilDate)
        guard let version, let act = version.act(event.act) else { return nil }
        let situation = Situation(
            book: other, matter: matter, submission: submission, actor: actor, occasion: occasion,
            credentials: credentials)
        return try? other.event(for: act, version, situation, id: event.matter).changes
    }

    /// Whether the recorded pack says no as well: then the record does not hold all that was known
    /// when the act was decided, and the other pack is not the reason.
    private func isRefusedAsRecorded(
        _ submission: Submission, _ event: Event, _ actor: Actor, _ occasion: Occasion
    ) -> Bool {
        do throws(InputFault) {
            let decision: Decision
            if let matter = Matter(past) {
                decision = try recorded.decide(
                    submission, on: matter, by: actor, at: occasion, credentials: credentials)
            } else {
                decision = try recorded.open(
                    event.procedure, as: event.matter, with: submission, by: actor, at: occasion,
                    credentials: credentials)
            }
            if case .refused = decision { return true }
            return false
        } catch {
            return true
        }
    }

    /// Goes on as recorded, with the periods and the version of the other pack.
    private mutating func apply(_ event: Event, clocks: [Change]) {
        var changes = event.changes.filter { !$0.isOfClocks }
        changes += clocks.filter(\.isOfClocks)
        var merged = event
        merged.changes = changes
        guard matter == nil else {
            matter?.apply(merged)
            return
        }
        matter = Matter(opening: merged)
        if let version = matter?.version, other.procedure(event.procedure, version: version) == nil,
            let next = other.procedure(event.procedure, on: event.happened.civilDate)
        {
            matter?.version = next.span.first
        }
    }

    private static func endings(of event: Event, _ other: [Change]) -> [Ending] {
        let (was, would) = (ends(in: event.changes), ends(in: other))
        guard !was.isEmpty || !would.isEmpty else { return [] }
        var endings = was.map { end in
            Ending(
                period: end.period, recorded: end.late,
                other: would.first { $0.period == end.period }?.late)
        }
        for end in would where !was.contains(where: { $0.period == end.period }) {
            endings.append(Ending(period: end.period, recorded: nil, other: end.late))
        }
        return endings
    }

    private static func ends(in changes: [Change]) -> [(period: Period.ID, late: Bool)] {
        changes.compactMap { change in
            if case .ended(let period, let late) = change { (period, late) } else { nil }
        }
    }
}

extension Change {
    /// Whether it belongs to the running of periods, or to the version that lays them down.
    fileprivate var isOfClocks: Bool {
        switch self {
        case .started, .redated, .ended, .recalculated, .opened, .followed: true
        case .moved, .filled, .joined, .signed, .produced, .numbered, .linked, .closed, .cautioned,
            .noted, .assigned, .attached, .unmasked:
            false
        }
    }
}

extension Submission {
    /// What was submitted, as the event tells it.
    public init(of event: Event) {
        self.init(event.act)
        for change in event.changes {
            switch change {
            case .filled(let field, let value): fields.append((field, value))
            case .joined(let party): parties.append(party)
            case .signed(let signer): signatures.append(signer)
            case .linked(let matter, let procedure):
                link = Matter.Link(matter: matter, procedure: procedure)
            case .noted(let text): note = text
            case .attached(let file): attachments.append(file)
            case .opened, .moved, .started, .redated, .ended, .produced, .numbered, .closed,
                .recalculated, .followed, .cautioned, .assigned, .unmasked:
                break
            }
        }
    }
}
