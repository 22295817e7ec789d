import ArgumentParser
import Casework
import PackFiles
import Procedures
import SQLiteStores
import Synchronization

/// `yifa rebuild`: computes matters, deadlines, figures and search anew from the events.
struct Rebuild: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("由办理记录重新计算办件、期限和统计", "Compute matters, deadlines and figures anew"))
    }

    @Option(help: "The data folder（数据目录）") var data: String
    @Flag(help: "Compare only; change nothing") var check = false

    func run() async throws {
        let workspace = try await Workspace.open(data)
        let bar = Mutex(ProgressBar(say("重算", "recounting")))
        let result: VerifyResult
        if check {
            result = try await workspace.reader.checkRebuild(workspace.counter) { done, all in
                bar.withLock { $0.show(Double(done) / Double(all)) }
            }
        } else {
            let store = try await SQLiteEventStore.open(at: data)
            let book = workspace.pack.book
            try await store.rebuild(workspace.counter) { event, matter in
                book.procedure(matter.procedure, version: matter.version)
                    .flatMap { book.searchText(of: event, in: $0) }
            }
            result = try await workspace.reader.checkRebuild(workspace.counter)
        }
        let seconds = bar.withLock { $0.finish() }
        for fault in result.faults.prefix(100) { print(fault) }
        let rate = Int(Double(result.events) / max(seconds, 0.001))
        print(
            say(
                "\(result.events) 条记录、\(result.matters) 个办件，\(result.faults.count) 处不符（每秒 \(rate) 条）",
                "\(result.events) events, \(result.matters) matters, \(result.faults.count) faults (\(rate) events/s)"
            ))
        if !result.holds { throw Found(isWrong: true) }
    }
}
