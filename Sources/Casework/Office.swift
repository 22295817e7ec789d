public import LegalCalendar
public import Procedures

/// Counts what events add to figures; Figures has the rules.
public protocol EventCounting: Sendable {
    /// What the event adds, given the state of its matter after it.
    func tallies(for event: Event, after state: Matter) throws(CalendarError) -> [Tally]
}

/// The office at work: reads a matter, decides, and records what was decided（受理与办理）.
public struct Office: Sendable {
    public let book: ProcedureBook
    public let store: any EventStore
    private let counter: any EventCounting
    private let qualifications = QualificationDesk()
    /// How often an act is decided anew when somebody else was faster.
    static let attempts = 5

    public init(book: ProcedureBook, store: any EventStore, counter: any EventCounting) {
        self.book = book
        self.store = store
        self.counter = counter
    }

    /// What came of an act.
    public enum Outcome: Sendable {
        case done(Matter, Receipt)
        case refused(Refusal)
    }

    /// Opens a matter.
    public func open(
        _ procedure: Procedure.ID, with submission: Submission, by actor: Actor,
        at occasion: Occasion
    ) async throws -> Outcome {
        let id = Matter.ID(store.reserve(1).lowerBound)
        let credentials = try await self.credentials(for: submission.act, in: procedure)
        switch try book.open(
            procedure, as: id, with: submission, by: actor, at: occasion, credentials: credentials)
        {
        case .refused(let refusal): return .refused(refusal)
        case .done(let event): return try await record(event, Matter(opening: event))
        }
    }

    /// Does an act on a matter.
    ///
    /// Where another act comes in between, the matter is read and decided
    /// again.
    ///
    /// - Throws: bad input, or ``StoreError``; nothing was changed.
    public func perform(
        _ submission: Submission, on id: Matter.ID, by actor: Actor, at occasion: Occasion
    ) async throws -> Outcome {
        for attempt in 1... {
            guard var matter = Matter(try await store.events(of: id)) else {
                throw StoreError.failed("no matter \(id)")
            }
            let credentials = try await self.credentials(
                for: submission.act, in: matter.procedure)
            switch try book.decide(
                submission, on: matter, by: actor, at: occasion, credentials: credentials)
            {
            case .refused(let refusal): return .refused(refusal)
            case .done(let event):
                matter.apply(event)
                do {
                    return try await record(event, matter)
                } catch StoreError.conflict(_) where attempt < Self.attempts {
                    continue
                }
            }
        }
        throw StoreError.conflict(id)
    }

    private func record(_ event: Event, _ state: Matter) async throws -> Outcome {
        let receipts = try await store.append([try commit(of: event, state)])
        if let procedure = book.procedure(state.procedure, version: state.version),
            procedure.credential != nil
        {
            await qualifications.record(state, under: procedure)
        }
        return .done(state, receipts[0])
    }

    /// What the registers of qualifications say; nothing where no gate of the act asks.
    public func credentials(
        for act: Act.ID, in procedure: Procedure.ID
    ) async throws -> Credentials {
        let asks = book.versions(of: procedure).contains {
            $0.act(act)?.asksForCredentials ?? false
        }
        return asks ? try await qualifications.credentials(in: store, book) : Credentials()
    }

    /// What the store is given for an event.
    public func commit(of event: Event, _ state: Matter) throws(CalendarError) -> Commit {
        let procedure = book.procedure(state.procedure, version: state.version)
        return Commit(
            event: event, state: state, tallies: try counter.tallies(for: event, after: state),
            search: procedure.flatMap { book.searchText(of: event, in: $0) })
    }
}
