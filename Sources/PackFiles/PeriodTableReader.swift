internal import LegalCalendar
public import PackChecks
internal import Procedures

/// Reads the table of statutory periods, `periods.csv`, and the rows that no pack uses and why,
/// `periods-excluded/*.csv`.
public struct PeriodTableReader {
    static let header =
        "id,length,unit,direction,rollover,valid_from,valid_to,confidence,law,article"

    private let folder: PackFolder
    private let faults = FaultList()

    public init(_ folder: PackFolder) { self.folder = folder }

    /// An empty table where the packs have none.
    /// - Throws: every fault in the files, sorted by place.
    public func read() throws(PackFaults) -> (table: [StatutoryPeriod], excluded: [String: String])
    {
        var table: [StatutoryPeriod] = []
        var excluded: [String: String] = [:]
        for layer in folder.layers {
            for (path, bytes) in layer.files.sorted(by: { $0.key < $1.key }) {
                let file = "\(layer.name)/\(path)"
                if path == "periods.csv" {
                    for (at, cells) in rows(bytes, file, Self.header) {
                        if let row = row(cells, at) { table.append(row) }
                    }
                } else if path.hasPrefix("periods-excluded/") {
                    for (at, cells) in rows(bytes, file, "id,reason") {
                        if cells[1].isEmpty { faults.add(at, "a row is left out for a reason") }
                        if excluded.updateValue(cells[1], forKey: cells[0]) != nil {
                            faults.add(at, "'\(cells[0])' is left out twice")
                        }
                    }
                }
            }
        }
        guard faults.errors.isEmpty else { throw PackFaults(faults.errors) }
        return (table, excluded)
    }

    /// The lines below the heading, cut into as many cells as it has; the last may hold commas.
    private func rows(
        _ bytes: [UInt8], _ file: String, _ header: String
    ) -> [(at: At, cells: [String])] {
        guard let text = TextDecoding.text(of: bytes) else {
            faults.add(At(file: file, line: 1, column: 1), "neither UTF-8 nor GB18030 text")
            return []
        }
        let count = header.split(separator: ",").count
        var rows: [(At, [String])] = []
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        for (index, line) in lines.enumerated() where !line.isEmpty {
            let at = At(file: file, line: index + 1, column: 1)
            if index == 0 {
                if line != header { faults.add(at, "expected the heading '\(header)'") }
                continue
            }
            let cells = line.split(
                separator: ",", maxSplits: count - 1, omittingEmptySubsequences: false
            ).map(String.init)
            guard cells.count == count else {
                faults.add(at, "expected \(count) cells, found \(cells.count)")
                continue
            }
            rows.append((at, cells))
        }
        return rows
    }

    private func row(_ cells: [String], _ at: At) -> StatutoryPeriod? {
        guard let reading = StatutoryPeriod.Reading(rawValue: cells[2]) else {
            let known = StatutoryPeriod.Reading.allCases.map(\.rawValue).joined(separator: ", ")
            faults.add(at, "unit '\(cells[2])' is not one of: \(known)")
            return nil
        }
        func day(_ text: String) -> CivilDate? {
            if text.isEmpty { return nil }
            let day = CivilDate(text)
            if day == nil { faults.add(at, "'\(text)' is no date") }
            return day
        }
        let first = day(cells[5]) ?? CivilDate(daysSinceEpoch: 0)
        return StatutoryPeriod(
            id: cells[0], length: cells[1], reading: reading, isBackwards: cells[3] == "before",
            rolls: ["yes": true, "no": false][cells[4]],
            span: DateSpan(first: first, last: day(cells[6])), confidence: cells[7])
    }
}
