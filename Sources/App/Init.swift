import ArgumentParser
import PackFiles
import Procedures
import SQLiteStores

/// `yifa init`: makes an empty data folder for a pack.
struct Init: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("按规则包建立数据目录", "Make a data folder for a pack"))
    }

    @Option(help: "A folder with pack.yaml（规则包）") var pack: String = Workspace.standardPack
    @Option(help: "The new data folder（数据目录）") var data: String

    func run() async throws {
        let (store, _, pack) = try await Workspace.create(data, packAt: pack)
        try await store.tidy()
        print(
            say(
                "已建立 \(data)：\(pack.book.organisation.label.zh)，\(pack.book.procedures.count) 个程序和台账",
                "made \(data): \(pack.book.organisation.label.en), \(pack.book.procedures.count) procedures and registers"
            ))
    }
}
