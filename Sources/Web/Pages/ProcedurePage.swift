import Casework
import Figures
import LegalCalendar
import Procedures

/// One version of a procedure: its stages, acts with their conditions, time limits and fields.
struct ProcedurePage {
    struct Version {
        let href: String
        let label: String
        let isHere: Bool
    }

    struct FlowPicture {
        let href: String
        let alt: String
    }

    struct Stage {
        let label: String
        let isEnd: Bool
    }

    struct Act {
        let label: String
        let by: String
        let from: String
        let to: String
        let gates: [Gate]
        let cites: String
    }

    struct Gate {
        let reason: String
        let basis: String
    }

    struct Period {
        let label: String
        let lines: [Length]
        let starts: String
        let ends: String
        let late: String
    }

    struct Length {
        let length: String
        let basis: String
        let span: [String]
    }

    struct Field {
        let label: String
        let kind: String
        let isPersonal: Bool
    }

    let label: String
    let facts: [FigurePage.Fact]
    let hasVersions: Bool
    let versions: [Version]
    /// The address of the flow chart and what it shows; none where nothing draws.
    let charts: [FlowPicture]
    let stages: [Stage]
    let acts: [Act]
    let hasPeriods: Bool
    let periods: [Period]
    let fields: [Field]
}

extension Pages {
    /// The page at `/procedures/ID[?version=DATE]`.
    func procedure(_ visit: Visit) async throws -> Answer {
        let id = Procedure.ID(visit.place("id"))
        let versions = site.book.versions(of: id)
        guard !versions.isEmpty, let procedure = try version(id, visit) else {
            throw PageFault.notFound
        }
        let (words, links) = (words(visit), links(visit))
        let builder = ProcedurePageBuilder(procedure: procedure, book: site.book, words: words)
        let content = ProcedurePage(
            label: procedure.label.text(in: visit.language), facts: builder.facts,
            hasVersions: versions.count > 1,
            versions: versions.map { version in
                let first = version.span.first
                return ProcedurePage.Version(
                    href: links("/procedures/\(id)", [("version", "\(first)")]),
                    label: "\(first)", isHere: first == procedure.span.first)
            },
            charts: site.drawChart == nil ? [] : [builder.chart(links)],
            stages: procedure.stages.map {
                ProcedurePage.Stage(label: $0.label.text(in: visit.language), isEnd: $0.isEnd)
            },
            acts: procedure.acts.map(builder.act), hasPeriods: !procedure.periods.isEmpty,
            periods: procedure.periods.map(builder.period),
            fields: procedure.fields.map(builder.field))
        return page(.procedure, title: content.label, visit, content)
    }

    /// The picture at `/procedures/ID/chart.svg[?version=DATE]`.
    func chart(_ visit: Visit) async throws -> Answer {
        guard let draw = site.drawChart,
            let procedure = try version(Procedure.ID(visit.place("id")), visit)
        else { throw PageFault.notFound }
        let key = Site.ChartKey(
            procedure: procedure.id, version: procedure.span.first, language: visit.language)
        let picture = try await site.charts.value(for: key) {
            try await draw(procedure, key.language)
        }
        return .text(picture, type: "image/svg+xml")
    }

    private func version(_ id: Procedure.ID, _ visit: Visit) throws(PageFault) -> Procedure? {
        guard let text = visit.query["version"], !text.isEmpty else {
            return inForce(id, on: site.cutOff)
        }
        guard let first = CivilDate(text) else {
            throw .bad(
                Label(
                    zh: "版本“\(text.shortened)”应写成施行日期，例如 2011-01-01。",
                    en: "The version '\(text.shortened)' must be its first day, as in 2011-01-01."))
        }
        return site.book.procedure(id, version: first)
    }
}

/// Puts a procedure into words.
struct ProcedurePageBuilder {
    let procedure: Procedure
    let book: ProcedureBook
    let words: Words

    private var language: Language { words.language }
    private var say: FigureWords {
        FigureWords(
            book: book, figures: .none, words: words)
    }

    var facts: [FigurePage.Fact] {
        var facts: [FigurePage.Fact] = []
        func add(_ key: String, _ text: String?) {
            guard let text else { return }
            facts.append(FigurePage.Fact(name: words[key], lines: [.init(text)]))
        }
        add("statute", procedure.statute.map { "《\($0)》" })
        let first = words.day(procedure.span.first)
        let last = procedure.span.last.map(words.day)
        add(
            "in_force",
            last.map { words("\(first)至\($0)", "\(first) to \($0)") }
                ?? words("\(first)起", "from \(first)"))
        add(
            "numbering",
            procedure.numbering?.pattern
                .replacing(name: "{year}", by: words("年份", "year"))
                .replacing(name: "{serial}", by: words("×", "N")))
        add("disclosure", words["disclosure_\(procedure.disclosure.rawValue)"])
        add(
            "parties",
            procedure.partyRoles.isEmpty
                ? nil
                : words.list(
                    procedure.partyRoles.map { $0.label.text(in: language) }))
        return facts
    }

    func chart(_ links: Links) -> ProcedurePage.FlowPicture {
        let id = WebText.encoded(procedure.id.text)
        let label = procedure.label.text(in: language)
        return ProcedurePage.FlowPicture(
            href: links(
                "/procedures/\(id)/chart.svg", [("version", "\(procedure.span.first)")]),
            alt: words("\(label)流程图，内容与下列环节、办理行为和期限一致", "Flow chart of \(label), as listed below"))
    }

    func act(_ act: Act) -> ProcedurePage.Act {
        ProcedurePage.Act(
            label: act.label.text(in: language),
            by: words.list(
                act.by.map { book.organisation.role($0)?.label.text(in: language) ?? $0.text }),
            from: act.opens ? words["opening"] : words.list(act.from.map(label)),
            to: act.to.map(label) ?? words["anywhere"],
            gates: act.gates.map { gate in
                ProcedurePage.Gate(
                    reason: gate.reason.text(in: language), basis: say.citations(gate.cites))
            }, cites: say.citations(act.cites))
    }

    func period(_ period: Period) -> ProcedurePage.Period {
        let starts = words.list(period.from.map(label))
        let field = period.fromField.flatMap { procedure.field($0)?.label.text(in: language) }
        return ProcedurePage.Period(
            label: period.label.text(in: language),
            lines: period.versions.map { length($0, of: period) },
            starts: field.map { words("“\($0)”所填日期", "the day filled in as “\($0)”") } ?? starts,
            ends: words.list(period.until.map(label)), late: words["late_\(period.late.rawValue)"])
    }

    private func length(_ version: Period.Version, of period: Period) -> ProcedurePage.Length {
        let before = version.rule.direction == .before ? words("倒数", "back from it, ") : ""
        var notes: [String] = []
        if period.versions.count > 1 || version.span.last != nil {
            let first = "\(version.span.first)"
            notes.append(
                version.span.last.map { words("\(first)至\($0)", "\(first) to \($0)") }
                    ?? words("\(first)起", "from \(first)"))
        }
        if let condition = version.condition {
            notes.append(
                ConditionWords(procedure: procedure, book: book, words: words).text(condition))
        }
        return ProcedurePage.Length(
            length: before + version.rule.length.text(in: language),
            basis: say.citations(version.cites),
            span: notes.isEmpty ? [] : [notes.joined(separator: words("；", "; "))])
    }

    func field(_ field: Field) -> ProcedurePage.Field {
        var kind = words[field.kind.name]
        if case .choice(let choices) = field.kind {
            kind = words.list(choices.map { $0.label.text(in: language) })
        }
        return ProcedurePage.Field(
            label: field.label.text(in: language), kind: kind, isPersonal: field.isPersonal)
    }

    private func label(_ id: Act.ID) -> String {
        procedure.act(id)?.label.text(in: language) ?? id.text
    }
    private func label(_ id: Stage.ID) -> String {
        procedure.stage(id)?.label.text(in: language) ?? id.text
    }
}
