import Casework
import LegalCalendar
public import Procedures

/// The model check（模型检验）: proves what must hold over all paths through a procedure, or finds the
/// shortest path on which it does not.
///
/// It begins with the stages alone and no rule kept. While a path is found, the rule on it that has
/// most in common with what is asked is taken in, and the search begins anew; so a proof names the
/// rules on which it rests. A path that no such rule forbids is walked once more with every rule of
/// its acts, so that a counter-example is one that the procedure really lets happen.
public struct Prover: Sendable {
    public enum Verdict: Sendable {
        /// It holds; after so many states.
        case holds(states: Int)
        case broken(CounterExample)
        /// More states than the limit.
        case open
    }

    /// A verdict, the rules that it rests on and all that they speak of.
    struct Proof: Sendable {
        let verdict: Verdict
        let kept: Set<Rule>
        let words: Vocabulary
    }

    /// The most states that one search looks at.
    public static let limit = 20_000

    private let book: ProcedureBook

    public init(_ book: ProcedureBook) {
        self.book = book.with(book.procedures, calendar: Self.plainCalendar)
    }

    /// Every year from 1990 to 2080 with its weekends and no holidays: the check is about order, and
    /// needs days that nobody has published.
    private static let plainCalendar = LegalCalendar(days: [:], years: Set(1990...2080))

    /// Whether the invariant holds in the procedure, which it concerns.
    public func check(_ invariant: Invariant, of procedure: Procedure) -> Verdict {
        prove(invariant, of: procedure, keeping: [], confirming: true).verdict
    }

    /// Whether the act can be done at all, with every rule met.
    public func canBeDone(_ act: Act.ID, in procedure: Procedure) -> Bool {
        let target = Target(acts: [act], claim: nil)
        if case .broken = search(target, procedure, [], limit: 8_000).verdict { return true }
        return false
    }

    /// Takes up a proof that rests on rules already known; without `confirming`, a path counts as
    /// found though rules with nothing to do with it were not looked at.
    func prove(
        _ invariant: Invariant, of procedure: Procedure, keeping rules: Set<Rule>,
        confirming: Bool
    ) -> Proof {
        let target = Target(acts: Set(invariant.acts), claim: invariant.claim)
        let real = rules.filter { rule in
            procedure.acts.contains { procedure.rules(of: $0).contains(rule) }
        }
        return search(
            target, procedure, real, limit: Self.limit, confirming: confirming)
    }

    private func search(
        _ target: Target, _ procedure: Procedure, _ rules: Set<Rule>, limit: Int,
        confirming: Bool = true
    ) -> Proof {
        var kept = rules
        let condition: Condition =
            switch target.claim {
            case .must(let condition), .leaves(let condition): condition
            case nil: .all([])
            }
        while true {
            let words = Vocabulary(kept, condition, of: procedure, book)
            let slice = procedure.slice(keeping: kept, words)
            switch Explorer(slice, words, in: book, limit: limit).search(for: target) {
            case .none(let states):
                return Proof(verdict: .holds(states: states), kept: kept, words: words)
            case .tooMany: return Proof(verdict: .open, kept: kept, words: words)
            case .found(let path):
                let left = open(on: path, procedure, kept)
                if let rule = nearest(left, to: words, procedure) {
                    kept.insert(rule)
                    continue
                }
                let real =
                    left.isEmpty || !confirming
                    ? path : walked(path, again: target, condition, procedure, kept)
                if let real {
                    return Proof(
                        verdict: .broken(CounterExample(real, of: procedure, in: book)), kept: kept,
                        words: words)
                }
                kept.formUnion(left)
            }
        }
    }

    /// The rules of the path's acts that are not kept, those of the last act first.
    private func open(
        on path: [Explorer.Move], _ procedure: Procedure, _ kept: Set<Rule>
    ) -> [Rule] {
        path.reversed().compactMap { procedure.act($0.submission.act) }
            .flatMap { procedure.rules(of: $0) }.filter { !kept.contains($0) }
    }

    /// The rule that has most in common with what is asked and kept; nil where none has anything.
    private func nearest(
        _ rules: [Rule], to words: Vocabulary, _ procedure: Procedure
    ) -> Rule? {
        var (best, most) = (Rule?.none, 0)
        for rule in rules {
            let own = Vocabulary([rule], .all([]), of: procedure, book)
            let shared = own.shared(with: words)
            if shared > most { (best, most) = (rule, shared) }
        }
        return best
    }

    /// A path to the target over the same acts, and those that their rules ask for, with every rule met.
    private func walked(
        _ path: [Explorer.Move], again target: Target, _ condition: Condition,
        _ procedure: Procedure, _ kept: Set<Rule>
    ) -> [Explorer.Move]? {
        var acts = Set(path.map(\.submission.act))
        var (words, rules) = (Vocabulary(kept, condition, of: procedure, book), Set<Rule>())
        while true {
            rules = Set(procedure.acts.filter { acts.contains($0.id) }.flatMap(procedure.rules))
            words = Vocabulary(rules, condition, of: procedure, book)
            let wider = acts.union(words.acts(in: procedure))
            if wider == acts { break }
            acts = wider
        }
        let slice = procedure.slice(keeping: rules, words, only: acts)
        let found = Explorer(slice, words, in: book, limit: Self.limit).search(for: target)
        if case .found(let path) = found { return path }
        return nil
    }
}
