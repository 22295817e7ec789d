public import Procedures

extension Measure {
    /// Whether it counts the act and nothing else, once for each matter: then the records behind it are
    /// the matters in which the act was done.
    public func counts(_ act: Act.ID, of procedure: Procedure.ID) -> Bool {
        !sources.isEmpty && sources.allSatisfy { $0 == Source(procedure: procedure, act: act) }
            && amount == .matters && condition == nil
    }
}
