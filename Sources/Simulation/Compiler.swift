internal import Casework
internal import LegalCalendar
internal import Procedures

/// Makes the streams of a profile ready to run.
///
/// Looks up every name in the pack and lays out every
/// quota（编译）. A stream is compiled after all that spawn its matters.
struct Compiler {
    let book: ProcedureBook
    let profile: Profile
    let timeline: Timeline
    let texts: SyntheticText
    let scale: Double
    let seed: UInt64
    let teams: [String: Int]
    let rhythms: [String: Int]
    let streamIndex: [String: Int]
    /// Matters that steps compiled so far spawn, by stream: before and after the cut-off.
    var spawned: [Int: (main: Int, after: Int)] = [:]

    init(
        book: ProcedureBook, profile: Profile, timeline: Timeline, texts: SyntheticText,
        scale: Double, seed: UInt64
    ) throws(SimulationError) {
        self.book = book
        self.profile = profile
        self.timeline = timeline
        self.texts = texts
        self.scale = scale
        self.seed = seed
        teams = Self.index(profile.teams.map(\.id))
        rhythms = Self.index(profile.rhythms.map(\.id))
        streamIndex = Self.index(profile.streams.map(\.id))
        guard streamIndex.count == profile.streams.count else {
            throw .profile(stream: profile.id, "two streams have the same name")
        }
        for team in profile.teams {
            guard team.count > 0 else {
                throw .profile(stream: profile.id, "team '\(team.id)' has nobody")
            }
            for role in team.roles where book.organisation.role(role) == nil {
                throw .profile(stream: profile.id, "team '\(team.id)': no role '\(role)'")
            }
            if let unit = team.unit, book.organisation.unit(unit) == nil {
                throw .profile(stream: profile.id, "team '\(team.id)': no unit '\(unit)'")
            }
        }
    }

    private static func index(_ names: [String]) -> [String: Int] {
        Dictionary(zip(names, names.indices)) { first, _ in first }
    }

    /// All streams, in the order of the profile.
    mutating func compile() throws(SimulationError) -> [StreamPlan] {
        var plans: [Int: StreamPlan] = [:]
        var spawners: [Int: Set<Int>] = [:]
        for (index, stream) in profile.streams.enumerated() {
            for child in try children(stream) { spawners[child, default: []].insert(index) }
        }
        var waiting = Array(profile.streams.indices)
        while !waiting.isEmpty {
            let ready = waiting.filter { index in
                spawners[index, default: []].allSatisfy { plans[$0] != nil }
            }
            guard !ready.isEmpty else {
                throw .profile(
                    stream: profile.streams[waiting[0]].id, "streams spawn each other in a circle")
            }
            for index in ready { plans[index] = try compile(index) }
            waiting.removeAll { plans[$0] != nil }
        }
        return profile.streams.indices.compactMap { plans[$0] }
    }

    private func children(_ stream: Stream) throws(SimulationError) -> Set<Int> {
        var children: Set<Int> = []
        for step in Self.acts(stream.story) {
            guard let name = step.spawns else { continue }
            guard let index = streamIndex[name], profile.streams[index].isSpawned else {
                throw .profile(stream: stream.id, "no stream '\(name)' with 'spawned: yes'")
            }
            children.insert(index)
        }
        return children
    }

    private static func acts(_ steps: [Step]) -> [ActStep] {
        var acts: [ActStep] = []
        for step in steps {
            switch step {
            case .act(let act): acts.append(act)
            case .either(let branches):
                for branch in branches { acts += Self.acts(branch.steps) }
            }
        }
        return acts
    }

    private mutating func compile(_ index: Int) throws(SimulationError) -> StreamPlan {
        let stream = profile.streams[index]
        let (main, after) = try numbers(index, stream)
        let span = stream.span ?? profile.span
        guard let rhythm = rhythms[stream.rhythm] else {
            throw .profile(stream: stream.id, "no rhythm '\(stream.rhythm)'")
        }
        guard !book.versions(of: stream.procedure).isEmpty else {
            throw .profile(stream: stream.id, "no procedure '\(stream.procedure)'")
        }
        guard
            let procedure = book.procedure(stream.procedure, on: span.cutOff)
                ?? book.procedure(stream.procedure, on: span.first)
        else {
            throw .profile(stream: stream.id, "'\(stream.procedure)' is not in force in the span")
        }
        let scope = StreamScope(
            stream: stream, index: index, procedure: procedure, rhythm: rhythm,
            stories: main + after,
            ratio: ratio(stream, main), all: Doings(main: main, after: after, starts: []))
        let takers = Takers(stories: (0..<Int32(main + after)).map { $0 }, main: main)
        let nodes = try nodes(stream.story, takers, scope)
        try checkUse(scope)
        return StreamPlan(
            index: index, stream: stream, main: main, after: after,
            span: (
                timeline.number(of: span.first), timeline.number(of: span.cutOff),
                timeline.number(of: span.last)
            ), rhythm: rhythm, dates: stream.dates.map { timeline.number(of: $0) },
            turn: Self.turn(stream), nodes: nodes,
            searched: procedure.fields.filter(\.isSearched).map(\.id),
            isCredential: procedure.credential != nil)
    }

    private func numbers(_ index: Int, _ stream: Stream) throws(SimulationError) -> (Int, Int) {
        guard stream.isSpawned else {
            guard let count = stream.count else {
                throw .profile(stream: stream.id, "'count' is missing")
            }
            return (scaled(count), scaled(stream.after))
        }
        let (main, after) = spawned[index] ?? (0, 0)
        if scale == 1, let count = stream.count, count != main {
            throw .profile(stream: stream.id, "\(main) matters are spawned, \(count) expected")
        }
        return (main, after)
    }

    private func scaled(_ count: Int) -> Int {
        count == 0 ? 0 : max(1, Int((Double(count) * scale).rounded()))
    }

    private func ratio(_ stream: Stream, _ main: Int) -> Double {
        guard scale != 1, let count = stream.count, count > 0 else { return 1 }
        return Double(main) / Double(count)
    }

    private static func turn(_ stream: Stream) -> Int? {
        let sources =
            Array(stream.values.values) + acts(stream.story).flatMap { Array($0.values.values) }
        for source in sources {
            if case .eachCommunity(let first) = source { return first }
        }
        return nil
    }

    /// Values for fields that no act of the story takes are slips of the pen.
    private func checkUse(_ scope: StreamScope) throws(SimulationError) {
        for field in scope.stream.values.keys.sorted() where !scope.used.contains(field) {
            throw .profile(
                stream: scope.stream.id, "no act of the story takes the field '\(field)'")
        }
    }
}

/// What the steps of one stream have in common while it is compiled.
final class StreamScope {
    let stream: Stream
    let index: Int
    let procedure: Procedure
    let rhythm: Int
    let stories: Int
    /// How much smaller or larger than laid down the stream is.
    let ratio: Double
    var used: Set<Field.ID> = []
    var opens = true
    /// What the opening acts of all branches have in common: quotas of the stream count all stories.
    var sharedFills: [Field.ID: StepPlan.Fill] = [:]
    var sharedParties: [PartyDraw]?
    let all: Doings
    /// Numbers the random sources of columns.
    var columns = 0

    init(
        stream: Stream, index: Int, procedure: Procedure, rhythm: Int, stories: Int, ratio: Double,
        all: Doings
    ) {
        self.stream = stream
        self.index = index
        self.procedure = procedure
        self.rhythm = rhythm
        self.stories = stories
        self.ratio = ratio
        self.all = all
    }

    func random(_ seed: UInt64) -> Random {
        columns += 1
        return Random(seed: seed, 1_000_000 + index, columns)
    }
}
