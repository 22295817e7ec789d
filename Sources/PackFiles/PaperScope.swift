import Paperwork
import Procedures

/// What the versions of a procedure define, for checking what a template speaks of.
final class PaperScope {
    /// The versions that the templates cover, in the order of the pack; at least one.
    let versions: [Procedure]
    /// The names of all versions together.
    let names: ProcedureScope
    private let certainties: [Certainty]

    init(
        _ versions: [Procedure], roles: Set<Role.ID>, thresholds: Set<Threshold.ID>,
        faults: FaultList
    ) {
        self.versions = versions
        certainties = versions.map { Certainty($0) }
        names = ProcedureScope(roles: roles, thresholds: thresholds, faults: faults)
        for procedure in versions {
            for field in procedure.fields { names.fields[field.id] = field }
            names.acts.formUnion(procedure.acts.map(\.id))
            names.stages.formUnion(procedure.stages.map(\.id))
            names.periods.formUnion(procedure.periods.map(\.id))
            names.documents.formUnion(procedure.documents.map(\.id))
            names.partyRoles.formUnion(procedure.partyRoles.map(\.id))
        }
    }

    /// Why nothing is known by the name of the place; nil where something is.
    func problem(with place: PaperPlace) -> String? {
        switch place {
        case .name(let name, let format):
            if let field = names.fields[Field.ID(name)] { return field.problem(with: format) }
            if names.partyRoles.contains(PartyRole.ID(name)) {
                return [nil, .identity, .phone, .details].contains(format)
                    ? nil : "a party is not written as '\(format?.rawValue ?? "")'"
            }
            return "'\(name)' is no field and no party"
        case .known(let word, let of?):
            switch word {
            case .day, .time, .by:
                return names.acts.contains(Act.ID(of)) ? nil : "no act '\(of)'"
            case .until:
                return names.periods.contains(Period.ID(of)) ? nil : "no period '\(of)'"
            case .law: return nil
            default: return "'@\(word.rawValue)' takes no name"
            }
        case .known(.until, nil): return "'@until' needs the name of a period"
        case .known: return nil
        }
    }

    /// The versions in which something without which the place is empty may be lacking when the
    /// document is made.
    ///
    /// `given`: what holds besides, where the place stands.
    func uncertain(
        _ place: PaperPlace, of document: Document.ID, given: Set<Fact>
    ) -> [Procedure] {
        zip(versions, certainties).compactMap { procedure, certainty in
            guard let paper = procedure.document(document) else { return nil }
            let acts = procedure.acts.filter { $0.documents.contains(document) }
            let isSure = acts.allSatisfy { act in
                let facts = certainty.facts(after: act).union(given)
                return place.isFilled(by: facts, act, paper, in: procedure)
            }
            return isSure ? nil : procedure
        }
    }
}

extension PaperPlace {
    /// Whether it is never empty, these facts being certain.
    fileprivate func isFilled(
        by facts: Set<Fact>, _ act: Act, _ document: Document, in procedure: Procedure
    ) -> Bool {
        switch self {
        case .name(let name, let format):
            if facts.contains(.field(Field.ID(name))) { return true }
            // A party always has a name; number and phone are not always known.
            return facts.contains(.party(PartyRole.ID(name)))
                && (format == nil || format == .details)
        case .known(let word, let of):
            switch word {
            case .day, .time, .by: return of.map { facts.contains(.done(Act.ID($0))) } ?? true
            case .until: return facts.contains(.started(Period.ID(of ?? "")))
            case .number, .paper: return facts.contains(.numbered)
            case .parties: return procedure.partyRoles.contains { facts.contains(.party($0.id)) }
            // Articles known from memory alone are not printed; a gap stands for them.
            case .basis: return !act.cites.isEmpty
            case .article: return !document.cites.isEmpty
            case .law: return of != nil || procedure.statute != nil
            case .unit: return false
            case .organisation, .superior, .organ, .year, .copies: return true
            }
        }
    }
}

extension Field {
    /// Why it is not written in the format; nil where it can be.
    fileprivate func problem(with format: PaperPlace.Format?) -> String? {
        guard let format else { return nil }
        let fits =
            switch (kind, format) {
            case (.money, .capitals), (.staff, .cards), (.place, .community), (.list, .count),
                (.staff, .count):
                true
            default: false
            }
        return fits ? nil : "the field '\(id)' is not written as '\(format.rawValue)'"
    }
}
