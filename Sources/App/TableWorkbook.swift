import Paperwork
import Procedures
import Sheets

extension FilledTable {
    /// The table as a workbook（电子报表）, with the checks that were made and the cells that stay empty.
    func sheet(organ: String, span: String) -> PrintedSheet {
        let lines = table.rows.map { row in
            PrintedSheet.Line(
                row.label.zh,
                table.columns.map { column in
                    let value = values[.init(row: row.id, column: column.id)]
                    guard row.content != .heading else { return .blank }
                    return value.map { .number(Double($0.hundredths) / 100) } ?? .text("—")
                }, isHeading: row.content == .heading)
        }
        return PrintedSheet(
            name: table.label.zh, title: table.label.zh,
            lead: ["填报单位：\(organ)", "统计区间：\(span)"], head: head, lines: lines,
            notes: notes, definitions: definitions)
    }

    private var head: [[PrintedSheet.Head]] {
        let groups = table.columnGroups
        guard groups.contains(where: { $0.label != nil }) else {
            return [[.init("项目")] + table.columns.map { .init($0.label.zh) }]
        }
        return [
            [.init("项目", rows: 2)]
                + groups.map { group in
                    group.label.map { .init($0.zh, columns: group.columns.count) }
                        ?? .init(group.columns[0].label.zh, rows: 2)
                },
            groups.filter { $0.label != nil }.flatMap(\.columns).map { .init($0.label.zh) },
        ]
    }

    private var notes: [String] {
        var notes = ["勾稽关系：核对\(checks.count)项，成立\(checks.count - broken.count)项。"]
        notes += broken.map { "不成立：\($0.label.zh)（\($0.line)）\($0.written)" }
        guard !missing.isEmpty else { return notes }
        let names = missing.map { place in
            let row = table.rows.first { $0.id == place.row }?.label.zh ?? place.row.text
            let column = table.columns.first { $0.id == place.column }?.label.zh
            return row + "／" + (column ?? place.column.text)
        }
        return notes + ["“—”为记录不能得出、尚未填报的单元格：" + names.joined(separator: "；")]
    }

    private var definitions: [[String]] {
        let source = table.cites.map(\.text).joined(separator: "、")
        return table.rows.map { row in
            [row.label.zh, row.label.en, row.content.kind, table.meaning(of: row), source]
        }
            + table.columns.map { column in
                [column.label.zh, column.label.en, "列 column", table.meaning(of: column), source]
            }
    }
}
