import Foundation
import LegalCalendar
import Procedures
import Sheets

/// What an import says at its end: a line for each thing found, then the sums（导入报告）.
struct ImportReport {
    let file: String
    let summary: Importer.Summary
    let problems: [LineProblem]

    /// `台账.xlsx:出租屋:12:C: found 'x', expected …`.
    var lines: [String] {
        problems.map { problem in
            let heading = problem.heading.map { say("“\($0)”", "'\($0)'") } ?? ""
            let found =
                problem.found.isEmpty
                ? "" : say("现为“\(problem.found)”，", "found '\(problem.found)', ")
            let expected = problem.expected.text(in: Speech.language)
            let wanted =
                problem.weight == .fault && !problem.found.isEmpty
                ? say("应为：\(expected)", "expected: \(expected)") : expected
            return "\(file):\(problem.place): \(heading) \(found)\(wanted)"
        }
    }

    func closing(isDry: Bool) -> String {
        if summary.faults > 0 {
            return say(
                "\(summary.lines) 行中有 \(summary.faults) 处错误，未写入任何内容",
                "\(summary.faults) faults in \(summary.lines) lines; nothing was written")
        }
        let new = summary.lines - summary.known
        return say(
            "\(summary.lines) 行：\(isDry ? "可导入" : "已导入") \(new) 件（\(summary.acts) 条办理记录），\(summary.known) 件已有",
            "\(summary.lines) lines: \(new) \(isDry ? "can be imported" : "imported") (\(summary.acts) acts), \(summary.known) known already"
        )
    }

    func write(to path: String) throws {
        let columns = [
            ("级别", "Weight"), ("工作表", "Sheet"), ("行", "Line"), ("列", "Column"), ("列名", "Heading"),
            ("现为", "Found"), ("应为", "Expected"),
        ].map { ExportColumn(heading: .init(zh: $0.0, en: $0.1), kind: .text) }
        do {
            let file = try CSVExport(path: path, columns: columns)
            for problem in problems {
                let texts = [
                    problem.weight.rawValue, problem.sheet, "\(problem.row)",
                    problem.column.map { SheetRow.letters(of: $0) } ?? "", problem.heading ?? "",
                    problem.found, problem.expected.text(in: Speech.language),
                ]
                try file.write(texts.map { $0.isEmpty ? .blank : .text($0) })
            }
            try file.finish()
        } catch let error as SheetError {
            throw Failure(error.zh, error.en)
        }
    }
}
