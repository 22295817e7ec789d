import LegalCalendar
import Procedures

extension Matter {
    /// Adds the event to the state.
    ///
    /// Events come in the order of their positions.
    public mutating func apply(_ event: Event) {
        count += 1
        if !DeskEntry.isDesk(event.act) {
            deeds.append(Deed(act: event.act, actor: event.actor, happened: event.happened))
            if let unit = event.unit {
                self.unit = unit
                if !units.contains(unit) { units.append(unit) }
            }
        }
        for change in event.changes { apply(change, of: event) }
    }

    private mutating func apply(_ change: Change, of event: Event) {
        switch change {
        case .opened(let version): self.version = version
        case .moved(let stage): self.stage = stage
        case .filled(let field, let value): fields[field] = value
        case .joined(let party): parties.append(party)
        case .signed(let index): signatures.insert(index)
        case .started(let period, let from, let due):
            clocks.append(
                Clock(
                    period: period, act: event.act, startedAt: event.happened, from: from, due: due)
            )
        case .redated(let period, let due, let change):
            update(period) {
                $0.due = due
                $0.changes.append(change)
            }
        case .recalculated(let period, _, let due): update(period) { $0.due = due }
        case .ended(let period, let late):
            update(period) { $0.end = Clock.End(happened: event.happened, late: late) }
        case .produced(let document): documents.append(document)
        case .numbered(let series, let serial): (self.series, self.serial) = (series, serial)
        case .linked(let matter, let procedure):
            links.append(Link(matter: matter, procedure: procedure))
        case .closed: closed = event.happened
        case .followed(let version, _): self.version = version
        case .assigned(let people): assignees = people
        case .attached(let file): attachments.append(file)
        case .noted, .cautioned, .unmasked: break
        }
    }

    private mutating func update(_ period: Period.ID, _ change: (inout Clock) -> Void) {
        guard let index = clocks.lastIndex(where: { $0.period == period && $0.isRunning }) else {
            return
        }
        change(&clocks[index])
    }
}
