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
    /// The first act that must or may take each field.
    private let firsts: [Field.ID: Act.ID]

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
        let way = ways.first { timed.contains($0.id) } ?? ways.first
        let found = procedure.acts.filter {
            $0.id == way?.id || (!$0.opens && timed.contains($0.id))
        }
        plans =
            named.isEmpty ? found.map { Plan(act: $0, day: nil, conditions: []) } : named
        var firsts: [Field.ID: Act.ID] = [:]
        for plan in plans {
            for field in plan.act.fill where firsts[field] == nil { firsts[field] = plan.act.id }
        }
        for plan in plans {
            for field in plan.act.may where firsts[field] == nil { firsts[field] = plan.act.id }
        }
        self.firsts = firsts
    }

    /// The acts of a line in the order of their times; empty after a fault.
    func steps(of line: Line, _ row: SheetRow, _ report: (LineProblem) -> Void) -> [Step] {
        var steps: [Step] = []
        for plan in plans {
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
    func fields(of step: Step, _ line: Line) -> [(id: Field.ID, value: Value)] {
        line.values.filter { id, _ in
            step.act.fill.contains(id)
                || (step.act.may.contains(id) && firsts[id] == step.act.id)
        }
    }
}
