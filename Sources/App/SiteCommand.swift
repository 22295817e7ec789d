import ArgumentParser
import Foundation
import LegalCalendar
import PackFiles
import Portal
import Procedures
import SQLiteStores
import Web
import Workbench

/// `yifa site`: the public pages as a whole.
struct SiteCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "site", abstract: say("公开网页", "The public pages as a whole"),
            subcommands: [SiteExport.self])
    }
}

/// `yifa site export`: the public pages as files, for a web server that runs nothing（静态导出）.
struct SiteExport: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "export",
            abstract: say("把公开网页导出为静态文件", "Write the public pages as static files"))
    }

    @Option(help: "The data folder（数据目录）") var data: String
    @Option(help: "The folder to make; it must not be there（输出目录）") var out: String
    @Option(help: "The path under which the files will stand, /yifa（子路径）") var base: String = ""
    @OptionGroup var site: SiteOption
    @Option(help: "The address of the live service, where forms lead to（在线服务地址）") var live: String?
    @Option(help: "Matters and other numbered pages of a kind, at most（每类编号页面上限）")
    var numbered: Int = 300
    @Option(help: "Pages of one list, at most（每个列表页数上限）") var listed: Int = 3

    func validate() throws {
        for number in [numbered, listed] where !(1...1_000_000).contains(number) {
            throw ValidationError(
                say("上限应为 1 到 1000000 的整数", "a limit must be a whole number from 1 to 1000000"))
        }
        try site.validate()
        _ = try options()
        if let live { try checkLive(live) }
    }

    private func checkLive(_ live: String) throws {
        guard let url = URL(string: live), ["http", "https"].contains(url.scheme),
            url.host() != nil, !live.hasSuffix("/"), url.query() == nil, url.fragment() == nil
        else {
            throw ValidationError(
                say(
                    "--live 应如 https://www.example.gov.cn/yifa，末尾不带斜线",
                    "--live must be like https://www.example.gov.cn/yifa, without a slash at its end"
                ))
        }
    }

    private func options() throws -> WebOptions {
        try WebOptions.parse(["--base", base])
    }

    func run() async throws {
        guard !FileManager.default.fileExists(atPath: out) else {
            throw Failure("\(out) 已经存在，没有改动", "\(out) is there already; it was left as it is")
        }
        let workspace = try await Workspace.open(data)
        let options = try options()
        let address = site.address ?? workspace.pack.book.organisation.site.address
        let service = WebService(
            workspace: workspace, options: options, takesActs: false, address: address)
        let shown = try await service.site(
            nil, try OfficeClock.of(workspace.reader.path),
            at: SitePlace(base: base, address: address, live: live))
        let copy = StaticCopy(
            shown, modules: [workbench, portal],
            limits: StaticCopy.Limits(numbered: numbered, listed: listed))
        var folder = try DiskFolder(making: out + ".partial")
        let summary = try await copy.write(to: &folder)
        try folder.move(to: out)
        print(
            say(
                "已导出 \(summary.pages) 个页面、\(summary.files) 个文件（\(summary.bytes / 1_000_000) MB）到 \(out)；"
                    + "另有 \(summary.left) 个地址留给在线服务",
                "\(summary.pages) pages, \(summary.files) files (\(summary.bytes / 1_000_000) MB) in \(out); "
                    + "\(summary.left) addresses are left to the live service"))
        for line in summary.broken {
            Console.error(say("失效的链接 ", "broken link ") + line)
        }
        throw Found(isWrong: !summary.broken.isEmpty)
    }
}

/// A folder on disk, made anew.
private struct DiskFolder: StaticCopy.Folder {
    private let path: String
    private var made: Set<String> = []

    /// What an export that was cut short left there goes.
    init(making path: String) throws {
        self.path = path
        if FileManager.default.fileExists(atPath: path) {
            try FileManager.default.removeItem(atPath: path)
        }
        try make(path)
    }

    private func make(_ folder: String) throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
    }

    mutating func write(_ bytes: [UInt8], to file: String) throws {
        let url = URL(filePath: "\(path)/\(file)")
        let folder = url.deletingLastPathComponent().path
        if made.insert(folder).inserted { try make(folder) }
        try Data(bytes).write(to: url)
    }

    func read(_ file: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: "\(path)/\(file)")))
    }

    func move(to other: String) throws {
        try FileManager.default.moveItem(atPath: path, toPath: other)
    }
}
