/// Names what a figure counts from the words around it.
enum CountedThing {
    static func name(_ figures: [FoundFigure], in text: SourceText) -> [FoundFigure] {
        var figures = figures
        for index in figures.indices {
            let floor = index > 0 ? figures[index - 1].end : 0
            figures[index].counts = phrase(figures[index], after: floor, text)
        }
        distribute(&figures, text)
        return figures
    }

    /// A、B分别为1件、2件: the first figure counts A, the second B.
    private static func distribute(_ figures: inout [FoundFigure], _ text: SourceText) {
        for index in figures.indices.dropLast() {
            let start = figures[index].start
            let window = max(index > 0 ? figures[index - 1].end : 0, start - 12)..<start
            guard let word = respectively.last(in: text, window) else { continue }
            let items = items(before: word.lowerBound, text)
            guard items.count > 1, index + items.count <= figures.count else { continue }
            let run = index..<(index + items.count)
            let joined = run.dropLast().allSatisfy { place in
                figures[place + 1].start - figures[place].end <= 4
                    && figures[place].unit == figures[place + 1].unit
            }
            guard joined else { continue }
            for (place, item) in zip(run, items) { figures[place].counts = item }
        }
    }

    private static let respectively = WordTable("分别")

    /// The nouns of the list that ends before `end`.
    private static func items(before end: Int, _ text: SourceText) -> [String] {
        var items: [String] = []
        var (index, stop) = (end, end)
        while index > 0, end - index < 60 {
            let scalar = text[index - 1]
            let joins = "、和与及".unicodeScalars.contains(scalar) && stop - index >= 1
            if scalar.endsSentence || scalar == "," || scalar == ";" || scalar == ":" { break }
            if joins {
                items.insert(trimmed(index..<stop, text), at: 0)
                stop = index - 1
            }
            index -= 1
        }
        items.insert(trimmed(index..<stop, text), at: 0)
        return items.filter { !$0.isEmpty }
    }

    /// 受理案件(12件) and 12件案件 both count 案件: the noun that follows, or what stands before.
    private static func phrase(_ figure: FoundFigure, after floor: Int, _ text: SourceText)
        -> String
    {
        let before = preceding(figure.start, floor, text)
        let following = following(figure, text)
        if figure.unit == "%" || figure.unit == "个百分点" || figure.unit == "倍" { return before }
        guard following.count >= 2 else {
            return before.isEmpty ? predicate(figure, text) : before
        }
        let verb = before.count <= 6 ? before : ""
        return verb + following
    }

    private static func preceding(_ start: Int, _ floor: Int, _ text: SourceText) -> String {
        var index = start
        let limit = max(floor, start - 24)
        var closed = 0
        while index > limit, closed > 0 || !text[index - 1].endsClause && text[index - 1] != "(" {
            if text[index - 1].endsSentence { break }
            if text[index - 1] == ")" { closed += 1 }
            if text[index - 1] == "(" { closed -= 1 }
            index -= 1
        }
        var range = index..<start
        // 受理:12件、 an empty clause takes the one before the colon or bracket
        if range.isEmpty, start > limit, text[start - 1] == ":" || text[start - 1] == "(" {
            index = start - 1
            while index > limit, !text[index - 1].endsClause { index -= 1 }
            range = index..<(start - 1)
        }
        return trimmed(range, text)
    }

    private static func trimmed(_ range: Range<Int>, _ text: SourceText) -> String {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end {
            let length = openers.length(in: text, at: start)
            if text[start] == " " || text[start] == ")" {
                start += 1
            } else if length > 0, start + length <= end, !keptFirst.begins(in: text, at: start) {
                start += length
            } else {
                break
            }
        }
        while start < end {
            let length = closers.length(in: text, before: end)
            if text[end - 1] == " " {
                end -= 1
            } else if length > 0, end - length >= start, !kept.ends(in: text, before: end) {
                end -= length
            } else {
                break
            }
        }
        return withoutBrackets(text.plainSlice(start..<end))
    }

    /// 网站(含转发) counts 网站.
    private static func withoutBrackets(_ phrase: String) -> String {
        guard phrase.contains("("), phrase.contains(")") else { return phrase }
        var result = ""
        var depth = 0
        for character in phrase {
            if character == "(" { depth += 1 }
            if depth == 0 { result.append(character) }
            if character == ")" { depth = max(0, depth - 1) }
        }
        return result
    }

    private static func following(_ figure: FoundFigure, _ text: SourceText) -> String {
        var index = text.skipSpaces(figure.end)
        let skipped = Approximation.after.length(in: text, at: index)
        index += skipped
        if text[index] == "的" { index += 1 }
        let start = index
        while index < text.count, index - start < 12, !text[index].endsClause,
            !text[index].isDigit, text[index] != "(", text[index] != ")",
            !stops.begins(in: text, at: index)
        {
            index += 1
        }
        return text.plainSlice(start..<index)
    }

    /// 4356人参加: with no noun beside it, a figure counts those of whom something is said.
    private static func predicate(_ figure: FoundFigure, _ text: SourceText) -> String {
        var end = figure.end
        while end < figure.end + 8, text[end].isHan { end += 1 }
        return text.plainSlice(figure.end..<min(end, text.count))
    }

    private static let openers = WordTable(
        """
        其中 全年 今年 今年来 今年以来 本年 本年度 截至目前 目前 累计 共 共计 已 并 同时 一是 二是 三是 四是 五是 年内 期间 分别 和 及 与 同比 合计 总计 全街道 我街道 我局 街道
        """)
    private static let closers = WordTable(
        """
        约 近 超 超过 逾 共 共计 累计 达 达到 为 是 各 有 计 均 均为 均达 合计 约为 约达 高达 已 已达 至 到 分别 分别为 分别达 了 仅 不足 不少于 至少 将近 突破 多达 总计 增长 下降 上升 增加 减少 提高 降低 同比 分别下降 分别增长 - 的
        """)
    /// Words that begin like an opener.
    private static let keptFirst = WordTable("及时 和解 和谐 与会 共同 共享 共建 并案 并处 已办 已整 分别处")
    /// Nouns that end like a closing word.
    private static let kept = WordTable("行为 作为 公约 节约 签约 违约 履约 预约 情况计 会计 统计 审计 设计 目的 所有 国有 公有 享有")
    private static let stops = WordTable("和 及 与 并 进驻 以及 ， 等 达 均 全部 是 由 为 已 参加 开展")
}
