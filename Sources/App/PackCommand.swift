import ArgumentParser
import Figures
import PackChecks
import PackFiles
import Procedures

/// `yifa pack`: looks at packs.
struct PackCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "pack", abstract: say("检查规则包", "Look at packs"),
            subcommands: [
                Check.self, PackTest.self, PackProve.self, PackMutate.self,
                PackChart.self, PackDiff.self, PackAdopt.self, PackPermissions.self,
            ])
    }

    /// `yifa pack check`: every fault of a pack, with its place.
    struct Check: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: say(
                    "列出规则包的全部错误，验证案例、不变式和法定期限",
                    "Report every fault of a pack; run its cases and prove its invariants"))
        }

        @Argument(help: "A folder with pack.yaml（规则包）") var folder: String

        func run() async throws {
            let checked = try CheckedPack.read(at: folder)
            for warning in checked.pack.warnings { Console.error(warning.description) }
            let (fromTable, coverage) = checked.differencesFromTable()
            let proofs = checked.proofs(of: checked.pack.book.procedures)
            let (fromProofs, states) = await Prover.check(proofs, in: checked.pack.book)
            let runs = checked.runs()
            let uncertain = checked.actsWithoutCase(in: runs)
            let dead = await Prover.dead(uncertain, in: checked.pack.book)
            let wrong =
                runs.flatMap(CheckedPack.differences) + fromTable + fromProofs + dead
            for line in wrong { Console.error(line) }
            print(checked.size)
            print(
                say(
                    "案例 \(checked.stories.count) 个；不变式 \(checked.invariants.count) 条，在各版本中证明 \(proofs.count) 次，"
                        + "穷举 \(states) 个状态；法定期限表 \(checked.table.count) 行，使用 \(coverage.used.count) 行，"
                        + "说明理由后排除 \(coverage.excluded.count) 行；\(checked.pack.warnings.count) 条提示",
                    "\(checked.stories.count) cases; \(checked.invariants.count) invariants, proved in \(proofs.count) versions "
                        + "over \(states) states; of \(checked.table.count) statutory periods \(coverage.used.count) used, "
                        + "\(coverage.excluded.count) excluded with a reason; \(checked.pack.warnings.count) warnings"
                ))
            print(
                say(
                    "没有案例的办理行为 \(uncertain.count) 项，\(uncertain.count - dead.count) 项找到了办理路径",
                    "\(uncertain.count) acts without a case, a path found to \(uncertain.count - dead.count) of them"
                ))
            guard wrong.isEmpty else {
                Console.error(say("共 \(wrong.count) 处不符", "\(wrong.count) differences"))
                throw Found(isWrong: true)
            }
        }
    }
}

extension CheckedPack {
    /// How much the pack lays down.
    fileprivate var size: String {
        let procedures = pack.book.procedures
        let periods = procedures.flatMap(\.periods).count
        let gates = procedures.flatMap(\.acts).flatMap(\.gates).count
        return say(
            "无错误：\(procedures.count) 个程序和台账，\(periods) 个期限，\(gates) 个前置条件，"
                + "\(pack.figures.figures.count) 个指标，\(pack.figures.identities.count) 个勾稽关系",
            "no fault: \(procedures.count) procedures and registers, \(periods) periods, \(gates) gates, "
                + "\(pack.figures.figures.count) figures, \(pack.figures.identities.count) identities"
        )
    }
}

/// `yifa pack prove`: the invariants, over all paths through the procedures.
struct PackProve: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "prove",
            abstract: say("穷举证明不变式", "Prove the invariants over every path"))
    }

    @Argument(help: "A folder with pack.yaml（规则包）") var folder: String
    @Argument(help: "One procedure only（程序）") var procedure: String?
    @Flag(help: "Each proof with its states and milliseconds（逐项列出）") var each = false

    func run() async throws {
        let checked = try CheckedPack.read(at: folder)
        let proofs = checked.proofs(of: try checked.procedures(named: procedure))
        if each {
            let prover = Prover(checked.pack.book)
            for (invariant, procedure) in proofs {
                let clock = ContinuousClock.now
                let verdict = prover.check(invariant, of: procedure)
                let states = if case .holds(let states) = verdict { "\(states)" } else { "—" }
                let took = (ContinuousClock.now - clock) / .milliseconds(1)
                print(
                    "\(Int(took)) ms", "\(states)", procedure.id, procedure.span.first, invariant.id
                )
            }
        }
        let (wrong, states) = await Prover.check(proofs, in: checked.pack.book)
        for line in wrong { print(line) }
        print(
            say(
                "\(proofs.count) 项证明，\(states) 个状态", "\(proofs.count) proofs, \(states) states"))
        if !wrong.isEmpty { throw Found(isWrong: true) }
    }
}
