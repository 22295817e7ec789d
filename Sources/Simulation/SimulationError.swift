public import Casework
public import LegalCalendar
public import Procedures

/// Why a simulated year cannot go on: a profile that does not fit its pack.
public enum SimulationError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The lexicon lacks something.
    case lexicon(String)
    /// A stream names something that the pack does not have, or asks for what cannot be.
    case profile(stream: String, String)
    /// The law stands in the way of a step.
    case refused(stream: String, act: Act.ID, on: CivilDate, Refusal)
    /// A step gives the act bad input.
    case fault(stream: String, act: Act.ID, on: CivilDate, InputFault)
    /// A count asks for a day of a year without a calendar.
    case calendar(CalendarError)

    public var description: String {
        switch self {
        case .lexicon(let problem): "lexicon: \(problem)"
        case .profile(let stream, let problem): "stream '\(stream)': \(problem)"
        case .refused(let stream, let act, let day, let refusal):
            "stream '\(stream)', act '\(act)' on \(day): refused: \(refusal.reason.zh) "
                + "(\(refusal.reason.en)) \(refusal.cites.map(\.text).joined(separator: "、")) "
                + "[\(refusal.ground)]"
        case .fault(let stream, let act, let day, let fault):
            "stream '\(stream)', act '\(act)' on \(day): \(fault)"
        case .calendar(let error): "\(error)"
        }
    }
}
