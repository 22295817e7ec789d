import Casework
import Foundation
import PackChecks
import PackFiles
import Procedures
import Testing

@Suite("The packs of this repository, proved")
struct RealPackTests {
    private static let folder = Result {
        try PackFolder(
            at: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().appending(path: "packs/songgang").path)
    }

    @Test("Every case comes out to the letter")
    func cases() throws {
        let folder = try Self.folder.get()
        let book = try PackReader(folder).read().book
        let stories = try CaseReader(folder, book).read()
        #expect(stories.count { $0.kind == .good } > 40)
        #expect(stories.count { $0.kind == .bad } > 60)
        for story in stories {
            let run = StoryRun(story, in: book)
            #expect(run.ending == nil, "\(story.place)")
            for difference in run.differences {
                Issue.record("\(difference.step.place): found \(difference.found)")
            }
        }
    }

    @Test("Every invariant holds in every version that it concerns")
    func invariants() throws {
        let folder = try Self.folder.get()
        let book = try PackReader(folder).read().book
        let prover = Prover(book)
        let invariants = try InvariantReader(folder, book).read()
        #expect(invariants.count > 60)
        for invariant in invariants {
            for procedure in book.procedures where invariant.concerns(procedure) {
                guard case .holds = prover.check(invariant, of: procedure) else {
                    Issue.record("\(invariant.place): \(invariant.id) in \(procedure.span.first)")
                    continue
                }
            }
        }
    }

    @Test("Every verified statutory period is used as the table says, or excluded with a reason")
    func periods() throws {
        let folder = try Self.folder.get()
        let book = try PackReader(folder).read().book
        let (table, excluded) = try PeriodTableReader(folder).read()
        let coverage = PeriodCoverage(
            table, excluded: Set(excluded.keys), procedures: book.procedures)
        #expect(table.count(where: \.isBinding) == 133)
        #expect(coverage.missing.isEmpty, "\(coverage.missing)")
        #expect(coverage.idle.isEmpty, "\(coverage.idle)")
        #expect(coverage.differing.isEmpty, "\(coverage.differing)")
        #expect(coverage.unknown.isEmpty, "\(coverage.unknown)")
    }

    @Test("Each rule of the national packs is guarded, or survives for a reason")
    func mutants() async throws {
        let folder = try Self.folder.get()
        let book = try PackReader(folder).read().book
        let (table, _) = try PeriodTableReader(folder).read()
        let national = folder.proceduresBelow
        let procedures = book.procedures.filter { national.contains($0.id) }
        let test = MutationTest(
            book, stories: try CaseReader(folder, book).read(), table: table,
            invariants: try InvariantReader(folder, book).read(), of: procedures)
        let mutants = procedures.flatMap { Mutant.all(of: $0) }
        let killers = await test.killers(of: mutants)
        let survivors = zip(mutants, killers).filter { $0.1 == nil }.map(\.0.name)
        let reasons = try SurvivorReader(folder).read()
        for name in survivors where !reasons.contains(where: { $0.explains(name) }) {
            Issue.record("\(name) survives, and survivors.yaml does not say why")
        }
        for pattern in reasons.flatMap(\.patterns)
        where !survivors.contains(where: { Survivor.matches($0, pattern) }) {
            Issue.record("\(pattern) explains nothing")
        }
    }
}
