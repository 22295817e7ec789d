public import LegalCalendar
public import Procedures

/// Matters of one kind that come in through the year and how each goes on（办件流）.
public struct Stream: Hashable, Sendable {
    public let id: String
    public let procedure: Procedure.ID
    /// Matters whose ``settle`` act fall in the span up to the cut-off.
    ///
    /// Exactly so many. For a
    /// stream that others spawn it is what must come of them, or nil.
    public let count: Int?
    /// Matters after the cut-off, in proportion to all that `count` lays down.
    public let after: Int
    /// The days told, where they are not those of the profile（往年数据）.
    public let span: Profile.Span?
    public let rhythm: String
    /// The days on which matters begin, in turn, instead of drawn ones.
    public let dates: [CivilDate]
    /// The acts that count: the last of them falls before the cut-off in every matter of `count`.
    public let settle: [Act.ID]
    /// Whether a matter that settles after the cut-off may begin before it（跨期）.
    public let straddles: Bool
    /// Whether another stream opens these matters.
    public let isSpawned: Bool
    public let parties: [PartyPlan]
    public let values: [Field.ID: ValueSource]
    public let story: [Step]

    public init(
        id: String, procedure: Procedure.ID, count: Int?, after: Int, span: Profile.Span?,
        rhythm: String, dates: [CivilDate], settle: [Act.ID], straddles: Bool, isSpawned: Bool,
        parties: [PartyPlan], values: [Field.ID: ValueSource], story: [Step]
    ) {
        self.id = id
        self.procedure = procedure
        self.count = count
        self.after = after
        self.span = span
        self.rhythm = rhythm
        self.dates = dates
        self.settle = settle
        self.straddles = straddles
        self.isSpawned = isSpawned
        self.parties = parties
        self.values = values
        self.story = story
    }
}

/// Who takes part in one role（当事人安排）.
public struct PartyPlan: Hashable, Sendable {
    public let role: PartyRole.ID
    public let source: Source
    /// How many in each matter.
    public let number: Amount

    public enum Source: Hashable, Sendable {
        /// People, organisations or both, by weight.
        case made([Weighted<Party.Kind>])
        /// Those of a role in the matter from which this one came.
        case parent(PartyRole.ID)
    }

    public init(role: PartyRole.ID, source: Source, number: Amount) {
        self.role = role
        self.source = source
        self.number = number
    }
}

/// How much, or how often.
public enum Amount: Hashable, Sendable {
    case fixed(Int64)
    /// Any within the bounds.
    case between(ClosedRange<Int64>)
    /// Exactly `sum` over all matters before the cut-off, each within the bounds and a multiple of
    /// `step` above the lower one; in proportion after it.
    case total(sum: Int64, bounds: ClosedRange<Int64>, step: Int64, tail: Tail)
}

/// What happens next in a story（办理步骤）.
public indirect enum Step: Hashable, Sendable {
    case act(ActStep)
    /// One of several ways to go on.
    case either([Branch])

    public struct Branch: Hashable, Sendable {
        public let share: Share
        public let steps: [Step]

        public init(share: Share, steps: [Step]) {
            self.share = share
            self.steps = steps
        }
    }

    public enum Share: Hashable, Sendable {
        /// Exactly so many matters before the cut-off, in proportion after it.
        case count(Int)
        /// A share of the matters that come here, 0 to 1, kept exactly by apportionment.
        case part(Double)
        /// All others.
        case rest
    }
}

/// One act of a story.
public struct ActStep: Hashable, Sendable {
    public let act: Act.ID
    public let by: Member
    public let timing: Timing
    public let repeats: Amount
    /// Values for this act alone, over those of the stream.
    public let values: [Field.ID: ValueSource]
    /// Fields that the act can fill and need not, to be filled.
    public let also: [Field.ID]
    public let parties: [PartyPlan]
    public let signs: Signing
    /// The stream of which a matter opens at this step, linked both ways.
    public let spawns: String?
    /// A template of the lexicon for a remark.
    public let note: String?

    /// Who signs, where the act takes signatures.
    public enum Signing: Hashable, Sendable {
        case all
        case roles([PartyRole.ID])
    }

    public init(
        act: Act.ID, by: Member, timing: Timing, repeats: Amount, values: [Field.ID: ValueSource],
        also: [Field.ID], parties: [PartyPlan], signs: Signing, spawns: String?, note: String?
    ) {
        self.act = act
        self.by = by
        self.timing = timing
        self.repeats = repeats
        self.values = values
        self.also = also
        self.parties = parties
        self.signs = signs
        self.spawns = spawns
        self.note = note
    }
}

/// When a step happens, counted from the step before it or from an earlier act.
public struct Timing: Hashable, Sendable {
    public enum Delay: Hashable, Sendable {
        /// Days or minutes, by weight.
        case drawn([Weighted<Length>])
        /// Whole calendar days whose mean over all matters before the cut-off is exactly this, in
        /// hundredths of a day, each at most `most`.
        case mean(hundredths: Int, most: Int)
        /// On a day between two dates, by the rhythm.
        case between(CivilDate, CivilDate)
    }

    /// A bounded stretch of calendar days, of working days or of minutes.
    public enum Length: Hashable, Sendable {
        case days(ClosedRange<Int>)
        case workingDays(ClosedRange<Int>)
        case minutes(ClosedRange<Int>)
    }

    public let delay: Delay
    /// The act from which it is counted; nil for the step before.
    public let since: Act.ID?
    /// The rhythm in which it is done; nil for that of the stream.
    public let rhythm: String?
    /// How the doings of a repeated step lie: one after another by `delay`, or spread over so many
    /// days after it.
    public let spread: Int?
    /// Whether the step is repeated until the next step with a fixed date, instead of a set number.
    public let untilNext: Bool

    public init(
        delay: Delay, since: Act.ID? = nil, rhythm: String? = nil, spread: Int? = nil,
        untilNext: Bool = false
    ) {
        self.delay = delay
        self.since = since
        self.rhythm = rhythm
        self.spread = spread
        self.untilNext = untilNext
    }
}
