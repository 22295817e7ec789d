import LegalCalendar
import Procedures

/// Which acts a line tells of, when they were done and which values belong to each（办理步骤）.
struct StepPlanner {
    struct Step {
        let act: Act
        let happened: Instant
    }

    /// Office hours begin: the time of an act whose day alone is known.
    private static let morning = 9 * 3600

    private struct Plan {
        let act: Act
        let day: CivilDate?
        let conditions: [(column: Int?, texts: [String])]
    }

    private let plans: [Plan]
    private let procedure: Procedure
    private let sheet: String
    /// Whether a line tells by its times which of several acts opened it.
    private let isFree: Bool
    /// For each act that can open a line: the first act that must or may take each field.
    private let firsts: [Act.ID: [Field.ID: Act.ID]]

    init(_ procedure: Procedure, _ mapping: ImportMapping, _ table: LedgerTable) {
        self.procedure = procedure
        sheet = table.sheet
        let named = mapping.steps.compactMap { step -> Plan? in
            guard let act = procedure.act(step.act) else { return nil }
            let conditions = step.conditions.map {
                (column: table.column(headed: $0.heading), texts: $0.texts)
            }
            return Plan(act: act, day: step.day, conditions: conditions)
        }
        let timed = Set(
            table.columns.compactMap { column -> Act.ID? in
                if case .time(let act) = column.found.target { act } else { nil }
            })
        let ways = procedure.acts.filter(\.opens)
        let hasWay = ways.contains { timed.contains($0.id) }
        let found = procedure.acts.filter {
            timed.contains($0.id) || (!hasWay && $0.id == ways.first?.id)
        }
        plans =
            named.isEmpty ? found.map { Plan(act: $0, day: nil, conditions: []) } : named
        isFree = named.isEmpty
        var firsts: [Act.ID: [Field.ID: Act.ID]] = [:]
        for opening in plans.map(\.act) where opening.opens {
            let acts = plans.map(\.act).filter { !$0.opens || $0.id == opening.id }
            firsts[opening.id] = Self.firsts(acts)
        }
        self.firsts = firsts
    }

    private static func firsts(_ acts: [Act]) -> [Field.ID: Act.ID] {
        var firsts: [Field.ID: Act.ID] = [:]
        for act in acts {
            for field in act.fill where firsts[field] == nil { firsts[field] = act.id }
        }
        for act in acts {
            for field in act.may where firsts[field] == nil { firsts[field] = act.id }
        }
        return firsts
    }

    /// The plans for a line: of the acts that open, only the one whose time it has.
    private func plans(for line: Line) -> [Plan] {
        guard isFree else { return plans }
        let openings = plans.filter(\.act.opens)
        let opening = openings.first { line.times[$0.act.id] != nil } ?? openings.first
        return plans.filter { !$0.act.opens || $0.act.id == opening?.act.id }
    }

    /// The acts of a line in the order of their times; empty after a fault.
    func steps(of line: Line, _ row: SheetRow, _ report: (LineProblem) -> Void) -> [Step] {
        var steps: [Step] = []
        for plan in plans(for: line) {
            let holds = plan.conditions.allSatisfy { column, texts in
                column.map { texts.contains(row[$0].text) } ?? false
            }
            guard holds else { continue }
            guard
                let time = line.times[plan.act.id] ?? plan.day.map({ .init(day: $0, second: nil) })
            else {
                if plan.act.opens { report(missing(plan.act, row)) }
                continue
            }
            let second = time.second ?? Self.morning + steps.count * 60
            steps.append(
                Step(
                    act: plan.act,
                    happened: Instant(time.day, hour: 0, minute: 0, second: second)))
        }
        guard let first = steps.first, first.act.opens else { return [] }
        let later = steps.dropFirst().enumerated().sorted {
            ($0.element.happened, $0.offset) < ($1.element.happened, $1.offset)
        }
        return [first] + later.map(\.element)
    }

    private func missing(_ act: Act, _ row: SheetRow) -> LineProblem {
        LineProblem(
            .fault, sheet: sheet, row: row.number, heading: act.label.zh,
            expected: Label(
                zh: "“\(act.label.zh)”的日期（列名如“\(act.label.zh)时间”，或在映射文件中指明）",
                en:
                    "the day of '\(act.label.en)' (a column '\(act.label.en): time', or in the mapping)"
            ))
    }

    /// What the line says that the act takes: what it must take, and what no other act takes first.
    func fields(
        of step: Step, _ line: Line, since opening: Act.ID
    ) -> [(id: Field.ID, value: Value)] {
        line.values.filter { id, _ in
            step.act.fill.contains(id)
                || (step.act.may.contains(id) && firsts[opening]?[id] == step.act.id)
        }
    }
}
