import LegalCalendar
import Procedures

extension Condition {
    /// Whether it speaks of who acts, of the hour or of where the matter stands.
    fileprivate var passes: Bool {
        switch self {
        case .all(let parts), .any(let parts): parts.contains { $0.passes }
        case .not(let part): part.passes
        case .stage, .actorHas, .actorDid, .actorNamed, .actorQualified, .qualified, .workingDay,
            .hour, .since, .signed:
            true
        case .present, .field, .done, .parties, .document, .linked, .today, .running, .elapsed:
            false
        }
    }
}

/// What can be wrong with a procedure though each of its parts reads well.
struct Lint {
    let procedure: Procedure
    let table: Table
    let faults: FaultList

    func check() {
        guard procedure.acts.contains(where: \.opens) else {
            faults.add(table.place(of: "acts"), "no act opens a matter (one without 'from')")
            return
        }
        checkOpeningActs()
        checkReachability()
        checkEnds()
        checkPeriods()
        checkDocuments()
        checkNumbering()
    }

    private func checkOpeningActs() {
        for act in procedure.acts where act.opens && act.to == nil {
            faults.add(place(act), "the act '\(act.id)' opens a matter and leads to no stage")
        }
    }

    private var reachable: Set<Stage.ID> {
        var reached = Set(procedure.acts.filter(\.opens).compactMap(\.to))
        var grows = true
        while grows {
            let next = procedure.acts.filter { !reached.isDisjoint(with: $0.from) }.compactMap(\.to)
            grows = !reached.isSuperset(of: next)
            reached.formUnion(next)
        }
        return reached
    }

    private func checkReachability() {
        let reached = reachable
        for stage in procedure.stages where !reached.contains(stage.id) {
            faults.add(table.place(of: "stages"), "no path leads to the stage '\(stage.id)'")
        }
        for act in procedure.acts where !act.opens && reached.isDisjoint(with: act.from) {
            faults.add(place(act), "the act '\(act.id)' can never be done")
        }
    }

    /// From every stage some path must lead to an end.
    private func checkEnds() {
        var ending = Set(procedure.stages.filter(\.isEnd).map(\.id))
        var grows = true
        while grows {
            let more = procedure.acts.filter { act in act.to.map { ending.contains($0) } ?? false }
                .flatMap(\.from)
            grows = !ending.isSuperset(of: more)
            ending.formUnion(more)
        }
        for stage in procedure.stages where !ending.contains(stage.id) {
            faults.add(
                table.place(of: "stages"), "a matter at the stage '\(stage.id)' can never end")
        }
    }

    private func checkPeriods() {
        for period in procedure.periods {
            if period.from.isEmpty {
                faults.add(table.place(of: "periods"), "no act starts the period '\(period.id)'")
            }
            if period.until.isEmpty {
                faults.add(table.place(of: "periods"), "no act ends the period '\(period.id)'")
            }
            for version in period.versions where version.cites.isEmpty && period.late != .target {
                faults.add(
                    table.place(of: "periods"),
                    "the period '\(period.id)' names no article (only 'late: target' may do without)"
                )
            }
            let asked =
                period.versions
                + procedure.acts.flatMap(\.extends)
                .filter { $0.period == period.id }.flatMap(\.versions)
            if asked.contains(where: { $0.condition?.passes ?? false }) {
                faults.add(
                    table.place(of: "periods"),
                    "'when' in the period '\(period.id)' is asked again whenever its end moves: it may "
                        + "not speak of who acts, of the hour or of where the matter stands"
                )
            }
            if let field = period.fromField {
                let fills = period.from.allSatisfy { id in
                    procedure.act(id)?.fill.contains(field) ?? false
                }
                if !fills {
                    faults.add(
                        table.place(of: "periods"),
                        "the acts that start '\(period.id)' must fill '\(field)'")
                }
            }
        }
    }

    private func checkDocuments() {
        let filled = Set(procedure.acts.flatMap { $0.fill + $0.may })
        for document in procedure.documents {
            for field in document.needs where !filled.contains(field) {
                faults.add(
                    table.place(of: "documents"),
                    "no act fills '\(field)', which the document '\(document.id)' needs")
            }
            if !procedure.acts.contains(where: { $0.documents.contains(document.id) }) {
                faults.add(
                    table.place(of: "documents"), "no act produces the document '\(document.id)'")
            }
        }
    }

    private func checkNumbering() {
        let numbers = procedure.acts.contains(where: \.numbers)
        if numbers, procedure.numbering == nil {
            faults.add(table.at, "an act numbers the matter and the procedure has no 'number'")
        }
        if !numbers, procedure.numbering != nil {
            faults.add(table.place(of: "number"), "no act has 'numbers: yes'")
        }
    }

    private func place(_ act: Act) -> At {
        guard let list = table.optional("acts"), case .table(let entries, _) = list else {
            return table.at
        }
        return entries.first { $0.key == act.id.text }?.at ?? table.at
    }
}
