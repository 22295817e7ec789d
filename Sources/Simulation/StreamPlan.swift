internal import Casework
internal import LegalCalendar
internal import Procedures

/// A stream made ready to run: names looked up, quotas laid out（编译后的办件流）.
final class StreamPlan: Sendable {
    let index: Int
    let id: String
    let procedure: Procedure.ID
    /// How many matters settle before the cut-off, and how many come after it.
    let main: Int
    let after: Int
    /// The first day, the cut-off and the last day, numbered on the timeline.
    let first: Int
    let cutOff: Int
    let last: Int
    /// The place of its rhythm in the timeline.
    let rhythm: Int
    let dates: [Int]
    let straddles: Bool
    let isSpawned: Bool
    /// Where the communities begin to take turns as the site; nil where it is drawn.
    let turn: Int?
    let nodes: [Node]
    /// The fields by which its matters are found.
    let searched: [Field.ID]
    /// Whether its matters say who is qualified.
    let isCredential: Bool

    /// A story as it may go.
    indirect enum Node: Sendable {
        case step(StepPlan)
        /// The column says, for each story, which branch it takes.
        case either(Column, rank: Rank, [[Node]])
    }

    init(
        index: Int, stream: Stream, main: Int, after: Int,
        span: (first: Int, cutOff: Int, last: Int),
        rhythm: Int, dates: [Int], turn: Int?, nodes: [Node],
        searched: [Field.ID], isCredential: Bool
    ) {
        self.index = index
        id = stream.id
        procedure = stream.procedure
        self.main = main
        self.after = after
        (first, cutOff, last) = span
        self.rhythm = rhythm
        self.dates = dates
        straddles = stream.straddles
        isSpawned = stream.isSpawned
        self.turn = turn
        self.nodes = nodes
        self.searched = searched
        self.isCredential = isCredential
    }

    /// The story's acts in their order, of those branches that it takes.
    func steps(of story: Int, into steps: inout [StepPlan]) {
        Self.append(nodes, story, &steps)
    }

    private static func append(_ nodes: [Node], _ story: Int, _ steps: inout [StepPlan]) {
        for node in nodes {
            switch node {
            case .step(let step): steps.append(step)
            case .either(let column, let rank, let branches):
                append(branches[Int(column[rank[story]])], story, &steps)
            }
        }
    }
}

/// The place of a story among those that come to a step; all of them where there is no table.
struct Rank: Sendable {
    let table: [Int32]

    static let all = Rank(table: [])

    init(table: [Int32]) { self.table = table }

    init(of takers: Takers, among count: Int) {
        guard takers.stories.count < count else {
            table = []
            return
        }
        var table = [Int32](repeating: -1, count: count)
        for (rank, story) in takers.stories.enumerated() { table[Int(story)] = Int32(rank) }
        self.table = table
    }

    @inline(__always)
    subscript(story: Int) -> Int { table.isEmpty ? story : Int(table[story]) }
}

/// The stories that come to a step, those before the cut-off first.
struct Takers: Sendable {
    let stories: [Int32]
    let main: Int

    var after: Int { stories.count - main }
}

/// One act of a story, ready to be done.
final class StepPlan: Sendable {
    let stream: Int
    let act: Act
    let team: Int
    let member: Int
    let delay: DelayPlan
    /// The act from which the delay counts; nil for the step before.
    let since: Act.ID?
    let rhythm: Int
    let spread: Int?
    let untilNext: Bool
    /// How often; nil for once.
    let repeats: Column?
    let rank: Rank
    /// For repeated steps: the number of doings in the stories before, by rank.
    let starts: [Int32]
    let fills: [Fill]
    let parties: [PartyDraw]
    let signs: ActStep.Signing?
    let spawn: Spawn?
    let note: Int?
    let settles: Bool
    /// Whether it changes the text under which the matter is found.
    let touchesSearch: Bool

    struct Fill: Sendable {
        let field: Field.ID
        let source: SourcePlan
        /// Whether its columns count all stories, whichever branch opens them.
        let isShared: Bool
    }

    struct Spawn: Sendable {
        let stream: Int
        /// Where this step's matters begin among all that are spawned before and after the cut-off.
        let main: Int
        let after: Int
        /// How many stories before the cut-off come to the step.
        let takers: Int
        let parentLinks: Bool
        let childLinks: Bool
    }

    init(
        stream: Int, act: Act, team: Int, member: Int, delay: DelayPlan, since: Act.ID?,
        rhythm: Int, spread: Int?, untilNext: Bool, repeats: Column?, rank: Rank, starts: [Int32],
        fills: [Fill], parties: [PartyDraw], signs: ActStep.Signing?, spawn: Spawn?, note: Int?,
        settles: Bool, touchesSearch: Bool
    ) {
        self.stream = stream
        self.act = act
        self.team = team
        self.member = member
        self.delay = delay
        self.since = since
        self.rhythm = rhythm
        self.spread = spread
        self.untilNext = untilNext
        self.repeats = repeats
        self.rank = rank
        self.starts = starts
        self.fills = fills
        self.parties = parties
        self.signs = signs
        self.spawn = spawn
        self.note = note
        self.settles = settles
        self.touchesSearch = touchesSearch
    }

    /// The place in its columns of a story's doing, 0 for the first.
    @inline(__always)
    func place(_ story: Int, doing: Int) -> Int {
        let rank = rank[story]
        return starts.isEmpty ? rank : Int(starts[rank]) + doing
    }
}

enum DelayPlan: Sendable {
    case drawn([Timing.Length], Chances)
    /// Whole days laid down beforehand.
    case days(Column)
    case between(Int, Int)
}

/// Where a value comes from, ready to draw.
indirect enum SourcePlan: Sendable {
    case constant(Value)
    case column(Column, [Value])
    case drawn([Value], Chances)
    case turns([Value])
    /// Whole numbers, or yuan that become fen.
    case numbers(Column, isMoney: Bool)
    case anyNumber(ClosedRange<Int>, isMoney: Bool)
    case text(Int)
    case date(ClosedRange<Int>, of: Field.ID?)
    case instant(ClosedRange<Int>)
    case place
    case staff(team: Int, pick: Int)
    /// 64 hexadecimal digits, as a file's or as a text.
    case digest(isText: Bool)
    case list(SourcePlan, ClosedRange<Int>)
    case copy(Field.ID)
    case parent(Field.ID)
    case when(Act.ID, otherwise: SourcePlan?)
    case by(Field.ID, [String: SourcePlan], otherwise: SourcePlan?)
}

/// Who takes part, ready to draw.
struct PartyDraw: Sendable {
    let role: PartyRole.ID
    let source: Source
    let number: Number
    /// Whether its column counts all stories, whichever branch opens them.
    let isShared: Bool

    enum Source: Sendable {
        case made([Party.Kind], Chances)
        case parent(PartyRole.ID)
    }

    enum Number: Sendable {
        case fixed(Int)
        case any(ClosedRange<Int>)
        case column(Column)
    }
}
