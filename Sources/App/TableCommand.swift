import ArgumentParser
import Casework
import Figures
import Foundation
import LegalCalendar
import PackFiles
import Paperwork
import Papers
import Procedures
import SQLiteStores
import Sheets

/// `yifa table`: the printed tables of statistics, filled from the records.
struct TableCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "table",
            abstract: say("由记录填写统计报表", "Fill in the tables of statistics"))
    }

    @Option(help: "The data folder（数据目录）") var data: String
    @Argument(help: "A table（报表）; left out, they are listed（列出报表）") var table: String?
    @Option(help: "The year（年度）") var year: Int?
    @Option(help: "The month, 1 to 12（月份）") var month: Int?
    @Option(help: "CSV of what is entered by hand: table,row,column,value（手工填报）")
    var entries: String?
    @Option(help: "FILE.xlsx, .docx, .pdf or .html") var out: String?

    func validate() throws {
        guard table == nil || (year != nil && out != nil) else {
            throw ValidationError(
                say("填表需要 --year 和 --out", "a table needs --year and --out"))
        }
        guard month.map({ (1...12).contains($0) }) ?? true else {
            throw ValidationError(say("月份应为 1 至 12", "a month is 1 to 12"))
        }
    }

    func run() async throws {
        let workspace = try await Workspace.open(data)
        guard let table, let year, let out else {
            for table in workspace.pack.tables { print("\(table.id)\t\(table.label.zh)") }
            return
        }
        guard let form = workspace.pack.tables.first(where: { $0.id.text == table }) else {
            let known = workspace.pack.tables.map(\.id.text).joined(separator: ", ")
            throw Failure("没有报表 \(table)；有：\(known)", "there is no table '\(table)': \(known)")
        }
        let span = try Self.span(year, month)
        let filled = try await workspace.fill(
            form, span, entries: entries.map { try TableEntries.read($0, for: form) } ?? [:])
        let organisation = workspace.pack.book.organisation
        let organ = organisation.superior.zh + organisation.label.zh
        let words = "\(span.first.chinese)至\(span.last.chinese)"
        if out.hasSuffix(".xlsx") {
            do {
                try filled.sheet(organ: organ, span: words).write(to: out)
            } catch let error as SheetError {
                throw Failure(error.zh, error.en)
            }
        } else {
            try PaperOutput.write(
                filled.paper(organ: organ, span: words, day: span.last.chinese), to: out)
        }
        for check in filled.broken {
            Console.error(
                say("不成立：", "does not hold: ") + "\(check.label.zh)（\(check.line)）\(check.written)")
        }
        for place in filled.missing {
            Console.error(say("不能得出：", "cannot be derived: ") + "\(form.id),\(place)")
        }
        print(
            say(
                "\(out)：\(filled.values.count) 个单元格，\(filled.missing.count) 个不能得出，"
                    + "勾稽关系 \(filled.checks.count) 项，\(filled.broken.count) 项不成立",
                "\(out): \(filled.values.count) cells, \(filled.missing.count) cannot be derived, "
                    + "\(filled.checks.count) checks, \(filled.broken.count) do not hold"))
        if !filled.broken.isEmpty { throw Found(isWrong: true) }
    }

    private static func span(_ year: Int, _ month: Int?) throws -> CellSums.Span {
        guard (1949...2999).contains(year) else {
            throw Failure("年份 \(year) 不可能", "the year \(year) is impossible")
        }
        let first = try CivilDate(year: year, month: month ?? 1, day: 1)
        return CellSums.Span(
            first: first, last: first.adding(months: month == nil ? 12 : 1).adding(days: -1))
    }
}

extension Workspace {
    /// The table over the span, from everything that is recorded by now.
    func fill(
        _ table: StatisticalTable, _ span: CellSums.Span,
        entries: [StatisticalTable.Place: Int64] = [:]
    ) async throws -> FilledTable {
        let year = CellSums.Span(
            first: try CivilDate(year: span.first.year, month: 1, day: 1), last: span.last)
        let sums = try await reader.sums(of: [span, year], entered: "2999-12-31")
        return FilledTable(
            table, measures: pack.figures, span: sums[0], year: sums[1], entries: entries)
    }
}

/// What is entered by hand into tables（手工填报）: `table,row,column,value` on each line; the same
/// file serves all tables, so that nothing is entered twice.
enum TableEntries {
    /// - Throws: ``Failure`` with file and line for what cannot be read or is no cell of the table.
    static func read(
        _ path: String, for table: StatisticalTable
    ) throws -> [StatisticalTable.Place: Int64] {
        guard let text = try? String(contentsOf: URL(filePath: path), encoding: .utf8) else {
            throw Failure(
                "无法读取 \(path)：应为 UTF-8 的 CSV 文件",
                "cannot read \(path): expected a CSV file in UTF-8")
        }
        var entries: [StatisticalTable.Place: Int64] = [:]
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let line = line.trimmingCharacters(in: .whitespaces)
            guard !line.isEmpty, line != "table,row,column,value" else { continue }
            let parts = line.split(separator: ",", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            guard parts.count == 4, let value = hundredths(parts[3]) else {
                throw Failure(
                    "\(path):\(index + 1)：应为 表,行,列,数值",
                    "\(path):\(index + 1): expected table,row,column,value"
                )
            }
            guard parts[0] == table.id.text else { continue }
            let place = StatisticalTable.Place(
                row: StatisticalTable.Line(parts[1]), column: StatisticalTable.Line(parts[2]))
            guard table.rows.contains(where: { $0.id == place.row && $0.content != .heading }),
                table.columns.contains(where: { $0.id == place.column })
            else {
                throw Failure(
                    "\(path):\(index + 1)：报表 \(table.id) 没有单元格 \(place)",
                    "\(path):\(index + 1): the table \(table.id) has no cell \(place)")
            }
            entries[place] = value
        }
        return entries
    }

    /// `12`, `12.5` or `12.50` in hundredths; nil for anything else.
    private static func hundredths(_ text: String) -> Int64? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = Int64(parts[0]), (0...1_000_000_000_000).contains(whole) else {
            return nil
        }
        guard parts.count > 1 else { return whole * 100 }
        guard parts.count == 2, (1...2).contains(parts[1].count), let rest = Int64(parts[1]),
            rest >= 0
        else { return nil }
        return whole * 100 + (parts[1].count == 1 ? rest * 10 : rest)
    }
}
