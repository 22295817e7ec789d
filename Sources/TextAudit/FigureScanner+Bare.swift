/// Numbers without a measure that are figures all the same.
extension FigureScanner {
    /// 注册资金1000万以上: an amount in 万 or 亿 whose unit goes without saying.
    func bareAmount(_ token: NumberToken) -> FoundFigure? {
        let end = token.range.upperBound
        guard token.scaled, text[end - 1] == "万" || text[end - 1] == "亿" || token.approximate,
            token.lastDigit >= 10 || token.value >= 10_000,
            text[end].endsClause || text[end] == "的"
                || Approximation.after.begins(in: text, at: end),
            !Exclusion.isCode(token.range, text)
        else { return nil }
        let window = max(0, token.range.lowerBound - 12)..<token.range.lowerBound
        let unit = UnitToken(
            name: Self.money.occurs(in: text, window)
                ? "元" : Self.people.occurs(in: text, window) ? "人" : "",
            power: 0, end: end)
        return figure(token, unit, low: nil, start: token.range.lowerBound)
    }

    /// 成功率达99,: a rate that has lost its sign.
    func bareRate(_ token: NumberToken) -> FoundFigure? {
        let (start, end) = (token.range.lowerBound, token.range.upperBound)
        guard !token.scaled, text[end].endsClause, text[end] != ":", text[end] != "、",
            Self.rates.ends(in: text, before: text.skipSpacesBack(start))
        else { return nil }
        return figure(token, UnitToken(name: "", power: 0, end: end), low: nil, start: start)
    }

    private static let rates = WordTable("率 率达 率为 率达到 率达到了 率约 指数 指数为 指数达 指数达到 占 占比 占比为 占比达")
    /// 部分公开67,占4.61%: a count that has lost its measure, known by the share behind it.
    func bareCount(_ token: NumberToken) -> FoundFigure? {
        let (start, end) = (token.range.lowerBound, token.range.upperBound)
        guard token.value.isWhole, text[start - 1].isHan, text[end] == ",",
            !Self.dating.ends(in: text, before: start), !Exclusion.isCode(token.range, text)
        else { return nil }
        var index = end + 1
        while index < end + 8, !text[index].endsClause, !text[index].isDigit { index += 1 }
        let clause = (end + 1)..<index
        guard text[end + 1] == "占" || text[index].isDigit && Self.rates.occurs(in: text, clause)
        else { return nil }
        return figure(token, UnitToken(name: Self.lost, power: 0, end: end), low: nil, start: start)
    }

    private static let lost = "?"
    private static let dating = WordTable("第 年 月 日 号 截至 截止 至 于 自 从 到")
    private static let people = WordTable("人口 人数")
    private static let money = WordTable("资金 金额 资本 投资 款 费 产值 损失 收入 支出 补贴 资产 标的 罚没 额")

    /// Gives counts that have lost their measure that of the nearest count of their sentence.
    func withMeasures(_ found: [FoundFigure]) -> [FoundFigure] {
        guard found.contains(where: { $0.unit == Self.lost }) else { return found }
        let reading = Reading(text, found)
        var figures = found
        for index in found.indices where found[index].unit == Self.lost {
            let near = found.indices.filter {
                found[$0].unit != Self.lost && reading.isCount($0)
                    && reading.sameSentence($0, index)
            }
            let nearest = near.min { abs($0 - index) < abs($1 - index) }
            figures[index].unit = nearest.map { found[$0].unit } ?? ""
        }
        return figures
    }
}
