import ArgumentParser
import PackChecks
import PackFiles
import Procedures

/// `yifa pack mutate`: removes and loosens each gate, period and role in turn, and sees what notices.
struct PackMutate: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "mutate",
            abstract: say(
                "逐项去掉或者放宽规则，看检查能否发现", "Remove and loosen each rule, and see what notices"))
    }

    @Argument(help: "A folder with pack.yaml（规则包）") var folder: String
    @Argument(help: "One procedure only（程序）") var procedure: String?

    func run() async throws {
        let checked = try CheckedPack.read(at: folder)
        let national = checked.folder.proceduresBelow
        let procedures = try checked.procedures(named: procedure).filter {
            procedure != nil || national.contains($0.id)
        }
        let test = MutationTest(
            checked.pack.book, stories: checked.stories, table: checked.table,
            invariants: checked.invariants, of: procedures)
        let mutants = procedures.flatMap { Mutant.all(of: $0) }
        let killers = await test.killers(of: mutants)
        let survivors = zip(mutants, killers).filter { $0.1 == nil }.map(\.0.name)
        let reasons = try SurvivorReader(checked.folder).read()
        let unexplained = survivors.filter { name in !reasons.contains { $0.explains(name) } }
        for name in unexplained { print(say("未被发现：", "survives: ") + name) }
        let idle =
            procedure == nil
            ? reasons.flatMap(\.patterns).filter { pattern in
                !survivors.contains { Survivor.matches($0, pattern) }
            } : []
        for pattern in idle { print(say("多余的说明：", "explained in vain: ") + pattern) }
        let counts = MutationTest.Killer.allCases.map { killer in
            "\(killer.rawValue) \(killers.count { $0 == killer })"
        }.joined(separator: ", ")
        print(
            say(
                "\(mutants.count) 个变异体：\(mutants.count - survivors.count) 个被发现（\(counts)），"
                    + "\(survivors.count - unexplained.count) 个有理由地存活，\(unexplained.count) 个未说明",
                "\(mutants.count) mutants: \(mutants.count - survivors.count) noticed (\(counts)), "
                    + "\(survivors.count - unexplained.count) survive for a reason, \(unexplained.count) unexplained"
            ))
        if !unexplained.isEmpty || !idle.isEmpty { throw Found(isWrong: true) }
    }
}
