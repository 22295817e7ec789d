import Access
import AccountStores
import ArgumentParser
import Casework
import Foundation
import LegalCalendar
import PackFiles
import Procedures
import SQLiteStores
import Sheets

/// `yifa export`: a procedure's matters or a register's lines as XLSX or CSV.
struct Export: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("导出办件或台账为 XLSX、CSV", "Write matters or a register as XLSX or CSV"))
    }

    @Option(help: "The data folder（数据目录）") var data: String
    @Option(help: "The procedure or register（程序或台账）") var procedure: String
    @Option(help: "Only what was opened in this year（年度）") var year: Int?
    @Option(help: "FILE.xlsx or FILE.csv") var out: String
    @Flag(help: "With personal data in full; asks for --purpose（不遮盖个人信息）") var unmasked = false
    @Option(help: "What the personal data are needed for; kept on record（用途）") var purpose: String?

    /// Matters looked at together; what memory is taken depends on it.
    private static let slice = 20_000

    func validate() throws {
        guard unmasked == (purpose?.isEmpty == false) else {
            throw ValidationError(
                say("--unmasked 与 --purpose 用途 应同时给出", "--unmasked and --purpose TEXT go together"))
        }
        guard out.hasSuffix(".xlsx") || out.hasSuffix(".csv") else {
            throw ValidationError(
                say("--out 应为 .xlsx 或 .csv 文件", "--out must be an .xlsx or .csv file"))
        }
    }

    func run() async throws {
        let workspace = try await Workspace.open(data)
        let id = Procedure.ID(procedure)
        guard let latest = workspace.pack.book.versions(of: id).last else {
            throw Failure("规则包中没有程序或台账 \(id)", "no procedure or register \(id) in the pack")
        }
        try await recordPurpose()
        do {
            let count = try await write(latest, workspace)
            print(say("已导出 \(count) 行：\(out)", "\(count) lines: \(out)"))
        } catch let error as SheetError {
            throw Failure(error.zh, error.en)
        }
    }

    /// Puts what the personal data are needed for into the access log, before any of them are written.
    private func recordPurpose() async throws {
        guard unmasked, let purpose else { return }
        let accounts = try await SQLiteAccountStore.open(at: data)
        try await accounts.record(
            AccessRecord(
                .export, at: OfficeClock.trueNow, account: nil, address: "yifa export",
                subject: "/work/registers/\(procedure)" + (year.map { "?year=\($0)" } ?? ""),
                note: purpose))
    }

    private func write(_ procedure: Procedure, _ workspace: Workspace) async throws -> Int {
        let columns = MatterColumns(
            procedure, of: workspace.pack.book.organisation, isMasked: !unmasked)
        let file: any SheetExport =
            out.hasSuffix(".csv")
            ? try CSVExport(path: out, columns: columns.columns)
            : try WorkbookExport(
                path: out, name: procedure.label.zh, columns: columns.columns)
        let year = year
        var count = 0
        let highest = try await workspace.reader.highestMatter()
        for first in stride(from: Int64(0), through: highest, by: Int(Self.slice)) {
            let lines = try await workspace.reader.histories(
                HistorySelection(
                    procedures: [procedure.id], numbers: first...(first + Int64(Self.slice) - 1)),
                into: [(Matter.ID, [Cell])](),
                { lines, events in
                    guard year == nil || events[0].happened.civilDate.year == year,
                        let matter = Matter(events)
                    else { return }
                    lines.append((matter.id, columns.cells(of: matter)))
                }, merge: { $0 += $1 })
            for (_, cells) in lines.sorted(by: { $0.0 < $1.0 }) { try file.write(cells) }
            count += lines.count
        }
        try file.finish()
        return count
    }
}
