/// What an officer or resident does to a matter（办理行为）.
public struct Act: Hashable, Sendable {
    public typealias ID = Identifier<Act>

    private struct Contents: Hashable {
        let id: ID
        let label: Label
        let by: [Role.ID]
        let from: [Stage.ID]
        let to: Stage.ID?
        let fill: [Field.ID]
        let may: [Field.ID]
        let joins: Bool
        let signs: Bool
        let gates: [Gate]
        let documents: [Document.ID]
        let extends: [Extension]
        let suspends: [Period.ID]
        let resumes: [Period.ID]
        let numbers: Bool
        let links: [Procedure.ID]
        let cites: [Citation]
        let isMandatory: Bool
        let queueing: Queueing?
    }

    private let contents: Shared<Contents>

    public var id: ID { contents.value.id }
    public var label: Label { contents.value.label }
    /// Who may do it; nobody else.
    public var by: [Role.ID] { contents.value.by }
    /// At which stages; empty for an act that opens a matter.
    public var from: [Stage.ID] { contents.value.from }
    /// The stage that it leads to; nil where the matter stays.
    public var to: Stage.ID? { contents.value.to }
    /// Fields that must be filled with it.
    public var fill: [Field.ID] { contents.value.fill }
    /// Fields that may be filled with it.
    public var may: [Field.ID] { contents.value.may }
    /// Whether parties may be added with it（beyond those of the opening act）.
    public var joins: Bool { contents.value.joins }
    /// Whether the parties sign with it; the submission says who did.
    public var signs: Bool { contents.value.signs }
    public var gates: [Gate] { contents.value.gates }
    public var documents: [Document.ID] { contents.value.documents }
    /// Periods that it lengthens, stops and lets run on.
    public var extends: [Extension] { contents.value.extends }
    public var suspends: [Period.ID] { contents.value.suspends }
    public var resumes: [Period.ID] { contents.value.resumes }
    /// Whether the matter gets its number（文号）with it.
    public var numbers: Bool { contents.value.numbers }
    /// The procedures to which the matter may be handed over or linked with it（移送、转办）.
    public var links: [Procedure.ID] { contents.value.links }
    public var cites: [Citation] { contents.value.cites }
    public var isMandatory: Bool { contents.value.isMandatory }
    /// Nil for an act that is done from the matter's page alone.
    public var queueing: Queueing? { contents.value.queueing }

    /// A lengthening of a period by a length, dated like the period itself（延长）.
    public struct Extension: Hashable, Sendable {
        public let period: Period.ID
        public let versions: [Period.Version]

        public init(period: Period.ID, versions: [Period.Version]) {
            self.period = period
            self.versions = versions
        }
    }

    /// Whether the act begins a matter.
    public var opens: Bool { contents.value.from.isEmpty }

    public init(
        id: ID, label: Label, by: [Role.ID], from: [Stage.ID], to: Stage.ID?, fill: [Field.ID] = [],
        may: [Field.ID] = [], joins: Bool = false, signs: Bool = false, gates: [Gate] = [],
        documents: [Document.ID] = [], extends: [Extension] = [], suspends: [Period.ID] = [],
        resumes: [Period.ID] = [], numbers: Bool = false, links: [Procedure.ID] = [],
        cites: [Citation] = [], isMandatory: Bool = false, queueing: Queueing? = nil
    ) {
        contents = Shared(
            Contents(
                id: id, label: label, by: by, from: from,
                to: to, fill: fill, may: may, joins: joins,
                signs: signs, gates: gates, documents: documents, extends: extends,
                suspends: suspends, resumes: resumes, numbers: numbers, links: links,
                cites: cites, isMandatory: isMandatory, queueing: queueing))
    }
}

/// A paper that an act produces（文书）.
public struct Document: Hashable, Sendable {
    public typealias ID = Identifier<Document>

    public let id: ID
    public let label: Label
    /// The fields without which the paper is not lawful.
    public let needs: [Field.ID]
    public let cites: [Citation]

    public init(id: ID, label: Label, needs: [Field.ID], cites: [Citation]) {
        self.id = id
        self.label = label
        self.needs = needs
        self.cites = cites
    }
}
