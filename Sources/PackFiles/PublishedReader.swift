import Figures
import LegalCalendar
import Procedures

/// Reads `published-YEAR.csv`: id,section,zh,value,unit,form,note.
struct PublishedReader {
    let file: String
    let faults: FaultList

    func read(_ text: String) -> [PublishedFigure] {
        let header = "id,section,zh,value,unit,form,note"
        var figures: [PublishedFigure] = []
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        for (index, line) in lines.enumerated() where !line.isEmpty {
            let at = At(file: file, line: index + 1, column: 1)
            if index == 0 {
                if line != header { faults.add(at, "expected the heading '\(header)'") }
                continue
            }
            let cells = line.split(separator: ",", maxSplits: 6, omittingEmptySubsequences: false)
                .map(String.init)
            guard cells.count == 7 else {
                faults.add(at, "expected 7 cells, found \(cells.count)")
                continue
            }
            guard let form = Figure.Form(rawValue: cells[5]), Quantity(decimal: cells[3]) != nil
            else {
                faults.add(at, "expected a number and one of exact, at_least, rounded, about")
                continue
            }
            figures.append(
                PublishedFigure(
                    id: Figure.ID(cells[0]), section: cells[1], label: cells[2], value: cells[3],
                    unit: cells[4], form: form, note: cells[6]))
        }
        return figures
    }
}
