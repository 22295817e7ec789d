import LegalCalendar

/// How one kind of matter is handled（程序）, in one version.
///
/// A register（台账）is a procedure too: its lines are matters that one act opens and, mostly, ends.
public struct Procedure: Hashable, Sendable {
    public typealias ID = Identifier<Procedure>

    public enum Kind: String, Hashable, Sendable {
        case procedure, register
    }

    /// The number of a matter（文号）: `松街罚〔{year}〕{serial}号`, counted without gaps by year.
    public struct Numbering: Hashable, Sendable {
        public let pattern: String

        public init(pattern: String) { self.pattern = pattern }

        /// The series in which the serial is counted: the pattern with its year filled in.
        public func series(year: Int) -> String {
            pattern.replacing("{year}", with: String(year))
        }

        /// `松街罚〔2020〕1号` of the series and the serial.
        public static func number(series: String, serial: Int64) -> String {
            series.replacing("{serial}", with: String(serial))
        }
    }

    /// Which day decides the version that a matter follows（适用法律的时点）.
    public enum DecisiveDay: Hashable, Sendable {
        case opened
        case field(Field.ID)
    }

    public let id: ID
    public let kind: Kind
    public let label: Label
    /// The statute that citations without one refer to.
    public let statute: Statute.ID?
    public let span: DateSpan
    public let decisiveDay: DecisiveDay
    public let numbering: Numbering?
    public let partyRoles: [PartyRole]
    public let fields: [Field]
    public let stages: [Stage]
    public let acts: [Act]
    public let periods: [Period]
    public let documents: [Document]
    /// What of it is published（公开）: nothing, counts only, or a masked record.
    public let disclosure: Disclosure
    /// The field that names a line for people, in lists and headings.
    public let title: Field.ID?

    public enum Disclosure: String, Hashable, Sendable, CaseIterable {
        case none, counts, masked
    }

    private let fieldIndex: [Field.ID: Int]
    private let actIndex: [Act.ID: Int]
    private let stageIndex: [Stage.ID: Int]
    /// For each act, the periods it starts and those it ends.
    private let started: [[Int]]
    private let ended: [[Int]]

    public init(
        id: ID, kind: Kind, label: Label, statute: Statute.ID?, span: DateSpan,
        decisiveDay: DecisiveDay = .opened, numbering: Numbering?, partyRoles: [PartyRole],
        fields: [Field], stages: [Stage], acts: [Act], periods: [Period], documents: [Document],
        disclosure: Disclosure = .counts, title: Field.ID? = nil
    ) {
        self.id = id
        self.kind = kind
        self.label = label
        self.statute = statute
        self.span = span
        self.decisiveDay = decisiveDay
        self.numbering = numbering
        self.partyRoles = partyRoles
        self.fields = fields
        self.stages = stages
        self.acts = acts
        self.periods = periods
        self.documents = documents
        self.disclosure = disclosure
        self.title = title
        fieldIndex = Self.index(fields.map(\.id))
        actIndex = Self.index(acts.map(\.id))
        stageIndex = Self.index(stages.map(\.id))
        started = acts.map { act in
            periods.indices.filter { periods[$0].from.contains(act.id) }
        }
        ended = acts.map { act in
            periods.indices.filter { periods[$0].until.contains(act.id) }
        }
    }

    private static func index<ID: Hashable>(_ ids: [ID]) -> [ID: Int] {
        Dictionary(zip(ids, ids.indices)) { first, _ in first }
    }

    public func field(_ id: Field.ID) -> Field? { fieldIndex[id].map { fields[$0] } }
    public func act(_ id: Act.ID) -> Act? { actIndex[id].map { acts[$0] } }
    public func stage(_ id: Stage.ID) -> Stage? { stageIndex[id].map { stages[$0] } }
    public func period(_ id: Period.ID) -> Period? { periods.first { $0.id == id } }
    public func document(_ id: Document.ID) -> Document? { documents.first { $0.id == id } }
    public func partyRole(_ id: PartyRole.ID) -> PartyRole? { partyRoles.first { $0.id == id } }

    /// The periods that the act starts, in the order of the pack.
    public func periods(startedBy act: Act.ID) -> [Period] {
        actIndex[act].map { started[$0].map { periods[$0] } } ?? []
    }

    /// The periods that the act ends, in the order of the pack.
    public func periods(endedBy act: Act.ID) -> [Period] {
        actIndex[act].map { ended[$0].map { periods[$0] } } ?? []
    }
}

extension String {
    /// `self` with every occurrence of `placeholder` replaced by `text`.
    func replacing(_ placeholder: String, with text: String) -> String {
        var (result, rest) = ("", self[...])
        while let range = rest.firstRange(of: placeholder) {
            result += rest[..<range.lowerBound] + text
            rest = rest[range.upperBound...]
        }
        return result + rest
    }
}
