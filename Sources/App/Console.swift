import Foundation

/// Lines for people: results on standard output, everything else on standard error.
enum Console {
    static func error(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }

    static let isTerminal = isatty(STDERR_FILENO) == 1
}

/// A bar on standard error that says how far long work has come.
struct ProgressBar {
    private let label: String
    private let started = ContinuousClock.now
    private var shown = ContinuousClock.now
    private var lastTenth = -1

    init(_ label: String) { self.label = label }

    /// - Parameters:
    ///   - share: 0 to 1.
    ///   - note: what to say behind the bar.
    mutating func show(_ share: Double, _ note: String = "") {
        guard Console.isTerminal else { return showTenths(share, note) }
        let now = ContinuousClock.now
        guard share >= 1 || now - shown > .milliseconds(100) else { return }
        shown = now
        let filled = Int(share * 30)
        let bar =
            String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
        let line = "\r\(label) \(bar) \(Int(share * 100))% \(note) \u{1B}[K"
        FileHandle.standardError.write(Data(line.utf8))
    }

    /// In a log, one line for each tenth.
    private mutating func showTenths(_ share: Double, _ note: String) {
        let tenth = Int(share * 10)
        guard tenth > lastTenth else { return }
        lastTenth = tenth
        Console.error("\(label) \(tenth * 10)% \(note)")
    }

    /// Ends the line and gives the seconds that the work took.
    func finish() -> Double {
        if Console.isTerminal { Console.error("") }
        let took = ContinuousClock.now - started
        return Double(took.components.seconds) + Double(took.components.attoseconds) * 1e-18
    }
}
