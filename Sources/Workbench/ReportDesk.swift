import Access
import Casework
import Figures
import LegalCalendar
import Procedures
import Web

/// The report of a year as it is made（年度报告编制页）: its steps, its figures beside last year's, notes.
struct ReportDesk {
    struct Pair {
        let name: String
        let text: String
    }

    struct Content {
        let name: String
        let text: [String]
    }

    struct Group {
        let heading: String
        let rows: [Row]
    }

    struct Row {
        let href: String
        let label: String
        let value: String
        let unit: String
        let before: String
        let change: String
        let isDoubtful: Bool
        let notes: [String]
    }

    struct Remark {
        let when: String
        let by: String
        let text: String
    }

    let w: [String: String]
    let listHref: String
    let heading: String
    let done: [String]
    let stage: [String]
    let span: String
    let links: [TextLink]
    let broken: [[IdentityRow]]
    let summary: String
    let steps: [ReportSteps.Step]
    let frozen: [[Pair]]
    let contents: [[Content]]
    let compareHeads: [String]
    let groups: [Group]
    let corrections: [[Remark]]
    let remarks: [Remark]
    let note: [FormView]
}

extension Pages {
    func reportDesk(_ visit: Visit) async throws -> Answer {
        try await reportDesk(try reportYear(visit), visit, faults: [])
    }

    private func reportDesk(
        _ year: Int, _ visit: Visit, faults: [FormFault]
    ) async throws -> Answer {
        guard let record = site.report.record,
            let procedure = site.book.versions(of: record.procedure).last
        else { throw PageFault.notFound }
        let report = try await site.reportMatters().first { $0.year == year }
        let file = try await reportFile(report, visit)
        let last = try reportLast(year, report)
        let statement = try await site.statement(through: last)
        let before = try await site.statementBefore(statement)
        let rows = identityRows(statement, visit.words)
        let broken = rows.filter { $0.kind != "holds" }
        let remarks = file.map(Self.remarks) ?? []
        let heading = visit.words(
            "\(year)年\(procedure.label.zh)", "\(procedure.label.en), \(year)")
        let content = ReportDesk(
            w: ReportDeskWords.table(visit.language), listHref: visit.links("/work/report"),
            heading: heading,
            done: visit.query["done"] == nil ? [] : [visit.words("已经记录", "It is on record")],
            stage: [
                report?.matter.stage.flatMap { procedure.stage($0)?.label.text(in: visit.language) }
                    ?? visit.words("尚未启动", "Not begun")
            ],
            span: Self.span(statement, visit.words),
            links: reportLinks(year, report, visit),
            broken: broken.isEmpty ? [] : [broken],
            summary: Self.summary(statement.checkIdentities(), visit.words),
            steps: try await steps(year, report, file, procedure, visit),
            frozen: try await frozen(file, record, visit), contents: contents(file, record),
            compareHeads: ["\(last.year)", "\(last.year - 1)"],
            groups: comparison(statement, before, remarks, visit),
            corrections: file.map { corrections($0, record) } ?? [], remarks: remarks,
            note: file == nil ? [] : [noteForm(year, visit, faults)])
        return page(
            ReportDeskTemplates.set, "report-desk", title: heading, visit,
            status: faults.isEmpty ? 200 : 422, content)
    }

    /// The matter, for whoever may see more of it than what is public.
    private func reportFile(_ report: ReportMatter?, _ visit: Visit) async throws -> CaseFile? {
        guard let report, let matter = Optional(report.matter),
            let sight = try services.permission.sight(
                of: matter, for: visit.guest.viewer, assignees: Set(matter.assignees)),
            let procedure = site.book.procedure(matter.procedure, version: matter.version)
                ?? site.book.versions(of: matter.procedure).last
        else { return nil }
        return CaseFile(
            matter: matter, events: try await site.records.events(of: matter.id),
            procedure: procedure, sight: sight, people: try await names(), visit: visit,
            book: site.book)
    }

    private func reportLinks(
        _ year: Int, _ report: ReportMatter?, _ visit: Visit
    ) -> [TextLink] {
        let w = ReportDeskWords.table(visit.language)
        let matter = report.map {
            TextLink(
                href: visit.links("/work/matters/\($0.matter.id)"),
                text: (w["matter"] ?? "") + " " + ($0.matter.number ?? "#\($0.matter.id)"))
        }
        return matter.list + [
            TextLink(href: visit.links("/reports/\(year)"), text: w["as_public"] ?? "")
        ]
    }

    private func steps(
        _ year: Int, _ report: ReportMatter?, _ file: CaseFile?, _ procedure: Procedure,
        _ visit: Visit
    ) async throws -> [ReportSteps.Step] {
        let permission = try services.permission
        if let file {
            return ReportSteps(file, year: year, try await judge(file), permission).steps
        }
        return report == nil
            ? ReportSteps(opening: procedure, year: year, permission, site.book, visit).steps : []
    }

    /// What was frozen, and whether the ledger knows that state of itself.
    private func frozen(
        _ file: CaseFile?, _ record: ReportRecord, _ visit: Visit
    ) async throws -> [[ReportDesk.Pair]] {
        guard let file, let deed = file.matter.last(record.freeze) else { return [] }
        let words = visit.words
        let fields = [record.last, record.checkpoint, record.checks].compactMap { id in
            file.matter.fields[id].map { value in
                ReportDesk.Pair(
                    name: file.label(id, in: file.procedure), text: file.text(id, value))
            }
        }
        let day = deed.happened.civilDate
        var isKnown = false
        if case .text(let text)? = file.matter.fields[record.checkpoint] {
            for through in [day, day.previous] where !isKnown {
                let note = try await site.records.checkpoint(through: through)
                isKnown = note.flatMap(Self.summary(ofCheckpoint:)).map(text.contains) ?? false
            }
        }
        return [
            [
                ReportDesk.Pair(
                    name: words("冻结时间", "Frozen"),
                    text: "\(deed.happened.wallTime) \(file.person(deed.actor))")
            ] + fields + [
                ReportDesk.Pair(
                    name: words("与账本核对", "Against the ledger"),
                    text: isKnown
                        ? words("与当时的签名检查点一致", "Agrees with the signed checkpoint of the time")
                        : words(
                            "所填内容不是当时的签名检查点", "What was written is not the signed checkpoint"))
            ]
        ]
    }

    private func contents(_ file: CaseFile?, _ record: ReportRecord) -> [[ReportDesk.Content]] {
        guard let file else { return [] }
        return [
            ReportTemplate.Content.allCases.compactMap { content in
                record.contents[content].map { id in
                    ReportDesk.Content(
                        name: file.label(id, in: file.procedure),
                        text: file.matter.fields[id].map { file.text(id, $0) }.list)
                }
            }
        ]
    }

    /// The figures that the text quotes, by its parts, beside those of the year before.
    private func comparison(
        _ now: Statement, _ before: Statement, _ remarks: [ReportDesk.Remark], _ visit: Visit
    ) -> [ReportDesk.Group] {
        let quoted = Set(site.report.allSections.flatMap(\.paragraphs).flatMap(\.figures))
        let doubtful = Set(
            now.checkIdentities().filter { !$0.holds }.flatMap(\.identity.figures))
        return figureThemes(visit.words).compactMap { theme in
            let rows = theme.figures.filter { quoted.contains($0.id) }.map { figure in
                ReportDesk.Row(
                    href: visit.links(
                        "/figures/\(WebText.encoded(figure.id.text))", [("to", "\(now.last)")]),
                    label: figure.label.text(in: visit.language),
                    value: now.text(figure.id) ?? "—", unit: figure.unit(in: visit.language),
                    before: Self.before(figure.id, before),
                    change: Self.change(figure, now, before, visit.words),
                    isDoubtful: doubtful.contains(figure.id),
                    notes: remarks.map(\.text).filter { $0.hasPrefix(Self.mark(figure)) }
                        .map { String($0.dropFirst(Self.mark(figure).count)) })
            }
            return rows.isEmpty ? nil : ReportDesk.Group(heading: theme.heading, rows: rows)
        }
    }

    /// How a note says which figure it is about.
    private static func mark(_ figure: Figure) -> String { "【\(figure.label.zh)】" }

    private static func remarks(_ file: CaseFile) -> [ReportDesk.Remark] {
        file.events.flatMap { event in
            event.changes.compactMap { change in
                guard case .noted(let text) = change else { return nil }
                return ReportDesk.Remark(
                    when: event.happened.wallTime, by: file.person(event.actor), text: text)
            }
        }
    }

    private func corrections(_ file: CaseFile, _ record: ReportRecord) -> [[ReportDesk.Remark]] {
        let found = ReportMatter.corrections(in: file.events, record).map {
            ReportDesk.Remark(when: "\($0.day)", by: $0.reason, text: $0.text)
        }
        return found.isEmpty ? [] : [found]
    }

    private func noteForm(_ year: Int, _ visit: Visit, _ faults: [FormFault]) -> FormView {
        let w = ReportDeskWords.table(visit.language)
        let quoted = Set(site.report.allSections.flatMap(\.paragraphs).flatMap(\.figures))
        let options = site.figures.figures.filter { quoted.contains($0.id) }.enumerated().map {
            place, figure in
            Question.Option(
                id: "note-\(place)", value: figure.id.text,
                label: figure.label.text(in: visit.language),
                isChosen: visit.form["figure"] == figure.id.text, name: "figure")
        }
        return FormView(
            [
                Question(
                    "figure", w["note_on"] ?? "", .menu(options), hint: w["note_all"],
                    isRequired: false),
                Question(
                    "text", w["note_text"] ?? "", .lines(longest: 1000, rows: 3),
                    value: visit.form["text"]),
            ], faults: faults, action: visit.links("/work/report/\(year)/notes"),
            button: w["note_add"] ?? "", visit: visit, once: Secret.token())
    }

    /// Puts a note on record, on the report or on one of its figures（批注）.
    func annotateReport(_ visit: Visit) async throws -> Answer {
        let year = try reportYear(visit)
        let report = try await site.reportMatters().first { $0.year == year }
        guard let file = try await reportFile(report, visit) else { throw PageFault.forbidden }
        let figure = site.figures.figure(Figure.ID(visit.form["figure"]))
        let text = visit.form["text"]
        do {
            guard !text.isEmpty else { throw DeskFault.text(longest: 1000) }
            try await services.office.record(
                .note((figure.map(Self.mark) ?? "") + text), on: file.matter.id,
                by: deskActor(visit), at: services.now())
        } catch let fault as DeskFault {
            let message =
                if case .text = fault {
                    FormFault(
                        "text", "请填写批注，最多 1000 个字", "Write a note, at most 1000 characters")
                } else {
                    FormFault("text", "时间不能早于上一步", "The time must not lie before the last step")
                }
            return try await reportDesk(year, visit, faults: [message])
        }
        return .redirect(to: visit.links("/work/report/\(year)", [("done", "note")]))
    }
}

extension CaseFile {
    func label(_ id: Field.ID, in procedure: Procedure) -> String {
        procedure.field(id)?.label.text(in: language) ?? id.text
    }
}
