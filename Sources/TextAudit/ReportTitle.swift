/// The title line of a report and the year it names.
struct ReportTitle: Equatable, Sendable {
    var text: String
    var year: Int?
    var start: Int

    private static let kinds = WordTable("报告 总结 年报 情况 汇报")

    /// The first short line that names a year and a report, among the first forty lines.
    init?(_ source: SourceText) {
        var (start, lines) = (0, 0)
        for index in 0...source.count where index == source.count || source[index] == "\n" {
            let first = min(source.skipIndent(start), index)
            start = index + 1
            guard first < index else { continue }
            lines += 1
            let line = first..<index
            if line.count <= 80, !line.contains(where: { source[$0] == "。" }),
                let kind = Self.kinds.last(in: source, line),
                let year = Self.year(in: line, source),
                kind.upperBound > line.lowerBound + 4
            {
                self.text = source.plainSlice(line)
                self.year = year
                self.start = first
                return
            }
            if lines > 40 { break }
        }
        return nil
    }

    /// Whether the title speaks of the whole year, not of a part of it or of what is planned.
    var coversYear: Bool { !Self.partOrPlan.contains { text.contains($0) } }

    private static let partOrPlan = [
        "上半年", "下半年", "季度", "月", "计划", "要点", "方案", "预算", "安排", "通知", "阶段", "中期", "期间", "以来",
        "任务", "工作打算",
    ]

    private static func year(in line: Range<Int>, _ source: SourceText) -> Int? {
        for index in line where source[index] == "年" && index >= line.lowerBound + 4 {
            var value = 0
            for place in (index - 4)..<index {
                let digit =
                    source[place].isDigit
                    ? Int(source[place].value) - 48 : NumberReader.digit(source[place])
                guard let digit else {
                    value = 0
                    break
                }
                value = value * 10 + digit
            }
            if (1990...2100).contains(value) { return value }
        }
        return nil
    }
}
