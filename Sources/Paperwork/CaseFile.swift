public import Casework
import LegalCalendar
public import Papers
public import Procedures

/// The file of a matter（案卷）: its papers in the order in which they are bound, with cover, contents and
/// closing sheet.
public struct CaseFile: Sendable {
    /// One thing in the file: a paper, or evidence that was handed in.
    public struct Entry: Hashable, Sendable {
        public let title: String
        public let number: String?
        public let day: String

        public init(title: String, number: String?, day: String) {
            self.title = title
            self.number = number
            self.day = day
        }
    }

    /// The papers in the order of the file.
    public let papers: [PaperMaker.Made]
    public let entries: [Entry]
    /// SHA-256 of the files named in the matter's fields, as the record has them, each once.
    public let evidence: [String]

    private let matter: Matter
    private let procedure: Procedure
    private let rule: CaseFileRule?
    private let organ: String

    /// - Parameters:
    ///   - made: all papers of the matter.
    ///   - matter: its state.
    ///   - events: its record.
    ///   - procedure: the version that it follows.
    ///   - rule: how such files are kept; nil where the pack does not say.
    ///   - organ: whose file it is.
    public init(
        _ made: [PaperMaker.Made], of matter: Matter, _ events: [Event], under procedure: Procedure,
        rule: CaseFileRule?, organ: String
    ) {
        let order = rule?.order ?? []
        papers = made.enumerated().sorted { left, right in
            let places = [left, right].map { item in
                (order.firstIndex(of: item.element.document) ?? order.count, item.offset)
            }
            return places[0] < places[1]
        }.map(\.element)
        entries = papers.map { made in
            Entry(
                title: made.paper.title.joined(), number: made.paper.head.number,
                day: events[made.position].happened.civilDate.chinese)
        }
        var hashes: [String] = []
        for (_, value) in matter.fields.entries {
            for hash in value.files where !hashes.contains(hash) { hashes.append(hash) }
        }
        evidence = hashes
        self.matter = matter
        self.procedure = procedure
        self.rule = rule
        self.organ = organ
    }

    private var title: String {
        let field = procedure.title.flatMap { matter.fields[$0] }
        if case .text(let text)? = field { return text }
        return procedure.label.zh
    }

    /// The cover（案卷封面）, for a file of so many pages.
    public func cover(pages: Int) -> Paper {
        let parties = matter.parties.map { party in
            let role = procedure.partyRole(party.role)?.label.zh ?? party.role.text
            return Paper.Form.Field(role, Paper.Text(party.name))
        }
        let rows: [[Paper.Form.Field]] =
            [
                [Paper.Form.Field("题名", Paper.Text(title))],
                [
                    Paper.Form.Field("案号", Paper.Text(matter.number ?? "")),
                    Paper.Form.Field("类别", Paper.Text(procedure.label.zh)),
                ],
            ] + parties.map { [$0] }
            + [
                [
                    Paper.Form.Field("立案日期", Paper.Text(matter.opened.civilDate.chinese)),
                    Paper.Form.Field("结案日期", Paper.Text(matter.closed?.civilDate.chinese ?? "")),
                ],
                [
                    Paper.Form.Field("保管期限", Paper.Text(rule?.retention.zh ?? "")),
                    Paper.Form.Field("件数和页数", Paper.Text("\(entries.count)件\(pages)页")),
                ],
                [
                    Paper.Form.Field("归档号", Paper.Text("")),
                    Paper.Form.Field("立卷人", Paper.Text("")),
                ],
            ]
        return Paper(
            style: .form, head: Paper.Head(organ: organ, number: matter.number), title: ["案卷"],
            body: [.form(Paper.Form(rows))])
    }

    /// The contents（卷内目录）; `starts` is the page on which each entry begins.
    public func contents(starts: [Int], evidence names: [String]) -> Paper {
        func cell(_ text: String) -> Paper.Table.Cell { Paper.Table.Cell(Paper.Text(text)) }
        let head = ["序号", "文书名称", "文号", "日期", "页号", "备注"].map {
            Paper.Table.Cell(Paper.Text($0), .centre)
        }
        var rows = zip(entries, starts).enumerated().map { index, item in
            [
                cell(String(index + 1)), cell(item.0.title), cell(item.0.number ?? ""),
                cell(item.0.day), cell(String(item.1)), cell(""),
            ]
        }
        rows += names.enumerated().map { index, name in
            [
                cell(String(entries.count + index + 1)), cell("证据材料"), cell(""), cell(""),
                cell("电子"), cell(String(name.prefix(16))),
            ]
        }
        return Paper(
            style: .form, head: Paper.Head(organ: organ, number: matter.number), title: ["卷内目录"],
            body: [
                .table(Paper.Table(widths: [1, 4, 4, 3, 1.3, 2.7], head: [head], rows: rows))
            ])
    }

    /// The closing sheet（备考表）: what the file holds, who made it and checked it.
    public func closing(pages: Int) -> Paper {
        let missing = procedure.documents.filter { document in
            rule?.order.contains(document.id) ?? false
        }.filter { document in !matter.documents.contains(document.id) }
        let absent =
            missing.isEmpty
            ? "目录所列文书齐全。" : "本案没有：" + missing.map(\.label.zh).joined(separator: "、") + "。"
        let basis = rule?.cites.filter { $0.confidence == .verified }.map(\.text).joined() ?? ""
        return Paper(
            style: .form, head: Paper.Head(organ: organ, number: matter.number), title: ["备考表"],
            body: [
                .paragraph(
                    Paper.Text(
                        "本卷共有文书材料\(entries.count)件，\(pages)页；电子证据\(evidence.count)件。")),
                .paragraph(Paper.Text(absent)),
                .paragraph(
                    Paper.Text(
                        "保管期限：\(rule?.retention.zh ?? "未定")"
                            + (basis.isEmpty ? "。" : "（\(basis)）。"))),
                .paragraph("说明："), .ruled(lines: 4),
                .signatures([Paper.SignatureLine("立卷人"), Paper.SignatureLine("检查人")]),
            ])
    }
}

extension Value {
    /// The files that the value names.
    fileprivate var files: [String] {
        switch self {
        case .file(let hash): [hash]
        case .list(let values): values.flatMap(\.files)
        case .text, .integer, .money, .date, .instant, .choice, .place: []
        }
    }
}
