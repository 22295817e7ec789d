import Procedures

/// The qualifications that the store's registers hold: read when first asked for, then kept as the
/// office records.
actor QualificationDesk {
    private var known: Credentials?

    /// What the registers say; those of the store as it is, the first time.
    func credentials(in store: any EventStore, _ book: ProcedureBook) async throws -> Credentials {
        if let known { return known }
        var read = Credentials()
        for procedure in book.credentialRegisters {
            for id in try await store.matters(under: procedure, openedFrom: nil) {
                guard let matter = Matter(try await store.events(of: id)),
                    let version = book.procedure(matter.procedure, version: matter.version)
                else { continue }
                read.update(matter, under: version)
            }
        }
        // Somebody may have recorded while this was read: theirs is kept.
        if known == nil { known = read }
        return known ?? read
    }

    /// Takes over a line that was recorded; before the registers were read there is nothing to keep.
    func recorded(_ matter: Matter, under procedure: Procedure) {
        known?.update(matter, under: procedure)
    }

    /// Forgets what it knows, so that the registers are read again.
    func forget() { known = nil }
}

extension ProcedureBook {
    /// The registers whose lines are qualifications.
    var credentialRegisters: [Procedure.ID] {
        var names: [Procedure.ID] = []
        for procedure in procedures
        where procedure.credential != nil && !names.contains(procedure.id) {
            names.append(procedure.id)
        }
        return names
    }
}

extension Act {
    /// Whether a gate asks who is qualified.
    var asksForCredentials: Bool { gates.contains { $0.condition.asksForCredentials } }
}

extension Condition {
    fileprivate var asksForCredentials: Bool {
        switch self {
        case .qualified, .actorQualified: true
        case .all(let parts), .any(let parts): parts.contains { $0.asksForCredentials }
        case .not(let part): part.asksForCredentials
        default: false
        }
    }
}
