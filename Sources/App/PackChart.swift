import ArgumentParser
import Documents
import Foundation
import LegalCalendar
import PackFiles
import Procedures

/// `yifa pack chart`: the flow chart of a procedure as a picture.
struct PackChart: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "chart",
            abstract: say("绘制程序的流程图", "Draw the flow chart of a procedure"))
    }

    @Argument(help: "A folder with pack.yaml（规则包）") var folder: String
    @Argument(help: "The procedure（程序）") var procedure: String
    @Option(help: "FILE.svg, or FILE.dot for the text that Graphviz reads") var out: String
    @Option(help: "The version in force on this day; without it today's or the latest（版本）")
    var version: String?
    @Flag(help: "Label it in English; without it in Chinese") var english = false

    func validate() throws {
        guard out.hasSuffix(".svg") || out.hasSuffix(".dot") else {
            throw ValidationError(
                say("--out 应为 .svg 或者 .dot 文件", "--out must be a file .svg or .dot"))
        }
    }

    func run() async throws {
        let day = try version.map { try parseDate($0, "--version") }
        let book = try PackReader.read(at: folder).book
        let chart = try chart(in: book, on: day)
        let text = out.hasSuffix(".dot") ? chart.dot : try Graphviz.svg(of: chart.dot)
        do {
            try Data(text.utf8).write(to: URL(filePath: out), options: .atomic)
        } catch {
            throw Failure("无法写入 \(out)", "cannot write \(out)")
        }
        print(out)
    }

    private func chart(in book: ProcedureBook, on day: CivilDate?) throws -> FlowChart {
        let id = Procedure.ID(procedure)
        let versions = book.versions(of: id)
        guard let latest = versions.max(by: { $0.span.first < $1.span.first }) else {
            throw Failure("没有程序“\(procedure)”", "there is no procedure '\(procedure)'")
        }
        guard
            let version = book.procedure(id, on: day ?? Workspace.today)
                ?? (day == nil ? latest : nil)
        else {
            let days = versions.map { "\($0.span.first)" }.joined(separator: ", ")
            throw Failure(
                "\(day.map { "\($0)" } ?? "")没有现行有效的版本；各版本起始日：\(days)",
                "no version is in force on \(day.map { "\($0)" } ?? ""); they begin on \(days)")
        }
        return FlowChart(
            of: version, in: book, on: version.span.nearest(to: day ?? Workspace.today),
            language: english ? .en : .zh)
    }
}

extension DateSpan {
    /// The day itself, or the span's day that is nearest to it.
    func nearest(to day: CivilDate) -> CivilDate {
        if day < first { return first }
        return last.map { min($0, day) } ?? day
    }
}
