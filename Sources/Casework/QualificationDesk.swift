import Procedures

/// The qualifications that the store's registers hold: read when first asked for, then kept as the
/// office records.
actor QualificationDesk {
    private var known: Credentials?
    /// Lines recorded before the registers were read, or while they are: the read may have missed them.
    private var recorded: [(matter: Matter, procedure: Procedure)] = []

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
        // Another reading may have come first; what it knows has been kept up to date since.
        if let known { return known }
        for line in recorded { read.update(line.matter, under: line.procedure) }
        recorded = []
        known = read
        return read
    }

    /// Takes over a line that was recorded.
    func record(_ matter: Matter, under procedure: Procedure) {
        if known == nil {
            recorded.append((matter, procedure))
        } else {
            known?.update(matter, under: procedure)
        }
    }
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
