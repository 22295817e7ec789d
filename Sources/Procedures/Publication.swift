/// A kind of record that the office shows of its own accord（公开事项）: from which act on, and what of it.
public struct Publication: Hashable, Sendable {
    public typealias ID = Identifier<Publication>

    /// Under which heading of the site it stands（栏目）.
    public enum Page: String, Hashable, Sendable, CaseIterable {
        case disclosures, powers, posts, reports
    }

    /// Which flow chart goes with a record: told by a choice field of it.
    public struct Charts: Hashable, Sendable {
        public let field: Field.ID
        public let procedures: [String: Procedure.ID]

        public init(field: Field.ID, procedures: [String: Procedure.ID]) {
            self.field = field
            self.procedures = procedures
        }
    }

    public let id: ID
    public let page: Page
    public let label: Label
    /// When it is to be shown, for the catalogue（公开时限）.
    public let timing: Label
    public let procedure: Procedure.ID
    /// The act from which on it is public.
    public let shown: Act.ID
    /// The act whose day the record bears（成文日期）.
    public let made: Act.ID
    /// Acts that take it back: the record stays listed, with the reasons instead of its content（撤回）.
    public let withdrawn: Set<Act.ID>
    /// Acts after which it is shown no longer（停止公示）.
    public let ended: Set<Act.ID>
    /// What is shown of it, in order.
    public let fields: [Field.ID]
    /// Why it was taken back or changed.
    public let reasons: [Field.ID]
    /// The choice field that says what it is about; nil where the label does（主题分类）.
    public let topic: Field.ID?
    /// Whether the parties are named, persons masked.
    public let namesParties: Bool
    /// For each choice of a field, the procedure whose flow chart belongs to it（流程图）.
    public let charts: Charts?

    public init(
        id: ID, page: Page, label: Label, timing: Label, procedure: Procedure.ID, shown: Act.ID,
        made: Act.ID, withdrawn: Set<Act.ID> = [], ended: Set<Act.ID> = [], fields: [Field.ID],
        reasons: [Field.ID] = [], topic: Field.ID? = nil, namesParties: Bool = false,
        charts: Charts? = nil
    ) {
        self.id = id
        self.page = page
        self.label = label
        self.timing = timing
        self.procedure = procedure
        self.shown = shown
        self.made = made
        self.withdrawn = withdrawn
        self.ended = ended
        self.fields = fields
        self.reasons = reasons
        self.topic = topic
        self.namesParties = namesParties
        self.charts = charts
    }
}

/// How a draft is put before the public（公开征求意见）: the acts of its procedure and what they say.
public struct Consultation: Hashable, Sendable {
    /// What somebody says on the draft（意见）.
    public struct Comment: Hashable, Sendable {
        public let act: Act.ID
        public let text: Field.ID
        /// The number of the passage that it is about; an integer.
        public let passage: Field.ID
        /// Fields that are known of a comment made on the site.
        public let given: [Field.ID: String]

        public init(
            act: Act.ID, text: Field.ID, passage: Field.ID, given: [Field.ID: String]
        ) {
            self.act = act
            self.text = text
            self.passage = passage
            self.given = given
        }
    }

    /// What becomes of comments（答复）.
    public struct Reply: Hashable, Sendable {
        public let act: Act.ID
        /// Which comments, in words.
        public let about: Field.ID
        /// The numbers of the comments answered; a list.
        public let numbers: Field.ID
        public let outcome: Field.ID
        public let why: Field.ID

        public init(
            act: Act.ID, about: Field.ID, numbers: Field.ID, outcome: Field.ID, why: Field.ID
        ) {
            self.act = act
            self.about = about
            self.numbers = numbers
            self.outcome = outcome
            self.why = why
        }
    }

    /// Comments that are kept from view（不予公开的意见）: they count, and the reason is told.
    public struct Withholding: Hashable, Sendable {
        public let act: Act.ID
        /// Their numbers; a list.
        public let numbers: Field.ID
        public let why: Field.ID

        public init(act: Act.ID, numbers: Field.ID, why: Field.ID) {
            self.act = act
            self.numbers = numbers
            self.why = why
        }
    }

    public let procedure: Procedure.ID
    /// The act that lays the draft open.
    public let opens: Act.ID
    /// The act after which no comment is taken.
    public let closes: Act.ID
    public let draft: Field.ID
    /// The last day for comments.
    public let until: Field.ID
    /// What stands beside the draft.
    public let about: [Field.ID]
    /// What is told of the outcome, once each was filled.
    public let results: [Field.ID]
    /// The acts that are steps for the public, in order.
    public let phases: [Act.ID]
    public let comment: Comment
    public let reply: Reply
    public let withholding: Withholding

    public init(
        procedure: Procedure.ID, opens: Act.ID, closes: Act.ID, draft: Field.ID, until: Field.ID,
        about: [Field.ID], results: [Field.ID], phases: [Act.ID], comment: Comment, reply: Reply,
        withholding: Withholding
    ) {
        self.procedure = procedure
        self.opens = opens
        self.closes = closes
        self.draft = draft
        self.until = until
        self.about = about
        self.results = results
        self.phases = phases
        self.comment = comment
        self.reply = reply
        self.withholding = withholding
    }
}

/// What a pack lays open to everybody, in its order（信息公开目录）.
public struct PublicationBook: Hashable, Sendable {
    public let publications: [Publication]
    public let consultations: [Consultation]
    /// For each procedure, the papers of which a party gets a copy（送达当事人的文书）.
    public let handedOut: [Procedure.ID: [Document.ID]]
    /// How the index number of a published record is written（索引号）: `{year}`, `{serial}`.
    public let index: String

    public init(
        publications: [Publication] = [], consultations: [Consultation] = [],
        handedOut: [Procedure.ID: [Document.ID]] = [:], index: String = "{year}-{serial}"
    ) {
        self.publications = publications
        self.consultations = consultations
        self.handedOut = handedOut
        self.index = index
    }

    public func consultation(of procedure: Procedure.ID) -> Consultation? {
        consultations.first { $0.procedure == procedure }
    }
}
