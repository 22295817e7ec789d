import Casework
import LegalCalendar
import Procedures

/// What is looked for: an act after which, or at which, something is so.
struct Target {
    /// Empty for any act.
    let acts: Set<Act.ID>
    let claim: Invariant.Claim?

    /// Whether the act, as it is done, is what is looked for.
    func isMet(_ situation: Situation, after matter: Matter) throws(CalendarError) -> Bool {
        guard acts.isEmpty || acts.contains(situation.submission.act) else { return false }
        switch claim {
        case .must(let condition): return try !situation.holds(condition)
        case .leaves(let condition):
            let later = Situation(
                book: situation.book, matter: matter,
                submission: Submission(situation.submission.act),
                actor: situation.actor, occasion: situation.occasion,
                credentials: situation.credentials)
            return try !later.holds(condition)
        case nil: return true
        }
    }
}

/// Walks through every state that a procedure can reach, shortest paths first, by the same decisions
/// as live work（穷举搜索）.
struct Explorer {
    /// One act of a path: what was submitted, by whom and when.
    struct Move: Sendable {
        let submission: Submission
        let actor: Actor
        let moment: Instant
    }

    enum Result {
        /// The shortest path to what is looked for.
        case found([Move])
        /// There is none: all states were seen.
        case none(states: Int)
        /// There are more states than were looked at, or a submission that cannot be made up.
        case tooMany
    }

    private struct Node {
        let matter: Matter
        let now: Instant
        let parent: Int?
        let move: Move
    }

    private let menu: Menu
    private let book: ProcedureBook
    private let procedure: Procedure
    private let words: Vocabulary
    private let limit: Int

    init(_ slice: Procedure, _ words: Vocabulary, in book: ProcedureBook, limit: Int) {
        procedure = slice
        self.words = words
        self.limit = limit
        self.book = book.with([slice])
        menu = Menu(procedure: slice, words: words, book: self.book)
    }

    func search(for target: Target) -> Result {
        var nodes: [Node] = []
        var seen: Set<StateKey> = []
        let credentials = menu.credentials
        let openings = procedure.acts.filter(\.opens)
        let others = procedure.acts.filter { !$0.opens }

        /// Tries everything that an act can be; nil where nothing of it is what is looked for.
        func attempt(_ act: Act, _ matter: Matter?, _ now: Instant, _ parent: Int?) -> Result? {
            let actors = menu.actors(of: act)
            for moment in menu.moments(after: now, matter) {
                guard let submissions = menu.submissions(of: act, matter, on: moment.civilDate)
                else {
                    return .tooMany
                }
                for submission in submissions {
                    for actor in actors {
                        let situation = Situation(
                            book: book, matter: matter, submission: submission, actor: actor,
                            occasion: Occasion(moment), credentials: credentials)
                        let after: Matter
                        switch tried(situation) {
                        case .done(let matter): after = matter
                        case .refused: continue
                        case .impossible: return .tooMany
                        }
                        let move = Move(submission: submission, actor: actor, moment: moment)
                        if (try? target.isMet(situation, after: after)) ?? false {
                            return .found(Self.path(to: parent, nodes) + [move])
                        }
                        let key = StateKey(after, at: moment, words, book.calendar)
                        if seen.insert(key).inserted {
                            guard nodes.count < limit else { return .tooMany }
                            nodes.append(
                                Node(matter: after, now: moment, parent: parent, move: move))
                        }
                    }
                }
            }
            return nil
        }

        for day in menu.beginnings {
            for act in openings {
                let start = Instant(day, hour: 10, minute: 0)
                if let result = attempt(act, nil, start, nil) { return result }
            }
        }
        var next = 0
        while next < nodes.count {
            let node = nodes[next]
            for act in others where node.matter.stage.map({ act.from.contains($0) }) ?? false {
                if let result = attempt(act, node.matter, node.now, next) { return result }
            }
            next += 1
        }
        return .none(states: nodes.count)
    }

    private enum Try {
        case done(Matter)
        case refused
        /// Bad input: what the menu offers does not fit the form, so nothing would be proved.
        case impossible
    }

    private func tried(_ situation: Situation) -> Try {
        let decision: Decision
        do throws(InputFault) {
            if let matter = situation.matter {
                decision = try book.decide(
                    situation.submission, on: matter, by: situation.actor, at: situation.occasion,
                    credentials: situation.credentials)
            } else {
                decision = try book.open(
                    procedure.id, as: Matter.ID(1), with: situation.submission,
                    by: situation.actor, at: situation.occasion,
                    credentials: situation.credentials)
            }
        } catch {
            return .impossible
        }
        guard case .done(let event) = decision else { return .refused }
        guard var matter = situation.matter else { return .done(Matter(opening: event)) }
        matter.apply(event)
        return .done(matter)
    }

    private static func path(to place: Int?, _ nodes: [Node]) -> [Move] {
        var (path, next) = ([Move](), place)
        while let index = next {
            path.append(nodes[index].move)
            next = nodes[index].parent
        }
        return path.reversed()
    }
}
