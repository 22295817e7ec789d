/// Everything wrong with a calendar file, in the order of its lines.
public struct CalendarFileError: Error, Equatable, CustomStringConvertible {
    public struct Fault: Hashable, Sendable {
        /// 1 for the header.
        public let line: Int
        public let problem: Problem

        public init(line: Int, problem: Problem) {
            (self.line, self.problem) = (line, problem)
        }
    }

    public enum Problem: Hashable, Sendable {
        case badHeader(String)
        case wrongColumnCount(Int)
        case badDate(CivilDateError)
        case unknownKind(String)
        case noName(CivilDate)
        case duplicate(CivilDate, firstLine: Int)
        /// A day off and a makeup workday at once.
        case contradiction(CivilDate, firstLine: Int)
        /// Monday to Friday is worked anyway; only a weekend day can be made up.
        case makeupOnWeekday(CivilDate)
        case noDays
    }

    public let faults: [Fault]

    public init(faults: [Fault]) {
        self.faults = faults
    }

    /// One line per fault.
    public var description: String {
        faults.map { "line \($0.line): \($0.problem)" }.joined(separator: "\n")
    }
}

extension CalendarFileError.Problem: CustomStringConvertible {
    public var description: String {
        switch self {
        case .badHeader(let header):
            "header '\(header)': expected 'date,kind,name' or 'date,kind,name,source'"
        case .wrongColumnCount(let count): "\(count) columns where the header has others"
        case .badDate(let error): "\(error)"
        case .unknownKind(let kind): "kind '\(kind)' is neither holiday nor makeup-workday"
        case .noName(let date): "\(date) does not name its holiday"
        case .duplicate(let date, let first): "\(date) is already in line \(first)"
        case .contradiction(let date, let first):
            "\(date) is both a holiday and a makeup workday: see line \(first)"
        case .makeupOnWeekday(let date):
            "\(date) is a makeup workday but no Saturday or Sunday"
        case .noDays: "the file lists no day"
        }
    }
}
