import Procedures

extension Procedure {
    /// The procedure with nothing left in it but its stages, who may act, the rules that are kept and
    /// what they speak of.
    ///
    /// Every path through the procedure is a path through the slice: what cannot happen here cannot
    /// happen there.
    /// `only` names the acts that are left in it; all are, where it is nil.
    func slice(
        keeping rules: Set<Rule>, _ words: Vocabulary, only: Set<Act.ID>? = nil
    ) -> Procedure {
        Procedure(
            id: id, kind: kind, label: label, statute: statute, span: span,
            numbering: nil,
            partyRoles: words.asksParties ? partyRoles : [],
            fields: fields.filter { words.fields.contains($0.id) }, stages: stages,
            acts: acts.filter { only?.contains($0.id) ?? true }.map {
                $0.slice(keeping: rules, words)
            },
            periods: periods.filter { words.periods.contains($0.id) }.map { period in
                rules.contains(.period(period.id)) ? period : period.harmless
            },
            documents: documents.filter {
                words.documents.contains($0.id) || rules.contains(.paper($0.id))
            }.map { document in
                rules.contains(.paper(document.id))
                    ? document
                    : Document(id: document.id, label: document.label, needs: [], cites: [])
            }, key: key)
    }
}

extension Act {
    fileprivate func slice(keeping rules: Set<Rule>, _ words: Vocabulary) -> Act {
        Act(
            id: id, label: label, by: by, from: from, to: to,
            fill: fill.filter { words.fields.contains($0) },
            may: may.filter { words.fields.contains($0) }, joins: joins && words.asksParties,
            signs: signs && words.asksSignatures,
            gates: gates.indices.filter { rules.contains(.gate(id, $0)) }.map { gates[$0] },
            documents: documents.filter {
                words.documents.contains($0) || rules.contains(.paper($0))
            },
            extends: extends.filter { words.periods.contains($0.period) },
            suspends: suspends.filter { words.periods.contains($0) },
            resumes: resumes.filter { words.periods.contains($0) },
            links: links.filter { words.links.contains($0) }, cites: cites)
    }
}

extension Period {
    /// The same period, standing in nobody's way.
    fileprivate var harmless: Period {
        guard late == .closes || late == .waits else { return self }
        return Period(
            id: id, label: label, from: from, fromField: fromField, until: until, late: .warns,
            rows: rows, versions: versions)
    }
}
