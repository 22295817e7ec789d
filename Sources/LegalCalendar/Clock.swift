/// The changes of a period once undone ones are gone: when it starts, when it stands still, and
/// what follows it.
struct Clock: Equatable {
    struct Pause: Equatable {
        let first: CivilDate
        /// The last day not counted; `nil` while the clock stands still.
        let through: CivilDate?
        let reason: String

        func contains(_ day: CivilDate) -> Bool {
            guard let through else { return day >= first }
            return day >= first && day <= through
        }
    }

    struct Extension: Equatable {
        let length: PeriodLength
        let reason: String
        let decided: CivilDate?
    }

    private(set) var restart: CivilDate?
    /// By first day; they may overlap.
    private(set) var pauses: [Pause] = []
    /// In the order in which they run.
    private(set) var extensions: [Extension] = []

    /// - Throws: `.nothingToUndo`.
    init(_ changes: [ClockChange]) throws(CalendarError) {
        guard !changes.isEmpty else { return }
        var suspensions: [(from: CivilDate, reason: String)] = []
        var resumptions: [CivilDate] = []
        for change in try Self.standing(changes) {
            switch change {
            case .suspended(let from, let reason): suspensions.append((from, reason))
            case .resumed(let day): resumptions.append(day)
            case .extended(let length, let reason, let decided):
                extensions.append(Extension(length: length, reason: reason, decided: decided))
            case .restarted(let day): restart = max(restart ?? day, day)
            case .undone: break
            }
        }
        suspensions.sort { ($0.from, $0.reason) < ($1.from, $1.reason) }
        resumptions.sort()
        for suspension in suspensions {
            let end = resumptions.firstIndex { $0 >= suspension.from }
            let through = end.map { resumptions.remove(at: $0) }
            pauses.append(
                Pause(first: suspension.from, through: through, reason: suspension.reason))
        }
        extensions.sort { $0.order < $1.order }
    }

    var isEmpty: Bool { restart == nil && pauses.isEmpty && extensions.isEmpty }

    /// The changes left when every undoing has taken its target and itself away.
    ///
    /// The deepest go first, so that an undoing undone takes nothing.
    private static func standing(_ changes: [ClockChange]) throws(CalendarError) -> [ClockChange] {
        var left = changes
        var depth = changes.map(\.undoings).max() ?? 0
        while depth > 0 {
            while let index = left.firstIndex(where: { $0.undoings == depth }) {
                guard case .undone(let target) = left.remove(at: index) else { continue }
                guard let undone = left.firstIndex(of: target) else {
                    throw .nothingToUndo(target)
                }
                left.remove(at: undone)
            }
            depth -= 1
        }
        return left
    }
}

extension ClockChange {
    /// How many undoings are wrapped around the change.
    fileprivate var undoings: Int {
        guard case .undone(let inner) = self else { return 0 }
        return inner.undoings + 1
    }
}

extension Clock.Extension {
    /// By day of decision, the undated first; then shorter units and smaller counts first.
    fileprivate var order: (Int32, Int, Int, String) {
        let unit = PeriodLength.Unit.allCases.firstIndex(of: length.unit) ?? 0
        return (decided?.daysSinceEpoch ?? .min, unit, length.count, reason)
    }
}
