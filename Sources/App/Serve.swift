import ArgumentParser
import Documents
import Evidence
import Figures
import Foundation
import Hummingbird
import LegalCalendar
import Logging
import PackFiles
import Papers
import Portal
import Procedures
import SQLiteStores
import Web
import Workbench

/// `yifa serve`: the pages of a data folder.
struct Serve: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(abstract: say("提供网页服务", "Serve the pages of a data folder"))
    }

    @Option(help: "The data folder（数据目录）") var data: String
    @OptionGroup var options: WebOptions
    @Flag(help: "Take no acts; any number may serve a folder so（只读）") var readOnly = false

    func validate() throws { try options.validate() }

    func run() async throws {
        let workspace = try await Workspace.open(data)
        let address =
            options.site.address ?? workspace.pack.book.organisation.site.address
            ?? options.ownAddress
        try await WebService(
            workspace: workspace, options: options, takesActs: !readOnly, address: address
        ).run()
    }
}

/// `yifa demo`: Songgang's 2020 simulated, reported and served.
struct Demo: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("模拟松岗街道 2020 年并提供网页", "Songgang's 2020, simulated, reported, served"))
    }

    @OptionGroup var options: WebOptions
    @Option(help: "The data folder; made if it is not there（数据目录）") var data: String = "data/demo"
    @Option(help: "A folder with pack.yaml（规则包）") var pack: String = Workspace.standardPack
    @Option(help: "The profile（模拟方案）") var profile: String = "songgang-2020"
    @Option(help: "How many times as much happens（规模）") var scale: Double = 1

    func validate() throws { try options.validate() }

    func run() async throws {
        let marker = "\(data)/complete"
        if !FileManager.default.fileExists(atPath: marker) {
            try discardUnfinished()
            let result = try await SimulatedYear.live(
                data: data, profile: profile, scale: scale, seed: nil, packAt: pack)
            print(result.description)
            guard FileManager.default.createFile(atPath: marker, contents: nil) else {
                throw Failure("无法写入 \(marker)", "cannot write \(marker)")
            }
        }
        let workspace = try await Workspace.open(data)
        try await summarise(workspace)
        let accounts = try await DemoAccounts.ready(
            in: data, packAt: pack, organisation: workspace.pack.book.organisation,
            profile: profile)
        print(accounts.table)
        print(say("以上账户的口令均为：", "the password of all of them: ") + accounts.password)
        try await WebService(
            workspace: workspace, options: options,
            address: options.site.address ?? options.ownAddress, notice: Self.notice
        ).run()
    }

    /// A simulation that was cut short cannot go on.
    ///
    /// It is made anew. Anything else is left alone.
    private func discardUnfinished() throws {
        let database = "\(data)/yifa.sqlite"
        guard FileManager.default.fileExists(atPath: database) else { return }
        for name in [
            "yifa.sqlite", "yifa.sqlite-wal", "yifa.sqlite-shm", "ledger.key", "ledger.pub",
        ] {
            let path = "\(data)/\(name)"
            guard FileManager.default.fileExists(atPath: path) else { continue }
            do {
                try FileManager.default.removeItem(atPath: path)
            } catch {
                throw Failure("无法删除未完成的 \(path)", "cannot remove the unfinished \(path)")
            }
        }
        Console.error(say("上次模拟没有完成，重新开始", "the last simulation was cut short; starting anew"))
    }

    private static let notice = Label(
        zh: "演示数据：人员、企业和事项均为模拟生成",
        en: "Demonstration: people, firms and matters are simulated")

    private func summarise(_ workspace: Workspace) async throws {
        guard let (year, cutOff) = workspace.publishedYear else { return }
        let statement = try await workspace.statement(year: year, asOf: cutOff)
        let published = workspace.pack.published[year, default: []]
        let agree = published.count { figure in
            statement.quantity(figure.id).map { figure.agrees(with: $0) } ?? false
        }
        let identities = statement.checkIdentities()
        print(
            say(
                "截至 \(cutOff)：\(published.count) 个已发布指标中 \(agree) 个与记录一致，"
                    + "\(identities.count { $0.holds })/\(identities.count) 个勾稽关系成立",
                "as of \(cutOff): \(agree) of \(published.count) published figures equal the count, "
                    + "\(identities.count { $0.holds }) of \(identities.count) identities hold"))
    }
}

/// Where and how pages are served.
struct WebOptions: ParsableArguments {
    @Option(help: "The port at 127.0.0.1（端口）") var port: Int = 8080
    @Option(help: "The path under which the pages stand, /yifa（子路径）") var base: String = ""
    @OptionGroup var site: SiteOption
    @Flag(help: "The site is reached over TLS alone（仅经 TLS 访问）") var secure = false
    @Option(
        help: "A site that may show /embed pages in a frame, https://…; repeat for more（可嵌入的网站）")
    var embedIn: [String] = []

    @Option(help: "Map tiles, https://tiles.example.cn/{z}/{x}/{y}.png（地图瓦片地址）")
    var tiles: String?

    /// Where the pages are reached on this machine.
    var ownAddress: SiteAddress? { SiteAddress("http://127.0.0.1:\(port)\(base)") }

    /// - Throws: a fault of usage for a port or a path that cannot be.
    func validate() throws {
        try site.validate()
        guard (1...65535).contains(port) else {
            throw ValidationError(say("--port 应为 1 到 65535", "--port must be 1 to 65535"))
        }
        let isPath =
            base.hasPrefix("/") && !base.hasSuffix("/")
            && base.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-_/".utf8.contains($0) }
        guard base.isEmpty || isPath else {
            throw ValidationError(
                say(
                    "--base 应如 /yifa，以小写字母、数字组成",
                    "--base must be like /yifa, of small letters and digits"))
        }
        if let tiles {
            let host = tiles.split(separator: "/", maxSplits: 3).prefix(2).joined(separator: "//")
            guard Self.isOrigin(host), ["{z}", "{x}", "{y}"].allSatisfy(tiles.contains) else {
                throw ValidationError(
                    say(
                        "--tiles 应如 https://tiles.example.cn/{z}/{x}/{y}.png",
                        "--tiles must be like https://tiles.example.cn/{z}/{x}/{y}.png"))
            }
        }
        for address in embedIn {
            guard Self.isOrigin(address) else {
                throw ValidationError(
                    say(
                        "“\(address)”应如 https://www.example.gov.cn，不带路径",
                        "'\(address)' must be like https://www.example.gov.cn, without a path"))
            }
        }
    }

    /// A scheme and a host, with a port or without.
    private static func isOrigin(_ text: String) -> Bool {
        guard let url = URL(string: text), let scheme = url.scheme, let host = url.host() else {
            return false
        }
        let port = url.port.map { ":\($0)" } ?? ""
        return ["http", "https"].contains(scheme) && text == "\(scheme)://\(host)\(port)"
            && host.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789.-".utf8.contains($0) }
    }
}

extension Workspace {
    /// The latest year of which published figures are known, and the day on which they were counted.
    var publishedYear: (year: Int, cutOff: CivilDate)? {
        guard let year = pack.published.keys.max() else { return nil }
        guard let day = pack.report?.cutOffs[year] ?? (try? Report.lastDay(of: year)) else {
            return nil
        }
        return (year, day)
    }
}

/// The web application over a data folder.
struct WebService {
    let workspace: Workspace
    let options: WebOptions
    /// Whether acts are taken; only one process may.
    var takesActs = true
    /// Where the code on papers leads, and search engines.
    let address: SiteAddress?
    /// Stands above every page.
    var notice: Label?

    private var port: Int { options.port }

    func run() async throws {
        let clock = try OfficeClock.of(workspace.reader.path)
        let live =
            takesActs
            ? try await LiveServices.open(
                workspace, clock: clock, site: address, isSecure: options.secure) : nil
        let application = try await buildApplication(
            site: site(live?.services, clock), modules: [workbench, portal], port: port)
        let messenger = Task { await live?.deliver() }
        defer { messenger.cancel() }
        // Left undone, the first who asks for a list has it done.
        Task { [reader = workspace.reader] in try? await reader.prepareLists() }
        print(say("网页：", "pages at ") + "http://127.0.0.1:\(port)\(options.base)/")
        // Into a log or a pipe too, the address must come out before the server runs.
        fflush(nil)
        do {
            try await application.runService()
        } catch {
            throw Failure("无法在端口 \(port) 提供服务：\(error)", "cannot serve at port \(port): \(error)")
        }
    }

    /// `place`: where the pages stand, if not where the options say.
    func site(
        _ services: Services?, _ clock: OfficeClock, at place: SitePlace? = nil
    ) async throws -> Site {
        guard let report = workspace.pack.report else {
            throw Failure("规则包没有 report.yaml", "the pack has no report.yaml")
        }
        let newest = try await workspace.reader.lastDayEntered() ?? clock.now.civilDate
        let isLive = services != nil
        let (year, cutOff) = workspace.publishedYear ?? (newest.year, newest)
        let (workspace, articles) = (workspace, ReportArticles(workspace: workspace))
        return Site(
            book: workspace.pack.book, figures: workspace.pack.figures, report: report,
            published: workspace.pack.published[year, default: []], records: workspace.reader,
            year: year, cutOff: cutOff,
            today: { isLive ? clock.now.civilDate : min(newest, clock.now.civilDate) },
            notice: notice,
            reportStyle: ReportHTML.style, services: services,
            evidenceKinds: workspace.pack.evidence.kinds,
            place: place
                ?? SitePlace(
                    base: options.base, address: address, framedBy: ["'self'"] + options.embedIn),
            drawChart: Graphviz.drawing(in: workspace.pack.book, on: cutOff),
            draftReport: { year, day in
                let report = try await workspace.report(year: year, asOf: day)
                return Site.Draft(title: report.title, contents: report.contents)
            },
            map: workspace.pack.map.map {
                MapSource(areas: $0, library: Leaflet.file, tiles: options.tiles)
            },
            packDesk: LivePackDesk(workspace: workspace).desk,
            renderReport: { try await articles.article($0, $1, $2) },
            makeReportFile: { year, day, form in
                let report = try await workspace.report(year: year, asOf: day)
                return switch form {
                case .json: Array(ReportJSON(report).text().utf8)
                case .html: Array(ReportHTML(report, generated: Workspace.today).page().utf8)
                case .docx: try PaperDOCX(report.paper).bytes()
                }
            })
    }

}
