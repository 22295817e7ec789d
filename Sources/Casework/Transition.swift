public import LegalCalendar
public import Procedures

/// What a new pack means for one open matter（规则变更对未结办件的影响）: the version that it would
/// follow, the last days that would move, the acts that would become possible or refused.
///
/// Nothing is changed: ``event(as:by:at:)`` is what records the move where somebody chooses it.
public struct Transition: Sendable {
    /// A running period whose last day is another one under the new pack.
    public struct Move: Hashable, Sendable {
        public let period: Period.ID
        public let old: Deadline
        /// Nil where the new pack has no such period for the matter: it ends.
        public let new: Deadline?
        public let before: Period.Version?
        public let after: Period.Version?
    }

    /// An act that the matter's stage offers under one pack and not, or not so, under the other.
    public struct Turn: Hashable, Sendable {
        public let act: Act.ID
        public let old: Outlook
        public let new: Outlook
    }

    public let matter: Matter.ID
    public let number: String?
    public let procedure: Procedure.ID
    /// First days of the versions that it follows and would follow; nil where the new pack has none.
    public let version: CivilDate
    public let next: CivilDate?
    public let moves: [Move]
    public private(set) var turns: [Turn] = []
    private let position: Int

    /// Whether moving the matter would record anything.
    public var changesRecord: Bool { !moves.isEmpty || next != version }

    /// - Parameters:
    ///   - matter: an open one.
    ///   - old: the pack that it has been decided under.
    ///   - new: the pack to compare with.
    ///   - moment: by which acts are judged possible or not.
    ///   - credentials: who is qualified, for gates that ask.
    public init(
        of matter: Matter, from old: ProcedureBook, to new: ProcedureBook, at moment: Instant,
        credentials: Credentials = Credentials()
    ) {
        self.matter = matter.id
        number = matter.number
        procedure = matter.procedure
        version = matter.version
        position = matter.count
        let before = old.procedure(matter.procedure, version: matter.version)
        let after = new.version(for: matter, insteadOf: old)
        next = after?.span.first
        guard let after else {
            moves = []
            return
        }
        moves = Self.moves(of: matter, before, old, after, new, moment)
        var moved = matter
        let event = self.event(as: "", by: Actor(id: "", roles: []), at: moment)
        if let event { moved.apply(event) }
        let past = Outlook.Judge(book: old, at: moment, credentials: credentials)
        let future = Outlook.Judge(book: new, at: moment, credentials: credentials)
        var acts = after.acts.map(\.id)
        for act in before?.acts ?? [] where !acts.contains(act.id) { acts.append(act.id) }
        for act in acts {
            let was = past.outlook(of: act, on: matter)
            let will = future.outlook(of: act, on: moved)
            if was.isPossible != will.isPossible {
                turns.append(Turn(act: act, old: was, new: will))
            }
        }
    }

    /// The event that moves the matter to the new pack; nil where nothing moves.
    public func event(as act: Act.ID, by actor: Actor, at moment: Instant) -> Event? {
        guard changesRecord, let next else { return nil }
        return Event(
            matter: matter, position: position, procedure: procedure, act: act, actor: actor.id,
            unit: actor.unit, happened: moment, entered: moment,
            changes: (next == version ? [] : [.followed(version: next, before: version)])
                + moves.map { move in
                    move.new.map { .recalculated(move.period, from: move.old, to: $0) }
                        ?? .ended(move.period, late: false)
                })
    }

    private static func moves(
        of matter: Matter, _ before: Procedure?, _ old: ProcedureBook, _ after: Procedure,
        _ new: ProcedureBook, _ moment: Instant
    ) -> [Move] {
        matter.clocks.compactMap { clock in
            guard clock.isRunning, let due = clock.due else { return nil }
            let was = before.flatMap { old.end(of: clock, in: matter, under: $0, at: moment) }
            guard let will = new.end(of: clock, in: matter, under: after, at: moment) else {
                // The same under both packs: a condition of the period no longer fits.
                guard was != nil || before?.period(clock.period) == nil else { return nil }
                return Move(
                    period: clock.period, old: due, new: nil, before: was?.version, after: nil)
            }
            guard let end = will.due, end != due else { return nil }
            return Move(
                period: clock.period, old: due, new: end, before: was?.version,
                after: will.version)
        }
    }
}

extension ProcedureBook {
    /// The version of its procedure that a matter would follow under this pack: the one in force on
    /// the day that the law makes decisive.
    ///
    /// A matter that has not followed that version in the old pack either keeps its own.
    func version(for matter: Matter, insteadOf old: ProcedureBook) -> Procedure? {
        let own = procedure(matter.procedure, version: matter.version)
        let known = old.decisiveVersion(for: matter)
        if let own, known?.span.first != matter.version { return own }
        return decisiveVersion(for: matter) ?? own
    }

    private func decisiveVersion(for matter: Matter) -> Procedure? {
        guard let latest = versions(of: matter.procedure).last else { return nil }
        var day = matter.opened.civilDate
        if case .field(let field) = latest.decisiveDay, case .date(let date) = matter.fields[field]
        {
            day = date
        }
        return procedure(matter.procedure, on: day)
    }

    /// The end of a running clock under a version of the procedure, and the rule that gives it.
    ///
    /// Nil where the period is not for this matter. Without `due` where the calendar cannot tell it.
    func end(
        of clock: Matter.Clock, in matter: Matter, under procedure: Procedure, at moment: Instant
    ) -> (version: Period.Version, due: Deadline?)? {
        guard let period = procedure.period(clock.period) else { return nil }
        let situation = Situation(
            book: self, matter: matter, submission: Submission(clock.act),
            actor: Actor(id: "", roles: []), occasion: Occasion(moment))
        do throws(CalendarError) {
            guard let version = try applicable(period.versions, from: clock.from, situation) else {
                return nil
            }
            return (version, try? deadline(of: version.rule, clock, clock.changes))
        } catch {
            return nil
        }
    }
}
