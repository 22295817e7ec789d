public import Procedures

extension Outlook.Judge {
    /// Whether the matter waits in a queue for the act（待会审）: it could be done, and is asked for.
    public func waits(_ matter: Matter, for act: Act) -> Bool {
        guard let queueing = act.queueing, outlook(of: act.id, on: matter).isPossible else {
            return false
        }
        if let condition = queueing.condition {
            let situation = Situation(
                book: book, matter: matter, submission: Submission(act.id),
                actor: Actor(id: "", roles: Set(act.by)), occasion: Occasion(moment),
                credentials: credentials)
            // Where the calendar does not reach, better look once too often.
            guard (try? situation.holds(condition)) ?? true else { return false }
        }
        let last = matter.deeds.lastIndex { $0.act == act.id }
        if queueing.after.isEmpty { return act.to != nil || last == nil }
        let asked = matter.deeds.lastIndex { queueing.after.contains($0.act) }
        return asked.map { $0 > last ?? -1 } ?? false
    }
}
