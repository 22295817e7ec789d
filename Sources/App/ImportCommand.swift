import ArgumentParser
import Casework
import Figures
import Foundation
import LegalCalendar
import PackFiles
import Procedures
import SQLiteStores
import Sheets

/// `yifa import`: brings a ledger that an office keeps in XLSX or CSV into the data folder.
struct Import: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("导入电子表格台账（XLSX、CSV）", "Bring in a ledger from XLSX or CSV"))
    }

    @Argument(help: "The ledger: FILE.xlsx or FILE.csv（台账文件）") var file: String
    @Option(help: "The data folder（数据目录）") var data: String
    @Option(help: "The procedure or register; the mapping may name it（程序或台账）")
    var procedure: String?
    @Option(help: "What the headings mean, a YAML file（映射文件）") var mapping: String?
    @Option(name: .customLong("report"), help: "The report per line and column, as CSV（导入报告）")
    var reportFile: String?
    @Flag(name: .customLong("dry-run"), help: "Check everything and write nothing（只检查，不写入）")
    var isDry = false

    func run() async throws {
        let run = try await ImportRun.prepare(
            file: file, data: data, procedure: procedure, mapping: mapping, isDry: isDry)
        do {
            try await run.perform()
        } catch is ImportRun.Refused {
        } catch let error as SheetError {
            throw Failure("\(file)：\(error.zh)", "\(file): \(error.en)")
        }
        let report = run.report
        for line in report.lines.prefix(200) { print(line) }
        if let reportFile { try report.write(to: reportFile) }
        print(report.closing(isDry: isDry))
        if report.summary.faults > 0 { throw Found(isWrong: true) }
    }
}
