import LegalCalendar
public import Procedures

extension ProcedureBook {
    /// Decides whether an act that opens a matter may be done.
    ///
    /// `procedure`: the kind of matter; the version in force on its decisive day applies.
    /// `matter`: the number that the new matter will have.
    /// Gives the event, at position 0, or a refusal with its article.
    /// Throws bad input; nothing is changed.
    public func open(
        _ procedure: Procedure.ID, as matter: Matter.ID, with submission: Submission,
        by actor: Actor,
        at occasion: Occasion
    ) throws(InputFault) -> Decision {
        let versions = versions(of: procedure)
        guard let latest = versions.last else { throw .unknownProcedure(procedure) }
        let day = decisiveDay(of: latest, submission, occasion)
        guard let version = versions.first(where: { $0.span.contains(day) }) else {
            return .refused(
                Refusal(
                    ground: .notInForce(day), act: submission.act, cites: [],
                    reason: Label(
                        zh: "\(day.chinese)没有现行有效的“\(latest.label.zh)”程序",
                        en: "No version of \(latest.label.en) is in force on \(day)"),
                    clearedBy: []))
        }
        guard let act = version.act(submission.act) else {
            throw .unknownAct(submission.act, in: procedure)
        }
        guard act.opens else { throw .notOpened(procedure) }
        let situation = Situation(
            book: self, matter: nil, submission: submission, actor: actor, occasion: occasion)
        return try decide(act, version, situation, id: matter)
    }

    /// Decides whether an act on an open matter may be done.
    ///
    /// - Returns: the event that follows the matter's last one, or a refusal with its article.
    /// - Throws: bad input; nothing is changed.
    public func decide(
        _ submission: Submission, on matter: Matter, by actor: Actor, at occasion: Occasion
    ) throws(InputFault) -> Decision {
        guard let version = procedure(matter.procedure, version: matter.version) else {
            throw .unknownProcedure(matter.procedure)
        }
        guard let act = version.act(submission.act) else {
            throw .unknownAct(submission.act, in: matter.procedure)
        }
        guard !act.opens else { throw .alreadyOpened(matter.id) }
        let situation = Situation(
            book: self, matter: matter, submission: submission, actor: actor, occasion: occasion)
        return try decide(act, version, situation, id: matter.id)
    }

    private func decisiveDay(
        of procedure: Procedure, _ submission: Submission, _ occasion: Occasion
    ) -> CivilDate {
        if case .field(let field) = procedure.decisiveDay,
            case .date(let date) = submission.value(of: field)
        {
            return date
        }
        return occasion.happened.civilDate
    }

    private func decide(
        _ act: Act, _ procedure: Procedure, _ situation: Situation, id: Matter.ID
    ) throws(InputFault) -> Decision {
        try checkTimes(situation)
        do {
            if let refusal = try Self.refusal(of: act, procedure, situation) {
                return .refused(refusal)
            }
            try check(situation.submission, for: act, procedure, situation.matter)
            return .done(try event(for: act, procedure, situation, id: id))
        } catch let fault as InputFault {
            throw fault
        } catch let error as CalendarError {
            throw .calendar(error)
        } catch {
            throw .unknownAct(act.id, in: procedure.id)
        }
    }

    private func checkTimes(_ situation: Situation) throws(InputFault) {
        let occasion = situation.occasion
        if occasion.happened > occasion.entered { throw .happenedInFuture }
        if let last = situation.matter?.deeds.last?.happened, occasion.happened < last {
            throw .happenedBefore(last)
        }
    }

    /// The first ground on which the law stands in the way: role, stage, a period that has closed,
    /// then the gates in the order of the pack.
    static func refusal(
        of act: Act, _ procedure: Procedure, _ situation: Situation
    ) throws(CalendarError) -> Refusal? {
        if situation.actor.roles.isDisjoint(with: act.by) {
            return Refusal(
                ground: .role(needed: act.by), act: act.id, cites: act.cites,
                reason: Label(
                    zh: "“\(act.label.zh)”不由本岗位办理",
                    en: "\(act.label.en) is not done by this role"),
                clearedBy: act.by)
        }
        if let stage = situation.matter?.stage, !act.from.contains(stage) {
            return Refusal(
                ground: .stage(needed: act.from), act: act.id, cites: act.cites,
                reason: Label(
                    zh: "办件处于“\(procedure.stage(stage)?.label.zh ?? stage.text)”环节，"
                        + "不能“\(act.label.zh)”",
                    en: "The matter stands at \(procedure.stage(stage)?.label.en ?? stage.text); "
                        + "\(act.label.en) is not possible there"),
                clearedBy: [])
        }
        for period in procedure.periods(endedBy: act.id) where period.late == .closes {
            guard let clock = situation.matter?.clock(period.id), clock.isRunning,
                let due = clock.due, due.isMissed(at: situation.occasion.happened)
            else { continue }
            let version = try situation.book.applicable(
                period.versions, from: clock.from, situation)
            return Refusal(
                ground: .periodClosed(period.id, due: due), act: act.id,
                cites: version?.cites ?? [],
                reason: Label(
                    zh: "“\(period.label.zh)”已于\(due.day.chinese)届满",
                    en: "\(period.label.en) ended on \(due.day)"),
                clearedBy: [])
        }
        for gate in act.gates where try !situation.holds(gate.condition) {
            return Refusal(
                ground: .gate, act: act.id, cites: gate.cites, reason: gate.reason,
                clearedBy: gate.clearedBy)
        }
        return documentRefusal(of: act, procedure, situation)
    }

    /// A paper may not come out without what the law wants in it.
    private static func documentRefusal(
        of act: Act, _ procedure: Procedure, _ situation: Situation
    ) -> Refusal? {
        for id in act.documents {
            guard let document = procedure.document(id) else { continue }
            let missing = document.needs.filter { situation.value(of: $0) == nil }
            guard !missing.isEmpty else { continue }
            let labels = missing.compactMap { procedure.field($0)?.label }
            return Refusal(
                ground: .document(id, missing: missing), act: act.id, cites: document.cites,
                reason: Label(
                    zh: "《\(document.label.zh)》还缺："
                        + labels.map(\.zh).joined(separator: "、"),
                    en: "\(document.label.en) still lacks: "
                        + labels.map(\.en).joined(separator: ", ")),
                clearedBy: act.by)
        }
        return nil
    }
}
