import Foundation

/// What `bench/sheets` measured（台账导入导出）: seconds and memory for a ledger of 200,000 lines.
struct SheetsBench {
    let folder: String

    /// Seconds and megabytes that taking in and writing out may need.
    private static let goal = (seconds: 20.0, memory: 300.0)

    /// Adds a row for each line of `sheets.txt`: lines, what was done, seconds, megabytes.
    func run(_ table: inout ResultTable) throws {
        let text = try String(contentsOfFile: "\(folder)/sheets.txt", encoding: .utf8)
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: "\t")
            guard parts.count == 4, let count = Double(parts[0]), let seconds = Double(parts[2]),
                let memory = Double(parts[3])
            else { continue }
            table.add(
                "\(parts[1]), \(grouped(count)) lines", "\(parts[2]) s, \(parts[3]) MB",
                goal: "\(Int(Self.goal.seconds)) s, \(Int(Self.goal.memory)) MB",
                isMet: seconds <= Self.goal.seconds && memory <= Self.goal.memory)
        }
    }
}
