public import LegalCalendar
public import Procedures

/// The flow chart of a procedure（流程图）in the language of Graphviz, to be laid out by `dot`.
///
/// A stage is a box; acts that stay at a stage stand in its box, and those that lead on are cards on
/// the way: who does it, the periods that it starts, the articles of its gates. Text is measured and
/// broken here, so that the picture is the same where no Chinese font is installed.
public struct FlowChart: Sendable {
    let procedure: Procedure
    let book: ProcedureBook
    /// The day whose periods are shown.
    let day: CivilDate
    let language: Language

    public init(
        of procedure: Procedure, in book: ProcedureBook, on day: CivilDate,
        language: Language = .zh
    ) {
        self.procedure = procedure
        self.book = book
        self.day = day
        self.language = language
    }

    /// `人民调解流程图`.
    public var title: String {
        let name = procedure.label.text(in: language)
        let isRegister = procedure.kind == .register
        return language == .zh
            ? name + (isRegister ? "登记流程图" : "流程图") : "\(name): flow chart"
    }

    /// The text to give to `dot`.
    public var dot: String {
        var lines = [
            "digraph \(FlowText.quoted(title)) {",
            "  graph [rankdir=TB, splines=ortho, bgcolor=\"#ffffff\", nodesep=0.3, ranksep=0.32, pad=0.4,",
            "    labelloc=t, fontname=\(FlowText.font), label=<\(heading)>];",
            "  node [shape=plain, fontname=\(FlowText.font), fontsize=\(FlowText.small)];",
            "  edge [color=\"\(FlowText.arrow)\", penwidth=1.3, arrowsize=0.8];",
            "  start [label=<\(startBox)>];",
        ]
        for stage in procedure.stages {
            lines.append("  \(node(stage.id)) [label=<\(box(of: stage))>];")
        }
        for (place, way) in ways.enumerated() {
            lines.append("  act\(place) [label=<\(card(of: way))>];")
            lines += edges(of: way, through: "act\(place)")
        }
        return lines.joined(separator: "\n") + "\n}\n"
    }

    /// The picture without the names of nodes and edges, which viewers would show as hints and
    /// screen readers would read out; the name of the whole stays.
    public static func withoutNames(_ svg: String) -> String {
        var isFirst = true
        let lines = svg.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
            guard line.hasPrefix("<title>") else { return true }
            defer { isFirst = false }
            return isFirst
        }
        return lines.joined(separator: "\n")
    }

    private func node(_ stage: Stage.ID) -> String { FlowText.quoted("stage \(stage)") }

    /// A way back is written the other way round, so that the picture still runs downwards.
    private func edges(of way: FlowWay, through card: String) -> [String] {
        let to = node(way.to)
        let sources = way.from.isEmpty ? ["start"] : way.from.map(node)
        guard way.isBack else {
            return sources.map { "  \($0) -> \(card) [arrowhead=none];" }
                + ["  \(card) -> \(to);"]
        }
        return sources.map { "  \(card) -> \($0) [arrowhead=none, style=dashed];" }
            + ["  \(to) -> \(card) [dir=back, style=dashed];"]
    }

    /// The ways from stage to stage; acts between the same stages share one.
    var ways: [FlowWay] { FlowWay.all(in: procedure) }

    /// The stage in whose box an act that stays is told in full; later ones name it only.
    private func first(of act: Act) -> Stage.ID? {
        procedure.stages.first { act.from.contains($0.id) && (act.to ?? $0.id) == $0.id }?.id
    }

    /// The acts that can be done at the stage and leave the matter there.
    private func acts(at stage: Stage.ID) -> [Act] {
        procedure.acts.filter { $0.from.contains(stage) && ($0.to ?? stage) == stage }
    }
}

// MARK: What stands in boxes and cards

extension FlowChart {
    private func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    private var heading: String {
        var basis = [book.organisation.label.text(in: language)]
        if let statute = procedure.statute {
            basis.append(words("依据《\(statute)》", "under \(statuteName(statute))"))
        }
        let first = procedure.span.first
        basis.append(
            words("\(first.chinese)起适用的版本", "version in force from \(first.english)"))
        var key = words(
            "方框是环节，框内列出留在本环节的办理行为，此前已列明的只写名称；双线框是办结；卡片是转入下一环节的办理行为。虚线为退回。",
            "Boxes are stages with the acts that stay there, told in full once; double ones boxes are ends; cards lead on; dashed ways lead back."
        )
        if let statute = procedure.statute {
            key += words(
                "未注明法律名称的条文出自《\(statute)》。",
                " Articles without a name are of \(statuteName(statute)).")
        }
        let lines =
            [
                FlowText.line(title, size: 26, isBold: true),
                FlowText.line(basis.joined(separator: words("　", " · ")), size: 13),
            ]
            + FlowText.wrapped(key, ems: 52).map {
                FlowText.line($0, size: 10, colour: FlowText.soft)
            } + [FlowText.line(" ", size: 6)]
        let cells = lines.map { "<tr><td>\($0)</td></tr>" }.joined()
        return "<table border=\"0\" cellspacing=\"0\" cellpadding=\"3\">\(cells)</table>"
    }

    private func statuteName(_ id: Statute.ID) -> String {
        book.statutes[id]?.label.text(in: language) ?? id.text
    }

    private var startBox: String {
        FlowText.table(
            [FlowText.row(words("开始", "Start"), size: 13, isBold: true, colour: "#ffffff")],
            fill: FlowText.red, edge: FlowText.red, isRound: true)
    }

    private func box(of stage: Stage) -> String {
        let name = stage.label.text(in: language)
        var rows = FlowText.wrapped(name, ems: 12).map {
            FlowText.row($0, size: 15, isBold: true)
        }
        let all = acts(at: stage.id)
        let fresh = all.filter { first(of: $0) == stage.id }
        let longest = fresh.count > 3 ? 34.0 : 24.0
        for act in fresh {
            rows.append(.rule)
            rows += details(of: act, isInStage: true, ems: longest)
        }
        let repeated = all.filter { first(of: $0) != stage.id }
            .map { $0.label.text(in: language) }
        if !repeated.isEmpty {
            let list = words("同前：", "As above: ") + repeated.joined(separator: words("、", ", "))
            rows.append(.rule)
            rows += FlowText.wrapped(list, ems: longest).map {
                FlowText.row($0, size: FlowText.small, colour: FlowText.blue, isLeft: true)
            }
        }
        return FlowText.table(
            rows, fill: stage.isEnd ? "#eaf3ec" : "#f7ecec",
            edge: stage.isEnd ? FlowText.green : FlowText.red, isDouble: stage.isEnd,
            isRound: true)
    }

    private func card(of way: FlowWay) -> String {
        var rows: [FlowText.Row] = []
        for act in way.acts {
            if !rows.isEmpty { rows.append(.rule) }
            rows += details(of: act, isInStage: false)
        }
        return FlowText.table(rows, fill: "#ffffff", edge: "#9aa5b1")
    }

    /// The act's name; who does it; the periods that run from it; the articles of its gates.
    private func details(
        of act: Act, isInStage: Bool, ems longest: Double = 24
    ) -> [FlowText.Row] {
        let name = act.label.text(in: language)
        let by = act.by.map { book.organisation.role($0)?.label.text(in: language) ?? $0.text }
        func rows(_ text: String, _ colour: String, isBold: Bool = false, size: Int = 10)
            -> [FlowText.Row]
        {
            FlowText.wrapped(text, ems: longest * 10 / Double(size)).map {
                FlowText.row(
                    $0, size: size, isBold: isBold, colour: colour, isLeft: true)
            }
        }
        var all = rows(name, FlowText.blue, isBold: true, size: isInStage ? 11 : 13)
        let people = rows(by.joined(separator: words("、", ", ")), FlowText.soft)
        let widest = longest * Double(FlowText.small)
        if all.count == 1, people.count == 1, all[0].width + people[0].width < widest - 10 {
            all = [FlowText.joined(all[0], people[0])]
        } else {
            all += people
        }
        for period in procedure.periods(startedBy: act.id) {
            if let text = words(for: period) { all += rows(text, FlowText.brown) }
        }
        for more in act.extends {
            if let text = length(of: more.versions), let period = procedure.period(more.period) {
                let label = period.label.text(in: language)
                all += rows(
                    words("延长“\(label)”：\(text)", "prolongs \(label): \(text)"), FlowText.brown)
            }
        }
        for (ids, verb) in [
            (act.suspends, words("中止", "suspends ")), (act.resumes, words("恢复", "resumes ")),
        ] {
            for period in ids.compactMap({ procedure.period($0) }) {
                let label = period.label.text(in: language)
                all += rows(words("\(verb)“\(label)”", verb + label), FlowText.brown)
            }
        }
        let gates = citations(act.gates.flatMap(\.cites))
        if !gates.isEmpty {
            all += rows(words("前置条件：", "Gates: ") + gates, FlowText.ink)
        }
        let links = act.links.compactMap { book.versions(of: $0).last?.label.text(in: language) }
        if !links.isEmpty {
            let list = links.joined(separator: words("、", ", "))
            all += rows(words("关联：", "Linked: ") + list, FlowText.ink)
        }
        return all
    }

    /// `期限：调解期限1个月（第三十三条）`.
    private func words(for period: Period) -> String? {
        guard let length = length(of: period.versions) else { return nil }
        let label = period.label.text(in: language)
        let consequence =
            switch period.late {
            case .closes: words("，逾期不得办理", ", then closed")
            case .waits: words("，届满前不得办理", ", not before")
            case .warns, .target: ""
            }
        let begin =
            period.fromField.flatMap { procedure.field($0) }.map {
                let field = $0.label.text(in: language)
                return words("，自“\(field)”起", ", from \(field)")
            } ?? ""
        return words(
            "期限：\(label)\(length)\(begin)\(consequence)",
            "Period: \(label), \(length)\(begin)\(consequence)")
    }

    /// The lengths on the day, and their articles.
    private func length(of versions: [Period.Version]) -> String? {
        let valid = versions.filter { $0.span.contains(day) }
        guard !valid.isEmpty else { return nil }
        var lengths: [String] = []
        for version in valid {
            let back = version.rule.direction == .before ? words("提前", "ahead by ") : ""
            let text = back + version.rule.length.text(in: language)
            if !lengths.contains(text) { lengths.append(text) }
        }
        var text = lengths.joined(separator: words("／", " / "))
        if lengths.count > 1 { text += words("（按情形）", " (by case)") }
        let articles = citations(valid.flatMap(\.cites))
        if !articles.isEmpty { text += words("（\(articles)）", " (\(articles))") }
        return text
    }

    /// Each citation once; the procedure's own statute goes without saying.
    private func citations(_ cites: [Citation]) -> String {
        var texts: [String] = []
        for cite in cites {
            let isOwn = cite.statute == procedure.statute && !cite.article.isEmpty
            let article = cite.articleNumber.map { "art. \($0)" } ?? cite.article
            let name = isOwn ? "" : statuteName(cite.statute)
            let text = words(
                isOwn ? cite.article : cite.text,
                [name, article].filter { !$0.isEmpty }.joined(separator: " "))
            if !texts.contains(text) { texts.append(text) }
        }
        return texts.joined(separator: words("、", ", "))
    }
}
