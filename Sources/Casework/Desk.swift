public import LegalCalendar
public import Procedures

/// Work around a matter that no procedure lays down, on record all the same（办案辅助）.
public enum DeskEntry: Hashable, Sendable {
    /// Hands the matter to people of the office; nobody in particular where empty（分办、转办）.
    case assign([Actor.ID])
    /// A remark for colleagues, up to 2000 characters（备注）.
    case note(String)
    case attach([Attachment])
    /// Somebody read personal data in full: what, and what for（查阅个人信息）.
    case unmask(what: String, purpose: String)

    /// The name under which the ledger lists it.
    ///
    /// No procedure's act is called so.
    public var act: Act.ID {
        switch self {
        case .assign: "desk.assign"
        case .note: "desk.note"
        case .attach: "desk.attach"
        case .unmask: "desk.unmask"
        }
    }

    /// Whether an act of this name is no act of a procedure.
    public static func isDesk(_ act: Act.ID) -> Bool { act.text.hasPrefix("desk.") }

    var changes: [Change] {
        switch self {
        case .assign(let people): [.assigned(people)]
        case .note(let text): [.noted(text)]
        case .attach(let files): files.map { .attached($0) }
        case .unmask(let what, let purpose): [.unmasked(what: what, purpose: purpose)]
        }
    }
}

/// Why an entry beside the procedure is not taken（输入有误）.
public enum DeskFault: Error, Equatable, Sendable {
    /// Empty, or longer than may be: the number of characters allowed.
    case text(longest: Int)
    case noFile
    /// A time before the matter's last act, or after the entry.
    case time
}

extension ProcedureBook {
    /// The event of a desk entry; it moves no stage and no period.
    ///
    /// - Throws: ``DeskFault``; nothing is changed.
    public func event(
        of entry: DeskEntry, on matter: Matter, by actor: Actor, at moment: Instant
    ) throws(DeskFault) -> Event {
        switch entry {
        case .assign: break
        case .note(let text), .unmask(_, purpose: let text):
            guard !text.isEmpty, text.isShort(Self.longestNote) else {
                throw .text(longest: Self.longestNote)
            }
        case .attach(let files): if files.isEmpty { throw .noFile }
        }
        return Event(
            matter: matter.id, position: matter.count, procedure: matter.procedure,
            act: entry.act, actor: actor.id, unit: actor.unit, happened: moment, entered: moment,
            changes: entry.changes)
    }
}

extension Office {
    /// Puts a desk entry on the record of a matter.
    ///
    /// - Throws: ``DeskFault``, or ``StoreError``; nothing was changed.
    @discardableResult
    public func record(
        _ entry: DeskEntry, on id: Matter.ID, by actor: Actor, at moment: Instant
    ) async throws -> (Matter, Receipt) {
        for attempt in 1... {
            guard var matter = Matter(try await store.events(of: id)) else {
                throw StoreError.failed("no matter \(id)")
            }
            let event = try book.event(of: entry, on: matter, by: actor, at: moment)
            matter.apply(event)
            do {
                return (matter, try await store.append([try commit(of: event, matter)])[0])
            } catch StoreError.conflict(_) where attempt < Self.attempts {
                continue
            }
        }
        throw StoreError.conflict(id)
    }
}
