import Figures
import LegalCalendar
import Procedures

extension ReportHTML {
    /// Every figure against the year before.
    var figureSection: String {
        let quoted = document.figures.filter(\.isQuoted)
        let others = document.figures.filter { !$0.isQuoted }
        let rest =
            others.isEmpty
            ? ""
            : """

            <details><summary>\(words.otherFigures)（\(others.count)）</summary>
            \(figureTable(others, caption: words.otherFigures))
            </details>
            """
        return """
            <section id="figures">
            <h2>\(words.figures)</h2>
            <p class="note">\(escaped(document.cutOffSentence(in: language)))\(words.noPrevious)</p>
            \(figureTable(quoted, caption: words.figures))\(rest)
            </section>
            """
    }

    private func figureTable(_ rows: [ReportFigure], caption: String) -> String {
        """
        <table class="figures"><caption>\(caption)</caption>
        <thead><tr><th scope="col">\(words.figure)</th><th scope="col">\(words.current)</th>\
        <th scope="col">\(words.previous)</th><th scope="col">\(words.change)</th>\
        <th scope="col">\(words.unit)</th><th scope="col">\(words.definition)</th></tr></thead>
        <tbody>
        \(rows.map(figureRow).joined(separator: "\n"))
        </tbody></table>
        """
    }

    private func figureRow(_ row: ReportFigure) -> String {
        let figure = row.figure
        let name = escaped(figure.label.text(in: language))
        let counted = escaped(figure.unitCounted.text(in: language))
        let about = [
            counted, escaped(row.basisText), escaped(row.sourceText(in: language)),
        ]
        return """
            <tr><th scope="row">\(name)</th>\
            <td class="number" data-label="\(words.current)">\
            \(row.valueText.map { link(figure.id, $0) } ?? "—")</td>\
            <td class="number" data-label="\(words.previous)">\(row.previousText ?? "—")</td>\
            <td class="number" data-label="\(words.change)">\(row.changeText ?? "—")</td>\
            <td class="unit" data-label="\(words.unit)">\(escaped(figure.unit))</td>\
            <td class="about" data-label="\(words.definition)">\
            \(about.filter { !$0.isEmpty }.joined(separator: "；"))</td></tr>
            """
    }

    /// Where every figure stands, for a page that has only the text.
    var figureLink: String {
        let number = document.figures.count
        return """
            <section id="figures">
            <h2>\(words.figures)</h2>
            <p><a href="\(escaped(base))/figures?to=\(document.cutOff)">\
            \(words("全部\(number)项指标，按篇章列出，附上年同期数、口径和依据", "All \(number) figures by chapter, with the year before, what is counted and on what basis"))\
            </a></p>
            </section>
            """
    }

    /// What came of the identities, and where they stand.
    var identityLink: String {
        """
        <section id="identities">
        <h2>\(words.identities)</h2>
        <p class="note">\(identitySummary)</p>
        <p><a href="\(escaped(base))/identities?to=\(document.cutOff)">\
        \(words("逐项核对", "Each identity with its numbers"))</a></p>
        </section>
        """
    }

    private var identitySummary: String {
        let (all, broken) = (document.identities.count, document.brokenIdentities.count)
        return words(
            "共\(all)项，成立\(all - broken)项，不成立\(broken)项。",
            "\(all) in all, \(all - broken) hold, \(broken) do not.")
    }

    /// The identities with their numbers; a broken one is first and says so in words.
    var identitySection: String {
        let rows = document.brokenIdentities + document.identities.filter(\.holds)
        return """
            <section id="identities">
            <h2>\(words.identities)</h2>
            <p class="note">\(identitySummary)</p>
            <table class="identities"><caption>\(words.identities)</caption>
            <thead><tr><th scope="col">\(words.identity)</th><th scope="col">\(words.state)</th>\
            <th scope="col">\(words.difference)</th></tr></thead>
            <tbody>
            \(rows.map(identityRow).joined(separator: "\n"))
            </tbody></table>
            </section>
            """
    }

    private func identityRow(_ row: ReportIdentity) -> String {
        let state =
            row.holds
            ? "<span class=\"holds\">✓ \(words.holds)</span>"
            : "<span class=\"broken\">✗ \(words.broken)</span>"
        let relation = row.written.replacing(" >= ", with: " ≥ ").replacing(" <= ", with: " ≤ ")
        return """
            <tr><th scope="row">\(escaped(row.result.identity.label.text(in: language)))\
            <span class="written" lang="zh-CN">\(escaped(relation))</span></th>\
            <td data-label="\(words.state)">\(state)</td>\
            <td class="number" data-label="\(words.difference)">\
            \(row.differenceText ?? words.untold)</td></tr>
            """
    }

    /// Which state of the ledger the report was counted from, and how to check it.
    var verificationSection: String {
        let ledger: String
        if let checkpoint = document.checkpoint {
            ledger = """
                <p>\(words("本报告由账本", "Counted from the ledger ")) \
                <code>\(escaped(checkpoint.origin))</code> \
                \(words("的前", ", its first")) <strong>\(escaped(checkpoint.size))</strong> \
                \(words("条记录算出，根哈希", "entries; root"))  <code title="\(escaped(checkpoint.root))">\
                \(escaped(checkpoint.shortRoot))…</code>\(words("。", "."))</p>
                <details><summary>\(words("签名检查点全文", "The signed checkpoint"))</summary>
                <pre>\(escaped(checkpoint.text))</pre></details>
                """
        } else {
            ledger =
                "<p>\(words("本报告没有附账本检查点，无法独立核验。", "No checkpoint came with this report."))</p>"
        }
        let how = words(
            "点任一数字可以看到它的定义和所依据的记录。持有数据的人可以运行 <code>yifa verify</code> 核对账本是否被改动，"
                + "再用 <code>yifa report</code> 重新生成本报告，数字应当相同。",
            "Each number leads to its definition and records. Whoever holds the data can run "
                + "<code>yifa verify</code> to check the ledger and <code>yifa report</code> to "
                + "produce this report again with the same numbers.")
        return """
            <footer id="verification">
            <h2>\(words.verification)</h2>
            \(ledger)
            <p>\(how)</p>
            </footer>
            """
    }
}
