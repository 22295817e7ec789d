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
            Console.error(say("共 \(error.faults.count) 处错误", "\(error.faults.count) faults"))
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

    func differencesInCases() -> [String] {
        stories.flatMap { Self.differences(StoryRun($0, in: pack.book)) }
    }

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

    /// Each invariant in each version that it concerns.
    func proofs(of procedures: [Procedure]) -> [(Invariant, Procedure)] {
        procedures.flatMap { procedure in
            invariants.filter { $0.concerns(procedure) }.map { ($0, procedure) }
        }
    }
}

extension Prover {
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
