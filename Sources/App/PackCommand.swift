import ArgumentParser
import Figures
import PackFiles
import Procedures

/// `yifa pack`: looks at packs.
struct PackCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "pack", abstract: say("检查规则包", "Look at packs"),
            subcommands: [Check.self])
    }

    /// `yifa pack check`: every fault of a pack, with its place.
    struct Check: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: say("列出规则包的全部错误", "Report every fault of a pack"))
        }

        @Argument(help: "A folder with pack.yaml（规则包）") var folder: String

        func run() async throws {
            let folder = try PackFolder(at: folder)
            let pack: Pack
            do {
                pack = try PackReader(folder).read()
                for name in ProfileReader(folder).names { _ = try ProfileReader(folder).read(name) }
            } catch {
                for fault in error.faults { Console.error(fault.description) }
                Console.error(
                    say("共 \(error.faults.count) 处错误", "\(error.faults.count) faults"))
                throw Found(isWrong: true)
            }
            for warning in pack.warnings { Console.error(warning.description) }
            let periods = pack.book.procedures.flatMap(\.periods).count
            let gates = pack.book.procedures.flatMap(\.acts).flatMap(\.gates).count
            print(
                say(
                    "无错误：\(pack.book.procedures.count) 个程序和台账，\(periods) 个期限，\(gates) 个前置条件，"
                        + "\(pack.figures.figures.count) 个指标，\(pack.figures.identities.count) 个勾稽关系；"
                        + "\(pack.warnings.count) 条提示",
                    "no fault: \(pack.book.procedures.count) procedures and registers, \(periods) periods, "
                        + "\(gates) gates, \(pack.figures.figures.count) figures, "
                        + "\(pack.figures.identities.count) identities; \(pack.warnings.count) warnings"
                ))
        }
    }
}
