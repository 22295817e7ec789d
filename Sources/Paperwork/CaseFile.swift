public import Casework
public import LegalCalendar
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

    /// A file that was handed in（证据材料）.
    public struct Evidence: Hashable, Sendable {
        /// SHA-256 of its bytes.
        public let hash: String
        /// Its name, or what the field that names it is called.
        public let title: String
        /// The media type that its bytes show; nil where only a field names it.
        public let type: String?
        /// What it is as evidence（证据种类）; nil where nobody said.
        public let kind: String?
        /// When the camera says that it was taken; nil where it says nothing.
        public let taken: String?
        /// The day on which it came to the file.
        public let day: CivilDate

        var name: String { kind.map { "证据（\($0)）：\(title)" } ?? "证据：\(title)" }
    }

    /// On which pages of the file something is bound.
    public enum Pages: Hashable, Sendable {
        case bound(ClosedRange<Int>)
        /// Kept beside it: what cannot be a page, as a recording.
        case electronic

        var text: String {
            switch self {
            case .bound(let pages):
                pages.count == 1 ? "\(pages.lowerBound)" : "\(pages.lowerBound)–\(pages.upperBound)"
            case .electronic: "电子"
            }
        }
    }

    /// The papers in the order of the file.
    public let papers: [PaperMaker.Made]
    public let entries: [Entry]
    /// The files that the record names, attached or in fields, each once, as they came.
    public let evidence: [Evidence]

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
    ///   - kinds: the kinds of evidence by the pack's names for them.
    public init(
        _ made: [PaperMaker.Made], of matter: Matter, _ events: [Event], under procedure: Procedure,
        rule: CaseFileRule?, organ: String, kinds: [String: Label] = [:]
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
        evidence = Self.evidence(events, procedure, kinds)
        self.matter = matter
        self.procedure = procedure
        self.rule = rule
        self.organ = organ
    }

    private static func evidence(
        _ events: [Event], _ procedure: Procedure, _ kinds: [String: Label]
    ) -> [Evidence] {
        var found: [Evidence] = []
        func take(_ item: Evidence) {
            if !found.contains(where: { $0.hash == item.hash }) { found.append(item) }
        }
        for event in events {
            let day = event.happened.civilDate
            // What is attached has a name, so it goes before the fields of the same act.
            for case .attached(let file) in event.changes {
                take(
                    Evidence(
                        hash: file.hash, title: file.name, type: file.type,
                        kind: file.kind.flatMap { kinds[$0]?.zh }, taken: file.camera?.taken,
                        day: day))
            }
            for case .filled(let id, let value) in event.changes {
                let label = procedure.field(id)?.label.zh ?? id.text
                for hash in value.files {
                    take(
                        Evidence(
                            hash: hash, title: label, type: nil, kind: nil, taken: nil, day: day))
                }
            }
        }
        return found
    }

    private var title: String {
        let field = procedure.title.flatMap { matter.fields[$0] }
        if case .text(let text)? = field { return text }
        return procedure.label.zh
    }

    /// The cover（案卷封面）, for a file of so many pages.
    public func cover(pages: Int) -> Paper {
        let kept = entries.count + evidence.count
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
                    Paper.Form.Field("件数和页数", Paper.Text("\(kept)件\(pages)页")),
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

    /// The contents（卷内目录）: on which pages each paper and each piece of evidence is.
    public func contents(papers pages: [Pages], evidence places: [Pages]) -> Paper {
        func cell(_ text: String, _ side: Paper.Table.Cell.Alignment = .left) -> Paper.Table.Cell {
            Paper.Table.Cell(Paper.Text(text), side)
        }
        let head = ["序号", "文书名称", "文号", "日期", "页号", "备注"].map { cell($0, .centre) }
        var rows = zip(entries, pages).enumerated().map { index, item in
            [
                cell(String(index + 1), .centre), cell(item.0.title), cell(item.0.number ?? ""),
                cell(item.0.day), cell(item.1.text, .centre), cell(""),
            ]
        }
        rows += zip(evidence, places).enumerated().map { index, item in
            [
                cell(String(entries.count + index + 1), .centre), cell(item.0.name),
                cell(""), cell(item.0.day.chinese), cell(item.1.text, .centre),
                cell(String(item.0.hash.prefix(16))),
            ]
        }
        return Paper(
            style: .form, head: Paper.Head(organ: organ, number: matter.number), title: ["卷内目录"],
            body: [
                .table(Paper.Table(widths: [1, 3.4, 4.2, 3.8, 1.5, 2.1], head: [head], rows: rows))
            ])
    }

    /// The page that holds a picture（证据页）: what it is, when it came, by which hash it is kept.
    public func sheet(of evidence: Evidence, picture: Paper.Picture) -> Paper {
        let rows = [
            [
                Paper.Form.Field("名称", Paper.Text(evidence.title)),
                Paper.Form.Field("入卷日期", Paper.Text(evidence.day.chinese)),
            ],
            [
                Paper.Form.Field("证据种类", Paper.Text(evidence.kind ?? "")),
                Paper.Form.Field("拍摄时间（相机所记）", Paper.Text(evidence.taken ?? "")),
            ],
            [Paper.Form.Field("文件散列（SHA-256）", Paper.Text(evidence.hash))],
        ]
        return Paper(
            style: .form, head: Paper.Head(organ: organ, number: matter.number), title: ["证据材料"],
            body: [.form(Paper.Form(rows)), .space(lines: 1), .picture(picture)])
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
                        "本卷共有文书\(entries.count)件、证据材料\(evidence.count)件，装订\(pages)页。")),
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
