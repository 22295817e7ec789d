import LegalCalendar
public import Procedures

extension ProcedureBook {
    /// Decides whether an act that opens a matter may be done.
    ///
    /// `procedure`: the kind of matter; the version in force on its decisive day applies.
    /// `matter`: the number that the new matter will have.
    /// `credentials`: who is qualified, for gates that ask.
    /// Gives the event, at position 0, or a refusal with its article.
    /// Throws bad input; nothing is changed.
    public func open(
        _ procedure: Procedure.ID, as matter: Matter.ID, with submission: Submission,
        by actor: Actor, at occasion: Occasion, credentials: Credentials = Credentials()
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
            book: self, matter: nil, submission: submission, actor: actor, occasion: occasion,
            credentials: credentials)
        return try decide(act, version, situation, id: matter)
    }

    /// Decides whether an act on an open matter may be done.
    ///
    /// - Returns: the event that follows the matter's last one, or a refusal with its article.
    /// - Throws: bad input; nothing is changed.
    public func decide(
        _ submission: Submission, on matter: Matter, by actor: Actor, at occasion: Occasion,
        credentials: Credentials = Credentials()
    ) throws(InputFault) -> Decision {
        guard let version = procedure(matter.procedure, version: matter.version) else {
            throw .unknownProcedure(matter.procedure)
        }
        guard let act = version.act(submission.act) else {
            throw .unknownAct(submission.act, in: matter.procedure)
        }
        guard !act.opens else { throw .alreadyOpened(matter.id) }
        let situation = Situation(
            book: self, matter: matter, submission: submission, actor: actor, occasion: occasion,
            credentials: credentials)
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
            var event = try event(for: act, procedure, situation, id: id)
            for caution in try Self.cautions(of: act, procedure, situation) {
                event.changes.append(.cautioned(caution.reason.zh))
            }
            return .done(event)
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

    /// The first ground on which the law stands in the way: role, stage, a period that has closed or
    /// not yet run, then the gates in the order of the pack, then the papers.
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
        if let refusal = try periodRefusals(of: act, procedure, situation, blocking: true).first {
            return refusal
        }
        for gate in act.gates where gate.blocks {
            if try !situation.holds(gate.condition) { return gate.refusal(of: act) }
        }
        return documentRefusal(of: act, procedure, situation)
    }

    /// What rules known from memory alone say against the act: they caution and block nothing.
    static func cautions(
        of act: Act, _ procedure: Procedure, _ situation: Situation
    ) throws(CalendarError) -> [Refusal] {
        var cautions = try periodRefusals(of: act, procedure, situation, blocking: false)
        for gate in act.gates where !gate.blocks {
            if try !situation.holds(gate.condition) { cautions.append(gate.refusal(of: act)) }
        }
        return cautions
    }

    /// The periods that the act would end and that have closed, or have not yet run their time.
    static func periodRefusals(
        of act: Act, _ procedure: Procedure, _ situation: Situation, blocking: Bool
    ) throws(CalendarError) -> [Refusal] {
        guard let matter = situation.matter else { return [] }
        var refusals: [Refusal] = []
        for period in procedure.periods(endedBy: act.id)
        where period.late == .closes || period.late == .waits {
            guard let clock = matter.clock(period.id), clock.isRunning, let due = clock.due,
                period.late == .waits
                    ? !due.isReached(at: situation.occasion.happened)
                    : due.isMissed(at: situation.occasion.happened)
            else { continue }
            let version = try situation.book.applicable(
                period.versions, from: clock.from, situation)
            guard version?.blocks ?? true == blocking else { continue }
            refusals.append(period.refusal(of: act, due, version))
        }
        return refusals
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

extension Gate {
    fileprivate func refusal(of act: Act) -> Refusal {
        Refusal(
            ground: .gate, act: act.id, cites: cites, reason: reason, clearedBy: clearedBy)
    }
}

extension Period {
    fileprivate func refusal(of act: Act, _ due: Deadline, _ version: Version?) -> Refusal {
        guard late == .waits else {
            return Refusal(
                ground: .periodClosed(id, due: due), act: act.id, cites: version?.cites ?? [],
                reason: Label(
                    zh: "“\(label.zh)”已于\(due.day.chinese)届满",
                    en: "\(label.en) ended on \(due.day)"),
                clearedBy: [])
        }
        return Refusal(
            ground: .periodWaits(id, due: due), act: act.id, cites: version?.cites ?? [],
            reason: Label(
                zh: "“\(label.zh)”至\(due.day.chinese)才届满，此前不能“\(act.label.zh)”",
                en: "\(label.en) runs until \(due.day); \(act.label.en) is not possible before"),
            clearedBy: [])
    }
}
