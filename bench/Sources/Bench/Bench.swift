import Foundation

/// Measures what the issue asks for, each against a bound taken in the same run, and prints a table.
///
/// `bench FOLDER` expects `FOLDER/year`, a simulated year, with `FOLDER/simulate.txt` saying how long it
/// took and how much memory, and `FOLDER/sheets.txt` of `bench/sheets`; `bench/run` makes them.
@main
enum Bench {
    static func main() async throws {
        guard CommandLine.arguments.count == 2 else {
            print("usage: bench FOLDER (see bench/run)")
            exit(2)
        }
        let folder = CommandLine.arguments[1]
        for name in ["year/yifa.sqlite", "simulate.txt", "sheets.txt"]
        where !FileManager.default.fileExists(atPath: "\(folder)/\(name)") {
            print("bench: \(folder)/\(name) is not there; bench/run makes it")
            exit(2)
        }
        var table = ResultTable()
        try await YearBench(folder: folder).run(&table)
        try await ActBench(folder: folder).run(&table)
        try SheetsBench(folder: folder).run(&table)
        print(table.text)
        exit(table.allMet ? 0 : 1)
    }
}

/// Rows of what was measured, the goal, and whether it is met.
struct ResultTable {
    private var rows: [(name: String, value: String, goal: String, isMet: Bool?)] = []

    mutating func add(_ name: String, _ value: String, goal: String = "", isMet: Bool? = nil) {
        rows.append((name, value, goal, isMet))
        print("… \(name): \(value)")
    }

    var allMet: Bool { rows.allSatisfy { $0.isMet ?? true } }

    var text: String {
        var lines = ["| measured | value | goal | met |", "|---|---|---|---|"]
        for row in rows {
            let met = row.isMet.map { $0 ? "yes" : "no" } ?? ""
            lines.append("| \(row.name) | \(row.value) | \(row.goal) | \(met) |")
        }
        return lines.joined(separator: "\n")
    }
}

/// Runs the work and gives the seconds that it took.
func seconds<T>(_ work: () async throws -> T) async rethrows -> (took: Double, value: T) {
    let start = ContinuousClock.now
    let value = try await work()
    let took = ContinuousClock.now - start
    return (Double(took.components.seconds) + Double(took.components.attoseconds) * 1e-18, value)
}

func grouped(_ value: Double) -> String {
    var digits = String(Int(value.rounded()))
    var groups: [String] = []
    while digits.count > 3 {
        groups.insert(String(digits.suffix(3)), at: 0)
        digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: ",")
}
