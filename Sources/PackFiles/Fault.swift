/// Something wrong in a pack: where, what was found and what was expected.
public struct Fault: Hashable, Comparable, Sendable, CustomStringConvertible {
    public enum Severity: String, Sendable {
        case error, warning
    }

    public let at: At
    public let message: String
    public let severity: Severity

    public init(at: At, message: String, severity: Severity = .error) {
        self.at = at
        self.message = message
        self.severity = severity
    }

    public var description: String {
        "\(at): \(severity == .warning ? "warning: " : "")\(message)"
    }

    public static func < (left: Fault, right: Fault) -> Bool {
        (left.at.file, left.at.line, left.at.column, left.message)
            < (right.at.file, right.at.line, right.at.column, right.message)
    }
}

/// A place in a file; lines and columns count from 1.
public struct At: Hashable, Sendable, CustomStringConvertible {
    public let file: String
    public let line: Int
    public let column: Int

    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    public var description: String { "\(file):\(line):\(column)" }
}

/// All faults of a pack, in the order of its files.
public struct PackFaults: Error, Equatable, Sendable, CustomStringConvertible {
    public let faults: [Fault]

    public init(_ faults: [Fault]) { self.faults = faults.sorted() }

    public var description: String { faults.map(\.description).joined(separator: "\n") }
}

/// Collects faults while a pack is read, so that all are reported at once.
final class FaultList {
    private(set) var faults: [Fault] = []

    init() {}

    func add(_ at: At, _ message: String, _ severity: Fault.Severity = .error) {
        let fault = Fault(at: at, message: message, severity: severity)
        if !faults.contains(fault) { faults.append(fault) }
    }

    var errors: [Fault] { faults.filter { $0.severity == .error } }
    var warnings: [Fault] { faults.filter { $0.severity == .warning } }
}
