/// Words of change: which way a percentage goes（增长、下降）.
enum Change {
    static let up = WordTable(
        """
        增长 上升 增加 提高 提升 上涨 增幅 增 升高 扩大 攀升 同比增 增速 增长率 涨幅 升幅 多 增收 增多
        """)
    static let down = WordTable(
        """
        下降 减少 降低 降幅 下滑 回落 压降 压减 缩短 缩减 降 减 下跌 少 压缩 减轻 减幅 下降率 削减 精简
        """)

    /// Words that may stand between the change and its number.
    private static let between = WordTable("了 约 近 超 超过 逾 达 达到 为 了约 了近 将近 分别 幅度 幅度达 至少 - 共 : 高达")

    /// The direction said right before `start`, or before the list that the number stands in.
    static func direction(before start: Int, unit: String, _ text: SourceText)
        -> FoundFigure.Direction?
    {
        guard unit == "%" || unit == "个百分点" || unit == "倍" || unit == "‰" else { return nil }
        var index = text.skipSpacesBack(start)
        for _ in 0..<4 {
            if up.ends(in: text, before: index) { return .up }
            if down.ends(in: text, before: index) { return .down }
            let length = between.length(in: text, before: index)
            if length > 0 {
                index = text.skipSpacesBack(index - length)
            } else if let item = listItem(before: index, text) {
                index = item
            } else {
                return nil
            }
        }
        return nil
    }

    /// The start of the percentage before 、 or 和 in 分别下降26%、39%.
    private static func listItem(before index: Int, _ text: SourceText) -> Int? {
        guard index > 1, "、和与".unicodeScalars.contains(text[index - 1]) else { return nil }
        var place = text.skipSpacesBack(index - 1)
        guard place > 0,
            "%点倍".unicodeScalars.contains(text[place - 1]) || text[place - 1].isDigit
        else { return nil }
        while place > 0,
            text[place - 1] == "%" || text[place - 1].isDigit || text[place - 1] == "."
                || "个百分点倍".unicodeScalars.contains(text[place - 1])
        {
            place -= 1
        }
        return text.skipSpacesBack(place)
    }
}
