/// What changed the running of a period（期限的中止、恢复、延长、重新起算）after it began.
///
/// The changes of a period are a bag, not a history: their order does not matter, only what they
/// say. Undoing one leaves exactly what there was without it.
///
/// - A suspension stops counting on its day. The resumption that ends it is an event like any
///   other: its day is not counted and counting goes on the day after. So no day of `from … on`
///   counts. Suspensions are matched with resumptions by date, one to one, and may overlap.
/// - A resumption with no suspension before it changes nothing.
/// - An extension counts from the last day of the period before it, rolled over if it fell on a day
///   off. Several run one after the other by the day of decision; without one, shorter units first.
/// - A restart puts the day of the event at a later date. The latest one decides, and extensions
///   stay unless undone.
public indirect enum ClockChange: Hashable, Sendable {
    case suspended(from: CivilDate, reason: String)
    case resumed(on: CivilDate)
    /// `on` is the day of the decision; it orders several extensions and nothing else.
    case extended(by: PeriodLength, reason: String, on: CivilDate? = nil)
    case restarted(on: CivilDate)
    /// Takes back one change equal to this one; which may itself be an undoing.
    case undone(ClockChange)
}
