public import LegalCalendar
public import Procedures

extension Office {
    /// Matters that are likely the one being entered（疑似重复）, the newest first.
    ///
    /// They are equal in the fields that the procedure names, and opened within the time it names.
    /// They warn and refuse nothing: two lamps can be broken at one crossing.
    public func likelyDuplicates(
        of submission: Submission, under id: Procedure.ID, at moment: Instant
    ) async throws -> [Matter] {
        guard let procedure = book.procedure(id, on: moment.civilDate),
            let rule = procedure.duplicates
        else { return [] }
        let wanted = rule.fields.map { submission.value(of: $0) }
        guard wanted.allSatisfy({ $0 != nil }) else { return [] }
        let back = PeriodRule(length: rule.within, rollOver: RollOver.none, direction: .before)
        let first =
            rule.within.runsInHours
            ? try book.calendar.lastInstant(of: back, from: moment)
            : Instant(
                try book.calendar.fastLastDay(of: back, from: moment.civilDate), hour: 0, minute: 0)
        var found: [Matter] = []
        for id in try await store.matters(under: id, openedFrom: first) {
            guard let matter = Matter(try await store.events(of: id)) else { continue }
            if rule.fields.map({ matter.fields[$0] }) == wanted { found.append(matter) }
        }
        return found.reversed()
    }
}
