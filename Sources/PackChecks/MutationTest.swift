public import Procedures

/// Whether the cases, the table of periods and the invariants of a pack notice when something in a
/// procedure is removed or loosened（变异测试）.
public struct MutationTest: Sendable {
    public enum Killer: String, Sendable, CaseIterable {
        case cases, table, invariants
    }

    private let book: ProcedureBook
    private let stories: [Story]
    private let table: [StatutoryPeriod]
    private let prover: Prover
    /// The invariants of each version, with the proofs they have as it stands.
    private let proofs: [(procedure: Procedure, invariant: Invariant, proof: Prover.Proof)]

    public init(
        _ book: ProcedureBook, stories: [Story], table: [StatutoryPeriod],
        invariants: [Invariant], of procedures: [Procedure]
    ) {
        self.book = book
        self.stories = stories
        self.table = table
        let prover = Prover(book)
        self.prover = prover
        proofs = procedures.flatMap { procedure in
            invariants.filter { $0.concerns(procedure) }.map {
                (procedure, $0, prover.prove($0, of: procedure, keeping: [], confirming: false))
            }
        }
    }

    /// What notices the mutant first; nil where nothing does.
    public func killer(of mutant: Mutant) -> Killer? {
        if isNoticedByCases(mutant) { return .cases }
        if isNoticedByTable(mutant) { return .table }
        return isNoticedByInvariants(mutant) ? .invariants : nil
    }

    private func isNoticedByCases(_ mutant: Mutant) -> Bool {
        let own = stories.filter { $0.procedure == mutant.original.id }
        guard !own.isEmpty else { return false }
        let changed = book.with(
            book.procedures.map { procedure in
                procedure.id == mutant.original.id && procedure.span == mutant.original.span
                    ? mutant.procedure : procedure
            })
        return own.contains { !StoryRun($0, in: changed).holds }
    }

    private func isNoticedByTable(_ mutant: Mutant) -> Bool {
        guard case .period(let id) = mutant.change,
            let rows = mutant.original.period(id)?.rows, !rows.isEmpty
        else { return false }
        let own = table.filter { rows.contains($0.id) }
        let coverage = PeriodCoverage(own, excluded: [], procedures: [mutant.procedure])
        return !coverage.differing.isEmpty || coverage.used.count < own.count
    }

    private func isNoticedByInvariants(_ mutant: Mutant) -> Bool {
        proofs.contains { procedure, invariant, proof in
            guard procedure.span == mutant.original.span, procedure.id == mutant.original.id,
                case .holds = proof.verdict, proof.restsOn(mutant.change, invariant)
            else { return false }
            let again = prover.prove(
                invariant, of: mutant.procedure, keeping: proof.kept, confirming: false)
            if case .holds = again.verdict { return false }
            return true
        }
    }
}

extension Prover.Proof {
    /// Whether the change can make a difference to the proof.
    fileprivate func restsOn(_ change: Mutant.Change, _ invariant: Invariant) -> Bool {
        switch change {
        case .gate(let act, let place): kept.contains(.gate(act, place))
        case .period(let id): words.periods.contains(id)
        case .role: !words.roles.isEmpty || words.asksPersons
        }
    }
}
