public import Papers
import Procedures

extension FilledTable {
    /// The table as a paper（报表）, with the checks that were made and the cells that stay empty.
    ///
    /// - Parameters:
    ///   - organ: who fills it in.
    ///   - span: the time that it covers, in words.
    ///   - day: the day on which it is made, in words.
    /// - Returns: a paper of the style of forms.
    public func paper(organ: String, span: String, day: String) -> Paper {
        let rows = table.rows.map { row in
            [Paper.Table.Cell(Paper.Text(row.label.zh))]
                + table.columns.map { column in
                    let value = values[.init(row: row.id, column: column.id)]
                    let blank = row.content == .heading ? "" : "—"
                    return Paper.Table.Cell(Paper.Text(value?.text ?? blank), .right)
                }
        }
        let widths = [Double(max(6, 10 - table.columns.count))] + table.columns.map { _ in 1.5 }
        var body: [Paper.Block] = [
            .paragraph(Paper.Text("统计区间：\(span)"), .flush),
            .table(Paper.Table(widths: widths, head: head, rows: rows)),
        ]
        let held = checks.count - broken.count
        body.append(.paragraph(Paper.Text("勾稽关系：核对\(checks.count)项，成立\(held)项。"), .flush))
        body += broken.map { check in
            .paragraph(Paper.Text("不成立：\(check.label.zh)（\(check.line)）\(check.written)"), .flush)
        }
        if !missing.isEmpty {
            body.append(.paragraph(Paper.Text("“—”为记录不能得出、尚未填报的单元格。"), .flush))
        }
        return Paper(
            style: .form, head: Paper.Head(organ: organ), title: [table.label.zh], body: body,
            signature: Paper.Signature([organ], date: day))
    }

    /// One line, or two where columns stand under a heading of their own.
    private var head: [[Paper.Table.Cell]] {
        func cell(_ text: String, columns: Int = 1, rows: Int = 1) -> Paper.Table.Cell {
            Paper.Table.Cell(Paper.Text(text), .centre, columns: columns, rows: rows)
        }
        let groups = table.columnGroups
        guard groups.contains(where: { $0.label != nil }) else {
            return [[cell("项目")] + table.columns.map { cell($0.label.zh) }]
        }
        return [
            [cell("项目", rows: 2)]
                + groups.map { group in
                    group.label.map { cell($0.zh, columns: group.columns.count) }
                        ?? cell(group.columns[0].label.zh, rows: 2)
                },
            groups.filter { $0.label != nil }.flatMap(\.columns).map { cell($0.label.zh) },
        ]
    }
}
