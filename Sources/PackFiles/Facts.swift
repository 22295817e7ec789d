import Evidence
import Figures
import LegalCalendar
import Procedures

/// Definitions as short texts under paths, for comparing: `acts.agree.by` is `mediator, clerk`.
///
/// A part that can come and go as a whole, such as an act, has a path of its own above those of its
/// details.
struct Facts {
    private(set) var paths: [String] = []
    private var texts: [String: String] = [:]

    init() {}

    subscript(path: String) -> String? { texts[path] }

    /// Whether a whole of which the path is a detail is missing in the other.
    func hasParent(of path: String, missingIn other: Facts) -> Bool {
        var rest = path[...]
        while let dot = rest.lastIndex(of: Self.mark) {
            rest = rest[..<dot]
            if texts[String(rest)] != nil, other[String(rest)] == nil { return true }
        }
        return texts[""] != nil && other[""] == nil && !path.isEmpty
    }

    /// Between the parts of a path; a name within it may have dots.
    private static let mark: Character = "/"

    mutating func add(_ path: String, _ text: String) {
        var unique = path
        var count = 1
        while texts[unique] != nil {
            count += 1
            unique = "\(path)#\(count)"
        }
        paths.append(unique)
        texts[unique] = text
    }

    mutating func add(_ path: String, ifAny text: String) {
        if !text.isEmpty { add(path, text) }
    }
}

// MARK: A version of a procedure

extension Facts {
    init(_ procedure: Procedure) {
        add("", procedure.label.text)
        add("statute", ifAny: procedure.statute?.text ?? "")
        add("in-force", procedure.span.text)
        if case .field(let field) = procedure.decisiveDay { add("decisive", field.text) }
        add("number", ifAny: procedure.numbering?.pattern ?? "")
        add("disclosure", procedure.disclosure.rawValue)
        add("title", ifAny: procedure.title?.text ?? "")
        if let rule = procedure.credential {
            add("credential", "\(rule.holder) until \(rule.until) at \(rule.stages.list())")
            add("credential number", ifAny: rule.number?.text ?? "")
        }
        if let rule = procedure.duplicates {
            add("duplicates", "\(rule.fields.list()) within \(rule.within)")
        }
        if !procedure.key.isEmpty { add("key", procedure.key.list()) }
        for role in procedure.partyRoles {
            let kinds = role.kinds.map(\.rawValue).sorted().joined(separator: ", ")
            add(
                "parties/\(role.id)",
                "\(role.label.text) \(role.count.lowerBound)..\(role.count.upperBound) \(kinds)")
        }
        for field in procedure.fields { add(field) }
        for stage in procedure.stages {
            add("stages/\(stage.id)", stage.label.text + (stage.isEnd ? ", end" : ""))
        }
        for act in procedure.acts { add(act) }
        for period in procedure.periods { add(period) }
        for document in procedure.documents {
            add("documents/\(document.id)", document.label.text)
            add("documents/\(document.id)/needs", ifAny: document.needs.list())
            add("documents/\(document.id)/cite", ifAny: document.cites.text)
        }
    }

    private mutating func add(_ field: Field) {
        let marks = [
            field.isPersonal ? "personal" : nil, field.isSearched ? "search" : nil,
            field.isMandatory ? "mandatory" : nil,
        ]
        let words = [field.label.text, field.kind.text] + marks.compactMap { $0 }
        add("fields/\(field.id)", words.joined(separator: ", "))
        if case .choice(let choices) = field.kind {
            for choice in choices {
                add("fields/\(field.id)/choice/\(choice.id)", choice.label.text)
            }
        }
    }

    private mutating func add(_ act: Act) {
        let path = "acts/\(act.id)"
        let marks = [
            act.joins ? "joins" : nil, act.signs ? "signs" : nil, act.numbers ? "numbers" : nil,
            act.isMandatory ? "mandatory" : nil,
        ]
        add(path, ([act.label.text] + marks.compactMap { $0 }).joined(separator: ", "))
        add("\(path)/by", act.by.list())
        add("\(path)/from", ifAny: act.from.list())
        add("\(path)/to", ifAny: act.to?.text ?? "")
        add("\(path)/fill", ifAny: act.fill.list())
        add("\(path)/may", ifAny: act.may.list())
        add("\(path)/documents", ifAny: act.documents.list())
        add("\(path)/suspends", ifAny: act.suspends.list())
        add("\(path)/resumes", ifAny: act.resumes.list())
        add("\(path)/links", ifAny: act.links.list())
        add("\(path)/queue", ifAny: act.queueing?.text ?? "")
        add("\(path)/cite", ifAny: act.cites.text)
        for more in act.extends {
            for version in more.versions {
                add("\(path)/extends/\(more.period)/\(version.span.first)", version.text)
            }
        }
        for gate in act.gates {
            let clear = gate.clearedBy.isEmpty ? "" : "; cleared by \(gate.clearedBy.list())"
            let blocks = gate.blocks ? "" : "; only cautions"
            let cites = gate.cites.isEmpty ? "" : "; \(gate.cites.text)"
            add(
                "\(path)/gates/“\(gate.reason.zh)”", gate.condition.text + cites + clear + blocks)
        }
    }

    private mutating func add(_ period: Period) {
        let path = "periods/\(period.id)"
        add(path, "\(period.label.text), late \(period.late.rawValue)")
        add("\(path)/from", ifAny: period.from.list())
        add("\(path)/from-field", ifAny: period.fromField?.text ?? "")
        add("\(path)/until", ifAny: period.until.list())
        add("\(path)/rows", ifAny: period.rows.joined(separator: ", "))
        for version in period.versions {
            add("\(path)/versions/\(version.span.first)", version.text)
        }
    }
}

// MARK: What stands beside the procedures

extension Facts {
    init(_ pack: Pack) {
        for role in pack.book.organisation.roles {
            add(
                "roles/\(role.id)",
                "\(role.label.text), \(role.kind.rawValue)"
                    + (role.seesPersonalData ? ", personal" : ""))
        }
        for queue in pack.book.queues { add("queues/\(queue.id)", queue.label.text) }
        for unit in pack.book.organisation.units {
            add("units/\(unit.id)", unit.label.text)
            add("units/\(unit.id)/handles", ifAny: unit.handles.list())
        }
        for place in pack.book.organisation.communities {
            add("communities/\(place.id)", place.label.text)
        }
        for (id, threshold) in pack.book.thresholds.sorted(by: { $0.key < $1.key }) {
            add("thresholds/\(id)", threshold.label.text)
            for version in threshold.versions {
                add(
                    "thresholds/\(id)/\(version.span.first)",
                    "\(version.span.text): \(version.value.text); \(version.cites.text)")
            }
        }
        for (id, statute) in pack.book.statutes.sorted(by: { $0.key < $1.key }) {
            add("statutes/\(id)", statute.label.text)
            for version in statute.versions {
                add(
                    "statutes/\(id)/\(version.span.first)",
                    "\(version.span.text), \(version.name), \(version.articles.map { "\($0)" } ?? "?") articles"
                )
            }
        }
        for (day, kind) in pack.book.calendar.days.sorted(by: { $0.key < $1.key }) {
            let word =
                switch kind {
                case .holiday(let name): "holiday \(name)"
                case .makeupWorkday(let name): "make-up workday \(name)"
                }
            add("calendar/\(day)", word)
        }
        for (type, limit) in pack.evidence.limits.sorted(by: { $0.key.rawValue < $1.key.rawValue })
        {
            add("evidence/types/\(type.rawValue)", "up to \(ByteCount.text(limit))")
        }
        for kind in pack.evidence.kinds {
            add("evidence/kinds/\(kind.id)", "\(kind.label.text); \(kind.cites.text)")
        }
        for measure in pack.figures.measures { add("measures/\(measure.id)", measure.text) }
        for figure in pack.figures.figures {
            add(
                "figures/\(figure.id)",
                "\(figure.label.text), \(figure.unit), \(figure.definition.text)")
        }
        for identity in pack.figures.identities {
            add("identities/\(identity.label.zh)", identity.text)
        }
    }
}

extension Measure {
    fileprivate var text: String {
        let acts = sources.map { "\($0.procedure).\($0.act)" }.joined(separator: ", ")
        let amount: String =
            switch self.amount {
            case .matters: "per matter"
            case .events: "per event"
            case .parties(let role): "per party" + (role.map { "/\($0)" } ?? "")
            case .field(let field): "sum of \(field)"
            case .days(let act): "days since \(act)"
            }
        let by = dimensions.isEmpty ? "" : " by \(dimensions.map(\.name).joined(separator: ", "))"
        return "\(acts) \(amount)\(by)" + (condition.map { " where \($0.text)" } ?? "")
    }
}

extension Figure.Definition {
    fileprivate var text: String {
        switch self {
        case .measure(let measure, let only):
            let values = only.map { "\($0.key.name)=\($0.value)" }.sorted()
            return "measure \(measure)"
                + (values.isEmpty ? "" : " only \(values.joined(separator: ", "))")
        case .total(let parts): return "total \(parts.list())"
        case .stock(let inflow, let outflow):
            return "stock in \(inflow.list()) out \(outflow.list())"
        case .opening(let stock): return "opening \(stock)"
        case .ratio(let part, let whole, let factor): return "ratio \(part) / \(whole) * \(factor)"
        case .change(let figure): return "change \(figure)"
        }
    }
}

// MARK: Short texts

extension Label {
    fileprivate var text: String { zh == en ? zh : "\(zh) / \(en)" }
}

extension Array {
    fileprivate func list<Owner>() -> String where Element == Identifier<Owner> {
        map(\.text).joined(separator: ", ")
    }
}

extension [Citation] {
    fileprivate var text: String {
        map { $0.text + ($0.confidence == .verified ? "" : " [\($0.confidence.rawValue)]") }
            .joined(separator: ", ")
    }
}

extension DateSpan {
    fileprivate var text: String { "\(first)..\(last.map { "\($0)" } ?? "")" }
}

extension Period.Version {
    /// `1m; 《人民调解工作若干规定》第三十三条`.
    fileprivate var text: String {
        var words = ["\(rule.length)"]
        if let last = span.last { words.append("to \(last)") }
        if rule.direction == .before { words.append("before") }
        let standard = PeriodRule(
            length: rule.length, dayRule: rule.dayRule, direction: rule.direction)
        if rule.rollOver != standard.rollOver { words.append("roll \(rule.rollOver)") }
        if let condition { words.append("when \(condition.text)") }
        let cites = self.cites.isEmpty ? "" : "; \(self.cites.text)"
        let days = rule.length.unit == .ri && rule.dayRule.readsAsWorking(rule.length.count)
        return words.joined(separator: " ") + (days ? " (working days)" : "") + cites
    }
}

extension Field.Kind {
    fileprivate var text: String {
        switch self {
        case .text(let longest): "text \(longest)"
        case .integer(let bounds): "integer \(bounds.lowerBound)..\(bounds.upperBound)"
        case .money(let bounds): "money \(bounds.lowerBound / 100)..\(bounds.upperBound / 100)"
        case .date: "date"
        case .instant: "instant"
        case .choice: "choice"
        case .place: "place"
        case .file: "file"
        case .staff(let bounds): "staff \(bounds.lowerBound)..\(bounds.upperBound)"
        case .list(let element, let longest): "list of \(element.text), \(longest)"
        }
    }
}
