import Figures
import LegalCalendar
public import Papers
import Procedures

extension ReportDocument {
    /// The report as a paper in the official format（报告的公文版式）: text, a table for each chart, and in
    /// annexes the figures, the identities and how to check them.
    ///
    /// It has no red head: whoever issues it puts it under a document of its own. The day of signing is
    /// left to be filled in; what is counted and until when is printed.
    public var paper: Paper {
        let words = ReportWords(language: .zh)
        return Paper(
            style: .official, head: .init(organ: organisation.label.zh), title: [title],
            body: warning + [.paragraph(Paper.Text("（\(cutOffSentence(in: .zh))）"))]
                + blocks.map { block($0, words) },
            signature: .init([organisation.label.zh], date: "　　　　年　　月　　日", kind: .unsealed),
            annexes: [
                .init(title: "统计数据", body: [.table(figureTable(words))]),
                .init(title: "勾稽关系核对", body: [identityTable(words)]),
                .init(title: "核验方法", body: verification),
            ])
    }

    private var warning: [Paper.Block] {
        guard isBroken else { return [] }
        let sentence = "本报告有\(brokenIdentities.count)项勾稽关系不成立，核对之前不得公布。"
        return [.paragraph(Paper.Text([.strong(sentence)]))]
    }

    private func block(_ block: Block, _ words: ReportWords) -> Paper.Block {
        switch block {
        case .heading(let heading): .heading(heading.level, heading.number + heading.label.zh)
        case .paragraph(let runs): .paragraph(Paper.Text(runs.map(\.text).joined()))
        case .chart(let chart): .table(table(chart, words))
        }
    }

    private func table(_ chart: ReportChart, _ words: ReportWords) -> Paper.Table {
        let total = [(words.total, chart.totalText)]
        let entries = chart.bars.isEmpty ? [] : chart.bars.map { ($0.label.zh, $0.text) } + total
        // Months are short: half of them beside the other half.
        let columns = chart.shape == .months ? 2 : 1
        let height = (entries.count + columns - 1) / columns
        let rows = (0..<height).map { row in
            (0..<columns).flatMap { column in
                let place = column * height + row
                let (name, value) = place < entries.count ? entries[place] : ("", "")
                return [
                    Paper.Table.Cell(Paper.Text(name)), Paper.Table.Cell(Paper.Text(value), .right),
                ]
            }
        }
        let heads = [words.figure, chart.unit].map { Paper.Table.Cell(Paper.Text($0)) }
        return Paper.Table(
            widths: (0..<columns).flatMap { _ in [3.0, 2.0] },
            head: [(0..<columns).flatMap { _ in heads }], rows: rows, caption: chart.title.zh,
            note: chart.bars.isEmpty ? words.noRecords : "")
    }

    /// Those that the text quotes; all others are on the report's page.
    private func figureTable(_ words: ReportWords) -> Paper.Table {
        let heads = [
            words.figure, words.current, words.previous, words.change, words.unit, words.definition,
        ]
        return Paper.Table(
            widths: [30, 13, 13, 11, 9, 32], head: [heads.map { .init(Paper.Text($0)) }],
            rows: figures.filter(\.isQuoted).map { row in
                let mark = row.isDoubtful ? "※" : ""
                let about = [row.figure.unitCounted.zh, row.basisText, row.sourceText(in: .zh)]
                return [
                    .init(Paper.Text(row.figure.label.zh)),
                    .init(Paper.Text((row.valueText ?? "—") + mark), .right),
                    .init(Paper.Text(row.previousText ?? "—"), .right),
                    .init(Paper.Text(row.changeText ?? "—"), .right),
                    .init(Paper.Text(row.figure.unit), .centre),
                    .init(Paper.Text(about.filter { !$0.isEmpty }.joined(separator: "；"))),
                ]
            }, note: words.noPrevious)
    }

    private func identityTable(_ words: ReportWords) -> Paper.Block {
        let rows = brokenIdentities + identities.filter(\.holds)
        return .table(
            Paper.Table(
                widths: [20, 58, 10, 12],
                head: [
                    [words.figure, words.identity, words.state, words.difference].map {
                        .init(Paper.Text($0))
                    }
                ],
                rows: rows.map { row in
                    let relation = row.written.replacing(" >= ", with: " ≥ ")
                        .replacing(" <= ", with: " ≤ ")
                    return [
                        .init(Paper.Text(row.result.identity.label.zh)),
                        .init(Paper.Text(relation)),
                        .init(Paper.Text(row.holds ? words.holds : words.broken), .centre),
                        .init(Paper.Text(row.differenceText ?? words.untold), .right),
                    ]
                }))
    }

    private var verification: [Paper.Block] {
        guard let checkpoint else {
            return [.paragraph("本报告没有附账本检查点，无法独立核验。")]
        }
        return [
            .paragraph(
                Paper.Text(
                    "本报告由账本\(checkpoint.origin)的前\(checkpoint.size)条记录算出，根哈希为：")),
            .paragraph(Paper.Text(checkpoint.root), .flush),
            .paragraph("持有数据的人可以核对账本是否被改动，再重新生成本报告，数字应当相同。签名检查点全文如下："),
        ]
            + checkpoint.text.split(separator: "\n").map {
                .paragraph(Paper.Text(String($0)), .flush)
            }
    }
}
