public import Casework
import LegalCalendar
public import Procedures

/// A case that a pack brings along（测试案例）: one matter told act by act, with what must come of each.
public struct Story: Sendable {
    /// Whether the law lets it happen to its end, or stops it at the last act.
    public enum Kind: String, Sendable, CaseIterable {
        case good, bad
    }

    /// One act and what must come of it.
    public struct Step: Sendable {
        public let submission: Submission
        public let signsAll: Bool
        public let actor: Actor
        public let occasion: Occasion
        public let expected: Outcome
        /// Where in the file it stands: `cases/bad/x.yaml:12:5`.
        public let place: String

        public init(
            submission: Submission, signsAll: Bool, actor: Actor, occasion: Occasion,
            expected: Outcome, place: String
        ) {
            self.submission = submission
            self.signsAll = signsAll
            self.actor = actor
            self.occasion = occasion
            self.expected = expected
            self.place = place
        }
    }

    /// The file without its ending: `mediation-agreed`.
    public let name: String
    public let kind: Kind
    public let procedure: Procedure.ID
    public let label: Label
    public let credentials: Credentials
    public let steps: [Step]
    public let place: String

    public init(
        name: String, kind: Kind, procedure: Procedure.ID, label: Label, credentials: Credentials,
        steps: [Step], place: String
    ) {
        self.name = name
        self.kind = kind
        self.procedure = procedure
        self.label = label
        self.credentials = credentials
        self.steps = steps
        self.place = place
    }
}

/// What an act brings, or why it was refused: all that a case says of it, and nothing else.
public enum Outcome: Hashable, Sendable, CustomStringConvertible {
    case gives(Gives)
    /// The citations and the Chinese reason, to the letter.
    case refused(cites: [String], reason: String)
    /// Bad input: `missing-field terms`.
    case fault(String)

    public struct Gives: Hashable, Sendable {
        /// The stage reached; nil where the matter stays.
        public var stage: Stage.ID?
        /// Every period started or given a new end; the day, or day and time where it runs in hours.
        public var due: [Period.ID: String] = [:]
        public var stopped: Set<Period.ID> = []
        /// Every period ended; true where late.
        public var ended: [Period.ID: Bool] = [:]
        public var documents: [Document.ID] = []
        public var number: String?
        public var cautions: [String] = []

        public init() {}
    }

    public var description: String {
        switch self {
        case .gives(let gives): gives.description
        case .refused(let cites, let reason):
            "refused: { cite: [\(cites.joined(separator: ", "))], zh: \(reason) }"
        case .fault(let text): "fault: \(text)"
        }
    }
}

extension Outcome.Gives: CustomStringConvertible {
    /// As a case would write it.
    public var description: String {
        func list(_ items: [String]) -> String { "[\(items.joined(separator: ", "))]" }
        func table(_ pairs: [(String, String)]) -> String {
            "{ \(pairs.sorted { $0.0 < $1.0 }.map { "\($0.0): \($0.1)" }.joined(separator: ", ")) }"
        }
        var parts: [String] = []
        if let stage { parts.append("stage: \(stage)") }
        if !due.isEmpty { parts.append("due: \(table(due.map { ($0.key.text, $0.value) }))") }
        if !stopped.isEmpty { parts.append("stopped: \(list(stopped.map(\.text).sorted()))") }
        if !ended.isEmpty {
            parts.append("ended: \(table(ended.map { ($0.key.text, $0.value ? "late" : "kept") }))")
        }
        if !documents.isEmpty { parts.append("documents: \(list(documents.map(\.text)))") }
        if let number { parts.append("number: \(number)") }
        if !cautions.isEmpty { parts.append("cautions: \(list(cautions))") }
        return "gives: { \(parts.joined(separator: ", ")) }"
    }
}

extension Outcome {
    /// What the event brought.
    init(_ event: Event) {
        var gives = Gives()
        for change in event.changes {
            switch change {
            case .moved(let stage): gives.stage = stage
            case .started(let period, _, let due): gives.due[period] = due.text
            case .redated(let period, let due, _):
                if let due { gives.due[period] = due.text } else { gives.stopped.insert(period) }
            case .ended(let period, let late):
                // Ended and started again in one act: the new end says it all.
                gives.ended[period] = late
            case .produced(let document): gives.documents.append(document)
            case .numbered(let series, let serial):
                gives.number = Procedure.Numbering.number(series: series, serial: serial)
            case .cautioned(let text): gives.cautions.append(text)
            case .opened, .filled, .joined, .signed, .linked, .closed, .recalculated, .followed,
                .noted, .assigned, .attached, .unmasked:
                break
            }
        }
        self = .gives(gives)
    }

    init(_ refusal: Refusal) {
        self = .refused(cites: refusal.cites.map(\.plainText), reason: refusal.reason.zh)
    }
}

extension Citation {
    /// As packs write it: `人民调解法 第三十三条`.
    public var plainText: String { article.isEmpty ? statute.text : "\(statute) \(article)" }
}

extension Deadline {
    /// `2024-04-14`, or `2024-04-14 09:30` for a moment.
    var text: String {
        switch self {
        case .day(let day): day.description
        case .moment(let moment): moment.wallTime
        }
    }
}
