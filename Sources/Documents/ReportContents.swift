public import Figures
import Procedures

extension ReportDocument {
    /// The text under each of the required contents（五项内容的文字稿）, headings with their numbers on lines
    /// of their own.
    public var contents: [ReportTemplate.Content: String] {
        var lines: [ReportTemplate.Content: [String]] = [:]
        var content: ReportTemplate.Content?
        for block in blocks {
            switch block {
            case .heading(let heading):
                if let begun = heading.content {
                    content = begun
                } else if heading.level == 1 {
                    content = nil
                } else if let content {
                    lines[content, default: []].append(heading.number + heading.label.zh)
                }
            case .paragraph(let runs):
                if let content {
                    lines[content, default: []].append(runs.map(\.text).joined())
                }
            case .chart: break
            }
        }
        return lines.mapValues { $0.joined(separator: "\n") }
    }
}
