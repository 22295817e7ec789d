import Figures
import LegalCalendar
public import Papers
import Procedures

extension ReportDocument {
    /// The report as a paper in the official format（报告的公文版式）: text, a table for each chart, and in
    /// annexes all figures, the identities and how to check them.
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
                .init(title: "统计数据", body: figureTables(words)),
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
        let rows = chart.bars.map { bar in
            [
                Paper.Table.Cell(Paper.Text(bar.label.zh)),
                Paper.Table.Cell(Paper.Text(bar.text), .right),
            ]
        }
        let total = [
            Paper.Table.Cell(Paper.Text(words.total)),
            Paper.Table.Cell(Paper.Text(chart.totalText), .right),
        ]
        return Paper.Table(
            widths: [3, 1],
            head: [[.init(Paper.Text(words.figure)), .init(Paper.Text(chart.unit))]],
            rows: chart.bars.isEmpty ? [] : rows + [total], caption: chart.title.zh,
            note: chart.bars.isEmpty ? words.noRecords : "")
    }

    private func figureTables(_ words: ReportWords) -> [Paper.Block] {
        [
            (figures.filter(\.isQuoted), "正文引用的指标"),
            (figures.filter { !$0.isQuoted }, words.otherFigures),
        ].filter { !$0.0.isEmpty }.map { rows, caption in
            .table(figureTable(rows, caption: caption, words))
        }
    }

    private func figureTable(
        _ rows: [ReportFigure], caption: String, _ words: ReportWords
    ) -> Paper.Table {
        let heads = [
            words.figure, words.current, words.previous, words.change, words.unit, words.definition,
        ]
        return Paper.Table(
            widths: [30, 13, 13, 11, 9, 32], head: [heads.map { .init(Paper.Text($0)) }],
            rows: rows.map { row in
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
            }, caption: caption, note: words.noPrevious)
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
                    "本报告由账本\(checkpoint.origin)的前\(checkpoint.size)条记录算出，根哈希为\(checkpoint.root)。")),
            .paragraph("持有数据的人可以核对账本是否被改动，再重新生成本报告，数字应当相同。签名检查点全文如下："),
        ]
            + checkpoint.text.split(separator: "\n").map {
                .paragraph(Paper.Text(String($0)), .flush)
            }
    }
}
