internal import Casework
internal import LegalCalendar
internal import Procedures

extension Compiler {
    mutating func nodes(
        _ steps: [Step], _ takers: Takers, _ scope: StreamScope
    ) throws(SimulationError) -> [StreamPlan.Node] {
        var nodes: [StreamPlan.Node] = []
        for step in steps {
            switch step {
            case .act(let act): nodes.append(.step(try plan(act, takers, scope)))
            case .either(let branches):
                nodes.append(try either(branches, takers, scope))
            }
        }
        return nodes
    }

    private mutating func either(
        _ branches: [Step.Branch], _ takers: Takers, _ scope: StreamScope
    ) throws(SimulationError) -> StreamPlan.Node {
        let weights = try weights(branches, takers.main, scope)
        var random = scope.random(seed)
        let column = Column.choices(
            weights, main: takers.main, after: takers.after, &random)
        let rank = Rank(of: takers, among: scope.stories)
        var paths: [[StreamPlan.Node]] = []
        let opens = scope.opens
        for (place, branch) in branches.enumerated() {
            var stories: [Int32] = []
            var main = 0
            for (rank, story) in takers.stories.enumerated() where column[rank] == place {
                stories.append(story)
                if rank < takers.main { main += 1 }
            }
            scope.opens = opens
            paths.append(try nodes(branch.steps, Takers(stories: stories, main: main), scope))
        }
        return .either(column, rank: rank, paths)
    }

    /// The branches' exact numbers of stories before the cut-off, as weights.
    private func weights(
        _ branches: [Step.Branch], _ main: Int, _ scope: StreamScope
    ) throws(SimulationError) -> [Double] {
        var weights = branches.map { branch in
            switch branch.share {
            case .count(let count): (Double(count) * scope.ratio).rounded()
            case .part(let part): part * Double(main)
            case .rest: 0.0
            }
        }
        let rests = branches.indices.filter { branches[$0].share == .rest }
        let left = Double(main) - weights.reduce(0, +)
        guard left > -0.5 || scope.ratio != 1 else {
            throw .profile(
                stream: scope.stream.id,
                "branches want \(Int(Double(main) - left)) of \(main) stories")
        }
        if rests.isEmpty, left >= 0.5, scope.ratio == 1 {
            throw .profile(
                stream: scope.stream.id,
                "branches take only \(Int(Double(main) - left)) of \(main) stories; add 'rest: yes'"
            )
        }
        for rest in rests { weights[rest] = max(0, left) / Double(rests.count) }
        // After the cut-off and where there is nothing before it, the shares as written.
        if main == 0 {
            weights = branches.map { branch in
                if case .part(let part) = branch.share { part } else { 1 }
            }
        }
        return weights
    }

    private mutating func plan(
        _ step: ActStep, _ takers: Takers, _ scope: StreamScope
    ) throws(SimulationError) -> StepPlan {
        let stream = scope.stream.id
        guard let act = scope.procedure.act(step.act) else {
            throw .profile(stream: stream, "no act '\(step.act)' in '\(scope.procedure.id)'")
        }
        guard act.opens == scope.opens else {
            throw .profile(
                stream: stream,
                act.opens
                    ? "'\(act.id)' opens a matter and stands in the middle"
                    : "'\(act.id)' does not open a matter and stands first")
        }
        scope.opens = false
        guard let team = teams[step.by.team] else {
            throw .profile(stream: stream, "'\(act.id)': no team '\(step.by.team)'")
        }
        guard step.by.place < profile.teams[team].count else {
            throw .profile(stream: stream, "'\(act.id)': team '\(step.by.team)' is too small")
        }
        let rhythm = try step.timing.rhythm.map { name throws(SimulationError) in
            guard let rhythm = rhythms[name] else {
                throw .profile(stream: stream, "no rhythm '\(name)'")
            }
            return rhythm
        }
        let repeats = try repeats(step, takers, scope)
        let doings = try doings(repeats, takers)
        let fills = try fills(of: step, act, doings, scope)
        let parties = try parties(of: step, act, doings, scope)
        let places = fills.contains { fill in
            guard let field = scope.procedure.field(fill.field) else { return false }
            return field.isSearched || field.kind == .place
        }
        return StepPlan(
            stream: scope.index, act: act, team: team, member: step.by.place,
            delay: try delay(step.timing, takers, scope), since: step.timing.since,
            rhythm: rhythm ?? scope.rhythm, spread: step.timing.spread,
            untilNext: step.timing.untilNext, repeats: repeats,
            rank: Rank(of: takers, among: scope.stories), starts: doings.starts, fills: fills,
            parties: parties, signs: act.signs ? step.signs : nil,
            spawn: try spawn(step, act, takers, scope),
            note: try step.note.map { name throws(SimulationError) in try template(name, scope) },
            settles: scope.stream.settle.contains(act.id),
            touchesSearch: act.opens || !parties.isEmpty || places)
    }

    private func repeats(
        _ step: ActStep, _ takers: Takers, _ scope: StreamScope
    ) throws(SimulationError) -> Column? {
        switch step.repeats {
        case .fixed(1): nil
        case .fixed(let count):
            try amounts(
                .between(count...count), Doings(main: takers.main, after: takers.after, starts: []),
                scope)
        default:
            try amounts(
                step.repeats, Doings(main: takers.main, after: takers.after, starts: []), scope)
        }
    }

    /// How often a step is done before and after the cut-off.
    private func doings(_ repeats: Column?, _ takers: Takers) throws(SimulationError) -> Doings {
        guard let repeats else { return Doings(main: takers.main, after: takers.after, starts: []) }
        let (main, after) = repeats.sums(first: takers.main)
        var starts: [Int32] = []
        var start: Int32 = 0
        for place in 0..<repeats.count {
            starts.append(start)
            start += Int32(repeats[place])
        }
        return Doings(main: main, after: after, starts: starts)
    }

    private func delay(
        _ timing: Timing, _ takers: Takers, _ scope: StreamScope
    ) throws(SimulationError) -> DelayPlan {
        switch timing.delay {
        case .drawn(let lengths):
            return .drawn(lengths.map(\.thing), Chances(lengths.map(\.weight)))
        case .mean(let hundredths, let most):
            let sum = Int64((Double(hundredths * takers.main) / 100).rounded())
            let amount = Amount.total(sum: sum, bounds: 0...Int64(most), step: 1, tail: .light)
            return .days(
                try amounts(
                    amount, Doings(main: takers.main, after: takers.after, starts: []), scope,
                    isScaled: true))
        case .between(let first, let last):
            guard first <= last else {
                throw .profile(stream: scope.stream.id, "\(first)..\(last) is not in order")
            }
            return .between(timeline.number(of: first), timeline.number(of: last))
        }
    }

    private mutating func spawn(
        _ step: ActStep, _ act: Act, _ takers: Takers, _ scope: StreamScope
    ) throws(SimulationError) -> StepPlan.Spawn? {
        guard let name = step.spawns, let child = streamIndex[name] else { return nil }
        guard step.repeats == .fixed(1) else {
            throw .profile(stream: scope.stream.id, "'\(act.id)' is repeated and cannot spawn")
        }
        let procedure = profile.streams[child].procedure
        let childOpens = book.versions(of: procedure).last?.acts.contains { act in
            act.opens && act.links.contains(scope.procedure.id)
                && Self.opening(profile.streams[child].story) == act.id
        }
        let parentLinks = act.links.contains(procedure)
        guard parentLinks || childOpens == true else {
            throw .profile(
                stream: scope.stream.id,
                "neither '\(act.id)' nor the opening of '\(procedure)' links the two")
        }
        let before = spawned[child] ?? (0, 0)
        spawned[child] = (before.main + takers.main, before.after + takers.after)
        return StepPlan.Spawn(
            stream: child, main: before.main, after: before.after, takers: takers.main,
            parentLinks: parentLinks, childLinks: childOpens == true)
    }

    private static func opening(_ story: [Step]) -> Act.ID? {
        switch story.first {
        case .act(let step): step.act
        case .either(let branches): branches.first.flatMap { opening($0.steps) }
        case nil: nil
        }
    }
}

/// How often something is drawn before and after the cut-off.
struct Doings {
    let main: Int
    let after: Int
    let starts: [Int32]
}
