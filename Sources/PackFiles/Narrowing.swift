import LegalCalendar
import Procedures

/// Sees that a local procedure narrows the national one and loosens nothing in it.
struct Narrowing {
    let base: Procedure
    let local: Procedure
    let at: At
    let faults: FaultList

    func check() {
        for act in base.acts { checkAct(act) }
        for field in base.fields { checkField(field) }
        for period in base.periods { checkPeriod(period) }
        for document in base.documents { checkDocument(document) }
        for stage in base.stages {
            guard let own = local.stage(stage.id) else { continue }
            if own.isEnd != stage.isEnd {
                loosened("the stage '\(stage.id)' may not change whether it ends the matter")
            }
        }
    }

    private func checkAct(_ act: Act) {
        guard let own = local.act(act.id) else { return loosened("the act '\(act.id)' may not go") }
        let added = Set(own.by).subtracting(act.by)
        if !added.isEmpty {
            let names = added.map(\.text).sorted().joined(separator: ", ")
            loosened("the act '\(act.id)' may not be opened to: \(names)")
        }
        let dropped = Set(act.fill).subtracting(own.fill)
        if !dropped.isEmpty {
            let names = dropped.map(\.text).sorted().joined(separator: ", ")
            loosened("the act '\(act.id)' must still fill: \(names)")
        }
        if !Set(own.from).isSubset(of: act.from), !act.opens {
            loosened("the act '\(act.id)' may not be possible at more stages")
        }
        if own.to != act.to { loosened("the act '\(act.id)' may not lead elsewhere") }
        if !Set(act.documents).isSubset(of: own.documents) {
            loosened("the act '\(act.id)' must still produce its documents")
        }
        for gate in act.gates where gate.isMandatory && !own.gates.contains(gate) {
            loosened("the act '\(act.id)' may not lose the gate “\(gate.reason.zh)”")
        }
    }

    private func checkField(_ field: Field) {
        guard let own = local.field(field.id) else {
            return loosened("the field '\(field.id)' may not go")
        }
        if field.isPersonal, !own.isPersonal {
            loosened("the field '\(field.id)' must stay masked")
        }
        if field.isMandatory, !own.kind.isNoWider(than: field.kind) {
            loosened("the field '\(field.id)' may not take more than the law's form does")
        }
    }

    private func checkPeriod(_ period: Period) {
        guard let own = local.period(period.id) else {
            return loosened("the period '\(period.id)' may not go")
        }
        guard period.late != .target, period.isMandatory else { return }
        if own.late == .target {
            loosened("the period '\(period.id)' may not become a mere target")
        }
        if period.late == .closes, own.late != .closes {
            loosened("the period '\(period.id)' must still close when its last day has passed")
        }
        if period.late == .waits {
            return checkWait(period, own)
        }
        if !Set(period.from).isSubset(of: own.from) || !Set(own.until).isSubset(of: period.until) {
            loosened("the period '\(period.id)' must start and end with the same acts")
        }
        for version in own.versions {
            let atOneTime = period.versions.filter { $0.span.overlaps(version.span) }
            let same = atOneTime.filter { $0.condition == version.condition }
            let under = same.isEmpty ? atOneTime : same
            let longer = under.contains {
                $0.rule.length.isCertainlyShorter(than: version.rule.length)
            }
            if longer { loosened("the period '\(period.id)' may not grow longer") }
        }
    }

    /// A shortest time may grow and may not shrink.
    private func checkWait(_ period: Period, _ own: Period) {
        if own.late != .waits || !Set(period.until).isSubset(of: own.until) {
            loosened("the period '\(period.id)' must still hold back the same acts")
        }
        for version in own.versions {
            let shrinks = period.versions.contains { base in
                base.span.overlaps(version.span) && base.condition == version.condition
                    && version.rule.length.isCertainlyShorter(than: base.rule.length)
            }
            if shrinks { loosened("the period '\(period.id)' may not grow shorter") }
        }
    }

    private func checkDocument(_ document: Document) {
        guard let own = local.document(document.id) else {
            return loosened("the document '\(document.id)' may not go")
        }
        if !Set(document.needs).isSubset(of: own.needs) {
            loosened("the document '\(document.id)' must still need all that the law demands")
        }
    }

    private func loosened(_ message: String) {
        faults.add(at, "'\(local.id)' loosens what the pack below lays down: \(message)")
    }
}

extension PeriodLength {
    /// Whether it is shorter in every case, so that laying `other` in its place lengthens a period.
    fileprivate func isCertainlyShorter(than other: PeriodLength) -> Bool {
        if unit == other.unit { return count < other.count }
        return longestDays < other.shortestDays
    }

    private var shortestDays: Int {
        switch unit {
        case .minutes: 0
        case .hours: count / 24
        case .days, .ri, .workingDays: count
        case .months: count * 28
        case .years: count * 365
        case .through, .before: 0
        }
    }

    private var longestDays: Int {
        switch unit {
        case .minutes: count / 1440 + 1
        case .hours: count / 24 + 1
        case .days: count
        case .ri, .workingDays: count * 3 + 9
        case .months: count * 31
        case .years: count * 366
        case .through, .before: 366
        }
    }
}

extension Field.Kind {
    fileprivate func isNoWider(than other: Field.Kind) -> Bool {
        switch (self, other) {
        case (.text(let own), .text(let base)): own <= base
        case (.integer(let own), .integer(let base)), (.money(let own), .money(let base)):
            base.lowerBound <= own.lowerBound && own.upperBound <= base.upperBound
        case (.choice(let own), .choice(let base)): Set(own.map(\.id)).isSubset(of: base.map(\.id))
        case (.staff(let own), .staff(let base)):
            base.lowerBound <= own.lowerBound && own.upperBound <= base.upperBound
        default: self == other
        }
    }
}
