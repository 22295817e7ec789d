import LegalCalendar
import Papers
import Procedures
import Web

/// The procedures in force with the law behind them and their flow charts（运行流程图）.
struct ProcedureTable {
    struct Row {
        let href: String
        let name: String
        let law: String
        let chartHref: String
        let chart: String
    }

    let heading: String
    let columns: [String]
    let lawLabel: String
    let rows: [Row]

    init(_ book: ProcedureBook, _ day: CivilDate, _ words: Words) {
        let links = words.links
        heading = words("运行流程图", "Flow charts")
        columns = [words("程序", "Procedure"), words("依据", "Law"), words("流程图", "Chart")]
        lawLabel = columns[1]
        rows = book.procedures.filter { $0.span.contains(day) && $0.kind == .procedure }.map {
            procedure in
            Row(
                href: links.procedure(procedure.id.text),
                name: procedure.label.text(in: words.language),
                law: procedure.statute.flatMap { book.statutes[$0]?.label.text(in: words.language) }
                    ?? "—", chartHref: links("/procedures/\(procedure.id)/chart.svg"),
                chart: words("流程图", "Flow chart"))
        }
    }
}

extension Pages {
    func code(_ text: String, label: String) throws -> String {
        try QRCode(text).svg(label: label)
    }
}
