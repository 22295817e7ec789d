import Access
import Casework
import Foundation
import LegalCalendar
import Procedures
import Sheets
import Web

/// A list as a file（列表导出）: what its columns are, and what stands in them for a matter.
struct ListExport {
    enum Format: String, CaseIterable {
        case xlsx, csv

        var type: String {
            switch self {
            case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            case .csv: "text/csv; charset=utf-8"
            }
        }

        var label: Label {
            switch self {
            case .xlsx: Label(zh: "XLSX（Excel、WPS）", en: "XLSX (Excel, WPS)")
            case .csv: Label(zh: "CSV", en: "CSV")
            }
        }
    }

    /// The longest purpose taken, in characters.
    static let longestPurpose = 200

    let filter: ListFilter
    let format: Format
    /// What the data are needed in full for; nil for a file with personal data masked.
    let purpose: String?

    var visit: Visit { filter.visit }

    /// Where the list is, for the access log; without the numbers of persons that were searched for.
    var subject: String {
        (filter.procedure.map { "/work/registers/\($0)" } ?? "/work/matters")
            + (filter.address.isEmpty ? "" : "?\(Masking.numbers(in: filter.address))")
    }

    /// The columns of a list of matters of all kinds.
    static let columns = [
        ExportColumn(heading: Label(zh: "编号", en: "Number"), kind: .text, width: 24),
        ExportColumn(heading: Label(zh: "名称", en: "Title"), kind: .text, width: 40),
        ExportColumn(heading: Label(zh: "事项", en: "Procedure"), kind: .text, width: 24),
        ExportColumn(heading: Label(zh: "环节", en: "Stage"), kind: .text),
        ExportColumn(heading: Label(zh: "社区", en: "Community"), kind: .text),
        ExportColumn(
            heading: Label(zh: "部门", en: "Unit"), kind: .text,
            meaning: Label(zh: "最近办理的部门", en: "The unit that acted last"), width: 24),
        ExportColumn(heading: Label(zh: "登记日期", en: "Entered"), kind: .date),
        ExportColumn(
            heading: Label(zh: "期限", en: "Due"), kind: .date,
            meaning: Label(zh: "最近的届满日", en: "The next last day")),
        ExportColumn(
            heading: Label(zh: "状态", en: "State"), kind: .text,
            meaning: Label(
                zh: "按导出时间：已办结、已逾期、期限内、无期限",
                en: "As of the export: closed, late, in time, no deadline")),
        ExportColumn(heading: Label(zh: "承办人", en: "Handled by"), kind: .text),
    ]

    static func cells(_ row: MatterRow) -> [Cell] {
        func text(_ text: String) -> Cell { text.isEmpty || text == "—" ? .blank : .text(text) }
        func day(_ text: String) -> Cell {
            CivilDate(text).map { .date(DateReading.serial(of: $0)) } ?? .blank
        }
        return [
            text(row.name), text(row.title), text(row.procedure), text(row.stage),
            text(row.community), text(row.unit), day(row.opened), day(row.due),
            text(row.stateWord), text(row.people),
        ]
    }
}

extension Pages {
    static let mostExported = 100_000
    /// So many lines are read with their histories at once.
    private static let readAtOnce = 1000

    /// The ways to take a list along: masked at once, in full after stating what for.
    func exports(
        _ path: String, _ filter: ListFilter, _ visit: Visit
    ) throws -> [TextLink] {
        let words = visit.words
        let masked = ListExport.Format.allCases.map { format in
            TextLink(
                href: visit.links("\(path).\(format.rawValue)", filter.pairs),
                text: format.rawValue.uppercased())
        }
        guard try services.permission.seesPersonalData(visit.guest.viewer) else { return masked }
        return masked + [
            .init(href: visit.links(path, filter.pairs), text: words("完整信息…", "data in full…"))
        ]
    }

    /// `/work/export.xlsx`, `/work/registers/ID/export.csv`: personal data masked.
    func exportMasked(_ visit: Visit, as format: ListExport.Format) async throws -> Answer {
        try await export(
            ListExport(filter: try listed(visit), format: format, purpose: nil))
    }

    /// The form that asks what personal data are needed for.
    func exportForm(_ visit: Visit) async throws -> Answer {
        try exportForm(try listed(visit), faults: [])
    }

    private func exportForm(_ filter: ListFilter, faults: [FormFault]) throws -> Answer {
        let (visit, words) = (filter.visit, filter.visit.words)
        guard try services.permission.seesPersonalData(visit.guest.viewer) else {
            throw PageFault.forbidden
        }
        let chosen = ListExport.Format(rawValue: visit.form["format"]) ?? .xlsx
        let form = FormView(
            [
                Question(
                    "purpose", words("用途", "What for"),
                    .line(
                        type: "text", mode: nil, longest: ListExport.longestPurpose, unit: nil),
                    value: visit.form["purpose"],
                    hint: words(
                        "用途、筛选条件、行数、时间和您的账户将记入访问日志",
                        "The purpose, the filter, the number of lines, the time and your account go into the access log"
                    )),
                Question(
                    "format", words("格式", "Format"),
                    .radios(
                        ListExport.Format.allCases.map { format in
                            Question.Option(
                                id: "q-format-\(format.rawValue)", value: format.rawValue,
                                label: format.label.text(in: visit.language),
                                isChosen: format == chosen, name: "format")
                        })),
            ], faults: faults, action: visit.links(visit.path, filter.pairs),
            button: words("导出", "Export"), visit: visit)
        let content = DeskFormPage(
            heading: words("导出完整信息", "Export with personal data"),
            lead: [
                words(
                    "只有您的岗位办理的事项才不遮盖个人信息，其余各行仍然遮盖。最多 \(Self.mostExported) 行。",
                    "Only matters that your roles work on are shown in full; other lines stay masked. At most \(Self.mostExported) lines."
                )
            ], form: form)
        return page(
            DeskTemplates.set, "form-page", title: content.heading, visit,
            status: faults.isEmpty ? 200 : 422, content)
    }

    /// The file with personal data as the viewer sees them; why goes on record first.
    func exportInFull(_ visit: Visit) async throws -> Answer {
        let filter = try listed(visit)
        let purpose = visit.form["purpose"].trimmed
        guard !purpose.isEmpty, purpose.count <= ListExport.longestPurpose else {
            return try exportForm(
                filter,
                faults: [
                    FormFault(
                        "purpose", "请填写用途，最多 \(ListExport.longestPurpose) 个字",
                        "Say what for, in at most \(ListExport.longestPurpose) characters")
                ])
        }
        guard let format = ListExport.Format(rawValue: visit.form["format"]) else {
            return try exportForm(
                filter, faults: [FormFault("format", "请选择格式", "Choose a format")])
        }
        guard try services.permission.seesPersonalData(visit.guest.viewer) else {
            throw PageFault.forbidden
        }
        return try await export(ListExport(filter: filter, format: format, purpose: purpose))
    }

    /// The list that the address names: that of a register, or of all matters.
    private func listed(_ visit: Visit) throws -> ListFilter {
        guard visit.places["id"] != nil else { return ListFilter(visit: visit) }
        return ListFilter(of: try register(visit), visit)
    }

    private func export(_ export: ListExport) async throws -> Answer {
        let services = try services
        let (visit, filter) = (export.visit, export.filter)
        let scope = services.permission.scope(of: visit.guest.viewer)
        let lines = try await site.records.lines(
            try await query(filter, scope), limit: Self.mostExported, offset: 0)
        let path = "\(services.incoming)/\(Secret.token()).\(export.format.rawValue)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let name: String
        let count: Int
        if filter.procedure == nil {
            name = visit.words("办件", "matters")
            let file = try self.file(export, at: path, name: name, ListExport.columns)
            var written = 0
            for start in stride(from: 0, to: lines.count, by: Self.readAtOnce) {
                let some = Array(lines[start...].prefix(Self.readAtOnce))
                let rows = try await rows(some, visit, isMasked: export.purpose == nil)
                for row in rows { try file.write(ListExport.cells(row)) }
                written += rows.count
            }
            try file.finish()
            count = written
        } else {
            let procedure = try register(visit)
            name = procedure.label.text(in: visit.language)
            count = try await write(lines, of: procedure, export, at: path, name: name)
        }
        try await services.accounts.record(
            AccessRecord(
                .export, at: services.trueNow(), account: visit.guest.account?.id,
                address: visit.request.from, subject: export.subject,
                note: "\(count) · \(export.purpose ?? "已遮盖 masked")"))
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw SheetError.cannotWrite(path)
        }
        return .download(
            Array(bytes), type: export.format.type, name: "\(name).\(export.format.rawValue)")
    }

    /// The lines with their fields; those whose personal data the viewer works with in full, if a
    /// purpose was stated.
    private func write(
        _ lines: [MatterLine], of procedure: Procedure, _ export: ListExport, at path: String,
        name: String
    ) async throws -> Int {
        let organisation = site.book.organisation
        let masked = MatterColumns(procedure, of: organisation, isMasked: true)
        let plain = MatterColumns(procedure, of: organisation, isMasked: false)
        let file = try self.file(export, at: path, name: name, masked.columns)
        var count = 0
        for line in lines {
            guard let matter = Matter(try await site.records.events(of: line.id)),
                let sight = try services.permission.sight(
                    of: matter, for: export.visit.guest.viewer, assignees: Set(line.assignees))
            else { continue }
            let isPlain = export.purpose != nil && sight.personalData == .plain
            try file.write((isPlain ? plain : masked).cells(of: matter))
            count += 1
        }
        try file.finish()
        return count
    }

    private func file(
        _ export: ListExport, at path: String, name: String, _ columns: [ExportColumn]
    ) throws -> any SheetExport {
        let language = export.visit.language
        switch export.format {
        case .xlsx:
            return try WorkbookExport(
                path: path, name: name, columns: columns, language: language)
        case .csv: return try CSVExport(path: path, columns: columns, language: language)
        }
    }
}
