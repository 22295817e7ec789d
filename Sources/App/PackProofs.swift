import ArgumentParser
import Casework
import LegalCalendar
import PackChecks
import PackFiles
import Procedures

/// A pack with what it brings along to be checked by: cases, invariants, the table of periods.
struct CheckedPack {
    let folder: PackFolder
    let pack: Pack
    let stories: [Story]
    let invariants: [Invariant]
    let table: [StatutoryPeriod]
    let excluded: [String: String]

    /// - Throws: ``PackFaults`` with every fault of the first part that cannot be read.
    init(_ folder: PackFolder) throws {
        self.folder = folder
        pack = try PackReader(folder).read()
        for name in ProfileReader(folder).names { _ = try ProfileReader(folder).read(name) }
        stories = try CaseReader(folder, pack.book).read()
        invariants = try InvariantReader(folder, pack.book).read()
        (table, excluded) = try PeriodTableReader(folder).read()
    }

    /// The pack in the folder, its faults told one a line.
    static func read(at path: String) throws -> CheckedPack {
        let folder = try PackFolder(at: path)
        do {
            return try CheckedPack(folder)
        } catch let error as PackFaults {
            for fault in error.faults { Console.error(fault.description) }
            Console.error(
                say(
                    "共 \(error.faults.count) 处错误",
                    "\(error.faults.count) \(error.faults.count == 1 ? "fault" : "faults")"))
            throw Found(isWrong: true)
        }
    }

    /// The versions of the named procedure; those of all where none is named.
    func procedures(named name: String?) throws -> [Procedure] {
        guard let name else { return pack.book.procedures }
        let found = pack.book.versions(of: Procedure.ID(name))
        guard !found.isEmpty else {
            throw Failure("没有程序“\(name)”", "there is no procedure '\(name)'")
        }
        return found
    }

    // MARK: The checks, each with its lines for what is wrong

    /// The cases as they come out.
    func runs() -> [StoryRun] { stories.map { StoryRun($0, in: pack.book) } }

    static func differences(_ run: StoryRun) -> [String] {
        let ending = run.ending.map { ["\(run.story.place): \($0)"] } ?? []
        return ending
            + run.differences.map {
                "\($0.step.place): \($0.step.submission.act): expected \($0.step.expected), found \($0.found)"
            }
    }

    func differencesFromTable() -> (lines: [String], coverage: PeriodCoverage) {
        let coverage = PeriodCoverage(
            table, excluded: Set(excluded.keys), procedures: pack.book.procedures)
        var lines = coverage.missing.map {
            say("法定期限 \($0)：没有程序使用，也没有说明理由", "period \($0): used nowhere and not explained")
        }
        lines += coverage.idle.map {
            say("法定期限 \($0)：不必或者不能排除", "period \($0): excluded without need")
        }
        lines += coverage.differing.map {
            say(
                "\($0.procedure) 的期限 \($0.period) 与法定期限 \($0.row) 不一致",
                "\($0.period) of \($0.procedure) says something else than period \($0.row)")
        }
        lines += coverage.unknown.map {
            say(
                "\($0.procedure) 的期限 \($0.period)：没有法定期限 \($0.row)",
                "\($0.period) of \($0.procedure): there is no period \($0.row)")
        }
        return (lines, coverage)
    }

    /// The acts that no case shows to be possible, in each version.
    ///
    /// A case shows what it does, and whatever has no gate at a stage that a case reaches.
    func actsWithoutCase(in runs: [StoryRun]) -> [(Act.ID, Procedure)] {
        var (done, reached) = (Set<[String]>(), Set<[String]>())
        for result in runs.flatMap(\.results) {
            guard case .gives = result.found, let matter = result.matter else { continue }
            let version = [matter.procedure.text, matter.version.description]
            done.insert(version + [result.step.submission.act.text])
            if let stage = matter.stage { reached.insert(version + [stage.text]) }
        }
        return pack.book.procedures.flatMap { procedure in
            let version = [procedure.id.text, procedure.span.first.description]
            return procedure.acts.filter { act in
                !done.contains(version + [act.id.text])
                    && !(procedure.isFree(act)
                        && act.from.contains { reached.contains(version + [$0.text]) })
            }.map { ($0.id, procedure) }
        }
    }

    /// Each invariant in each version that it concerns.
    func proofs(of procedures: [Procedure]) -> [(Invariant, Procedure)] {
        procedures.flatMap { procedure in
            invariants.filter { $0.concerns(procedure) }.map { ($0, procedure) }
        }
    }
}

extension Prover {
    /// Those of the acts for which no path was found on which all their gates hold, in lines.
    static func dead(_ acts: [(Act.ID, Procedure)], in book: ProcedureBook) async -> [String] {
        let prover = Prover(book)
        return await withTaskGroup(of: String?.self) { group in
            for (act, procedure) in acts {
                group.addTask {
                    prover.canBeDone(act, in: procedure)
                        ? nil
                        : say(
                            "\(procedure.id)（\(procedure.span.first) 起）的“\(act)”：没有找到能满足其全部条件的路径",
                            "\(procedure.id) from \(procedure.span.first): no path on which '\(act)' can be done"
                        )
                }
            }
            var lines: [String] = []
            for await line in group { if let line { lines.append(line) } }
            return lines.sorted()
        }
    }

    /// Checks all of them on all cores, and tells what is wrong in lines.
    static func check(
        _ proofs: [(Invariant, Procedure)], in book: ProcedureBook
    ) async -> (lines: [String], states: Int) {
        let prover = Prover(book)
        return await withTaskGroup(of: (Int, [String], Int).self) { group in
            for (index, (invariant, procedure)) in proofs.enumerated() {
                group.addTask {
                    switch prover.check(invariant, of: procedure) {
                    case .holds(let states): (index, [], states)
                    case .broken(let example): (index, told(invariant, procedure, example), 0)
                    case .open:
                        (
                            index,
                            ["\(invariant.place): \(invariant.id): more than \(limit) states"], 0
                        )
                    }
                }
            }
            var (found, states) = ([(Int, [String])](), 0)
            for await (index, lines, count) in group {
                if !lines.isEmpty { found.append((index, lines)) }
                states += count
            }
            return (found.sorted { $0.0 < $1.0 }.flatMap(\.1), states)
        }
    }

    private static func told(
        _ invariant: Invariant, _ procedure: Procedure, _ example: CounterExample
    ) -> [String] {
        let cites = invariant.cites.map(\.text).joined(separator: "、")
        return [
            say(
                "\(invariant.place)：\(procedure.label.zh)（\(procedure.span.first) 起）不能保证“\(invariant.label.zh)”（\(cites)），例如：",
                "\(invariant.place): \(procedure.label.en) (from \(procedure.span.first)) does not ensure “\(invariant.label.en)” (\(cites)), for example:"
            )
        ] + example.lines(in: Speech.language).map { "    \($0)" }
    }
}
