/// One thing printed twice.
///
/// Claims of kind `same`. Conservative on purpose.
enum SameClaims {
    private static let whole = WordTable("全年 累计 共 全区 全市 全县 全镇 全街道 辖区 全局 总计 共计")
    private static let parts = WordTable("其中 新增 新 上半年 去年 上年 季度 月 同比 第 每 各")

    static func find(in reading: Reading) -> [Claim] {
        var seen: [String: Int] = [:]
        var claims: [Claim] = []
        for index in reading.figures.indices where reading.isCount(index) {
            let figure = reading.figures[index]
            guard figure.counts.count >= 6, figure.value > 1, isWhole(index, reading) else {
                continue
            }
            let key = figure.counts + "|" + figure.unit
            guard let first = seen[key] else {
                seen[key] = index
                continue
            }
            guard !reading.sameSentence(first, index),
                years(first, reading) == years(index, reading)
            else { continue }
            claims.append(claim(first, index, reading))
        }
        return claims
    }

    private static func isWhole(_ index: Int, _ reading: Reading) -> Bool {
        let lead = reading.lead(index)
        return whole.occurs(in: reading.text, lead) && !parts.occurs(in: reading.text, lead)
    }

    /// The years that a figure's sentence names before it: 2022年 counts another thing than 2023年.
    private static func years(_ index: Int, _ reading: Reading) -> [String] {
        let (text, figure) = (reading.text, reading.figures[index])
        let start = min(reading.sentences[index].lowerBound, figure.start)
        return (start..<figure.start).compactMap { place in
            guard text[place] == "年", place >= 4, (1...4).allSatisfy({ text[place - $0].isDigit })
            else { return nil }
            return text.plainSlice((place - 4)..<place)
        }
    }

    private static func claim(_ first: Int, _ second: Int, _ reading: Reading) -> Claim {
        let (a, b) = (reading.figures[first], reading.figures[second])
        let expression = "\(reading.number(first))=\(reading.number(second))"
        let places = [first, second]
        if a.value == b.value {
            return Claim(.same, expression, .holds, start: b.start, figures: places)
        }
        let tolerance = max(a.lastDigit, b.lastDigit)
        let vague =
            a.approx || b.approx || (a.value - b.value).magnitude <= tolerance && tolerance > 1
        return Claim(
            .same, expression, vague ? .unclear : .fails, difference: b.value - a.value,
            remark: "同一事项“\(a.counts)”两处数字不一", start: b.start, figures: places)
    }
}
