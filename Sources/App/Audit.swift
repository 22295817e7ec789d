import ArgumentParser
import Figures
import Foundation
import LegalCalendar
import PackFiles
import Procedures
import TextAudit

/// `yifa audit`: the figures and claims of a report's text, checked against each other, and with
/// `--data` against the records.
struct Audit: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("核对报告文本中的数字", "Check the figures in a report's text"))
    }

    @Argument(help: "FILE.txt, .html, .docx or .pdf") var file: String
    @Option(help: "Compare with the records of a data folder（数据目录）") var data: String?
    @Option(help: "The year of the records（年度）") var year: Int?
    @Option(
        name: .customLong("as-of"), help: "The last day counted; without it the text's own date")
    var asOf: String?
    @Option(help: "Where the rules for reports stand（规则包）") var pack: String = Workspace
        .standardPack
    @Flag(help: "Print the result as JSON") var json = false

    func run() async throws {
        let text = try ReadableText.read(at: file)
        let workspace = try await openData()
        let rules = AuditRules(
            (try workspace?.pack ?? PackReader.read(at: pack)).report)
        let result = audit(text, rules: rules)
        var differences: [TextAudit.Difference] = []
        if let workspace {
            differences = try await compare(text, result, with: workspace)
        }
        if json {
            print(encoded(AuditOutput(result, differences)))
        } else {
            print(AuditWords(result: result, differences: differences, compared: data != nil).text)
        }
        let isWrong =
            result.claims.contains { $0.holds == .fails }
            || result.missing.contains { $0.severity == .error } || !differences.isEmpty
        if isWrong { throw Found(isWrong: true) }
    }

    private func openData() async throws -> Workspace? {
        guard let data else { return nil }
        return try await Workspace.open(data)
    }

    /// Compares each figure of the text with the count at the day of the text.
    private func compare(
        _ text: String, _ result: AuditResult, with workspace: Workspace
    ) async throws -> [TextAudit.Difference] {
        guard let year = year ?? result.year else {
            throw Failure("文本没有写明年度，请用 --year 指定", "the text names no year; give --year")
        }
        let day =
            try asOf.map { try parseDate($0, "--as-of") } ?? Self.date(of: result, in: year)
            ?? Report.lastDay(of: year)
        let statement = try await workspace.statement(year: year, asOf: day)
        let known = workspace.pack.published[year, default: []].compactMap { figure in
            counted(figure, statement)
        }
        return TextAudit.differences(in: text, against: known)
    }

    private func counted(
        _ printed: Figures.PublishedFigure, _ statement: Statement
    ) -> TextAudit.PublishedFigure? {
        guard let text = statement.text(printed.id), let value = ExactDecimal(text) else {
            return nil
        }
        return TextAudit.PublishedFigure(
            id: printed.id.text, label: printed.label, value: value, unit: printed.unit,
            form: TextAudit.PublishedFigure.Form(rawValue: printed.form.rawValue) ?? .exact)
    }

    /// The day on which the text was signed, where the cut-off shows it.
    private static func date(of result: AuditResult, in year: Int) -> CivilDate? {
        guard let claim = result.claims.first(where: { $0.kind == .cutoff }),
            let day = CivilDate(String(claim.expression.prefix(10))), day.year == year
        else { return nil }
        return day
    }
}

extension AuditRules {
    /// The rules that a pack's report template lays down.
    init(_ template: ReportTemplate?) {
        guard let template, !template.titleWords.all.isEmpty else {
            self.init()
            return
        }
        let headings = template.headings.map { rule in
            HeadingRule(
                id: rule.content.rawValue, label: rule.label.zh, headings: rule.words,
                phrases: rule.phrases, severity: rule.isRequired ? .error : .note,
                cite: rule.cites.map(\.text).joined(separator: "；"))
        }
        self.init(genres: [
            ReportGenre(
                id: template.id.text, titleContainsAll: template.titleWords.all,
                titleContainsAny: template.titleWords.any, headings: headings)
        ])
    }
}
