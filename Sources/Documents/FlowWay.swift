import Procedures

/// How matters come from one or more stages to another: the acts that lead there（流转）.
struct FlowWay: Hashable, Sendable {
    /// Empty for acts that open a matter.
    let from: [Stage.ID]
    let to: Stage.ID
    var acts: [Act]
    /// Whether it leads back to a stage that every source lies behind.
    let isBack: Bool

    /// All ways of the procedure, in the order of its acts.
    static func all(in procedure: Procedure) -> [FlowWay] {
        let back = StageOrder(procedure).back
        var ways: [FlowWay] = []
        for act in procedure.acts {
            guard let to = act.to else { continue }
            let from = act.from.filter { $0 != to }
            guard act.opens || !from.isEmpty else { continue }
            if let same = ways.firstIndex(where: { $0.from == from && $0.to == to }) {
                ways[same].acts.append(act)
                continue
            }
            let isBack = !from.isEmpty && from.allSatisfy { back.contains(Pair(from: $0, to: to)) }
            ways.append(FlowWay(from: from, to: to, acts: [act], isBack: isBack))
        }
        return ways
    }

    struct Pair: Hashable {
        let from: Stage.ID
        let to: Stage.ID
    }
}

/// Which ways between stages lead back to where a matter has been: a walk from the beginning that
/// takes acts in the order of the pack.
private struct StageOrder {
    private let procedure: Procedure
    private var done: Set<Stage.ID> = []
    private var path: Set<Stage.ID> = []
    private(set) var back: Set<FlowWay.Pair> = []

    init(_ procedure: Procedure) {
        self.procedure = procedure
        for stage in procedure.acts.filter(\.opens).compactMap(\.to) { walk(from: stage) }
    }

    private mutating func walk(from stage: Stage.ID) {
        guard done.insert(stage).inserted else { return }
        path.insert(stage)
        for act in procedure.acts where act.from.contains(stage) {
            guard let to = act.to, to != stage else { continue }
            if path.contains(to) { back.insert(FlowWay.Pair(from: stage, to: to)) }
            walk(from: to)
        }
        path.remove(stage)
    }
}
