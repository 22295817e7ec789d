import Access
import ArgumentParser
import PackFiles
import Portal
import Web
import Workbench

/// `yifa pack permissions`: who may see and do what under a pack, as Markdown.
struct PackPermissions: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "permissions",
            abstract: say("列出各岗位的权限，Markdown 格式", "Who may see and do what, as Markdown"))
    }

    @Argument(help: "A folder with pack.yaml（规则包）") var folder: String

    func run() async throws {
        let table = PermissionDocument(
            book: try PackReader.read(at: folder).book,
            routes: Pages.routes(with: [workbench, portal]), source: folder)
        print(table.text)
    }
}
