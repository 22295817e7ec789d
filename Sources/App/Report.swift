import ArgumentParser
import Casework
import Documents
import Figures
import Foundation
import LegalCalendar
import PackFiles
import Papers
import Procedures
import SQLiteStores

/// `yifa report`: the annual report from the pack's template, as DOCX, PDF, HTML or JSON.
struct Report: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("由记录生成年度报告", "Make the annual report from the records"))
    }

    @Option(help: "The data folder（数据目录）") var data: String
    @Option(help: "The year（年度）") var year: Int
    @Option(name: .customLong("as-of"), help: "The last day counted, YYYY-MM-DD（截止日）")
    var asOf: String?
    @Option(help: "FILE.docx, .pdf, .html or .json") var out: String

    func run() async throws {
        guard let form = Form(rawValue: URL(filePath: out).pathExtension) else {
            throw Failure(
                "--out 应为 .docx、.pdf、.html 或 .json 文件：\(out)",
                "--out must be a .docx, .pdf, .html or .json file: \(out)")
        }
        let workspace = try await Workspace.open(data)
        let day = try asOf.map { try parseDate($0, "--as-of") } ?? Self.lastDay(of: year)
        let document = try await workspace.report(year: year, asOf: day)
        let bytes = try form.bytes(of: document)
        do {
            try Data(bytes).write(to: URL(filePath: out), options: .atomic)
        } catch {
            throw Failure("无法写入 \(out)", "cannot write \(out)")
        }
        let broken = document.brokenIdentities
        for identity in broken { Console.error(say("不成立：", "does not hold: ") + identity.written) }
        print(
            say(
                "\(out)：\(document.figures.count) 个指标，\(document.identities.count) 个勾稽关系，"
                    + "\(broken.count) 个不成立；截至 \(day)",
                "\(out): \(document.figures.count) figures, \(document.identities.count) identities, "
                    + "\(broken.count) do not hold; as of \(day)"))
        if !broken.isEmpty { throw Found(isWrong: true) }
    }

    /// What can be written, by the ending of the file's name.
    private enum Form: String {
        case docx, pdf, html, json

        func bytes(of document: ReportDocument) throws -> [UInt8] {
            switch self {
            case .docx: try PaperDOCX(document.paper).bytes()
            case .pdf: try PDFConverter().pdf(of: PaperDOCX(document.paper).bytes())
            case .html: Array(ReportHTML(document, generated: Workspace.today).page().utf8)
            case .json: Array(ReportJSON(document).text().utf8)
            }
        }
    }

    static func lastDay(of year: Int) throws -> CivilDate {
        guard let day = try? CivilDate(year: year, month: 12, day: 31) else {
            throw Failure("年份 \(year) 不可能", "the year \(year) is impossible")
        }
        return day
    }
}

extension Workspace {
    /// The report on the year, as of a day, from cells.
    func report(year: Int, asOf day: CivilDate) async throws -> ReportDocument {
        guard let template = pack.report else {
            throw Failure("规则包没有 report.yaml", "the pack has no report.yaml")
        }
        let statement = try await statement(year: year, asOf: day)
        var months: [Measure.ID: [Int64]] = [:]
        for chart in template.allSections.compactMap(\.chart) {
            guard let place = pack.figures.measure(chart.measure) else { continue }
            months[chart.measure] = Array(
                try await reader.months(of: place, year: year, through: day).prefix(day.month))
        }
        return ReportDocument(
            template: template, statement: statement, identities: statement.checkIdentities(),
            organisation: pack.book.organisation, procedures: pack.book.procedures, year: year,
            cutOff: day, checkpoint: try await reader.checkpoint(through: day), months: months)
    }
}
