import ArgumentParser
import Foundation
import Ledger
import SQLiteStores
import Synchronization

/// `yifa verify`: every leaf, root, checkpoint, matter, deadline, cell, serial and evidence file.
struct Verify: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("校验全部记录、账本和统计", "Check every record, the ledger and the figures"))
    }

    @Option(help: "The data folder（数据目录）") var data: String
    @Flag(help: "Print the result as JSON") var json = false

    func run() async throws {
        let workspace = try await Workspace.open(data)
        let bar = Mutex(ProgressBar(say("校验", "verifying")))
        var result = try await workspace.reader.verify(workspace.counter) { done, all in
            bar.withLock { $0.show(Double(done) / Double(all)) }
        }
        let evidence = EvidenceCheck(data: data)
        result.add(await evidence.faults(of: result.files))
        let seconds = bar.withLock { $0.finish() }
        if json {
            print(Self.json(result))
        } else {
            for fault in result.faults.prefix(100) { print(fault) }
            let rate = Int(Double(result.events) / max(seconds, 0.001))
            print(
                say(
                    "\(result.events) 条记录、\(result.matters) 个办件，根 \(result.root.hex.prefix(16))…，"
                        + "\(result.faults.count) 处不符（每秒 \(rate) 条）",
                    "\(result.events) events, \(result.matters) matters, root \(result.root.hex.prefix(16))…, "
                        + "\(result.faults.count) faults (\(rate) events/s)"))
            print(evidence.summary(of: result.files))
        }
        if !result.holds { throw Found(isWrong: true) }
    }

    private struct Output: Encodable {
        struct Fault: Encodable {
            let kind, `where`, expected, found: String
        }
        let events, size: Int
        let root: String
        let faults: [Fault]
    }

    private static func json(_ result: VerifyResult) -> String {
        encoded(
            Output(
                events: result.events, size: result.size, root: result.root.hex,
                faults: result.faults.map {
                    Output.Fault(
                        kind: $0.kind.rawValue, where: $0.where, expected: $0.expected,
                        found: $0.found)
                }))
    }
}

/// The value as JSON, keys in order.
func encoded(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    guard let data = try? encoder.encode(value) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
}
