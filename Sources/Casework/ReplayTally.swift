public import LegalCalendar
public import Procedures

/// What came of many matters decided again under another pack, added up by procedure（重演结果）.
public struct ReplayTally: Sendable {
    /// How often something came up, and the first matters in which it did.
    public struct Count: Hashable, Sendable {
        public private(set) var number = 0
        /// In the order of their numbers, each once, at most ``most``.
        public private(set) var matters: [Matter.ID] = []
        static let most = 5

        mutating func add(_ matter: Matter.ID) {
            number += 1
            insert(matter)
        }

        mutating func merge(_ other: Count) {
            number += other.number
            for matter in other.matters { insert(matter) }
        }

        private mutating func insert(_ matter: Matter.ID) {
            if matters.count == Self.most, let last = matters.last, matter > last { return }
            guard let place = matters.firstIndex(where: { $0 >= matter }) else {
                return matters.append(matter)
            }
            guard matters[place] != matter else { return }
            matters.insert(matter, at: place)
            if matters.count > Self.most { matters.removeLast() }
        }
    }

    /// An act refused for one reason with its articles.
    public struct Reason: Hashable, Sendable {
        public let act: Act.ID
        public let ground: String
        public let reason: Label
        public let cites: [Citation]
    }

    /// An act that the other pack cannot take as it was submitted.
    public struct Lack: Hashable, Sendable {
        public let act: Act.ID
        public let fault: InputFault.Kind
    }

    /// How a period ended, as recorded and under the other pack.
    public struct PeriodTally: Hashable, Sendable {
        public internal(set) var ended = 0
        public internal(set) var lateAsRecorded = 0
        public internal(set) var lateOtherwise = 0
        public internal(set) var becomesLate = Count()
        public internal(set) var becomesTimely = Count()
    }

    public struct ProcedureTally: Sendable {
        public internal(set) var events = 0
        public internal(set) var refusals: [Reason: Count] = [:]
        public internal(set) var lacks: [Lack: Count] = [:]
        public internal(set) var periods: [Period.ID: PeriodTally] = [:]
        public var refused: Int { refusals.values.reduce(0) { $0 + $1.number } }
        public var impossible: Int { lacks.values.reduce(0) { $0 + $1.number } }
    }

    public private(set) var procedures: [Procedure.ID: ProcedureTally] = [:]
    /// All events read, those before the span and those that are no acts included.
    public private(set) var read = 0
    public var events: Int { procedures.values.reduce(0) { $0 + $1.events } }

    public init() {}

    /// Adds what a matter's events give; those outside of `days` are gone through and not counted.
    public mutating func add(
        _ events: [Event], within days: ClosedRange<CivilDate>, _ replay: Replay
    ) {
        var replay = replay
        for event in events {
            let day = event.happened.civilDate
            guard day <= days.upperBound else { break }
            read += 1
            let (verdict, endings) = replay.step(event)
            if day >= days.lowerBound { add(event, verdict, endings) }
        }
    }

    private mutating func add(_ event: Event, _ verdict: Replay.Verdict, _ endings: [Replay.Ending])
    {
        guard verdict != .none else { return }
        var tally = procedures.removeValue(forKey: event.procedure) ?? ProcedureTally()
        tally.events += 1
        switch verdict {
        case .possible, .none: break
        case .refused(let refusal):
            tally.refusals[Reason(refusal), default: Count()].add(event.matter)
        case .impossible(let fault):
            tally.lacks[Lack(act: event.act, fault: fault.kind), default: Count()].add(event.matter)
        }
        for ending in endings {
            tally.periods[ending.period, default: PeriodTally()].add(ending, event.matter)
        }
        procedures[event.procedure] = tally
    }

    public mutating func merge(_ other: ReplayTally) {
        read += other.read
        for (id, more) in other.procedures {
            procedures[id, default: ProcedureTally()].merge(more)
        }
    }
}

extension ReplayTally.ProcedureTally {
    fileprivate mutating func merge(_ other: Self) {
        events += other.events
        for (reason, count) in other.refusals { refusals[reason, default: .init()].merge(count) }
        for (lack, count) in other.lacks { lacks[lack, default: .init()].merge(count) }
        for (id, more) in other.periods { periods[id, default: .init()].merge(more) }
    }
}

extension ReplayTally.PeriodTally {
    fileprivate mutating func add(_ ending: Replay.Ending, _ matter: Matter.ID) {
        ended += 1
        let (was, would) = (ending.recorded ?? false, ending.other ?? false)
        lateAsRecorded += was ? 1 : 0
        lateOtherwise += would ? 1 : 0
        if would, !was { becomesLate.add(matter) }
        if was, !would { becomesTimely.add(matter) }
    }

    fileprivate mutating func merge(_ other: Self) {
        ended += other.ended
        lateAsRecorded += other.lateAsRecorded
        lateOtherwise += other.lateOtherwise
        becomesLate.merge(other.becomesLate)
        becomesTimely.merge(other.becomesTimely)
    }
}

extension ReplayTally.Reason {
    /// The reason without days and names of one matter, so that equal ones come together.
    fileprivate init(_ refusal: Refusal) {
        act = refusal.act
        cites = refusal.cites
        switch refusal.ground {
        case .role: (ground, reason) = ("role", refusal.reason)
        case .stage: (ground, reason) = ("stage", refusal.reason)
        case .gate: (ground, reason) = ("gate", refusal.reason)
        case .document: (ground, reason) = ("document", refusal.reason)
        case .periodClosed(let period, _):
            ground = "period-closed"
            reason = Label(zh: "期限“\(period)”已届满", en: "the period '\(period)' had ended")
        case .periodWaits(let period, _):
            ground = "period-waits"
            reason = Label(
                zh: "期限“\(period)”尚未届满", en: "the period '\(period)' had not run its time")
        case .notInForce:
            ground = "not-in-force"
            reason = Label(zh: "当日没有现行有效的版本", en: "no version was in force on the day")
        }
    }
}

extension InputFault {
    /// The fault without what only one submission says, so that equal ones come together.
    public enum Kind: Hashable, Sendable {
        case noProcedure
        case noAct
        case opensOtherwise
        case noField(Field.ID)
        case needsField(Field.ID)
        case badField(Field.ID)
        case parties
        case signatures
        case link(Procedure.ID)
        case times
        case calendar
    }

    public var kind: Kind {
        switch self {
        case .unknownProcedure: .noProcedure
        case .unknownAct: .noAct
        case .notOpened, .alreadyOpened: .opensOtherwise
        case .unknownField(let field, _): .noField(field)
        case .missingField(let field): .needsField(field)
        case .wrongType(let field, _), .outOfRange(let field, _), .tooLong(let field, _),
            .unknownChoice(let field, _), .unknownCommunity(let field, _), .notText(let field):
            .badField(field)
        case .wrongParties, .unknownPartyRole, .wrongPartyKind, .partiesNotTaken, .nameless:
            .parties
        case .unknownSigner, .signaturesNotTaken: .signatures
        case .linkNotTaken(_, let procedure): .link(procedure)
        case .happenedInFuture, .happenedBefore: .times
        case .calendar: .calendar
        }
    }
}
