/// What an officer or resident does to a matter（办理行为）.
public struct Act: Hashable, Sendable {
    public typealias ID = Identifier<Act>

    public let id: ID
    public let label: Label
    /// Who may do it; nobody else.
    public let by: [Role.ID]
    /// At which stages; empty for an act that opens a matter.
    public let from: [Stage.ID]
    /// The stage that it leads to; nil where the matter stays.
    public let to: Stage.ID?
    /// Fields that must be filled with it.
    public let fill: [Field.ID]
    /// Fields that may be filled with it.
    public let may: [Field.ID]
    /// Whether parties may be added with it（beyond those of the opening act）.
    public let joins: Bool
    /// Whether the parties sign with it; the submission says who did.
    public let signs: Bool
    public let gates: [Gate]
    public let documents: [Document.ID]
    /// Periods that it lengthens, stops and lets run on.
    public let extends: [Extension]
    public let suspends: [Period.ID]
    public let resumes: [Period.ID]
    /// Whether the matter gets its number（文号）with it.
    public let numbers: Bool
    /// The procedures to which the matter may be handed over or linked with it（移送、转办）.
    public let links: [Procedure.ID]
    public let cites: [Citation]
    public let isMandatory: Bool

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
    public var opens: Bool { from.isEmpty }

    public init(
        id: ID, label: Label, by: [Role.ID], from: [Stage.ID], to: Stage.ID?, fill: [Field.ID] = [],
        may: [Field.ID] = [], joins: Bool = false, signs: Bool = false, gates: [Gate] = [],
        documents: [Document.ID] = [], extends: [Extension] = [], suspends: [Period.ID] = [],
        resumes: [Period.ID] = [], numbers: Bool = false, links: [Procedure.ID] = [],
        cites: [Citation] = [], isMandatory: Bool = false
    ) {
        self.id = id
        self.label = label
        self.by = by
        self.from = from
        self.to = to
        self.fill = fill
        self.may = may
        self.joins = joins
        self.signs = signs
        self.gates = gates
        self.documents = documents
        self.extends = extends
        self.suspends = suspends
        self.resumes = resumes
        self.numbers = numbers
        self.links = links
        self.cites = cites
        self.isMandatory = isMandatory
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
