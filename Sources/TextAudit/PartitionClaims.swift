/// Totals whose parts no word announces: claims of kind `sum` that hold.
///
/// 提案146件…已落实122件;基本落实24件. Nothing says that the parts are all, so only an exact sum is
/// reported, and it takes precedence over the same list read against another total.
struct PartitionClaims {
    let reading: Reading

    static func find(in reading: Reading) -> [Claim] {
        let finder = PartitionClaims(reading: reading)
        return reading.figures.indices.compactMap { first in
            guard reading.isCount(first) else { return nil }
            return finder.claim(from: first, strict: true)
                ?? finder.claim(from: first, strict: false)
        }
    }

    private func claim(from first: Int, strict: Bool) -> Claim? {
        let totals = totals(before: first, strict)
        guard !totals.isEmpty else { return nil }
        for parts in runs(from: first, strict) {
            let sum = parts.reduce(0 as ExactDecimal) { $0 + reading.figures[$1].value }
            for total in totals where reading.figures[total].value == sum {
                let numbers = parts.map(reading.number).joined(separator: "+")
                return Claim(
                    .sum, "\(numbers)=\(reading.number(total))", .holds,
                    start: reading.figures[total].start, figures: [total] + parts)
            }
        }
        return nil
    }

    /// Counts that the list at `first` may add up to, nearest first.
    private func totals(before first: Int, _ strict: Bool) -> [Int] {
        var totals: [Int] = []
        var (isFirst, lines) = (true, 0)
        for index in stride(from: first - 1, through: max(0, first - 12), by: -1) {
            if !reading.sameParagraph(index, index + 1) { lines += 1 }
            guard lines < 2, totals.count < 8 else { break }
            guard isPart(index, of: first, strict),
                reading.depths[index] == reading.depths[first]
                    || reading.depths[index] == reading.depths[first] - 1
                    // 住房类(793件,占17%)。涉及物业390件、房屋403件
                    || reading.depths[index] == reading.depths[first] + 1 && first - index < 3
            else { continue }
            // a small number is easily the sum of two others, and so is one of many
            let least: ExactDecimal = totals.count < 4 || isAnnounced(first) ? 10 : 50
            let adjacent = isFirst && reading.sameSentence(index, first)
            if isFirst || opensList(first) || !reading.sameSentence(first - 1, first),
                adjacent || reading.figures[index].value >= least
            {
                totals.append(index)
            }
            isFirst = false
        }
        return totals
    }

    /// The lists of two parts or more that begin at `first` and end where a list may end.
    private func runs(from first: Int, _ strict: Bool) -> [[Int]] {
        var runs: [[Int]] = []
        var parts = [first]
        for index in (first + 1)..<max(first + 1, min(reading.figures.count, first + 40)) {
            guard reading.sameSentence(first, index), reading.depths[index] >= reading.depths[first]
            else { break }
            guard reading.depths[index] == reading.depths[first], isPart(index, of: first, strict)
            else { continue }
            if parts.count > 1, opensList(index) || opensTopic(index) { runs.append(parts) }
            parts.append(index)
        }
        if parts.count > 1 { runs.append(parts) }
        return runs
    }

    private func isPart(_ index: Int, of first: Int, _ strict: Bool) -> Bool {
        reading.isCount(index) && !reading.isDifference(index) && !reading.figures[index].approx
            && reading.figures[index].value > 0
            && (reading.comparable(index, first) || !strict && reading.related(index, first))
    }

    private static let opening = WordTable("; : ( 其中 包括 包含 含 分别 分为")
    private static let announcing = WordTable("其中 包括 包含")
    private static let topic = WordTable("共 累计 合计 总计 同比 涉及 另 此外 同时 全年")

    /// A colon, semicolon or bracket, or a word like 其中, stands between the figure and the one before.
    private func opensList(_ index: Int) -> Bool {
        Self.opening.occurs(in: reading.text, reading.lead(index))
    }

    private func isAnnounced(_ index: Int) -> Bool {
        Self.announcing.occurs(in: reading.text, reading.lead(index))
    }

    private func opensTopic(_ index: Int) -> Bool {
        Self.topic.occurs(in: reading.text, reading.lead(index))
    }
}
