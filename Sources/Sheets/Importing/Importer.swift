public import Casework
public import LegalCalendar
public import Procedures

/// Turns the lines of ledgers into commits（台账导入）: each line is read, its acts are decided as live
/// work would be, with their own days and the present as the time of entry.
///
/// Gates are asked as always. The role of whoever did the acts is not: the office answers for its own
/// ledger, and a line tells who did it by account only.
public final class Importer {
    /// What the importer asks of its surroundings.
    public struct Surroundings {
        public let book: ProcedureBook
        public let entered: Instant
        public let credentials: (Act.ID) -> Credentials
        public let commit: (Event, Matter) throws -> Commit
        public let reserve: () -> Matter.ID

        public init(
            book: ProcedureBook, entered: Instant,
            credentials: @escaping (Act.ID) -> Credentials,
            commit: @escaping (Event, Matter) throws -> Commit,
            reserve: @escaping () -> Matter.ID
        ) {
            self.book = book
            self.entered = entered
            self.credentials = credentials
            self.commit = commit
            self.reserve = reserve
        }
    }

    public struct Summary: Equatable, Sendable {
        public var lines = 0
        public var acts = 0
        public var known = 0
        public var faults = 0
        public var notes = 0
    }

    public private(set) var summary = Summary()
    /// The first of what is to be said; all are counted in ``summary``.
    public private(set) var problems: [LineProblem] = []
    public static let mostProblems = 10_000

    private let around: Surroundings
    private let procedure: Procedure
    private let mapping: ImportMapping
    private let names: Headings
    private let values: ValueReading
    private let provenance: String
    private var known: Set<LineKey>

    /// - Parameters:
    ///   - procedure: the version by which columns are understood.
    ///   - mapping: what the office says about its ledger.
    ///   - known: the lines that the store has.
    ///   - provenance: the name of the file, for the note on each opening.
    ///   - around: the surroundings.
    public init(
        _ procedure: Procedure, _ mapping: ImportMapping, known: Set<LineKey>, provenance: String,
        in around: Surroundings
    ) {
        self.around = around
        self.procedure = procedure
        self.mapping = mapping
        self.known = known
        self.provenance = provenance
        names = Headings(of: procedure, mapping)
        values = ValueReading(organisation: around.book.organisation, words: mapping.words)
    }

    private func report(_ problem: LineProblem) {
        if problem.weight == .fault { summary.faults += 1 } else { summary.notes += 1 }
        if problems.count < Self.mostProblems { problems.append(problem) }
    }

    public func note(_ problem: LineProblem) { report(problem) }

    /// Begins with a sheet.
    /// - Throws: ``SheetError`` where it has no heading that is known.
    public func open(_ rows: any RowSource, sheet: String) throws -> ImportedSheet {
        let table = try LedgerTable(rows, sheet: sheet, names)
        for (place, heading) in table.unknown {
            report(
                LineProblem(
                    .leftOut, sheet: sheet, row: 0, column: place, heading: heading, found: heading,
                    expected: Label(
                        zh: "不认识的列，未导入；可在映射文件中指明",
                        en: "an unknown column, left out; the mapping can name it")))
        }
        var constants: [(id: Field.ID, value: Value)] = []
        for (id, text) in mapping.constants {
            guard let field = procedure.field(id) else { continue }
            do throws(ValueReading.Mismatch) {
                constants.append((id, try values.value(.text(text), of: field)))
            } catch {
                report(
                    LineProblem(
                        .fault, sheet: sheet, row: 0, heading: field.label.zh, found: text,
                        expected: error.expected))
            }
        }
        let reading = LineReading(
            table, procedure: procedure, values: values, constants: constants)
        return ImportedSheet(reading: reading, planner: StepPlanner(procedure, mapping, table))
    }

    /// The commits of the next lines, some `count` or more; nil at the end of the sheet.
    ///
    /// After the first fault there are none, and the rest is only checked.
    public func next(_ count: Int, of sheet: ImportedSheet) throws -> [Commit]? {
        var commits: [Commit] = []
        var hasLine = false
        while commits.count < count, let (row, aside) = try sheet.reading.table.next() {
            hasLine = true
            if let aside {
                report(
                    LineProblem(
                        .leftOut, sheet: sheet.reading.table.sheet, row: row.number,
                        found: row.cells.lazy.map(\.text).first { !$0.isEmpty } ?? "",
                        expected: aside))
                continue
            }
            summary.lines += 1
            commits += try take(row, sheet)
        }
        return hasLine ? (summary.faults == 0 ? commits : []) : nil
    }

    private func take(_ row: SheetRow, _ sheet: ImportedSheet) throws -> [Commit] {
        if let mark = sheet.reading.mark(row), known.contains(LineKey(mark: mark)) {
            leaveOut(row, sheet)
            return []
        }
        let before = summary.faults
        let line = sheet.reading.read(row, report)
        guard summary.faults == before else { return [] }
        let steps = sheet.planner.steps(of: line, row, report)
        var matter: Matter?
        var commits: [Commit] = []
        for (place, step) in steps.enumerated() {
            let fields = sheet.planner.fields(of: step, line, since: steps[0].act.id)
            guard let event = decide(step, fields, line, matter, row, sheet) else { return [] }
            if place == 0, !known.insert(LineKey(event, key: procedure.key)).inserted {
                leaveOut(row, sheet)
                return []
            }
            var state = matter ?? Matter(opening: event)
            if matter != nil { state.apply(event) }
            matter = state
            if summary.faults == 0 { commits.append(try around.commit(event, state)) }
        }
        summary.acts += commits.count
        return commits
    }

    private func leaveOut(_ row: SheetRow, _ sheet: ImportedSheet) {
        summary.known += 1
        report(
            LineProblem(
                .leftOut, sheet: sheet.reading.table.sheet, row: row.number,
                expected: Label(zh: "已有相同的一条，未再导入", en: "known already, left out")))
    }

    /// The event of a step; nil after a fault, which was reported.
    private func decide(
        _ step: StepPlanner.Step, _ fields: [(id: Field.ID, value: Value)], _ line: Line,
        _ matter: Matter?, _ row: SheetRow, _ sheet: ImportedSheet
    ) -> Event? {
        var submission = Submission(step.act.id, fields: fields)
        if matter == nil {
            submission.parties = line.parties
            let number = line.number.map { "，原编号 \($0)" } ?? ""
            submission.note =
                "导入自 \(provenance) \(sheet.reading.table.sheet) 第 \(row.number) 行\(number)"
        }
        if step.act.signs {
            submission.signatures = Array(0..<(matter?.parties.count ?? line.parties.count))
        }
        let actor = Actor(
            id: Actor.ID(line.account ?? mapping.account ?? "import"), roles: Set(step.act.by))
        // Today's acts happened by now, whatever hour was taken for a day without one.
        let isToday = step.happened.civilDate == around.entered.civilDate
        let occasion = Occasion(
            happened: isToday ? min(step.happened, around.entered) : step.happened,
            entered: around.entered)
        let credentials = around.credentials(step.act.id)
        do throws(InputFault) {
            let decision =
                if let matter {
                    try around.book.decide(
                        submission, on: matter, by: actor, at: occasion, credentials: credentials)
                } else {
                    try around.book.open(
                        procedure.id, as: around.reserve(), with: submission, by: actor,
                        at: occasion, credentials: credentials)
                }
            switch decision {
            case .done(let event): return event
            case .refused(let refusal):
                report(sheet.reading.problem(refusal, step.act, row))
            }
        } catch {
            report(sheet.reading.problem(error, step.act, row))
        }
        return nil
    }
}

/// A sheet on its way in.
public final class ImportedSheet {
    let reading: LineReading
    let planner: StepPlanner

    init(reading: LineReading, planner: StepPlanner) {
        self.reading = reading
        self.planner = planner
    }
}
