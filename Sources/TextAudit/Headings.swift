/// Finds the heading lines of a report and which required ones are missing.
struct Headings {
    let lines: [String]
    let whole: String

    init(_ text: SourceText) {
        whole = text.plainSlice(0..<text.count)
        var lines: [String] = []
        var start = 0
        for index in 0...text.count where index == text.count || text[index] == "\n" {
            if let heading = Self.heading(min(text.skipIndent(start), index)..<index, text) {
                lines.append(heading)
            }
            start = index + 1
        }
        self.lines = lines
    }

    /// The heading that a line is or begins with: a numbered line up to its first full stop, or a
    /// short line without one.
    private static func heading(_ line: Range<Int>, _ text: SourceText) -> String? {
        let stop = line.first { text[$0] == "。" || text[$0] == ";" } ?? line.upperBound
        let numbered = isNumbered(line, text)
        let bare = stop == line.upperBound && !line.contains { text[$0] == "," }
        guard line.count > 0, stop - line.lowerBound <= 50, numbered || bare && line.count <= 30
        else {
            return nil
        }
        return text.plainSlice(line.lowerBound..<stop)
    }

    /// 一、 (一) 1.
    ///
    /// 第一部分 and the like.
    private static func isNumbered(_ line: Range<Int>, _ text: SourceText) -> Bool {
        guard let first = line.first else { return false }
        var index = text[first] == "(" || text[first] == "第" ? first + 1 : first
        let start = index
        while index < line.upperBound,
            text[index].isDigit || NumberReader.isChineseNumeral(text[index])
        {
            index += 1
        }
        return index > start && index - start <= 3 && "、.)部章是 ".unicodeScalars.contains(text[index])
    }

    func missing(_ rules: AuditRules, title: ReportTitle?) -> [MissingHeading] {
        guard let title, let genre = rules.genres.first(where: { Self.fits($0, title.text) }) else {
            return []
        }
        return genre.headings.filter { !isPresent($0) }.map {
            MissingHeading(id: $0.id, label: $0.label, severity: $0.severity, cite: $0.cite)
        }
    }

    private static func fits(_ genre: ReportGenre, _ title: String) -> Bool {
        genre.titleContainsAll.allSatisfy { title.contains($0) }
            && (genre.titleContainsAny.isEmpty
                || genre.titleContainsAny.contains { title.contains($0) })
    }

    private func isPresent(_ rule: HeadingRule) -> Bool {
        rule.headings.contains { word in lines.contains { $0.contains(word) } }
            || rule.phrases.contains { whole.contains($0) }
    }
}
