public import Casework
import LegalCalendar
public import Procedures

/// A case played through the same decisions as live work, and what came of each act.
public struct StoryRun: Sendable {
    public struct Result: Sendable {
        public let step: Story.Step
        public let found: Outcome
        /// The matter after the act; nil before it is opened.
        public let matter: Matter?
        /// Only where the act was refused.
        public let refusal: Refusal?
        /// What was recorded; nil where the act was refused.
        public let event: Event?
    }

    public let story: Story
    public let results: [Result]

    /// The acts of which something else came than the case says.
    public var differences: [Result] { results.filter { $0.found != $0.step.expected } }

    /// What is wrong with how the case ends: a good one refuses nothing, a bad one its last act.
    public var ending: String? {
        let refused = story.steps.map { step in
            if case .gives = step.expected { false } else { true }
        }
        switch story.kind {
        case .good: return refused.contains(true) ? "a good case has no refusal" : nil
        case .bad: return refused.last == true ? nil : "a bad case ends in a refusal or a fault"
        }
    }

    public var holds: Bool { ending == nil && differences.isEmpty }

    /// Plays the story under the book.
    ///
    /// It goes on after an act that came out otherwise, as far as it can.
    public init(_ story: Story, in book: ProcedureBook) {
        self.story = story
        var (matter, results): (Matter?, [Result]) = (nil, [])
        for step in story.steps {
            var submission = step.submission
            if step.signsAll {
                submission.signatures = Array(
                    0..<((matter?.parties.count ?? 0) + submission.parties.count))
            }
            var (refusal, recorded): (Refusal?, Event?)
            let found: Outcome
            do throws(InputFault) {
                switch try Self.decide(submission, step, story, matter, book) {
                case .done(let event):
                    let event = Self.numbered(event)
                    (found, recorded) = (Outcome(event), event)
                    if matter == nil {
                        matter = Matter(opening: event)
                    } else {
                        matter?.apply(event)
                    }
                case .refused(let ground):
                    refusal = ground
                    found = Outcome(ground)
                }
            } catch {
                found = .fault(error.word)
            }
            results.append(
                Result(
                    step: step, found: found, matter: matter, refusal: refusal,
                    event: recorded))
        }
        self.results = results
    }

    private static func decide(
        _ submission: Submission, _ step: Story.Step, _ story: Story, _ matter: Matter?,
        _ book: ProcedureBook
    ) throws(InputFault) -> Decision {
        if let matter {
            try book.decide(
                submission, on: matter, by: step.actor, at: step.occasion,
                credentials: story.credentials)
        } else {
            try book.open(
                story.procedure, as: Matter.ID(1), with: submission, by: step.actor,
                at: step.occasion, credentials: story.credentials)
        }
    }

    /// The first number of its series, which a store would have counted.
    private static func numbered(_ event: Event) -> Event {
        var event = event
        for (index, change) in event.changes.enumerated() {
            guard case .numbered(let series, _) = change else { continue }
            event.changes[index] = .numbered(series: series, serial: 1)
        }
        return event
    }
}

extension InputFault {
    /// As cases write it: the fault and what it is about.
    var word: String {
        switch self {
        case .unknownProcedure(let id): "unknown-procedure \(id)"
        case .unknownAct(let id, _): "unknown-act \(id)"
        case .notOpened: "not-opened"
        case .alreadyOpened: "already-opened"
        case .unknownField(let id, _): "unknown-field \(id)"
        case .missingField(let id): "missing-field \(id)"
        case .wrongType(let id, _): "wrong-type \(id)"
        case .outOfRange(let id, _): "out-of-range \(id)"
        case .tooLong(let id, _): "too-long \(id)"
        case .unknownChoice(let id, _): "unknown-choice \(id)"
        case .unknownCommunity(let id, _): "unknown-community \(id)"
        case .notText(let id): "not-text \(id)"
        case .wrongParties(let id, _, _): "wrong-parties \(id)"
        case .unknownPartyRole(let id): "unknown-party-role \(id)"
        case .wrongPartyKind(let id, _): "wrong-party-kind \(id)"
        case .partiesNotTaken: "parties-not-taken"
        case .nameless(let id): "nameless \(id)"
        case .unknownSigner: "unknown-signer"
        case .signaturesNotTaken: "signatures-not-taken"
        case .linkNotTaken(_, let id): "link-not-taken \(id)"
        case .happenedInFuture: "happened-in-future"
        case .happenedBefore: "happened-before"
        case .calendar(let error): "calendar \(error)"
        }
    }
}
